//! Pictures of pages: what other sites show of a shared link (Open Graph), and icons for telephones.
//! Drawn from the same scenes and rules of style as the pages themselves.

mod card;
mod paint;
mod style;

pub use paint::{PaintError, Painter};
pub(super) use style::colour;

use super::{File, Publication, all_pages};
use crate::route::Page;
use card::card;

/// Width and height of a picture in pixels, as those who show previews recommend.
pub(super) const SIZE: (u32, u32) = (1200, 630);
/// Edge of an icon in pixels: what a start screen shows, what a splash screen shows.
pub(super) const ICONS: [u32; 2] = [192, 512];
/// Edge of the icon that Apple's devices ask for.
pub(super) const TOUCH_ICON: u32 = 180;
/// How much of a touch icon's edge is the sign; the rest is ground, which devices cut to their own shape.
const SIGN_SHARE: f64 = 0.72;

/// Draws all pictures.
pub(super) fn pictures(publication: &Publication<'_>, painter: &Painter) -> Result<Vec<File>, PaintError> {
    let pages = all_pages(publication.report());
    let of_pages = pages.iter().filter_map(|page| Some((path(page)?, page))).map(|(path, page)| {
        let card = publication.drawn(page, |atlas| card(atlas, page, painter));
        Ok(File::new(path, painter.png(&card, SIZE)?))
    });
    let icons = ICONS.map(|edge| (edge, painter.icon().to_owned()));
    let touch_icon = (TOUCH_ICON, on_ground(painter.icon()));
    let icons = icons
        .into_iter()
        .chain([touch_icon])
        .map(|(edge, icon)| Ok(File::new(format!("icon-{edge}.png"), painter.png(&icon, (edge, edge))?)));
    of_pages.chain(icons).collect()
}

/// Where a page's picture is; pages that are about nothing in particular have that of home, in [`of`].
fn path(page: &Page) -> Option<String> {
    Some(match page {
        Page::Explore => "previews/home.png".to_owned(),
        Page::Activity(id) => format!("previews/activities/{id}.png"),
        Page::Section(id) => format!("previews/sections/{id}.png"),
        Page::About | Page::NotFound(_) => return None,
    })
}

/// Where the picture is that shows what a page is about, and what it says in words.
pub(super) fn of(publication: &Publication<'_>, page: &Page) -> Option<(String, String)> {
    let shown = if path(page).is_some() { page } else { &Page::Explore };
    let words = publication.drawn(shown, |atlas| card::words(atlas, shown));
    Some((path(shown)?, words.join(". ")))
}

/// The icon in the middle of a ground that reaches to the edges.
fn on_ground(icon: &str) -> String {
    let (size, share) = (100.0, SIGN_SHARE);
    let edge = size * share;
    let start = (size - edge) / 2.0;
    let place = format!("<svg x=\"{start}\" y=\"{start}\" width=\"{edge}\" height=\"{edge}\"");
    let ground = style::colour("paper").unwrap_or("#fff");
    let sign = icon.replacen("<svg", &place, 1);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\">\
         <rect width=\"{size}\" height=\"{size}\" fill=\"{ground}\"/>{sign}</svg>"
    )
}

#[cfg(test)]
mod tests;
