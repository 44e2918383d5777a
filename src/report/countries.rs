//! What countries are called, by which search finds the places in them.

use super::{Report, Text};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Written by `scripts/countries.mjs`: language, country and names, with tabs between.
const NAMES: &str = include_str!("countries.tsv");

/// Adds to each place the names of its country in the report's languages that it does not have yet, so that search
/// finds it by them.
pub(super) fn add_country_names(report: &mut Report) {
    let languages = &report.languages;
    for place in &mut report.places {
        let Some(country) = &place.country else { continue };
        for name in languages.iter().flat_map(|language| country_names(language, country)) {
            let has = |text: &Text| text.versions().any(|(_, known)| *known == name);
            if !has(&place.name) && !place.also.iter().any(has) {
                place.also.push(Text::in_one(&languages[0], name));
            }
        }
    }
}

/// The names of a country (ISO 3166-1 alpha-2) in a language (a BCP 47 tag): the usual one, then short and other
/// ones. None in a language that the table does not have.
fn country_names(language: &str, country: &str) -> Vec<String> {
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
    use super::super::parse;
    use super::*;

    #[test]
    fn places_get_the_names_of_their_country_that_they_do_not_have() {
        let mut json: serde_json::Value =
            serde_json::from_str(include_str!("../../public/data/report.json")).expect("JSON");
        json["languages"] = serde_json::json!(["en", "fr"]);
        json["places"].as_array_mut().expect("places").push(serde_json::json!({
            "id": "hut", "precision": "city", "country": "GB", "lat": 1, "lng": 1,
            "name": { "fr": "Royaume-Uni" }, "also": ["UK", "Albion"],
        }));
        let mut report = parse(&json.to_string()).report.expect("a report");
        add_country_names(&mut report);
        let also = |id: &str| {
            let place = report.places.iter().find(|place| place.id == id).expect("a place");
            place.also.iter().map(|name| name.in_language("en")).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(also("hut"), "UK, Albion, United Kingdom, R.-U.");
        assert_eq!(also("nairobi"), "Kenya");
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
