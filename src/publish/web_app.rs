//! What a telephone needs to install the atlas (W3C Web Application Manifest).

use super::{Publication, Template};
use crate::messages::Language;
use serde_json::json;

/// The one home of colours.
const TOKENS: &str = include_str!("../../style/tokens.css");

/// `manifest.webmanifest`.
pub(super) fn manifest(publication: &Publication<'_>, template: &Template) -> String {
    let report = publication.report;
    let base = &publication.settings.base;
    let drawn = template.icon().map(|icon| json!({ "src": icon, "sizes": "any", "type": "image/svg+xml" }));
    let icons: Vec<_> = drawn.into_iter().collect();
    let manifest = json!({
        "name": publication.text(&report.title),
        "lang": Language::default().tag(),
        "id": base,
        "start_url": base,
        "scope": base,
        "display": "standalone",
        "background_color": colour("paper"),
        "theme_color": colour("paper"),
        "icons": icons,
    });
    format!("{manifest}\n")
}

/// A colour of the light scheme, which comes first in the style sheet.
fn colour(name: &str) -> Option<&'static str> {
    let (_, rest) = TOKENS.split_once(&format!("--{name}: "))?;
    rest.split_once(';').map(|(colour, _)| colour)
}
