//! The list that opens at a symbol with several activities.

use super::Atlas;
use super::activity_item::ActivityItem;
use super::live::{each, live, memo, when};
use super::map::MapHandle;
use super::map_symbol::symbol_id;
use crate::browser;
use crate::messages::Message;
use crate::scene::MapScene;
use leptos::{ev, prelude::*};

/// The activities of the symbol whose list is open.
#[component]
pub(super) fn PlaceList(scene: Memo<MapScene>, handle: MapHandle) -> impl IntoView {
    let atlas = Atlas::expect();
    let listed = handle.listed;
    // The symbol may be gone after zooming or filtering: then so is its list.
    let symbol = memo(move || {
        let key = listed.get()?;
        scene.read().symbols.iter().find(|symbol| symbol.key == key).map(|symbol| {
            (symbol.places.clone(), [symbol.activities.clone(), symbol.context.clone()].concat())
        })
    });
    let title = move || {
        let report = atlas.report();
        let names = |places: &[usize]| {
            places.iter().map(|&place| atlas.text(&report.places[place].name)).collect::<Vec<_>>().join(", ")
        };
        symbol.read().as_ref().map(|(places, _)| names(places)).unwrap_or_default()
    };
    Effect::new(move |before: Option<bool>| {
        let open = symbol.read().is_some();
        if open && before == Some(false) {
            browser::next_frame(|| {
                browser::focus("place-list");
            });
        }
        open
    });
    let activities =
        move || symbol.read().as_ref().map(|(_, activities)| activities.clone()).unwrap_or_default();
    let close = move || {
        // The list is gone in the next frame; then the symbol gets the focus back.
        if let Some(key) = listed.get_untracked() {
            listed.set(None);
            browser::next_frame(move || {
                browser::focus(&symbol_id(&key));
            });
        }
    };
    let zoom = move |_| {
        handle.fit(&activities());
        listed.set(None);
    };
    view! {
        {when(move || symbol.read().is_some(), move || view! {
            <section
                class="place-list"
                id="place-list"
                tabindex="-1"
                aria-label=live(title)
                on:keydown=move |event: ev::KeyboardEvent| {
                    if event.key() == "Escape" {
                        event.stop_propagation();
                        close();
                    }
                }
            >
                <div class="place-list-head">
                    <h2>{live(title)}</h2>
                    <button type="button" class="quiet" on:click=zoom>{atlas.say(Message::ZoomHere)}</button>
                    <button type="button" class="quiet" on:click=move |_| close()>{atlas.say(Message::Close)}</button>
                </div>
                <ul class="items" role="list">
                    {each(activities, |activity| view! { <ActivityItem activity=activity linked=false /> }.into_any())}
                </ul>
            </section>
        })}
    }
}
