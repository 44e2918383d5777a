//! Scenes of the second fixture as text, so that a change in what is drawn shows in a review.

use super::*;
use crate::edition::Edition;
use crate::geo::{Screen, Size, Viewport, World, world_from_lng_lat};
use crate::report::{self, Precision};
use crate::time::Month;
use crate::view_state::{Action, Facet, MonthRange, Query, TimeView};
use crate::words::Language;
use proptest::prelude::*;
use std::fmt::Write;

const FRAME: Size = Size { width: 640.0, height: 320.0 };

pub(super) fn edition(json: &str) -> Edition {
    Edition::new(report::parse(json).report.expect("a report"), Vec::new(), Language::default())
}

pub(super) fn lighthouses() -> Edition {
    edition(include_str!("../../tests/fixtures/lighthouses.json"))
}

pub(super) fn unodc() -> Edition {
    edition(include_str!("../../public/data/report.json"))
}

fn map(edition: &Edition, query: &Query, viewport: Viewport, frame: Size) -> MapScene {
    let selection = edition.index.select(query);
    MapScene::new(&MapInput {
        edition,
        selection: &selection,
        viewport,
        frame,
        open: None,
        size: MarkSize::Full,
    })
}

pub(super) fn timeline(edition: &Edition, query: &Query, width: f64) -> TimelineScene {
    timeline_showing(edition, query, width, None)
}

pub(super) fn timeline_showing(
    edition: &Edition,
    query: &Query,
    width: f64,
    view: Option<TimeView>,
) -> TimelineScene {
    let selection = edition.index.select(query);
    TimelineScene::new(&TimelineInput {
        edition,
        selection: &selection,
        range: query.range,
        view,
        width,
        size: MarkSize::Full,
        only: None,
    })
}

fn map_in_words(edition: &Edition, scene: &MapScene) -> String {
    let mut words = format!("{:?} coastline, {:.3} px per unit\n", scene.detail, scene.scale);
    for mark in &scene.faint {
        let _ = writeln!(words, "faint {:?} {:?} {:.0} {:.0}", mark.hue, mark.shape, mark.at.x, mark.at.y);
    }
    for area in &scene.areas {
        let _ = writeln!(
            words,
            "area {:?} at {:.0} {:.0} r {:.1}{}",
            area.hue,
            area.at.x,
            area.at.y,
            area.radius,
            if area.faint { ", faint" } else { "" }
        );
    }
    for symbol in &scene.symbols {
        let _ = write!(
            words,
            "{:?} {} at {:.0} {:.0} r {:.1}: {} + {}",
            symbol.shape,
            symbol
                .places
                .iter()
                .map(|&place| edition.report.places[place].id.as_str())
                .collect::<Vec<_>>()
                .join("+"),
            symbol.at.x,
            symbol.at.y,
            symbol.radius,
            symbol.activities.len(),
            symbol.context.len()
        );
        for (hue, count) in &symbol.shares {
            let _ = write!(words, " {count} {}", hue.map_or("none".to_owned(), |hue| format!("{hue:?}")));
        }
        let _ = match &symbol.label {
            Some(label) => {
                writeln!(
                    words,
                    ", {:?} “{}” at {:.0} {:.0}",
                    label.style,
                    label.lines.join(" / "),
                    label.bounds.left,
                    label.bounds.top
                )
            }
            None => writeln!(words, ", no label"),
        };
    }
    words
}

pub(super) fn timeline_in_words(edition: &Edition, scene: &TimelineScene) -> String {
    let ticks: Vec<_> = scene.ticks.iter().map(|tick| format!("{} {:.0}", tick.month, tick.x)).collect();
    let mut words = format!("ticks {}\n", ticks.join(", "));
    let _ = writeln!(words, "period {:.0} to {:.0}", scene.period.0, scene.period.1);
    if let Some((left, right)) = scene.brush {
        let _ = writeln!(words, "brush {left:.0} to {right:.0}");
    }
    for mark in &scene.marks {
        let _ = writeln!(
            words,
            "{:.0}: {:?} {:?} {:.0} to {:.0}{}, “{}” at {:.0}",
            mark.y,
            mark.presence,
            mark.precision,
            mark.x.0,
            mark.x.1,
            if mark.context { ", context" } else { "" },
            mark.label.text,
            mark.label.x
        );
        assert_eq!(mark.context, edition.activity(mark.activity).role == report::Role::Context);
    }
    for lot in Lot::ALL {
        let ids =
            scene.lots[lot as usize].iter().map(|(activity, _)| edition.activity(*activity).id.as_str());
        let ids: Vec<_> = ids.collect();
        let _ = writeln!(words, "{lot:?}: {} of {} {}", scene.selected(lot).len(), ids.len(), ids.join(" "));
    }
    words
}

#[test]
fn map_of_all() {
    let edition = lighthouses();
    let scene = map(&edition, &Query::default(), edition.whole_map.viewport(FRAME), FRAME);
    insta::assert_snapshot!(map_in_words(&edition, &scene));
}

#[test]
fn map_of_a_theme_shows_the_others_faintly() {
    let edition = lighthouses();
    let state = Query::default().after(Action::Toggle(Facet::Theme, "lamps".to_owned()));
    let close = Viewport { center: World { x: 20.0, y: -180.0 }, zoom: 3.0 };
    insta::assert_snapshot!(map_in_words(&edition, &map(&edition, &state, close, FRAME)));
}

#[test]
fn between_two_steps_of_zoom_no_label_and_no_symbol_comes_or_changes_sides() {
    let edition = unodc();
    let offsets = |zoom: f64| {
        let view = Viewport { center: World { x: 60.0, y: -120.0 }, zoom };
        let frame = Size { width: 700.0, height: 420.0 };
        let beside = |symbol: &Symbol| {
            let label = symbol.label.as_ref()?;
            let offset = Screen { x: label.bounds.left - symbol.at.x, y: label.bounds.top - symbol.at.y };
            Some((symbol.places.clone(), offset))
        };
        let scene = map(&edition, &Query::default(), view, frame);
        scene.symbols.iter().filter_map(beside).collect::<Vec<_>>()
    };
    for step in 0..16 {
        let first = f64::from(step) / 4.0;
        let at_step = offsets(first);
        for part in 1..10 {
            // Labels may leave at the frame's edge; what is there was there in the same place.
            let later = offsets(first + f64::from(part) * 0.025 - 1e-6);
            let same = |(places, offset): &(Vec<usize>, Screen)| {
                at_step.iter().any(|(known, at)| known == places && at.distance(*offset) < 1e-6)
            };
            assert!(later.iter().all(same), "from zoom {first}, part {part}");
        }
    }
}

#[test]
fn map_of_the_shipped_report() {
    let wide = Size { width: 1080.0, height: 420.0 };
    let edition = unodc();
    let scene = map(&edition, &Query::default(), edition.whole_map.viewport(wide), wide);
    insta::assert_snapshot!(map_in_words(&edition, &scene));
}

#[test]
fn timeline_of_all() {
    let edition = lighthouses();
    let scene = timeline(&edition, &Query::default(), 640.0);
    insta::assert_snapshot!(timeline_in_words(&edition, &scene));
}

#[test]
fn timeline_with_a_brush_tells_certain_from_possible() {
    let edition = lighthouses();
    let range = MonthRange::new(Month::parse("2030-02"), Month::parse("2030-05"));
    let state = Query { range, ..Query::default() };
    insta::assert_snapshot!(timeline_in_words(&edition, &timeline(&edition, &state, 640.0)));
}

#[test]
fn timeline_of_the_shipped_report() {
    let edition = unodc();
    let scene = timeline(&edition, &Query::default(), 1080.0);
    insta::assert_snapshot!(timeline_in_words(&edition, &scene));
}

#[test]
fn what_has_begun_is_a_bar_of_its_precision_with_an_open_end() {
    let json = include_str!("../../tests/fixtures/lighthouses.json");
    let begun =
        json.replacen("\"2030-03\", \"status\": \"done\"", "\"2030-03/..\", \"status\": \"ongoing\"", 1);
    let edition = edition(&begun);
    let scene = timeline(&edition, &Query::default(), 640.0);
    let of = |id: &str| {
        let activity = edition.report.activity(id).expect("an activity");
        scene.marks.iter().find(|mark| mark.activity == activity).expect("a mark")
    };
    let lamp = of("lamp-trial");
    assert!(lamp.open_end && lamp.precision == Precision::Month);
    let march = Month::parse("2030-03").expect("a month").first_day();
    assert_eq!(lamp.x, (scene.scale.x(march), scene.scale.range().1));
    assert!(lamp.x.0 < lamp.label.x && lamp.label.x < lamp.x.1, "its label stands inside");
    assert!(scene.marks.iter().filter(|mark| mark.activity != lamp.activity).all(|mark| !mark.open_end));
}

#[test]
fn small_drawings_are_low_and_hold_the_same() {
    let edition = unodc();
    let selection = edition.index.select(&Query::default());
    let timeline = |size, only: &Option<usize>| {
        TimelineScene::new(&TimelineInput {
            edition: &edition,
            selection: &selection,
            range: MonthRange::default(),
            view: None,
            width: 272.0,
            size,
            only: only.as_ref().map(std::slice::from_ref),
        })
    };
    let small = timeline(MarkSize::Small, &None);
    let dated = edition.report.activities.iter().filter(|item| item.when.is_some()).count();
    assert_eq!(small.marks.len(), dated, "also what is known only to the period, and plans");
    assert!(small.lots.iter().all(Vec::is_empty) && small.height < 160.0);
    assert!(small.years.iter().all(|year| year.label.is_some()) && small.period_words.is_none());
    assert!(small.marks.iter().all(|mark| mark.label.text.is_empty() && mark.y + mark.height < small.height));
    let alone = timeline(MarkSize::Small, &edition.report.activity("vienna-symposium"));
    assert_eq!(alone.marks.len(), 1);
    assert!(alone.height < small.height);
}

/// Marks with their labels as boxes (left, right, top).
fn extents(scene: &TimelineScene) -> Vec<(f64, f64, f64)> {
    let extent = |mark: &Mark| {
        let end = mark.label.x + mark.label.width;
        (mark.x.0.min(mark.label.x), mark.x.1.max(end), mark.y)
    };
    scene.marks.iter().map(extent).collect()
}

proptest! {
    #[test]
    fn every_selected_activity_with_a_place_in_view_is_in_exactly_one_symbol(
        x in -500.0_f64..500.0, y in -240.0_f64..240.0, zoom in 0.0_f64..6.0,
    ) {
        let edition = unodc();
        let viewport = Viewport { center: World { x, y }, zoom }.bounded(FRAME);
        let scene = map(&edition, &Query::default(), viewport, FRAME);
        for activity in 0..edition.report.activities.len() {
            let Some(at) = edition.report.position(activity) else { continue };
            let shown = viewport.screen_from_world(world_from_lng_lat(at), FRAME);
            let inside = (0.0..=FRAME.width).contains(&shown.x) && (0.0..=FRAME.height).contains(&shown.y);
            let holds = |symbol: &&Symbol| symbol.activities.contains(&activity) || symbol.context.contains(&activity);
            let found = scene.symbols.iter().filter(holds).count();
            prop_assert!(found <= 1);
            prop_assert!(!inside || found == 1, "{} is nowhere", edition.activity(activity).id);
        }
    }

    #[test]
    fn labels_on_the_map_never_intersect(
        x in -500.0_f64..500.0, y in -240.0_f64..240.0, zoom in 0.0_f64..6.0,
    ) {
        let viewport = Viewport { center: World { x, y }, zoom }.bounded(FRAME);
        let scene = map(&unodc(), &Query::default(), viewport, FRAME);
        let labels: Vec<_> = scene.symbols.iter().filter_map(|symbol| symbol.label.as_ref()).collect();
        for (index, label) in labels.iter().enumerate() {
            prop_assert!(labels[..index].iter().all(|other| !other.bounds.overlaps(&label.bounds)));
        }
    }

    #[test]
    fn marks_in_one_lane_never_overlap(width in 300.0_f64..2400.0) {
        let extents = extents(&timeline(&unodc(), &Query::default(), width));
        for (index, a) in extents.iter().enumerate() {
            for b in &extents[..index] {
                prop_assert!(a.2 != b.2 || a.1 <= b.0 || b.1 <= a.0, "{:?} {:?} at {}", a, b, width);
            }
        }
    }
}
