//! What a browser does by itself when a page is loaded, done for pages that are not: title,
//! focus, scrolling.

use crate::browser::{self, Frame};
use crate::components::{Atlas, list_id};
use crate::pages::title::page_title;
use crate::reactive::{Kept, memo, watch};
use crate::route::{Page, paragraph_of};

/// Follows the address with title, focus and scroll position.
pub(super) fn arrive(atlas: Atlas) {
    // Where the focus was when an activity was opened, to return there.
    let opener = Kept::new(None::<String>);
    let frame = Frame::new();
    let title = memo(move || page_title(atlas, &atlas.route.read().page));
    watch(title, |_, title| browser::set_title(title));
    watch(atlas.route, move |before, route| {
        let (page, fragment) = (route.page.clone(), route.fragment.clone());
        let returned = atlas.navigator.returned();
        let from = before.map(|before| before.page.clone());
        if matches!((&from, &page), (Some(Page::Explore), Page::Activity(_))) {
            opener.set(browser::focused_id());
        }
        let return_to = opener.get();
        frame.request(move || {
            match (from, fragment.as_deref()) {
                // On the first page the browser and the boot script have done it.
                (None, Some(fragment)) if browser::is_there(fragment) => {}
                (_, Some(fragment)) => show(fragment),
                (Some(from), None) => move_to(atlas, &from, &page, return_to),
                (None, None) => {}
            }
            if let Some(y) = returned {
                browser::scroll_to_y(y);
            }
        });
    });
}

/// Shows what a fragment names; of a quotation that is not there, its paragraph.
fn show(fragment: &str) {
    let places = [fragment, paragraph_of(fragment)];
    if let Some(id) = places.into_iter().find(|id| browser::focus(id)) {
        browser::scroll_to(id);
    }
}

fn move_to(atlas: Atlas, from: &Page, to: &Page, opener: Option<String>) {
    match (from, to) {
        (Page::Explore | Page::Activity(_), Page::Activity(_)) => {
            // Where the page scrolls, the panel stands at its top.
            browser::scroll_to_top();
            browser::focus("detail-title");
        }
        (Page::Activity(id), Page::Explore) => {
            // Symbols are drawn in another order while one is open, and lose the focus by it.
            let returned = opener.as_deref().is_some_and(browser::focus_in_view);
            if !returned && !browser::focus(&format!("map-{id}")) {
                browser::focus_in_view(&list_id(id));
            }
        }
        _ => {
            browser::scroll_to_top();
            let heading = match to {
                Page::Section(_) => "section-title",
                Page::Activity(_) if atlas.open.get_untracked().is_some() => "detail-title",
                _ => "page-title",
            };
            browser::focus(heading);
        }
    }
}
