//! Tables of others: which of their columns feeds which field.

mod build;
mod constant;
mod date;
mod edit;
mod file;
mod gather;
mod hxl;
mod read;
mod slug;
mod template;

pub(super) use hxl::read as read_hxl;

use super::Limits;
use super::csv::{Plan, Target};
use super::load;
use super::prepare::prepare_table;
use crate::error::Error;
use crate::{Dataset, Json, Object, RecordType};
use edit::Edit;
use template::Template;

/// How a table of somebody else becomes records: which column feeds which field, and what happens to its cells on the way.
///
/// It is written in TOML:
///
/// ```
/// use mandata::{Dataset, format::Mapping};
/// let mapping = Mapping::from_toml(r#"
///     type = "actor"                      # what a row becomes
///     id = "dir-{Acronym|slug}"           # or a list: the first whose columns are filled
///     empty = ["n/a", "-"]                # cells that count as empty
///     ignore = ["Phone"]                  # columns that are left out on purpose
///
///     [fields]
///     level = { value = "national" }
///     kind = { column = "Type", terms = "kinds" }
///     "names.1.text" = "Name"
///     "names.1.kind" = { value = "official" }
///     "names.2.text" = "Acronym"
///     "names.2.kind" = { value = "acronym" }
///     "history.1.kind" = { value = "founded" }
///     "history.1.date" = { column = "Founded", date = "dd/mm/yyyy" }
///     activities = { column = "Work", split = ";", trim = true, lower = true }
///
///     [terms.kinds]
///     "Non-governmental" = "ngo"
/// "#)?;
/// let table = "Name;Acronym;Type;Founded;Work;Phone\n\
///              Mine Action Trust;MAT;Non-governmental;7/6/1998;\"Clearance; Survey\";n/a\n";
/// let dataset = Dataset::from_table(table.as_bytes(), &mapping)?;
/// let actor = &dataset.actors[0];
/// assert_eq!((actor.id.as_str(), actor.kind.code()), ("dir-mat", "ngo"));
/// assert_eq!(actor.history[0].date.unwrap().to_string(), "1998-06-07");
/// assert_eq!(actor.activities[1].code(), "survey");
/// # Ok::<(), mandata::Error>(())
/// ```
///
/// # The file
///
/// | key | what it says |
/// | --- | --- |
/// | `type` | what a row becomes: `actor`, `office`, `mandate` or `source` |
/// | `id` | a text with columns in braces, or a list of such texts |
/// | `header` | the number of the row with the names of the columns, from 1; else the first row that is not blank |
/// | `delimiter` | the character between cells; else it is detected |
/// | `empty` | texts of cells that count as empty |
/// | `ignore` | columns that are left out on purpose; of any other that no field takes there is a remark |
/// | `gather` | `true`: rows with one id become one record with the parts of all |
/// | `hxl` | `true`: the fields come on top of those that the hashtags of the table give |
/// | `[dataset]` | what the dataset says of itself |
/// | `[[records]]` | whole records beside those of the table, such as the source of it |
/// | `[[keep]]`, `[[skip]]` | `column` and `is`: rows that are read, or not |
/// | `[fields]` | fields, named as the columns of [`csv`](crate::format::csv); `extra.NAME` is an unknown field |
/// | `[terms.NAME]` | words of the table and what they become |
///
/// A field takes the name of a column, or a table with one of `column`, `text` (a text with columns in braces, or a list of
/// them) and `value` (a constant; in a part with fields from cells it is there where one of them is). To what comes from
/// cells happens, in this order: `trim`, `empty` and `default`, `split` at a text, `lower`, `slug`, `terms` (a name or a
/// table; `others = "keep"` takes other words as they are, `"drop"` leaves them out, else they are findings), and `date`
/// (patterns of `yyyy`, `mm`, `dd`, or `mmm` for the name of a month in English). A date that no pattern fits must be one
/// already; what day and month could both be is a finding, never a guess. In braces `|slug`, `|lower`, `|upper` and `|trim`
/// may follow the name of the column.
#[derive(Debug, Clone)]
pub struct Mapping {
    record_type: RecordType,
    id: Vec<Template>,
    header: Option<u32>,
    delimiter: Option<u8>,
    empty: Vec<String>,
    ignore: Vec<String>,
    gather: bool,
    hxl: bool,
    dataset: Option<Object>,
    records: Vec<Json>,
    keep: Vec<Filter>,
    skip: Vec<Filter>,
    fields: Vec<Field>,
}

/// A field and what feeds it.
#[derive(Debug, Clone)]
struct Field {
    target: Target,
    feed: Feed,
    edit: Edit,
}

/// What feeds a field.
#[derive(Debug, Clone)]
enum Feed {
    Column(String),
    Text(Vec<Template>),
    Constant(Json),
}

/// Rows by what a cell says.
#[derive(Debug, Clone)]
struct Filter {
    column: String,
    is: Vec<String>,
}

impl Mapping {
    /// Reads a mapping.
    ///
    /// ```
    /// use mandata::format::Mapping;
    /// let error = Mapping::from_toml("type = 'source'\nid = '{No}'\n[fields]\ntilte = 'Name'\n").unwrap_err();
    /// assert_eq!(error.to_string(), "4:1: there is no field `tilte`; did you mean `title`?");
    /// ```
    ///
    /// # Errors
    /// Text that is not TOML, a key or field that is not known, a pattern or template that cannot be read; with its place.
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        file::read(text)
    }

    pub(super) fn delimiter(&self) -> Option<u8> {
        self.delimiter
    }

    /// Every column that it names.
    fn columns(&self) -> impl Iterator<Item = &str> {
        let templates = self.id.iter().chain(self.fields.iter().flat_map(|field| match &field.feed {
            Feed::Text(templates) => templates.as_slice(),
            _ => &[],
        }));
        let fields = self.fields.iter().filter_map(|field| match &field.feed {
            Feed::Column(column) => Some(column.as_str()),
            _ => None,
        });
        let filters = self.keep.iter().chain(&self.skip).map(|filter| filter.column.as_str());
        templates.flat_map(Template::columns).chain(fields).chain(filters).chain(self.ignore.iter().map(String::as_str))
    }

    fn plan(&self) -> Plan {
        Plan::of(self.fields.iter().map(|field| Ok(field.target.clone())))
    }
}

impl Dataset {
    /// Reads a table of somebody else by a mapping.
    ///
    /// ```
    /// use mandata::{Dataset, format::Mapping};
    /// let mapping = Mapping::from_toml("type = 'source'\nid = 's-{No}'\n[fields]\ntitle = 'Name'\nkind = {value = 'news'}\n")?;
    /// let dataset = Dataset::from_table(b"No,Name\n007,A page\n", &mapping)?;
    /// assert_eq!((dataset.sources[0].id.as_str(), dataset.sources[0].title.as_str()), ("s-007", "A page"));
    /// # Ok::<(), mandata::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`Dataset::from_slice`]; a column of the mapping that the table has not, a word that it does not translate, a date
    /// that could be two.
    pub fn from_table(bytes: &[u8], mapping: &Mapping) -> Result<Self, Error> {
        let limits = Limits::default();
        load::read(&prepare_table("", bytes, mapping, &limits)?, &limits)
    }
}
