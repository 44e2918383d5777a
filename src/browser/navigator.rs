//! The one adapter between the address bar and the program. The state leads, the address follows; what
//! becomes of the browser's history is decided in [`crate::history`] and carried out here.

use super::Site;
use super::listen::listen;
use super::scroll_memory::ScrollMemory;
use super::timer::Timer;
use crate::history::{Choosing, Command, Ends, History};
use crate::reactive::{Kept, Memo, Signal, memo, on_end};
use crate::route::{self, Address, Parsed, Route};
use crate::view_state::{Action, Dropped, MapView, Query, TimeView, View};
use leptos::ev;
use leptos::prelude::window;
use leptos::wasm_bindgen::JsValue;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

/// How long the steps of a choice rest before they are written.
const REST: Duration = Duration::from_millis(250);
/// How long after its last step a choice is finished that nobody lets go of.
const FINISH: Duration = Duration::from_secs(1);

/// A query without choices that nobody knows, and what was left out.
type Known = Arc<dyn Fn(&Query) -> (Query, Vec<Dropped>) + Send + Sync>;

/// Where the reader is, and the ways to go elsewhere; copies stand for the same. It is no larger than a pointer,
/// since every link and listener holds one; what it points to, some handles, stays with the program.
#[derive(Clone, Copy)]
pub(crate) struct Navigator(&'static Handles);

/// What a navigator consists of.
pub(crate) struct Handles {
    address: Signal<Address>,
    route: Memo<Route>,
    query: Memo<Query>,
    view: Memo<View>,
    history: Kept<History>,
    dropped: Signal<Vec<Dropped>>,
    site: Site,
    rest: Timer,
    finish: Timer,
    /// Tells choices that the report has from others, once the report is there.
    known: Kept<Option<Known>>,
    scroll: ScrollMemory,
}

impl Deref for Navigator {
    type Target = Handles;

    fn deref(&self) -> &Handles {
        self.0
    }
}

impl Navigator {
    /// A navigator that stands at this address (from the base on) and listens to nothing.
    #[cfg(any(feature = "publish", test))]
    pub(crate) fn at(url: &str, site: Site) -> Self {
        Self::new(url, site, ScrollMemory::default())
    }

    fn new(url: &str, site: Site, scroll: ScrollMemory) -> Self {
        let Parsed { address, dropped } = route::parse(url);
        let history = Kept::new(History::at(address.clone()));
        let address = Signal::new(address);
        Self(Box::leak(Box::new(Handles {
            address,
            route: memo(move || address.with(|address| address.route.clone())),
            query: memo(move || address.with(|address| address.query.clone())),
            view: memo(move || address.with(|address| address.view)),
            history,
            dropped: Signal::new(dropped),
            site,
            rest: Timer::new(),
            finish: Timer::new(),
            known: Kept::new(None),
            scroll,
        })))
    }

    /// A navigator that follows the browser's address bar and history.
    pub(crate) fn start(site: Site, scroll: ScrollMemory) -> Self {
        let navigator = Self::new("/", site, scroll);
        navigator.read_location();
        listen(ev::popstate, move |_| {
            navigator.scroll.moved();
            navigator.read_location();
        });
        listen(ev::pagehide, move |_| navigator.write_rest());
        listen(ev::visibilitychange, move |_| navigator.write_rest());
        // Who comes next reads where the reader is from the address bar.
        on_end(move || navigator.write_rest());
        navigator
    }

    /// Page and fragment.
    pub(crate) fn route(self) -> Memo<Route> {
        self.route
    }

    /// What is selected.
    pub(crate) fn query(self) -> Memo<Query> {
        self.query
    }

    /// Where map and timeline look.
    pub(crate) fn view(self) -> Memo<View> {
        self.view
    }

    /// How far the page was scrolled, in pixels, when the reader left what is shown now; `None` if
    /// it was not come back to.
    pub(crate) fn returned(self) -> Option<f64> {
        self.scroll.returned()
    }

    /// Parts of the last address that were not understood.
    pub(crate) fn dropped(self) -> Signal<Vec<Dropped>> {
        self.dropped
    }

    /// Where the site and its files are.
    pub(crate) fn site(self) -> &'static Site {
        &self.0.site
    }

    /// An address as a link within this site.
    pub(super) fn print(self, address: &Address) -> String {
        format!("{}{}", self.site.base.trim_end_matches('/'), route::print(address))
    }

    /// The address from the site's base on that a link or location names; `None` for addresses elsewhere.
    pub(super) fn within_site(self, href: &str) -> Option<String> {
        href.strip_prefix(&self.site.base).map(|rest| format!("/{rest}"))
    }

    /// A step of a choice on the query.
    pub(crate) fn step(self, choosing: Choosing, ends: Ends, action: Action) {
        let mut next = self.address.get_untracked();
        next.query = next.query.after(action);
        self.take_step(choosing, ends, next);
    }

    /// A step of looking at other months.
    pub(crate) fn show_time(self, time: Option<TimeView>) {
        let mut next = self.address.get_untracked();
        next.view.time = time;
        self.take_step(Choosing::Time, Ends::Later, next);
    }

    fn take_step(self, choosing: Choosing, ends: Ends, next: Address) {
        if self.address.with_untracked(|present| *present != next) {
            self.change(|history| history.step(choosing, ends, next));
        }
    }

    /// Shows another part of the map, or the whole.
    pub(crate) fn show_map(self, map: Option<MapView>) {
        let mut next = self.address.get_untracked();
        next.view.map = map;
        if self.address.with_untracked(|present| *present != next) {
            self.change(|history| history.move_map(next));
        }
    }

    /// What is being chosen is chosen.
    pub(crate) fn finish(self) {
        self.change(History::finish);
    }

    /// What is being chosen will be chosen if nothing more comes.
    pub(crate) fn finish_later(self) {
        self.carry_out(vec![Command::Finish]);
    }

    /// The gesture with which something is being chosen was taken from the reader: nothing is chosen.
    pub(crate) fn cancel(self) {
        self.change(History::cancel);
    }

    /// Makes a choice at once, as by a link.
    pub(crate) fn choose(self, action: Action) {
        let mut next = self.address.get_untracked();
        next.query = next.query.after(action);
        self.go(next);
    }

    /// Goes to an address as by a link.
    pub(crate) fn go(self, address: Address) {
        self.dropped.set(Vec::new());
        self.change(|history| history.go(address));
    }

    /// From now on, choices that the report does not know are left out of every address that is
    /// read, the present one included.
    pub(crate) fn know(self, known: impl Fn(&Query) -> (Query, Vec<Dropped>) + Send + Sync + 'static) {
        self.known.set(Some(Arc::new(known)));
        let parsed = Parsed { address: self.address.get_untracked(), dropped: self.dropped.get_untracked() };
        self.stand_at(parsed);
    }

    fn stand_at(self, Parsed { mut address, mut dropped }: Parsed) {
        if let Some(known) = self.known.get() {
            let (query, unknown) = known(&address.query);
            address.query = query;
            dropped.extend(unknown);
        }
        self.dropped.settle(dropped);
        self.change(|history| history.arrive(address));
    }

    fn read_location(self) {
        let location = window().location();
        let part = |value: Result<String, JsValue>| value.unwrap_or_default();
        let url = part(location.pathname()) + &part(location.search()) + &part(location.hash());
        self.stand_at(route::parse(&self.within_site(&url).unwrap_or(url)));
    }

    fn write_rest(self) {
        self.change(History::rest);
    }

    /// Changes where the reader is, and lets the browser follow.
    fn change(self, change: impl FnOnce(&mut History) -> Vec<Command>) {
        let Some(history) = self.history.try_read() else { return };
        let mut history = History::clone(&history);
        let commands = change(&mut history);
        self.follow_history(history, commands);
    }

    fn follow_history(self, history: History, commands: Vec<Command>) {
        let present = history.present().clone();
        self.history.set(history);
        self.carry_out(commands);
        self.address.settle(present);
    }

    fn carry_out(self, commands: Vec<Command>) {
        for command in commands {
            match command {
                Command::Push(address) => self.write(&address, true),
                Command::Replace(address) => self.write(&address, false),
                Command::Rest => self.rest.start(REST, move || self.write_rest()),
                Command::Finish => self.finish.start(FINISH, move || self.finish()),
                Command::Forget => {
                    self.rest.stop();
                    self.finish.stop();
                }
            }
        }
    }

    fn write(self, address: &Address, push: bool) {
        let Ok(history) = window().history() else { return };
        let url = Some(self.print(address));
        // A browser may refuse (too many calls, a sandbox): the page then goes on without.
        let _refused = if push {
            history.push_state_with_url(&self.scroll.opened(), "", url.as_deref())
        } else {
            history.replace_state_with_url(&self.scroll.state(), "", url.as_deref())
        };
    }
}
