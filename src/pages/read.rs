//! A section of the report as prose.

use crate::components::{Atlas, contents, section_text};
use crate::markup::{Element, html};

/// The reading page of a section.
pub(super) fn read_page(atlas: Atlas, section: usize) -> Element {
    html::main()
        .id("main")
        .class("read")
        .attr("tabindex", "-1")
        .child(contents(atlas))
        .child(atlas.in_turn(move || section_text(atlas, section)))
}
