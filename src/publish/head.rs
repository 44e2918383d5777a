//! What a page says about itself to those who list it: search engines, and programs that show a
//! preview of a shared link (Open Graph protocol, Twitter cards).

use super::{Publication, json_ld, preview as picture};
use crate::markup::{Element, Node, html};
use crate::route::Page;
use crate::words::{Language, Message};

/// The elements that belong in a page's head besides its title, as HTML.
pub(super) fn head(
    publication: &Publication<'_>,
    page: &Page,
    title: &str,
    description: Option<&str>,
) -> String {
    let address = publication.address(page);
    let found = !matches!(page, Page::NotFound(_));
    let mut elements = Vec::new();
    elements.extend(description.map(|words| named("description", words)));
    if !found {
        elements.push(named("robots", "noindex"));
    }
    let base = &publication.settings.base;
    let link =
        |rel: &'static str, path: String| html::link().attr("rel", rel).attr("href", format!("{base}{path}"));
    elements.push(link("manifest", "manifest.webmanifest".to_owned()));
    elements.push(link("apple-touch-icon", format!("icon-{}.png", picture::TOUCH_ICON)));
    if let Some(address) = address.filter(|_| found) {
        elements.push(html::link().attr("rel", "canonical").attr("href", address.clone()));
        elements.push(property("og:url", &address));
    }
    if let Some(feed) = publication.absolute("feed.xml") {
        let link = html::link().attr("rel", "alternate").attr("type", "application/atom+xml");
        elements.push(link.attr("href", feed));
    }
    if found {
        elements.extend(preview(publication, page, title, description));
    }
    let data = json_ld::json_ld(publication, page).filter(|_| found);
    let data = data.map(|data| {
        // Data, not a script; a `<` could end the element early.
        let text = data.to_string().replace('<', "\\u003c");
        format!("  <script type=\"application/ld+json\">{text}</script>\n  ")
    });
    let line = |element: Element| format!("  {}\n  ", Node::from(element).into_html());
    elements.into_iter().map(line).chain(data).collect()
}

/// How a shared link looks: title, description and, where the host is known, a picture.
fn preview(
    publication: &Publication<'_>,
    page: &Page,
    title: &str,
    description: Option<&str>,
) -> Vec<Element> {
    let site = publication.text(&publication.report().title);
    // The site's name stands beside it.
    let title = title.strip_suffix(&Language::default().say(Message::PageOf { page: "", atlas: &site }));
    let title = title.unwrap_or(&site);
    let kind = if *page == Page::Explore { "website" } else { "article" };
    let mut elements =
        vec![property("og:type", kind), property("og:site_name", &site), property("og:title", title)];
    elements.extend(description.map(|words| property("og:description", words)));
    let picture = picture::of(publication, page);
    let picture = picture.and_then(|(path, words)| Some((publication.absolute(&path)?, words)));
    let (width, height) = picture::SIZE;
    let card = if picture.is_some() { "summary_large_image" } else { "summary" };
    if let Some((address, words)) = picture {
        elements.push(property("og:image", &address));
        elements.push(property("og:image:width", &width.to_string()));
        elements.push(property("og:image:height", &height.to_string()));
        elements.push(property("og:image:alt", &words));
    }
    elements.push(named("twitter:card", card));
    elements
}

fn named(name: &'static str, content: &str) -> Element {
    html::meta().attr("name", name).attr("content", content.to_owned())
}

fn property(name: &'static str, content: &str) -> Element {
    html::meta().attr("property", name).attr("content", content.to_owned())
}
