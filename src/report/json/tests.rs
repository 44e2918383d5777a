//! Do we read JSON as others do?

use super::read::{DEEPEST, quick_number};
use super::*;
use crate::report::Fault;
use proptest::prelude::*;
use serde_json::Value;

/// As `serde_json` has it, which keeps the last of the fields of a name.
fn as_theirs(json: Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(value) => value.into(),
        Json::Number(number) => number.into(),
        Json::Text(text) => text.into(),
        Json::List(items) => items.into_iter().map(as_theirs).collect(),
        Json::Object(fields) => fields.into_iter().map(|(name, value)| (name, as_theirs(value))).collect(),
    }
}

/// Whether two values are the same, numbers but for their last digits.
fn alike(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Number(ours), Value::Number(theirs)) => {
            let (ours, theirs) = (ours.as_f64(), theirs.as_f64());
            ours == theirs
                || ours.zip(theirs).is_some_and(|(ours, theirs)| (ours / theirs - 1.0).abs() < 1e-14)
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| alike(ours, theirs))
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            let same = |((a, ours), (b, theirs)): ((&String, &Value), (&String, &Value))| {
                a == b && alike(ours, theirs)
            };
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(same)
        }
        _ => ours == theirs,
    }
}

/// Whether we and `serde_json` read the same, or both refuse it at the same place.
fn agrees(json: &str) -> Result<(), TestCaseError> {
    match (read(json), serde_json::from_str::<Value>(json)) {
        (Ok(ours), Ok(theirs)) => {
            let ours = as_theirs(ours);
            prop_assert!(alike(&ours, &theirs), "{ours:?} {theirs:?}");
        }
        (Err(ours), Err(theirs)) => {
            let why = theirs.to_string();
            // It says of these where they end; they are quoted from where they begin.
            let others = ["control character", "escape", "surrogate", "out of range"];
            // And an end of line that does not fit is the next line to it.
            let is_next_line = theirs.column() == 0 && !theirs.is_eof();
            // And of the four digits of a character that the text ends, if it does within four.
            let is_short = why.starts_with("EOF while parsing a string") && json.contains("\\u");
            if !is_next_line && !is_short && others.iter().all(|other| !why.contains(other)) {
                match ours {
                    Fault::Empty => prop_assert!(json.trim().is_empty()),
                    Fault::TooDeep { line, column } => {
                        prop_assert!(why.starts_with("recursion limit exceeded"), "{}", why);
                        prop_assert_eq!((line, column), (theirs.line(), theirs.column()));
                    }
                    Fault::NotJson { line, column, found } => {
                        prop_assert_eq!((line, column), (theirs.line(), theirs.column()), "{}", why);
                        prop_assert_eq!(found.is_none(), theirs.is_eof(), "{}", why);
                    }
                    other => prop_assert!(false, "{:?}", other),
                }
            }
        }
        (ours, theirs) => prop_assert!(false, "{:?} is read as {:?}, not {:?}", json, ours, theirs),
    }
    Ok(())
}

fn documents() -> impl Strategy<Value = String> {
    let number = "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?";
    let text = r#""([a-z é🌍]|\\["\\/bfnrtu]|\\u[0-9a-fA-F]{4}|\\ud83c\\udf0d){0,4}""#;
    let leaf =
        prop_oneof![Just("null".to_owned()), Just("true".to_owned()), Just("false".to_owned()), number, text];
    leaf.prop_recursive(5, 60, 5, move |inner| {
        let field = (text, inner.clone()).prop_map(|(name, value)| format!("{name} :{value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(|items| format!("[ {}]", items.join(" ,\n"))),
            prop::collection::vec(field, 0..5).prop_map(|fields| format!("{{{}\t}}", fields.join(",\r\n "))),
        ]
    })
}

proptest! {
    #[test]
    fn we_read_as_others_do(json in documents()) {
        agrees(&json)?;
    }

    #[test]
    fn we_refuse_what_others_refuse(
        json in documents(), at in any::<prop::sample::Index>(), gone in 0..4_usize,
        new in r#"|[\[\]{}",:\\ \n\t\u0001tf0-9eE.+\-u]{1,2}|[éa-z🌍\u{a0}]|\\u[dD][89a-fA-F][0-9a-f]{2}"#,
    ) {
        let letters: Vec<_> = json.chars().collect();
        let at = at.index(letters.len() + 1);
        let after = letters.len().min(at + gone);
        let changed: String = letters[..at].iter().copied().chain(new.chars()).chain(letters[after..].iter().copied()).collect();
        agrees(&changed)?;
    }

    #[test]
    fn any_text_is_read_or_refused(json in any::<String>()) {
        agrees(&json)?;
    }

    #[test]
    fn numbers_of_fifteen_digits_are_exact(digits in 0..1_000_000_000_000_000_i64, places in 0..=22_usize, sign in "-?") {
        let text = format!("{sign}{digits}e-{places}");
        prop_assert_eq!(quick_number(&text).to_bits(), text.parse::<f64>().expect("a number").to_bits());
    }

    #[test]
    fn all_numbers_are_nearly_exact(number in any::<f64>().prop_filter("JSON has only these", |number| number.is_normal())) {
        for text in [format!("{number:e}"), format!("{number}")] {
            prop_assert!((quick_number(&text) / number - 1.0).abs() < 1e-14, "{}", text);
        }
    }
}

#[test]
fn numbers_beyond_all_digits_have_their_size() {
    let many = "0".repeat(400);
    for (text, value) in [
        ("0e999999999999999999999", 0.0),
        ("-0.0", -0.0),
        ("1e-400", 0.0),
        ("5e-324", 5e-324),
        ("1e99999999999999999999999", f64::INFINITY),
        ("1e-99999999999999999999999", 0.0),
        (&format!("1{many}e-400"), 1.0),
        (&format!("0.{many}1e401"), 1.0),
    ] {
        assert_eq!(quick_number(text).to_bits(), f64::to_bits(value), "{text}");
    }
}

#[test]
fn lists_may_stand_in_each_other_as_deep_as_others_read_them() {
    for depth in DEEPEST - 1..DEEPEST + 3 {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let json = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            agrees(&json).expect("agreement");
            assert_eq!(read(&json).is_ok(), depth <= DEEPEST);
        }
    }
}
