//! What has no place on the map, or no date on the timeline, listed beside it.

use super::Atlas;
use super::live::live;
use crate::messages::Message;
use crate::report::Role;
use leptos::prelude::*;

/// The activities without a place, so that every count adds up.
#[component]
pub(crate) fn PlaceTray() -> impl IntoView {
    let report = Atlas::expect().report();
    let activities = report.activities.iter().enumerate();
    let unplaced =
        activities.filter(|(index, item)| item.role == Role::Activity && report.position(*index).is_none());
    let unplaced = unplaced.map(|(index, _)| index).collect();
    view! { <Tray title=|count| Message::Tray(count) activities=unplaced /> }
}

/// What has no date at all.
#[component]
pub(crate) fn TimeTray() -> impl IntoView {
    let report = Atlas::expect().report();
    let activities = report.activities.iter().enumerate();
    let undated = activities.filter(|(_, item)| item.when.is_none()).map(|(index, _)| index).collect();
    view! { <Tray title=|count| Message::TimeTray(count) activities=undated /> }
}

/// A list whose filtered items stay where they are, faintly: what is beside it keeps its size.
#[component]
fn Tray(
    /// The heading for a number of selected items.
    title: fn(usize) -> Message<'static>,
    activities: Vec<usize>,
) -> impl IntoView {
    let atlas = Atlas::expect();
    let all = activities.clone();
    let selected = move || {
        let selection = atlas.selection.read();
        all.iter().filter(|activity| selection.contains(**activity)).count()
    };
    (!activities.is_empty()).then(|| view! {
        <div class="tray">
            <h2>{live(move || atlas.say(title(selected())))}</h2>
            <ul role="list">
                {activities.into_iter().map(|activity| view! { <TrayItem activity=activity /> }).collect_view()}
            </ul>
        </div>
    })
}

#[component]
fn TrayItem(activity: usize) -> impl IntoView {
    let atlas = Atlas::expect();
    view! {
        <li
            inert=live(move || !atlas.selection.read().contains(activity))
            class:highlight=live(move || atlas.is_highlighted(&[activity]))
            class:open=live(move || atlas.open.get() == Some(activity))
            data-activity=activity.to_string()
        >
            <a href=live(move || atlas.activity_href(activity))>{atlas.title(activity)}</a>
        </li>
    }
}
