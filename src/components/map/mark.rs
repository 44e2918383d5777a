//! What a symbol looks like, wherever it stands.

use crate::markup::{Element, Node, svg};
use crate::scene::{FaintMark, MapLabel, RING, Symbol, SymbolShape, px};

pub(super) fn circle(class: &'static str, radius: f64) -> Element {
    svg::circle().class(class).attr("r", px(radius))
}

/// A place where nothing is selected.
pub(super) fn faint_mark(mark: &FaintMark) -> Element {
    circle(if mark.area { "faint-area" } else { "faint-dot" }, mark.radius)
        .attr("cx", px(mark.at.x))
        .attr("cy", px(mark.at.y))
}

/// What is drawn of a symbol besides its label.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Look {
    class: &'static str,
    pub(super) radius: f64,
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
