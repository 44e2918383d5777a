//! The pages of the atlas, and what happens on the way from one to another.

mod about;
mod arrive;
mod explore;
mod not_found;
mod read;

use crate::components::live::{memo, part};
use crate::components::{Atlas, Shell};
use crate::route::{Page, decoded};
use about::AboutPage;
use arrive::arrive;
use explore::ExplorePage;
use leptos::prelude::*;
use not_found::NotFoundPage;
use read::ReadPage;

/// Which page to draw; an activity is the explore page with a panel, so that going there and
/// back draws nothing anew.
#[derive(Clone, Debug, PartialEq)]
enum Shown {
    Explore,
    Section(usize),
    About,
    NotFound(String),
}

/// The page that the address names.
#[component]
pub(crate) fn Pages() -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let shown = memo(move || match &atlas.route.read().page {
        Page::Explore => Shown::Explore,
        Page::About => Shown::About,
        Page::Activity(id) => match report.activity(id) {
            Some(_) => Shown::Explore,
            None => Shown::NotFound(format!("/activities/{id}/")),
        },
        Page::Section(id) => match report.section(id) {
            Some(section) => Shown::Section(section),
            None => Shown::NotFound(format!("/sections/{id}/")),
        },
        Page::NotFound(path) => Shown::NotFound(format!("/{}", decoded(path))),
    });
    arrive(atlas);
    view! {
        <Shell>
            {part(move || match shown.get() {
                Shown::Explore => view! { <ExplorePage /> }.into_any(),
                Shown::Section(section) => view! { <ReadPage section=section /> }.into_any(),
                Shown::About => view! { <AboutPage /> }.into_any(),
                Shown::NotFound(path) => view! { <NotFoundPage path=path /> }.into_any(),
            })}
        </Shell>
    }
}
