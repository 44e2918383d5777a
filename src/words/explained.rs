//! Why something is drawn as it is, in English.

use super::undated;
use crate::report::{Date, PlacePrecision, Placing, When};
use crate::selection::Shared;

/// What is not known of a date, and what the mark makes of it; nothing of what is dated to the day.
pub(super) fn date_explained(when: Option<&When>) -> String {
    match when {
        Some(When::Range { first, last }) => return range_explained(*first, *last),
        Some(When::Month(_)) => "The report gives no day; the mark covers the month.",
        Some(When::Year(_)) => "The report gives no month; the mark covers the year.",
        Some(When::Since { from }) => {
            return format!(
                "The report gives the {} of its beginning and no end, so the bar starts there and its end is \
                 open.",
                unit(*from)
            );
        }
        other => undated::explained(other).unwrap_or_default(),
    }
    .to_owned()
}

const fn unit(date: Date) -> &'static str {
    match date {
        Date::Day(_) => "day",
        Date::Month(_) => "month",
        Date::Year(_) => "year",
    }
}

fn range_explained(first: Date, last: Date) -> String {
    match (first, last) {
        (Date::Day(_), Date::Day(_)) => String::new(),
        (first, last) => format!(
            "The report dates the start to the {} and the end to the {}; the mark covers all that this may mean.",
            unit(first),
            unit(last)
        ),
    }
}

/// What is not known of a place, and what the map makes of it; nothing of a city on the map.
pub(super) const fn place_explained(placing: Placing) -> &'static str {
    match placing {
        Placing::OnMap(PlacePrecision::City) => "",
        Placing::OnMap(PlacePrecision::Country) => {
            "The report names the country and no city; the mark stands inside it."
        }
        Placing::OnMap(PlacePrecision::Region) => {
            "The report names a region; the shaded area is approximate."
        }
        Placing::NotOnMap(PlacePrecision::City) => {
            "The report names the city; the data have no position for it, so it is listed beside the map."
        }
        Placing::NotOnMap(PlacePrecision::Country) => {
            "The report names the country and no city; the data have no position for it, so it is listed \
             beside the map."
        }
        Placing::NotOnMap(PlacePrecision::Region) => {
            "The report names a region; the data have no position for it, so it is listed beside the map."
        }
        Placing::Unstated => "The report names no place, so it is listed beside the map.",
    }
}

/// `same place, theme and kind`
pub(super) fn shares(shared: Shared) -> String {
    let Shared { place, region, partner, theme, kind } = shared;
    let all = [(place, "place"), (region, "region"), (partner, "partner"), (theme, "theme"), (kind, "kind")];
    let named: Vec<_> =
        all.into_iter().filter(|(holds, _)| *holds).map(|(_, name)| name.to_owned()).collect();
    match &named[..] {
        [first @ .., last] if !first.is_empty() => format!("same {} and {last}", first.join(", ")),
        all => format!("same {}", all.join("")),
    }
}

/// The names of places that share a symbol, at most four of them.
pub(super) fn places(names: &[String]) -> String {
    match names {
        [first, second, rest @ ..] if rest.len() > 2 => format!("{first}, {second} and {} more", rest.len()),
        _ => names.join(", "),
    }
}

/// What a place is, beside its mark.
pub(super) const fn place_precision(precision: PlacePrecision) -> &'static str {
    match precision {
        PlacePrecision::City => "city",
        PlacePrecision::Country => "country",
        PlacePrecision::Region => "region",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_is_said_in_one_phrase() {
        let shares =
            |place, region, theme, kind| shares(Shared { place, region, partner: false, theme, kind });
        assert_eq!(shares(true, false, false, false), "same place");
        assert_eq!(shares(false, true, true, false), "same region and theme");
        assert_eq!(shares(true, false, true, true), "same place, theme and kind");
    }

    #[test]
    fn places_are_named_up_to_four() {
        let named = |count| {
            places(
                &["Bonn", "Rome", "Nice", "Graz", "Linz"][..count]
                    .iter()
                    .map(|&name| name.to_owned())
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(named(1), "Bonn");
        assert_eq!(named(4), "Bonn, Rome, Nice, Graz");
        assert_eq!(named(5), "Bonn, Rome and 3 more");
    }

    #[test]
    fn what_has_begun_is_explained_by_its_start() {
        let explained = |text| {
            let from = Date::parse(text).expect("a date");
            date_explained(Some(&When::Since { from }))
        };
        let of = |unit| {
            format!(
                "The report gives the {unit} of its beginning and no end, so the bar starts there and its end is open."
            )
        };
        assert_eq!(["2024-11-05", "2024-11", "2024"].map(explained), ["day", "month", "year"].map(of));
    }
}
