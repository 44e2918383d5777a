//! A report's file as it is published: written anew from what was read, so that every other reader of JSON
//! finds in it the values that count here. A byte order mark is gone, and of fields that stand twice, which
//! others read as the last, only the first is there. All else is kept, also what is wrong or unknown.

use super::json::Json;
use super::{Fault, json};

/// How JSON is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Without white space, for the program.
    Compact,
    /// A line for each value, for people who download it.
    Readable,
}

/// The same JSON in another layout; a readable one ends with the end of a line.
///
/// # Errors
/// Where it is no JSON.
pub fn rewrite(json: &str, layout: Layout) -> Result<String, Fault> {
    let value = json::read(json)?;
    Ok(match layout {
        Layout::Compact => written(serde_json::to_string(&value)),
        Layout::Readable => written(serde_json::to_string_pretty(&value)) + "\n",
    })
}

/// The same for the program, compact: each place has among its other names (`also`) those of its country, which
/// `names_of` gives by language (a BCP 47 tag) and country (an ISO 3166-1 code), in the report's languages. The
/// place's own name is not repeated.
///
/// # Errors
/// Where it is no JSON.
pub fn rewrite_for_program(
    json: &str,
    names_of: &dyn Fn(&str, &str) -> Vec<String>,
) -> Result<String, Fault> {
    let mut report = json::read(json)?;
    let languages = match report.get("languages") {
        Some(Json::List(tags)) => tags.iter().filter_map(Json::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    if let Some(Json::List(places)) = report.get_mut("places") {
        for place in places {
            let Some(country) = place.get("country").and_then(Json::as_str) else { continue };
            let names = languages.iter().flat_map(|language| names_of(language, country)).collect();
            add_names(place, names);
        }
    }
    Ok(written(serde_json::to_string(&report)))
}

/// Adds to a place the names that it does not have yet.
fn add_names(place: &mut Json, names: Vec<String>) {
    let has = |known: Option<&Json>, name: &str| match known {
        Some(Json::Text(text)) => text == name,
        Some(Json::List(values)) => values.iter().any(|value| value.as_str() == Some(name)),
        Some(Json::Object(versions)) => versions.iter().any(|(_, value)| value.as_str() == Some(name)),
        _ => false,
    };
    let mut new: Vec<Json> = Vec::new();
    for name in names {
        let is_known = has(place.get("name"), &name) || has(place.get("also"), &name);
        if !is_known && !new.contains(&Json::Text(name.clone())) {
            new.push(Json::Text(name));
        }
    }
    match place.get_mut("also") {
        Some(Json::List(also)) => also.extend(new),
        // Not a list: the program says so, as the checker does.
        Some(_) => {}
        None if new.is_empty() => {}
        None => {
            let Json::Object(fields) = place else { return };
            fields.push(("also".to_owned(), Json::List(new)));
        }
    }
}

fn written(json: serde_json::Result<String>) -> String {
    json.expect("names are text and numbers finite, so all of it can be written")
}

#[cfg(test)]
mod tests {
    use super::super::json::Json;
    use super::super::parse;
    use super::*;
    use proptest::prelude::*;

    const TWICE: &str = include_str!("../../tests/fixtures/written-twice.json");
    const MARKED: &str = include_str!("../../tests/fixtures/byte-order-mark.json");

    fn compact(json: &str) -> String {
        rewrite(json, Layout::Compact).expect("JSON")
    }

    #[test]
    fn of_fields_that_stand_twice_the_first_is_written() {
        assert_eq!(compact(r#"{"a": 1, "b": {"c": [], "c": 2}, "a": 3}"#), r#"{"a":1,"b":{"c":[]}}"#);
        assert_eq!(
            rewrite(r#"{"a":[1],"a":2}"#, Layout::Readable).expect("JSON"),
            "{\n  \"a\": [\n    1\n  ]\n}\n"
        );
    }

    #[test]
    fn places_get_the_names_of_their_country_that_they_do_not_have() {
        let names = |language: &str, country: &str| match (language, country) {
            ("en", "KE") => vec!["Kenya".to_owned()],
            ("en", "GB") => vec!["United Kingdom".to_owned(), "UK".to_owned()],
            ("fr", "GB") => vec!["Royaume-Uni".to_owned(), "UK".to_owned()],
            _ => Vec::new(),
        };
        let places = |places: &str| {
            let json = format!(r#"{{"languages":["en","fr"],"places":[{places}]}}"#);
            let whole = rewrite_for_program(&json, &names).expect("JSON");
            whole.replace(r#"{"languages":["en","fr"],"places":["#, "").replace("]}", "")
        };
        assert_eq!(
            places(r#"{"country":"KE","name":"Nairobi"}"#),
            r#"{"country":"KE","name":"Nairobi","also":["Kenya"]}"#.replace("]}", "")
        );
        assert_eq!(
            places(r#"{"country":"GB","also":["UK","Albion"],"name":{"fr":"Royaume-Uni"}}"#),
            r#"{"country":"GB","also":["UK","Albion","United Kingdom"],"name":{"fr":"Royaume-Uni"}}"#
                .replace("]}", "")
        );
        for same in [r#"{"country":"KE","name":"Kenya"}"#, r#"{"country":null}"#, r#"{"country":"XX"}"#, "3"]
        {
            assert_eq!(places(same), same);
        }
        assert_eq!(rewrite_for_program("[1]", &names).expect("JSON"), "[1]");
    }

    #[test]
    fn numbers_are_written_short_and_exact() {
        let written = "[0,-7,48.2082,0.1,9007199254740992,1e+300,-2.5e-9,true,false,null]";
        assert_eq!(
            compact("[0.0, -7, 48.20820, 1e-1, 9007199254740992, 1e300, -2.5e-9, true, false, null]"),
            written
        );
    }

    #[test]
    fn text_is_written_as_it_is() {
        assert_eq!(compact(r#"["\u0000\n\"\\ \/ \u00e9 \ud83c\udf0d"]"#), r#"["\u0000\n\"\\ / é 🌍"]"#);
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for json in ["", "{", "[1,]", "\u{feff}\u{feff}{}"] {
            assert!(rewrite(json, Layout::Compact).is_err(), "{json:?}");
        }
    }

    #[test]
    fn the_report_is_the_same_and_only_what_stands_twice_is_no_longer_told() {
        assert!(MARKED.starts_with('\u{feff}'));
        for json in [MARKED, TWICE] {
            let (before, after) = (parse(json), parse(&compact(json)));
            assert!(!compact(json).starts_with('\u{feff}'));
            assert_eq!(format!("{:?}", after.report), format!("{:?}", before.report));
            assert_eq!(after.problems, []);
        }
        assert_eq!(parse(TWICE).problems.len(), 2);
    }

    fn numbers() -> impl Strategy<Value = f64> {
        // As people write them, and all others.
        let decimals = (-999_999_999_i64..=999_999_999, 0..=9)
            .prop_map(|(digits, places)| digits as f64 / 10_f64.powi(places));
        prop_oneof![decimals, any::<f64>().prop_filter("JSON has only these", |number| number.is_finite())]
    }

    fn values() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            numbers().prop_map(Json::Number),
            any::<String>().prop_map(Json::Text),
        ];
        leaf.prop_recursive(4, 60, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
                // Few names, so that some stand twice.
                prop::collection::vec(("[a-c]|.{0,3}", inner), 0..6).prop_map(Json::Object),
            ]
        })
    }

    /// Without the fields that an earlier one of their name hides.
    fn seen(value: &Json) -> Json {
        match value {
            Json::List(items) => Json::List(items.iter().map(seen).collect()),
            Json::Object(fields) => {
                let is_first =
                    |index: usize| fields[..index].iter().all(|(name, _)| *name != fields[index].0);
                let kept = (0..fields.len()).filter(|&index| is_first(index));
                Json::Object(kept.map(|index| (fields[index].0.clone(), seen(&fields[index].1))).collect())
            }
            other => other.clone(),
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back_as_the_same_value(value in values()) {
            for json in [serde_json::to_string(&value), serde_json::to_string_pretty(&value)] {
                prop_assert_eq!(json::read(&json.expect("JSON")).expect("JSON"), seen(&value));
            }
        }

        #[test]
        fn writing_what_was_written_changes_nothing(value in values()) {
            let once = serde_json::to_string(&value).expect("JSON");
            prop_assert_eq!(compact(&once), once.clone());
            prop_assert_eq!(compact(&rewrite(&once, Layout::Readable).expect("JSON")), once);
        }
    }
}
