//! Links within the site: what they say, and following them.
//!
//! A link as it stands in the page says what it selects. Where map and timeline look is added when it is
//! about to be used (pressed, focused, its menu opened), so that moving the map prints no link anew.

use super::listen::listen;
use super::navigator::Navigator;
use crate::route::{self, Address, Page, Route};
use crate::view_state::{Action, Query, View};
use leptos::ev;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

impl Navigator {
    /// The link to a page with the present query.
    pub(crate) fn href(self, page: Page) -> String {
        self.href_to(page.into())
    }

    /// The link to a place on a page with the present query.
    pub(crate) fn href_to(self, route: Route) -> String {
        self.print(&Address { route, query: self.query().get(), view: View::default() })
    }

    /// The link to what another query selects.
    pub(crate) fn href_with(self, query: Query) -> String {
        self.print(&Address { route: Page::Explore.into(), query, view: View::default() })
    }

    /// The link that an action amounts to, for choices that are links.
    pub(crate) fn href_after(self, action: Action) -> String {
        let route = Route { fragment: None, ..self.route().get() };
        self.print(&Address { route, query: self.query().read().after(action), view: View::default() })
    }

    /// What a link within the site names, with map and timeline as they are; `None` for links elsewhere, to
    /// files and to places on this page.
    fn address_of(self, link: &Element) -> Option<Address> {
        if link.has_attribute("download") || link.has_attribute("target") {
            return None;
        }
        let href = link.get_attribute("href")?;
        let inner = self.within_site(&href).filter(|_| !href.starts_with("//"))?;
        let path =
            inner.bytes().position(|byte| matches!(byte, b'?' | b'#')).map_or(&*inner, |end| &inner[..end]);
        let is_file = path.bytes().rev().take_while(|byte| *byte != b'/').any(|byte| byte == b'.');
        (!is_file).then(|| Address { view: self.view().get_untracked(), ..route::parse(&inner).address })
    }
}

/// Follows the links of the page as long as this part of it is there.
pub(crate) fn follow_links(navigator: Navigator) {
    listen(ev::click, move |event| {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified {
            return;
        }
        if let Some(address) = link_around(&event).and_then(|link| navigator.address_of(&link)) {
            event.prevent_default();
            navigator.go(address);
        }
    });
    let complete = move |event: &Event| {
        let Some(link) = link_around(event) else { return };
        if let Some(address) = navigator.address_of(&link) {
            let _set = link.set_attribute("href", &navigator.print(&address));
        }
    };
    listen(ev::capture(ev::pointerdown), move |event| complete(&event));
    listen(ev::capture(ev::contextmenu), move |event| complete(&event));
    listen(ev::capture(ev::focusin), move |event| complete(&event));
}

fn link_around(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()?
}
