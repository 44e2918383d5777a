//! The marks on the map.

use super::Atlas;
use super::live::{live, memo, memo_after, part};
use super::map::MapHandle;
use crate::messages::Message;
use crate::scene::{FaintMark, MapLabel, MapScene, Symbol, SymbolShape, px};
use leptos::{ev, prelude::*};

/// Targets are at least this large (radius in pixels).
const TARGET: f64 = 12.0;

/// Places where nothing is selected.
#[component]
pub(super) fn FaintMarks(scene: Memo<MapScene>) -> impl IntoView {
    let dot = |mark: &FaintMark| {
        let class = if mark.area { "faint-area" } else { "faint-dot" };
        view! { <circle class=class cx=px(mark.at.x) cy=px(mark.at.y) r=px(mark.radius) /> }
    };
    let marks = part(move || scene.read().faint.iter().map(dot).collect_view());
    view! { <g aria-hidden="true">{marks}</g> }
}

/// A symbol: a link to its only activity, else a button that lists what is there.
#[component]
pub(super) fn MapSymbol(scene: Memo<MapScene>, key: String, handle: MapHandle) -> impl IntoView {
    let atlas = Atlas::expect();
    let wanted = key.clone();
    // While a symbol is being removed it keeps its last look.
    let symbol = memo_after(move |last: Option<&Option<Symbol>>| {
        let found = scene.read().symbols.iter().find(|symbol| symbol.key == wanted).cloned();
        found.or_else(|| last.cloned().flatten())
    });
    let only = memo(move || symbol.read().as_ref().and_then(only_item));
    let place = live(move || {
        let symbol = symbol.read();
        let at = symbol.as_ref().map_or((0.0, 0.0), |symbol| (symbol.at.x, symbol.at.y));
        format!("translate({} {})", px(at.0), px(at.1))
    });
    let target = part(move || match only.get() {
        Some(activity) => view! { <g><SymbolLink symbol=symbol activity=activity /></g> }.into_any(),
        None => view! { <SymbolButton symbol=symbol key=key.clone() handle=handle /> }.into_any(),
    });
    let state = live(move || {
        let symbol = symbol.read();
        let Some(symbol) = symbol.as_ref() else { return String::new() };
        let highlighted = atlas.is_highlighted(&symbol.activities) || atlas.is_highlighted(&symbol.context);
        let (open, highlight) =
            (if symbol.open { " open" } else { "" }, if highlighted { " highlight" } else { "" });
        format!("symbol{open}{highlight}")
    });
    view! { <g class=state transform=place>{target}</g> }
}

/// The one thing that a symbol leads to: its only activity, or its only item of context where
/// there is no activity. Context at the place of an activity does not stand in its way.
fn only_item(symbol: &Symbol) -> Option<usize> {
    match (&symbol.activities[..], &symbol.context[..]) {
        ([activity], _) => Some(*activity),
        ([], [context]) => Some(*context),
        _ => None,
    }
}

#[component]
fn SymbolLink(symbol: Memo<Option<Symbol>>, activity: usize) -> impl IntoView {
    let atlas = Atlas::expect();
    view! {
        <g>
            <a
                id=atlas.of(activity, |activity| format!("map-{}", activity.id))
                class="symbol-target"
                href=live(move || atlas.activity_href(activity))
                aria-label=live(move || accessible_name(atlas, symbol))
                data-activity=activity.to_string()
            >
                <SymbolDrawing symbol=symbol />
            </a>
        </g>
    }
}

#[component]
fn SymbolButton(symbol: Memo<Option<Symbol>>, key: String, handle: MapHandle) -> impl IntoView {
    let atlas = Atlas::expect();
    let first =
        symbol.with_untracked(|symbol| symbol.as_ref().and_then(|symbol| symbol.activities.first().copied()));
    let id = symbol_id(&key);
    let key = StoredValue::new(key);
    let toggle = move || {
        handle.listed.update(|listed| {
            let key = key.get_value();
            *listed = if listed.as_ref() == Some(&key) { None } else { Some(key) };
        });
    };
    let expanded = move || key.with_value(|key| handle.listed.read().as_ref() == Some(key));
    view! {
        <g
            id=id
            class="symbol-target"
            role="button"
            tabindex="0"
            aria-label=live(move || accessible_name(atlas, symbol))
            aria-expanded=live(move || Some(if expanded() { "true" } else { "false" }))
            data-activity=first.map(|activity| activity.to_string())
            on:click=move |_| toggle()
            on:keydown=move |event: ev::KeyboardEvent| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    event.stop_propagation();
                    toggle();
                }
            }
        >
            <SymbolDrawing symbol=symbol />
        </g>
    }
}

/// The id of the button with this key, to which the focus returns.
pub(super) fn symbol_id(key: &str) -> String {
    format!("symbol-{key}")
}

/// `Vienna: 1 activity`; for several places all their names.
fn accessible_name(atlas: Atlas, symbol: Memo<Option<Symbol>>) -> String {
    let report = atlas.report();
    let symbol = symbol.read();
    let Some(symbol) = symbol.as_ref() else { return String::new() };
    let names: Vec<_> = symbol.places.iter().map(|&place| atlas.text(&report.places[place].name)).collect();
    let names = names.join(", ");
    let count = symbol.activities.len();
    match symbol.shape {
        SymbolShape::Cluster => atlas.say(Message::ClusterAt { places: &names, count }),
        _ => atlas.say(Message::ActivitiesAt { place: &names, count }),
    }
}

/// What a symbol looks like wherever it stands.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    class: &'static str,
    radius: f64,
    /// The number inside, for more than one.
    count: Option<usize>,
}

fn look(symbol: &Symbol) -> Look {
    let count = symbol.activities.len();
    let class = match symbol.shape {
        _ if count == 0 => "mark mark-context",
        SymbolShape::City => "mark mark-city",
        SymbolShape::Country => "mark mark-country",
        SymbolShape::Region => "mark mark-region",
        SymbolShape::Cluster => "mark mark-cluster",
    };
    // A region's number stands in its label, where no city covers it.
    let inside = symbol.shape != SymbolShape::Region && count > 1;
    Look { class, radius: symbol.radius, count: inside.then_some(count) }
}

/// Circles, number and label, around the symbol's own origin.
#[component]
fn SymbolDrawing(symbol: Memo<Option<Symbol>>) -> impl IntoView {
    let look = memo(move || symbol.read().as_ref().map(look));
    let mark = part(move || {
        look.get().map(|Look { class, radius, count }| view! {
        <circle class="target" r=px(radius.max(TARGET)) />
        <circle class="ring" r=px(radius + 4.0) />
        <g class=class>
            <circle class="mark-outer" r=px(radius) />
            {count.is_none().then(|| view! { <circle class="mark-inner" r=px(radius * 0.36) /> })}
            {count.map(|count| view! { <text class="mark-count" text-anchor="middle">{count.to_string()}</text> })}
        </g>
    })
    });
    let label = part(move || symbol.with(|symbol| symbol.as_ref().and_then(label)));
    view! {
        {mark}
        {label}
    }
}

/// A symbol's label. The text is narrower than its box, so it keeps to the side of the symbol.
fn label(symbol: &Symbol) -> Option<impl IntoView + use<>> {
    let MapLabel { text, bounds } = symbol.label.clone()?;
    let (anchor, x) = if bounds.left >= symbol.at.x {
        ("start", bounds.left)
    } else if bounds.right <= symbol.at.x {
        ("end", bounds.right)
    } else {
        ("middle", (bounds.left + bounds.right) / 2.0)
    };
    let y = (bounds.top + bounds.bottom) / 2.0;
    Some(view! {
        <text class="place-name" x=px(x - symbol.at.x) y=px(y - symbol.at.y) text-anchor=anchor>{text}</text>
    })
}
