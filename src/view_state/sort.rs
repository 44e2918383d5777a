//! Orders of the list.

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The best match first while there is a search, otherwise by date.
    #[default]
    Best,
    /// By first possible day, the more precise first.
    Date,
    /// By where the report first mentions it.
    Section,
}

impl Sort {
    /// All.
    pub const ALL: [Self; 3] = [Self::Best, Self::Date, Self::Section];

    /// Its word in the URL.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Date => "date",
            Self::Section => "section",
        }
    }
}
