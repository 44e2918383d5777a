//! All words of the interface. Every text that a reader sees is a [`Message`]; each language
//! answers all of them, or the program does not compile.

mod counts;
mod dates;
mod direction;
mod en;
mod explained;
mod overview;
mod undated;
mod when;

pub use direction::is_right_to_left;
pub use overview::{Figure, Piece};

use crate::report::{Date, PlacePrecision, Placing, PointKind, Precision, Region, Status, When};
use crate::selection::{Known, Overview, Shared};
use crate::time::Month;
use crate::view_state::{Facet, MonthRange, Sort};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    English,
}

/// Something the interface says.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    AboutNotOfficial {
        publisher: &'a str,
    },
    AboutSource,
    AboutUse,
    AboutUseText,
    ActionLines,
    ActiveFilters,
    Activities,
    ActivitiesAt {
        place: &'a str,
        count: usize,
    },
    AddressIgnored {
        key: &'a str,
        value: &'a str,
    },
    AndAfter(Month),
    AroundTheReport(usize),
    BackToPeriod,
    BeforeAndAfter,
    ChooseMonths,
    DatedAfter {
        month: Month,
        count: usize,
    },
    DatedBefore {
        month: Month,
        count: usize,
    },
    MonthInitial(Month),
    AllTime,
    AlsoMentioned,
    /// An activity as one cites it.
    Citation {
        title: &'a str,
        date: &'a str,
        publisher: &'a str,
        source: &'a str,
        /// The paragraphs that say so.
        evidence: &'a str,
        address: &'a str,
    },
    CitationCopied,
    Cite,
    ClearAll,
    Close,
    ClusterAt {
        places: &'a str,
        count: usize,
    },
    Context,
    ContextNote,
    CopyLink,
    /// How many of something there are: `Part One: 4`.
    Counted {
        what: &'a str,
        count: usize,
    },
    /// What could not be copied, to be copied by hand.
    CopyFailed {
        text: &'a str,
    },
    DataFile,
    DataProblems(usize),
    DateNotStated,
    DateWithin(&'a When),
    DateExplained(Option<&'a When>),
    EarlierMarks(usize),
    Earlier {
        what: &'a str,
    },
    EditorialNote,
    EmptyResult,
    EmptyResultSeveral,
    EmptySection,
    Evidence,
    EvidenceAt {
        section: &'a str,
        paragraph: u64,
    },
    Explore,
    FewerMonths,
    FacetName(Facet),
    Filters,
    FiltersChosen(usize),
    FitResults,
    /// What a search found beside this many activities.
    FoundBeside {
        activities: &'a str,
        context: usize,
        passages: usize,
    },
    From,
    Goals,
    /// All filters in force, named together.
    InForce(&'a [String]),
    InView,
    KnownWhen(Known, usize),
    LaterMarks(usize),
    Later {
        what: &'a str,
    },
    Key,
    LinkCopied,
    LinkToHeading {
        title: &'a str,
    },
    LinkToParagraph(u64),
    LoadFailed,
    Loading,
    Map,
    MapHint,
    MapNote,
    Matrix,
    MatrixCaption,
    Month(Month),
    MonthRange(MonthRange),
    MonthShort(Month),
    MoreFilters,
    MoreMonths,
    MonthsShown,
    /// An abbreviation and what it stands for.
    Meaning {
        short: &'a str,
        long: &'a str,
    },
    NeedsProgram,
    NoActivities,
    NoConnection {
        detail: &'a str,
    },
    NameNoPlace(usize),
    Next {
        title: &'a str,
    },
    No,
    NotFound,
    Only,
    OnlyInView,
    NotFoundHelp {
        path: &'a str,
    },
    NotFoundHere,
    NotStarted {
        reason: &'a str,
    },
    PageOf {
        page: &'a str,
        atlas: &'a str,
    },
    Pages,
    PanEast,
    PanNorth,
    PanSouth,
    PanWest,
    PartnersTitle,
    PassagesFound(usize),
    Pause,
    PeriodLabel(&'a When),
    Place,
    PlaceAndTime {
        paragraph: Option<u64>,
    },
    Play,
    Places(&'a [String]),
    PlacePrecisionName(PlacePrecision),
    PlaceExplained(Placing),
    PlaceNotStated,
    PointKind(PointKind),
    PossiblyInRange,
    PrecisionName(Precision),
    Previous {
        title: &'a str,
    },
    ProblemsShown,
    Quoted(&'a str),
    Read,
    Related,
    RegionName(Region),
    ReportingPeriod,
    ReportsWords,
    ReportSections,
    ResetMap,
    ResultCount {
        selected: usize,
        total: usize,
        possible: usize,
    },
    ReportUnusable {
        file: &'a str,
    },
    Retelling,
    RetoldBy(Option<&'a str>),
    Retry,
    RemoveFilter {
        name: &'a str,
    },
    ReportMistake,
    Search,
    SearchHint,
    SeveralByTheme,
    Share,
    Shares(Shared),
    ShowInExplore(usize),
    ShowAll(usize),
    ShowThem,
    ShowWhole {
        characters: usize,
    },
    ServerAnswered {
        file: &'a str,
        status: u16,
    },
    SkipToList,
    SkipToText,
    SortBy,
    SortName(Sort),
    StatusName(Status),
    Themes,
    Timeline,
    To,
    TrayNotOnMap(usize),
    Unstated,
    Updated(Date),
    When,
    WhereOriginal,
    WithWhom,
    Year(i32),
    Yes,
    Without {
        filter: &'a str,
        count: usize,
    },
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

    /// What a selection consists of, in two sentences with numbers that can be asked for: what there is, and how
    /// much of it has a date and a place. The second is empty where there is nothing to say of.
    #[must_use]
    pub fn overview(self, of: &Overview) -> [Vec<Piece>; 2] {
        match self {
            Self::English => [overview::english_headline(of), overview::english_precision(of)],
        }
    }
}
