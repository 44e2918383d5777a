//! The atlas as files: a page for each address, and what search engines, feed readers and telephones
//! ask for besides. The program then takes the place of what it finds there.
//!
//! Everything follows from the report, the template and [`Settings`] alone, so the same input gives
//! the same bytes.

mod atom;
mod description;
mod head;
mod json_ld;
mod preview;
mod reserve;
mod search;
mod template;
mod web_app;

pub use preview::{PaintError, Painter};
pub use reserve::timeline_styles;
pub use template::{Template, TemplateError};

use crate::browser::{Navigator, Site};
use crate::components::Atlas;
use crate::edition::Edition;
use crate::pages::{page_title, pages};
use crate::report::{Report, Text};
use crate::route::{self, Page};
use description::description;
use leptos::prelude::Owner;
use std::sync::Arc;
use template::Languages;

/// Where the atlas will be.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The site's path on its host, with a slash at both ends.
    pub base: String,
    /// The host with its scheme and without a slash at the end (`https://atlas.example`), if it is known.
    /// What needs absolute addresses is left out without it: canonical links, the
    /// sitemap, the feed.
    pub origin: Option<String>,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path from the site's base on.
    pub path: String,
    /// What is in it.
    pub contents: Vec<u8>,
}

impl File {
    fn new(path: impl Into<String>, contents: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), contents: contents.into() }
    }
}

/// What all files are made from.
struct Publication<'a> {
    edition: Arc<Edition>,
    settings: &'a Settings,
    site: Site,
}

/// All files of the site that follow from the report, in the order of their paths' importance.
#[must_use]
pub fn files(edition: &Arc<Edition>, template: &Template, settings: &Settings) -> Vec<File> {
    let site = template.site(&settings.base);
    let publication = Publication { edition: Arc::clone(edition), settings, site };
    let mut files: Vec<File> =
        all_pages(&edition.report).into_iter().map(|page| publication.page(page, template)).collect();
    files.push(File::new("shell.html", publication.shell(template)));
    files.push(File::new("manifest.webmanifest", web_app::manifest(&publication, template)));
    files.push(File::new("robots.txt", search::robots(&publication)));
    files.extend(search::sitemap(&publication).map(|sitemap| File::new("sitemap.xml", sitemap)));
    files.extend(atom::feed(&publication).map(|feed| File::new("feed.xml", feed)));
    files
}

/// What stands on a page of an atlas in this folder of its host (a slash at both ends), as HTML: whole for
/// those who read it before the program runs, or without it.
#[must_use]
pub fn content(edition: &Arc<Edition>, page: &Page, base: &str) -> String {
    drawn(edition, page, Site::at(base), |atlas| pages(atlas).into_page())
}

/// Draws something with the components as they are on a page.
fn drawn<T>(edition: &Arc<Edition>, page: &Page, site: Site, draw: impl FnOnce(Atlas) -> T) -> T {
    Owner::new().with(|| {
        let navigator = Navigator::at(&route::print_page(page), site);
        draw(Atlas::new(Arc::clone(edition), navigator))
    })
}

/// The pictures that other sites and telephones show of it.
///
/// # Errors
/// Says why one could not be drawn.
pub fn pictures(
    edition: &Arc<Edition>,
    template: &Template,
    settings: &Settings,
    painter: &Painter,
) -> Result<Vec<File>, PaintError> {
    // In a picture the coastline is part of the drawing.
    let site = Site { coarse: String::new(), fine: String::new(), ..template.site(&settings.base) };
    preview::pictures(&Publication { edition: Arc::clone(edition), settings, site }, painter)
}

/// Every page that has an address of its own, and the one for addresses that name none.
fn all_pages(report: &Report) -> Vec<Page> {
    let activities = report.activities.iter().map(|activity| Page::Activity(activity.id.clone()));
    let sections = report.sections.iter().map(|section| Page::Section(section.id.clone()));
    let mut pages = vec![Page::Explore];
    pages.extend(activities);
    pages.extend(sections);
    pages.extend([Page::About, Page::NotFound(NOT_FOUND.to_owned())]);
    pages
}

/// What hosts answer for an address that names nothing.
const NOT_FOUND: &str = "404.html";

impl Publication<'_> {
    fn page(&self, page: Page, template: &Template) -> File {
        let (title, description, body) = self.drawn(&page, |atlas| {
            (page_title(atlas, &page), description(atlas, &page), pages(atlas).into_page())
        });
        let head = head::head(self, &page, &title, description.as_deref());
        File::new(file_path(&page), template.page(self.languages(), &title, &head, &body))
    }

    /// Draws something with the components as they are on a page.
    fn drawn<T>(&self, page: &Page, draw: impl FnOnce(Atlas) -> T) -> T {
        drawn(&self.edition, page, self.site.clone(), draw)
    }

    /// What the service worker answers every address with, without a connection.
    fn shell(&self, template: &Template) -> String {
        template.shell(self.languages(), &self.text(&self.report().title))
    }

    fn languages(&self) -> Languages<'_> {
        Languages { page: self.edition.page_language(), interface: self.edition.language.tag() }
    }

    fn report(&self) -> &Report {
        &self.edition.report
    }

    /// A text of the report in the language of the pages.
    fn text(&self, text: &Text) -> String {
        self.edition.text(text).to_owned()
    }

    /// The absolute address of something below the site's base, if the host is known.
    fn absolute(&self, path: &str) -> Option<String> {
        let origin = self.settings.origin.as_ref()?;
        Some(format!("{origin}{}{}", self.settings.base, path.trim_start_matches('/')))
    }

    /// The absolute address of a page.
    fn address(&self, page: &Page) -> Option<String> {
        self.absolute(&route::print_page(page))
    }
}

/// The file that a host answers a page's address with.
fn file_path(page: &Page) -> String {
    let path = route::print_page(page);
    match page {
        Page::NotFound(_) => NOT_FOUND.to_owned(),
        _ => format!("{}index.html", path.trim_start_matches('/')),
    }
}

#[cfg(test)]
mod tests;
