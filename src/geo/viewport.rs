//! What part of the map is in view: a centre and a zoom, and the way between world and screen.

use super::{Screen, WORLD_HALF_HEIGHT, WORLD_HALF_WIDTH, World};

/// Each step of zoom doubles the scale; zoom 0 shows [`Band::INHABITED`]. At 6 the fine coastline still has more
/// detail than a pixel.
pub const MAX_ZOOM: f64 = 6.0;
/// A scale at which both poles are in any frame.
pub const MIN_ZOOM: f64 = -1.0;
/// Pixels left free to the east and west of the whole map at zoom 0.
const MARGIN: f64 = 8.0;

/// The size of a frame in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width, at least 1.
    pub width: f64,
    /// Height, at least 1.
    pub height: f64,
}

/// The part of the map in view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// What is drawn at the frame's middle.
    pub center: World,
    /// [`MIN_ZOOM`] to [`MAX_ZOOM`]; the scale is 2^zoom times that at which the inhabited world fits the frame.
    pub zoom: f64,
}

/// The map between two parallels, at its full width: what a map shows before anybody has moved it. Printed world
/// maps leave out the poles as well, since there is hardly anything, and all else becomes larger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    north: f64,
    south: f64,
}

impl Band {
    /// From 72° north to 55° south.
    pub const INHABITED: Self = Self { north: -226.7, south: 188.0 };
    /// Room between a position and the edge, in world units.
    const EDGE: f64 = 12.0;

    /// The same with this position, if the map has room for both.
    #[must_use]
    pub fn including(self, at: World) -> Self {
        Self {
            north: self.north.min(at.y - Self::EDGE).max(-WORLD_HALF_HEIGHT),
            south: self.south.max(at.y + Self::EDGE).min(WORLD_HALF_HEIGHT),
        }
    }

    /// The scale at which it fits.
    fn scale(&self, frame: Size) -> f64 {
        let across = (frame.width - 2.0 * MARGIN).max(1.0) / (2.0 * WORLD_HALF_WIDTH);
        across.min(frame.height / (self.south - self.north))
    }

    /// The view that shows it.
    #[must_use]
    pub fn viewport(&self, frame: Size) -> Viewport {
        let center = World { x: 0.0, y: f64::midpoint(self.north, self.south) };
        let zoom = (self.scale(frame) / Self::INHABITED.scale(frame)).log2();
        Viewport { center, zoom }.bounded(frame)
    }
}

impl Viewport {
    /// Screen pixels per world unit.
    #[must_use]
    pub fn scale(&self, frame: Size) -> f64 {
        Band::INHABITED.scale(frame) * self.zoom.exp2()
    }

    /// Where a world position is drawn.
    #[must_use]
    pub fn screen_from_world(&self, at: World, frame: Size) -> Screen {
        let scale = self.scale(frame);
        Screen {
            x: frame.width / 2.0 + (at.x - self.center.x) * scale,
            y: frame.height / 2.0 + (at.y - self.center.y) * scale,
        }
    }

    /// What is drawn at a screen position.
    #[must_use]
    pub fn world_from_screen(&self, at: Screen, frame: Size) -> World {
        let scale = self.scale(frame);
        World {
            x: self.center.x + (at.x - frame.width / 2.0) / scale,
            y: self.center.y + (at.y - frame.height / 2.0) / scale,
        }
    }

    /// The same centre at the nearest step of zoom that is not above this one; `steps` to a level.
    #[must_use]
    pub fn at_step_below(&self, steps: f64) -> Self {
        Self { zoom: (self.zoom * steps).floor() / steps, ..*self }
    }

    /// The view a part of the way from this one to another, `part` from 0 (this) to 1 (the other). A
    /// position that both show at the same place on the screen stays there.
    #[must_use]
    pub fn between(&self, other: &Self, part: f64) -> Self {
        let zoom = self.zoom + (other.zoom - self.zoom) * part;
        // World units per pixel, up to a common factor: positions move in proportion to these.
        let [from, to, now] = [self.zoom, other.zoom, zoom].map(|zoom| (-zoom).exp2());
        let part = if (from - to).abs() < 1e-9 { part } else { (from - now) / (from - to) };
        let center = World {
            x: self.center.x + (other.center.x - self.center.x) * part,
            y: self.center.y + (other.center.y - self.center.y) * part,
        };
        Self { center, zoom }
    }

    /// The north-west and south-east corners of what is in the frame, kept within the world.
    #[must_use]
    pub fn extent(&self, frame: Size) -> (World, World) {
        let corner = |x, y| {
            let at = self.world_from_screen(Screen { x, y }, frame);
            World {
                x: at.x.clamp(-WORLD_HALF_WIDTH, WORLD_HALF_WIDTH),
                y: at.y.clamp(-WORLD_HALF_HEIGHT, WORLD_HALF_HEIGHT),
            }
        };
        (corner(0.0, 0.0), corner(frame.width, frame.height))
    }

    /// Whether a position is within the frame, edges included.
    #[must_use]
    pub fn shows(&self, at: World, frame: Size) -> bool {
        let Screen { x, y } = self.screen_from_world(at, frame);
        (0.0..=frame.width).contains(&x) && (0.0..=frame.height).contains(&y)
    }

    /// The same view with zoom and centre in bounds: where the map is larger than the frame it
    /// fills it, where it is smaller it is centred.
    #[must_use]
    pub fn bounded(&self, frame: Size) -> Self {
        let zoom = if self.zoom.is_finite() { self.zoom.clamp(MIN_ZOOM, MAX_ZOOM) } else { 0.0 };
        let scale = Self { zoom, ..*self }.scale(frame);
        let bound = |center: f64, half_map: f64, extent: f64| {
            let slack = (half_map - (extent / 2.0 - MARGIN) / scale).max(0.0);
            if center.is_finite() { center.clamp(-slack, slack) } else { 0.0 }
        };
        Self {
            center: World {
                x: bound(self.center.x, WORLD_HALF_WIDTH, frame.width),
                y: bound(self.center.y, WORLD_HALF_HEIGHT, frame.height),
            },
            zoom,
        }
    }

    /// The view after the content was dragged by this many pixels.
    #[must_use]
    pub fn panned(&self, dx: f64, dy: f64, frame: Size) -> Self {
        let scale = self.scale(frame);
        let center = World { x: self.center.x - dx / scale, y: self.center.y - dy / scale };
        Self { center, ..*self }.bounded(frame)
    }

    /// The view zoomed by `steps` (each doubles the scale) with what is drawn at `fixed` staying
    /// there as far as the bounds allow.
    #[must_use]
    pub fn zoomed_about(&self, fixed: Screen, steps: f64, frame: Size) -> Self {
        let anchor = self.world_from_screen(fixed, frame);
        let zoom = (self.zoom + steps).clamp(MIN_ZOOM, MAX_ZOOM);
        let scale = Self { zoom, ..*self }.scale(frame);
        let center = World {
            x: anchor.x - (fixed.x - frame.width / 2.0) / scale,
            y: anchor.y - (fixed.y - frame.height / 2.0) / scale,
        };
        Self { center, zoom }.bounded(frame)
    }

    /// The closest view in which all positions have at least `margin` pixels to the edges of the frame, as far
    /// as the bounds allow; for one position alone not closer than `most`. `None` of no positions.
    #[must_use]
    pub fn fitting(positions: &[World], margin: f64, most: f64, frame: Size) -> Option<Self> {
        let first = positions.first()?;
        let (mut low, mut high) = (*first, *first);
        for at in positions {
            low = World { x: low.x.min(at.x), y: low.y.min(at.y) };
            high = World { x: high.x.max(at.x), y: high.y.max(at.y) };
        }
        let room = |extent: f64, span: f64| (extent - 2.0 * margin).max(1.0) / span.max(1e-9);
        let scale = room(frame.width, high.x - low.x).min(room(frame.height, high.y - low.y));
        let zoom = (scale / Band::INHABITED.scale(frame)).log2().clamp(MIN_ZOOM, most.min(MAX_ZOOM));
        let center = World { x: (low.x + high.x) / 2.0, y: (low.y + high.y) / 2.0 };
        Some(Self { center, zoom }.bounded(frame))
    }

    /// The view moved only as far as needed for `at` to lie at least `margin` pixels inside the frame.
    #[must_use]
    pub fn revealing(&self, at: World, margin: f64, frame: Size) -> Self {
        let shown = self.screen_from_world(at, frame);
        let right = (frame.width - margin).max(margin);
        let bottom = (frame.height - margin).max(margin);
        let dx = shown.x.clamp(margin, right) - shown.x;
        let dy = shown.y.clamp(margin, bottom) - shown.y;
        let scale = self.scale(frame);
        // Not bounded: what lies at the map's edge may have to be shown beyond its usual end.
        Self { center: World { x: self.center.x - dx / scale, y: self.center.y - dy / scale }, ..*self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{LngLat, world_from_lng_lat};
    use proptest::prelude::*;

    const FRAME: Size = Size { width: 900.0, height: 440.0 };

    fn home(frame: Size) -> Viewport {
        Band::INHABITED.viewport(frame)
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-6
    }

    #[test]
    fn the_inhabited_world_fits_its_frame() {
        for frame in [FRAME, Size { width: 390.0, height: 260.0 }, Size { width: 400.0, height: 900.0 }] {
            let corner = World { x: -WORLD_HALF_WIDTH, y: Band::INHABITED.north };
            let at = home(frame).screen_from_world(corner, frame);
            assert!(at.x >= MARGIN - 1e-9 && at.y >= -1e-9);
            assert!(near(at.x, MARGIN) || near(at.y, 0.0));
        }
    }

    #[test]
    fn it_reaches_from_72_north_to_55_south() {
        let y = |lat| world_from_lng_lat(LngLat { lng: 0.0, lat }).y;
        let Band { north, south } = Band::INHABITED;
        assert!((y(72.0) - north).abs() < 0.1 && (y(-55.0) - south).abs() < 0.1);
    }

    #[test]
    fn what_lies_beyond_is_in_the_first_view_too() {
        for lat in [-89.0, -72.0, 78.2, 89.0] {
            let at = world_from_lng_lat(LngLat { lng: 15.6, lat });
            let low = Size { width: 900.0, height: 260.0 };
            let shown = Band::INHABITED.including(at).viewport(low);
            assert!(shown.zoom < 0.0 && shown.zoom > -0.3 && shown.shows(at, low), "{lat}: {shown:?}");
        }
        let at = world_from_lng_lat(LngLat { lng: 16.4, lat: 48.2 });
        assert_eq!(Band::INHABITED.including(at), Band::INHABITED);
    }

    #[test]
    fn a_position_near_the_edge_is_revealed_by_the_shortest_move() {
        let whole = home(FRAME);
        let at = whole.world_from_screen(Screen { x: FRAME.width - 10.0, y: FRAME.height / 2.0 }, FRAME);
        let moved = whole.revealing(at, 40.0, FRAME);
        assert!(near(moved.screen_from_world(at, FRAME).x, FRAME.width - 40.0));
        assert!(near(moved.center.y, whole.center.y));
        let free = World { x: 0.0, y: 0.0 };
        assert_eq!(whole.revealing(free, 40.0, FRAME), whole);
    }

    #[test]
    fn fitting_one_position_does_not_rush_to_the_deepest_zoom() {
        let view = Viewport::fitting(&[World { x: 40.0, y: -90.0 }], 40.0, 3.0, FRAME);
        assert!(view.is_some_and(|view| near(view.zoom, 3.0)));
        assert_eq!(Viewport::fitting(&[], 40.0, 3.0, FRAME), None);
    }

    prop_compose! {
        fn viewports()(x in -600.0_f64..600.0, y in -300.0_f64..300.0, zoom in -1.0_f64..7.0) -> Viewport {
            Viewport { center: World { x, y }, zoom }.bounded(FRAME)
        }
    }

    proptest! {
        #[test]
        fn screen_and_world_are_inverse(view in viewports(), x in 0.0_f64..900.0, y in 0.0_f64..440.0) {
            let at = Screen { x, y };
            let back = view.screen_from_world(view.world_from_screen(at, FRAME), FRAME);
            prop_assert!(at.distance(back) < 1e-6);
        }

        #[test]
        fn on_the_way_to_another_zoom_the_fixed_position_stays(
            view in viewports(), x in 0.0_f64..900.0, y in 0.0_f64..440.0, steps in -2.0_f64..2.0, part in 0.0_f64..=1.0,
        ) {
            let fixed = Screen { x, y };
            let at = view.world_from_screen(fixed, FRAME);
            let there = view.zoomed_about(fixed, steps, FRAME);
            prop_assume!(there.screen_from_world(at, FRAME).distance(fixed) < 1e-6);
            let between = view.between(&there, part);
            prop_assert!(between.screen_from_world(at, FRAME).distance(fixed) < 1e-6);
            prop_assert!(near(view.between(&there, 1.0).center.x, there.center.x));
        }

        #[test]
        fn bounding_twice_changes_nothing(view in viewports()) {
            let again = view.bounded(FRAME);
            prop_assert!(near(again.center.x, view.center.x) && near(again.center.y, view.center.y));
        }

        #[test]
        fn zooming_in_and_back_is_identity(
            view in viewports(), x in 0.0_f64..900.0, y in 0.0_f64..440.0, steps in 0.0_f64..2.0,
        ) {
            prop_assume!(view.zoom + steps <= MAX_ZOOM);
            let fixed = Screen { x, y };
            // Bounds may move the view while the whole map is smaller than the frame; inside,
            // the way there and back ends where it began.
            let there = view.zoomed_about(fixed, steps, FRAME);
            let unbounded = there.world_from_screen(fixed, FRAME);
            prop_assume!(near(unbounded.x, view.world_from_screen(fixed, FRAME).x));
            prop_assume!(near(unbounded.y, view.world_from_screen(fixed, FRAME).y));
            let back = there.zoomed_about(fixed, -steps, FRAME);
            prop_assert!(near(back.zoom, view.zoom));
            prop_assert!(near(back.center.x, view.center.x) && near(back.center.y, view.center.y));
        }

        #[test]
        fn fitted_positions_are_in_view(
            positions in proptest::collection::vec((-490.0_f64..490.0, -230.0_f64..230.0), 1..9),
        ) {
            let positions: Vec<_> = positions.into_iter().map(|(x, y)| World { x, y }).collect();
            let view = Viewport::fitting(&positions, 20.0, MAX_ZOOM, FRAME).expect("a view");
            for at in positions {
                let shown = view.screen_from_world(at, FRAME);
                prop_assert!((0.0..=900.0).contains(&shown.x) && (0.0..=440.0).contains(&shown.y));
            }
        }
    }
}
