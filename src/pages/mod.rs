//! The pages of the atlas, and what happens on the way from one to another.

mod about;
mod arrive;
mod explore;
mod not_found;
mod read;
mod title;

use crate::components::{Atlas, shell};
use crate::markup::{Node, part};
use crate::reactive::memo;
use crate::route::{Page, decoded};
use arrive::arrive;

#[cfg(feature = "publish")]
pub(crate) use title::page_title;

/// Which page to draw; an activity is the explore page with a panel, so that going there and
/// back draws nothing anew.
#[derive(Clone, Debug, PartialEq)]
enum Shown {
    Explore,
    Section(usize),
    About,
    NotFound(String),
}

/// The page that the address names, and what surrounds it.
pub(crate) fn pages(atlas: Atlas) -> Node {
    let edition = atlas.edition();
    let shown = memo(move || match &atlas.route.read().page {
        Page::Explore => Shown::Explore,
        Page::About => Shown::About,
        Page::Activity(id) => match edition.report.activity(id) {
            Some(_) => Shown::Explore,
            None => Shown::NotFound(format!("/activities/{id}/")),
        },
        Page::Section(id) => match edition.report.section(id) {
            Some(section) => Shown::Section(section),
            None => Shown::NotFound(format!("/sections/{id}/")),
        },
        Page::NotFound(path) => Shown::NotFound(format!("/{}", decoded(path))),
    });
    arrive(atlas);
    let page = part(move || match shown.get() {
        Shown::Explore => explore::explore_page(atlas),
        Shown::Section(section) => read::read_page(atlas, section),
        Shown::About => about::about_page(atlas),
        Shown::NotFound(path) => not_found::not_found_page(atlas, &path),
    });
    shell(atlas, page)
}

#[cfg(test)]
mod tests;
