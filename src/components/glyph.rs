//! The sign of a theme: a hue and, for those who do not tell hues apart, a shape. The same on the map, the
//! timeline, in lists and in the key.

use crate::components::Atlas;
use crate::components::said::in_language;
use crate::markup::{Element, svg};
use crate::report::{Hue, Report};
use crate::scene::px;

/// The class that colours a mark, as in `style/tokens.css`.
pub(crate) const fn hue_class(hue: Option<Hue>) -> &'static str {
    match hue {
        Some(Hue::Blue) => "hue-blue",
        Some(Hue::Orange) => "hue-orange",
        Some(Hue::Green) => "hue-green",
        Some(Hue::Purple) => "hue-purple",
        Some(Hue::Ochre) => "hue-ochre",
        Some(Hue::Teal) => "hue-teal",
        None => "hue-none",
    }
}

/// The sides of the square that shapes are drawn in.
const GRID: f64 = 12.0;

pub(crate) const fn shape(hue: Option<Hue>) -> &'static str {
    match hue {
        Some(Hue::Blue) => "M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10z",
        Some(Hue::Orange) => "M1.5 1.5h9v9h-9z",
        Some(Hue::Green) => "M6 .8L11.4 10.6H.6z",
        Some(Hue::Purple) => "M6 .4L11.6 6L6 11.6L.4 6z",
        Some(Hue::Ochre) => "M6 11.2L.6 1.4H11.4z",
        Some(Hue::Teal) => "M4.2 .8h3.6v3.4h3.4v3.6H7.8v3.4H4.2V7.8H.8V4.2h3.4z",
        None => "M1 5h10v2H1z",
    }
}

/// The sign of a theme's hue, decoration beside its name.
pub(crate) fn theme_glyph(hue: Option<Hue>) -> Element {
    glyph(hue).attr("aria-hidden", "true")
}

/// The sign of an activity's first theme, which it names to those who listen.
pub(crate) fn naming_glyph(atlas: Atlas, activity: usize) -> Element {
    let edition = atlas.edition();
    let theme = edition.activity(activity).themes.first();
    let Some(&theme) = theme else { return theme_glyph(None) };
    let name = &edition.report.themes[theme].name;
    let glyph = glyph(theme_hue(&edition.report, theme)).attr("role", "img");
    in_language(glyph, edition.foreign(name)).label(edition.name(name).words.into_owned())
}

fn glyph(hue: Option<Hue>) -> Element {
    svg::svg()
        .class(format!("glyph {}", hue_class(hue)))
        .attr("viewBox", "0 0 12 12")
        .attr("width", "12")
        .attr("height", "12")
        .child(svg::path().attr("d", shape(hue)))
}

/// The sign within a drawing: its middle and how large it is, in the drawing's pixels. What fills it is the
/// style's matter: the hue on paper, paper on the hue.
pub(crate) fn glyph_at(hue: Option<Hue>, x: f64, y: f64, size: f64) -> Element {
    let (left, top, scale) = (px(x - size / 2.0), px(y - size / 2.0), px(size / GRID));
    svg::path().attr("d", shape(hue)).attr("transform", format!("translate({left} {top}) scale({scale})"))
}

/// The hue of a theme by its index.
pub(crate) fn theme_hue(report: &Report, theme: usize) -> Option<Hue> {
    report.palette.get(theme).copied()
}
