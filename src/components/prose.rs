//! A section of the report as text.

use super::Atlas;
use super::activity_item::activity_item;
use super::detail::{paragraph_route, section_name};
use crate::markup::{Element, Node, html};
use crate::messages::Message;
use crate::report::{Inline, Paragraph, Point, PointKind, Section};
use crate::route::{Page, Route};

/// A section: heading, paragraphs in our words with linked activities, points, links to all.
pub(crate) fn section_text(atlas: Atlas, section: usize) -> Node {
    let report = atlas.report();
    let part = &report.sections[section];
    let title = atlas.text(&part.title);
    let own = Route::from(Page::Section(part.id.clone()));
    let anchor = html::a()
        .class("anchor")
        .live("href", move || atlas.navigator.href_to(own.clone()))
        .label(atlas.say(Message::LinkToHeading { title: &title }))
        .child("#");
    let heading = html::h1().id("section-title").attr("tabindex", "-1").child(title).child(" ").child(anchor);
    let label = html::p().class("section-label").child(part.label.as_ref().map(|label| atlas.text(label)));
    let paragraphs = part.paragraphs.iter().map(|paragraph| paragraph_text(atlas, &part.id, paragraph));
    let empty = part.paragraphs.is_empty().then(|| atlas.say(Message::EmptySection));
    let article =
        html::article().class("prose").child(label).child(heading).children(paragraphs).child(empty);
    [Some(article), mentioned(atlas, part)].into()
}

/// The activities that a section's text links to, as a list.
fn mentioned(atlas: Atlas, section: &Section) -> Option<Element> {
    let mut mentioned = Vec::new();
    for piece in section.paragraphs.iter().flat_map(|paragraph| pieces(atlas, paragraph)) {
        if let Inline::Link { activity, .. } = piece
            && !mentioned.contains(activity)
        {
            mentioned.push(*activity);
        }
    }
    (!mentioned.is_empty()).then(|| {
        let items = mentioned.into_iter().map(|activity| activity_item(atlas, activity));
        html::aside()
            .class("mentioned")
            .attr("aria-labelledby", "mentioned-title")
            .child(html::h2().id("mentioned-title").child(atlas.say(Message::AlsoMentioned)))
            .child(html::ul().class("items").attr("role", "list").children(items))
    })
}

fn pieces(atlas: Atlas, paragraph: &Paragraph) -> &[Inline<usize>] {
    paragraph.text.get(atlas.language().tag()).map(Vec::as_slice).unwrap_or_default()
}

fn paragraph_text(atlas: Atlas, section: &str, paragraph: &Paragraph) -> Element {
    let route = paragraph_route(section, paragraph.number);
    let fragment = route.fragment.clone();
    let current = move || atlas.route.read().fragment == fragment;
    let pieces = pieces(atlas, paragraph).iter().map(|piece| match piece {
        Inline::Words(words) => Node::from(words.clone()),
        Inline::Link { label, activity } => {
            atlas.marked(atlas.link(html::a(), *activity), *activity).child(label.clone()).into()
        }
    });
    let number = html::a()
        .class("paragraph-number")
        .live("href", move || atlas.navigator.href_to(route.clone()))
        .label(atlas.say(Message::LinkToParagraph(paragraph.number)))
        .child(paragraph.number.to_string());
    let points = (!paragraph.points.is_empty()).then(|| points(atlas, &paragraph.points));
    html::div()
        .class("paragraph")
        .toggle("current", current)
        .id(format!("p{}", paragraph.number))
        .attr("tabindex", "-1")
        .child(number)
        .child(html::p().children(pieces))
        .child(points)
}

const fn point_class(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Trend => "point trend",
        PointKind::Achievement => "point achievement",
        PointKind::Obstacle => "point obstacle",
        PointKind::Action => "point action",
    }
}

fn points(atlas: Atlas, points: &[Point]) -> Element {
    let point = |point: &Point| {
        html::li()
            .class(point_class(point.kind))
            .child(html::span().class("point-kind").child(atlas.say(Message::PointKind(point.kind))))
            .child(" ")
            .child(atlas.text(&point.text))
    };
    html::ul().class("points").attr("role", "list").children(points.iter().map(point))
}

/// Links to all sections.
pub(crate) fn contents(atlas: Atlas) -> Element {
    let report = atlas.report();
    let entry = |index: usize| {
        let section = &report.sections[index];
        let page = Page::Section(section.id.clone());
        let here = page.clone();
        let title = section
            .label
            .is_some()
            .then(|| html::span().class("contents-title").child(atlas.text(&section.title)));
        let link = html::a()
            .live("href", move || atlas.navigator.href(page.clone()))
            .live("aria-current", move || (atlas.route.read().page == here).then_some("page"))
            .child(html::span().class("contents-label").child(section_name(atlas, &report, index)))
            .child(" ")
            .child(title);
        html::li().child(link)
    };
    html::nav()
        .class("contents")
        .label(atlas.say(Message::ReportSections))
        .child(html::ol().attr("role", "list").children((0..report.sections.len()).map(entry)))
}
