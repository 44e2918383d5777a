//! What no input may do: make a scene or a search take longer than in proportion to its length, or a scene larger
//! than its width.

use activity_atlas::edition::Edition;
use activity_atlas::report::parse;
use activity_atlas::scene::{MarkSize, TimelineInput, TimelineScene};
use activity_atlas::selection::Selection;
use activity_atlas::view_state::{MonthRange, Query};
use activity_atlas::words::Language;
use serde_json::{Value, json};

const LIGHTHOUSES: &str = include_str!("fixtures/lighthouses.json");

/// The fixture with values put in place of others; the places are JSON pointers.
fn with(changes: &[(&str, Value)]) -> Edition {
    let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    for (pointer, value) in changes {
        *report.pointer_mut(pointer).expect(pointer) = value.clone();
    }
    let report = parse(&report.to_string()).report.expect("a report");
    Edition::new(report, Vec::new(), Language::default())
}

fn timeline(edition: &Edition, selection: &Selection, width: f64) -> TimelineScene {
    TimelineScene::new(&TimelineInput {
        edition,
        selection,
        range: MonthRange::default(),
        view: None,
        width,
        size: MarkSize::Full,
        only: None,
    })
}

/// So many letters that what is quadratic in them would not end while anybody waits.
const MANY: usize = 2_000_000;

#[test]
fn a_timeline_of_any_years_is_bounded_by_its_width() {
    for (period, when) in [
        ("-9999/9998", "-9999-01-01"),
        ("2030", "9999-12-31"),
        ("2030", "2030-03-01/9999-12-31"),
        ("9998", "9998-12"),
        ("-9999", "-9999-01"),
        ("1970/2099", "2099-12-31"),
    ] {
        let edition = with(&[("/period", json!(period)), ("/activities/1/when", json!(when))]);
        let selection = edition.index.select(&Query::default());
        for width in [320.0, 736.0, 2560.0] {
            let scene = timeline(&edition, &selection, width);
            let most = width / 30.0 + 2.0;
            assert!((scene.ticks.len() as f64) < most, "{period} {when}: {} ticks", scene.ticks.len());
            assert!((scene.years.len() as f64) < most, "{period} {when}: {} years", scene.years.len());
        }
    }
}

#[test]
fn a_title_of_any_length_is_cut_before_it_is_measured() {
    for title in ["x".repeat(MANY), "lamp ".repeat(MANY / 5), "e\u{301}".repeat(MANY / 2)] {
        let edition = with(&[
            ("/activities/1/title", json!(title)),
            ("/activities/4/title", json!(title)),
            ("/places/0/name", json!(title)),
        ]);
        let selection = edition.index.select(&Query::default());
        let scene = timeline(&edition, &selection, 1080.0);
        assert!(scene.marks.iter().all(|mark| mark.label.text.chars().count() <= 161));
        let pieces = edition.index.words("x lamp e").pieces(&title).len();
        assert!(pieces > 0);
    }
}

#[test]
fn a_search_of_any_length_is_read_to_its_limit() {
    let edition = with(&[("/activities/1/title", json!("a".repeat(MANY)))]);
    let index = &edition.index;
    for query in ["a".repeat(MANY), "a ".repeat(MANY / 2), format!("{}b", "a".repeat(199))] {
        let state = Query { words: query, ..Query::default() };
        assert!(index.select(&state).activities.len() <= edition.report.activities.len());
        assert!(!index.words(&state.words).pieces(&"a".repeat(MANY)).is_empty());
    }
}
