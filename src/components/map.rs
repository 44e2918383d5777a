//! The map: coastline, symbols, and the ways to move it.

use super::Atlas;
use super::live::{each, live, memo};
use super::map_controls::MapControls;
use super::map_symbol::{FaintMarks, MapSymbol};
use super::place_list::PlaceList;
use super::tray::PlaceTray;
use crate::browser::{self, Gesture, GestureEvent};
use crate::geo::{Screen, Size, Viewport, world_from_lng_lat};
use crate::messages::Message;
use crate::scene::{Detail, MapInput, MapScene, px};
use crate::view_state::{self, Action};
use leptos::prelude::*;
use leptos::{ev, html};

/// The frame before it has been laid out.
const INITIAL: Size = Size { width: 960.0, height: 470.0 };
/// Room that the open activity's panel takes from the map's end; as `--panel` in `style/tokens.css`.
const PANEL_WIDTH: f64 = 380.0;
/// Narrower maps are covered whole by the panel instead.
const PANEL_FROM: f64 = 700.0;
/// How far inside the free part a symbol is brought.
const REVEAL_MARGIN: f64 = 48.0;
/// Pixels that an arrow key or button moves the map.
const STEP: f64 = 80.0;
/// Fitting to one place zooms in no further than this.
const FIT_ZOOM: f64 = 3.0;

/// Handles that the map's parts share.
#[derive(Clone, Copy)]
pub(super) struct MapHandle {
    atlas: Atlas,
    pub(super) frame: Signal<Size>,
    /// The view that is drawn: the reader's, moved if a panel would cover the open activity.
    pub(super) viewport: Memo<Viewport>,
    /// The open activity for which the reader has moved the map by hand since.
    moved: RwSignal<Option<usize>>,
    /// Key of the symbol whose list is open.
    pub(super) listed: RwSignal<Option<String>>,
}

impl MapHandle {
    fn new(atlas: Atlas, frame: Signal<Size>) -> Self {
        let moved = RwSignal::new(None);
        let viewport = memo(move || {
            let frame = frame.get();
            let own =
                atlas.view_state.read().map.map_or(Viewport::WHOLE, |map| map.viewport()).bounded(frame);
            let open = atlas.open.get().filter(|open| moved.get() != Some(*open));
            let position = open.and_then(|open| atlas.report().position(open));
            match position {
                Some(at) if frame.width >= PANEL_FROM => {
                    own.revealing(world_from_lng_lat(at), PANEL_WIDTH, REVEAL_MARGIN, frame)
                }
                _ => own,
            }
        });
        Self { atlas, frame, viewport, moved, listed: RwSignal::new(None) }
    }

    /// Shows another part of the map; `change` gets what is drawn now and the frame.
    pub(super) fn change(self, change: impl FnOnce(Viewport, Size) -> Viewport) {
        let next = change(self.viewport.get_untracked(), self.frame.get_untracked());
        self.moved.set(self.atlas.open.get_untracked());
        self.atlas.navigator.adjust(Action::ShowMap(view_state::MapView::from_viewport(&next)));
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

    /// Fits the map to activities; those without a place do not count.
    pub(super) fn fit(self, activities: &[usize]) {
        let report = self.atlas.report();
        let positions: Vec<_> = activities
            .iter()
            .filter_map(|&activity| report.position(activity))
            .map(world_from_lng_lat)
            .collect();
        self.change(|_, frame| Viewport::fitting(&positions, REVEAL_MARGIN, FIT_ZOOM, frame));
    }

    /// Fits the map to all selected activities.
    pub(super) fn fit_results(self) {
        self.fit(&self.atlas.selection.read_untracked().activities);
    }

    fn follow(self, gesture: GestureEvent) {
        self.change(|viewport, frame| match gesture {
            GestureEvent::Drag { last, now, .. } => viewport.panned(now.x - last.x, now.y - last.y, frame),
            GestureEvent::Pinch { last, now, ratio } => {
                viewport.panned(now.x - last.x, now.y - last.y, frame).zoomed_about(now, ratio.log2(), frame)
            }
        });
    }

    fn on_wheel(self, event: &ev::WheelEvent) {
        let meant =
            event.ctrl_key() || event.meta_key() || !browser::page_scrolls() || browser::focus_within(event);
        if meant {
            event.prevent_default();
            let at = browser::position_of(event);
            self.change(|viewport, frame| viewport.zoomed_about(at, browser::zoom_of_wheel(event), frame));
        }
    }

    fn on_key(self, event: &ev::KeyboardEvent) {
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

/// The map with its controls, the list of a symbol, and the tray.
#[component]
pub(crate) fn MapView() -> impl IntoView {
    let atlas = Atlas::expect();
    let node = NodeRef::<html::Div>::new();
    let frame = browser::observe_size(move || node.get().map(Into::into), INITIAL);
    let handle = MapHandle::new(atlas, frame);
    let scene = memo(move || {
        MapScene::new(&MapInput {
            report: &atlas.report(),
            selection: &atlas.selection.read(),
            viewport: handle.viewport.get(),
            frame: frame.get(),
            open: atlas.open.get(),
            language: atlas.language().tag(),
        })
    });
    let gesture = Gesture::new(false);
    view! {
        <section class="map" aria-label=atlas.say(Message::Map)>
            <div
                class="map-frame"
                class:dragging=gesture.dragging()
                node_ref=node
                tabindex="0"
                role="group"
                aria-label=atlas.say(Message::MapHint)
                on:pointerdown=move |event| gesture.down(&event)
                on:pointermove=move |event| {
                    if let Some(gesture) = gesture.moved(&event) {
                        handle.follow(gesture);
                    }
                }
                on:pointerup=move |event| { gesture.up(&event); }
                on:pointercancel=move |event| { gesture.up(&event); }
                on:click:capture=move |event| {
                    if gesture.dragging().get_untracked() {
                        event.prevent_default();
                        event.stop_propagation();
                    }
                }
                on:dblclick=move |event: ev::MouseEvent| {
                    let steps = if event.shift_key() { -1.0 } else { 1.0 };
                    let at = browser::position_of(&event);
                    handle.change(|viewport, frame| viewport.zoomed_about(at, steps, frame));
                }
                on:wheel=move |event| handle.on_wheel(&event)
                on:keydown=move |event| handle.on_key(&event)
            >
                <MapDrawing scene=scene handle=handle />
            </div>
            <MapControls handle=handle />
            <PlaceList scene=scene handle=handle />
            <p class="map-note">{atlas.say(Message::MapNote)}</p>
        </section>
        <PlaceTray />
    }
}

/// The drawing itself.
#[component]
fn MapDrawing(scene: Memo<MapScene>, handle: MapHandle) -> impl IntoView {
    let atlas = Atlas::expect();
    let view_box = move || {
        let frame = scene.read().frame;
        format!("0 0 {} {}", px(frame.width), px(frame.height))
    };
    let placed = move || {
        let scene = scene.read();
        scene.transform()
    };
    let coarse = atlas.navigator.file("basemap/coarse.svg");
    let fine = atlas.navigator.file("basemap/fine.svg");
    let land = move || match scene.read().detail {
        Detail::Coarse => format!("{coarse}#land"),
        Detail::Fine => format!("{fine}#land"),
    };
    let sphere = atlas.navigator.file("basemap/coarse.svg#sphere");
    let graticule = atlas.navigator.file("basemap/coarse.svg#graticule");
    let keys = move || scene.read().symbols.iter().map(|symbol| symbol.key.clone()).collect::<Vec<_>>();
    view! {
        <svg class="map-drawing" viewBox=live(view_box)>
            <g transform=live(placed) aria-hidden="true">
                <use href=sphere class="sea" />
                <use href=graticule class="graticule" />
                <use href=live(land) class="land" />
            </g>
            <FaintMarks scene=scene />
            <g>
                {each(keys, move |key| view! { <MapSymbol scene=scene key=key handle=handle /> }.into_any())}
            </g>
        </svg>
    }
}
