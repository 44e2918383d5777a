//! The activities that a section's text links to, with a small map and timeline.

use super::paragraph::pieces;
use crate::components::Atlas;
use crate::components::list::activity_item;
use crate::components::map::small_map;
use crate::components::timeline::small_timeline;
use crate::edition::Edition;
use crate::markup::{Element, html};
use crate::reactive::{Signal, memo};
use crate::report::{Inline, Section};
use crate::view_state::{Action, Facet, Query};
use crate::words::Message;

/// The activities that a section's text links to, as a list, with a small map and timeline of
/// those in the paragraph that is being read.
pub(super) fn mentioned(atlas: Atlas, section: usize, reading: Signal<Option<usize>>) -> Option<Element> {
    let edition = atlas.edition();
    let report = &edition.report;
    let mentions = mentions(&edition, &report.sections[section]);
    let mut all = Vec::new();
    for (_, activity) in &mentions {
        if !all.contains(activity) {
            all.push(*activity);
        }
    }
    let explore = explore_link(atlas, &report.sections[section].id);
    if all.is_empty() && explore.is_none() {
        return None;
    }
    let paragraphs: Vec<u64> = report.sections[section].paragraphs.iter().map(|it| it.number).collect();
    let beside = move || {
        let paragraph = reading.get().and_then(|index| paragraphs.get(index).copied());
        atlas.say(Message::PlaceAndTime { paragraph })
    };
    let at_hand = memo(move || {
        let reading = reading.get();
        let mut at_hand = Vec::new();
        for (paragraph, activity) in &mentions {
            if reading.is_none_or(|read| read == *paragraph) {
                at_hand.push(*activity);
            }
        }
        // What the pointer or the focus is on is too, wherever in the section it stands.
        at_hand.extend(atlas.highlight.get());
        atlas.only(&at_hand)
    });
    let items = all.iter().map(|&activity| {
        activity_item(atlas, activity).toggle("at-hand", move || at_hand.read().contains(activity))
    });
    let is_placed = all.iter().any(|&activity| report.position(activity).is_some());
    let is_dated = all.iter().any(|&activity| report.activities[activity].when.is_some());
    let listed = all.clone();
    let map = is_placed.then(|| atlas.in_turn(move || small_map(atlas, at_hand)));
    let timeline = is_dated.then(|| atlas.in_turn(move || small_timeline(atlas, at_hand, &listed)));
    // Empty drawings would only take room.
    let companion = (is_placed || is_dated)
        .then(|| html::div().class("companion").attr("aria-hidden", "true"))
        .map(|companion| companion.child(html::p().text(beside)).child(map).child(timeline));
    let list = html::ul().class("items").attr("role", "list").children(items);
    let aside = html::aside()
        .class("mentioned")
        .attr("aria-labelledby", "mentioned-title")
        .child(companion)
        .child(html::h2().id("mentioned-title").child(atlas.say(Message::AlsoMentioned)))
        .child(list)
        .child(explore);
    Some(aside)
}

/// The way to map, timeline and list with what a section's evidence names, if there is any.
fn explore_link(atlas: Atlas, section: &str) -> Option<Element> {
    let query = Query::default().after(Action::Toggle(Facet::Section, section.to_owned()));
    let count = atlas.edition().index.select(&query).activities.len();
    let link = html::a().attr("href", atlas.navigator.href_with(query));
    (count > 0).then(|| html::p().child(link.child(atlas.say(Message::ShowInExplore(count)))))
}

/// The links of a section's text: the index of the paragraph that each stands in, its activity.
fn mentions(edition: &Edition, section: &Section) -> Vec<(usize, usize)> {
    let mut mentions = Vec::new();
    for (index, paragraph) in section.paragraphs.iter().enumerate() {
        for piece in pieces(edition, paragraph) {
            if let Inline::Link { activity, .. } = piece {
                mentions.push((index, *activity));
            }
        }
    }
    mentions
}
