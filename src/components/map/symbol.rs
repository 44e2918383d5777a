//! The symbols on the map that the program moves, and what they lead to.

use super::handle::MapHandle;
use super::mark::{circle, label, look, mark, ring};
use super::symbol_id::{activity_id, place_id};
use crate::components::Atlas;
use crate::geo::BoundingBox;
use crate::markup::{Element, Node, part, svg};
use crate::reactive::{Memo, memo, memo_after};
use crate::scene::{MapScene, Symbol, SymbolShape, px};
use crate::words::Message;
use leptos::ev;

/// Targets are at least this large (radius in pixels).
const TARGET: f64 = 12.0;
/// The part of a region's extent where it is meant.
const REGION_TARGET: f64 = 0.7;

/// A symbol: a link to its only activity, else a button that lists what is there.
pub(super) fn map_symbol(scene: Memo<MapScene>, key: usize, handle: MapHandle) -> Element {
    let atlas = handle.atlas;
    // While a symbol is being removed it keeps its last look.
    let symbol = memo_after(move |last: Option<&Option<Symbol>>| {
        let found = scene.read().symbols.iter().find(|symbol| symbol.key() == key).cloned();
        found.or_else(|| last.cloned().flatten())
    });
    let only = memo(move || symbol.with(|symbol| symbol.as_ref().and_then(Symbol::only)));
    let place = move || {
        let at =
            symbol.with(|symbol| symbol.as_ref().map_or((0.0, 0.0), |symbol| (symbol.at.x, symbol.at.y)));
        format!("translate({} {})", px(at.0), px(at.1))
    };
    let is = move |holds: &dyn Fn(&Symbol) -> bool| symbol.with(|symbol| symbol.as_ref().is_some_and(holds));
    let highlighted = move || {
        is(&|symbol| atlas.is_highlighted(&symbol.activities) || atlas.is_highlighted(&symbol.context))
    };
    let target = part(move || match only.get() {
        Some(activity) => symbol_link(atlas, symbol, activity),
        None => symbol_button(handle, symbol, key),
    });
    svg::g()
        .class("symbol")
        .toggle("open", move || is(&|symbol| symbol.open))
        .toggle("highlight", highlighted)
        .live("transform", place)
        .child(target)
}

fn symbol_link(atlas: Atlas, symbol: Memo<Option<Symbol>>, activity: usize) -> Element {
    let place = symbol.with_untracked(|symbol| symbol.as_ref().map(|symbol| symbol.key().to_string()));
    let link = atlas
        .link(svg::a(), activity)
        .id(activity_id(atlas, activity))
        .class("symbol-target")
        .live("aria-label", move || accessible_name(atlas, symbol))
        .attr("data-place", place)
        .attr("data-activity", activity.to_string());
    svg::g().child(link.children(symbol_drawing(symbol)))
}

fn symbol_button(handle: MapHandle, symbol: Memo<Option<Symbol>>, key: usize) -> Element {
    let atlas = handle.atlas;
    let first =
        symbol.with_untracked(|symbol| symbol.as_ref().and_then(|symbol| symbol.activities.first().copied()));
    let toggle = move || {
        handle.listed.update(|listed| *listed = if *listed == Some(key) { None } else { Some(key) });
    };
    let expanded = move || if handle.listed.get() == Some(key) { "true" } else { "false" };
    svg::g()
        .id(place_id(atlas, key))
        .attr("data-place", key.to_string())
        .class("symbol-target")
        .attr("role", "button")
        .attr("tabindex", "0")
        .live("aria-label", move || accessible_name(atlas, symbol))
        .live("aria-expanded", expanded)
        .attr("data-activity", first.map(|activity| activity.to_string()))
        .on(ev::click, move |_| toggle())
        .on(ev::keydown, move |event| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                event.stop_propagation();
                toggle();
            }
        })
        .children(symbol_drawing(symbol))
}

/// `Vienna: 1 activity`.
fn accessible_name(atlas: Atlas, symbol: Memo<Option<Symbol>>) -> String {
    let symbol = symbol.read();
    let Some(symbol) = symbol.as_ref() else { return String::new() };
    let names = atlas.edition().place_names(&symbol.places);
    let count = symbol.activities.len();
    match symbol.shape {
        SymbolShape::Cluster => atlas.say(Message::ClusterAt { places: &names, count }),
        _ => atlas.say(Message::ActivitiesAt { place: &names, count }),
    }
}

/// Circles, number and label, around the symbol's own origin.
fn symbol_drawing(symbol: Memo<Option<Symbol>>) -> [Node; 2] {
    let look = memo(move || symbol.with(|symbol| symbol.as_ref().map(look)));
    let mark = part(move || {
        look.get().map(|look| {
            let reach = symbol.with(|symbol| symbol.as_ref().map_or(0.0, |symbol| symbol.reach));
            let target = (reach * REGION_TARGET).max(look.radius).max(TARGET);
            [circle("target", target), ring(look.radius), mark(&look)]
        })
    });
    let labelled = |symbol: &Symbol| {
        let [leader, name] = label(symbol)?;
        Some([between(symbol).into(), leader, name])
    };
    let label = part(move || symbol.with(|symbol| symbol.as_ref().and_then(labelled)));
    [mark, label]
}

/// What is pressed between a symbol and its label.
fn between(symbol: &Symbol) -> Option<Element> {
    let BoundingBox { left, top, right, bottom } = symbol.label.as_ref()?.bounds;
    Some(
        svg::line()
            .class("target")
            .attr("x2", px((left + right) / 2.0 - symbol.at.x))
            .attr("y2", px((top + bottom) / 2.0 - symbol.at.y)),
    )
}
