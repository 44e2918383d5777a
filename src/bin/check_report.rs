//! Checks a report and says everything that is wrong with it.

use activity_atlas::report::{self, Problem, Severity};
use std::process::ExitCode;

const USAGE: &str = "\
Usage: check_report REPORT.json [--source FILE] [--json]

Reads a report as the atlas does and prints every problem with its path in the JSON, and as hints what may
be meant otherwise.
  --source FILE  also look for each paragraph's opening and each quote in this text
  --json         print both as a JSON list of {path, severity, message}; severity is problem or hint

Exits with 0 if there is no problem, 1 if there are some, 2 if it could not check.";

struct Arguments {
    report: String,
    source: Option<String>,
    json: bool,
}

fn main() -> ExitCode {
    let arguments = match arguments(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match check(&arguments) {
        Ok((found, what_was_read)) => print(&found, &what_was_read, arguments.json),
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let (mut report, mut source, mut json) = (None, None, false);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--source" => source = Some(given.next().ok_or("--source needs a file")?),
            "--json" => json = true,
            option if option.starts_with('-') => return Err(format!("there is no option {option}")),
            _ if report.is_some() => return Err("give one report".to_owned()),
            _ => report = Some(argument),
        }
    }
    Ok(Arguments { report: report.ok_or("give the report to check")?, source, json })
}

/// All problems, then all hints, and a line that says what was read.
fn check(arguments: &Arguments) -> Result<(Vec<Problem>, String), String> {
    let json = read(&arguments.report)?;
    let report::Outcome { report, mut problems, hints } = report::parse(&json);
    if let Some(source) = &arguments.source {
        problems.extend(report::check_against_source(&json, &read(source)?));
    }
    problems.extend(hints);
    let Some(report) = report else {
        return Ok((problems, "nothing in it can be shown".to_owned()));
    };
    let paragraphs: usize = report.sections.iter().map(|section| section.paragraphs.len()).sum();
    let context = report.activities.iter().filter(|item| item.role == report::Role::Context).count();
    let counted = [
        counted(report.activities.len() - context, "activity", "activities"),
        counted(context, "item of context", "items of context"),
        counted(report.places.len(), "place", "places"),
        counted(paragraphs, "paragraph", "paragraphs"),
    ];
    Ok((problems, counted.join(", ")))
}

/// `1 place`, `2 places`.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn read(path: &str) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{path} could not be read: {error}"))
}

fn print(found: &[Problem], what_was_read: &str, json: bool) -> ExitCode {
    let is_hint = |found: &&Problem| found.fault.severity() == Severity::Hint;
    let hints = found.iter().filter(is_hint).count();
    let problems = found.len() - hints;
    if json {
        match serde_json::to_string_pretty(found) {
            Ok(text) => println!("{text}"),
            Err(error) => eprintln!("{error}"),
        }
    } else {
        for found in found {
            println!("{}{found}", if is_hint(&found) { "hint: " } else { "" });
        }
        let mut numbers = match problems {
            0 => "No problem".to_owned(),
            count => counted(count, "problem", "problems"),
        };
        if hints > 0 {
            numbers = format!("{numbers}, {}", counted(hints, "hint", "hints"));
        }
        println!("{numbers}: {what_was_read}.");
    }
    if problems == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
