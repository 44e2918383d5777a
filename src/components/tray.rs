//! What has no place on the map, or no date on the timeline, listed beside it.

use super::Atlas;
use super::said::says;
use crate::markup::{Element, Node, html};
use crate::report::{Activity, Placing, Role};
use crate::words::Message;

/// The activities without a place, and those whose place has no position, so that every count adds up.
pub(crate) fn place_tray(atlas: Atlas) -> [Node; 2] {
    let edition = atlas.edition();
    let placing =
        |index, item: &Activity| (item.role == Role::Activity).then(|| edition.report.placing(index));
    [
        tray(atlas, Message::Tray, |index, item| placing(index, item) == Some(Placing::Unstated)),
        tray(atlas, Message::TrayNotOnMap, |index, item| {
            matches!(placing(index, item), Some(Placing::NotOnMap(_)))
        }),
    ]
}

/// What has no date at all.
pub(crate) fn time_tray(atlas: Atlas) -> Node {
    tray(atlas, Message::TimeTray, |_, item| item.when.is_none())
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
