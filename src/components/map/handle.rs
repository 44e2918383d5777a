//! Where the map looks, and the ways to move it.

use super::symbol_id::symbol_id;
use crate::browser::{self, Frame, GestureEvent};
use crate::components::Atlas;
use crate::geo::{MAX_ZOOM, Screen, Size, Viewport, world_from_lng_lat};
use crate::reactive::{Kept, Memo, Signal, memo, watch};
use crate::scene::MapScene;
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
    /// A place of the symbol that had the focus last, as long as nothing else has it.
    pub(super) held: Signal<Option<usize>>,
}

/// Identifier of the map's frame.
pub(super) const FRAME: &str = "map";

impl MapHandle {
    pub(super) fn new(atlas: Atlas) -> Self {
        let frame = atlas.map_frame;
        let moved = Signal::new(None);
        let viewport = memo(move || {
            let frame = frame.get();
            let own =
                View { map: atlas.shown_map.get(), time: None }.viewport(&atlas.edition().whole_map, frame);
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
            held: Signal::new(None),
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

    /// As [`Self::show`], for a step of a movement that the reader makes by hand.
    fn show_by_hand(self, next: &Viewport) {
        self.show(next);
        self.by_hand.set(Some(self.viewport.get_untracked()));
    }

    /// What is shown now, and the frame.
    fn now(self) -> (Viewport, Size) {
        (self.viewport.get_untracked(), self.atlas.map_frame.get_untracked())
    }

    /// Shows another part of the map.
    fn show(self, next: &Viewport) {
        self.moved.set(self.atlas.open.get_untracked());
        show_map(self.atlas, next);
    }

    pub(super) fn zoom(self, steps: f64) {
        let (_, Size { width, height }) = self.now();
        self.zoom_about(Screen { x: width / 2.0, y: height / 2.0 }, steps);
    }

    pub(super) fn zoom_about(self, at: Screen, steps: f64) {
        let (view, frame) = self.now();
        self.show(&view.zoomed_about(at, steps, frame));
    }

    /// Whether the map shows less than the whole.
    pub(super) fn is_zoomed(self) -> bool {
        self.atlas.shown_map.get().is_some()
    }

    /// Whether it can be zoomed no further.
    pub(super) fn is_closest(self) -> bool {
        self.viewport.get().zoom >= MAX_ZOOM
    }

    /// Gives the focus back to the symbol of the place that had it, if the symbol is gone: merged, taken apart,
    /// or filtered out, then to the map.
    pub(super) fn keep_focus(self, scene: &MapScene) {
        let astray = |_: &usize| browser::focus_is_lost() || browser::focused_id().as_deref() == Some(FRAME);
        if let Some(place) = self.held.get_untracked().filter(astray) {
            self.focus_symbol(scene, place);
        }
    }

    /// Puts the focus on the symbol that a place is part of; on the map, as long as that is not drawn.
    pub(super) fn focus_symbol(self, scene: &MapScene, place: usize) {
        let symbol = scene.symbols.iter().find(|symbol| symbol.places.contains(&place));
        if !symbol.is_some_and(|symbol| browser::focus(&symbol_id(self.atlas, symbol))) {
            browser::focus(FRAME);
        }
        self.held.set(Some(place));
    }

    /// Moves what is seen by this many steps to the east and south.
    pub(super) fn pan(self, east: f64, south: f64) {
        let (view, frame) = self.now();
        self.show(&view.panned(-east * STEP, -south * STEP, frame));
    }

    pub(super) fn reset(self) {
        let (_, frame) = self.now();
        self.show(&self.atlas.edition().whole_map.viewport(frame));
    }

    /// Fits the map to activities; by at least so much closer, unless that is as close as it gets.
    pub(super) fn fit(self, activities: &[usize], closer: f64) {
        let (view, frame) = self.now();
        let Some(Viewport { center, zoom }) = fitting(self.atlas, activities) else { return self.reset() };
        let zoom = if closer > 0.0 { zoom.max(view.zoom + closer) } else { zoom };
        self.show(&Viewport { center, zoom }.bounded(frame));
    }

    /// Fits the map to all selected activities.
    pub(super) fn fit_results(self) {
        self.fit(&self.atlas.selection.read_untracked().activities, 0.0);
    }

    pub(super) fn follow(self, gesture: GestureEvent) {
        let moved = matches!(gesture, GestureEvent::Drag { .. } | GestureEvent::Pinch { .. });
        let shown = self.atlas.shown_map.get_untracked();
        let before = self.before.get();
        self.before.set(moved.then(|| before.unwrap_or(shown)));
        let (view, frame) = self.now();
        let panned = |last: Screen, now: Screen| view.panned(now.x - last.x, now.y - last.y, frame);
        match gesture {
            GestureEvent::Drag { last, now, .. } => self.show_by_hand(&panned(last, now)),
            GestureEvent::Pinch { last, now, ratio } => {
                self.show_by_hand(&panned(last, now).zoomed_about(now, ratio.log2(), frame));
            }
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
            let (view, frame) = self.now();
            self.show_by_hand(&view.zoomed_about(at, browser::zoom_of_wheel(event), frame));
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
    if let Some(viewport) = fitting(atlas, activities) {
        show_map(atlas, &viewport);
    }
}

/// Shows this part of the map; the whole, if it is no closer.
fn show_map(atlas: Atlas, viewport: &Viewport) {
    let whole = atlas.edition().whole_map.viewport(atlas.map_frame.get_untracked());
    atlas.navigator.show_map(MapView::from_viewport(viewport, &whole));
}

fn fitting(atlas: Atlas, activities: &[usize]) -> Option<Viewport> {
    let edition = atlas.edition();
    let positions = activities.iter().filter_map(|&activity| edition.report.position(activity));
    let positions: Vec<_> = positions.map(world_from_lng_lat).collect();
    let frame = atlas.map_frame.get_untracked();
    Viewport::fitting(&positions, REVEAL_MARGIN, FIT_ZOOM, frame)
}

/// The view, moved as far as needed to show an open activity's place in the frame.
pub(super) fn revealing(atlas: Atlas, view: Viewport, open: Option<usize>, frame: Size) -> Viewport {
    let position = open.and_then(|open| atlas.edition().report.position(open));
    match position {
        Some(at) => view.revealing(world_from_lng_lat(at), REVEAL_MARGIN, frame),
        None => view,
    }
}
