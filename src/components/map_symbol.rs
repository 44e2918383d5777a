//! The marks on the map.

use super::Atlas;
use super::map::MapHandle;
use crate::live::{Live, live, live_after};
use crate::markup::{Element, Node, part, svg};
use crate::messages::Message;
use crate::scene::{FaintMark, MapLabel, MapScene, RING, Symbol, SymbolShape, px};
use leptos::ev;

/// Targets are at least this large (radius in pixels).
const TARGET: f64 = 12.0;

/// Places where nothing is selected.
pub(super) fn faint_marks(scene: Live<MapScene>) -> Element {
    let dot = |mark: &FaintMark| {
        circle(if mark.area { "faint-area" } else { "faint-dot" }, mark.radius)
            .attr("cx", px(mark.at.x))
            .attr("cy", px(mark.at.y))
    };
    let marks = part(move || scene.read().faint.iter().map(dot).collect::<Vec<_>>());
    svg::g().attr("aria-hidden", "true").child(marks)
}

fn circle(class: &'static str, radius: f64) -> Element {
    svg::circle().class(class).attr("r", px(radius))
}

/// A symbol: a link to its only activity, else a button that lists what is there.
pub(super) fn map_symbol(scene: Live<MapScene>, key: usize, handle: MapHandle) -> Element {
    let atlas = handle.atlas;
    // While a symbol is being removed it keeps its last look.
    let symbol = live_after(move |last: Option<&Option<Symbol>>| {
        let found = scene.read().symbols.iter().find(|symbol| symbol.key() == key).cloned();
        found.or_else(|| last.cloned().flatten())
    });
    let only = live(move || symbol.with(|symbol| symbol.as_ref().and_then(Symbol::only)));
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

fn symbol_link(atlas: Atlas, symbol: Live<Option<Symbol>>, activity: usize) -> Element {
    let link = atlas
        .link(svg::a(), activity)
        .id(atlas.of(activity, |activity| format!("map-{}", activity.id)))
        .class("symbol-target")
        .live("aria-label", move || accessible_name(atlas, symbol))
        .attr("data-activity", activity.to_string());
    svg::g().child(link.children(symbol_drawing(symbol)))
}

fn symbol_button(handle: MapHandle, symbol: Live<Option<Symbol>>, key: usize) -> Element {
    let atlas = handle.atlas;
    let first =
        symbol.with_untracked(|symbol| symbol.as_ref().and_then(|symbol| symbol.activities.first().copied()));
    let toggle = move || {
        handle.listed.update(|listed| *listed = if *listed == Some(key) { None } else { Some(key) });
    };
    let expanded = move || if handle.listed.get() == Some(key) { "true" } else { "false" };
    svg::g()
        .id(symbol_id(atlas, key))
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
        .child(svg::title().text(move || accessible_name(atlas, symbol)))
        .children(symbol_drawing(symbol))
}

/// The id of the button with this key, to which the focus returns.
pub(super) fn symbol_id(atlas: Atlas, key: usize) -> String {
    format!("symbol-{}", atlas.report().places[key].id)
}

/// `Vienna: 1 activity`; for several places all their names.
fn accessible_name(atlas: Atlas, symbol: Live<Option<Symbol>>) -> String {
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
pub(super) struct Look {
    class: &'static str,
    radius: f64,
    /// The number inside, for more than one.
    count: Option<usize>,
}

pub(super) fn look(symbol: &Symbol) -> Look {
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
fn symbol_drawing(symbol: Live<Option<Symbol>>) -> [Node; 2] {
    let look = live(move || symbol.with(|symbol| symbol.as_ref().map(look)));
    let mark = part(move || {
        look.get().map(|look| [circle("target", look.radius.max(TARGET)), ring(look.radius), mark(look)])
    });
    [mark, part(move || symbol.with(|symbol| symbol.as_ref().and_then(label)))]
}

/// The second ring of the symbol that is open or has the focus.
pub(super) fn ring(radius: f64) -> Element {
    circle("ring", radius + RING)
}

/// Circles, or a circle and a number.
pub(super) fn mark(Look { class, radius, count }: Look) -> Element {
    let inner = match count {
        Some(count) => svg::text().class("mark-count").attr("text-anchor", "middle").child(count.to_string()),
        None => circle("mark-inner", radius * 0.36),
    };
    svg::g().class(class).child(circle("mark-outer", radius)).child(inner)
}

/// A symbol's label. The text is narrower than its box, so it keeps to the side of the symbol.
pub(super) fn label(symbol: &Symbol) -> Option<[Node; 2]> {
    let MapLabel { text, bounds, leader } = symbol.label.clone()?;
    let (anchor, x) = if bounds.left >= symbol.at.x {
        ("start", bounds.left)
    } else if bounds.right <= symbol.at.x {
        ("end", bounds.right)
    } else {
        ("middle", (bounds.left + bounds.right) / 2.0)
    };
    let y = (bounds.top + bounds.bottom) / 2.0;
    let label = svg::text()
        .class("place-name")
        .attr("x", px(x - symbol.at.x))
        .attr("y", px(y - symbol.at.y))
        .attr("text-anchor", anchor);
    let leader = leader.map(|(start, end)| {
        svg::line()
            .class("leader")
            .attr("x1", px(start.x - symbol.at.x))
            .attr("y1", px(start.y - symbol.at.y))
            .attr("x2", px(end.x - symbol.at.x))
            .attr("y2", px(end.y - symbol.at.y))
    });
    Some([leader.into(), label.child(text).into()])
}
