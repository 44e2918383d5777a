//! What a page is about as linked data (JSON-LD 1.1 with the vocabulary of schema.org): an activity is
//! an `Event`, the report and its sections are `Report`s. Nothing is said more precisely than the
//! report does: a date to the month is written as one, and what has no date has none.

use super::Publication;
use crate::report::{Date, PlacePrecision, Status, When};
use crate::route::Page;
use serde_json::{Map, Value, json};

/// The data about a page; `None` for pages that are about nothing in particular.
pub(super) fn json_ld(publication: &Publication<'_>, page: &Page) -> Option<Value> {
    let mut data = match page {
        Page::Explore => atlas(publication),
        Page::Activity(id) => event(publication, publication.report().activity(id)?),
        Page::Section(id) => section(publication, publication.report().section(id)?),
        Page::About | Page::NotFound(_) => return None,
    };
    data.insert("@context".to_owned(), json!("https://schema.org"));
    data.insert("inLanguage".to_owned(), json!(publication.edition.page_language()));
    set(&mut data, "url", publication.address(page));
    Some(Value::Object(data))
}

fn object(kind: &str, name: String) -> Map<String, Value> {
    Map::from_iter([("@type".to_owned(), json!(kind)), ("name".to_owned(), json!(name))])
}

fn set(data: &mut Map<String, Value>, key: &str, value: Option<impl Into<Value>>) {
    data.extend(value.map(|value| (key.to_owned(), value.into())));
}

fn publisher(publication: &Publication<'_>) -> Value {
    Value::Object(object("Organization", publication.text(&publication.report().publisher)))
}

/// The report that all of this tells of.
fn report(publication: &Publication<'_>) -> Map<String, Value> {
    let report = publication.report();
    let title = report.source.title.as_ref().unwrap_or(&report.title);
    let mut data = object("Report", publication.text(title));
    set(&mut data, "publisher", Some(publisher(publication)));
    set(&mut data, "temporalCoverage", Some(report.period.to_string()));
    set(&mut data, "url", report.source.url.clone());
    data
}

fn atlas(publication: &Publication<'_>) -> Map<String, Value> {
    let report_itself = publication.report();
    let mut data = object("WebSite", publication.text(&report_itself.title));
    set(&mut data, "description", report_itself.description.as_ref().map(|text| publication.text(text)));
    set(&mut data, "dateModified", report_itself.updated.map(|date| date.to_string()));
    set(&mut data, "about", Some(report(publication)));
    data
}

fn section(publication: &Publication<'_>, section: usize) -> Map<String, Value> {
    let mut data = object("Report", publication.text(&publication.report().sections[section].title));
    set(&mut data, "isPartOf", Some(report(publication)));
    data
}

fn event(publication: &Publication<'_>, activity: usize) -> Map<String, Value> {
    let report_itself = publication.report();
    let activity = &report_itself.activities[activity];
    let mut data = object("Event", publication.text(&activity.title));
    set(&mut data, "description", Some(publication.text(&activity.summary)));
    let (start, end) = dates(activity.when);
    set(&mut data, "startDate", start);
    set(&mut data, "endDate", end);
    let scheduled = activity.status == Status::Planned;
    set(&mut data, "eventStatus", scheduled.then_some("https://schema.org/EventScheduled"));
    set(&mut data, "location", activity.place.map(|place| location(publication, place)));
    set(&mut data, "organizer", Some(publisher(publication)));
    let partners = activity.partners.iter().map(|&partner| &report_itself.partners[partner]);
    let partners: Vec<_> = partners
        .map(|partner| Value::Object(object("Organization", publication.text(&partner.name))))
        .collect();
    set(&mut data, "contributor", (!partners.is_empty()).then_some(partners));
    set(&mut data, "subjectOf", Some(report(publication)));
    data
}

/// First and last date in ISO 8601, as precisely as they are known.
fn dates(when: Option<When>) -> (Option<String>, Option<String>) {
    match when {
        Some(When::Range { first, last }) => (Some(first.to_string()), Some(last.to_string())),
        Some(When::Month(month)) => (Some(month.to_string()), Some(month.to_string())),
        Some(When::Year(year)) => {
            let year = Date::Year(year).to_string();
            (Some(year.clone()), Some(year))
        }
        Some(When::Since { from }) => (Some(from.to_string()), None),
        // Some time within the reporting period, or planned: no date is known.
        Some(When::Period { .. } | When::Open { .. }) | None => (None, None),
    }
}

fn location(publication: &Publication<'_>, place: usize) -> Value {
    let place = &publication.report().places[place];
    let kind = match place.precision {
        PlacePrecision::City => "City",
        PlacePrecision::Country => "Country",
        PlacePrecision::Region => "Place",
    };
    let mut data = object(kind, publication.text(&place.name));
    let country = place.country.clone().filter(|_| place.precision == PlacePrecision::City);
    set(
        &mut data,
        "address",
        country.map(|country| json!({"@type": "PostalAddress", "addressCountry": country})),
    );
    Value::Object(data)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_no_more_precise_than_the_report() {
        let when = |text| When::parse(text, None).expect("a date");
        let of = |when| {
            let (start, end) = dates(Some(when));
            format!("{} {}", start.unwrap_or_default(), end.unwrap_or_default())
        };
        assert_eq!(of(when("2025-03")), "2025-03 2025-03");
        assert_eq!(of(when("2025")), "2025 2025");
        assert_eq!(of(when("-0043")), "-0043 -0043");
        assert_eq!(of(when("2025-03-04/2025-05")), "2025-03-04 2025-05");
        assert_eq!(
            of(When::Since { from: when("2024-11").ends().0 }),
            "2024-11 ",
            "it has begun and goes on"
        );
        assert_eq!(of(when("2026/..")), " ");
    }
}
