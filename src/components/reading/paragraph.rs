//! A paragraph of a section: its text with linked activities, and what it states.

use crate::components::Atlas;
use crate::edition::Edition;
use crate::markup::{Element, Node, html};
use crate::messages::Message;
use crate::report::{Inline, Paragraph, Point, PointKind};
use crate::route::Route;

pub(super) fn pieces<'a>(edition: &Edition, paragraph: &'a Paragraph) -> &'a [Inline<usize>] {
    paragraph.text.get(edition.language.tag()).map(Vec::as_slice).unwrap_or_default()
}

pub(super) fn paragraph_text(atlas: Atlas, section: &str, paragraph: &Paragraph) -> Element {
    let route = Route::paragraph(section, paragraph.number);
    let fragment = route.fragment.clone();
    let current = move || atlas.route.read().fragment == fragment;
    let edition = atlas.edition();
    let pieces = pieces(&edition, paragraph).iter().map(|piece| match piece {
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
        .id(paragraph_id(paragraph))
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

/// The paragraph's element, which the fragment of an address names.
pub(super) fn paragraph_id(paragraph: &Paragraph) -> String {
    format!("p{}", paragraph.number)
}
