//! Datasets to tables.

use std::collections::{BTreeMap, HashMap};

use super::flatten::{Flat, Flattener};
use crate::{AnyRecord, Dataset, RecordType};

impl Dataset {
    /// The records of one type as a table with a row for each. [`csv`](crate::format::csv) describes the columns.
    ///
    /// ```
    /// use mandata::{Dataset, RecordType};
    /// let dataset: Dataset = r#"{"format": "1", "sources": [
    ///     {"id": "s", "title": "A page, archived", "kind": "news", "funders": ["A", "B"]}]}"#.parse()?;
    /// let table = dataset.to_csv(RecordType::Source);
    /// assert_eq!(table, "id,title,kind,funders\ns,\"A page, archived\",news,A|B\n");
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn to_csv(&self, record_type: RecordType) -> String {
        let mut sheet = Sheet::default();
        sheet.add_records(self, record_type, &mut Flattener::default(), false);
        sheet.text()
    }

    /// The dataset as tables, one for each type of record and one for what it says of itself, with the names of their files.
    /// Tables without rows are left out.
    ///
    /// ```
    /// let tables = mandata::Dataset::bundled()?.to_csv_tables();
    /// let names: Vec<&str> = tables.iter().map(|(name, _)| *name).collect();
    /// assert_eq!(names, ["dataset.csv", "actors.csv", "offices.csv", "mandates.csv", "sources.csv"]);
    /// # Ok::<(), mandata::Error>(())
    /// ```
    pub fn to_csv_tables(&self) -> Vec<(&'static str, String)> {
        let mut tables = Vec::new();
        let header = self.header();
        if header != Self::default() {
            let mut sheet = Sheet::default();
            sheet.add(vec![Flattener::default().cells(&header)]);
            tables.push(("dataset.csv", sheet.text()));
        }
        for (name, record_type) in TABLES {
            if self.records().any(|(place, _)| place.record_type == record_type) {
                tables.push((name, self.to_csv(record_type)));
            }
        }
        tables
    }

    /// The dataset as one table: a row for what it says of itself, if it says anything, then a row for each record.
    pub(in crate::format) fn to_csv_table(&self) -> String {
        let (mut sheet, mut flattener) = (Sheet::default(), Flattener::default());
        sheet.add_names(["type", "id"]);
        for (_, record_type) in TABLES {
            sheet.add_records(self, record_type, &mut flattener, true);
        }
        let header = self.header();
        if header != Self::default() {
            let mut cells = flattener.cells(&header);
            cells.push(type_cell("dataset"));
            sheet.add(vec![cells]);
            sheet.rows.rotate_right(1);
        }
        sheet.text()
    }
}

const TABLES: [(&str, RecordType); 4] = [
    ("actors.csv", RecordType::Actor),
    ("offices.csv", RecordType::Office),
    ("mandates.csv", RecordType::Mandate),
    ("sources.csv", RecordType::Source),
];

fn type_cell(code: &str) -> Flat {
    Flat { name: "type".to_owned(), order: Vec::new(), text: code.to_owned() }
}

/// A table in the making.
#[derive(Debug, Default)]
struct Sheet {
    names: Vec<String>,
    places: HashMap<String, usize>,
    rows: Vec<Vec<(usize, String)>>,
}

impl Sheet {
    fn add_records(&mut self, dataset: &Dataset, record_type: RecordType, flattener: &mut Flattener, with_type: bool) {
        let of_type = dataset.records().map(|(_, record)| record).filter(|record| record.record_type() == record_type);
        let cells = |record: AnyRecord<'_>| {
            let mut cells = flattener.cells(record.view());
            cells.extend(with_type.then(|| type_cell(record_type.code())));
            cells
        };
        self.add(of_type.map(cells).collect());
    }

    fn add_names<'n>(&mut self, names: impl IntoIterator<Item = &'n str>) {
        for name in names {
            if !self.places.contains_key(name) {
                self.places.insert(name.to_owned(), self.names.len());
                self.names.push(name.to_owned());
            }
        }
    }

    /// Adds rows, and after the columns that are there those that they need, in canonical order.
    fn add(&mut self, rows: Vec<Vec<Flat>>) {
        let columns: BTreeMap<&[u32], &str> =
            rows.iter().flatten().map(|cell| (cell.order.as_slice(), cell.name.as_str())).collect();
        self.add_names(columns.into_values());
        let places = &self.places;
        let row = |cells: Vec<Flat>| {
            let cells = cells.into_iter().filter_map(|cell| Some((*places.get(&cell.name)?, cell.text)));
            let mut cells: Vec<(usize, String)> = cells.collect();
            cells.sort_unstable_by_key(|(place, _)| *place);
            cells
        };
        self.rows.extend(rows.into_iter().map(row));
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for (place, name) in self.names.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            // Quoted wherever another delimiter could be taken from it.
            push(&mut text, name, &[',', ';', '\t', '|', '"', '\n', '\r']);
        }
        text.push('\n');
        for row in &self.rows {
            let mut cells = row.iter().peekable();
            for place in 0..self.names.len() {
                if place > 0 {
                    text.push(',');
                }
                if let Some((_, cell)) = cells.next_if(|(at, _)| *at == place) {
                    push(&mut text, cell, &[',', '"', '\n', '\r']);
                }
            }
            text.push('\n');
        }
        text
    }
}

fn push(text: &mut String, cell: &str, special: &[char]) {
    if cell.contains(special) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::TABLES;
    use crate::record::list_name;

    #[test]
    fn tables_are_named_after_lists() {
        assert!(TABLES.iter().all(|(name, record_type)| *name == format!("{}.csv", list_name(*record_type))));
    }
}
