//! What countries are called, by which search finds the places in them.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Written by `scripts/countries.mjs`: language, country and names, with tabs between.
const NAMES: &str = include_str!("countries.tsv");

/// The names of a country (ISO 3166-1 alpha-2) in a language (a BCP 47 tag): the usual one, then short and other
/// ones. None in a language that the table does not have.
#[must_use]
pub fn country_names(language: &str, country: &str) -> Vec<String> {
    static TABLE: OnceLock<HashMap<(&str, &str), Vec<&str>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let row = |line: &'static str| {
            let mut cells = line.split('\t');
            Some(((cells.next()?, cells.next()?), cells.collect()))
        };
        NAMES.lines().filter_map(row).collect()
    });
    // A regional form (`pt-BR`) is written in the language's names.
    let language = language.split('-').next().unwrap_or(language);
    table.get(&(language, country)).into_iter().flatten().map(|name| (*name).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::Edition;
    use crate::report::{parse, rewrite_for_program};
    use crate::selection::Source;
    use crate::selection::{reason, texts};
    use crate::view_state::{Facet, Query};
    use crate::words::Language;

    #[test]
    fn places_are_found_by_their_countries() {
        let json = include_str!("../../public/data/report.json");
        let published = rewrite_for_program(json, &country_names).expect("JSON");
        let report = parse(&published).report.expect("a report");
        let edition = Edition::new(report, Vec::new(), Language::English);
        let found = |words: &str| {
            let found = edition.index.select(&Query { words: words.to_owned(), ..Query::default() });
            found
                .activities
                .iter()
                .map(|&row| edition.activity(row).id.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(found("Kenya"), "nairobi-workshop");
        assert_eq!(found("Italy"), "rome-dialogue");
        assert_eq!(found("Saudi"), "riyadh-mission");
        assert_eq!(found("UK"), "aqaba-process-london");
        assert_eq!(found("united kingdom"), "aqaba-process-london");
        assert_eq!(found("\"saudi arabia\""), "riyadh-mission");
        assert_eq!(found("Nigeria"), "youth-peace-champions");

        let nairobi = edition.report.activity("nairobi-workshop").expect("an activity");
        let worded = edition.worded(nairobi);
        let texts = texts(&edition.report, nairobi, Some("en"), &worded);
        let why = reason(&texts, &edition.index.words("kenya")).expect("a reason");
        assert_eq!((why.source, why.excerpt[0].text), (Source::Name(Facet::Place), "Kenya"));
    }

    #[test]
    fn countries_have_their_usual_and_their_short_names() {
        assert_eq!(country_names("en", "GB"), ["United Kingdom", "UK"]);
        assert_eq!(country_names("en", "TR"), ["Türkiye", "Turkey"]);
        assert_eq!(country_names("fr-CA", "KE"), ["Kenya"]);
        assert_eq!(country_names("ar", "SA"), ["المملكة العربية السعودية"]);
        assert!(country_names("en", "ZZ").is_empty() && country_names("tlh", "KE").is_empty());
    }
}
