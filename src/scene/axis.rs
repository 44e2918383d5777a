//! The words on the timeline's axis: years, and what marks the reporting period. They stand on one line
//! and never on each other.

use super::text_width::{BOLD, text_width};
use crate::time::{Month, TimeScale};
use crate::words::{Language, Message};

/// A year's tick.
#[derive(Clone, Debug, PartialEq)]
pub struct YearTick {
    /// Horizontal position of its line in pixels.
    pub x: f64,
    /// The year in words; `None` where there is no room for them.
    pub label: Option<String>,
}

/// How far behind its tick a label of the axis starts, in pixels, and how far it keeps from the next.
pub const AXIS_LABEL_GAP: f64 = 3.0;
/// Font size of the words for the reporting period in pixels, as `style/timeline.css` has it.
const WORDS_SIZE: f64 = 13.0;

fn year_width(label: &str, size: f64) -> f64 {
    text_width(label, size) * BOLD
}

/// Years that fit between the ends of the scale, and where the words for the reporting period start;
/// `None` where the period (its ends in pixels) is out of view. The words start at the period's middle,
/// or as near to it as years let them while they still belong to the period; where years leave no room
/// at all, those in the way lose their label. `width` is where the words must end, `size` the years' font
/// size.
pub(super) fn axis_words(
    scale: &TimeScale,
    period: (f64, f64),
    width: f64,
    size: f64,
    language: Language,
) -> (Vec<YearTick>, Option<f64>) {
    let words = |year: i32| language.say(Message::Year(year));
    let room = |width: f64| AXIS_LABEL_GAP + width + AXIS_LABEL_GAP;
    let widest = longest_worded(scale.first(), scale.last()).map(|year| room(year_width(&words(year), size)));
    let ticks = scale.year_ticks(widest.into_iter().fold(0.0, f64::max));
    let mut years: Vec<_> = ticks
        .iter()
        .map(|tick| {
            let label = words(tick.month.year());
            let fits = tick.x + room(year_width(&label, size)) <= width;
            YearTick { x: tick.x, label: fits.then_some(label) }
        })
        .collect();
    if period.0 >= period.1 {
        return (years, None);
    }
    let extent =
        |year: &YearTick| year.label.as_ref().map(|label| (year.x, year.x + room(year_width(label, size))));
    let taken: Vec<_> = years.iter().filter_map(extent).collect();
    let needed = room(text_width(&language.say(Message::ReportingPeriod), WORDS_SIZE));
    let start = clear_start(&taken, period, needed, width);
    for year in &mut years {
        if extent(year).is_some_and(|label| overlap(label, (start, start + needed))) {
            year.label = None;
        }
    }
    (years, Some(start + AXIS_LABEL_GAP))
}

/// Years of which one has the longest words between two months: the ends, and the last year that is
/// too short to stand without its era.
fn longest_worded(first: Month, last: Month) -> [i32; 3] {
    [first.year(), last.year(), 999.clamp(first.year(), last.year())]
}

/// Where something of this width starts that is to start at a period's middle, kept off what is taken
/// (left and right ends, touching is free) if there is room. It lies within the period, or the period
/// within it.
fn clear_start(taken: &[(f64, f64)], period: (f64, f64), needed: f64, width: f64) -> f64 {
    let (a, b) = (period.0, period.1 - needed);
    let in_frame = |start: f64| start.clamp(0.0, (width - needed).max(0.0));
    let (least, most) = (in_frame(a.min(b)), in_frame(a.max(b)));
    let wanted = (f64::midpoint(period.0, period.1) - AXIS_LABEL_GAP).clamp(least, most);
    let mut nearest = None;
    let mut consider = |start: f64| {
        let is_clear = !taken.iter().any(|&other| overlap(other, (start, start + needed)));
        let is_nearer = nearest.is_none_or(|other: f64| (start - wanted).abs() < (other - wanted).abs());
        if (least..=most).contains(&start) && is_nearer && is_clear {
            nearest = Some(start);
        }
    };
    consider(wanted);
    for &(left, right) in taken {
        consider(left - needed);
        consider(right);
    }
    nearest.unwrap_or(wanted)
}

/// Whether two extents (left and right end) share more than an end.
fn overlap(a: (f64, f64), b: (f64, f64)) -> bool {
    a.0 < b.1 && b.0 < a.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const YEARS: f64 = 14.0;

    /// Years and period as extents of their words with the words, on an axis over these months.
    fn axis(
        months: (Month, Month),
        period: (Month, Month),
        width: f64,
    ) -> (Vec<(f64, f64, String)>, Option<f64>) {
        let scale = TimeScale::new(months.0, months.1, 14.0, width - 14.0);
        let period = (scale.x(period.0.first_day()).max(0.0), scale.x_end(period.1.last_day()).min(width));
        let (years, words) = axis_words(&scale, period, width, YEARS, Language::English);
        let extent = |year: YearTick| {
            let label = year.label?;
            let start = year.x + AXIS_LABEL_GAP;
            Some((start, start + year_width(&label, YEARS), label))
        };
        (years.into_iter().filter_map(extent).collect(), words)
    }

    fn month(text: &str) -> Month {
        Month::parse(text).expect("a month")
    }

    fn labels(months: (&str, &str), width: f64) -> String {
        let months = (month(months.0), month(months.1));
        axis(months, months, width).0.into_iter().map(|(_, _, label)| label).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn years_are_thinned_out_to_what_can_be_read() {
        assert_eq!(labels(("2024-01", "2026-12"), 1080.0), "2024 2025 2026");
        assert_eq!(labels(("2001-01", "2024-12"), 736.0), "2002 2004 2006 2008 2010 2018 2020 2022");
        assert_eq!(labels(("-0099-01", "0602-12"), 736.0), "100 BCE 100 CE 200 CE 300 CE 400 CE 500 CE");
    }

    #[test]
    fn the_words_for_the_period_move_aside_for_a_year() {
        let biennium = (month("2024-01"), month("2025-12"));
        let (years, words) = axis(biennium, biennium, 1080.0);
        let words = words.expect("the period is in view");
        let width = text_width("Reporting period", WORDS_SIZE);
        assert_eq!(years.iter().map(|year| year.2.as_str()).collect::<Vec<_>>(), ["2024", "2025"]);
        assert!(words > years[1].1 && words + width < 700.0, "just behind 2025, which stands in the middle");
        let (_, middle) =
            axis((month("2024-01"), month("2026-12")), (month("2024-10"), month("2025-12")), 1080.0);
        assert!((middle.expect("in view") - 496.3).abs() < 0.2, "nothing is in its way at the middle");
    }

    proptest! {
        #[test]
        fn words_on_the_axis_never_touch(
            first in 0_i32..239_900, months in 0_i32..30_000, from in 0_i32..30_000, length in 0_i32..400,
            width in 200.0_f64..2600.0,
        ) {
            let first = Month::january(-9999).plus(first);
            let domain = (first, first.plus(months));
            let from = first.plus(from.min(months));
            let (mut words, period) = axis(domain, (from, from.plus(length)), width);
            if let Some(start) = period {
                words.push((start, start + text_width("Reporting period", WORDS_SIZE), String::new()));
            }
            words.sort_by(|a, b| a.0.total_cmp(&b.0));
            prop_assert!(words.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{:?}", words);
            prop_assert!(words.len() as f64 <= width / 20.0);
        }
    }
}
