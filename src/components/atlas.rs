//! What all components share: the edition, where the reader is in it, and the ways to go elsewhere.

use super::turns::Turns;
use crate::browser::{self, Navigator};
use crate::edition::Edition;
use crate::geo::Size;
use crate::markup::{Element, Node, svg};
use crate::reactive::{Kept, Memo, Signal, memo};
use crate::report::{Activity, Text};
use crate::route::{Page, Route};
use crate::selection::{Selection, Words};
use crate::view_state::{MapView, Query, TimeView, View};
use crate::words::Message;
use leptos::ev;
use std::ops::Deref;
use std::sync::Arc;

/// The map before it has been laid out, where no page was served that has one.
const MAP_FRAME: Size = Size { width: 960.0, height: 470.0 };

/// An edition and a reader of it; copies stand for the same. All that it holds ends with the part of the page
/// that it was made for, but for the handles themselves: it is no larger than a pointer to them, since almost every
/// closure holds one.
#[derive(Clone, Copy)]
pub(crate) struct Atlas(&'static Handles);

/// What an atlas consists of.
pub(crate) struct Handles {
    edition: Kept<Edition>,
    /// Where the reader is and goes.
    pub(crate) navigator: Navigator,
    /// Page and fragment.
    pub(crate) route: Memo<Route>,
    /// What the reader selects by.
    pub(crate) query: Memo<Query>,
    /// What part of the map is shown; `None` is the whole. Apart from the months, so that moving the one draws
    /// nothing of the other anew.
    pub(crate) shown_map: Memo<Option<MapView>>,
    /// Which months are shown; `None` is the reporting period.
    pub(crate) shown_time: Memo<Option<TimeView>>,
    pub(crate) selection: Memo<Selection>,
    /// What is searched for.
    pub(crate) words: Memo<Words>,
    /// The open activity, if the page is one and the report has it.
    pub(crate) open: Memo<Option<usize>>,
    /// The size of the map in CSS pixels.
    pub(crate) map_frame: Signal<Size>,
    /// The activity under the pointer or focus, shown in all views.
    pub(crate) highlight: Signal<Option<usize>>,
    /// Whether time is being played through. Whatever else moves the brush stops that, and nothing is announced.
    pub(crate) playing: Signal<bool>,
    /// How far the page is scrolled from its top, in CSS pixels.
    pub(crate) scrolled: Signal<f64>,
    /// What of the first page waits to be drawn.
    pub(crate) turns: Turns,
}

impl Deref for Atlas {
    type Target = Handles;

    fn deref(&self) -> &Handles {
        self.0
    }
}

impl Atlas {
    /// Ties an edition to an address.
    pub(crate) fn new(edition: Arc<Edition>, navigator: Navigator) -> Self {
        let (route, query, view) = (navigator.route(), navigator.query(), navigator.view());
        let shown_map = memo(move || view.get().map);
        let map_frame = Signal::new(browser::size_before(".map-frame", MAP_FRAME));
        let (searched, known, spoken) = (Arc::clone(&edition), Arc::clone(&edition), Arc::clone(&edition));
        Self(Box::leak(Box::new(Handles {
            open: memo(move || match &route.read().page {
                Page::Activity(id) => known.report.activity(id),
                _ => None,
            }),
            selection: memo(move || {
                let query = query.read();
                if query.in_view {
                    let frame = map_frame.get();
                    let viewport =
                        View { map: shown_map.get(), time: None }.viewport(&searched.whole_map, frame);
                    searched.index.select_in_view(&query, &viewport, frame)
                } else {
                    searched.index.select(&query)
                }
            }),
            words: memo(move || spoken.index.words(&query.read().words)),
            edition: Kept::shared(edition),
            map_frame,
            navigator,
            route,
            query,
            shown_map,
            shown_time: memo(move || view.get().time),
            highlight: Signal::new(None),
            playing: Signal::new(false),
            scrolled: Signal::new(0.0),
            turns: Turns::new(),
        })))
    }

    /// The report with its index and words.
    pub(crate) fn edition(self) -> Arc<Edition> {
        self.edition.read()
    }

    /// What there is without any filter.
    pub(crate) fn all(self) -> Selection {
        self.edition().index.select(&Query::default())
    }

    /// These activities and no others, whatever the filter.
    pub(crate) fn only(self, activities: &[usize]) -> Selection {
        self.edition().index.only(activities)
    }

    /// Keeps up with what the reader does anywhere on the page: how far it is scrolled, and which activity
    /// is under the pointer or has the focus, in whatever view. Its element says so with `data-activity`.
    pub(crate) fn follow_reader(self) {
        browser::listen(ev::scroll, move |_| self.scrolled.set(browser::scrolled()));
        let follow = move |event: &ev::Event| {
            let activity = browser::closest_index(event, "data-activity");
            if self.highlight.get_untracked() != activity {
                self.highlight.set(activity);
            }
        };
        // A finger is not over anything once it has let go, nor does what it pressed show the focus.
        browser::listen(ev::pointerover, move |event| {
            if event.pointer_type() != "touch" {
                follow(&event);
            }
        });
        browser::listen(ev::focusin, move |event| {
            if browser::shows_focus(&event) {
                follow(&event);
            }
        });
        browser::listen(ev::focusout, move |_| self.highlight.set(None));
    }

    /// The words for a message.
    pub(crate) fn say(self, message: Message<'_>) -> String {
        self.edition().say(message)
    }

    /// A title or name of the report among other words.
    pub(crate) fn name(self, text: &Text) -> Node {
        self.edition().name(text).into()
    }

    /// A text of the report as a string, cut where it is too long for running text, for heads, feeds and pictures.
    #[cfg(feature = "publish")]
    pub(crate) fn text(self, text: &Text) -> String {
        self.edition().prose(text).words.into_owned()
    }

    /// Something of one activity.
    pub(crate) fn of<T>(self, activity: usize, read: impl FnOnce(&Activity) -> T) -> T {
        read(self.edition().activity(activity))
    }

    /// An activity's title.
    pub(crate) fn title(self, activity: usize) -> String {
        self.edition().title(activity).into_owned()
    }

    /// The link to an activity with the present query.
    pub(crate) fn activity_href(self, activity: usize) -> String {
        self.navigator.href(Page::Activity(self.of(activity, |activity| activity.id.clone())))
    }

    /// A part of the page that can wait for its turn.
    pub(crate) fn in_turn<N: Into<Node>>(self, draw: impl Fn() -> N + 'static) -> Node {
        self.turns.in_turn(draw)
    }

    /// Makes an element a link to an activity.
    pub(crate) fn link(self, link: Element, activity: usize) -> Element {
        link.live("href", move || self.activity_href(activity))
    }

    /// A link for pointers, where the text beside has the same one for all.
    pub(crate) fn unfocused_link(self, activity: usize) -> Element {
        self.link(svg::a().attr("tabindex", "-1"), activity)
    }

    /// The same as [`Self::link`], where links stand for activities of which one may be open.
    pub(crate) fn current_link(self, link: Element, activity: usize) -> Element {
        let open = move || self.open.get() == Some(activity);
        self.link(link, activity).live("aria-current", move || open().then_some("page"))
    }

    /// Makes an element stand for an activity: it shows when that is open or highlighted, and
    /// highlights it in all views.
    pub(crate) fn marked(self, element: Element, activity: usize) -> Element {
        element
            .toggle("highlight", move || self.is_highlighted(&[activity]))
            .toggle("open", move || self.open.get() == Some(activity))
            .attr("data-activity", activity.to_string())
    }

    /// Whether any of these activities is highlighted.
    pub(crate) fn is_highlighted(self, activities: &[usize]) -> bool {
        self.highlight.get().is_some_and(|activity| activities.contains(&activity))
    }
}
