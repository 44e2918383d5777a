//! Which activities have something in common with one, and what.

use crate::geo::{world_from_km, world_from_lng_lat};
use crate::order::sorted_by;
use crate::report::{Place, PlacePrecision, Report, Role};

/// What two activities share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// They were at the same place.
    pub place: bool,
    /// One was in the region that is all that is known of the other's place.
    pub region: bool,
    /// Somebody took part in both.
    pub partner: bool,
    /// Their main theme is the same.
    pub theme: bool,
    /// They are of the same kind.
    pub kind: bool,
}

impl Shared {
    /// What two activities share, the same seen from either.
    #[must_use]
    pub fn of(report: &Report, one: usize, other: usize) -> Self {
        let (one, other) = (&report.activities[one], &report.activities[other]);
        let places =
            one.place.zip(other.place).map(|(one, other)| (&report.places[one], &report.places[other]));
        let same = |a: Option<&usize>, b: Option<&usize>| a.is_some() && a == b;
        Self {
            place: same(one.place.as_ref(), other.place.as_ref()),
            region: places.is_some_and(|(one, other)| reaches(one, other) || reaches(other, one)),
            partner: one.partners.iter().any(|partner| other.partners.contains(partner)),
            theme: same(one.themes.first(), other.themes.first()),
            kind: same(one.kind.as_ref(), other.kind.as_ref()),
        }
    }

    /// How much it says that they share this: facts of the report (place, partner) more than our
    /// classification. A kind alone relates nothing.
    fn weight(self) -> i64 {
        let Self { place, region, partner, theme, kind } = self;
        let [place, region, partner, theme, kind] = [place, region, partner, theme, kind].map(i64::from);
        let facts = 6 * place + 5 * partner + 4 * region + 3 * theme;
        if facts == 0 { 0 } else { facts + kind }
    }
}

/// Whether a region reaches to another place, as its area is drawn on the map.
fn reaches(region: &Place, place: &Place) -> bool {
    let ends = region.at.zip(place.at).zip(region.radius_km);
    region.id != place.id
        && region.precision == PlacePrecision::Region
        && ends.is_some_and(|((from, to), radius)| {
            let (from, to) = (world_from_lng_lat(from), world_from_lng_lat(to));
            let (x, y, radius) = (from.x - to.x, from.y - to.y, world_from_km(radius));
            x * x + y * y <= radius * radius
        })
}

/// At most so many are named.
const MOST: usize = 4;

/// The activities that share most with one, most first; of equals the first of the report. Context
/// is none of them.
#[must_use]
pub fn related(report: &Report, to: usize) -> Vec<(usize, Shared)> {
    let mut others = Vec::new();
    for (index, activity) in report.activities.iter().enumerate() {
        let shared = Shared::of(report, to, index);
        if index != to && activity.role == Role::Activity && shared.weight() > 0 {
            others.push((index, shared));
        }
    }
    let order = sorted_by(others.iter().map(|(_, shared)| [-shared.weight(), 0, 0]));
    order.into_iter().take(MOST).map(|index| others[index]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::parse;

    const REPORTS: [&str; 2] = [
        include_str!("../../public/data/report.json"),
        include_str!("../../tests/fixtures/lighthouses.json"),
    ];

    fn reports() -> impl Iterator<Item = Report> {
        REPORTS.into_iter().map(|json| parse(json).report.expect("a report"))
    }

    fn related_to(report: &Report, id: &str) -> Vec<(String, Shared)> {
        let found = related(report, report.activity(id).expect("an activity"));
        found.into_iter().map(|(index, shared)| (report.activities[index].id.clone(), shared)).collect()
    }

    #[test]
    fn two_missions_are_related_most_of_all() {
        let report = reports().next().expect("the shipped report");
        let found = related_to(&report, "riyadh-mission");
        let shared = Shared { theme: true, kind: true, ..Shared::default() };
        assert_eq!(found[0], ("maldives-mission".to_owned(), shared));
        assert_eq!(found.len(), MOST);
        assert!(found[1..].iter().all(|(_, shared)| !shared.kind));
    }

    #[test]
    fn what_was_in_a_city_is_related_to_what_was_somewhere_in_its_region() {
        let report = reports().next().expect("the shipped report");
        let at = |id| report.activity(id).expect("an activity");
        assert!(Shared::of(&report, at("nairobi-workshop"), at("eastern-africa-cooperation")).region);
        assert!(!Shared::of(&report, at("riyadh-mission"), at("eastern-africa-cooperation")).region);
        assert!(!Shared::of(&report, at("riyadh-mission"), at("maldives-mission")).region);
    }

    #[test]
    fn a_kind_alone_relates_nothing() {
        let shared = Shared { kind: true, ..Shared::default() };
        assert_eq!(shared.weight(), 0);
    }

    #[test]
    fn a_fact_of_the_report_counts_more_than_our_classification() {
        let place = Shared { place: true, ..Shared::default() };
        let partner = Shared { partner: true, ..Shared::default() };
        let ours = Shared { theme: true, kind: true, ..Shared::default() };
        assert!(place.weight() > partner.weight() && partner.weight() > ours.weight());
    }

    #[test]
    fn reasons_are_the_same_from_both_sides() {
        for report in reports() {
            for one in 0..report.activities.len() {
                for other in 0..report.activities.len() {
                    assert_eq!(Shared::of(&report, one, other), Shared::of(&report, other, one));
                }
            }
        }
    }

    #[test]
    fn none_is_related_to_itself_or_to_context_and_the_nearest_come_first() {
        for report in reports() {
            for to in 0..report.activities.len() {
                let found = related(&report, to);
                assert!(found.len() <= MOST);
                assert!(found.iter().all(|(index, _)| *index != to));
                assert!(found.iter().all(|(index, _)| report.activities[*index].role == Role::Activity));
                assert!(found.is_sorted_by_key(|(_, shared)| -shared.weight()));
                let named = |index: usize| found.iter().any(|(named, _)| *named == index);
                let least = found.last().map_or(0, |(_, shared)| shared.weight());
                for other in (0..report.activities.len()).filter(|other| *other != to && !named(*other)) {
                    let counts = report.activities[other].role == Role::Activity;
                    assert!(!counts || Shared::of(&report, to, other).weight() <= least);
                }
            }
        }
    }
}
