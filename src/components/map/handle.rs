//! Where the map looks, and the ways to move it.

use crate::browser::{self, Frame, GestureEvent};
use crate::components::Atlas;
use crate::geo::{Screen, Size, Viewport, world_from_lng_lat};
use crate::reactive::{Kept, Memo, Signal, memo, watch};
use crate::view_state::{MapView, View};
use leptos::ev;

/// How far inside the free part a symbol is brought.
const REVEAL_MARGIN: f64 = 48.0;
/// Pixels that an arrow key or button moves the map.
const STEP: f64 = 80.0;
/// How long the map takes to another view, in milliseconds.
const MOTION: f64 = 180.0;
/// Fitting to one place zooms in no further than this.
const FIT_ZOOM: f64 = 3.0;

/// Handles that the map's parts share.
#[derive(Clone, Copy)]
pub(super) struct MapHandle {
    pub(super) atlas: Atlas,
    /// The reader's view, moved if the open activity would be out of it.
    pub(super) viewport: Memo<Viewport>,
    /// The view that is drawn: that, or on the way there.
    pub(super) drawn: Signal<Viewport>,
    /// The view to which the reader has moved the map by hand, if that is what changed it last.
    by_hand: Kept<Option<Viewport>>,
    /// The part of the map that was shown when a gesture began.
    before: Kept<Option<Option<MapView>>>,
    motion: Frame,
    /// The open activity for which the reader has moved the map by hand since.
    moved: Signal<Option<usize>>,
    /// Key of the symbol whose list is open.
    pub(super) listed: Signal<Option<usize>>,
}

impl MapHandle {
    pub(super) fn new(atlas: Atlas) -> Self {
        let frame = atlas.map_frame;
        let moved = Signal::new(None);
        let viewport = memo(move || {
            let frame = frame.get();
            let own = View { map: atlas.shown_map.get(), time: None }.viewport(frame);
            let open = atlas.open.get().filter(|open| moved.get() != Some(*open));
            revealing(atlas, own, open, frame)
        });
        let drawn = Signal::new(viewport.get_untracked());
        let handle = Self {
            atlas,
            viewport,
            drawn,
            by_hand: Kept::new(None),
            before: Kept::new(None),
            motion: Frame::new(),
            moved,
            listed: Signal::new(None),
        };
        watch(viewport, move |_, target| handle.draw(*target));
        handle
    }

    /// Draws another view: at once where the reader moves it by hand or wants no motion, else on a
    /// short way that shows where it lies.
    fn draw(self, target: Viewport) {
        let start = self.drawn.get_untracked();
        if start == target {
            return;
        }
        if self.by_hand.get() == Some(target) || browser::reduces_motion() {
            self.drawn.set(target);
            return;
        }
        self.motion.animate(MOTION, move |part| {
            // Another change may have come.
            let wanted = self.viewport.get_untracked() == target;
            if wanted {
                self.drawn.set(start.between(&target, part * (2.0 - part)));
            }
            wanted
        });
    }

    /// As [`Self::change`], for a step of a movement that the reader makes by hand.
    fn move_by_hand(self, change: impl FnOnce(Viewport, Size) -> Viewport) {
        self.change(change);
        self.by_hand.set(Some(self.viewport.get_untracked()));
    }

    /// Shows another part of the map; `change` gets what is shown now and the frame.
    pub(super) fn change(self, change: impl FnOnce(Viewport, Size) -> Viewport) {
        let next = change(self.viewport.get_untracked(), self.atlas.map_frame.get_untracked());
        self.moved.set(self.atlas.open.get_untracked());
        self.atlas.navigator.show_map(MapView::from_viewport(&next));
    }

    pub(super) fn zoom(self, steps: f64) {
        self.change(|viewport, frame| {
            let middle = Screen { x: frame.width / 2.0, y: frame.height / 2.0 };
            viewport.zoomed_about(middle, steps, frame)
        });
    }

    /// Moves what is seen by this many steps to the east and south.
    pub(super) fn pan(self, east: f64, south: f64) {
        self.change(|viewport, frame| viewport.panned(-east * STEP, -south * STEP, frame));
    }

    pub(super) fn reset(self) {
        self.change(|_, _| Viewport::WHOLE);
    }

    /// As [`fit_map`], whatever the open activity.
    pub(super) fn fit(self, activities: &[usize]) {
        self.moved.set(self.atlas.open.get_untracked());
        fit_map(self.atlas, activities);
    }

    /// Fits the map to all selected activities.
    pub(super) fn fit_results(self) {
        self.fit(&self.atlas.selection.read_untracked().activities);
    }

    pub(super) fn follow(self, gesture: GestureEvent) {
        let moved = matches!(gesture, GestureEvent::Drag { .. } | GestureEvent::Pinch { .. });
        let shown = self.atlas.shown_map.get_untracked();
        let before = self.before.get();
        self.before.set(moved.then(|| before.unwrap_or(shown)));
        match gesture {
            GestureEvent::Drag { last, now, .. } => {
                self.move_by_hand(|viewport, frame| viewport.panned(now.x - last.x, now.y - last.y, frame));
            }
            GestureEvent::Pinch { last, now, ratio } => self.move_by_hand(|viewport, frame| {
                viewport.panned(now.x - last.x, now.y - last.y, frame).zoomed_about(now, ratio.log2(), frame)
            }),
            GestureEvent::End => {}
            GestureEvent::Cancel => self.atlas.navigator.show_map(before.unwrap_or(shown)),
        }
    }

    pub(super) fn on_wheel(self, event: &ev::WheelEvent) {
        let meant =
            event.ctrl_key() || event.meta_key() || !browser::page_scrolls() || browser::focus_within(event);
        if meant {
            event.prevent_default();
            let at = browser::position_of(event);
            self.move_by_hand(|viewport, frame| {
                viewport.zoomed_about(at, browser::zoom_of_wheel(event), frame)
            });
        }
    }

    pub(super) fn on_key(self, event: &ev::KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "ArrowLeft" => self.pan(-1.0, 0.0),
            "ArrowRight" => self.pan(1.0, 0.0),
            "ArrowUp" => self.pan(0.0, -1.0),
            "ArrowDown" => self.pan(0.0, 1.0),
            "+" | "=" => self.zoom(1.0),
            "-" | "_" => self.zoom(-1.0),
            "0" => self.reset(),
            _ => return,
        }
        event.prevent_default();
    }
}

/// Fits the map to activities; those without a place do not count.
pub(in crate::components) fn fit_map(atlas: Atlas, activities: &[usize]) {
    let edition = atlas.edition();
    let positions = activities.iter().filter_map(|&activity| edition.report.position(activity));
    let positions: Vec<_> = positions.map(world_from_lng_lat).collect();
    let frame = atlas.map_frame.get_untracked();
    let view = Viewport::fitting(&positions, REVEAL_MARGIN, FIT_ZOOM, frame);
    atlas.navigator.show_map(MapView::from_viewport(&view));
}

/// The view, moved as far as needed to show an open activity's place in the frame.
pub(super) fn revealing(atlas: Atlas, view: Viewport, open: Option<usize>, frame: Size) -> Viewport {
    let position = open.and_then(|open| atlas.edition().report.position(open));
    match position {
        Some(at) => view.revealing(world_from_lng_lat(at), REVEAL_MARGIN, frame),
        None => view,
    }
}
