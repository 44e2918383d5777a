//! The checker as its users run it.

use std::process::{Command, Output};

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
fn problems_are_printed_with_their_paths_and_fail() {
    let broken = std::env::temp_dir().join(format!("broken-report-{}.json", std::process::id()));
    let json = include_str!("fixtures/lighthouses.json").replace("2030-03", "2030-33");
    std::fs::write(&broken, json).expect("a file");
    let path = broken.to_string_lossy();
    let output = check(&[&path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).starts_with("activities[1].when: month 33 does not exist"), "{}", said(&output));
    let output = check(&[&path, "--json"]);
    assert!(said(&output).contains("\"path\": \"activities[1].when\""), "{}", said(&output));
    std::fs::remove_file(&broken).expect("removed");
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
