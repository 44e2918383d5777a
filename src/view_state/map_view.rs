//! The map's view as the URL states it.

use crate::geo::{LngLat, MAX_ZOOM, MIN_ZOOM, Viewport, lng_lat_from_world, world_from_lng_lat};
use crate::text::{decimal_of_steps, steps_of_decimal};
use std::fmt;

/// A zoom and a centre, in steps fine enough for any screen (a thousandth of a zoom level, a ten
/// thousandth of a degree) and whole numbers, so that printing and reading are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapView {
    /// Thousandths of a zoom level, [`MIN_ZOOM`] to [`MAX_ZOOM`] × 1000.
    zoom: i32,
    /// Ten thousandths of a degree, −90° to 90°.
    lat: i32,
    /// Ten thousandths of a degree, −180° to 180°.
    lng: i32,
}

/// Decimal places of the zoom and of degrees.
const ZOOM_PLACES: u32 = 3;
const DEGREE_PLACES: u32 = 4;
const ZOOM_STEPS: f64 = 1e3;
const DEGREE_STEPS: f64 = 1e4;

impl MapView {
    /// The view that this text names, `zoom/lat/lng` in decimal numbers, or `None` if a part is
    /// missing, no number or out of range.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let within = |part: Option<&str>, places, least: f64, most: f64| {
            let steps = steps_of_decimal(part?, places)?;
            let unit = 10_f64.powi(places as i32);
            (least..=most).contains(&(steps as f64 / unit)).then_some(steps as i32)
        };
        let mut parts = text.split('/');
        let zoom = within(parts.next(), ZOOM_PLACES, MIN_ZOOM, MAX_ZOOM)?;
        let lat = within(parts.next(), DEGREE_PLACES, -90.0, 90.0)?;
        let lng = within(parts.next(), DEGREE_PLACES, -180.0, 180.0)?;
        parts.next().is_none().then_some(Self { zoom, lat, lng })
    }

    fn rounded(zoom: f64, at: LngLat) -> Self {
        Self {
            zoom: (zoom * ZOOM_STEPS).round() as i32,
            lat: (at.lat * DEGREE_STEPS).round() as i32,
            lng: (at.lng * DEGREE_STEPS).round() as i32,
        }
    }

    /// The view nearest to a viewport; `None` where it shows as much as the `whole` map or more.
    #[must_use]
    pub fn from_viewport(viewport: &Viewport, whole: &Viewport) -> Option<Self> {
        let view = |of: &Viewport| Self::rounded(of.zoom, lng_lat_from_world(of.center));
        Some(view(viewport)).filter(|near| near.zoom > view(whole).zoom)
    }

    /// The viewport that it names.
    #[must_use]
    pub fn viewport(&self) -> Viewport {
        let center = world_from_lng_lat(LngLat {
            lng: f64::from(self.lng) / DEGREE_STEPS,
            lat: f64::from(self.lat) / DEGREE_STEPS,
        });
        Viewport { center, zoom: f64::from(self.zoom) / ZOOM_STEPS }
    }
}

/// `zoom/lat/lng` without trailing zeros.
impl fmt::Display for MapView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let zoom = decimal_of_steps(self.zoom.into(), ZOOM_PLACES);
        let lat = decimal_of_steps(self.lat.into(), DEGREE_PLACES);
        let lng = decimal_of_steps(self.lng.into(), DEGREE_PLACES);
        write!(f, "{zoom}/{lat}/{lng}")
    }
}
