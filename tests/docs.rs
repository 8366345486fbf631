//! The documents tell the truth.

mod support;

use support::root;

fn read(path: &str) -> String {
    std::fs::read_to_string(root(path)).expect(path)
}

/// The worked example of the crate's documentation, which runs as a test there, is that of the README.
#[test]
fn the_readme_has_the_worked_example_of_the_crate() {
    let readme = read("README.md");
    let example = readme.split("```rust\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let documentation: String = read("src/lib.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("//!"))
        .map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n")
        .collect();
    assert!(documentation.contains(example), "the two examples differ:\n{documentation}");
}

/// Without the feature some rules are left out.
#[cfg(feature = "unicode")]
#[test]
fn the_changelog_counts_the_rules() {
    let rules = mandata::rule::CATALOGUE;
    let families: std::collections::BTreeSet<&str> = rules.iter().map(|rule| rule.family()).collect();
    let words = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"];
    let count = format!("{} rules in {} families", rules.len(), words[families.len() - 10]);
    assert!(read("CHANGELOG.md").split_whitespace().collect::<Vec<_>>().join(" ").contains(&count), "{count}");
}

#[test]
fn the_ci_script_calls_the_test_command_of_the_readme() {
    let command = "cargo test --all-features";
    assert!(read("README.md").contains(command));
    assert!(read(".ci/run").lines().any(|line| line == command));
}
