//! All words of the interface. Every text that a reader sees is a [`Message`]; each language
//! answers all of them, or the program does not compile.

mod dates;
mod en;

use crate::report::{Date, PointKind, Precision, Region, Report, Status, Unstated, When};
use crate::selection::Shared;
use crate::time::Month;
use crate::view_state::{Facet, Sort};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English
    #[default]
    English,
}

/// Something the interface says.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "each says what it is; the words stand in the language's table")]
pub enum Message<'a> {
    About,
    AboutAdopt,
    AboutAdoptText,
    AboutDates,
    AboutDatesText,
    AboutEditorial,
    AboutEditorialText,
    AboutLicence,
    AboutLicenceText,
    AboutMap,
    AboutMapText,
    AboutNotOfficial { publisher: &'a str },
    AboutSource,
    AboutUse,
    AboutUseText,
    ActionLines,
    Activities,
    ActivitiesAt { place: &'a str, count: usize },
    AddressIgnored { key: &'a str, value: &'a str },
    AllTime,
    AlsoMentioned,
    ClearAll,
    Close,
    ClusterAt { places: &'a str, count: usize },
    Context,
    ContextNote,
    CopyLink,
    CopyLinkFailed,
    DataFile,
    DataProblems(usize),
    DateNotStated,
    DateWithin(&'a When),
    DateExplained(Option<&'a When>),
    Earlier { what: &'a str },
    EditorialNote,
    EmptyResult,
    EmptySection,
    Evidence,
    EvidenceAt { section: &'a str, paragraph: u64 },
    Explore,
    FacetName(Facet),
    Filters,
    FiltersShow,
    FitResults,
    From,
    Goals,
    Later { what: &'a str },
    Legend,
    LinkCopied,
    LinkToHeading { title: &'a str },
    LinkToParagraph(u64),
    LoadFailed,
    Loading,
    Map,
    MapHint,
    MapNote,
    Month(Month),
    MonthShort(Month),
    MoreFilters,
    NoConnection { detail: &'a str },
    Next { title: &'a str },
    NotFound,
    NotFoundHelp { path: &'a str },
    PageOf { page: &'a str, atlas: &'a str },
    PanEast,
    PanNorth,
    PanSouth,
    PanWest,
    PartnersTitle,
    PeriodLabel(&'a When),
    Place,
    PlaceExplained(Option<crate::report::PlacePrecision>),
    PlaceNotStated,
    PointKind(PointKind),
    PossiblyInRange,
    PrecisionName(Precision),
    Previous { title: &'a str },
    ProblemsShown,
    Read,
    Related,
    RegionName(Region),
    ReportingPeriod,
    ReportSections,
    ResetMap,
    ResultCount { selected: usize, total: usize, possible: usize },
    ReportUnusable { file: &'a str },
    Retry,
    ReportMistake,
    Search,
    SearchHint,
    Shares(Shared),
    ServerAnswered { file: &'a str, status: u16 },
    SkipToList,
    SkipToText,
    SortBy,
    SortName(Sort),
    StatusName(Status),
    Themes,
    Timeline,
    TimeTray(usize),
    To,
    Tray(usize),
    Unstated,
    UnstatedName(Unstated),
    Updated(Date),
    When,
    ZoomHere,
    ZoomIn,
    ZoomOut,
}

impl Language {
    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// The words for a message.
    #[must_use]
    pub fn say(self, message: Message<'_>) -> String {
        match self {
            Self::English => en::say(message),
        }
    }

    /// The name of a facet's value, by its index in [`Facet::values`].
    #[must_use]
    pub fn facet_value(self, report: &Report, facet: Facet, index: usize) -> String {
        let text = match facet {
            Facet::Theme => &report.themes[index].name,
            Facet::Kind => &report.kinds[index].name,
            Facet::Place => &report.places[index].name,
            Facet::Partner => &report.partners[index].name,
            Facet::Section => {
                let section = &report.sections[index];
                section.label.as_ref().unwrap_or(&section.title)
            }
            Facet::Region => return self.say(Message::RegionName(Region::ALL[index])),
            Facet::Status => return self.say(Message::StatusName(Status::ALL[index])),
            Facet::Precision => return self.say(Message::PrecisionName(Precision::ALL[index])),
        };
        text.in_language(self.tag()).to_owned()
    }
}
