//! What a telephone needs to install the atlas (W3C Web Application Manifest).

use super::{Publication, Template, preview};
use serde_json::json;

/// `manifest.webmanifest`.
pub(super) fn manifest(publication: &Publication<'_>, template: &Template) -> String {
    let report = publication.report();
    let base = &publication.settings.base;
    let drawn = template.icon().map(|icon| json!({ "src": icon, "sizes": "any", "type": "image/svg+xml" }));
    let painted = preview::ICONS.map(|edge| {
        json!({ "src": format!("{base}icon-{edge}.png"), "sizes": format!("{edge}x{edge}"), "type": "image/png" })
    });
    let icons: Vec<_> = drawn.into_iter().chain(painted).collect();
    let manifest = json!({
        "name": publication.text(&report.title),
        "lang": publication.edition.page_language(),
        "id": base,
        "start_url": base,
        "scope": base,
        "display": "standalone",
        "background_color": preview::colour("paper"),
        "theme_color": preview::colour("paper"),
        "icons": icons,
    });
    format!("{manifest}\n")
}
