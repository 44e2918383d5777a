//! The one adapter between the address bar and the program. The state leads, the address follows:
//! a choice is a new entry in the history at once; what changes continuously (typing, panning,
//! brushing) replaces the current entry when it has come to rest, since browsers drop history
//! calls that come in bursts.

use super::Site;
use super::listen::listen;
use super::scroll_memory::ScrollMemory;
use crate::live::{Live, State, live};
use crate::route::{self, Address, Page, Parsed, Route};
use crate::view_state::{Action, Dropped, ViewState, transition};
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::sync::Arc;
use std::time::Duration;

/// How long a continuous change rests before it is written.
const REST: Duration = Duration::from_millis(250);

/// A view state without choices that nobody knows, and what was left out.
type Known = Arc<dyn Fn(&ViewState) -> (ViewState, Vec<Dropped>) + Send + Sync>;

/// Where the reader is, and the ways to go elsewhere.
#[derive(Clone, Copy)]
pub(crate) struct Navigator {
    address: State<Address>,
    dropped: State<Vec<Dropped>>,
    site: StoredValue<Site>,
    /// A continuous change that is not yet written.
    pending: StoredValue<Option<TimeoutHandle>>,
    /// Tells choices that the report has from others, once the report is there.
    known: StoredValue<Option<Known>>,
    /// The address at which typing began; finishing a search makes it the entry before.
    before_search: StoredValue<Option<Address>>,
    scroll: StoredValue<ScrollMemory>,
}

impl Navigator {
    /// A navigator that stands at this address (from the base on) and listens to nothing.
    pub(crate) fn at(url: &str, site: Site) -> Self {
        let parsed = route::parse(url);
        Self {
            address: State::new(parsed.address),
            dropped: State::new(parsed.dropped),
            site: StoredValue::new(site),
            pending: StoredValue::new(None),
            known: StoredValue::new(None),
            before_search: StoredValue::new(None),
            scroll: StoredValue::new(ScrollMemory::default()),
        }
    }

    /// A navigator that follows the browser's address bar, history and links.
    pub(crate) fn start(site: Site) -> Self {
        let navigator = Self::at("/", site);
        navigator.scroll.update_value(ScrollMemory::start);
        navigator.read_location();
        listen(ev::popstate, move |_| {
            navigator.scroll.update_value(ScrollMemory::moved);
            navigator.cancel_pending();
            navigator.before_search.set_value(None);
            navigator.read_location();
        });
        listen(ev::click, move |event| navigator.follow_link(&event));
        listen(ev::pagehide, move |_| navigator.write_pending());
        listen(ev::visibilitychange, move |_| navigator.write_pending());
        navigator
    }

    /// Page and fragment.
    pub(crate) fn route(self) -> Live<Route> {
        live(move || self.address.with(|address| address.route.clone()))
    }

    /// What the reader asked for.
    pub(crate) fn view_state(self) -> Live<ViewState> {
        live(move || self.address.with(|address| address.view_state.clone()))
    }

    /// How far the page was scrolled, in pixels, when the reader left what is shown now; `None` if
    /// it was not come back to.
    pub(crate) fn returned(self) -> Option<f64> {
        self.scroll.with_value(|scroll| scroll.returned)
    }

    /// Parts of the last address that were not understood.
    pub(crate) fn dropped(self) -> State<Vec<Dropped>> {
        self.dropped
    }

    /// The link to a page with the present view.
    pub(crate) fn href(self, page: Page) -> String {
        self.href_to(page.into())
    }

    /// The link to a place on a page with the present view.
    pub(crate) fn href_to(self, route: Route) -> String {
        self.address.with(|address| self.print(&Address { route, view_state: address.view_state.clone() }))
    }

    /// The link that an action amounts to, for choices that are links.
    pub(crate) fn href_after(self, action: Action) -> String {
        self.address.with(|address| {
            let view_state = transition(&address.view_state, action);
            self.print(&Address { route: Route { fragment: None, ..address.route.clone() }, view_state })
        })
    }

    /// Where the site and its files are.
    pub(crate) fn site(self) -> Site {
        self.site.get_value()
    }

    fn print(self, address: &Address) -> String {
        self.site.with_value(|site| format!("{}{}", site.base.trim_end_matches('/'), route::print(address)))
    }

    /// Applies a step of a continuous change: the entry is replaced once it has come to rest.
    pub(crate) fn adjust(self, action: Action) {
        if matches!(action, Action::Search(_)) && self.before_search.with_value(Option::is_none) {
            self.before_search.set_value(Some(self.address.get_untracked()));
        }
        let next = self.address.with_untracked(|address| transition(&address.view_state, action));
        if self.address.with_untracked(|address| address.view_state == next) {
            return;
        }
        self.address.update(|address| address.view_state = next);
        self.cancel_pending();
        let handle = set_timeout_with_handle(move || self.write_pending(), REST);
        self.pending.set_value(handle.ok());
    }

    /// A search is finished: what was there before typing and what was found become two entries.
    pub(crate) fn finish_search(self) {
        let Some(before) = self.before_search.with_value(Clone::clone) else { return };
        self.before_search.set_value(None);
        let now = self.address.get_untracked();
        if before.view_state.query == now.view_state.query {
            // A search that was given up may have left its first letters in the address.
            self.write_pending();
        } else {
            self.cancel_pending();
            let mut before = before;
            before.view_state = ViewState { query: before.view_state.query, ..now.view_state.clone() };
            self.write(&before, false);
            self.write(&now, true);
        }
    }

    /// Goes to an address as by a link.
    pub(crate) fn go(self, address: Address) {
        self.write_pending();
        self.before_search.set_value(None);
        self.dropped.set(Vec::new());
        if self.address.with_untracked(|present| *present != address) {
            self.write(&address, true);
            self.address.set(address);
        }
    }

    /// From now on, choices that the report does not know are left out of every address that is
    /// read, the present one included.
    pub(crate) fn know(
        self,
        known: impl Fn(&ViewState) -> (ViewState, Vec<Dropped>) + Send + Sync + 'static,
    ) {
        self.known.set_value(Some(Arc::new(known)));
        let parsed = Parsed { address: self.address.get_untracked(), dropped: self.dropped.get_untracked() };
        self.stand_at(parsed);
    }

    fn stand_at(self, Parsed { mut address, mut dropped }: Parsed) {
        if let Some(known) = self.known.get_value() {
            let (view_state, unknown) = known(&address.view_state);
            address.view_state = view_state;
            dropped.extend(unknown);
        }
        self.dropped.settle(dropped);
        self.address.settle(address);
    }

    fn follow_link(self, event: &ev::MouseEvent) {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else { return };
        if link.has_attribute("download") || link.has_attribute("target") {
            return;
        }
        let href = link.get_attribute("href").unwrap_or_default();
        if let Some(inner) = self.within_pages(&href) {
            event.prevent_default();
            self.go(route::parse(&inner).address);
        }
    }

    /// An address of this site from its base on; `None` for addresses elsewhere.
    fn within_site(self, href: &str) -> Option<String> {
        self.site.with_value(|site| href.strip_prefix(&site.base).map(|rest| format!("/{rest}")))
    }

    /// The address of a page of this site from its base on; `None` for links elsewhere and to files.
    fn within_pages(self, href: &str) -> Option<String> {
        let inner = self.within_site(href).filter(|_| !href.starts_with("//"))?;
        let path = inner.split(['?', '#']).next().unwrap_or_default();
        let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
        (!is_file).then_some(inner)
    }

    fn read_location(self) {
        let location = window().location();
        let part = |value: Result<String, JsValue>| value.unwrap_or_default();
        let url = part(location.pathname()) + &part(location.search()) + &part(location.hash());
        self.stand_at(route::parse(&self.within_site(&url).unwrap_or(url)));
    }

    fn cancel_pending(self) {
        if let Some(handle) = self.pending.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }

    fn write_pending(self) {
        if let Some(handle) = self.pending.try_update_value(Option::take).flatten() {
            handle.clear();
            self.write(&self.address.get_untracked(), false);
        }
    }

    fn write(self, address: &Address, push: bool) {
        let Ok(history) = window().history() else { return };
        let url = Some(self.print(address));
        // A browser may refuse (too many calls, a sandbox): the page then goes on without.
        self.scroll.update_value(|scroll| {
            let _refused = if push {
                history.push_state_with_url(&scroll.opened(), "", url.as_deref())
            } else {
                history.replace_state_with_url(&scroll.state(), "", url.as_deref())
            };
        });
    }
}
