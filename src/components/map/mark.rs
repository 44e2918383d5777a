//! What a symbol looks like, wherever it stands.

use crate::components::glyph::{glyph_at, hue_class};
use crate::markup::{Element, Node, svg};
use crate::report::Hue;
use crate::scene::{FaintMark, LabelStyle, MapLabel, RING, Share, Symbol, SymbolShape, px};
use std::f64::consts::TAU;

pub(super) fn circle(class: &'static str, radius: f64) -> Element {
    svg::circle().class(class).attr("r", px(radius))
}

/// What is drawn of a symbol besides its label.
#[derive(Clone, PartialEq)]
pub(super) struct Look {
    pub(super) shape: SymbolShape,
    pub(super) radius: f64,
    /// Its activities by hue; none for what is only context.
    pub(super) shares: Vec<Share>,
    /// The number inside.
    pub(super) count: Option<usize>,
}

pub(super) fn look(symbol: &Symbol) -> Look {
    Look {
        shape: symbol.shape,
        radius: symbol.radius,
        shares: symbol.shares.clone(),
        count: symbol.count_inside(),
    }
}

/// A place where nothing is selected.
pub(super) fn faint_mark(&FaintMark { at, shape, radius, hue }: &FaintMark) -> Element {
    mark(&Look { shape, radius, shares: vec![(hue, 1)], count: None })
        .attr("transform", format!("translate({} {})", px(at.x), px(at.y)))
}

/// The ring around the symbol that is open or has the focus: a gap of paper, so that it is seen on any hue.
pub(super) fn ring(radius: f64) -> Element {
    circle("ring", radius + RING - 1.25)
}

/// Paper between a mark and what it lies on.
const RIM: f64 = 1.5;
/// Width of the outline of a country's mark, of the radius of one of a single activity.
const OUTLINE: f64 = 0.245;
/// Width of the ring of several activities, of its radius.
const RING_WIDTH: f64 = 0.32;
/// Paper between two shares of a ring.
const GAP: f64 = 1.3;

/// A disc for a city, a ring for a country, only a sign for a region, each with the sign of its theme; a ring in
/// shares for several.
pub(super) fn mark(Look { shape, radius, shares, count }: &Look) -> Element {
    let radius = *radius;
    let several = shares.iter().map(|share| share.1).sum::<usize>() > 1;
    let hue = shares.first().and_then(|share| share.0);
    let sign = |class: &'static str, size: f64| glyph_at(hue, 0.0, 0.0, size).class(class);
    let marks: Vec<Node> = match shape {
        SymbolShape::Region => vec![sign("mark-sign", 2.0 * radius).into()],
        _ if several => vec![
            circle("mark-paper", radius + RIM).into(),
            ring_in_shares(radius, RING_WIDTH * radius, shares).into(),
            count.map(|count| svg::text().class("mark-count").child(count.to_string())).into(),
        ],
        SymbolShape::City if !shares.is_empty() => {
            vec![
                circle("mark-disc", radius).into(),
                (hue != Some(Hue::Blue)).then(|| sign("mark-paper", radius)).into(),
            ]
        }
        _ => vec![
            circle("mark-paper", radius + RIM).into(),
            ring_in_shares(radius, OUTLINE * radius, &[(hue, 1)]).into(),
            shares.first().map(|_| sign("mark-sign", 0.9 * radius)).into(),
        ],
    };
    svg::g().class(format!("mark {}", hue_class(hue))).children(marks)
}

/// A ring of this outer radius whose parts have the hues of what it stands for, clockwise from the top.
fn ring_in_shares(radius: f64, width: f64, shares: &[Share]) -> Element {
    let middle = radius - width / 2.0;
    let around = TAU * middle;
    let whole: usize = shares.iter().map(|share| share.1).sum();
    let gap = if shares.len() > 1 { GAP } else { 0.0 };
    let mut before = 0.0;
    let part = |&(hue, count): &Share| {
        let length = around * count as f64 / whole as f64;
        let dashes = format!("0 {} {} {}", px(before), px((length - gap).max(0.5)), px(around));
        before += length;
        circle(hue_class(hue), middle).attr("stroke-dasharray", dashes)
    };
    svg::g()
        .class("mark-ring")
        .attr("transform", "rotate(-90)")
        .attr("stroke-width", px(width))
        .children(shares.iter().map(part).collect::<Vec<_>>())
}

/// A symbol's label. The text is narrower than its box, so it keeps to the side of the symbol.
pub(super) fn label(symbol: &Symbol) -> Option<[Node; 2]> {
    let MapLabel { lines, style, bounds, leader } = symbol.label.clone()?;
    let (anchor, x) = if bounds.left >= symbol.at.x {
        ("start", bounds.left)
    } else if bounds.right <= symbol.at.x {
        ("end", bounds.right)
    } else {
        ("middle", (bounds.left + bounds.right) / 2.0)
    };
    let class = match style {
        LabelStyle::Country => "place-name country",
        LabelStyle::Region => "place-name region",
        LabelStyle::City => "place-name",
    };
    let line = |(index, words): (usize, String)| {
        let y = bounds.top + style.leading() * (index as f64 + 0.5);
        svg::tspan().attr("x", px(x - symbol.at.x)).attr("y", px(y - symbol.at.y)).child(words)
    };
    let label = svg::text().class(class).attr("text-anchor", anchor);
    let leader = leader.map(|(start, end)| {
        svg::line()
            .class("leader")
            .attr("x1", px(start.x - symbol.at.x))
            .attr("y1", px(start.y - symbol.at.y))
            .attr("x2", px(end.x - symbol.at.x))
            .attr("y2", px(end.y - symbol.at.y))
    });
    Some([leader.into(), label.children(lines.into_iter().enumerate().map(line).collect::<Vec<_>>()).into()])
}
