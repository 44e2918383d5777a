//! The Equal Earth projection: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map
//! projection", International Journal of Geographical Information Science 33 (2019) 454–465.

use super::{LngLat, World};
use std::f64::consts::PI;

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// √3 / 2, the paper's M.
const M: f64 = 0.866_025_403_784_438_6;

/// The equator's half length in world units; see [`World`].
pub const WORLD_HALF_WIDTH: f64 = 500.0;
/// World units per unit of the paper's sphere (radius 1), whose equator is half π / (M × A1) long.
const SCALE: f64 = WORLD_HALF_WIDTH * M * A1 / PI;
/// The pole's distance from the equator in world units: θ at the pole is asin M = π / 3.
pub const WORLD_HALF_HEIGHT: f64 = SCALE * y_of_theta(PI / 3.0);

const fn y_of_theta(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
}

const fn dy_of_theta(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2)
}

/// The sine of an angle of at most a right one, by its Taylor series up to the 21st power: exact
/// to 1e-15 there. The general function reduces angles of any size, which costs the page three
/// kilobytes.
fn sin(angle: f64) -> f64 {
    let square = angle * angle;
    let mut term = angle;
    let mut sum = angle;
    for power in [2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0, 20.0] {
        term *= -square / (power * (power + 1.0));
        sum += term;
    }
    sum
}

/// Projects a position on the globe.
#[must_use]
pub fn world_from_lng_lat(at: LngLat) -> World {
    let sin_theta = M * sin(at.lat.to_radians());
    let cos_theta = (1.0 - sin_theta * sin_theta).sqrt();
    let theta = sin_theta.asin();
    World {
        x: SCALE * at.lng.to_radians() * cos_theta / (M * dy_of_theta(theta)),
        y: -SCALE * y_of_theta(theta),
    }
}

/// The position on the globe that is drawn at `at`; outside the map's outline the nearest one on
/// its edge along the parallel, so that every input has an answer.
#[must_use]
pub fn lng_lat_from_world(at: World) -> LngLat {
    let y = (-at.y).clamp(-WORLD_HALF_HEIGHT, WORLD_HALF_HEIGHT) / SCALE;
    // Newton's method as in the paper's appendix; y(θ) is monotone, a handful of steps suffice.
    let mut theta = y / A1;
    for _ in 0..12 {
        let step = (y_of_theta(theta) - y) / dy_of_theta(theta);
        theta -= step;
        if step.abs() < 1e-12 {
            break;
        }
    }
    let sin_theta = sin(theta);
    let cos_theta = (1.0 - sin_theta * sin_theta).sqrt();
    let lat = (sin_theta / M).clamp(-1.0, 1.0).asin();
    let lng = M * at.x / SCALE * dy_of_theta(theta) / cos_theta;
    LngLat { lng: lng.to_degrees().clamp(-180.0, 180.0), lat: lat.to_degrees() }
}

/// World units of a circle's radius given in kilometres on the ground. The projection keeps areas,
/// so a circle of this radius covers the same area on the map as on the globe.
#[must_use]
pub fn world_from_km(km: f64) -> f64 {
    /// Radius of the authalic sphere, in kilometres.
    const EARTH: f64 = 6371.0;
    km / EARTH * SCALE
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A position for a sphere of the given radius, y to the north as in publications.
    fn published(lng: f64, lat: f64, radius: f64) -> (f64, f64) {
        let world = world_from_lng_lat(LngLat { lng, lat });
        (world.x / SCALE * radius, -world.y / SCALE * radius)
    }

    fn assert_near(actual: (f64, f64), expected: (f64, f64), tolerance: f64) {
        let apart = (actual.0 - expected.0).hypot(actual.1 - expected.1);
        assert!(apart <= tolerance, "{actual:?} is {apart} from {expected:?}");
    }

    #[test]
    fn agrees_with_published_values() {
        // PROJ, test/gie/builtins.gie (+proj=eqearth +R=6378137) and its constant for the pole.
        assert_near(published(180.0, 0.0, 6_378_137.0), (17_263_256.84, 0.0), 0.01);
        assert_near(published(0.0, 90.0, 1.0), (0.0, 1.317_362_759_157_4), 1e-12);
        // PROJ's manual: `echo 122 47 | proj +proj=eqearth +R=1`.
        assert_near(published(122.0, 47.0, 1.0), (1.55, 0.89), 0.007);
        // The R package countryatlas: Paris and New York on the authalic sphere, whole metres.
        assert_near(published(2.35, 48.85, 6_371_007.181), (187_424.0, 5_882_067.0), 1.0);
        assert_near(published(-74.0, 40.7, 6_371_007.181), (-6_255_450.0, 5_012_972.0), 1.0);
    }

    #[test]
    fn the_equator_spans_the_world() {
        let east = world_from_lng_lat(LngLat { lng: 180.0, lat: 0.0 });
        assert!((east.x - WORLD_HALF_WIDTH).abs() < 1e-9 && east.y.abs() < 1e-9);
        let north = world_from_lng_lat(LngLat { lng: 0.0, lat: 90.0 });
        assert!((north.y + WORLD_HALF_HEIGHT).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn projecting_and_back_is_identity(lng in -180.0_f64..=180.0, lat in -89.9_f64..=89.9) {
            let back = lng_lat_from_world(world_from_lng_lat(LngLat { lng, lat }));
            prop_assert!((back.lng - lng).abs() < 1e-6, "{} for {}", back.lng, lng);
            prop_assert!((back.lat - lat).abs() < 1e-6, "{} for {}", back.lat, lat);
        }

        #[test]
        fn every_world_position_has_a_place_on_the_globe(x in -1e4_f64..1e4, y in -1e4_f64..1e4) {
            let at = lng_lat_from_world(World { x, y });
            prop_assert!((-180.0..=180.0).contains(&at.lng) && (-90.0..=90.0).contains(&at.lat));
        }
    }
}
