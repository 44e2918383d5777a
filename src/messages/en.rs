//! English.

use super::Message;
use super::dates;
use crate::report::{PlacePrecision, PointKind, Precision, Region, Status, When};
use crate::scene::MarkShape;
use crate::view_state::{Facet, Sort};

/// `1 activity`, `2 activities`.
fn activities(count: usize) -> String {
    if count == 1 { "1 activity".to_owned() } else { format!("{count} activities") }
}

pub(super) fn say(message: Message<'_>) -> String {
    use Message as M;
    match message {
        M::ActivitiesAt { place, count } => format!("{place}: {}", activities(count)),
        M::ActivityCount(count) => activities(count),
        M::AddressIgnored { key, value } => {
            format!("“{key}={value}” in the address was not understood and is left out.")
        }
        M::AboutNotOfficial { publisher } => format!(
            "This atlas is not an official product of the United Nations or of {publisher}. It is an \
             independent reading aid to the report; only the report itself counts."
        ),
        M::ClusterAt { places, count } => format!("{places}: {}, show list", activities(count)),
        M::DataProblems(1) => "1 problem in the report’s data".to_owned(),
        M::DataProblems(count) => format!("{count} problems in the report’s data"),
        M::DateWithin(when) => dates::when(when),
        M::DateExplained(when) => date_explained(when),
        M::Earlier { what } => format!("{what}: one month earlier"),
        M::EvidenceAt { section, paragraph } => format!("{section}, paragraph {paragraph}"),
        M::FacetName(facet) => facet_name(facet).to_owned(),
        M::Later { what } => format!("{what}: one month later"),
        M::LinkToHeading { title } => format!("Link to “{title}”"),
        M::LinkToParagraph(number) => format!("Link to paragraph {number}"),
        M::MarkMeaning(shape) => mark_meaning(shape).to_owned(),
        M::Month(month) => dates::month(month),
        M::MonthShort(month) => dates::month_short(month).to_owned(),
        M::NoConnection { detail } => {
            format!("The server could not be reached ({detail}). Check your connection and try again.")
        }
        M::ReportUnusable { file } => format!("{file} arrived, but nothing in it can be shown:"),
        M::ServerAnswered { file, status } => format!(
            "The server answered {status} for {file}. If this is your site, check that the file is there; otherwise try again later."
        ),
        M::NextActivity { title } => format!("Next: {title}"),
        M::NotFoundHelp { path } => format!(
            "There is nothing at “{path}”. The address may be misspelt, or the activity may have been renamed."
        ),
        M::Occurrence(precision) => occurrence(precision).to_owned(),
        M::PageOf { page, atlas } => format!("{page} – {atlas}"),
        M::Paragraph(number) => format!("Paragraph {number}"),
        M::PeriodLabel(when) => period(when),
        M::PlaceExplained(precision) => place_explained(precision).to_owned(),
        M::PointKind(kind) => point_kind(kind).to_owned(),
        M::PreviousActivity { title } => format!("Previous: {title}"),
        M::RegionName(region) => region_name(region).to_owned(),
        M::ResultCount { selected, total, possible } => result_count(selected, total, possible),
        M::SortName(Sort::Date) => "date".to_owned(),
        M::SortName(Sort::Section) => "section".to_owned(),
        M::StatusName(status) => status_name(status).to_owned(),
        M::TimeTray(count) => format!("No date stated: {count}"),
        M::Tray(count) => format!("No place stated: {count}"),
        M::Updated(day) => format!("Data last changed on {}.", dates::day(day)),
        plain => fixed(plain).to_owned(),
    }
}

/// Messages that are the same every time.
fn fixed(message: Message<'_>) -> &'static str {
    use Message as M;
    match message {
        M::About => "About",
        M::AboutAdopt => "Use it for your own report",
        M::AboutAdoptText => {
            "Everything shown here comes from one file, data/report.json: title, period, places, themes and \
             sections. Replace it with your own, check it with the checker that comes with the project, and \
             put the folder on any web server. The format is described in docs/report-format.md."
        }
        M::AboutDates => "How dates are shown",
        M::AboutDatesText => {
            "A date is never more precise here than in the report. What the report dates to a month covers \
             the whole month; what it does not date covers the whole reporting period; a plan without a date \
             is an arrow with an open end. When you choose months on the timeline, what surely lies within \
             them and what only may do so are told apart."
        }
        M::AboutEditorial => "What is ours and not the report’s",
        M::AboutEditorialText => {
            "The summaries are in our words. Themes, kinds of activity, Sustainable Development Goals and \
             action lines of the World Summit are our classification, as are the coordinates of places. Each \
             activity names the paragraphs of the report that it rests on, with a short quotation."
        }
        M::AboutLicence => "Licence",
        M::AboutLicenceText => {
            "The program is free software under the MIT licence. The coastlines come from Natural Earth and \
             are in the public domain."
        }
        M::AboutMap => "The map",
        M::AboutMapText => {
            "The map uses the Equal Earth projection, on which areas have their true proportions. It shows \
             coastlines only and no borders."
        }
        M::AboutSource => "Source",
        M::AboutUse => "Keyboard",
        M::AboutUseText => {
            "Everything can be reached with the Tab key. On the map, arrow keys move, + and − zoom and 0 \
             shows the whole map. On the timeline’s two sliders, arrow keys change the first and last month. \
             Escape closes what is open. The list of activities says in words all that map and timeline show."
        }
        M::ActionLines => "WSIS action lines",
        M::Activities => "Activities",
        M::AllTime => "All time",
        M::AlsoMentioned => "Mentioned here",
        M::ClearAll => "Clear all",
        M::Close => "Close",
        M::Context => "Context",
        M::ContextNote => "Context for the activities; not counted as one.",
        M::CopyLink => "Copy link",
        M::CopyLinkFailed => "The link could not be copied; copy it from the address bar.",
        M::DataFile => "Download the data (JSON)",
        M::DateNotStated => "date not stated",
        M::Details => "Details",
        M::EditorialNote => "Editorial classification, not the report’s.",
        M::EmptyResult => "Nothing matches all of these filters.",
        M::EmptySection => "This section has no paragraphs.",
        M::Evidence => "In the report",
        M::Explore => "Explore",
        M::Filters => "Filters",
        M::FiltersShow => "Filter",
        M::FitResults => "Fit to results",
        M::FitPlace => "Show on the map",
        M::From => "From",
        M::Goals => "Sustainable Development Goals",
        M::InReport => "In the report",
        M::Kind => "Kind",
        M::Legend => "How dates are drawn",
        M::LinkCopied => "Link copied",
        M::LoadFailed => "The report could not be loaded.",
        M::LoadFailedHelp => "Check your connection and try again.",
        M::Loading => "Loading the report…",
        M::Map => "Map",
        M::MapHint => "Arrow keys move the map, plus and minus zoom, 0 shows all of it",
        M::MapNote => "Names and positions imply no opinion on the legal status of any territory.",
        M::MarkedPossible => "only possibly in the chosen months",
        M::MoreFilters => "More filters",
        M::NotFound => "Page not found",
        M::NotStated => "Not stated in the report",
        M::OpenActivity => "Open",
        M::PanEast => "Move map east",
        M::PanNorth => "Move map north",
        M::PanSouth => "Move map south",
        M::PanWest => "Move map west",
        M::PartnersTitle => "With",
        M::Place => "Where",
        M::PlaceNotStated => "place not stated",
        M::PossiblyInRange => "possibly in this range",
        M::ProblemsShown => "What is usable is shown.",
        M::Read => "Read",
        M::ReportingPeriod => "Reporting period",
        M::ReportSections => "Sections of the report",
        M::ResetMap => "Reset map",
        M::Retry => "Try again",
        M::ReportMistake => "Report a mistake",
        M::Search => "Search",
        M::SearchHint => "Title, place, partner …",
        M::Section => "Section",
        M::SkipToList => "Skip to the list of activities",
        M::SortBy => "Sort by",
        M::SourceLink => "The report",
        M::Status => "Status",
        M::Summary => "Summary",
        M::Themes => "Themes",
        M::Timeline => "Timeline",
        M::TimelineHint => "Drag along the axis to choose months",
        M::To => "To",
        M::When => "When",
        M::ZoomHere => "Zoom in here",
        M::ZoomIn => "Zoom in",
        M::ZoomOut => "Zoom out",
        // All others carry a value and are worded above.
        _ => "",
    }
}

fn result_count(selected: usize, total: usize, possible: usize) -> String {
    let count =
        if selected == total { activities(total) } else { format!("{selected} of {}", activities(total)) };
    match possible {
        0 => count,
        all if all == selected => format!("{count}, all only possibly in this range"),
        some => format!("{count}, {some} of them possibly in this range"),
    }
}

fn period(when: &When) -> String {
    match *when {
        When::Period { first, last } | When::Range { first, last } => dates::range(first, last),
        ref other => dates::when(other),
    }
}

fn date_explained(when: Option<&When>) -> String {
    match when {
        Some(When::Range { .. }) => "The report gives the days.",
        Some(When::Month(_)) => "The report gives the month but no day, so the mark covers the whole month.",
        Some(When::Year(_)) => "The report gives only the year, so the mark covers all of it.",
        Some(When::Period { .. }) => {
            "The report gives no date of its own, so the mark covers the reporting period."
        }
        Some(When::Open { .. }) => {
            "The report announces it without a date, so the mark is an arrow with an open end."
        }
        None => "The report gives no date.",
    }
    .to_owned()
}

const fn place_explained(precision: Option<PlacePrecision>) -> &'static str {
    match precision {
        Some(PlacePrecision::City) => "The report names the city.",
        Some(PlacePrecision::Country) => {
            "The report names the country and no city; the mark stands inside it."
        }
        Some(PlacePrecision::Region) => "The report names a region; the shaded area is approximate.",
        None => "The report names no place, so it is listed beside the map.",
    }
}

const fn mark_meaning(shape: MarkShape) -> &'static str {
    match shape {
        MarkShape::Days => "days",
        MarkShape::Month => "month",
        MarkShape::Year => "year only",
        MarkShape::Period => "undated in period",
        MarkShape::Open => "planned",
    }
}

const fn occurrence(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "days",
        Precision::Month => "month",
        Precision::Year => "year only",
        Precision::Period => "reporting period only",
        Precision::Open => "planned, no date",
    }
}

const fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Theme => "Theme",
        Facet::Kind => "Kind",
        Facet::Region => "Region",
        Facet::Place => "Place",
        Facet::Partner => "Partner",
        Facet::Section => "Section",
        Facet::Status => "Status",
        Facet::Precision => "Dated to",
    }
}

const fn status_name(status: Status) -> &'static str {
    match status {
        Status::Done => "Done",
        Status::Ongoing => "Ongoing",
        Status::Planned => "Planned",
    }
}

const fn region_name(region: Region) -> &'static str {
    match region {
        Region::Africa => "Africa",
        Region::Americas => "Americas",
        Region::Asia => "Asia",
        Region::Europe => "Europe",
        Region::Oceania => "Oceania",
    }
}

const fn point_kind(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Trend => "Trend",
        PointKind::Achievement => "Achievement",
        PointKind::Obstacle => "Obstacle",
        PointKind::Action => "Planned action",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_say_how_many_and_how_sure() {
        let count = |selected, possible| say(Message::ResultCount { selected, total: 18, possible });
        assert_eq!(count(18, 0), "18 activities");
        assert_eq!(count(4, 3), "4 of 18 activities, 3 of them possibly in this range");
        assert_eq!(count(2, 2), "2 of 18 activities, all only possibly in this range");
        assert_eq!(count(0, 0), "0 of 18 activities");
    }
}
