//! Pages as a reader without a browser would get them: printed as HTML.

use crate::browser::Navigator;
use crate::components::Atlas;
use crate::pages::pages;
use crate::report::parse;
use leptos::prelude::Owner;

const UNODC: &str = include_str!("../../public/data/report.json");
const LIGHTHOUSES: &str = include_str!("../../tests/fixtures/lighthouses.json");

/// The page at an address, from the base on.
fn page(json: &str, url: &str) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let outcome = parse(json);
        let report = outcome.report.expect("a report");
        pages(Atlas::new(report, outcome.problems, Navigator::at(url, "/sub/"))).into_html()
    })
}

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

#[test]
fn home_lists_every_activity_as_a_link() {
    let html = page(UNODC, "/");
    assert_eq!(count(&html, "class=\"item-title\""), 18 + 4);
    assert!(html.contains("href=\"/sub/activities/vienna-symposium/\""));
    assert!(html.contains(">18 activities<"));
    assert_eq!(count(&html, "<h1"), 1);
}

#[test]
fn an_activity_stands_in_full_beside_the_map() {
    let html = page(UNODC, "/activities/vienna-symposium/?theme=counter-terrorism");
    for part in ["class=\"detail\"", "Vienna Symposium</h1>", "March 2025", "<q>"] {
        assert!(html.contains(part), "{part}");
    }
    assert!(html.contains("href=\"/sub/?theme=counter-terrorism\""), "closing keeps the filter");
    assert_eq!(count(&html, "<h1"), 1);
}

#[test]
fn a_section_has_its_paragraphs_with_links_and_points() {
    let html = page(UNODC, "/sections/part-two/");
    for part in ["id=\"p1\"", "id=\"p4\"", "class=\"point obstacle\"", "href=\"/sub/sections/part-two/#p4\""]
    {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn filters_in_force_stand_in_one_line_and_each_can_be_taken_back() {
    let html = page(UNODC, "/?q=rome&theme=cybercrime&from=2025-03&to=2025-05&inview=1");
    assert!(html.contains("aria-label=\"Remove filter: “rome”\" href=\"/sub/?theme=cybercrime"));
    for name in ["Theme: Cybercrime", "March to May 2025", "Only what is in view"] {
        assert!(html.contains(&format!("Remove filter: {name}")), "{name}");
    }
    assert!(!page(UNODC, "/?map=2/10/10").contains("Remove filter"));
}

#[test]
fn themes_and_sections_cross_in_a_table_of_filters() {
    let html = page(UNODC, "/");
    assert!(html.contains("<caption>"));
    assert!(html.contains("href=\"/sub/?theme=cybercrime&amp;section=part-one\""));
    assert!(!page(LIGHTHOUSES, "/").contains("WSIS"));
}

#[test]
fn another_report_needs_no_other_program() {
    let home = page(LIGHTHOUSES, "/");
    assert!(!home.contains("UNODC") && !home.contains("WSIS"));
    assert!(page(LIGHTHOUSES, "/nowhere/").contains("/nowhere"));
}

#[test]
fn every_tag_that_opens_closes() {
    for url in ["/", "/about/", "/activities/riyadh-mission/", "/sections/part-one/", "/nowhere/?theme=x"] {
        let html = page(UNODC, url);
        let mut open = Vec::new();
        for tag in html.split('<').skip(1) {
            let name = tag.split([' ', '>']).next().unwrap_or_default();
            if let Some(closed) = name.strip_prefix('/') {
                assert_eq!(open.pop(), Some(closed), "{url}");
            } else if name != "input" {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{url}");
    }
}
