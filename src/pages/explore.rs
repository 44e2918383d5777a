//! Map, timeline, list and filters, with one activity open beside the map or none.

use crate::components::live::{live, part, when};
use crate::components::{ActivityDetail, Atlas, Filters, MapView, ResultList, TimelineView};
use leptos::prelude::*;

/// The explore page, and each activity's.
#[component]
pub(super) fn ExplorePage() -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let title = atlas.text(&report.title);
    let description = report.description.as_ref().map(|text| atlas.text(text));
    let open = move || atlas.open.get();
    view! {
        <main class="explore" class:with-detail=live(move || open().is_some())>
            // An open activity has the page's first heading.
            {when(move || open().is_none(), move || view! {
                <h1 id="page-title" class="visually-hidden" tabindex="-1">{title.clone()}</h1>
            })}
            <div class="side">
                <p class="lead">{description}</p>
                <Filters />
                <ResultList />
            </div>
            <div class="stage">
                <MapView />
                {part(move || open().map(|activity| view! { <ActivityDetail activity=activity /> }))}
            </div>
            <TimelineView />
        </main>
    }
}
