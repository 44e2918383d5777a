//! The marks on the map.

use super::Atlas;
use super::map::MapHandle;
use crate::messages::Message;
use crate::scene::{FaintMark, MapScene, Symbol, SymbolShape};
use leptos::either::Either;
use leptos::{ev, prelude::*};

/// Targets are at least this large (radius in pixels).
const TARGET: f64 = 12.0;

/// Places where nothing is selected.
#[component]
pub(super) fn FaintMarks(scene: Memo<MapScene>) -> impl IntoView {
    let marks = move || {
        let dot = |mark: &FaintMark| {
            view! {
                <circle class=if mark.area { "faint-area" } else { "faint-dot" } cx=mark.at.x cy=mark.at.y r=mark.radius />
            }
        };
        scene.read().faint.iter().map(dot).collect_view()
    };
    view! { <g aria-hidden="true">{marks}</g> }
}

/// A symbol: a link to its only activity, else a button that lists what is there.
#[component]
pub(super) fn MapSymbol(scene: Memo<MapScene>, key: String, handle: MapHandle) -> impl IntoView {
    let atlas = Atlas::expect();
    let wanted = key.clone();
    // What is drawn last: while a symbol is being removed it keeps its last look.
    let symbol = Memo::new(move |last: Option<&Option<Symbol>>| {
        let found = scene.read().symbols.iter().find(|symbol| symbol.key == wanted).cloned();
        found.or_else(|| last.cloned().flatten())
    });
    let with = move |read: &dyn Fn(&Symbol) -> String| {
        symbol.with(|symbol| symbol.as_ref().map(read)).unwrap_or_default()
    };
    let name = move || with(&|symbol| accessible_name(atlas, symbol));
    let highlighted = move || {
        symbol.with(|symbol| {
            symbol.as_ref().is_some_and(|symbol| {
                atlas.is_highlighted(&symbol.activities) || atlas.is_highlighted(&symbol.context)
            })
        })
    };
    let only = Memo::new(move |_| symbol.with(|symbol| symbol.as_ref().and_then(only_item)));
    let enter = move || {
        symbol.with_untracked(|symbol| {
            atlas.highlight.set(symbol.as_ref().and_then(|symbol| symbol.activities.first().copied()));
        })
    };
    let toggle = {
        let key = StoredValue::new(key);
        move || {
            handle.listed.update(|listed| {
                let key = key.get_value();
                *listed = if listed.as_ref() == Some(&key) { None } else { Some(key) };
            })
        }
    };
    let expanded = move || {
        handle.listed.with(|listed| {
            symbol.with(|symbol| symbol.as_ref().is_some_and(|symbol| listed.as_ref() == Some(&symbol.key)))
        })
    };
    let drawing = move || view! { <SymbolDrawing symbol=symbol /> };
    let state = move || {
        let open = symbol.with(|symbol| symbol.as_ref().is_some_and(|symbol| symbol.open));
        format!("symbol{}{}", if open { " open" } else { "" }, if highlighted() { " highlight" } else { "" })
    };
    move || match only.get() {
        Some(activity) => Either::Left(view! {
            <g>
            <a
                class=state
                href=move || atlas.activity_href(activity)
                aria-label=name
                on:pointerenter=move |_| enter()
                on:pointerleave=move |_| atlas.clear_highlight()
                on:focus=move |_| enter()
                on:blur=move |_| atlas.clear_highlight()
            >
                {drawing()}
            </a>
            </g>
        }),
        None => Either::Right(view! {
            <g
                class=state
                role="button"
                tabindex="0"
                aria-label=name
                aria-expanded=move || if expanded() { "true" } else { "false" }
                on:click=move |_| toggle()
                on:keydown=move |event: ev::KeyboardEvent| {
                    if matches!(event.key().as_str(), "Enter" | " ") {
                        event.prevent_default();
                        event.stop_propagation();
                        toggle();
                    }
                }
                on:pointerenter=move |_| enter()
                on:pointerleave=move |_| atlas.clear_highlight()
                on:focus=move |_| enter()
                on:blur=move |_| atlas.clear_highlight()
            >
                {drawing()}
            </g>
        }),
    }
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

/// `Vienna: 1 activity`; for several places all their names.
fn accessible_name(atlas: Atlas, symbol: &Symbol) -> String {
    let report = atlas.report();
    let names: Vec<_> = symbol.places.iter().map(|&place| atlas.text(&report.places[place].name)).collect();
    let names = names.join(", ");
    let count = symbol.activities.len();
    match symbol.shape {
        SymbolShape::Cluster => atlas.say(Message::ClusterAt { places: &names, count }),
        _ => atlas.say(Message::ActivitiesAt { place: &names, count }),
    }
}

#[component]
fn SymbolDrawing(symbol: Memo<Option<Symbol>>) -> impl IntoView {
    let number = move |read: &dyn Fn(&Symbol) -> f64| symbol.with(|symbol| symbol.as_ref().map_or(0.0, read));
    let x = move || number(&|symbol| symbol.at.x);
    let y = move || number(&|symbol| symbol.at.y);
    let radius = move || number(&|symbol| symbol.radius);
    let shape = move || match symbol
        .with(|symbol| symbol.as_ref().map(|symbol| (symbol.shape, symbol.activities.is_empty())))
    {
        Some((_, true)) => "mark mark-context",
        Some((SymbolShape::City, _)) | None => "mark mark-city",
        Some((SymbolShape::Country, _)) => "mark mark-country",
        Some((SymbolShape::Region, _)) => "mark mark-region",
        Some((SymbolShape::Cluster, _)) => "mark mark-cluster",
    };
    let count = move || {
        symbol.with(|symbol| {
            let count = symbol.as_ref().map_or(0, |symbol| symbol.activities.len());
            let inside = symbol.as_ref().is_some_and(|symbol| symbol.shape != SymbolShape::Region);
            (inside && count > 1).then(|| count.to_string())
        })
    };
    let label = move || {
        symbol.with(|symbol| {
            let label = symbol.as_ref()?.label.clone()?;
            let middle = (label.bounds.top + label.bounds.bottom) / 2.0;
            // The text is narrower than its box: it keeps to the side of the symbol.
            let after = label.bounds.left >= symbol.as_ref()?.at.x;
            let before = label.bounds.right <= symbol.as_ref()?.at.x;
            let (anchor, x) = match (after, before) {
                (true, _) => ("start", label.bounds.left),
                (_, true) => ("end", label.bounds.right),
                _ => ("middle", (label.bounds.left + label.bounds.right) / 2.0),
            };
            Some(view! { <text class="place-name" x=x y=middle text-anchor=anchor>{label.text}</text> })
        })
    };
    view! {
        <circle class="target" cx=x cy=y r=move || radius().max(TARGET) />
        <circle class="ring" cx=x cy=y r=move || radius() + 4.0 />
        <g class=shape>
            <circle class="mark-outer" cx=x cy=y r=radius />
            <circle class="mark-inner" cx=x cy=y r=move || radius() * 0.36 />
            <text class="mark-count" x=x y=y text-anchor="middle">{count}</text>
        </g>
        {label}
    }
}
