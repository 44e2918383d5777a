use super::super::{Report, json, parse};
use super::{pack, unpack};
use crate::report::json::Json;
use proptest::prelude::*;

const UNODC: &str = include_str!("../../../public/data/report.json");
const LIGHTHOUSES: &str = include_str!("../../../tests/fixtures/lighthouses.json");

fn read(text: &str) -> Report {
    parse(text).report.expect("a report")
}

#[test]
fn a_report_comes_back_as_it_was() {
    for text in [UNODC, LIGHTHOUSES] {
        let report = read(text);
        let problems = vec!["activities[3].when: is no date".to_owned()];
        let (again, told) = unpack(&pack(&report, &problems)).expect("a report");
        assert_eq!(format!("{again:?}"), format!("{report:?}"));
        assert_eq!(told, problems);
    }
}

#[test]
fn it_is_shorter_than_what_people_write() {
    let compact = serde_json::to_string(&json::read(UNODC).expect("JSON")).expect("JSON");
    assert!(pack(&read(UNODC), &[]).len() < compact.len());
}

#[test]
fn what_is_not_such_a_file_is_refused() {
    let whole = pack(&read(UNODC), &[]);
    let later = whole.replacen("[1,", "[2,", 1);
    for file in ["", "[]", "{}", "[1,[],[],[]]", UNODC, &later, &whole[..whole.len() - 1]] {
        assert!(unpack(file).is_none(), "{:.40}", file);
    }
}

/// All in a value that is no list, in order.
fn values(value: &mut Json) -> Vec<&mut Json> {
    if let Json::List(items) = value { items.iter_mut().flat_map(values).collect() } else { vec![value] }
}

proptest! {
    #[test]
    fn a_damaged_file_is_refused_or_holds_together(at: prop::sample::Index, by in 0_u8..5) {
        let report = read(LIGHTHOUSES);
        let mut file = json::read(&pack(&report, &[])).expect("JSON");
        let mut leaves = values(&mut file);
        let leaf = at.get_mut(&mut leaves);
        **leaf = match by {
            0 => Json::Null,
            1 => Json::Number(1e9),
            2 => Json::Number(-0.5),
            3 => Json::Text("x".to_owned()),
            _ => Json::List(vec![]),
        };
        if let Some((report, _)) = unpack(&serde_json::to_string(&file).expect("JSON")) {
            // Whoever draws it follows these.
            for activity in &report.activities {
                let _name = activity.place.map(|place| &report.places[place].name);
                for evidence in &activity.evidence {
                    let _title = &report.sections[evidence.section].title;
                }
            }
        }
    }
}
