//! What the marks of map and timeline mean: one line between the two, each half beside what it explains.

use super::Atlas;
use super::map::sample_of_place;
use super::timeline::sample_of_date;
use crate::markup::{Element, Node, html};
use crate::reactive::when;
use crate::report::{PlacePrecision, Precision};
use crate::words::Message;

/// The key: of the marks that this report has, and no others. Where there is little room it opens on demand.
pub(crate) fn key(atlas: Atlas) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let entry = move |sample: Element, words: Message<'_>| html::li().child(sample).child(atlas.say(words));
    let part = move |name: Message<'_>, entries: [Node; 2]| {
        let list = html::ul().attr("role", "list").children(entries);
        html::div().child(html::h3().child(atlas.say(name))).child(list)
    };
    let has_place = |precision| report.places.iter().any(|place| place.precision == precision);
    let place = |precision| {
        let words = Message::PlacePrecisionName(precision);
        has_place(precision).then(|| entry(sample_of_place(Some(precision)), words))
    };
    let several = (report.places.len() > 1).then(|| entry(sample_of_place(None), Message::SeveralByTheme));
    let has_date = |precision| {
        report
            .activities
            .iter()
            .any(|activity| activity.when.is_some_and(|when| when.precision() == precision))
    };
    let date = |precision| {
        let words = Message::PrecisionName(precision);
        has_date(precision).then(|| entry(sample_of_date(precision, ""), words))
    };
    // No mark is drawn so before months are chosen.
    let possible = when(
        move || !atlas.query.read().range.is_all(),
        move || entry(sample_of_date(Precision::Month, "possible"), Message::PossiblyInRange),
    );
    html::details()
        .class("key")
        .child(html::summary().child(atlas.say(Message::Key)))
        .child(part(Message::Place, [PlacePrecision::ALL.map(place).into(), several.into()]))
        .child(part(Message::When, [Precision::ALL.map(date).into(), possible]))
}
