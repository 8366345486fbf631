//! The example program as a process: what it prints and how it ends.

mod support;

use std::path::PathBuf;
use std::process::{Command, Output};

use support::root;

/// The example lies beside the tests: `cargo test` builds both.
fn check(arguments: &[&str]) -> Output {
    let mut path: PathBuf = std::env::current_exe().expect("this test");
    path.pop();
    path.pop();
    let program = path.join("examples").join(format!("check{}", std::env::consts::EXE_SUFFIX));
    Command::new(program).args(arguments).output().expect("the example is built")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn bundled_dataset() {
    let output = check(&[]);
    let text = stdout(&output);
    assert!(output.status.success(), "{text}");
    assert!(text.contains(" actors, ") && text.contains(" 0 error(s), ") || text.contains("\n0 error(s), "), "{text}");
    assert!(text.contains("% actors with a founding date"), "{text}");
}

#[test]
fn a_file_with_errors() {
    let file = root("tests/fixtures/directory-page.json");
    let output = check(&[file.to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("directory-page.json:18:37 /actors/0/history/1/date"), "{}", stdout(&output));
}

#[test]
fn files_that_cannot_be_read_give_one_clear_finding_or_error() {
    let folder = std::env::temp_dir().join(format!("mandata-process-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let deep = format!("{{\"format\": \"1\", \"x\": {}{}}}", "[".repeat(200), "]".repeat(200));
    let cases: [(&str, &[u8], &str); 6] = [
        ("empty.json", b"", "error[file.empty]: the file is empty"),
        ("latin1.json", b"{\"format\": \"1\",\n \"title\": \"caf\xE9\"}", "error[encoding.not-utf8]"),
        ("utf16.json", b"\xFF\xFE{\0}\0", "error[encoding.utf16]"),
        (
            "truncated.json",
            b"{\"format\": \"1\", \"actors\": [{\"id\": ",
            "error[file.syntax]: the file ends too early",
        ),
        ("deep.json", deep.as_bytes(), "error[limit.depth]"),
        ("trailing.json", b"{\"format\": \"1\"} x", "error[file.syntax]: expected the end of the file, found `x`"),
    ];
    for (name, bytes, expected) in cases {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("written");
        let output = check(&[path.to_str().expect("UTF-8")]);
        let text = stdout(&output);
        assert_eq!(output.status.code(), Some(1), "{name}: {text}");
        assert!(text.contains(expected), "{name}: {text}");
        assert!(text.contains("\n1 error(s), 0 warning(s)"), "{name}: {text}");
        assert!(text.contains("not checked: the rest of"), "{name}: {text}");
    }
    std::fs::remove_dir_all(&folder).expect("removed");
    let output = check(&[folder.join("missing.json").to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(message.contains("missing.json: cannot be read:") && message.lines().count() == 1, "{message}");
}
