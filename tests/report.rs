//! Reading reports, good and bad: every problem is reported once, with its path, and what is
//! usable is kept.

use activity_atlas::report::{
    Code, Date, Outcome, PlacePrecision, Placing, Role, When, check_against_source, parse,
};
use serde_json::{Value, json};

const LIGHTHOUSES: &str = include_str!("fixtures/lighthouses.json");
const SHIPPED: &str = include_str!("../public/data/report.json");

/// The good fixture with one value put in place of another; the place is a JSON pointer.
fn with(pointer: &str, value: Value) -> String {
    let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    *report.pointer_mut(pointer).expect(pointer) = value;
    report.to_string()
}

fn problems(json: &str) -> Vec<String> {
    parse(json).problems.iter().map(ToString::to_string).collect()
}

fn hints(json: &str) -> Vec<String> {
    parse(json).hints.iter().map(ToString::to_string).collect()
}

#[test]
fn good_reports_have_no_problem() {
    assert_eq!(problems(LIGHTHOUSES), Vec::<String>::new());
    assert_eq!(problems(SHIPPED), Vec::<String>::new());
    assert_eq!(problems(&format!("\u{feff}{LIGHTHOUSES}")), Vec::<String>::new());
    assert_eq!(hints(LIGHTHOUSES), Vec::<String>::new());
    assert_eq!(hints(SHIPPED), Vec::<String>::new());
}

/// The trial of a lamp with this date and status.
fn dated(when: &str, status: &str) -> String {
    let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    report["activities"][1]["when"] = json!(when);
    report["activities"][1]["status"] = json!(status);
    report.to_string()
}

fn when(json: &str) -> Option<When> {
    parse(json).report.expect("a report").activities[1].when
}

#[test]
fn an_end_in_the_last_year_is_open_and_told() {
    for end in ["9999-12-31", "9999-12", "9999"] {
        let json = dated(&format!("2030-03-01/{end}"), "ongoing");
        let told = "activities[1].when: an end in year 9999 is read as open; write 2030-03-01/..";
        assert_eq!(problems(&json), [told]);
        assert_eq!(when(&json), when(&dated("2030-03-01/..", "ongoing")));
        let planned = dated(&format!("2031/{end}"), "planned");
        assert!(matches!(when(&planned), Some(When::Open { .. })));
        let period = problems(&with("/period", json!(format!("2030-01/{end}"))));
        assert_eq!(period, ["period: the reporting period needs a start and an end"]);
    }
    // Of a start that is wrong only that is told; the end follows once it is mended.
    let json = dated("2030-13/9999", "ongoing");
    assert_eq!(problems(&json), ["activities[1].when: month 13 does not exist (months run from 01 to 12)"]);
}

#[test]
fn usual_dates_for_unknown_are_kept_with_a_hint() {
    let often = "is often written where no date is known; it is shown as a date";
    for (date, status) in
        [("2099-12-31", "planned"), ("1900-01-01", "done"), ("1970-01-01", "done"), ("9999-05-06", "planned")]
    {
        let json = dated(date, status);
        assert_eq!(problems(&json), Vec::<String>::new());
        assert_eq!(hints(&json), [format!("activities[1].when: {date} {often}")]);
        let date = Date::parse(date).expect("a date");
        assert_eq!(when(&json), Some(When::Range { first: date, last: date }));
    }
    let interval = dated("1900-01-01/2099-12-31", "ongoing");
    assert_eq!(hints(&interval).len(), 2);
    assert_eq!(hints(&with("/updated", json!("1970-01-01"))), [format!("updated: 1970-01-01 {often}")]);
    assert_eq!(
        hints(&with("/period", json!("1900-01-01/2030-12-31")))[0],
        format!("period: 1900-01-01 {often}")
    );
}

#[test]
fn what_goes_on_is_no_plan_and_what_contradicts_itself_is_hinted_at() {
    assert!(matches!(when(&dated("2029-11/..", "ongoing")), Some(When::Since { .. })));
    assert_eq!(hints(&dated("2029-11/..", "ongoing")), Vec::<String>::new());
    assert!(matches!(when(&dated("2029-11/..", "planned")), Some(When::Open { .. })));
    let missing = with(
        "/activities/1",
        json!({
            "id": "lamp-trial", "title": "Trial", "role": "activity", "kind": "trial", "when": "2031/..",
            "summary": "A trial.", "evidence": [{"section": "letter", "paragraph": 1, "quote": "a new lamp"}],
        }),
    );
    assert!(matches!(when(&missing), Some(When::Open { .. })), "without a status it is a plan");
    for (date, status, hint) in [
        ("2029-11/..", "done", "is done, but its date has an open end"),
        ("2031-05", "done", "is done, but its date is after the reporting period"),
        ("2030-05", "planned", "is planned, but by its date it was over"),
        ("2030-05", "ongoing", "is ongoing, but by its date it was over"),
    ] {
        let json = dated(date, status);
        assert_eq!(problems(&json), Vec::<String>::new());
        let found = hints(&json);
        assert_eq!(found.len(), 1, "{date} {status}: {found:?}");
        assert!(found[0].starts_with(&format!("activities[1].status: {hint}")), "{}", found[0]);
    }
}

#[test]
fn a_place_may_have_no_position_but_not_half_a_one() {
    let with_position = |lng: Value, lat: Value| {
        let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
        report["places"][0]["lng"] = lng;
        report["places"][0]["lat"] = lat;
        report.to_string()
    };
    let none = with_position(Value::Null, Value::Null);
    assert_eq!(problems(&none), Vec::<String>::new());
    assert_eq!(hints(&none), ["places[0]: has neither lng nor lat, so it is not on the map"]);
    let report = parse(&none).report.expect("a report");
    assert_eq!(report.placing(1), Placing::NotOnMap(PlacePrecision::City));
    assert_eq!(report.placing(0), Placing::Unstated);
    assert_eq!(report.placing(4), Placing::OnMap(PlacePrecision::Country));
    for (lng, lat, missing) in [(json!(1), Value::Null, "lat"), (Value::Null, json!(1), "lng")] {
        let half = with_position(lng, lat);
        assert_eq!(problems(&half), [format!("places[0].{missing}: is needed and missing")]);
        assert_eq!(hints(&half), Vec::<String>::new());
    }
}

#[test]
fn a_source_that_nobody_can_find_is_hinted_at() {
    let hint =
        "source: has neither url nor find, so readers cannot look up the original; find says how, in words";
    let without = with("/source", json!({ "title": "Yearly letter" }));
    assert_eq!((problems(&without), hints(&without)), (vec![], vec![hint.to_owned()]));
    let found = with("/source", json!({ "title": "Yearly letter", "find": "In the museum." }));
    assert_eq!((problems(&found), hints(&found)), (vec![], vec![]));
    let unusable = with("/source", json!({ "title": "Yearly letter", "url": "letter.pdf", "find": 3 }));
    assert_eq!(hints(&unusable), Vec::<String>::new(), "what is wrong with them is told already");
    assert_eq!(problems(&unusable).len(), 2);
}

#[test]
fn names_of_goals_and_action_lines_are_read_by_their_codes() {
    let named = with(
        "/action_lines",
        json!([{ "id": "C8", "name": "Culture" }, { "id": "C8", "name": "Again" }, { "id": " " }]),
    );
    assert_eq!(
        problems(&named),
        [
            "action_lines[1].id: “C8” is used twice; this second one is left out",
            "action_lines[2].id: is empty",
            "action_lines[2].name: is needed and missing",
        ]
    );
    let report = parse(&named).report.expect("a report");
    assert_eq!(report.action_lines.len(), 1);
    assert_eq!(report.sdgs[0].id, "14");
    let nobody = with("/retold_by", json!(""));
    assert_eq!(problems(&nobody), ["retold_by: is empty"]);
    assert!(parse(&nobody).report.is_some_and(|report| report.retold_by.is_none()));
}

#[test]
fn a_paragraph_knows_what_is_quoted_of_it() {
    let report = parse(LIGHTHOUSES).report.expect("a report");
    let [letter, outlook] = &report.sections[..] else { panic!("two sections") };
    assert_eq!(letter.paragraphs[0].quoted, [(0, 0), (0, 1), (1, 0)]);
    assert_eq!(letter.paragraphs[1].quoted, [(2, 0), (3, 0)]);
    assert_eq!(outlook.paragraphs[0].quoted, [(4, 0), (5, 0)]);
    // By its number, not by its place.
    let moved = LIGHTHOUSES
        .replacen("\"n\": 1", "\"n\": 7", 1)
        .replace("\"letter\", \"paragraph\": 1", "\"letter\", \"paragraph\": 7");
    let report = parse(&moved).report.expect("a report");
    assert_eq!(report.sections[0].paragraphs[0].quoted, [(0, 0), (0, 1), (1, 0)]);
}

#[test]
fn the_shipped_report_holds_what_the_source_names() {
    let report = parse(SHIPPED).report.expect("a report");
    let (activities, context): (Vec<_>, Vec<_>) =
        report.activities.iter().partition(|activity| activity.role == Role::Activity);
    assert_eq!(activities.len(), 18);
    assert_eq!(context.len(), 4);
    let paragraphs: Vec<_> = report.sections.iter().map(|section| section.paragraphs.len()).collect();
    assert_eq!(paragraphs, [4, 4, 4, 8, 1]);
    assert_eq!(activities.iter().filter(|activity| activity.place.is_none()).count(), 7);
    assert!(report.activities.iter().all(|activity| !activity.evidence.is_empty()));
}

#[test]
fn what_is_no_json_is_said_with_line_and_column() {
    let Outcome { report, problems, .. } = parse("{\n  \"version\": 1,,\n}");
    assert!(report.is_none());
    assert_eq!(problems.len(), 1);
    assert!(problems[0].to_string().starts_with("report: not JSON at line 2, column 16"), "{}", problems[0]);
    assert_eq!(self::problems("[]"), ["report: should be an object, but is a list"]);
}

#[test]
fn a_file_that_is_no_report_is_said_to_be_what_it_is() {
    let cases = [
        ("", "report: is empty"),
        (" \n", "report: is empty"),
        ("\u{feff}", "report: is empty"),
        ("null", "report: should be an object, but is null"),
        ("true", "report: should be an object, but is true or false"),
        ("42", "report: should be an object, but is a number"),
        ("\"report\"", "report: should be an object, but is text"),
        ("<html>", "report: not JSON at line 1, column 1: “<html>” does not belong there"),
        ("{\"version\": 1", "report: not JSON: it ends too early, at line 1, column 13"),
        ("{} {}", "report: not JSON at line 1, column 4: “{}” does not belong there"),
    ];
    for (json, expected) in cases {
        let Outcome { report, problems, .. } = parse(json);
        assert!(report.is_none(), "{json}");
        assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected], "{json}");
    }
}

#[test]
fn nesting_without_end_is_refused_and_does_no_harm() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(200_000), close.repeat(200_000));
        let found = problems(&deep);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("report: is nested too deeply, at line 1, column "), "{}", found[0]);
    }
    let deepest_read = format!("{}{}", "[".repeat(120), "]".repeat(120));
    let value: Value = serde_json::from_str(&deepest_read).expect("JSON");
    for (pointer, expected) in [
        ("/title", "title: should be text, but is a list"),
        ("/activities/1/evidence", "activities[1].evidence[0]: should be an object, but is a list"),
        (
            "/sections/0/paragraphs/0/points",
            "sections[0].paragraphs[0].points[0]: should be an object, but is a list",
        ),
    ] {
        let found = problems(&with(pointer, value.clone()));
        assert!(found.contains(&expected.to_owned()), "{pointer}: {found:?}");
    }
}

#[test]
fn each_fault_is_reported_once_with_its_path() {
    let cases = [
        (
            "/activities/1/when",
            json!("2030-13"),
            "activities[1].when: month 13 does not exist (months run from 01 to 12)",
        ),
        ("/activities/1/when", json!(2030), "activities[1].when: should be text, but is a number"),
        ("/activities/1/place", json!("atlantis"), "activities[1].place: “atlantis” is not in places"),
        ("/activities/1/kind", json!("trail"), "activities[1].kind: “trail” is not in kinds"),
        (
            "/activities/1/status",
            json!("over"),
            "activities[1].status: “over” should be one of done, ongoing, planned",
        ),
        (
            "/activities/1/evidence",
            json!([]),
            "activities[1].evidence: has none: say where in the report this is said",
        ),
        (
            "/activities/1/evidence/0/paragraph",
            json!(9),
            "activities[1].evidence[0].paragraph: “9” is not in the paragraphs of that section",
        ),
        ("/activities/1/title", json!({"de": "Lampe"}), "activities[1].title.de: “de” is not in languages"),
        (
            "/activities/1/when",
            json!("2030-02-30"),
            "activities[1].when: day 30 does not exist (that month has 28 days)",
        ),
        (
            "/activities/1/when",
            json!("2030-04-24/2030-04-20"),
            "activities[1].when: the interval ends before it starts",
        ),
        (
            "/activities/1/when",
            json!("2030-05/2030-04"),
            "activities[1].when: the interval ends before it starts",
        ),
        (
            "/activities/1/when",
            json!("2030-04-20/2030-04-31"),
            "activities[1].when: day 31 does not exist (that month has 30 days)",
        ),
        ("/activities/1/themes/0", json!("lamp"), "activities[1].themes[0]: “lamp” is not in themes"),
        ("/activities/0/partners/0", json!("crew"), "activities[0].partners[0]: “crew” is not in partners"),
        (
            "/activities/1/evidence/0/section",
            json!("note"),
            "activities[1].evidence[0].section: “note” is not in sections",
        ),
        (
            "/activities/1/evidence/0/paragraph",
            json!(-1),
            "activities[1].evidence[0].paragraph: -1 is outside the usable whole numbers (0, 1, 2 …)",
        ),
        (
            "/activities/1/evidence/0/paragraph",
            json!(1.5),
            "activities[1].evidence[0].paragraph: 1.5 is outside the usable whole numbers (0, 1, 2 …)",
        ),
        ("/activities/1/evidence/0/quote", json!(" "), "activities[1].evidence[0].quote: is empty"),
        (
            "/activities/1/id",
            json!("keepers-school"),
            "activities[1].id: “keepers-school” is used twice; this second one is left out",
        ),
        ("/themes/1/id", json!("lamps"), "themes[1].id: “lamps” is used twice; this second one is left out"),
        ("/themes/1/name", json!("\n"), "themes[1].name: is empty"),
        ("/sections/0/paragraphs/0/opening", json!(""), "sections[0].paragraphs[0].opening: is empty"),
        (
            "/activities/1/evidence/0/paragraph",
            json!(1e30),
            "activities[1].evidence[0].paragraph: a number of this size is outside the usable whole numbers (0, 1, 2 …)",
        ),
        (
            "/places/0/lat",
            json!(90.000_000_1),
            "places[0].lat: 90.0000001 is outside -90 to 90 degrees of latitude",
        ),
        ("/places/0/lng", json!(180.5), "places[0].lng: 180.5 is outside -180 to 180 degrees of longitude"),
        (
            "/places/0/lng",
            json!(1e300),
            "places[0].lng: a number of this size is outside -180 to 180 degrees of longitude",
        ),
        ("/places/0/lat", json!(148.4), "places[0].lat: 148.4 is outside -90 to 90 degrees of latitude"),
        ("/places/0/lng", json!("west"), "places[0].lng: should be a number, but is text"),
        (
            "/themes/1/id",
            json!("Lamps!"),
            "themes[1].id: “Lamps!” should be of the letters a–z, digits and hyphens only",
        ),
        (
            "/sections/0/paragraphs/0/text",
            json!("A [tower](tour)."),
            "sections[0].paragraphs[0].text: “tour” is not in activities",
        ),
        (
            "/sections/0/paragraphs/1/n",
            json!(3),
            "sections[0].paragraphs[1].n: 3 is outside the order (paragraphs count 1, 2, 3 …)",
        ),
        (
            "/version",
            json!(2),
            "version: version 2 is newer than this program, which knows version 1; what it understands is shown",
        ),
        ("/version", json!(0), "version: 0 is outside the versions of this format, which count from 1"),
        ("/version", json!("1"), "version: should be a whole number, but is text"),
        ("/period", json!("2030-02-30"), "period: day 30 does not exist (that month has 28 days)"),
        ("/period", json!("2031/2030"), "period: the interval ends before it starts"),
        ("/updated", json!("2031-13"), "updated: month 13 does not exist (months run from 01 to 12)"),
        ("/period", json!("2030/.."), "period: the reporting period needs a start and an end"),
        (
            "/palette/0",
            json!("beige"),
            "palette[0]: “beige” should be one of blue, orange, green, purple, ochre, teal",
        ),
    ];
    for (pointer, value, expected) in cases {
        let found = problems(&with(pointer, value));
        let times = found.iter().filter(|line| *line == expected).count();
        assert_eq!(times, 1, "{pointer}: {found:?}");
    }
}

/// JSON pointers to all values below the top.
fn pointers(value: &Value, at: &str, list: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    for (name, value) in below {
        let pointer = format!("{at}/{name}");
        pointers(value, &pointer, list);
        list.push(pointer);
    }
}

/// Whether a problem's path names a value of the document, or a field that is missing in an object of it.
fn leads_somewhere(path: &str, document: &Value) -> bool {
    let pointer = format!("/{}", path.replace('[', "/").replace(']', "").replace('.', "/"));
    let parent = pointer.rsplit_once('/').and_then(|(parent, _)| document.pointer(parent));
    document.pointer(&pointer).is_some() || parent.is_some_and(Value::is_object)
}

#[test]
fn whatever_stands_in_the_place_of_a_value_each_problem_leads_to_it() {
    let good: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    let mut all = Vec::new();
    pointers(&good, "", &mut all);
    let odd = json!([null, true, -1, 1.5, 1e300, "", "\u{0}", "2030-02-30", [], [[]], {}, {"en": 1}]);
    for pointer in all {
        for value in odd.as_array().expect("a list") {
            let mut document = good.clone();
            *document.pointer_mut(&pointer).expect("a value") = value.clone();
            let json = document.to_string();
            let mut found = parse(&json).problems;
            found.extend(check_against_source(&json, LETTER));
            for problem in &found {
                assert!(leads_somewhere(&problem.path, &document), "{pointer} = {value}: {problem}");
            }
            let alike = |a: &usize, b: &usize| found[*a] == found[*b];
            let twice = (0..found.len()).find(|a| (0..*a).any(|b| alike(a, &b)));
            assert_eq!(twice.map(|index| found[index].to_string()), None, "{pointer} = {value}");
        }
    }
}

#[test]
fn a_bad_value_costs_no_more_than_itself() {
    let kept = |pointer: &str, value: Value| {
        parse(&with(pointer, value)).report.map_or(0, |report| report.activities.len())
    };
    assert_eq!(kept("/activities/1/when", json!("soon")), 6);
    assert_eq!(kept("/places/0/lat", json!(1e9)), 6);
    assert_eq!(kept("/activities/1/summary", json!(7)), 6);
    assert_eq!(kept("/activities/1/themes", json!("lamps")), 6);
    assert_eq!(kept("/activities/1", json!("an activity")), 5);
    assert_eq!(kept("/themes", json!(null)), 6);
    let report = parse(&with("/places/0/lat", json!(1e9))).report.expect("a report");
    let lost = report.activity("lamp-trial").expect("an activity");
    assert!(report.position(lost).is_none() && report.activities[lost].place.is_some());
}

#[test]
fn without_a_usable_period_all_else_is_still_checked() {
    let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    report["id"] = json!("Lights 2030");
    report["description"] = json!(1);
    report["period"] = json!("2030-13");
    report["updated"] = json!("2031-02-30");
    report["source"] = json!({});
    report["contact"] = json!(["post"]);
    report["palette"][0] = json!("beige");
    report["places"][1]["lat"] = json!(-91);
    report["activities"][5]["when"] = json!("2029-05-32");
    let Outcome { report, problems, .. } = parse(&report.to_string());
    assert!(report.is_none());
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "id: “Lights 2030” should be of the letters a–z, digits and hyphens only",
            "description: should be text, but is a number",
            "period: month 13 does not exist (months run from 01 to 12)",
            "updated: day 30 does not exist (that month has 28 days)",
            "source.title: is needed and missing",
            "contact: should be text, but is a list",
            "palette[0]: “beige” should be one of blue, orange, green, purple, ochre, teal",
            "places[1].lat: -91 is outside -90 to 90 degrees of latitude",
            "activities[5].when: day 32 does not exist (that month has 31 days)",
        ]
    );
}

#[test]
fn problems_of_one_item_come_in_the_order_of_its_fields() {
    let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    let mut expected = Vec::new();
    for (list, index, fields) in [
        ("places", 2, "id name precision lng lat country region radius_km"),
        ("sections", 1, "id title label paragraphs"),
        (
            "activities",
            5,
            "id title role kind themes when status place partners summary evidence sdgs action_lines",
        ),
    ] {
        for field in fields.split(' ') {
            report[list][index][field] = json!(true);
            expected.push(format!("{list}[{index}].{field}"));
        }
    }
    let paths: Vec<_> = parse(&report.to_string())
        .problems
        .into_iter()
        .map(|problem| problem.path)
        .filter(|path| expected.contains(path))
        .collect();
    assert_eq!(paths, expected);
}

#[test]
fn the_date_of_the_last_change_is_not_made_more_precise() {
    let updated = |text: &str| parse(&with("/updated", json!(text))).report.expect("a report").updated;
    assert_eq!(updated("2031"), Some(Date::Year(2031)));
    assert!(matches!(updated("2031-02"), Some(Date::Month(_))));
    assert!(matches!(updated("2031-02-03"), Some(Date::Day(_))));
}

#[test]
fn all_problems_come_at_once() {
    let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    report["activities"][0]["when"] = json!("2030-02-30");
    report["activities"][1]["id"] = json!("keepers-school");
    report["activities"][2]["sumary"] = report["activities"][2]["summary"].take();
    report["places"][1]["precision"] = json!("town");
    assert_eq!(
        problems(&report.to_string()),
        [
            "places[1].precision: “town” should be one of city, country, region",
            "activities[0].when: day 30 does not exist (that month has 28 days)",
            "activities[1].id: “keepers-school” is used twice; this second one is left out",
            "activities[2].sumary: is not a field of this format; did you mean “summary”?",
            "activities[2].summary: is needed and missing",
            "sections[0].paragraphs[0].text: “lamp-trial” is not in activities",
        ]
    );
}

#[test]
fn what_cannot_be_seen_is_spelt_out_in_one_short_line() {
    let identifiers = "should be of the letters a–z, digits and hyphens only";
    let cases = [
        ("/themes/1/id", "peo\u{0}ple", format!(r"themes[1].id: “peo\u0000ple” {identifiers}")),
        ("/themes/1/id", "people\n", format!(r"themes[1].id: “people\u000a” {identifiers}")),
        ("/themes/1/id", "\u{1b}[31mred", format!(r"themes[1].id: “\u001b[31mred” {identifiers}")),
        ("/themes/1/id", "", format!("themes[1].id: “” {identifiers}")),
        (
            "/activities/1/place",
            "ile\u{200b}-noire",
            r"activities[1].place: “ile\u200b-noire” is not in places".into(),
        ),
        ("/activities/1/kind", "\u{202e}lairt", r"activities[1].kind: “\u202elairt” is not in kinds".into()),
    ];
    for (pointer, value, expected) in cases {
        let found = problems(&with(pointer, json!(value)));
        assert!(found.contains(&expected), "{pointer}: {found:?}");
    }
    let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    report["activities"][1]["sum\nmary"] = json!("misspelt");
    report["activities"][1]["a.\"b"] = json!("with a dot and a quotation mark");
    report["activities"][1][""] = json!("without a name");
    report["activities"][1]["n".repeat(10_000)] = json!("endless");
    let found = problems(&report.to_string());
    assert_eq!(
        found[..2],
        [
            r#"activities[1][""]: is not a field of this format"#,
            r#"activities[1]["a.\"b"]: is not a field of this format"#,
        ]
    );
    assert!(found[2].starts_with("activities[1].nnnn") && found[2].chars().count() < 300, "{}", found[2]);
    assert_eq!(
        found[3..],
        [r#"activities[1]["sum\u000amary"]: is not a field of this format; did you mean “summary”?"#]
    );
    assert!(parse(&report.to_string()).problems[2].path.len() > 10_000, "other tools get the whole path");
}

/// Codes, each with the index of its name.
fn codes(codes: &[Code]) -> Vec<(&str, Option<usize>)> {
    codes.iter().map(|code| (code.code.as_str(), code.name)).collect()
}

#[test]
fn what_a_list_names_twice_counts_once() {
    let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    report["languages"] = json!(["en", "fr", "en"]);
    report["activities"][1]["themes"] = json!(["lamps", "sound", "lamps"]);
    report["activities"][1]["partners"] = json!(["pilots", "pilots"]);
    report["activities"][1]["sdgs"] = json!([9, 14, 9]);
    report["activities"][1]["action_lines"] = json!(["C7", "C7"]);
    let Outcome { report, problems, .. } = parse(&report.to_string());
    let twice = |path| format!("{path}: stands in this list already; this second one is left out");
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "languages[2]",
            "activities[1].themes[2]",
            "activities[1].partners[1]",
            "activities[1].sdgs[2]",
            "activities[1].action_lines[1]"
        ]
        .map(twice)
    );
    let report = report.expect("a report");
    assert_eq!(report.languages, ["en", "fr"]);
    assert_eq!(report.activities[1].title.versions().count(), 2);
    assert_eq!(report.activities[1].themes, [0, 2]);
    assert_eq!(codes(&report.activities[1].sdgs), [("9", None), ("14", Some(0))]);
    assert_eq!(codes(&report.activities[1].action_lines), [("C7", None)]);
}

#[test]
fn of_two_paragraphs_with_one_number_the_first_is_kept() {
    let numbered = |numbers: &[Value]| {
        let paragraphs: Vec<_> = numbers
            .iter()
            .map(|n| json!({"n": n, "opening": format!("Opening {n}"), "text": "Words."}))
            .collect();
        let json = with("/sections/1/paragraphs", json!(paragraphs));
        let report = parse(&json).report.expect("a report");
        let kept: Vec<_> = report.sections[1].paragraphs.iter().map(|paragraph| paragraph.number).collect();
        let of_numbers = |problem: &String| problem.starts_with("sections[1].paragraphs");
        (kept, problems(&json).into_iter().filter(of_numbers).collect::<Vec<_>>())
    };
    let twice =
        |index| format!("sections[1].paragraphs[{index}].n: “2” is used twice; this second one is left out");
    let order = |index, n| {
        format!("sections[1].paragraphs[{index}].n: {n} is outside the order (paragraphs count 1, 2, 3 …)")
    };
    assert_eq!(numbered(&[1, 2, 2].map(Value::from)), (vec![1, 2], vec![twice(2)]));
    assert_eq!(numbered(&[1, 2, 2, 4].map(Value::from)), (vec![1, 2, 4], vec![twice(2)]));
    assert_eq!(numbered(&[1, 2, 2, 3].map(Value::from)), (vec![1, 2, 3], vec![twice(2)]));
    // One gap is told once, not again for each paragraph behind it.
    assert_eq!(numbered(&[1, 3, 4].map(Value::from)), (vec![1, 3, 4], vec![order(1, 3)]));
    assert_eq!(numbered(&[0, 1, 2].map(Value::from)), (vec![0, 1, 2], vec![order(0, 0)]));
    let no_number = "sections[1].paragraphs[1].n: should be a whole number, but is text".to_owned();
    assert_eq!(numbered(&[json!(1), json!("2"), json!(3)]), (vec![1, 3], vec![no_number]));
    // From there on, not every whole number has a place of its own in JSON.
    let most = 1_u64 << 53;
    assert_eq!(numbered(&[json!(1), json!(most)]), (vec![1, most], vec![order(1, most)]));
    let (kept, told) = numbered(&[json!(1), json!(u64::MAX)]);
    assert_eq!(kept, [1]);
    assert!(told[0].contains("a number of this size is outside the usable whole numbers"), "{told:?}");
}

#[test]
fn of_a_field_that_stands_twice_the_first_is_kept_and_the_second_told() {
    let twice = |field: &str, again: &str| LIGHTHOUSES.replacen(field, &format!("{field}, {again}"), 1);
    let json = twice("\"version\": 1", "\"version\": 7");
    assert_ne!(json, LIGHTHOUSES);
    assert_eq!(problems(&json), ["version: “version” is used twice; this second one is left out"]);
    let json =
        with("/title", json!("Lights")).replacen("\"Lights\"", "{\"en\": \"Lights\", \"en\": \"Dark\"}", 1);
    assert_eq!(problems(&json), ["title.en: “en” is used twice; this second one is left out"]);
    assert_eq!(parse(&json).report.expect("a report").title.in_language("en"), "Lights");
}

#[test]
fn titles_of_ten_thousand_characters_are_told_and_kept_whole() {
    for title in ["x".repeat(10_000), "word ".repeat(2_000), "🕯".repeat(10_000)] {
        let json = with("/activities/1/title", json!(title));
        let length = title.trim().chars().count();
        assert_eq!(
            problems(&json),
            [format!(
                "activities[1].title: has {length} characters; more than 160 cannot be read where it is shown"
            )]
        );
        let report = parse(&json).report.expect("a report");
        assert_eq!(report.activities[1].title.in_language("en"), title.trim());
    }
}

#[test]
fn titles_from_right_to_left_are_kept_with_their_marks() {
    for title in [
        "تجربة مصباح جديد",
        "ניסוי במנורה (2030) חדשה",
        "\u{200f}تجربة (2030)\u{200f}",
        "\u{2067}تجربة\u{2069} lamp",
        "\u{202e}pmal",
    ] {
        let json = with("/activities/1/title", json!({"en": "Trial of a new lamp", "fr": title}));
        assert_eq!(problems(&json), Vec::<String>::new());
        let report = parse(&json).report.expect("a report");
        assert_eq!(report.activities[1].title.in_language("fr"), title);
    }
}

#[test]
fn of_a_newer_version_all_that_is_understood_is_shown() {
    let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    report["version"] = json!(7);
    report["soundscape"] = json!({"fog": true});
    report["activities"][1]["when"] = json!({"from": "2030-03"});
    let Outcome { report, problems, .. } = parse(&report.to_string());
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "soundscape: is not a field of this format",
            "version: version 7 is newer than this program, which knows version 1; what it understands is shown",
            "activities[1].when: should be text, but is an object",
        ]
    );
    assert_eq!(report.expect("a report").activities.len(), 6);
}

/// A text in which all openings and quotes of the good fixture stand.
const LETTER: &str = "Dear all. <p>This year we tried **a new lamp** and opened our   school for twelve young keepers.</p>\n\
                      - We also met, and looked after fog signals.\n\nNext year a tower, as the treaty asks.";

fn not_in_source(json: &str, source: &str) -> Vec<String> {
    check_against_source(json, source).iter().map(ToString::to_string).collect()
}

#[test]
fn quotes_and_openings_are_looked_up_in_the_source() {
    assert_eq!(not_in_source(LIGHTHOUSES, LETTER), Vec::<String>::new());
    let moved = LETTER.replace("fog signals", "bells").replace("Next year a", "Some day a");
    assert_eq!(
        not_in_source(LIGHTHOUSES, &moved),
        [
            "sections[1].paragraphs[0].opening: “Next year a” is not found in the source after the paragraph before",
            "activities[2].evidence[0].quote: “fog signals” does not stand in that paragraph of the source",
        ]
    );
}

#[test]
fn what_is_not_in_the_source_is_named_by_its_place_in_the_file() {
    let mut report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    let insert = |list: &mut Value, item: Value| list.as_array_mut().expect("a list").insert(0, item);
    insert(&mut report["sections"], json!({"id": "Not an id", "title": "Left out", "paragraphs": []}));
    insert(&mut report["sections"][2]["paragraphs"], json!("no paragraph"));
    insert(&mut report["activities"], json!({"id": "without-a-title"}));
    insert(
        &mut report["activities"][3]["evidence"],
        json!({"section": "letter", "paragraph": 7, "quote": "x"}),
    );
    let moved = LETTER.replace("fog signals", "bells").replace("Next year a", "Some day a");
    let expected = [
        "sections[2].paragraphs[1].opening: “Next year a” is not found in the source after the paragraph before",
        "activities[3].evidence[1].quote: “fog signals” does not stand in that paragraph of the source",
    ];
    assert_eq!(not_in_source(&report.to_string(), &moved), expected);
    report["period"] = json!("some day");
    assert_eq!(not_in_source(&report.to_string(), &moved), expected);
}

/// Reads what would take minutes if each item were looked for among all others, and returns how many
/// problems it has.
fn read_at_once(json: &Value) -> usize {
    let json = json.to_string();
    let start = std::time::Instant::now();
    let problems = parse(&json).problems.len();
    assert!(start.elapsed().as_secs() < 10, "took {:?}", start.elapsed());
    problems
}

#[test]
fn the_time_to_read_grows_no_faster_than_the_report() {
    const MANY: usize = 40_000;
    let report: Value = serde_json::from_str(LIGHTHOUSES).expect("JSON");
    let with = |pointer: &str, value: Value| {
        let mut report = report.clone();
        *report.pointer_mut(pointer).expect(pointer) = value;
        report
    };
    for text in ["[", "[a](", "[a](b", "[a]", "<", "[a](lamp-trial)"] {
        let long = with("/sections/0/paragraphs/1/text", json!(text.repeat(MANY)));
        assert_eq!(read_at_once(&long), usize::from(text.len() * MANY > 4000), "{text}");
    }
    let numbers = |n: usize| json!({"n": n, "opening": "One", "text": "Words."});
    let backwards = with("/sections/1/paragraphs", (0..MANY).rev().map(numbers).collect());
    assert_eq!(read_at_once(&backwards), MANY - 1, "all but the one at its place are out of order");
    let id = |n: usize| format!("t{n}");
    let mut themes =
        with("/themes", (0..MANY).rev().map(|n| json!({"id": id(n), "name": "A theme"})).collect());
    themes["activities"] = json!([report["activities"][0]]);
    themes["activities"][0]["themes"] = (0..MANY).map(id).collect();
    themes["sections"] = json!([report["sections"][0]]);
    themes["sections"][0]["paragraphs"][0]["text"] = json!("None.");
    themes["sections"][0]["paragraphs"][1]["text"] = json!("None.");
    assert_eq!(read_at_once(&themes), 0);
    let activity = |n: usize| {
        let mut activity = report["activities"][1].clone();
        activity["id"] = json!(id(n));
        activity
    };
    let mut activities = with("/activities", (0..MANY / 10).map(activity).collect());
    let links: Vec<_> = (0..MANY / 10).map(|n| format!("[link]({})", id(n))).collect();
    activities["sections"] = json!([report["sections"][0]]);
    activities["sections"][0]["paragraphs"][0]["text"] = json!(links.join(" "));
    activities["sections"][0]["paragraphs"][1]["text"] = json!("None.");
    assert_eq!(read_at_once(&activities), 1, "one text is long");
    let tag = |n: usize| format!("x-{n}");
    let mut languages = with("/languages", (0..MANY).map(tag).collect());
    languages["title"] = (0..MANY).rev().map(|n| (tag(n), json!("Lights"))).collect();
    assert_eq!(read_at_once(&languages), 8, "a name and a title in other languages, and what follows");
    let fields = with("/source", (0..MANY).map(|n| (id(n), json!(n))).collect());
    assert_eq!(read_at_once(&fields), MANY + 1);
    let start = std::time::Instant::now();
    assert_eq!(check_against_source(LIGHTHOUSES, &"<a <".repeat(MANY)).len(), 3);
    assert!(start.elapsed().as_secs() < 10, "took {:?}", start.elapsed());
}
