//! The globe and the flat map: projection, viewport, clusters. Each coordinate names its space:
//! `LngLat` (degrees), `World` (the projected map, see [`World`]), `Screen` (CSS pixels).

mod bounding_box;
mod cluster;
mod equal_earth;
mod viewport;

pub use bounding_box::BoundingBox;
pub use cluster::{Cluster, cluster};
pub use equal_earth::{
    WORLD_HALF_HEIGHT, WORLD_HALF_WIDTH, lng_lat_from_world, world_from_km, world_from_lng_lat,
};
pub use viewport::{Band, MAX_ZOOM, MIN_ZOOM, Size, Viewport};

/// A position on the globe in degrees (WGS 84, RFC 7946 order): longitude −180 to 180 (east
/// positive), latitude −90 to 90 (north positive).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LngLat {
    /// Longitude.
    pub lng: f64,
    /// Latitude.
    pub lat: f64,
}

/// A position on the projected map: the equator spans −500 to 500, x grows to the east, y to the
/// *south*, as on screen; 0, 0 is where the equator meets the prime meridian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct World {
    /// Eastwards.
    pub x: f64,
    /// Southwards.
    pub y: f64,
}

/// A position in the map's frame in CSS pixels, from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// Rightwards.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Screen {
    /// The distance to another position in pixels.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }
}
