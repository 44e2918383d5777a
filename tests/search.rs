//! A search finds what readers see: every word that a page shows, and nothing by chance.

use activity_atlas::edition::Edition;
use activity_atlas::report::{Inline, Text, parse, published};
use activity_atlas::selection::{Selection, Source, reason, texts};
use activity_atlas::view_state::{Facet, Query};
use activity_atlas::words::Language;

const SHIPPED: &str = include_str!("../public/data/report.json");
const LIGHTHOUSES: &str = include_str!("fixtures/lighthouses.json");
const ARABIC: &str = include_str!("fixtures/arabic.json");

fn edition(json: &str) -> Edition {
    Edition::new(parse(json).report.expect("a report"), Vec::new(), Language::English)
}

fn found(edition: &Edition, words: &str) -> Selection {
    edition.index.select(&Query { words: words.to_owned(), ..Query::default() })
}

fn finds_something(edition: &Edition, words: &str) -> bool {
    let found = found(edition, words);
    !(found.activities.is_empty() && found.context.is_empty() && found.passages.is_empty())
}

/// Counts worked out by hand from the report's file: activities, items of context, passages.
#[test]
fn searches_find_what_stands_there_and_no_more() {
    let edition = edition(SHIPPED);
    let searches = [
        ("legislation", [0, 0, 3]),
        ("legal", [0, 0, 2]),
        ("parliament", [2, 0, 3]),
        ("deepfake", [0, 0, 1]),
        ("encrypted", [0, 0, 1]),
        ("planned", [6, 1, 0]),
        ("under way", [3, 0, 1]),
        ("March", [1, 0, 1]),
        ("May 2025", [1, 0, 1]),
        ("August 2025", [1, 0, 1]),
        ("place not stated", [7, 3, 0]),
        ("Africa", [3, 0, 2]),
        ("Asia", [3, 0, 1]),
        ("Europe", [4, 1, 0]),
        ("Eastern Africa", [2, 0, 2]),
        ("Hong Kong", [1, 0, 1]),
        ("Geneva 2026", [0, 1, 1]),
        // Abbreviations are whole words, however they are typed: no “affected”, no “aim”.
        ("CTED", [1, 0, 1]),
        ("cted", [1, 0, 1]),
        ("AI", [14, 1, 9]),
        ("ai", [14, 1, 9]),
        ("ICT", [7, 1, 5]),
        ("INTERPOL", [1, 0, 1]),
        ("Eighth Review", [0, 1, 1]),
        ("Secretary-General", [0, 2, 1]),
        ("A/RES/77/298", [0, 1, 1]),
        ("2006/46", [0, 1, 1]),
        // Phrases.
        ("\"Crescer em Paz\"", [1, 0, 1]),
        ("“human rights”", [6, 1, 4]),
        ("\"rights human\"", [0, 0, 0]),
        ("\"model laws\"", [1, 0, 1]),
        ("\"law enforcement", [2, 0, 2]),
        // From the beginning of a word, never in its middle.
        ("crescér", [1, 0, 1]),
        ("cybercrime", [1, 1, 1]),
        ("ybercrime", [0, 0, 0]),
        ("law", [8, 1, 2]),
        ("laws", [1, 0, 1]),
        ("mission", [2, 0, 1]),
        ("missions", [1, 0, 1]),
        ("neuro", [1, 0, 1]),
        // Names of goals and action lines, and what sections are called.
        ("peace justice", [14, 0, 0]),
        ("Part Two", [0, 0, 1]),
        // What abbreviations stand for that are used without their meaning.
        ("\"executive directorate\"", [1, 0, 0]),
        ("police", [1, 0, 0]),
        ("xyz", [0, 0, 0]),
    ];
    let counts = searches.map(|(words, _)| {
        let found = found(&edition, words);
        (words, [found.activities.len(), found.context.len(), found.passages.len()])
    });
    assert_eq!(counts, searches);
}

/// The words of a text as a reader may type them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric))
}

#[test]
fn every_word_of_every_text_and_name_finds_something() {
    for edition in [SHIPPED, LIGHTHOUSES, ARABIC].map(edition) {
        let report = &edition.report;
        let mut shown: Vec<String> = Vec::new();
        let mut add = |text: &Text| shown.extend(text.versions().map(|(_, text)| text.clone()));
        for section in &report.sections {
            section.label.iter().chain([&section.title]).for_each(&mut add);
            section
                .paragraphs
                .iter()
                .flat_map(|paragraph| &paragraph.points)
                .for_each(|point| add(&point.text));
        }
        for activity in &report.activities {
            add(&activity.title);
            add(&activity.summary);
            activity.place.iter().for_each(|&place| add(&report.places[place].name));
            activity.kind.iter().for_each(|&kind| add(&report.kinds[kind].name));
            activity.themes.iter().for_each(|&theme| add(&report.themes[theme].name));
            activity.partners.iter().for_each(|&partner| add(&report.partners[partner].name));
            activity.sdgs.iter().filter_map(|goal| goal.name).for_each(|name| add(&report.sdgs[name].name));
            let lines = activity.action_lines.iter().filter_map(|line| line.name);
            lines.for_each(|name| add(&report.action_lines[name].name));
        }
        for paragraph in report.sections.iter().flat_map(|section| &section.paragraphs) {
            shown.push(paragraph.opening.clone());
            shown.extend(
                paragraph.text.versions().map(|(_, text)| text.iter().map(Inline::words).collect::<String>()),
            );
        }
        for activity in 0..report.activities.len() {
            shown.extend(report.activities[activity].evidence.iter().map(|evidence| evidence.quote.clone()));
            shown.extend([edition.when_in_words(activity), edition.place_in_words(activity)]);
        }
        for text in &shown {
            assert!(
                finds_something(&edition, &format!("\"{}\"", text.replace(['"', '“', '”'], "")))
                    || text.contains(['"', '“', '”', '«']),
                "{text}"
            );
            for word in words(text) {
                assert!(finds_something(&edition, word), "{word} in {text}");
            }
        }
    }
}

#[test]
fn whatever_is_found_shows_why() {
    let edition = edition(SHIPPED);
    let mut typed: Vec<String> = Vec::new();
    for activity in 0..edition.report.activities.len() {
        for (_, text) in texts(&edition.report, activity, None, &edition.worded(activity)) {
            typed.extend(words(text).map(str::to_owned));
        }
    }
    typed.sort();
    typed.dedup();
    for query in &typed {
        let (found, words) = (found(&edition, query), edition.index.words(query));
        for &activity in found.activities.iter().chain(&found.context) {
            let worded = edition.worded(activity);
            let texts = texts(&edition.report, activity, Some("en"), &worded);
            let listed = |source| matches!(source, Source::Title | Source::Date | Source::Place);
            let is_marked = |text| words.pieces(text).iter().any(|piece| piece.found);
            let shown = texts.iter().any(|&(source, text)| listed(source) && is_marked(text));
            assert!(shown || reason(&texts, &words).is_some(), "{query}: {}", edition.title(activity));
        }
        for passage in found.passages {
            let texts = edition.index.passage(passage).texts(&edition.report, Some("en"));
            assert!(texts.iter().any(|text| words.excerpt(text).is_some()), "{query}");
        }
    }
}

#[test]
fn letters_that_readers_take_for_one_are_one() {
    let json = LIGHTHOUSES.replace("\"Norland\"", "\"Việt Nam, Αθήνα, ケニア\"");
    let edition = edition(&json);
    for typed in ["Viet Nam", "VIỆT", "viê\u{323}t", "αθηνα", "ΑΘΉΝΑ", "ｹﾆｱ", "ケニア"]
    {
        assert_eq!(found(&edition, typed).activities.len(), 1, "{typed}");
    }
}

/// Names of countries are added when a report is published.
#[test]
fn places_are_found_by_their_countries() {
    let report = published(SHIPPED).0.expect("a report");
    let edition = Edition::new(report, Vec::new(), Language::English);
    let found = |words: &str| {
        let ids = |&row: &usize| edition.activity(row).id.clone();
        found(&edition, words).activities.iter().map(ids).collect::<Vec<_>>().join(" ")
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
