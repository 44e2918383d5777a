//! A section of the report as prose.

use crate::components::{Contents, SectionText};
use leptos::prelude::*;

/// The reading page.
#[component]
pub(super) fn ReadPage(
    /// Index of the section.
    section: usize,
) -> impl IntoView {
    view! {
        <main id="main" class="read" tabindex="-1">
            <Contents />
            <SectionText section=section />
        </main>
    }
}
