//! English.

use super::Message;
use super::counts::{activities, found_beside, passages, result_count};
use super::dates;
use super::explained::{date_explained, place_explained, place_precision, places, shares};
use super::undated;
use super::when;
use crate::report::{PointKind, Precision, Region, Status, When};
use crate::selection::Known;
use crate::view_state::{Facet, Sort};

/// What stands beside or below each paragraph.
const WITH_WORDS: &str = "with each paragraph stand the report’s own words, in quotation marks.";

pub(super) fn say(message: Message<'_>) -> String {
    use Message as M;
    match message {
        M::ActivitiesAt { place, count } => format!("{place}: {}", activities(count)),
        M::AddressIgnored { key, value } => {
            format!("“{key}={value}” in the address was not understood and is left out.")
        }
        M::AboutNotOfficial { publisher } => format!(
            "This atlas is not an official publication of {publisher}. It is an independent reading aid to \
             the report; only the report itself counts."
        ),
        M::AndAfter(month) => format!("{} and after", dates::from_month(month)),
        M::AroundTheReport(count) => format!("Around the report, not counted: {count}"),
        M::BackToPeriod => "Back to the reporting period".into(),
        M::BeforeAndAfter => "Before and after the period".into(),
        M::ChooseMonths => "Choose months".into(),
        M::DatedAfter { month, count } => format!("After {}: {count}", dates::month(month)),
        M::DatedBefore { month, count } => format!("Before {}: {count}", dates::month(month)),
        M::MonthInitial(month) => dates::month_short(month).chars().next().map_or_else(String::new, String::from),
        M::ClusterAt { places, count } => format!("{places}: {}, show list", activities(count)),
        M::Citation { title, date, publisher, source, evidence, address } => {
            let evidence = if evidence.is_empty() { String::new() } else { format!(", {evidence}") };
            format!("“{title}” ({date}). In: {publisher}, “{source}”{evidence}. {address}")
        }
        M::CopyFailed { text } => format!("It could not be copied. Here it is: {text}"),
        M::Counted { what, count } => format!("{what}: {count}"),
        M::KnownWhen(known, count) => format!("{}: {count}", known_when(known)),
        M::DataProblems(1) => "1 problem in the report’s data".into(),
        M::DataProblems(count) => format!("{count} problems in the report’s data"),
        M::DateWithin(when) => when::when(when),
        M::DateExplained(when) => date_explained(when),
        M::Earlier { what } => format!("{what}: one month earlier"),
        M::EarlierMarks(count) => format!("‹ {count} earlier"),
        M::LaterMarks(count) => format!("{count} later ›"),
        M::EvidenceAt { section, paragraph } => format!("{section}, paragraph {paragraph}"),
        M::FiltersChosen(0) => "Filters".into(),
        M::FiltersChosen(count) => format!("Filters: {count}"),
        M::FoundBeside { activities, context, passages } => found_beside(activities, context, passages),
        M::FacetName(facet) => facet_name(facet).into(),
        M::Later { what } => format!("{what}: one month later"),
        M::LinkToHeading { title } => format!("Link to “{title}”"),
        M::LinkToParagraph(number) => format!("Link to paragraph {number}"),
        M::Meaning { short, long } => format!("{short}: {long}"),
        M::Month(month) => dates::month(month),
        M::MonthRange(range) => dates::months(range),
        M::MonthShort(month) => dates::month_short(month).into(),
        M::NoConnection { detail } => {
            format!("The server could not be reached ({detail}). Check your connection and try again.")
        }
        M::ReportUnusable { file } => format!(
            "{file} arrived, but not as it was published. Reload the page; if this is your site, publish it again."
        ),
        M::ServerAnswered { file, status } => format!(
            "The server answered {status} for {file}. If this is your site, check that the file is there; otherwise try again later."
        ),
        M::RetoldBy(Some(by)) => format!("Retold by {by}; {WITH_WORDS}"),
        M::PassagesFound(count) => format!("{} in the report", passages(count)),
        M::ShowAll(count) => format!("Show all {count}"),
        M::ShowInExplore(1) => "Show this one in Explore".into(),
        M::ShowInExplore(count) => format!("Show these {count} in Explore"),
        M::ShowWhole { characters } => format!("Show it whole ({characters} characters)"),
        M::Next { title } => format!("Next: {title}"),
        M::NotStarted { reason } => {
            format!("Map, timeline and filters could not be started. {reason} What you read here is complete.")
        }
        M::NotFoundHelp { path } => format!(
            "There is nothing at “{path}”. The address may be misspelt, or the activity may have been renamed."
        ),
        M::PrecisionName(precision) => precision_name(precision).into(),
        M::PageOf { page, atlas } => format!("{page} – {atlas}"),
        M::PeriodLabel(when) => period(when),
        M::PlaceAndTime { paragraph: Some(number) } => format!("Paragraph {number}, place and time"),
        M::Places(names) => places(names),
        M::PlacePrecisionName(precision) => place_precision(precision).into(),
        M::PlaceExplained(placing) => place_explained(placing).into(),
        M::PointKind(kind) => point_kind(kind).into(),
        M::Previous { title } => format!("Previous: {title}"),
        M::Quoted(words) => format!("“{words}”"),
        M::RegionName(region) => region_name(region).into(),
        M::RemoveFilter { name } => format!("Remove filter: {name}"),
        M::ResultCount { selected, total, possible } => result_count(selected, total, possible),
        M::Shares(shared) => shares(shared),
        M::SortName(Sort::Best) => "best match".into(),
        M::SortName(Sort::Date) => "date".into(),
        M::SortName(Sort::Section) => "section".into(),
        M::StatusName(status) => status_name(status).into(),
        M::NameNoPlace(1) => "1 names no place".into(),
        M::NameNoPlace(count) => format!("{count} name no place"),
        M::TrayNotOnMap(count) => format!("Not on the map: {count}"),
        M::Without { filter, count } => format!("Without {filter}: {}", activities(count)),
        M::Updated(date) => format!("Data last changed {}.", dates::on_or_in(date)),
        M::About => "About".into(),
        M::AboutAdopt => "Use it for your own report".into(),
        M::AboutAdoptText => {
            "Everything shown here comes from one file, data/report.json. Replace it with your own, check it with \
             the project’s checker, and put the folder on any web server. docs/report-format.md describes the format."
                .into()
        }
        M::AboutDates => "How dates are shown".into(),
        M::AboutDatesText => {
            "A date is never more precise here than in the report. What the report dates to a month covers \
             the whole month; what it does not date covers the whole reporting period; what goes on ends in \
             an arrow’s head, and a plan without a date is an arrow. When you choose months on the timeline, \
             what surely lies within them and what only may do so are told apart."
                .into()
        }
        M::AboutEditorial => "What is ours and not the report’s".into(),
        M::AboutEditorialText => {
            "The summaries are in our words. Themes, kinds of activity, Sustainable Development Goals and \
             action lines are our classification, as are the coordinates of places. Each activity names the paragraphs of the report that it rests on, with a short quotation."
                .into()
        }
        M::AboutLicence => "Licence".into(),
        M::AboutLicenceText => {
            "The program is free software under the MIT licence. The coastlines come from Natural Earth and \
             are in the public domain; the names of countries, by which search finds places, are from Unicode’s CLDR."
                .into()
        }
        M::AboutMap => "The map".into(),
        M::AboutMapText => {
            "The map uses the Equal Earth projection, on which areas have their true proportions. It shows \
             coastlines only and no borders."
                .into()
        }
        M::AboutSource => "Source".into(),
        M::AboutUse => "Keyboard".into(),
        M::AboutUseText => {
            "Everything can be reached with the Tab key. On the map, arrow keys move, + and − zoom and 0 \
             shows all. On the timeline’s sliders, arrow keys change the first and last month. \
             The / key leads to the search field; from there the arrows lead to the results, through \
             them and back, and Escape clears the search. Elsewhere Escape closes what is open. The list says in words all that map and timeline show."
                .into()
        }
        M::ActionLines => "Action lines".into(),
        M::ActiveFilters => "Active filters".into(),
        M::Activities => "Activities".into(),
        M::AllTime => "All time".into(),
        M::AlsoMentioned => "Mentioned here".into(),
        M::CitationCopied => "Citation copied".into(),
        M::Cite => "Cite".into(),
        M::ClearAll => "Clear all".into(),
        M::Close => "Close".into(),
        M::Context => "Context".into(),
        M::ContextNote => "Context for the activities; not counted as one.".into(),
        M::CopyLink => "Copy link".into(),
        M::DataFile => "Download the data (JSON)".into(),
        M::DateNotStated => undated::NOT_STATED.into(),
        M::EditorialNote => "Editorial classification, not the report’s.".into(),
        M::EmptyResultSeveral => "Taking back one of them is not enough.".into(),
        M::EmptyResult => "No activity matches all of these filters.".into(),
        M::EmptySection => "This section has no paragraphs.".into(),
        M::Evidence => "In the report".into(),
        M::Explore => "Explore".into(),
        M::FewerMonths => "Show fewer months".into(),
        M::Filters => "Filters".into(),
        M::FitResults => "Fit to results".into(),
        M::From => "From".into(),
        M::Goals => "Sustainable Development Goals".into(),
        M::Key => "Key".into(),
        M::SeveralByTheme => "several, by theme".into(),
        M::InForce(names) => names.join(", "),
        M::InView => "what is in view".into(),
        M::LinkCopied => "Link copied".into(),
        M::LoadFailed => "The report could not be loaded.".into(),
        M::Loading => "Loading the report…".into(),
        M::Map => "Map".into(),
        M::MapHint => "Arrow keys move the map, plus and minus zoom, 0 shows all of it".into(),
        M::MapNote => "Names and positions on the map imply no opinion on the legal status of any territory.".into(),
        M::Matrix => "Themes by section".into(),
        M::MatrixCaption => "Activities by theme and section; each number is a filter.".into(),
        M::MoreFilters => "More filters".into(),
        M::MoreMonths => "Show more months".into(),
        M::MonthsShown => "Months shown".into(),
        M::No => "no".into(),
        M::NoActivities => "This report lists no activities.".into(),
        M::NotFound => "Page not found".into(),
        M::Only => "Only".into(),
        M::OnlyInView => "Only what is in view".into(),
        M::Pages => "Pages".into(),
        M::PanEast => "Move map east".into(),
        M::PanNorth => "Move map north".into(),
        M::PanSouth => "Move map south".into(),
        M::PanWest => "Move map west".into(),
        M::PartnersTitle => "With".into(),
        M::Pause => "Pause".into(),
        M::Play => "Play".into(),
        M::Place => "Where".into(),
        M::PlaceAndTime { paragraph: None } => "Place and time".into(),
        M::PlaceNotStated => "place not stated".into(),
        M::PossiblyInRange => "possibly in this range".into(),
        M::ProblemsShown => "What is usable is shown.".into(),
        M::Read => "Read".into(),
        M::Related => "Related".into(),
        M::ReportsWords => "In the report’s words".into(),
        M::Retelling => "Retold".into(),
        M::RetoldBy(None) => format!("Retold; {WITH_WORDS}"),
        M::ReportingPeriod => "Reporting period".into(),
        M::ReportSections => "Sections of the report".into(),
        M::ResetMap => "Reset map".into(),
        M::NeedsProgram => "Search and filters need JavaScript. Without it, Explore lists everything.".into(),
        M::NotFoundHere => {
            "There is nothing at this address. It may be misspelt, or the activity may have been renamed.".into()
        }
        M::Retry => "Try again".into(),
        M::ReportMistake => "Report a mistake".into(),
        M::Search => "Search".into(),
        M::SearchHint => "Title, place, partner …".into(),
        M::Share => "Share".into(),
        M::ShowThem => "Show them".into(),
        M::SkipToText => "Skip to the text".into(),
        M::SkipToList => "Skip to the list of activities".into(),
        M::SortBy => "by".into(),
        M::Themes => "Themes".into(),
        M::Timeline => "Timeline".into(),
        M::To => "To".into(),
        M::Unstated => "The report does not say".into(),
        M::When => "When".into(),
        M::WithWhom => "with whom".into(),
        M::WhereOriginal => "Where to find the original".into(),
        M::Year(year) => dates::year(year),
        M::Yes => "yes".into(),
        M::ZoomHere => "Zoom in here".into(),
        M::ZoomIn => "Zoom in".into(),
        M::ZoomOut => "Zoom out".into(),
    }
}

const fn known_when(known: Known) -> &'static str {
    match known {
        Known::Date => "With a date",
        Known::Period => "Known only to the period",
        Known::Planned => "Planned",
        Known::Nothing => "Without a date",
    }
}

fn period(when: &When) -> String {
    match *when {
        When::Period { first, last } | When::Range { first, last } => dates::range(first, last),
        ref other => when::when(other),
    }
}

const fn precision_name(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year only",
        Precision::Period => "period only",
        Precision::Open => "planned",
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
        Facet::Precision => "Date",
        Facet::Placed => "Place named",
    }
}

const fn status_name(status: Status) -> &'static str {
    match status {
        Status::Done => "Done",
        Status::Ongoing => "Under way",
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
    use crate::report::{Date, PlacePrecision, Placing};

    #[test]
    fn a_date_is_explained_as_precisely_as_it_is_stated() {
        let explained = |text| {
            let when = When::parse(text, None).expect("a date");
            say(Message::DateExplained(Some(&when)))
        };
        assert_eq!(say(Message::DateExplained(None)), "The report gives no date.");
        assert_eq!(explained("2025-03-04"), "");
        assert_eq!(explained("2026-04-20/2026-04-24"), "");
        assert_eq!(
            explained("2026/.."),
            "The report announces it without a date, so the mark is an arrow with an open end."
        );
        assert_eq!(
            explained("2026-03/.."),
            "The report announces its start and no end, so the mark is an arrow with an open end."
        );
        assert_eq!(
            explained("2025-03/2025-05"),
            "The report dates the start to the month and the end to the month; the mark covers all that this may mean."
        );
        assert_eq!(
            explained("2025-03-04/2026"),
            "The report dates the start to the day and the end to the year; the mark covers all that this may mean."
        );
        assert_eq!(
            explained("2025-03/2025-05-06"),
            "The report dates the start to the month and the end to the day; the mark covers all that this may mean."
        );
    }

    #[test]
    fn a_place_that_is_stated_and_not_on_the_map_is_told_from_one_that_is_not_stated() {
        let explained = |placing| say(Message::PlaceExplained(placing));
        assert!(explained(Placing::NotOnMap(PlacePrecision::City)).starts_with("The report names the city;"));
        assert!(explained(Placing::Unstated).starts_with("The report names no place"));
        assert_eq!(say(Message::TrayNotOnMap(2)), "Not on the map: 2");
    }

    #[test]
    fn the_last_change_is_dated_as_precisely_as_the_report_and_no_more() {
        let updated = |text| say(Message::Updated(Date::parse(text).expect("a date")));
        assert_eq!(updated("2026-03-04"), "Data last changed on 4 March 2026.");
        assert_eq!(updated("2026-03"), "Data last changed in March 2026.");
        assert_eq!(updated("2026"), "Data last changed in 2026.");
    }
}
