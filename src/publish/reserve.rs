//! Room for what only the program can draw in its final size. How high the timeline becomes depends on
//! its width: the narrower it is, the less its labels leave free beside them. A page knows no widths, so
//! rules of style keep the same room free at each, and nothing moves when the program takes over.

use crate::edition::Edition;
use crate::scene::{MarkSize, TimelineInput, TimelineScene, rem};
use crate::selection::Selection;
use crate::view_state::{MonthRange, Query};
use std::fmt::Write;

/// Widths of the timeline that rules are made for, in units of drawings (of which a `rem` has sixteen), both ends
/// included: from that in the narrowest window (320 pixels without margins) to that of a large one.
const WIDTHS: std::ops::RangeInclusive<u32> = 288..=2560;

/// Between two widths this far apart that give one height the height is taken to stay the same. What
/// would come and go in between costs a page that wide a jump; drawing all widths costs every build.
const STEP: u32 = 32;

/// A rule for each width at which the timeline of all activities changes its height.
#[must_use]
pub fn timeline_styles(edition: &Edition) -> String {
    let selection = edition.index.select(&Query::default());
    let height = |width| height_at(edition, &selection, width);
    let rule = |height: f64| format!(".timeline-frame .printed{{height:{}}}", rem(height));
    let (first, last) = WIDTHS.into_inner();
    let mut from = (first, height(first));
    let mut css = rule(from.1) + "\n";
    for width in (first + STEP..last).step_by(STEP as usize).chain([last]) {
        let to = (width, height(width));
        for (width, height) in changes(from, to, &height) {
            let from = rem(f64::from(width));
            let _infallible = writeln!(css, "@container (width>={from}){{{}}}", rule(height));
        }
        from = to;
    }
    css
}

/// The height of the timeline of all activities, in units of drawings, on a page where it is this wide.
fn height_at(edition: &Edition, selection: &Selection, width: u32) -> f64 {
    TimelineScene::new(&TimelineInput {
        edition,
        selection,
        range: MonthRange::default(),
        view: None,
        width: f64::from(width),
        size: MarkSize::Full,
        only: None,
    })
    .height
}

/// The widths between two (after the first, up to the second) at which the height changes, and to
/// what, found by halving.
fn changes(from: (u32, f64), to: (u32, f64), height: &impl Fn(u32) -> f64) -> Vec<(u32, f64)> {
    if from.1 == to.1 {
        return Vec::new();
    }
    if from.0 + 1 == to.0 {
        return vec![to];
    }
    let middle = from.0.midpoint(to.0);
    let middle = (middle, height(middle));
    [changes(from, middle, height), changes(middle, to, height)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::parse;
    use crate::words::Language;
    use std::cell::Cell;

    #[test]
    fn each_change_of_a_height_is_found_where_it_is() {
        let drawn = Cell::new(0);
        let height = |width: u32| {
            drawn.set(drawn.get() + 1);
            if width < 740 { 90.0 } else { 300.0 - f64::from(width / 7) }
        };
        let every: Vec<_> = (737..=768).filter(|&width| height(width) != height(width - 1)).collect();
        drawn.set(0);
        let found = changes((736, height(736)), (768, height(768)), &height);
        assert_eq!(found.iter().map(|(width, _)| *width).collect::<Vec<_>>(), every);
        assert!(changes((800, 90.0), (801, 90.0), &height).is_empty());
        assert!(drawn.get() < 32);
    }

    #[test]
    fn a_page_keeps_the_room_that_the_program_needs() {
        for json in [
            include_str!("../../public/data/report.json"),
            include_str!("../../tests/fixtures/lighthouses.json"),
        ] {
            let report = parse(json).report.expect("a report");
            let edition = Edition::new(report, Vec::new(), Language::default());
            let css = timeline_styles(&edition);
            let selection = edition.index.select(&Query::default());
            for width in WIDTHS.step_by(7) {
                let needed = height_at(&edition, &selection, width);
                let holds = |line: &&str| {
                    let from = line.split_once(">=").and_then(|(_, rest)| rest.split_once("rem"));
                    from.is_none_or(|(from, _)| {
                        from.parse().is_ok_and(|from: f64| from * 16.0 <= f64::from(width))
                    })
                };
                let rule = css.lines().rfind(holds).expect("a rule");
                assert!(rule.contains(&format!("height:{}", rem(needed))), "{width}: {rule}");
            }
        }
    }
}
