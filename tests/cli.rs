//! The command as a process: what each subcommand prints and how it ends.
#![cfg(feature = "cli")]

mod support;

use std::io::Read;
use std::path::PathBuf;
use std::process::{Command as Process, Stdio};

use assert_cmd::Command;
use support::root;

const CLEAN: i32 = 0;
const FINDINGS: i32 = 1;
const USAGE: i32 = 2;
const UNREADABLE: i32 = 3;

/// A folder of this test's own, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("mandata-cli-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().expect("UTF-8").to_owned()
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(&path, text).expect("written");
        self.path(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn mandata(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mandata"));
    // A folder without configuration.
    command.current_dir(std::env::temp_dir()).env_remove("NO_COLOR").args(arguments);
    command
}

fn stdout(arguments: &[&str], code: i32) -> String {
    let output = mandata(arguments).assert().code(code).get_output().stdout.clone();
    String::from_utf8(output).expect("UTF-8")
}

fn stderr(arguments: &[&str], code: i32) -> String {
    let output = mandata(arguments).assert().code(code).get_output().stderr.clone();
    String::from_utf8(output).expect("UTF-8")
}

fn page() -> String {
    root("tests/fixtures/directory-page.json").to_str().expect("UTF-8").to_owned()
}

#[test]
fn check_the_bundled_dataset() {
    let text = stdout(&["check"], CLEAN);
    assert!(text.contains(" actors, ") && text.contains("0 error(s)"), "{text}");
    assert!(!text.contains('\u{1b}'), "colour without a terminal");
}

#[test]
fn check_a_file_in_every_form() {
    let page = page();
    for form in ["text", "concise", "json", "jsonl", "sarif", "github", "junit", "markdown"] {
        let text = stdout(&["check", &page, "--output", form], FINDINGS);
        assert!(text.contains("time.event-outside-term"), "{form}: {text}");
    }
    assert!(stdout(&["check", &page, "-o", "concise"], FINDINGS).contains(":18:37: error[time.event-outside-term] "));
}

#[test]
fn check_thresholds() {
    let page = page();
    stdout(&["check", &page, "--no-reference"], CLEAN);
    stdout(&["check", &page, "--no-reference", "--fail-on", "warning"], FINDINGS);
    stdout(&["check", &page, "--fail-on", "never"], CLEAN);
}

#[test]
fn check_standard_input_and_broken_files() {
    let assert =
        mandata(&["check", "-"]).write_stdin(r#"{"format": "1", "licence": "CC0-1.0", "modified": "2025"}"#).assert();
    assert.code(CLEAN);
    mandata(&["check", "-"]).write_stdin("{").assert().code(UNREADABLE);
    let message = stderr(&["check", "no-such-file.json"], UNREADABLE);
    assert_eq!(message.lines().count(), 1, "{message}");
    assert!(message.contains("no-such-file.json: cannot be read"), "{message}");
}

#[test]
fn check_a_folder_as_one_dataset() {
    let folder = Folder::new("folder");
    folder.write("a/sources.json", r#"{"format": "1", "licence": "CC0-1.0", "modified": "2025", "sources": [{"id": "s", "title": "A page", "kind": "news"}]}"#);
    folder.write("b.jsonl", "{\"type\": \"actor\", \"id\": \"a\", \"kind\": \"ngo\", \"level\": \"national\", \"names\": [{\"text\": \"Aid\", \"kind\": \"official\"}], \"sources\": [\"s\"]}\n");
    folder.write("notes.txt", "not data");
    let text = stdout(&["check", folder.0.to_str().expect("UTF-8"), "--no-reference", "--fail-on", "warning"], CLEAN);
    assert!(text.contains("1 actors, 0 offices, 0 mandates, 1 sources"), "{text}");
}

#[test]
fn a_folder_without_data_is_said_to_have_none() {
    let folder = Folder::new("empty");
    folder.write("notes.txt", "not data");
    let text = stderr(&["check", folder.0.to_str().expect("UTF-8")], 3);
    assert!(text.contains("no data file in the folder"), "{text}");
}

#[test]
fn configuration_and_baseline() {
    let folder = Folder::new("config");
    let page = page();
    let config = folder
        .write("mandata.toml", "preset = \"review\"\n[rules]\n\"mandate.no-symbol\" = \"error\"\ntime = \"info\"\n");
    let text = stdout(&["check", &page, "--no-reference", "--config", &config, "-o", "concise"], FINDINGS);
    assert!(text.contains("error[mandate.no-symbol]") && text.contains("info[time.tenure-without-dates]"), "{text}");

    let wrong = folder.write("wrong.toml", "[rules]\n\"mandate.no-symbl\" = \"off\"\n");
    let message = stderr(&["check", &page, "--config", &wrong], USAGE);
    assert!(message.contains("did you mean `mandate.no-symbol`?"), "{message}");
    let broken = folder.write("broken.toml", "preset = \n");
    assert!(stderr(&["check", &page, "--config", &broken], USAGE).contains("broken.toml:1:"));

    let baseline = folder.0.join("baseline.json").to_str().expect("UTF-8").to_owned();
    stdout(&["check", &page, "--write-baseline", &baseline], FINDINGS);
    let text = stdout(&["check", &page, "--baseline", &baseline, "--fail-on", "info", "-o", "concise"], CLEAN);
    assert!(!text.contains("error["), "{text}");
    // Against another file nothing of it matches any more.
    let clean = folder.write("clean.json", r#"{"format": "1", "licence": "CC0-1.0", "modified": "2025"}"#);
    let text = stdout(&["check", &clean, "--baseline", &baseline, "-o", "concise"], CLEAN);
    assert!(text.contains("config.stale-baseline"), "{text}");
}

/// The text of a dataset with these actors, each of which lacks a source and a name.
fn unsourced(ids: impl IntoIterator<Item = String>) -> String {
    let actors = ids.into_iter().map(|id| format!(r#"{{"id": "{id}", "kind": "ngo", "level": "national"}}"#));
    let actors = actors.collect::<Vec<_>>().join(",\n");
    format!(r#"{{"format": "1", "licence": "CC0-1.0", "modified": "2025", "actors": [{actors}]}}"#)
}

#[test]
fn a_refreshed_baseline_keeps_what_it_knew() {
    let folder = Folder::new("refresh");
    let baseline = folder.path("baseline.json");
    let data = folder.write("data.json", &unsourced(["a".to_owned()]));
    stdout(&["check", &data, "--no-reference", "--write-baseline", &baseline], CLEAN);
    folder.write("data.json", &unsourced(["a".to_owned(), "b".to_owned()]));
    let text = stdout(
        &["check", &data, "--no-reference", "--baseline", &baseline, "--write-baseline", &baseline, "-o", "concise"],
        CLEAN,
    );
    assert!(text.contains("data.json:2:") && !text.contains("data.json:1:"), "only what is new is listed\n{text}");
    let noted = std::fs::read_to_string(&baseline).expect("readable");
    assert!(noted.contains(r#""record": "a""#) && noted.contains(r#""record": "b""#), "{noted}");
    let again = ["check", &data, "--no-reference", "--baseline", &baseline, "-o", "concise", "--fail-on", "info"];
    assert_eq!(stdout(&again, CLEAN), "");
}

#[test]
fn a_baseline_notes_more_than_is_listed() {
    let folder = Folder::new("backlog");
    let data = folder.write("data.json", &unsourced((0..1_200).map(|index| format!("a{index}"))));
    let baseline = folder.path("baseline.json");
    let text = stdout(&["check", &data, "--no-reference", "--write-baseline", &baseline, "-o", "concise"], CLEAN);
    let of_rule = |text: &str| text.matches("source.missing").count();
    assert_eq!(of_rule(&text), 1_000, "the list stays limited");
    assert_eq!(of_rule(&std::fs::read_to_string(&baseline).expect("readable")), 1_200);
    let again = ["check", &data, "--no-reference", "--baseline", &baseline, "-o", "concise", "--fail-on", "info"];
    assert_eq!(stdout(&again, CLEAN), "");
}

#[test]
fn data_that_cannot_be_read_is_never_clean() {
    let folder = Folder::new("unread");
    let data = folder.write("data.json", &unsourced(["a".to_owned()]).replace("national", "nat"));
    stderr(&["convert", &data], UNREADABLE);
    let config =
        folder.write("allow.toml", "[[allow]]\nrule = 'value.unknown-term'\nrecord = 'a'\nreason = 'a word of ours'\n");
    let message = stderr(&["check", &data, "--config", &config], USAGE);
    assert!(message.contains("findings of `value.unknown-term` cannot be allowed"), "{message}");
    let baseline = folder.path("baseline.json");
    stdout(&["check", &data, "--no-reference", "--write-baseline", &baseline], FINDINGS);
    let text = stdout(&["check", &data, "--no-reference", "--baseline", &baseline, "-o", "concise"], FINDINGS);
    assert!(text.contains("error[value.unknown-term]") && text.lines().count() == 1, "{text}");
}

#[test]
fn an_exception_names_a_rule() {
    let folder = Folder::new("family");
    let refused = |rule: &str| {
        let text = format!("[[allow]]\nrule = '{rule}'\nrecord = 'a'\nreason = 'known'\n");
        stderr(&["check", "--config", &folder.write("allow.toml", &text)], USAGE)
    };
    let message = refused("privacy");
    let rules = "an exception names a rule, and `privacy` is a family; its rules are `privacy.email`, `privacy.phone`";
    assert!(message.contains(rules), "{message}");
    let message = refused("privacy.emial");
    assert!(message.contains("there is no rule `privacy.emial`; did you mean `privacy.email`?"), "{message}");
}

#[test]
fn findings_on_the_configuration_name_it() {
    let folder = Folder::new("remarks");
    let data = folder.write("data.json", r#"{"format": "1", "licence": "CC0-1.0", "modified": "2025"}"#);
    let config =
        folder.write("allow.toml", "[[allow]]\nrule = 'source.missing'\nrecord = 'a'\nreason = 'being searched for'\n");
    let known = r#"{"baseline": 1, "findings": [{"fingerprint": "0123456789abcdef", "code": "source.missing"}]}"#;
    let baseline = folder.write("baseline.json", known);
    let check = |form: &str| stdout(&["check", &data, "--config", &config, "--baseline", &baseline, "-o", form], CLEAN);
    let concise = check("concise");
    assert!(concise.contains("allow.toml:1:1: warning[config.unused-exception] "), "{concise}");
    assert!(concise.contains("baseline.json:1:1: info[config.stale-baseline] "), "{concise}");
    assert!(check("text").contains("allow.toml:1:1 /allow/0\n"));
}

#[test]
fn the_configuration_of_the_readme_is_true_of_the_bundled_dataset() {
    let readme = std::fs::read_to_string(root("README.md")).expect("readable");
    let mut blocks = readme.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let example = blocks.find(|block| block.contains("[[allow]]")).expect("an example");
    let folder = Folder::new("readme");
    let config = folder.write("mandata.toml", example);
    let text = stdout(&["check", "--config", &config], CLEAN);
    assert!(!text.contains("[config.") && text.contains("1 finding(s) allowed"), "{text}");
}

#[test]
fn list_and_show() {
    let text = stdout(&["list", "--kind", "ngo"], CLEAN);
    assert!(text.contains("halo-trust") && !text.contains("un-dpo "), "{text}");
    assert!(stdout(&["list", "--region", "sahel", "--on", "2016-06-01"], CLEAN).contains("ml-armed-forces"));
    assert!(stderr(&["list", "--country", "UK"], USAGE).contains("did you mean `GB`?"));
    assert!(stderr(&["list", "--region", "sahara"], USAGE).contains("sahel"));

    let text = stdout(&["show", "DPKO", "--on", "2016-06-01"], CLEAN);
    assert!(
        text.contains("Names on 2016-06-01") && text.contains("United Nations Department of Peacekeeping Operations"),
        "{text}"
    );
    assert!(text.contains("/history/founded/date rejected") && text.contains("\"1998\""), "{text}");
    let holders = stdout(&["show", "un-sg", "--on", "1994-05-01"], CLEAN);
    assert!(holders.contains("Boutros Boutros-Ghali") && !holders.contains("Kurt Waldheim"), "{holders}");
    assert!(
        stdout(&["show", "un-dpo", "--json"], CLEAN).starts_with("{\n  \"type\": \"actor\",\n  \"id\": \"un-dpo\"")
    );
    assert!(stderr(&["show", "un-dpko"], USAGE).contains("un-dpo"));
    assert!(stderr(&["show", "MAF"], USAGE).contains("mn-armed-forces"));
}

#[test]
fn existence_and_names_of_a_day_are_no_more_certain_than_the_data() {
    let early = stdout(&["list", "--on", "1500"], CLEAN);
    assert!(!early.is_empty() && early.lines().all(|line| line.ends_with("(possibly)")), "{early}");
    let before = stdout(&["show", "un-dpo", "--on", "1900"], CLEAN);
    assert!(before.contains("Existence on 1900\n  did not exist yet (founded 1992-03)\n"), "{before}");
    assert!(!before.contains("Names on"), "{before}");
    let after = stdout(&["show", "us-mine-action-initiatives", "--on", "2010"], CLEAN);
    assert!(after.contains("Existence on 2010\n  had ended (") && after.contains("dissolved 2003-10)"), "{after}");
    let undated = stdout(&["show", "ml-armed-forces", "--on", "1500"], CLEAN);
    assert!(undated.contains("Existence on 1500\n  possibly existed\n"), "{undated}");
    let names = undated.split("Names on 1500\n").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("names");
    assert!(names.lines().all(|line| line.ends_with("(possibly)")), "{names}");
    assert!(!stdout(&["show", "DPKO", "--on", "2016-06-01"], CLEAN).contains("Existence"));
}

#[test]
fn list_refuses_terms_that_nothing_has() {
    assert_eq!(stdout(&["list", "--kind", "NGO"], CLEAN), stdout(&["list", "--kind", "ngo"], CLEAN));
    assert_ne!(stdout(&["list", "--hazard", "IED", "--level", "International"], CLEAN), "");
    assert_eq!(stdout(&["list", "--country", "ml"], CLEAN), stdout(&["list", "--country", "ML"], CLEAN));
    let message = stderr(&["list", "--kind", "ngoo"], USAGE);
    assert!(message.contains("did you mean `ngo`?") && message.contains("mandata terms ActorKind"), "{message}");
    let message = stderr(&["list", "--activity", "demining"], USAGE);
    assert!(message.contains("`demining` is no Activity") && message.contains("mandata terms Activity"), "{message}");
    assert!(stderr(&["list", "--level", "nationl"], USAGE).contains("did you mean `national`?"));
    let folder = Folder::new("terms");
    let file =
        folder.write("own.json", r#"{"format": "1", "actors": [{"id": "a", "kind": "Guild", "level": "national"}]}"#);
    for kind in ["Guild", "guild"] {
        assert!(stdout(&["list", &file, "--kind", kind], CLEAN).starts_with("a  Guild"), "{kind}");
    }
    stderr(&["list", &file, "--kind", "guilds"], USAGE);
}

#[test]
fn terms_of_vocabularies() {
    let lists = stdout(&["terms"], CLEAN);
    assert_eq!(lists.lines().count(), mandata::vocabulary::all().len());
    for list in mandata::vocabulary::all() {
        assert!(lists.lines().any(|line| line.starts_with(list.name)), "{}", list.name);
        let terms = stdout(&["terms", &list.name.to_lowercase()], CLEAN);
        let codes: Vec<&str> = terms.lines().filter_map(|line| line.split_whitespace().next()).collect();
        assert_eq!(codes, list.terms.iter().map(|term| term.code).collect::<Vec<_>>());
    }
    assert!(stdout(&["terms", "Level"], CLEAN).contains("national                     A body of one country."));
    assert!(stderr(&["terms", "ActorKnd"], USAGE).contains("ActorKind"));
}

#[test]
fn show_names_heads_and_all_that_a_record_says() {
    let head =
        "Holders of its posts\n  Under-Secretary-General for Peacekeeping Operations: Hervé Ladsous, since 2011-09";
    let text = stdout(&["show", "DPKO", "--on", "2016-06-01"], CLEAN);
    assert!(text.contains(head) && !text.contains("Kofi Annan"), "{text}");
    assert!(stdout(&["show", "DPKO"], CLEAN).contains("Peacekeeping Operations: Kofi Annan"));

    let source = stdout(&["show", "aoav-dpko"], CLEAN);
    assert!(source.contains("directory-profile") && source.contains("\n  link: https://"), "{source}");
    let mandate = stdout(&["show", "sprst-2003-22", "--on", "2016"], CLEAN);
    assert!(mandate.contains("United Nations Department of Peace Operations (un-dpo)"), "{mandate}");
    assert!(mandate.contains("Issuer\n  ") && mandate.contains("(un-security-council)"), "{mandate}");
    assert!(mandate.contains("In force on 2016\n  possibly\n"), "its end is not known:\n{mandate}");
    assert!(stdout(&["show", "sprst-2003-22", "--on", "1998"], CLEAN).contains("In force on 1998\n  no\n"));

    let folder = Folder::new("show");
    let file = folder.write(
        "own.json",
        r#"{"format": "1", "modified": "2023", "actors": [{"id": "a", "kind": "ngo", "level": "national",
            "identifiers": [{"scheme": "wikidata", "value": "Q1"}], "activities": ["clearance"], "hazards": ["mine"],
            "classifications": [{"scheme": "aoav-map", "code": "ngo", "text": "NGO"}],
            "figures": [{"what": "staff", "number": 12, "as_of": "2013", "note": "all"}]}],
        "offices": [{"id": "board", "kind": "unit", "of": [{"to": "a"}], "tenures": [
            {"person": {"name": "Ada Vine"}, "title": "Chair", "acting": true, "period": {"since": "2020"}}]}],
        "mandates": [{"id": "m", "title": "M", "period": {"since": "2020", "until": ".."}}],
        "sources": [{"id": "s", "title": "A page", "kind": "news", "published": "2016", "accessed": "2020-01-02",
            "reliability": "B", "archived": "https://web.example.org/a"}]}"#,
    );
    let actor = stdout(&["show", "a", &file], CLEAN);
    for section in [
        "\nIdentifiers\n  wikidata: Q1\n",
        "\nActivities\n  clearance\n",
        "\nHazards\n  mine\n",
        "\nClassifications\n  aoav-map: ngo (NGO)\n",
        "\nFigures\n  staff: 12, as of 2013 (all)\n",
    ] {
        assert!(actor.contains(section), "no {section:?} in\n{actor}");
    }
    let office = stdout(&["show", "board", &file, "--on", "2022"], CLEAN);
    assert!(office.contains("Holders\n  Chair: Ada Vine, acting, since 2020 (possibly)\n"), "{office}");
    assert!(stdout(&["show", "m", &file, "--on", "2022"], CLEAN).contains("In force on 2022\n  yes\n"));
    let source = stdout(&["show", "s", &file], CLEAN);
    for line in ["published: 2016", "accessed: 2020-01-02", "reliability: B (Usually reliable", "archived: https://web"]
    {
        assert!(source.contains(&format!("\n  {line}")), "no {line:?} in\n{source}");
    }
}

#[test]
fn format_and_convert() {
    let folder = Folder::new("format");
    let loose =
        folder.write("loose.json", r#"{"sources": [{"kind": "news", "id": "s", "title": "A page"}], "format": "1"}"#);
    assert!(stdout(&["fmt", "--check", &loose], FINDINGS).contains("loose.json"));
    stdout(&["fmt", &loose], CLEAN);
    assert_eq!(stdout(&["fmt", "--check", &loose], CLEAN), "");
    stdout(&["fmt", "--check"], CLEAN);
    let broken = folder.write("broken.json", "{");
    let other = folder.write("other.json", r#"{"sources": [], "format": "1"}"#);
    assert!(stderr(&["fmt", &broken, &other], UNREADABLE).contains("broken.json"));
    stdout(&["fmt", "--check", &other], CLEAN);
    let packed = folder.path("packed.gz");
    stdout(&["convert", &loose, "--to", "json", "--into", &packed], CLEAN);
    let named = folder.path("named.json");
    std::fs::rename(packed, &named).expect("moves");
    assert!(stderr(&["fmt", &named], USAGE).contains("not packed"));
    let lines = stdout(&["convert", &loose, "--to", "json-lines"], CLEAN);
    assert_eq!(lines, "{\"type\":\"source\",\"id\":\"s\",\"title\":\"A page\",\"kind\":\"news\"}\n");
    let lines = folder.write("lines.jsonl", &lines);
    assert_eq!(stdout(&["convert", &lines], CLEAN), std::fs::read_to_string(&loose).expect("readable"));
}

#[test]
fn convert_between_formats() {
    let folder = Folder::new("convert");
    let json = folder.write(
        "data.json",
        r#"{"format": "1", "title": "no", "sources": [{"id": "s", "title": "A page", "kind": "news", "x": {"y": 1.50}}]}"#,
    );
    let canonical = stdout(&["convert", &json], CLEAN);
    for (format, name) in [("yaml", "data.yml"), ("toml", "data.toml"), ("json-lines", "data.jsonl")] {
        let file = folder.write(name, &stdout(&["convert", &json, "--to", format], CLEAN));
        assert_eq!(stdout(&["convert", &file], CLEAN), canonical, "{format}");
        assert_eq!(stdout(&["check", &file, "-o", "concise", "--no-reference"], CLEAN).lines().count(), 3, "{format}");
    }
    for name in ["packed.json.gz", "packed.jsonl.zst", "packed.yaml.gz", "packed.csv.zst", "parts/"] {
        let path = folder.path(name);
        assert_eq!(stdout(&["convert", &json, "--into", &path], CLEAN), "", "{name}");
        assert_eq!(stdout(&["convert", &path], CLEAN), canonical, "{name}");
    }
    assert!(stderr(&["convert", &json, "--into", &folder.path("data.xlsx")], UNREADABLE).contains("no known format"));
    assert!(
        stderr(&["convert", &json, "--into", &folder.path("")], UNREADABLE).contains("holds this data file already")
    );
    let packed = folder.path("registry.gz");
    assert_eq!(stdout(&["convert", &json, "--to", "yaml", "--into", &packed], CLEAN), "");
    assert_eq!(stdout(&["convert", &packed], CLEAN), canonical);
    let other = stderr(&["convert", &json, "--to", "yaml", "--into", &folder.path("other.json.gz")], UNREADABLE);
    assert!(other.contains("the name says json"), "{other}");
    assert!(stderr(&["convert", &json, "--to", "yml"], USAGE).contains("yaml"));
    let null = folder.write("null.json", r#"{"format": "1", "x": null}"#);
    assert!(stderr(&["convert", &null, "--to", "toml"], UNREADABLE).contains("/x"));
    // Comments would be lost.
    let yaml = folder.write("data.yaml", "# A comment.\nformat: '1'\n");
    assert!(stderr(&["fmt", &yaml], USAGE).contains("mandata convert"));
    assert!(std::fs::read_to_string(&yaml).expect("readable").starts_with("# A comment."));
}

#[test]
fn diff_of_two_files() {
    let folder = Folder::new("diff");
    let old = folder.write("old.json", r#"{"format": "1", "actors": [{"id": "a", "kind": "ngo", "level": "national", "names": [{"key": "n", "text": "A", "kind": "official"}], "notes": ["x", "y"]}, {"id": "b", "kind": "ngo", "level": "national"}]}"#);
    let new = folder.write("new.json", r#"{"format": "1", "actors": [{"id": "c", "kind": "ngo", "level": "national"}, {"id": "a", "kind": "ngo", "level": "regional", "names": [{"key": "n", "text": "Ab", "kind": "official"}], "notes": ["y", "x"], "claims": [{"field": "/level", "source": "s", "says": "national", "stance": "disputed"}]}]}"#);
    let text = stdout(&["diff", &old, &new], FINDINGS);
    for line in [
        "- actor b b",
        "+ actor c c",
        "~ actor a Ab",
        "    /level",
        "      - \"national\"",
        "      + \"regional\"",
        "      disputed by s: \"national\"",
        "    /names/n/text",
    ] {
        assert!(text.lines().any(|known| known == line), "no {line:?} in\n{text}");
    }
    assert!(!text.contains("/notes"), "the order of notes is no change:\n{text}");
    assert_eq!(stdout(&["diff", &old, &old], CLEAN), "");
    let renamed = folder.write("renamed.json", r#"{"format": "1", "title": "New", "modified": "2026"}"#);
    let empty = folder.write("empty.json", r#"{"format": "1"}"#);
    let text = stdout(&["diff", &empty, &renamed], FINDINGS);
    assert_eq!(text, "~ dataset\n    /modified\n      + \"2026\"\n    /title\n      + \"New\"\n");
}

#[test]
fn rules_and_schemas() {
    assert!(stdout(&["rules", "time"], CLEAN).lines().all(|line| line.starts_with("time.")));
    assert!(stderr(&["rules", "tmie"], USAGE).contains("time"));
    let page = stdout(&["explain", "time.event-outside-term"], CLEAN);
    assert!(page.contains("Bad: ") && page.contains("Good: "), "{page}");
    assert!(stderr(&["explain", "time.event-outside-trem"], USAGE).contains("did you mean `time.event-outside-term`?"));
    let schema = |arguments: &[&str]| -> serde_json::Value {
        serde_json::from_str(&stdout(&[&["schema"], arguments].concat(), CLEAN)).expect("JSON")
    };
    for name in mandata::schema::NAMES {
        assert!(jsonschema::meta::is_valid(&schema(&[name])), "{name}");
    }
    let closed = schema(&["record", "--draft", "draft-07", "--closed"]);
    assert_eq!(closed["$id"], "https://w3id.org/mandata/schema/1/draft-07/closed/record.json");
    assert!(schema(&["actor", "--draft", "openapi-3.0"])["components"]["schemas"]["Actor"].is_object());
    assert!(stderr(&["schema", "--draft", "draft-7"], USAGE).contains("draft-07"));
}

#[test]
fn tables_of_others() {
    let example = |name: &str| root("examples/tables").join(name).to_str().expect("UTF-8").to_owned();
    let (table, mapping) = (example("public-bodies.csv"), example("public-bodies.toml"));
    let text = stdout(&["check", &table, "--mapping", &mapping, "--no-reference", "--fail-on", "warning"], CLEAN);
    assert!(text.contains("3 actors, 0 offices, 0 mandates, 1 sources"), "{text}");
    let folder = Folder::new("tables");
    let own = folder.0.join("own.csv").to_str().expect("UTF-8").to_owned();
    stdout(&["convert", &table, "--mapping", &mapping, "--to", "csv", "--into", &own], CLEAN);
    let json = stdout(&["convert", &own], CLEAN);
    assert_eq!(json, stdout(&["convert", &table, "--mapping", &mapping], CLEAN));
    assert!(json.contains("\"examplia-nmaa\""), "{json}");
    let actors = folder.write("actors.csv", "id,kind,level\na,ngo,national\n");
    assert!(stdout(&["convert", &actors], CLEAN).contains("\"kind\": \"ngo\""));
    assert!(stdout(&["convert", &example("who-does-what-where.csv")], CLEAN).contains("hxl-mine-action-trust"));
    let wrong = folder.write("wrong.toml", "type = 'actor'\nid = 'x'\n[fields]\nnmaes = 'N'\n");
    let message = stderr(&["check", &table, "--mapping", &wrong], USAGE);
    assert!(message.contains("wrong.toml:4:1: there is no field `nmaes`; did you mean `names`?"), "{message}");
    let message = stderr(&["check", folder.0.to_str().expect("UTF-8"), "--mapping", &mapping], USAGE);
    assert!(message.contains("one table"), "{message}");
}

#[test]
fn help_has_an_example_for_each_subcommand() {
    let help = stdout(&["--help"], CLEAN);
    for name in
        ["check", "list", "show", "diff", "fmt", "convert", "schema", "terms", "rules", "explain", "completions", "man"]
    {
        assert!(help.contains(name), "{help}");
        assert!(stdout(&[name, "--help"], CLEAN).contains("Example:"), "{name}");
    }
    assert!(stderr(&["chekc"], USAGE).contains("check"));
    assert!(stdout(&["completions", "bash"], CLEAN).contains("mandata"));
    assert!(stdout(&["man"], CLEAN).contains(".TH mandata"));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = Process::new(env!("CARGO_BIN_EXE_mandata"))
        .args(["convert"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    let mut first = [0; 10];
    child.stdout.take().expect("piped").read_exact(&mut first).expect("read");
    // The pipe is closed here, long before the dataset is written out.
    let output = child.wait_with_output().expect("ended");
    assert_eq!(output.status.code(), Some(CLEAN));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn profile_page() {
    let folder = Folder::new("profile");
    let text = "NGO counter-IED response\nBridge Aid (BA)\nlogoLocation: Oslo, Norway\nWebsite: https://ba.example.org/\n\
                Type: NGO\nIt clears roads.\n";
    let file = folder.write("page.txt", text);
    let address = ["--address", "https://directory.example.org/2016/bridge-aid/"];
    let json = stdout(&["profile", &file, address[0], address[1], "--accessed", "2020-01"], CLEAN);
    let dataset: mandata::Dataset = json.parse().expect("a dataset");
    assert_eq!(dataset.sources[0].accessed, Some("2020-01".parse().expect("a date")));
    let report = stdout(&["profile", &file, address[0], address[1], "--report", "-o", "concise"], CLEAN);
    assert!(report.contains("page.txt:3:1: info[profile.glued-label] "), "{report}");
    stdout(&["profile", &file, address[0], address[1], "--report", "--fail-on", "info"], FINDINGS);
    let message = stderr(&["profile", &file, address[0], "javascript:alert(1)"], USAGE);
    assert!(message.contains("http"), "{message}");
}
