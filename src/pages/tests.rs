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
fn beside_a_section_a_small_map_and_timeline_show_all_that_it_mentions() {
    let html = page(UNODC, "/sections/part-three-a/");
    let hidden = "<div aria-hidden=\"true\" class=\"companion\">";
    let (_, companion) = html.split_once(hidden).expect("a companion");
    let (companion, list) = companion.split_once("<h2").expect("the list below it");
    assert_eq!(count(companion, "<a "), count(companion, " tabindex=\"-1\""));
    assert_eq!(count(list, "class=\"item-title\""), 7);
    assert!(html.contains(">Previous: Part Two<") && html.contains(">Next: Part Three (b)<"));
    assert!(!page(UNODC, "/sections/part-three-b/").contains(">Next: "));
}

#[test]
fn an_activity_says_what_is_not_known_and_what_is_related() {
    let html = page(UNODC, "/activities/model-laws/");
    for part in ["The report does not say", "a date, a place, with whom", ">same theme"] {
        assert!(html.contains(part), "{part}");
    }
    let (_, small) = html.split_once("class=\"miniatures\"").expect("small drawings");
    let (small, _) = small.split_once("<dl").expect("the facts below them");
    assert_eq!(count(small, "class=\"bar\""), 1, "its own mark alone");
    assert_eq!(count(small, "miniature world"), 0, "no map without a place");
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
