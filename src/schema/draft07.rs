//! Draft 07.

use schemars::Schema;
use schemars::generate::SchemaSettings;

use super::reference::redirect;

/// Turns a schema of draft 2020-12 into one of draft 07, where nothing may stand beside a `$ref`.
pub(super) fn draft07(schema: &mut Schema) {
    redirect(schema, "#/definitions/");
    if let Some(definitions) = schema.remove("$defs") {
        schema.insert("definitions".to_owned(), definitions);
    }
    let settings = SchemaSettings::draft07();
    for mut transform in settings.transforms {
        transform.transform(schema);
    }
    if let Some(meta_schema) = settings.meta_schema {
        schema.insert("$schema".to_owned(), meta_schema.as_ref().into());
    }
}
