//! The checker as its users run it.

use std::path::PathBuf;
use std::process::{Command, Output};

const LIGHTHOUSES: &str = include_str!("fixtures/lighthouses.json");

/// A file that is gone when the test is over.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str, contents: &str) -> Self {
        let path = std::env::temp_dir().join(format!("check-report-{}-{name}", std::process::id()));
        std::fs::write(&path, contents).expect("a file");
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("a path in Unicode")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn check(arguments: &[&str]) -> Output {
    let checker = env!("CARGO_BIN_EXE_check_report");
    Command::new(checker).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("it runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn a_good_report_passes() {
    let output = check(&["public/data/report.json"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(said(&output), "No problem: 18 activities, 4 items of context, 11 places, 21 paragraphs.\n");
}

#[test]
fn the_example_of_the_documentation_passes_and_is_counted_as_documented() {
    let documentation = include_str!("../docs/report-format.md");
    let (_, example) =
        documentation.split_once("## A complete small example\n\n```json\n").expect("an example");
    let (json, after) = example.split_once("```").expect("its end");
    let (_, sentence) = after.split_once("`check_report` says of it: `").expect("what is said of it");
    let report = Scratch::new("example.json", json);
    let said = said(&check(&[report.path()]));
    assert_eq!(said, "No problem: 1 activity, 0 items of context, 1 place, 1 paragraph.\n");
    assert_eq!(sentence.split_once('`').map(|(sentence, _)| sentence), Some(said.trim_end()));
}

#[test]
fn problems_are_printed_with_their_paths_and_fail() {
    let broken = Scratch::new("broken.json", &LIGHTHOUSES.replace("2030-03", "2030-33"));
    let output = check(&[broken.path()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).starts_with("activities[1].when: month 33 does not exist"), "{}", said(&output));
    let output = check(&[broken.path(), "--json"]);
    assert!(said(&output).contains("\"path\": \"activities[1].when\""), "{}", said(&output));
}

#[test]
fn hints_are_marked_and_do_not_fail() {
    let doubtful =
        LIGHTHOUSES.replacen("\"2030-03\", \"status\": \"done\"", "\"1970-01-01\", \"status\": \"done\"", 1);
    let report = Scratch::new("doubtful.json", &doubtful);
    let output = check(&[report.path()]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        said(&output),
        "hint: activities[1].when: 1970-01-01 is often written where no date is known; it is shown as a date\n\
         No problem, 1 hint: 5 activities, 1 item of context, 3 places, 3 paragraphs.\n"
    );
    let both = Scratch::new("both.json", &doubtful.replace("\"2029-05-04\"", "\"2029-05-32\""));
    let output = check(&[both.path(), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let told = |index: usize| [&found[index]["path"], &found[index]["severity"]];
    assert_eq!(told(0), ["activities[5].when", "problem"]);
    assert_eq!(told(1), ["activities[1].when", "hint"]);
    assert!(found[1]["message"].as_str().is_some_and(|message| message.starts_with("1970-01-01 ")));
}

#[test]
fn the_source_is_compared_even_if_nothing_can_be_shown() {
    let report = Scratch::new("no-period.json", &LIGHTHOUSES.replace("\"period\"", "\"epoch\""));
    let source = Scratch::new(
        "letter.txt",
        "This year we tried a new lamp and opened our school for twelve young keepers. We also met, and mended bells. \
         Next year a tower, as the treaty asks.",
    );
    let output = check(&[report.path(), "--source", source.path()]);
    assert_eq!(
        said(&output),
        "epoch: is not a field of this format\n\
         period: is needed and missing\n\
         activities[2].evidence[0].quote: “fog signals” does not stand in that paragraph of the source\n\
         3 problems: nothing in it can be shown.\n"
    );
}

#[test]
fn what_it_cannot_do_it_says() {
    for (arguments, expected) in [
        (&[][..], "give the report to check"),
        (&["no-such-file.json"], "no-such-file.json could not be read"),
        (&["a.json", "--sauce"], "there is no option --sauce"),
        (&["a.json", "--source"], "--source needs a file"),
    ] {
        let output = check(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output).contains(expected), "{}", said(&output));
    }
}
