//! The map as data: where the coastline, the symbols and their labels are drawn.

use super::label::{Anchor, LabelStyle, label_lines, leader, place_labels};
use super::symbol::{Area, FaintMark, MapLabel, Share, Symbol, SymbolShape};
use super::{MarkSize, px, shown_hue};
use crate::edition::Edition;
use crate::geo::{BoundingBox, Screen, Size, Viewport, cluster, world_from_km, world_from_lng_lat};
use crate::order::sorted_by;
use crate::report::{Hue, PlacePrecision, Report, Role};
use crate::selection::Selection;
use crate::text::decimal;

/// What a map is drawn from.
#[derive(Clone, Copy)]
pub struct MapInput<'a> {
    /// The report, in the words of its labels' language.
    pub edition: &'a Edition,
    pub selection: &'a Selection,
    /// The part of the map in view.
    pub viewport: Viewport,
    /// The frame in CSS pixels.
    pub frame: Size,
    /// The activity that is open, if any.
    pub open: Option<usize>,
    /// How large symbols are.
    pub size: MarkSize,
}

/// A map, ready to draw; all positions are in screen pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct MapScene {
    pub frame: Size,
    /// Where the world's origin is drawn.
    pub origin: Screen,
    /// Pixels per world unit.
    pub scale: f64,
    pub detail: Detail,
    /// Regions as areas, under all symbols.
    pub areas: Vec<Area>,
    /// Places where nothing is selected.
    pub faint: Vec<FaintMark>,
    /// Symbols from the bottom up: regions, which cities may lie on, then the others with the
    /// important ones last.
    pub symbols: Vec<Symbol>,
}

/// Which coastline to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// For the whole map.
    Coarse,
    /// For close views.
    Fine,
}

/// In how many steps what merges changes from one zoom level to the next.
const ZOOM_STEPS: f64 = 4.0;
/// Closer than this the coarse coastline shows its corners.
const FINE_FROM_SCALE: f64 = 1.5;
/// Symbols that stand further outside the frame than this are not drawn.
const OVERSCAN: f64 = 60.0;
/// Lengths that depend on how large marks are.
struct Lengths {
    /// Radius of the symbol of a single activity.
    unit: f64,
    /// Radius of the largest symbol.
    most: f64,
    /// Centres are at least this far apart.
    distance: f64,
    /// Least radius of an area mark.
    area: f64,
}

const fn lengths(size: MarkSize) -> Lengths {
    match size {
        // Targets of 24 pixels do not overlap (WCAG 2.2, 2.5.8).
        MarkSize::Full => Lengths { unit: 9.0, most: 20.0, distance: 26.0, area: 22.0 },
        MarkSize::Small => Lengths { unit: 4.5, most: 9.0, distance: 9.0, area: 9.0 },
    }
}

/// How far the ring of the open activity's symbol reaches beyond it, the gap included.
pub const RING: f64 = 7.0;
/// The sign of a region, which has no outline, by the radius of a single activity's symbol.
const REGION_SIGN: f64 = 0.6;

/// A place at which something is selected.
struct Site {
    place: usize,
    at: Screen,
    activities: Vec<usize>,
    context: Vec<usize>,
}

/// A place where nothing is selected: its index, the hue of the first that is filtered out, where it is.
type EmptySite = (usize, Option<Hue>, Screen);

impl Site {
    fn weight(&self) -> f64 {
        weight(self.activities.len())
    }
}

/// The weight of a symbol by its number of activities; context alone weighs half of one.
fn weight(activities: usize) -> f64 {
    (activities as f64).max(0.5)
}

impl MapScene {
    /// Where the basemap is drawn, as an SVG transform from world to screen.
    #[must_use]
    pub fn transform(&self) -> String {
        let Screen { x, y } = self.origin;
        format!("translate({} {}) scale({})", px(x), px(y), decimal(self.scale, 5))
    }

    /// Draws a map.
    #[must_use]
    pub fn new(input: &MapInput<'_>) -> Self {
        let MapInput { edition, viewport, frame, .. } = *input;
        let scale = viewport.scale(frame);
        // What merges and which labels have room is decided at the last step of zoom, so that nothing
        // flickers between two steps: from there on, positions only move apart.
        let steady = MapInput { viewport: viewport.at_step_below(ZOOM_STEPS), ..*input };
        let apart = scale / steady.viewport.scale(frame);
        let (sites, empty) = sites(&steady);
        let mut symbols = symbols(&steady, &sites);
        add_labels(&steady, &mut symbols);
        for symbol in &mut symbols {
            let at = moved_apart(symbol.at, apart, frame);
            if let Some(label) = &mut symbol.label {
                label.bounds = label.bounds.moved(at.x - symbol.at.x, at.y - symbol.at.y);
            }
            symbol.at = at;
        }
        hide_crowded_labels(&mut symbols, input.frame);
        let shape = |place: usize| shape_of(&edition.report, place);
        let area = |(place, hue, faint): (usize, Option<Hue>, bool)| {
            let at = viewport.screen_from_world(world_from_lng_lat(edition.report.places[place].at?), frame);
            let is_region = shape(place) == SymbolShape::Region;
            is_region.then(|| Area { at, radius: area_radius(input, place), hue, faint })
        };
        let empty_areas = empty.iter().map(|&(place, hue, _)| (place, hue, true));
        let areas = symbols.iter().map(|symbol| (symbol.places[0], symbol.hue(), false)).chain(empty_areas);
        let faint = |&(place, hue, at): &EmptySite| FaintMark {
            at: moved_apart(at, apart, frame),
            shape: shape(place),
            radius: lengths(input.size).unit,
            hue,
        };
        Self {
            frame,
            origin: viewport.screen_from_world(crate::geo::World { x: 0.0, y: 0.0 }, frame),
            scale,
            detail: if scale < FINE_FROM_SCALE { Detail::Coarse } else { Detail::Fine },
            areas: areas.filter_map(area).collect(),
            faint: empty.iter().map(faint).collect(),
            symbols,
        }
    }
}

/// Where a position lies once the map is `apart` times as large around the frame's middle.
fn moved_apart(at: Screen, apart: f64, frame: Size) -> Screen {
    let from_middle = |at: f64, extent: f64| extent / 2.0 + (at - extent / 2.0) * apart;
    Screen { x: from_middle(at.x, frame.width), y: from_middle(at.y, frame.height) }
}

/// Takes away labels that have moved out of the frame or onto a more important one, and ties those
/// that stand off to their symbols.
fn hide_crowded_labels(symbols: &mut [Symbol], frame: Size) {
    let bounds = BoundingBox::new(0.0, 0.0, frame.width, frame.height);
    let mut taken: Vec<_> =
        symbols.iter().map(|symbol| BoundingBox::around(symbol.at, symbol.radius)).collect();
    for symbol in symbols.iter_mut().rev() {
        let Some(label) = &mut symbol.label else { continue };
        if bounds.contains(&label.bounds) && !taken.iter().any(|other| other.overlaps(&label.bounds)) {
            label.leader = leader(symbol.at, symbol.radius, &label.bounds);
            taken.push(label.bounds);
        } else {
            symbol.label = None;
        }
    }
}

const fn label_style(shape: SymbolShape) -> LabelStyle {
    match shape {
        SymbolShape::Country => LabelStyle::Country,
        SymbolShape::Region => LabelStyle::Region,
        SymbolShape::City | SymbolShape::Cluster => LabelStyle::City,
    }
}

fn shape_of(report: &Report, place: usize) -> SymbolShape {
    match report.places[place].precision {
        PlacePrecision::City => SymbolShape::City,
        PlacePrecision::Country => SymbolShape::Country,
        PlacePrecision::Region => SymbolShape::Region,
    }
}

/// The places in view with and without anything selected; of the latter, those where anything is at all, each
/// with the hue of the first of it.
fn sites(input: &MapInput<'_>) -> (Vec<Site>, Vec<EmptySite>) {
    let MapInput { edition, selection, viewport, frame, .. } = *input;
    let report = &edition.report;
    let view =
        BoundingBox::new(-OVERSCAN, -OVERSCAN, frame.width + 2.0 * OVERSCAN, frame.height + 2.0 * OVERSCAN);
    // At each place, selected activities and context, and what is filtered out.
    let mut here = vec![[const { Vec::new() }; 3]; report.places.len()];
    for (index, activity) in report.activities.iter().enumerate() {
        let kind = if selection.contains(index) { usize::from(activity.role == Role::Context) } else { 2 };
        if let Some(place) = activity.place {
            here[place][kind].push(index);
        }
    }
    let (mut sites, mut empty) = (Vec::new(), Vec::new());
    for (place, lng_lat) in
        report.places.iter().enumerate().filter_map(|(index, place)| Some((index, place.at?)))
    {
        let at = viewport.screen_from_world(world_from_lng_lat(lng_lat), frame);
        if shape_of(report, place) != SymbolShape::Region && !view.contains(&BoundingBox::around(at, 0.0)) {
            continue;
        }
        let [activities, context, others] = std::mem::take(&mut here[place]);
        if !activities.is_empty() || !context.is_empty() {
            sites.push(Site { place, at, activities, context });
        } else if let Some(&first) = others.first() {
            empty.push((place, mark_hue(input, first), at));
        }
    }
    (sites, empty)
}

/// The radius of a region's mark: its own extent at this scale.
fn area_radius(input: &MapInput<'_>, place: usize) -> f64 {
    let scale = input.viewport.scale(input.frame);
    let extent = input.edition.report.places[place].radius_km.map_or(0.0, |km| world_from_km(km) * scale);
    extent.max(lengths(input.size).area)
}

fn radius(size: MarkSize, weight: f64) -> f64 {
    let Lengths { unit, most, .. } = lengths(size);
    (unit * weight.sqrt()).min(most)
}

/// The hue of an activity's mark; context has none.
fn mark_hue(input: &MapInput<'_>, activity: usize) -> Option<Hue> {
    let report = &input.edition.report;
    let item = &report.activities[activity];
    if item.role == Role::Context { None } else { shown_hue(report, input.selection, item) }
}

/// How many activities have each hue, the most frequent first.
fn shares(input: &MapInput<'_>, activities: &[usize]) -> Vec<Share> {
    let mut shares: Vec<Share> = Vec::new();
    for &activity in activities {
        let hue = mark_hue(input, activity);
        match shares.iter_mut().find(|share| share.0 == hue) {
            Some(share) => share.1 += 1,
            None => shares.push((hue, 1)),
        }
    }
    let order = sorted_by(shares.iter().map(|share| [-(share.1 as i64), 0, 0]));
    order.into_iter().map(|index| shares[index]).collect()
}

fn symbols(input: &MapInput<'_>, sites: &[Site]) -> Vec<Symbol> {
    let (regions, points): (Vec<_>, Vec<_>) =
        sites.iter().partition(|site| shape_of(&input.edition.report, site.place) == SymbolShape::Region);
    let positions: Vec<_> = points.iter().map(|site| (site.at, site.weight())).collect();
    let radius = |weight: f64| radius(input.size, weight);
    let needed = |a: f64, b: f64| (radius(a) + radius(b) + 2.0).max(lengths(input.size).distance);
    let mut symbols: Vec<_> = cluster(&positions, needed)
        .iter()
        .map(|cluster| {
            let members: Vec<_> = cluster.members.iter().map(|&index| points[index]).collect();
            symbol(input, &members, cluster.at)
        })
        .collect();
    // Those of places are as many as the screen has room for.
    let placed = symbols.len();
    for region in regions {
        let mut region = symbol(input, &[region], region.at);
        region.at = beside(&region, &symbols[..placed]);
        symbols.push(region);
    }
    // Later ones are drawn on top and choose their labels first.
    let importance = |symbol: &Symbol| {
        let point = i64::from(symbol.shape != SymbolShape::Region);
        [point, i64::from(symbol.open), symbol.activities.len() as i64]
    };
    // Of equals the first place of the report counts more.
    symbols.reverse();
    let order = sorted_by(symbols.iter().map(importance));
    order.into_iter().map(|index| symbols[index].clone()).collect()
}

/// Where in its area a region's sign stands: in the middle, unless a symbol covers that.
fn beside(region: &Symbol, symbols: &[Symbol]) -> Screen {
    let (Screen { x, y }, far) = (region.at, region.reach * 0.6);
    let ways = [(0.0, 0.0), (0.0, far), (0.0, -far), (-far, 0.0), (far, 0.0)];
    let mut places = ways.into_iter().map(|(east, south)| Screen { x: x + east, y: y + south });
    let is_free = |at: &Screen| {
        let room = |symbol: &Symbol| symbol.radius + region.radius + 2.0;
        symbols.iter().all(|symbol| symbol.at.distance(*at) >= room(symbol))
    };
    places.find(is_free).unwrap_or(region.at)
}

fn symbol(input: &MapInput<'_>, members: &[&Site], at: Screen) -> Symbol {
    let report = &input.edition.report;
    let places: Vec<usize> = members.iter().map(|site| site.place).collect();
    let activities: Vec<usize> = members.iter().flat_map(|site| site.activities.clone()).collect();
    let context: Vec<usize> = members.iter().flat_map(|site| site.context.clone()).collect();
    let shape = match places[..] {
        [place] => shape_of(report, place),
        _ => SymbolShape::Cluster,
    };
    let is_region = shape == SymbolShape::Region;
    Symbol {
        at,
        radius: if is_region {
            lengths(input.size).unit * REGION_SIGN
        } else {
            radius(input.size, weight(activities.len()))
        },
        reach: if is_region { area_radius(input, places[0]) } else { 0.0 },
        shares: shares(input, &activities),
        shape,
        open: input.open.is_some_and(|open| activities.contains(&open) || context.contains(&open)),
        places,
        activities,
        context,
        label: None,
    }
}

fn add_labels(input: &MapInput<'_>, symbols: &mut [Symbol]) {
    let edition = input.edition;
    let boxes: Vec<_> = symbols.iter().map(|symbol| BoundingBox::around(symbol.at, symbol.radius)).collect();
    let ways = |symbol: &Symbol| {
        let mut words = edition.place_names(&symbol.places);
        let count = symbol.activities.len();
        if count > 1 && symbol.count_inside().is_none() {
            words = format!("{words}\u{a0}·\u{a0}{count}");
        }
        label_lines(words, symbol.places.len() > 2)
    };
    // The important ones choose first.
    let mut ways: Vec<_> = symbols.iter().rev().map(ways).collect();
    let anchor = |symbol: &Symbol, lines: &[String]| {
        let style = label_style(symbol.shape);
        let radius = symbol.radius + if symbol.open { RING } else { 0.0 };
        Anchor { at: symbol.at, radius, width: style.width(lines), height: style.height(lines) }
    };
    let wish = |(symbol, ways): (&Symbol, &Vec<Vec<String>>)| {
        ways.iter().map(|lines| anchor(symbol, lines)).collect::<Vec<_>>()
    };
    let wishes: Vec<_> = symbols.iter().rev().zip(&ways).map(wish).collect();
    let placed = place_labels(&wishes, &boxes, input.frame);
    for ((symbol, ways), placed) in symbols.iter_mut().rev().zip(&mut ways).zip(placed) {
        let label = |(way, bounds)| MapLabel {
            lines: ways.swap_remove(way),
            style: label_style(symbol.shape),
            bounds,
            leader: None,
        };
        symbol.label = placed.map(label);
    }
}
