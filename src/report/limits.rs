//! How long texts may be, so that they can be read where they stand. What is longer is told and kept
//! whole; scenes and lists cut it to this for display.

/// Most characters of a title or name, which stands in lists and on the map.
pub const TITLE: usize = 160;
/// Most characters of running text.
pub const PROSE: usize = 4000;
/// Most words of a quotation.
pub const QUOTE_WORDS: usize = 12;
