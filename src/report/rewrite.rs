//! A report's file as people download it: written anew from what was read, so that every other reader of JSON
//! finds in it the values that count here. A byte order mark is gone, and of fields that stand twice, which
//! others read as the last, only the first is there. All else is kept, also what is wrong or unknown.

use super::{Fault, json};

/// The same JSON with a line for each value, ending with the end of a line.
///
/// # Errors
/// Where it is no JSON.
pub fn rewrite(json: &str) -> Result<String, Fault> {
    let written = serde_json::to_string_pretty(&json::read(json)?);
    Ok(written.expect("names are text and numbers finite, so all of it can be written") + "\n")
}

#[cfg(test)]
mod tests {
    use super::super::json::Json;
    use super::super::parse;
    use super::*;
    use proptest::prelude::*;

    const TWICE: &str = include_str!("../../tests/fixtures/written-twice.json");
    const MARKED: &str = include_str!("../../tests/fixtures/byte-order-mark.json");

    fn written(json: &str) -> String {
        rewrite(json).expect("JSON")
    }

    #[test]
    fn of_fields_that_stand_twice_the_first_is_written() {
        assert_eq!(
            written(r#"{"a": 1, "b": {"c": [], "c": 2}, "a": 3}"#),
            "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": []\n  }\n}\n"
        );
    }

    #[test]
    fn numbers_are_written_short_and_exact() {
        let numbers =
            written("[0.0, -7, 48.20820, 1e-1, 9007199254740992, 1e300, -2.5e-9, true, false, null]");
        let lines: Vec<_> = numbers.lines().map(str::trim).collect();
        assert_eq!(lines.concat(), "[0,-7,48.2082,0.1,9007199254740992,1e+300,-2.5e-9,true,false,null]");
    }

    #[test]
    fn text_is_written_as_it_is() {
        assert_eq!(
            written(r#"["\u0000\n\"\\ \/ \u00e9 \ud83c\udf0d"]"#),
            "[\n  \"\\u0000\\n\\\"\\\\ / é 🌍\"\n]\n"
        );
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for json in ["", "{", "[1,]", "\u{feff}\u{feff}{}"] {
            assert!(rewrite(json).is_err(), "{json:?}");
        }
    }

    #[test]
    fn the_report_is_the_same_and_only_what_stands_twice_is_no_longer_told() {
        assert!(MARKED.starts_with('\u{feff}'));
        for json in [MARKED, TWICE] {
            let (before, after) = (parse(json), parse(&written(json)));
            assert!(!written(json).starts_with('\u{feff}'));
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
            prop_assert_eq!(written(&written(&once)), written(&once));
        }
    }
}
