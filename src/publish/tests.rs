//! What is published for the shipped report and for a made-up one.

use super::{File, Settings, Template, files};
use crate::edition::Edition;
use crate::report::{self, When, parse};
use crate::words::Language;
use std::sync::Arc;

const UNODC: &str = include_str!("../../public/data/report.json");
const TEMPLATE: &str = "<!DOCTYPE html><html lang=\"en\"><head><title>Atlas</title>\
    <link rel=\"icon\" href=\"/sub/icon-1.svg\"/><script src=\"/sub/boot.js\" \
    data-report=\"/sub/data/report-1.json\" data-coarse=\"/sub/basemap/coarse-1.svg\"></script></head>\
    <body><div id=\"app\"><p>Loading</p></div></body></html>";

fn published(json: &str, origin: Option<&str>) -> Vec<File> {
    let settings = Settings { base: "/sub/".to_owned(), origin: origin.map(str::to_owned) };
    let template = Template::new(TEMPLATE).expect("a template");
    let (report, problems) = report::published(json);
    let report = report.expect("a report");
    let edition = Edition::new(report, problems, Language::default());
    files(&Arc::new(edition), &template, &settings)
}

fn contents<'a>(files: &'a [File], path: &str) -> &'a str {
    let file = files.iter().find(|file| file.path == path);
    let file = file.unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(&file.contents).expect("text")
}

fn linked_data(page: &str) -> serde_json::Value {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").expect("linked data");
    let (data, _) = rest.split_once("</script>").expect("an end");
    serde_json::from_str(data).expect("JSON")
}

#[test]
fn every_address_has_a_file_and_the_same_input_gives_the_same_bytes() {
    let files = published(UNODC, Some("https://atlas.example"));
    assert_eq!(files, published(UNODC, Some("https://atlas.example")));
    let report = parse(UNODC).report.expect("a report");
    for activity in &report.activities {
        contents(&files, &format!("activities/{}/index.html", activity.id));
    }
    for section in &report.sections {
        contents(&files, &format!("sections/{}/index.html", section.id));
    }
    for path in ["index.html", "about/index.html", "404.html", "shell.html", "robots.txt"] {
        contents(&files, path);
    }
    let addresses = contents(&files, "sitemap.xml").matches("<loc>https://atlas.example/sub/").count();
    assert_eq!(addresses, 1 + report.activities.len() + report.sections.len() + 1);
    assert_eq!(contents(&files, "feed.xml").matches("<entry>").count(), 18);
}

#[test]
fn a_page_is_whole_without_the_program() {
    let files = published(UNODC, None);
    let page = contents(&files, "activities/vienna-symposium/index.html");
    for part in [
        "<title>Vienna Symposium – UNODC and the information society, 2025</title>",
        "Vienna Symposium</h1>",
        "March 2025",
        "<q>",
        "href=\"/sub/basemap/coarse-1.svg#land\"",
        "Search and filters need JavaScript.",
        "<meta name=\"description\" content=\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("tabindex=\"0\""), "nothing takes focus that only the program answers");
    assert!(!page.contains("<p>Loading</p>"));
    assert!(contents(&files, "shell.html").contains("<p>Loading</p>"));
}

#[test]
fn without_a_host_nothing_claims_an_absolute_address() {
    let files = published(UNODC, None);
    assert!(!files.iter().any(|file| ["feed.xml", "sitemap.xml"].contains(&file.path.as_str())));
    let page = contents(&files, "index.html");
    for part in ["canonical", "og:url", "og:image", "Sitemap:"] {
        assert!(!page.contains(part) && !contents(&files, "robots.txt").contains(part), "{part}");
    }
    assert!(page.contains("property=\"og:title\""));
}

#[test]
fn with_a_host_a_shared_link_has_a_preview() {
    let files = published(UNODC, Some("https://atlas.example"));
    let page = contents(&files, "activities/nairobi-workshop/index.html");
    for part in [
        "<link rel=\"canonical\" href=\"https://atlas.example/sub/activities/nairobi-workshop/\">",
        "<meta property=\"og:url\" content=\"https://atlas.example/sub/activities/nairobi-workshop/\">",
        "<meta property=\"og:title\" content=\"Regional workshop in Nairobi\">",
        "<meta property=\"og:image\" content=\"https://atlas.example/sub/previews/activities/nairobi-workshop.png\">",
        "<meta property=\"og:image:alt\" content=\"UNODC and the information society, 2025. Regional workshop in Nairobi. \
         August 2025. Nairobi\">",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(contents(&files, "404.html").contains("noindex"));
    assert!(!contents(&files, "404.html").contains("canonical"));
}

#[test]
fn linked_data_is_no_more_precise_than_the_report() {
    let files = published(UNODC, Some("https://atlas.example"));
    let data = |id: &str| linked_data(contents(&files, &format!("activities/{id}/index.html")));
    let symposium = data("vienna-symposium");
    assert_eq!(symposium["@type"], "Event");
    assert_eq!(symposium["startDate"], "2025-03");
    assert_eq!(symposium["location"]["name"], "Vienna");
    let session = data("cstd-session-29");
    assert_eq!((&session["startDate"], &session["endDate"]), (&"2026-04-20".into(), &"2026-04-24".into()));
    let report = parse(UNODC).report.expect("a report");
    for activity in &report.activities {
        let undated = matches!(activity.when, None | Some(When::Period { .. } | When::Open { .. }));
        assert_eq!(data(&activity.id).get("startDate").is_none(), undated, "{}", activity.id);
    }
    let section = linked_data(contents(&files, "sections/part-one/index.html"));
    assert_eq!((&section["@type"], &section["isPartOf"]["@type"]), (&"Report".into(), &"Report".into()));
}

#[test]
fn what_a_report_says_cannot_leave_its_place() {
    let hostile = UNODC.replace("Vienna Symposium", "</script><script>alert(1)</script>&\\\"");
    let files = published(&hostile, Some("https://atlas.example"));
    for file in &files {
        assert!(!contents(&files, &file.path).contains("<script>alert"), "{}", file.path);
    }
}

#[test]
fn a_template_without_its_places_is_named() {
    let error = |html| Template::new(html).expect_err("something is missing").to_string();
    assert!(error("<html lang=\"en\"><title>x</title></head>").contains("<div id=\"app\">"));
    assert!(error("<html><title>x</title></head>").contains("<html lang="));
}

#[test]
fn a_report_in_another_language_says_so_wherever_it_is_listed() {
    let files = published(include_str!("../../tests/fixtures/arabic.json"), Some("https://atlas.example"));
    for path in ["index.html", "activities/new-well/index.html", "shell.html"] {
        let page = contents(&files, path);
        assert!(page.contains("<html lang=\"ar\">"), "{path}");
        assert!(page.contains("<div id=\"app\" lang=\"en\">"), "{path}");
    }
    assert_eq!(linked_data(contents(&files, "index.html"))["inLanguage"], "ar");
    assert!(contents(&files, "feed.xml").contains("xml:lang=\"ar\""));
    assert!(contents(&files, "manifest.webmanifest").contains("\"lang\":\"ar\""));
    assert!(contents(&published(UNODC, None), "index.html").contains("<html lang=\"en\">"));
}
