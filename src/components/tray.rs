//! What has no place on the map, listed beside it.

use super::Atlas;
use super::glyph::theme_glyph;
use super::said::says;
use crate::markup::{Element, Node, html, keyed};
use crate::reactive::memo;
use crate::report::{Activity, Placing, Role};
use crate::scene;
use crate::view_state::{Action, Facet};
use crate::words::Message;

/// Signs of activities without a place that are shown beside their number.
const MOST_SIGNS: usize = 24;

/// The activities without a place as a number that can be asked for; nothing if all have one.
pub(crate) fn place_tray(atlas: Atlas) -> Option<Element> {
    let unplaced = memo(move || {
        let (edition, selection) = (atlas.edition(), atlas.selection.read());
        let unstated = |row: &usize| edition.activity(*row).place.is_none();
        selection.activities.iter().copied().filter(unstated).collect::<Vec<_>>()
    });
    // It stays when a filter leaves none: what stands below keeps its place.
    let any = atlas.all().activities.iter().any(|&row| atlas.of(row, |activity| activity.place.is_none()));
    any.then(|| {
        html::div()
            .class("tray unplaced")
            .child(html::p().text(move || atlas.say(Message::NameNoPlace(unplaced.read().len()))))
            .child(signs(atlas, move || unplaced.get()))
            .child(show_them(atlas, Facet::Placed, "no"))
    })
}

/// The activities whose place has no position, so that every count adds up.
pub(crate) fn not_on_map(atlas: Atlas) -> Node {
    tray(atlas, Message::TrayNotOnMap, |index, item| {
        item.role == Role::Activity && matches!(atlas.edition().report.placing(index), Placing::NotOnMap(_))
    })
}

/// A sign for each activity, or of more for every so many, which keeps their shares.
pub(crate) fn signs(atlas: Atlas, activities: impl Fn() -> Vec<usize> + 'static) -> Element {
    let shown = move || {
        let mut activities = activities();
        let (every, mut index) = (activities.len().div_ceil(MOST_SIGNS), 0);
        activities.retain(|_| {
            index += 1;
            index % every == 0
        });
        activities
    };
    let sign = move |activity| atlas.marked(html::span(), activity).child(sign(atlas, activity));
    html::div().class("signs").attr("aria-hidden", "true").child(keyed(shown, sign))
}

/// The sign of an activity's theme.
pub(crate) fn sign(atlas: Atlas, activity: usize) -> Element {
    let edition = atlas.edition();
    theme_glyph(scene::hue(&edition.report, edition.activity(activity)))
}

/// The link to the list of what has this value, and back.
pub(crate) fn show_them(atlas: Atlas, facet: Facet, value: &'static str) -> Element {
    html::a()
        .live("href", move || atlas.navigator.href_after(Action::Toggle(facet, value.to_owned())))
        .live("aria-current", move || atlas.query.read().choices.contains(facet, value).then_some("true"))
        .child(atlas.say(Message::ShowThem))
}

/// A list whose filtered items stay where they are, faintly: what is beside it keeps its size.
/// `title` is the heading for a number of selected items.
fn tray(
    atlas: Atlas,
    title: fn(usize) -> Message<'static>,
    belongs: impl Fn(usize, &Activity) -> bool,
) -> Node {
    let edition = atlas.edition();
    let items = edition.report.activities.iter().enumerate();
    let activities: Vec<usize> =
        items.filter(|(index, item)| belongs(*index, item)).map(|(index, _)| index).collect();
    if activities.is_empty() {
        return None::<Node>.into();
    }
    let entries: Vec<_> = activities.iter().map(|&activity| tray_item(atlas, activity)).collect();
    let selected = move || {
        let selection = atlas.selection.read();
        activities.iter().filter(|activity| selection.contains(**activity)).count()
    };
    html::div()
        .class("tray")
        .child(html::h2().text(move || atlas.say(title(selected()))))
        .child(html::ul().attr("role", "list").children(entries))
        .into()
}

fn tray_item(atlas: Atlas, activity: usize) -> Element {
    let edition = atlas.edition();
    atlas
        .marked(html::li(), activity)
        .live("inert", move || !atlas.selection.read().contains(activity))
        .child(says(atlas.link(html::a(), activity), edition.name(&edition.activity(activity).title)))
}
