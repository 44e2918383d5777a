//! What a page's picture looks like: title, date and place in words, a small map, a small timeline.

use super::SIZE;
use super::paint::{Font, Painter};
use super::style::{colour, drawing_rules};
use crate::components::{Atlas, still_map, still_timeline};
use crate::geo::Size;
use crate::markup::{Element, Node, svg};
use crate::reactive::memo;
use crate::report::Role;
use crate::route::Page;
use crate::scene::{MapInput, MapScene, MarkSize, TimelineInput, TimelineScene, px};
use crate::words::Message;

/// Room at the edges, which some who show pictures cut off.
const MARGIN: f64 = 64.0;
/// Where the drawings end at the bottom.
const FOOT: f64 = SIZE.1 as f64 - MARGIN;
/// Previews are shown at half their size and less, so drawings are made small and shown larger.
const ENLARGED: f64 = 2.0;
/// The map, before it is enlarged.
const MAP: Size = Size { width: 280.0, height: 144.0 };
/// The room beside the map.
const COLUMN: f64 = 464.0;

/// Baseline of the line above the title.
const EYEBROW: f64 = 92.0;
/// Where the title's first line begins.
const TITLE_TOP: f64 = 112.0;
/// Sizes of the title in pixels: the largest with which it needs no more than two lines, else the last.
const TITLE_SIZES: [f64; 4] = [68.0, 58.0, 50.0, 42.0];
const LINE_HEIGHT: f64 = 1.18;
/// Baseline of the first fact.
const FACTS: f64 = 332.0;
const FACT_SIZE: f64 = 34.0;
const FACT_LEADING: f64 = 44.0;
/// Least room between facts and timeline.
const GAP: f64 = 20.0;
/// A lower timeline could not be read.
const LEAST: f64 = 40.0;

const fn sans(weight: u16, size: f64) -> Font {
    Font { family: "sans-serif", weight, size }
}

/// What the picture says: above the title, title, then facts.
pub(super) fn words(atlas: Atlas, page: &Page) -> Vec<String> {
    let edition = atlas.edition();
    let report = &edition.report;
    let site = atlas.text(&report.title);
    match page {
        Page::Activity(id) => report.activity(id).map_or_else(Vec::new, |activity| {
            vec![
                site,
                atlas.title(activity),
                edition.when_in_words(activity),
                edition.place_in_words(activity),
            ]
        }),
        Page::Section(id) => report.section(id).map_or_else(Vec::new, |section| {
            let section = &report.sections[section];
            let label = section.label.as_ref().map(|label| atlas.text(label));
            let facts = label.into_iter().chain([count(atlas, &shown(atlas, page))]);
            [site, atlas.text(&section.title)].into_iter().chain(facts).collect()
        }),
        _ => {
            let all = shown(atlas, page);
            let publisher = atlas.text(&report.publisher);
            vec![publisher, site, count(atlas, &all), atlas.say(Message::PeriodLabel(&report.period))]
        }
    }
}

/// `18 activities`; context does not count.
fn count(atlas: Atlas, shown: &[usize]) -> String {
    let is_counted = |activity: &&usize| atlas.of(**activity, |activity| activity.role == Role::Activity);
    let count = shown.iter().filter(is_counted).count();
    atlas.say(Message::ResultCount { selected: count, total: count, possible: 0 })
}

/// What the drawings show: the activity, what the section tells of, or everything.
fn shown(atlas: Atlas, page: &Page) -> Vec<usize> {
    let edition = atlas.edition();
    let report = &edition.report;
    let section = match page {
        Page::Activity(id) => return report.activity(id).into_iter().collect(),
        Page::Section(id) => report.section(id),
        _ => None,
    };
    let items = report.activities.iter().enumerate();
    let items = items.filter(|(_, item)| match section {
        Some(section) => item.evidence.iter().any(|piece| piece.section == section),
        None => true,
    });
    items.map(|(index, _)| index).collect()
}

/// The picture as SVG.
pub(super) fn card(atlas: Atlas, page: &Page, painter: &Painter) -> String {
    let (width, height) = SIZE;
    let said = words(atlas, page);
    let mut parts: Vec<Node> = Vec::new();
    let mut said = said.iter().map(String::as_str);
    parts.extend(said.next().map(|words| eyebrow(painter, words)));
    parts.extend(said.next().map(|name| title(painter, name)));
    let mut y = FACTS;
    for (fact, weight) in said.zip([600, 400]) {
        for line in painter.lines(fact, sans(weight, FACT_SIZE), COLUMN) {
            parts.push(text(painter, "ink", sans(weight, FACT_SIZE), y, &line).into());
            y += FACT_LEADING;
        }
    }
    let shown = shown(atlas, page);
    parts.push(map(atlas, &shown).into());
    parts.extend(timeline(atlas, page, shown, FOOT - (y - FACT_LEADING + GAP)).map(Node::from));
    let drawing = Node::from(parts).into_html();
    let rules = Node::from(drawing_rules()).into_html();
    let basemap = painter.basemap();
    let paper = colour("paper").unwrap_or_default();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\">\
         <style>{rules}</style><defs>{basemap}</defs><rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\
         {drawing}</svg>"
    )
}

fn text(painter: &Painter, role: &str, font: Font, y: f64, words: &str) -> Element {
    svg::text()
        .children(painter.pieces(words, font))
        .attr("x", px(MARGIN))
        .attr("y", px(y))
        .attr("fill", colour(role))
        .attr("font-family", font.family)
        .attr("font-weight", font.weight.to_string())
        .attr("font-size", px(font.size))
}

/// The whole width for words.
const ROOM: f64 = SIZE.0 as f64 - 2.0 * MARGIN;

/// The line above the title, cut where it is too long.
fn eyebrow(painter: &Painter, words: &str) -> Node {
    let font = sans(400, 27.0);
    let mut lines = painter.lines(words, font, ROOM - font.size).into_iter();
    let first = lines.next().unwrap_or_default();
    let words = if lines.next().is_some() { first + " …" } else { first };
    text(painter, "muted", font, EYEBROW, &words).into()
}

/// The title in at most three lines of about the same length.
fn title(painter: &Painter, name: &str) -> Node {
    let font = |&size: &f64| Font { family: "serif", weight: 600, size };
    let fits = |font: &Font| painter.lines(name, *font, ROOM).len() <= 2;
    let [.., last] = TITLE_SIZES;
    let font = TITLE_SIZES.iter().map(font).find(fits).unwrap_or(font(&last));
    let mut lines = painter.balanced_lines(name, font, ROOM);
    if lines.len() > 3 {
        lines.truncate(3);
        lines[2].push('…');
    }
    let baseline = |index: usize| TITLE_TOP + font.size * (1.0 + LINE_HEIGHT * index as f64);
    let line = |(index, words): (usize, &String)| text(painter, "ink", font, baseline(index), words);
    lines.iter().enumerate().map(line).collect::<Vec<_>>().into()
}

/// Places a drawing, enlarged to a size.
fn placed(drawing: Element, x: f64, y: f64, Size { width, height }: Size) -> Element {
    drawing.attr("x", px(x)).attr("y", px(y)).attr("width", px(width)).attr("height", px(height))
}

fn map(atlas: Atlas, shown: &[usize]) -> Element {
    let scene = MapScene::new(&MapInput {
        edition: &atlas.edition(),
        selection: &atlas.only(shown),
        viewport: atlas.edition().whole_map.viewport(MAP),
        frame: MAP,
        open: atlas.open.get_untracked(),
        size: MarkSize::Small,
    });
    let size = Size { width: MAP.width * ENLARGED, height: MAP.height * ENLARGED };
    let map = still_map(atlas, scene, "map").class("miniature");
    placed(map, MARGIN + ROOM - size.width, FOOT - size.height, size)
}

/// The timeline, if there is anything to show on it and room for it, at most this high.
fn timeline(atlas: Atlas, page: &Page, shown: Vec<usize>, height: f64) -> Option<Element> {
    let is_dated = |activity: &usize| atlas.of(*activity, |activity| activity.when.is_some());
    if height < LEAST || !shown.iter().any(is_dated) {
        return None;
    }
    let only = (*page != Page::Explore).then(|| shown.clone());
    let selection = memo(move || atlas.only(&shown));
    let scene = |enlarged: f64| {
        TimelineScene::new(&TimelineInput {
            edition: &atlas.edition(),
            selection: &selection.read_untracked(),
            range: Default::default(),
            view: None,
            width: COLUMN / enlarged,
            size: MarkSize::Small,
            only: only.as_deref(),
        })
    };
    // How many lanes there are does not depend on the width: small marks have no labels.
    let enlarged = (height / scene(ENLARGED).height).min(ENLARGED);
    let scene = scene(enlarged);
    let size = Size { width: COLUMN, height: scene.height * enlarged };
    let drawing = still_timeline(atlas, &scene, selection);
    Some(placed(drawing, MARGIN, FOOT - size.height, size))
}
