//! What all components share: the report, the address, the selection, the highlight.

use super::turns::Turns;
use crate::browser::{self, Navigator};
use crate::geo::Size;
use crate::live::{Live, State, live};
use crate::markup::{Element, Node};
use crate::messages::{Language, Message};
use crate::report::{Activity, Problem, Report, Text};
use crate::route::{Page, Route};
use crate::selection::{Index, Selection, Words};
use crate::view_state::ViewState;
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// The map before it has been laid out, where no page was served that has one.
const MAP_FRAME: Size = Size { width: 960.0, height: 470.0 };

/// Handles to the shared state; copies stand for the same.
#[derive(Clone, Copy)]
pub(crate) struct Atlas {
    report: StoredValue<Arc<Report>>,
    problems: StoredValue<Arc<Vec<Problem>>>,
    /// Where the reader is and goes.
    pub(crate) navigator: Navigator,
    /// Page and fragment.
    pub(crate) route: Live<Route>,
    /// What the reader asked for.
    pub(crate) view_state: Live<ViewState>,
    /// What that selects.
    pub(crate) selection: Live<Selection>,
    /// What is searched for.
    pub(crate) words: Live<Words>,
    /// What selections are made from.
    pub(crate) index: StoredValue<Arc<Index>>,
    /// The open activity, if the page is one and the report has it.
    pub(crate) open: Live<Option<usize>>,
    /// The size of the map in CSS pixels.
    pub(crate) map_frame: State<Size>,
    /// The activity under the pointer or focus, shown in all views.
    pub(crate) highlight: State<Option<usize>>,
    /// How far the page is scrolled from its top, in CSS pixels.
    pub(crate) scrolled: State<f64>,
    /// What of the first page waits to be drawn.
    pub(crate) turns: Turns,
}

impl Atlas {
    /// Ties a report to an address.
    pub(crate) fn new(report: Report, problems: Vec<Problem>, navigator: Navigator) -> Self {
        let index = Arc::new(Index::new(&report));
        let report = Arc::new(report);
        let route = navigator.route();
        let view_state = navigator.view_state();
        let known = Arc::clone(&report);
        let map_frame = State::new(browser::size_before(".map-frame", MAP_FRAME));
        Self {
            index: StoredValue::new(Arc::clone(&index)),
            open: live(move || match &route.read().page {
                Page::Activity(id) => known.activity(id),
                _ => None,
            }),
            selection: live(move || {
                let state = view_state.read();
                // The size matters only to those who look at what is in view.
                index.select_on_map(&state, state.in_view.then(|| map_frame.get()))
            }),
            map_frame,
            words: live(move || Words::of(&view_state.read().query)),
            report: StoredValue::new(report),
            problems: StoredValue::new(Arc::new(problems)),
            navigator,
            route,
            view_state,
            highlight: State::new(None),
            scrolled: State::new(0.0),
            turns: Turns::new(),
        }
    }

    /// What there is without any filter.
    pub(crate) fn all(self) -> Selection {
        self.index.with_value(|index| index.select(&ViewState::default()))
    }

    /// These activities and no others, whatever the filter.
    pub(crate) fn only(self, activities: &[usize]) -> Selection {
        self.index.with_value(|index| index.only(activities))
    }

    /// Keeps up with what the reader does anywhere on the page: how far it is scrolled, and which activity
    /// is under the pointer or has the focus, in whatever view. Its element says so with `data-activity`.
    pub(crate) fn follow_reader(self) {
        browser::listen(ev::scroll, move |_| self.scrolled.set(browser::scrolled()));
        let follow = move |event: &ev::Event| {
            let activity = browser::closest_attribute(event, "data-activity");
            let activity = activity.and_then(|activity| activity.parse().ok());
            if self.highlight.get_untracked() != activity {
                self.highlight.set(activity);
            }
        };
        browser::listen(ev::pointerover, move |event| follow(&event));
        browser::listen(ev::focusin, move |event| follow(&event));
        browser::listen(ev::focusout, move |_| self.highlight.set(None));
    }

    pub(crate) fn report(self) -> Arc<Report> {
        self.report.get_value()
    }

    /// What was wrong with the report's data.
    pub(crate) fn problems(self) -> Arc<Vec<Problem>> {
        self.problems.get_value()
    }

    /// The language of the interface.
    pub(crate) fn language(self) -> Language {
        Language::default()
    }

    /// The words for a message.
    pub(crate) fn say(self, message: Message<'_>) -> String {
        self.language().say(message)
    }

    /// A text of the report in the reader's language.
    pub(crate) fn text(self, text: &Text) -> String {
        text.in_language(self.language().tag()).to_owned()
    }

    /// Something of one activity.
    pub(crate) fn of<T>(self, activity: usize, read: impl FnOnce(&Activity) -> T) -> T {
        self.report.with_value(|report| read(&report.activities[activity]))
    }

    /// An activity's title.
    pub(crate) fn title(self, activity: usize) -> String {
        self.of(activity, |activity| self.text(&activity.title))
    }

    /// The link to an activity with the present view.
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

    /// The same, where links stand for activities of which one may be open.
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

    /// When an activity was, in words.
    pub(crate) fn when_in_words(self, activity: usize) -> String {
        self.of(activity, |activity| match &activity.when {
            Some(when) => self.say(Message::DateWithin(when)),
            None => self.say(Message::DateNotStated),
        })
    }

    /// Where an activity was, in words.
    pub(crate) fn place_in_words(self, activity: usize) -> String {
        let report = self.report();
        match report.activities[activity].place {
            Some(place) => self.text(&report.places[place].name),
            None => self.say(Message::PlaceNotStated),
        }
    }

    /// Whether any of these activities is highlighted.
    pub(crate) fn is_highlighted(self, activities: &[usize]) -> bool {
        self.highlight.get().is_some_and(|activity| activities.contains(&activity))
    }
}
