//! What of a report is in a lane of the timeline, and what is in which lot.

use super::tests::{edition, lighthouses, timeline, timeline_in_words, timeline_showing, unodc};
use super::*;
use crate::edition::Edition;
use crate::report;
use crate::view_state::{Action, Facet, MonthRange, Query, TimeView};
use proptest::prelude::*;

#[test]
fn timeline_of_all_that_lies_around_the_period() {
    let edition = unodc();
    let scene = timeline_showing(&edition, &Query::default(), 1080.0, Some(TimeView::ALL));
    insta::assert_snapshot!(timeline_in_words(&edition, &scene));
}

#[test]
fn context_is_in_no_lot_and_in_no_lane_of_the_period() {
    for edition in [unodc(), lighthouses()] {
        let scene = timeline(&edition, &Query::default(), 1080.0);
        let counted = scene.lots.iter().flatten().map(|(activity, _)| *activity);
        let mut shown = counted.chain(scene.marks.iter().map(|mark| mark.activity));
        assert!(shown.all(|activity| edition.activity(activity).role == report::Role::Activity));
    }
}

#[test]
fn the_drawing_starts_and_ends_with_the_period() {
    let edition = unodc();
    for (width, strip) in [(358.0, None), (656.0, Some(492.0)), (1056.0, Some(704.0))] {
        let scene = timeline(&edition, &Query::default(), width);
        let months = (scene.scale.first().to_string(), scene.scale.last().to_string());
        assert_eq!(months, ("2024-10".to_owned(), "2025-12".to_owned()));
        assert_eq!((scene.strip, scene.scale.range()), (strip, (0.0, strip.unwrap_or(width))));
        assert_eq!(scene.initials, width < 1000.0, "at {width}");
        assert_eq!(
            scene.years.iter().filter_map(|year| year.label.as_deref()).collect::<Vec<_>>(),
            ["2024", "2025"]
        );
    }
}

#[test]
fn styles_change_at_the_widths_that_scenes_know() {
    let lots = include_str!("../../style/lots.css");
    let printed = include_str!("../../style/printed.css");
    for width in [mark::BESIDE, timeline::TITLED] {
        let rule = format!("@container (width >= {}rem)", width / 16.0);
        assert!(lots.contains(&rule), "{rule}");
    }
    let between =
        format!("@container ({}rem <= width < {}rem)", mark::BESIDE / 16.0, timeline::TITLED / 16.0);
    assert!(printed.contains(&between), "{between}");
    let narrow = format!("@container (width < {}rem)", mark::BESIDE / 16.0);
    for css in [lots, printed, include_str!("../../style/timeline.css")] {
        assert!(css.contains(&narrow), "{narrow}");
    }
}

/// A report over these years with an activity for each date.
fn report_over(period: &str, dates: &[&str]) -> Edition {
    let mut report: serde_json::Value =
        serde_json::from_str(include_str!("../../tests/fixtures/lighthouses.json")).expect("JSON");
    let model = report["activities"][1].clone();
    let activity = |(index, when): (usize, &&str)| {
        let mut activity = model.clone();
        activity["id"] = format!("a{index}").into();
        activity["when"] = (*when).into();
        if when.ends_with("..") {
            activity["status"] = "planned".into();
        }
        activity
    };
    report["activities"] = dates.iter().enumerate().map(activity).collect();
    report["period"] = period.into();
    edition(&report.to_string())
}

#[test]
fn years_are_thinned_out_over_two_years_and_over_twenty_four() {
    let labels = |period, when, width, view| {
        let edition = report_over(period, &[when]);
        let scene = timeline_showing(&edition, &Query::default(), width, view);
        let size = 14.0 * text_width::BOLD;
        let ends = scene.years.iter().filter_map(|year| {
            let label = year.label.clone()?;
            let start = year.x + AXIS_LABEL_GAP;
            Some((start, start + text_width(&label, size), label))
        });
        let ends: Vec<_> = ends.collect();
        assert!(ends.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{ends:?}");
        if let Some(start) = scene.period_words {
            let end = start + text_width("Reporting period", 13.0);
            assert!(ends.iter().all(|year| year.1 <= start || end <= year.0), "{ends:?} and {start}");
        }
        ends.into_iter().map(|year| year.2).collect::<Vec<_>>().join(" ")
    };
    for view in [None, Some(TimeView::ALL)] {
        assert_eq!(labels("2024/2025", "2024-04", 1056.0, view), "2024 2025");
        assert_eq!(labels("2024/2025", "2024-04", 358.0, view), "2024 2025");
    }
    assert_eq!(labels("2001/2024", "2015-04", 358.0, None), "2001 2005 2010 2015 2020");
    assert_eq!(labels("2001/2024", "2015-04", 672.0, None).split(' ').count(), 11);
}

#[test]
fn what_is_dated_outside_of_what_is_shown_is_in_a_lot() {
    let edition = report_over("2030", &["2029-03", "2030-05", "2031-02-01", "2031", "2030", "2032/.."]);
    let words = |view| {
        let scene = timeline_showing(&edition, &Query::default(), 1056.0, view);
        let lots = Lot::ALL.map(|lot| scene.selected(lot).len());
        (lots, scene.marks.len(), scene.has_outside, scene.scale.range())
    };
    // In the order of the lots: before, period, undated, after, planned. A period of a year is a year without a month.
    assert_eq!(words(None), ([1, 1, 0, 2, 1], 1, true, (28.0, 704.0)));
    assert_eq!(words(Some(TimeView::ALL)), ([0, 1, 0, 0, 1], 4, true, (0.0, 704.0)));
    assert_eq!(words(TimeView::parse("2030-06/2030-07")), ([2, 1, 0, 2, 1], 0, true, (28.0, 704.0)));
}

#[test]
fn a_bar_that_starts_late_has_its_label_before_it_and_many_share_lanes() {
    let scene = timeline(&report_over("2030-01/2030-12", &["2030-02", "2030-10"]), &Query::default(), 1056.0);
    let sides: Vec<_> = scene.marks.iter().map(|mark| mark.label.x > mark.x.0).collect();
    assert_eq!((sides, scene.marks[0].height), (vec![true, false], 18.0));
    let many: Vec<_> = (0..40).map(|index| ["2030-02", "2030-07", "2030-11"][index % 3]).collect();
    let scene = timeline(&report_over("2030-01/2030-12", &many), &Query::default(), 1056.0);
    assert!(scene.height < 50.0 + 40.0 * 20.0 && scene.marks[0].height == 14.0);
}

#[test]
fn playing_is_offered_where_most_are_dated_to_a_month() {
    let mostly = |dates: &[&str]| is_mostly_dated(&report_over("2030-01/2030-12", dates).report);
    assert!(mostly(&["2030-02", "2030-03-04", "2030"]));
    assert!(!mostly(&["2030-02", "2030"]) && !mostly(&[]));
    assert!(!is_mostly_dated(&unodc().report));
}

proptest! {
    #[test]
    fn every_selected_activity_is_a_mark_or_in_one_lot_and_nothing_else_is(
        width in 290.0_f64..2400.0,
        filter in 0_usize..4,
        view in proptest::option::of((0_i32..40, 0_i32..40)),
    ) {
        for edition in [unodc(), lighthouses()] {
            let start = edition.report.period.span().first.month().plus(-12);
            let view = view.map(|(first, months)| TimeView::new(start.plus(first), start.plus(first + months)));
            let action = match filter {
                0 => Action::Toggle(Facet::Status, "planned".to_owned()),
                1 => Action::Toggle(Facet::Theme, edition.report.themes[0].id.clone()),
                2 => Action::Brush(MonthRange::new(Some(start.plus(15)), Some(start.plus(20)))),
                _ => Action::ClearFilters,
            };
            let query = Query::default().after(action);
            let selection = edition.index.select(&query);
            let scene = timeline_showing(&edition, &query, width, view);
            for activity in 0..edition.report.activities.len() {
                let in_lots = scene.lots.iter().flatten().filter(|(other, _)| *other == activity).count();
                let marks = scene.marks.iter().filter(|mark| mark.activity == activity).count();
                let is_activity = edition.activity(activity).role == report::Role::Activity;
                prop_assert_eq!(in_lots + marks, if is_activity { 1 } else { marks.min(1) });
            }
            let in_lanes = scene.marks.iter().filter(|mark| !mark.context && mark.presence != Presence::Faint);
            let in_lots: usize = Lot::ALL.map(|lot| scene.selected(lot).len()).iter().sum();
            prop_assert_eq!(in_lanes.count() + in_lots, selection.activities.len());
            let (left, right) = scene.scale.range();
            for mark in &scene.marks {
                prop_assert!(left <= mark.x.0 && mark.x.0 <= mark.x.1 && mark.x.1 <= right + 5.0);
                let end = mark.label.x + mark.label.width;
                prop_assert!(mark.label.x >= left && end <= right + 15.0, "{:?} within {:?}", mark, (left, right));
            }
        }
    }
}
