//! Folders and packed files: what is read, in which order, and what is reported instead.

use std::path::{Path, PathBuf};

use mandata::{Dataset, ErrorKind, Limits, Report, Validator, format};

/// A folder of its own for a test, emptied before and after.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("folders-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, content).expect("a file");
        self
    }

    fn report(&self) -> Report {
        Validator::new().check_path(&self.0).expect("a folder that can be read")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn source(id: &str) -> String {
    format!(r#"{{"type": "source", "id": "{id}", "title": "Page {id}", "kind": "news"}}"#)
}

fn codes(report: &Report) -> Vec<&str> {
    let codes = report.findings.iter().map(|finding| finding.code);
    codes.filter(|code| *code != "source.unused" && !code.starts_with("dataset.")).collect()
}

#[test]
fn files_are_read_in_the_order_of_their_names() {
    let folder = Folder::new("order")
        .with("b.json", source("two"))
        .with("a/z.jsonl", format!("{}\n{}\n", source("zero"), source("one")))
        .with("c.ndjson", source("three"))
        .with("README.md", "no data");
    let dataset = Dataset::load(&folder.0).expect("loads");
    let ids: Vec<&str> = dataset.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(ids, ["zero", "one", "two", "three"]);
    let report = folder.report();
    assert_eq!((report.summary.sources, codes(&report)), (4, vec![]), "{report}");
    assert!(report.not_checked.iter().any(|entry| entry.what.starts_with("1 other file")), "{report}");
    assert!(!report.is_cut_off());
    assert_eq!(format::files(&folder.0, &Limits::default()).expect("lists").len(), 3);
}

#[test]
fn one_id_for_two_records_is_found_across_files() {
    let other = source("one").replace("Page", "Leaflet");
    let folder = Folder::new("clash").with("a.json", source("one")).with("b.json", other);
    let error = Dataset::load(&folder.0).expect_err("a clash");
    assert_eq!(error.kind(), ErrorKind::Clash);
    assert!(error.file().is_some_and(|file| file.ends_with("b.json")), "{error}");
    assert_eq!(codes(&folder.report()), ["identity.duplicate-id"]);
}

#[test]
fn what_belongs_to_tools_is_no_data() {
    let folder = Folder::new("tools")
        .with("a.json", source("one"))
        .with("mandata.toml", "preset = \"review\"\n")
        .with(".hidden.json", source("two"))
        .with(".git/config.json", "{}");
    let report = folder.report();
    assert_eq!((report.summary.sources, codes(&report)), (1, vec![]), "{report}");
    assert!(report.not_checked.iter().any(|entry| entry.what.starts_with("3 other file")), "{report}");
    assert_eq!(Dataset::load(&folder.0).expect("loads").sources.len(), 1);
}

#[test]
fn several_licences() {
    let dataset = |licence: &str| format!(r#"{{"format": "1", "modified": "2021", "licence": "{licence}"}}"#);
    let folder = Folder::new("licences")
        .with("a.json", dataset("CC0-1.0"))
        .with("b.json", dataset("CC-BY-4.0"))
        .with("c.json", dataset("CC0-1.0"));
    let report = folder.report();
    let [finding] = &report.findings[..] else { panic!("{report}") };
    assert_eq!((finding.code, finding.path.as_str()), ("dataset.several-licences", "/licence"));
    assert!(finding.location.as_ref().is_some_and(|place| place.file.ends_with("b.json")), "{report}");
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;

    let outside = Folder::new("outside").with("secret.json", source("secret"));
    let folder = Folder::new("links").with("a.json", source("one"));
    symlink(outside.0.join("secret.json"), folder.0.join("b.json")).expect("a link");
    symlink(&folder.0, folder.0.join("loop")).expect("a link");
    symlink(&folder.0, folder.0.join("loop.json")).expect("a link");
    let report = folder.report();
    assert_eq!(codes(&report), ["file.not-regular", "file.not-regular"], "{report}");
    assert_eq!(report.summary.sources, 1);
    assert_eq!(Dataset::load(&folder.0).expect("loads").sources.len(), 1);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_opened() {
    use std::os::unix::net::UnixListener;

    let folder = Folder::new("special").with("a.json", source("one"));
    let _socket = UnixListener::bind(folder.0.join("b.json")).expect("a socket");
    let made = std::process::Command::new("mkfifo").arg(folder.0.join("c.json")).status().expect("mkfifo");
    assert!(made.success());
    let report = folder.report();
    assert_eq!(codes(&report), ["file.not-regular", "file.not-regular"], "{report}");
    // A file that is gone between the listing and the reading, which only the file system can time.
    let gone = folder.0.join("gone.json");
    let error = Dataset::load(&gone).expect_err("it is not there");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Io, "file.unreadable"));
}

#[test]
fn too_many_files() {
    let folder =
        (0..5).fold(Folder::new("many"), |folder, n| folder.with(&format!("{n}.json"), source(&n.to_string())));
    let mut limits = Limits::default();
    limits.files = 3;
    let report = Validator::new().limits(limits).check_path(&folder.0).expect("a folder");
    assert_eq!((codes(&report), report.summary.sources), (vec!["limit.files"], 3), "{report}");
    assert!(report.is_cut_off());
    assert_eq!(Dataset::load_with(&folder.0, &limits).expect_err("too many").kind(), ErrorKind::Limit);
}

#[test]
fn folders_nested_too_deep() {
    let folder = Folder::new("deep").with("a/b/c/d.json", source("one"));
    let mut limits = Limits::default();
    limits.depth = 2;
    let report = Validator::new().limits(limits).check_path(&folder.0).expect("a folder");
    assert_eq!(codes(&report), ["limit.depth"], "{report}");
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_or_no_names_elsewhere() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = Folder::new("names").with("CON", "x").with("aux.json", source("one")).with("a.b.json", source("two"));
    let name = folder.0.join(OsStr::from_bytes(b"\xFF\xFE.json"));
    std::fs::write(name, source("three")).expect("a file");
    let report = folder.report();
    assert_eq!((codes(&report), report.summary.sources), (vec![], 3), "{report}");
}

/// What only a mapping can find.
#[cfg(feature = "csv")]
#[test]
fn what_mappings_say() {
    let mapping = "type = 'source'\nid = 's'\n[fields]\ntitle = 'Name'\nkind = {column = 'Kind', terms = {Press = 'news'}}\npublished = 'Date'\n";
    let mapping = mandata::format::Mapping::from_toml(mapping).expect("a mapping");
    let table = b"Name,Kind,Date,Left\nA page,Radio,7/6/1998,x\n";
    let report = Validator::new().check_table("list.csv", table, &mapping);
    for code in ["file.csv-unmapped-column", "value.date-undecidable", "value.untranslated-term"] {
        assert_eq!(report.counts.by_rule.get(code), Some(&1), "{code}: {report}");
    }
}
