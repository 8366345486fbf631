//! The layers: a module imports only from those below it.

mod support;

use std::path::Path;

use support::root;

/// Each module and the modules of this crate that it may use, apart from itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("finding", &[]),
    ("threads", &[]),
    ("error", &["finding"]),
    ("scan", &["error"]),
    ("shape", &["finding", "scan"]),
    ("value", &["finding", "scan", "shape"]),
    ("vocabulary", &["scan", "shape", "value"]),
    ("record", &["finding", "error", "scan", "shape", "value", "vocabulary"]),
    ("format", &["finding", "error", "scan", "shape", "value", "vocabulary", "record"]),
    ("registry", &["finding", "threads", "error", "shape", "value", "vocabulary", "record"]),
    ("rule", &["finding", "threads", "error", "shape", "value", "vocabulary", "record", "registry"]),
    ("main", &["cli"]),
    ("cli", &[]),
    (
        "review",
        &[
            "finding",
            "threads",
            "error",
            "scan",
            "shape",
            "value",
            "vocabulary",
            "format",
            "record",
            "registry",
            "rule",
        ],
    ),
    // The examples in the schemas are real records, and rules and configuration are published beside the model.
    ("schema", &["finding", "shape", "value", "vocabulary", "record", "registry", "rule", "review"]),
];

/// The names that `lib.rs` re-exports, with the module they come from.
fn exports() -> Vec<(String, String)> {
    let text = std::fs::read_to_string(root("src/lib.rs")).expect("lib.rs");
    let mut exports = Vec::new();
    for statement in text.split("pub use ").skip(1) {
        let statement = statement.split(';').next().expect("a statement");
        let (module, names) = statement.split_once("::").expect("a path");
        for name in names.split(['{', '}', ',']) {
            let name = name.split(" as ").last().expect("a name").trim();
            if !name.is_empty() {
                exports.push((name.to_owned(), module.trim().to_owned()));
            }
        }
    }
    exports
}

/// The code of a file without comments and without its tests.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).expect("readable");
    let text = text.split("#[cfg(test)]").next().expect("a part");
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Modules of this crate that a text uses: `crate::module::…`, and names that `lib.rs` re-exports.
fn used(code: &str, exports: &[(String, String)]) -> Vec<String> {
    let mut used = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let group = rest.split(';').next().expect("a part");
        let names: Vec<&str> = match group.strip_prefix('{') {
            Some(group) => group.split('}').next().expect("a part").split(',').collect(),
            None => vec![rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().expect("a part")],
        };
        for name in names {
            let name = name.trim().split("::").next().expect("a part").trim();
            let exported = exports.iter().find(|(known, _)| known == name).map(|(_, module)| module.clone());
            let is_module = LAYERS.iter().any(|(module, _)| *module == name);
            used.extend(exported.or_else(|| is_module.then(|| name.to_owned())));
        }
    }
    used
}

fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn imports_point_downwards() {
    let exports = exports();
    assert!(exports.len() > 50, "lib.rs was not understood");
    let mut all = Vec::new();
    files(&root("src"), &mut all);
    let mut faults = Vec::new();
    let mut seen = 0;
    for path in &all {
        let relative = path.strip_prefix(root("src")).expect("below src");
        let module = relative.components().next().expect("a module").as_os_str().to_string_lossy().replace(".rs", "");
        if module == "lib" {
            continue;
        }
        let (_, allowed) =
            LAYERS.iter().find(|(name, _)| *name == module).unwrap_or_else(|| panic!("{module} has no layer"));
        for name in used(&code(path), &exports) {
            seen += 1;
            if name != module && !allowed.contains(&name.as_str()) {
                faults.push(format!("{} uses {name}", relative.display()));
            }
        }
    }
    assert!(seen > 100, "the imports were not understood");
    assert!(faults.is_empty(), "{faults:#?}");
}
