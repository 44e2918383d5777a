//! The report's sections as text.

mod contents;
mod mentioned;
mod paragraph;
mod section;

pub(crate) use contents::contents;
pub(crate) use section::section_text;
