//! One activity in a list.

use super::Atlas;
use super::glyph::ThemeGlyph;
use super::live::{live, when};
use crate::messages::Message;
use crate::scene;
use crate::selection::Certainty;
use leptos::prelude::*;

/// An activity as an item of a list: theme, title (a link), date and place in words.
#[component]
pub(crate) fn ActivityItem(
    /// Its index.
    activity: usize,
    /// Whether this is the item of the main list, to which the focus can return.
    #[prop(default = true)]
    linked: bool,
) -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let id = report.activities[activity].id.clone();
    let hue = scene::hue(&report, &report.activities[activity]);
    let possible = move || atlas.selection.read().certainty(activity) == Some(Certainty::Possible);
    view! {
        <li
            class="item"
            class:highlight=live(move || atlas.is_highlighted(&[activity]))
            class:open=live(move || atlas.open.get() == Some(activity))
            data-activity=activity.to_string()
        >
            <ThemeGlyph hue=hue />
            <a
                id=linked.then(|| format!("list-{id}"))
                class="item-title"
                href=live(move || atlas.activity_href(activity))
                aria-current=live(move || (atlas.open.get() == Some(activity)).then_some("page"))
            >
                {atlas.title(activity)}
            </a>
            <p class="item-meta">
                <span>{atlas.when_in_words(activity)}</span>
                {when(possible, move || view! {
                    <em class="possible">{atlas.say(Message::PossiblyInRange)}</em>
                })}
                <span>{atlas.place_in_words(activity)}</span>
            </p>
        </li>
    }
}
