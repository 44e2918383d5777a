//! Pages as a reader without a browser would get them: printed as HTML.

use crate::browser::{Navigator, Site};
use crate::components::Atlas;
use crate::edition::Edition;
use crate::pages::pages;
use crate::report;
use crate::words::Language;
use leptos::prelude::Owner;
use std::sync::Arc;

const UNODC: &str = include_str!("../../public/data/report.json");
const LIGHTHOUSES: &str = include_str!("../../tests/fixtures/lighthouses.json");

/// The page at an address, from the base on.
fn page(json: &str, url: &str) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let (report, problems) = report::published(json);
        let report = report.expect("a report");
        let edition = Arc::new(Edition::new(report, problems, Language::default()));
        pages(Atlas::new(edition, Navigator::at(url, Site::at("/sub/")))).into_html()
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
    assert!(html.contains(">18 activities</span></h2>"));
    let (_, headline) = html.split_once("<h1").expect("a headline");
    for part in [
        "<strong>18</strong> activities</a>: <a id=\"answer-done\" href=\"/sub/?status=done\">",
        "<strong>9</strong> done</a>, <a id=\"answer-ongoing\" href=\"/sub/?status=ongoing\">",
        "<strong>6</strong> planned</a>.</h1>",
        "href=\"/sub/?precision=month\"><strong>3</strong> of them</a>, and a place for ",
        "href=\"/sub/?placed=yes\"><strong>11</strong></a>.",
        "<p>7 name no place</p>",
        "<h3>With a date: 4</h3>",
        "<h3>Known only to the period: 8</h3>",
        "<h3>Planned: 6</h3>",
    ] {
        assert!(headline.contains(part), "{part}");
    }
    assert_eq!(count(&html, "<h1"), 1);
}

#[test]
fn a_search_marks_what_it_found_and_says_where() {
    let html = page(UNODC, "/?q=crescer%20integrity");
    assert!(!html.contains("<mark>"), "no activity has both");
    let html = page(UNODC, "/?q=CRESCER");
    assert!(html.contains("Adoption of “<mark>Crescer</mark> em Paz”"));
    assert!(html.contains("aria-current=\"true\">best match</a>"));
    let html = page(LIGHTHOUSES, "/?q=pilots&sort=date");
    assert!(html.contains("<p class=\"item-found\">Partner: Guild of <mark>Pilots</mark></p>"));
    assert!(html.contains("aria-current=\"true\">date</a>"));
    let html = page(UNODC, "/");
    assert!(!html.contains("<mark>") && !html.contains("item-found") && !html.contains("best match"));
}

#[test]
fn an_empty_result_says_what_to_take_back_and_what_that_gives() {
    let html = page(LIGHTHOUSES, "/?q=lamp&theme=people&from=2030-01&to=2030-12");
    for way in [
        "href=\"/sub/?theme=people&amp;from=2030-01&amp;to=2030-12\">Without “lamp”: 2 activities</a>",
        "href=\"/sub/?q=lamp&amp;from=2030-01&amp;to=2030-12\">Without Theme “People”: 1 activity</a>",
    ] {
        assert!(html.contains(way), "{way}");
    }
    assert!(!html.contains("Without January"), "without the months there is nothing either");
    assert!(html.contains("<strong>None</strong> of 5 activities</a>.</h1><p class=\"headline-more\"></p>"));
    let html = page(LIGHTHOUSES, "/?q=zzz&theme=people&theme=sound&status=planned");
    assert!(!html.contains("Without") && html.contains("Taking back one of them is not enough."));
    let html = page(LIGHTHOUSES, "/?theme=people&theme=sound&status=planned&from=2030-01");
    assert!(html.contains(">Without Theme “People”, “Sound”: 1 activity</a>"));
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

/// What stands between the tags of an element, given what its opening tag holds.
fn element<'a>(html: &'a str, part: &str) -> &'a str {
    let (_, after) = html.split_once(part).unwrap_or_else(|| panic!("no {part} in {html}"));
    let (_, inside) = after.split_once('>').expect("the end of the tag");
    let mut depth = 1;
    for (at, _) in inside.match_indices('<') {
        depth = if inside[at..].starts_with("</") { depth - 1 } else { depth + 1 };
        if depth == 0 {
            return &inside[..at];
        }
    }
    panic!("{part} does not end");
}

/// As it stands in a page.
fn written(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn every_quotation_stands_in_quotation_marks_where_its_link_leads() {
    for json in [UNODC, LIGHTHOUSES, ARABIC] {
        let report = report::parse(json).report.expect("a report");
        let sections: Vec<_> =
            report.sections.iter().map(|part| page(json, &format!("/sections/{}/", part.id))).collect();
        for activity in &report.activities {
            let own = page(json, &format!("/activities/{}/", activity.id));
            let evidence = element(&own, "class=\"evidence\"");
            let items: Vec<_> = evidence.split("<li>").skip(1).collect();
            assert_eq!(items.len(), activity.evidence.len());
            for (item, piece) in items.into_iter().zip(&activity.evidence) {
                let part = &report.sections[piece.section].id;
                let link = element(item, "<q").len();
                assert!(link > 0, "{item}");
                let address = format!("href=\"/sub/sections/{part}/#");
                let (_, fragment) = item.split_once(&address).expect("a link to the section");
                let (fragment, _) = fragment.split_once('"').expect("its end");
                let place = element(&sections[piece.section], &format!(" id=\"{fragment}\""));
                let quoted = format!(">{}</q>", written(&piece.quote));
                assert!(item.contains(&quoted), "{quoted} in {item}");
                assert!(place.contains(&quoted), "{quoted} in {place}");
                assert!(
                    place.contains(&format!("href=\"/sub/activities/{}/\"", activity.id)),
                    "the way back"
                );
            }
        }
    }
}

#[test]
fn quotations_of_one_activity_in_one_paragraph_share_a_place() {
    let html = page(LIGHTHOUSES, "/sections/letter/");
    assert_eq!(count(&html, "id=\"p1-keepers-school\""), 1);
    let place = element(&html, "id=\"p1-keepers-school\"");
    assert_eq!(count(place, "<q>"), 2);
    assert_eq!(count(place, "<a "), 1);
}

#[test]
fn the_first_words_of_a_paragraph_are_quoted_quietly_where_no_quotation_begins_with_them() {
    let html = page(LIGHTHOUSES, "/sections/letter/");
    assert_eq!(count(&html, "<q class=\"opening\">"), 1);
    assert!(html.contains("<q class=\"opening\">This year we</q>"), "“We also met” is a quotation");
}

#[test]
fn a_fragment_shows_the_quotation_or_else_its_paragraph() {
    let current = |fragment: &str| {
        let html = page(UNODC, &format!("/sections/part-one/#{fragment}"));
        assert!(count(&html, " current") <= 1, "{fragment}");
        let tag = html.split('<').find(|tag| tag.contains(" current\""))?;
        let value = |name| {
            let (_, value) = tag.split_once(name).expect("the attribute");
            value.split(['"', ' ']).next().expect("its value")
        };
        Some(format!("{} {}", value("class=\""), value("id=\"")))
    };
    assert_eq!(current("p2-rome-dialogue").as_deref(), Some("quotation p2-rome-dialogue"));
    for fragment in ["p2", "p2-rome", "p2-rome-dialogue-2", "p2-", "p2-model-laws"] {
        assert_eq!(current(fragment).as_deref(), Some("paragraph p2"), "{fragment}");
    }
    for fragment in ["", "p", "p9-rome-dialogue", "p22", "section-title", "p2rome-dialogue"] {
        assert_eq!(current(fragment), None, "{fragment}");
    }
}

#[test]
fn a_section_says_who_retells_it_and_where_the_original_is() {
    let html = page(UNODC, "/sections/part-two/");
    assert!(html.contains("Retold by the makers of this atlas; with each paragraph"));
    assert!(html.contains("<summary>Where to find the original</summary><p>Among the submissions"));
    let html = page(LIGHTHOUSES, "/sections/letter/");
    assert!(html.contains("Retold by the museum of lights; "));
    assert!(html.contains("<a href=\"https://lights.example/letters/2030\">Where to find the original</a>"));
    let neither = LIGHTHOUSES.replace("\"url\"", "\"urn\"").replace("\"retold_by\"", "\"told_by\"");
    let html = page(&neither, "/sections/letter/");
    assert!(html.contains("Retold; with each paragraph") && !html.contains("find the original"));
}

#[test]
fn a_section_leads_to_what_it_names_in_explore() {
    let html = page(UNODC, "/sections/part-three-a/");
    assert!(html.contains("<a href=\"/sub/?section=part-three-a\">Show these 7 in Explore</a>"));
    assert!(!page(UNODC, "/sections/part-two/").contains("in Explore"), "it names context alone");
}

#[test]
fn goals_and_action_lines_have_the_names_that_the_report_gives_them() {
    let html = page(LIGHTHOUSES, "/activities/fog-signals/");
    for item in [
        "<li>14 Life below water</li>",
        "<li>9 </li>",
        "<li>C8 Cultural diversity and identity</li>",
        "<li>C1 </li>",
    ] {
        assert!(html.contains(item), "{item}");
    }
}

#[test]
fn filters_in_force_stand_in_one_line_and_each_can_be_taken_back() {
    let html = page(UNODC, "/?q=rome&theme=cybercrime&from=2025-03&to=2025-05&inview=1");
    assert!(html.contains("aria-label=\"Remove filter: “rome”\" href=\"/sub/?theme=cybercrime"));
    for name in ["Theme: Cybercrime", "March to May 2025", "what is in view"] {
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
fn beside_a_section_a_small_map_and_timeline_show_all_that_it_mentions() {
    let html = page(UNODC, "/sections/part-three-a/");
    let hidden = "<div aria-hidden=\"true\" class=\"companion\">";
    let (_, companion) = html.split_once(hidden).expect("a companion");
    let (companion, list) = companion.split_once("<h2").expect("the list below it");
    assert_eq!(count(companion, "<a "), count(companion, " tabindex=\"-1\""));
    assert_eq!(count(list, "class=\"item-title\""), 7);
    assert!(html.contains(">Previous: Part Two<") && html.contains(">Next: Part Three (b)<"));
    assert!(!page(UNODC, "/sections/part-three-b/").contains(">Next: "));
    assert!(!page(UNODC, "/sections/part-two/").contains(hidden), "it mentions nothing with a place or date");
}

#[test]
fn an_activity_says_what_is_not_known_and_what_is_related() {
    let html = page(UNODC, "/activities/model-laws/");
    for part in ["The report does not say</dt><dd>with whom</dd>", ">same theme"] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!page(UNODC, "/activities/nairobi-workshop/").contains("The report does not say"), "nor more");
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

const ARABIC: &str = include_str!("../../tests/fixtures/arabic.json");

#[test]
fn what_a_report_says_in_its_own_language_is_marked_as_such() {
    let own = " lang=\"ar\" dir=\"rtl\"";
    let home = page(ARABIC, "/");
    for words in ["محطات الصحراء 2031", "ما فعلته هيئة", "المياه", "بئر جديدة (الشرق)", "البئر الشرقية"]
    {
        // The last, since drawings before it have one language as a whole.
        let (before, _) = home.rsplit_once(words).unwrap_or_else(|| panic!("{words} is missing"));
        let tag = before.rsplit('<').next().unwrap_or_default();
        assert!(tag.contains(own), "{words}: <{tag}");
    }
    let activity = page(ARABIC, "/activities/new-well/");
    assert!(activity.contains(&format!("<q{own}>حُفرت بئر جديدة</q>")));
    assert!(activity.contains(&format!("<span{own}>جمعية الأدلّاء</span>")));
    let section = page(ARABIC, "/sections/works/");
    assert!(section.contains(&format!("<p{own}>حُفرت <a")));
    for json in [UNODC, LIGHTHOUSES] {
        assert!(!page(json, "/").contains(" dir="), "a report in the page's language needs no direction");
    }
}

#[test]
fn a_text_over_its_limit_is_cut_and_can_be_read_whole() {
    let (title, words) = ("Lamp ".repeat(20_000), "A new lamp was tried. ".repeat(5_000));
    let json = LIGHTHOUSES.replace("A new lamp was tried for a month.", &words).replacen(
        "\"en\": \"Trial of a new lamp",
        &format!("\"en\": \"{title}"),
        1,
    );
    assert!(json.len() > 200_000, "the fixture has these texts");
    let home = page(&json, "/");
    assert!(home.len() < page(LIGHTHOUSES, "/").len() + 4_000, "cut wherever it is listed");
    let activity = page(&json, "/activities/lamp-trial/");
    assert_eq!(count(&activity, "<details class=\"whole\">"), 2);
    assert!(activity.contains(title.trim_end()) && activity.contains(words.trim_end()));
}

#[test]
fn a_report_without_activities_says_so() {
    let start = UNODC.find("\"activities\": [").expect("activities");
    let json = format!("{}\"activities\": []}}", &UNODC[..start]);
    let home = page(&json, "/");
    assert!(home.contains("This report lists no activities."));
    assert!(!home.contains("Nothing matches all of these filters"));
}
