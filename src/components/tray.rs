//! What has no place on the map, or no date on the timeline, listed beside it.

use super::Atlas;
use crate::messages::Message;
use leptos::prelude::*;

/// The selected activities without a place, so that every count adds up.
#[component]
pub(crate) fn PlaceTray() -> impl IntoView {
    let atlas = Atlas::expect();
    let unplaced = Memo::new(move |_| {
        let report = atlas.report();
        let selection = atlas.selection.read();
        selection.activities.iter().copied().filter(|&row| report.position(row).is_none()).collect::<Vec<_>>()
    });
    let title = move || atlas.say(Message::Tray(unplaced.read().len()));
    view! { <Tray title=title.into() activities=unplaced /> }
}

/// The selected items without any date.
#[component]
pub(crate) fn TimeTray(
    /// Indices of what has no date.
    undated: Memo<Vec<usize>>,
) -> impl IntoView {
    let atlas = Atlas::expect();
    let shown = Memo::new(move |_| {
        let selection = atlas.selection.read();
        undated.get().into_iter().filter(|&row| selection.contains(row)).collect::<Vec<_>>()
    });
    let title = move || atlas.say(Message::TimeTray(shown.read().len()));
    view! { <Tray title=title.into() activities=shown /> }
}

#[component]
fn Tray(title: TextProp, activities: Memo<Vec<usize>>) -> impl IntoView {
    let heading = title.clone();
    view! {
        <Show when=move || !activities.read().is_empty()>
            <div class="tray">
                <h3>{let heading = heading.clone(); move || heading.get()}</h3>
                <ul role="list">
                    <For each=move || activities.get() key=|activity| *activity let:activity>
                        <TrayItem activity=activity />
                    </For>
                </ul>
            </div>
        </Show>
    }
}

#[component]
fn TrayItem(activity: usize) -> impl IntoView {
    let atlas = Atlas::expect();
    view! {
        <li
            class:highlight=move || atlas.is_highlighted(&[activity])
            class:open=move || atlas.open.get() == Some(activity)
            on:pointerenter=move |_| atlas.highlight(activity)
            on:pointerleave=move |_| atlas.clear_highlight()
            on:focusin=move |_| atlas.highlight(activity)
            on:focusout=move |_| atlas.clear_highlight()
        >
            <a href=move || atlas.activity_href(activity)>{atlas.title(activity)}</a>
        </li>
    }
}
