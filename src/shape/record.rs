//! The macro that declares a record or a part of one.

/// Declares a record: the struct, reading, writing, schema and shape from one list of fields.
///
/// ```text
/// record! {
///     /// A name of a body.
///     pub struct Name {
///         /// The name as written.
///         text: String,
///         /// Its language.
///         lang?: LanguageTag,
///         /// Names of it elsewhere.
///         also*: String,
///     }
/// }
/// ```
///
/// gives
///
/// ```text
/// /// A name of a body.
/// #[derive(Debug, Clone, PartialEq)]
/// #[non_exhaustive]
/// pub struct Name {
///     pub text: String,
///     pub lang: Option<LanguageTag>,
///     pub also: Vec<String>,
///     /// Fields that this crate does not know, kept in order.
///     pub extra: Object,
/// }
/// impl Name { pub fn new(text: String) -> Self { … } }       // the required fields, in order
/// impl Element, Read, Reflect, Inspect, RecordView, JsonSchema, Serialize, Deserialize for Name { … }
/// ```
///
/// A mark says the presence: none = required, `?` = optional, `*` = a list. `field("wire")?` gives the field another
/// name in files. `struct Actor = "actor"` makes one of the records that carry a constant `type`.
///
/// Reading takes objects only, keys in any order, each once; `null` is refused; unknown keys go to `extra`.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        pub struct $Name:ident $(= $type:literal)? { $($fields:tt)+ }
    ) => {
        $crate::shape::record! { @split [$($doc)+] $Name [$($type)?] () () () $($fields)+ }
    };

    // Sorts the fields: all in order, the required ones and the others once more apart, for `new`.
    (@split $h:tt $N:ident $t:tt ($($all:tt)*) ($($req:tt)*) $opt:tt
        $(#[doc = $d:literal])+ $f:ident $(($w:literal))? : $T:ty, $($rest:tt)*) => {
        $crate::shape::record! {
            @split $h $N $t ($($all)* { [$($d)+] $f [$($w)?] ($T) }) ($($req)* $f: $T,) $opt $($rest)*
        }
    };
    (@split $h:tt $N:ident $t:tt ($($all:tt)*) $req:tt ($($opt:tt)*)
        $(#[doc = $d:literal])+ $f:ident $(($w:literal))? ? : $T:ty, $($rest:tt)*) => {
        $crate::shape::record! {
            @split $h $N $t ($($all)* { [$($d)+] $f [$($w)?] (Option<$T>) }) $req ($($opt)* $f) $($rest)*
        }
    };
    (@split $h:tt $N:ident $t:tt ($($all:tt)*) $req:tt ($($opt:tt)*)
        $(#[doc = $d:literal])+ $f:ident $(($w:literal))? * : $T:ty, $($rest:tt)*) => {
        $crate::shape::record! {
            @split $h $N $t ($($all)* { [$($d)+] $f [$($w)?] (Vec<$T>) }) $req ($($opt)* $f) $($rest)*
        }
    };

    (@split [$($doc:literal)+] $Name:ident [$($type:literal)?]
        ($({ [$($d:literal)+] $f:ident [$($wire:literal)?] ($T:ty) })+)
        ($($required:ident: $Required:ty,)*) ($($optional:ident)*)) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $Name {
            $($(#[doc = $d])+ pub $f: $T,)+
            /// Fields that this crate does not know, kept in order. One with the name of a field that is present is not
            /// written.
            pub extra: $crate::Object,
        }

        const _: () = {
            use $crate::scan::{KeyName, Keys, ReadError, Scanner};
            use $crate::shape::{self, Element, FieldName, FieldShape, Member, RecordShape, Shape};

            // Field numbers as an enum, so that each `match` below is checked to be complete.
            #[allow(non_camel_case_types)]
            #[derive(Clone, Copy)]
            enum Field { $($f,)+ }
            const FIELDS: &[Field] = &[$(Field::$f,)+];
            const REQUIRED: u64 = shape::required(&[$(<$T as Member>::PRESENCE,)+]);

            const TYPE: Option<&str> = $crate::shape::record!(@type $($type)?);

            static RECORD: RecordShape = RecordShape {
                name: stringify!($Name),
                doc: concat!($($doc, "\n",)+),
                record_type: TYPE,
                fields: &[$(FieldShape {
                    name: $crate::shape::record!(@wire $f $($wire)?),
                    doc: concat!($($d, "\n",)+),
                    presence: <$T as Member>::PRESENCE,
                    shape: <<$T as Member>::Item as Element>::SHAPE,
                    schema: shape::sub_schema::<<$T as Member>::Item>,
                    check: <$T as Member>::check,
                },)+],
            };

            // `type` after the fields, for the records that have it.
            static NAMES: &[KeyName] = &[$(KeyName::new($crate::shape::record!(@wire $f $($wire)?)),)+ KeyName::new("type")];
            static KEYS: Keys = Keys::new(NAMES, FIELDS.len() + TYPE.is_some() as usize);

            impl $Name {
                /// A record with its required fields; set the others on the result.
                #[allow(clippy::new_without_default, reason = "an empty record of this kind says nothing")]
                pub fn new($($required: impl Into<$Required>,)*) -> Self {
                    Self {
                        $($required: $required.into(),)*
                        $($optional: Default::default(),)*
                        extra: $crate::Object::default(),
                    }
                }
            }

            impl Element for $Name {
                const SHAPE: Shape = Shape::Record(&RECORD);
            }

            impl shape::Reflect for $Name {
                fn view(&self) -> shape::View<'_> {
                    shape::View::Record(self)
                }
            }

            impl shape::RecordView for $Name {
                fn shape(&self) -> &'static RecordShape {
                    &RECORD
                }

                fn field(&self, index: usize) -> Option<shape::View<'_>> {
                    match FIELDS.get(index)? {
                        $(Field::$f => Member::look(&self.$f),)+
                    }
                }

                fn extra(&self) -> &$crate::Object {
                    &self.extra
                }
            }

            impl shape::Inspect for $Name {
                const KEYED: bool = false $(|| $crate::shape::record!(@is key $f))+;
                const RECORD: bool = TYPE.is_some();

                fn inspect<I: shape::Inspector>(&self, inspector: &mut I, at: &shape::Step<'_>) {
                    inspector.part(self, at);
                    // Its own id is no reference to a record.
                    $(if !$crate::shape::record!(@is id $f) {
                        Member::inspect(&self.$f, inspector, &at.field(&RECORD, Field::$f as usize));
                    })+
                    if !self.extra.is_empty() {
                        inspector.unknown_fields(&self.extra, &RECORD, at);
                    }
                }

                fn key(&self) -> Option<&shape::Short> {
                    None $(.or($crate::shape::record!(@key self $f)))+
                }
            }

            impl schemars::JsonSchema for $Name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($Name).into()
                }

                fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    $crate::shape::record_schema(&RECORD, generator)
                }
            }

            impl shape::Read for $Name {
                fn read(scanner: &mut Scanner<'_>) -> Result<Self, ReadError> {
                    $(let mut $f: Option<$T> = None;)+
                    let mut fields = shape::Fields::open(scanner, &RECORD, &KEYS)?;
                    while let Some(&next) = FIELDS.get(fields.next(scanner)?) {
                        match next {
                            $(Field::$f => $f = Some(<$T as Member>::scan(scanner)?),)+
                        }
                    }
                    let extra = fields.finish(REQUIRED)?;
                    Ok($Name { $($f: shape::or_absent($f)?,)+ extra })
                }

                fn check(scanner: &mut Scanner<'_>) -> Result<(), ReadError> {
                    let mut fields = shape::Fields::open(scanner, &RECORD, &KEYS)?;
                    while let Some(&next) = FIELDS.get(fields.next(scanner)?) {
                        match next {
                            $(Field::$f => <$T as Member>::check(scanner)?,)+
                        }
                    }
                    fields.finish(REQUIRED).map(drop)
                }
            }

            impl serde::Serialize for $Name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    shape::serialize_record(self, serializer)
                }
            }

            impl<'de> serde::Deserialize<'de> for $Name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    deserializer.deserialize_map(Reader)
                }
            }

            struct Reader;

            impl<'de> serde::de::Visitor<'de> for Reader {
                type Value = $Name;

                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    write!(f, "an object ({})", RECORD.name)
                }

                fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$Name, A::Error> {
                    use serde::de::Error as _;
                    $(let mut $f: Option<$T> = None;)+
                    let mut unknown = shape::Unknown::default();
                    let (mut guess, mut typed) = (0, false);
                    while let Some(name) = map.next_key_seed(shape::NextField { shape: &RECORD, guess })? {
                        match name {
                            FieldName::Known(index) => {
                                guess = index + 1;
                                match FIELDS[index] {
                                    $(Field::$f if $f.is_some() => return Err(shape::duplicate_key(RECORD.fields[index].name)),
                                    Field::$f => $f = Some(<$T as Member>::read(&mut map)?),)+
                                }
                            }
                            FieldName::Type if std::mem::replace(&mut typed, true) => return Err(shape::duplicate_key("type")),
                            FieldName::Type => shape::read_type(&RECORD, &mut map)?,
                            FieldName::Unknown(key) => unknown.take(key, &mut map)?,
                        }
                    }
                    Ok($Name {
                        $($f: match $f.or_else(<$T as Member>::absent) {
                            Some(value) => value,
                            None => return Err(A::Error::missing_field(RECORD.fields[Field::$f as usize].name)),
                        },)+
                        extra: unknown.into_object(),
                    })
                }
            }
        };
    };

    (@type) => { None };
    (@type $type:literal) => { Some($type) };
    (@is id id) => { true };
    (@is key key) => { true };
    (@is $name:ident $f:ident) => { false };
    (@key $self:ident key) => { $self.key.as_ref().map(|key| key.text()) };
    (@key $self:ident $f:ident) => { None };
    (@wire $f:ident) => { stringify!($f) };
    (@wire $f:ident $wire:literal) => { $wire };
}
pub(crate) use record;
