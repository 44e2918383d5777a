//! For search engines: the list of all pages (sitemaps.org protocol 0.9) and where it is (RFC 9309).

use super::{Publication, all_pages};
use crate::route::Page;
use std::fmt::Write;

/// `sitemap.xml`, which needs absolute addresses.
pub(super) fn sitemap(publication: &Publication<'_>) -> Option<String> {
    let pages = all_pages(publication.report()).into_iter().filter(|page| !matches!(page, Page::NotFound(_)));
    let addresses = pages.map(|page| publication.address(&page)).collect::<Option<Vec<_>>>()?;
    let changed = publication.report().updated.map(|date| format!("<lastmod>{date}</lastmod>"));
    let changed = changed.unwrap_or_default();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for address in addresses {
        // Paths are percent-encoded: nothing in them has a meaning in XML.
        let _infallible = writeln!(xml, "<url><loc>{address}</loc>{changed}</url>");
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

/// `robots.txt`: everything may be read.
pub(super) fn robots(publication: &Publication<'_>) -> String {
    let sitemap = publication.absolute("sitemap.xml").map(|address| format!("\nSitemap: {address}\n"));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}
