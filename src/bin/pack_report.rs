//! Prints a report as the program gets it; a step of the build (`scripts/packed_report.mjs`).

use activity_atlas::report;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: pack_report REPORT.json

Prints the report for the program: what is usable of it, with the names of its places' countries, by which search finds
them, and what is wrong with it, which is said as well.

Exits with 0, or with 2 if there is nothing to print.";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let packed = match (arguments.next(), arguments.next()) {
        (Some(path), None) => packed(&path),
        _ => Err(USAGE.to_owned()),
    };
    match packed {
        Ok(packed) => {
            print!("{packed}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn packed(path: &str) -> Result<String, String> {
    let json = std::fs::read_to_string(path).map_err(|error| format!("{path} could not be read: {error}"))?;
    let (report, problems) = report::published(&json);
    for problem in &problems {
        eprintln!("{path}: {problem}");
    }
    let report = report.ok_or(format!("{path}: nothing in it can be shown"))?;
    Ok(report::pack(&report, &problems))
}
