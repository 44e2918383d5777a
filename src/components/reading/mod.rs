//! The report's sections as text.

mod contents;
mod mentioned;
mod original;
mod paragraph;
mod quotation;
mod section;

pub(crate) use contents::contents;
pub(crate) use section::section_text;
