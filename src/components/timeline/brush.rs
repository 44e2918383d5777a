//! Which months are chosen, and the ways to choose others.

use crate::browser::{self, GestureEvent, Timer};
use crate::components::Atlas;
use crate::history::{Choosing, Ends};
use crate::reactive::{Kept, Memo};
use crate::scene::TimelineScene;
use crate::time::Month;
use crate::view_state::{Action, MonthRange};
use crate::words::Message;
use leptos::{ev, prelude::untrack};

/// Which end of the range.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    From,
    To,
}

impl End {
    pub(super) const fn name(self) -> Message<'static> {
        match self {
            Self::From => Message::From,
            Self::To => Message::To,
        }
    }
}

/// What a drag moves, decided where it begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grip {
    /// A new range from this month on.
    New(Month),
    /// One end; the other stays at this month.
    End(End, Month),
    /// The chosen months as a whole: how many they are, and how many months the pointer is after
    /// the first.
    Window(i32, i32),
}

/// Handles that the brush's parts share.
#[derive(Clone, Copy)]
pub(super) struct BrushHandle {
    pub(super) atlas: Atlas,
    scene: Memo<TimelineScene>,
    grip: Kept<Option<Grip>>,
    /// When the next month is played.
    pub(super) clock: Timer,
}

impl BrushHandle {
    pub(super) fn new(atlas: Atlas, scene: Memo<TimelineScene>) -> Self {
        Self { atlas, scene, grip: Kept::new(None), clock: Timer::new() }
    }

    pub(super) fn domain(self) -> (Month, Month) {
        self.scene.with_untracked(|scene| scene.domain)
    }

    /// The chosen months as far as there is anything to show for them; an open end stands for the domain's.
    fn months(self) -> (Month, Month) {
        let (first, last) = self.scene.with(|scene| scene.domain);
        let range = self.atlas.query.read().range;
        let within = |month: Option<Month>, open: Month| month.unwrap_or(open).clamp(first, last);
        (within(range.from(), first), within(range.to(), last))
    }

    pub(super) fn month(self, end: End) -> Month {
        let (from, to) = self.months();
        if end == End::From { from } else { to }
    }

    /// Chooses months; ends at the domain's are open, so that choosing all is choosing nothing.
    fn brush(self, ends: Ends, from: Month, to: Month) {
        let (first, last) = self.domain();
        let range = MonthRange::new(Some(from.max(first)), Some(to.min(last)));
        let range =
            MonthRange::new(range.from().filter(|&from| from > first), range.to().filter(|&to| to < last));
        self.atlas.navigator.step(Choosing::Months, ends, Action::Brush(range));
    }

    /// Moves one end, not past the other.
    pub(super) fn set(self, end: End, month: Month) {
        let (from, to) = untrack(|| self.months());
        match end {
            End::From => self.brush(Ends::Later, month.min(to), to),
            End::To => self.brush(Ends::Later, from, month.max(from)),
        }
    }

    /// Chooses as many months as there are chosen now, the first of them `first` or as near to it as
    /// they fit.
    fn move_to(self, first: Month, months: i32) {
        let (start, end) = self.domain();
        let first = first.min(end.plus(1 - months)).max(start);
        self.brush(Ends::WhenTold, first, first.plus(months - 1));
    }

    /// Goes to where playing begins, unless it can go on from where it is: the first month of the
    /// reporting period.
    pub(super) fn rewind(self) {
        let (from, to) = untrack(|| self.months());
        let range = self.atlas.query.read_untracked().range;
        if range.is_all() || to >= self.domain().1 {
            let start = self.atlas.edition().report.period.span().first.month();
            self.move_to(start, if range.is_all() { 1 } else { to.number() - from.number() + 1 });
        }
    }

    /// Moves the chosen months on by one; says whether there was one.
    pub(super) fn advance(self) -> bool {
        let (from, to) = untrack(|| self.months());
        let more = to < self.domain().1;
        if more {
            self.move_to(from.plus(1), to.number() - from.number() + 1);
        }
        more
    }

    /// Stops playing, which is then one choice.
    pub(super) fn stop(self) {
        self.clock.stop();
        if self.atlas.playing.get_untracked() {
            self.atlas.playing.set(false);
            self.atlas.navigator.finish_later();
        }
    }

    pub(super) fn step(self, end: End, months: i32) {
        self.stop();
        let month = untrack(|| self.month(end));
        self.set(end, month.plus(months));
    }

    pub(super) fn clear(self) {
        self.stop();
        self.atlas.navigator.choose(Action::Brush(MonthRange::default()));
    }

    /// A click on the axis takes the month there, or the year in the line of years.
    pub(super) fn on_click(self, event: &ev::MouseEvent) {
        // A key on a slider clicks at no place at all.
        if browser::closest_attribute(event, "data-end").is_some() {
            return;
        }
        let at = browser::position_of(event);
        let on_years = self.scene.with_untracked(|scene| at.y <= scene.axis_line / 2.0);
        let month = self.month_at(at.x);
        let january = Month::january(month.year());
        let (from, to) = if on_years { (january, january.plus(11)) } else { (month, month) };
        self.brush(Ends::WhenTold, from, to);
        self.atlas.navigator.finish();
    }

    /// A press on the axis: on a slider it moves that end, within the chosen months all of them, else it begins
    /// a new range.
    pub(super) fn press_on_axis(self, event: &ev::PointerEvent) {
        let here = self.month_at(browser::position_of(event).x);
        let (from, to) = untrack(|| self.months());
        let within = !self.atlas.query.read_untracked().range.is_all() && from <= here && here <= to;
        self.press(match browser::closest_attribute(event, "data-end").as_deref() {
            Some("from") => Grip::End(End::From, to),
            Some("to") => Grip::End(End::To, from),
            _ if within => Grip::Window(to.number() - from.number() + 1, here.number() - from.number()),
            _ => Grip::New(here),
        });
    }

    /// A press below the axis begins a new range.
    pub(super) fn press_below_axis(self, event: &ev::PointerEvent) {
        self.press(Grip::New(self.month_at(browser::position_of(event).x)));
    }

    fn press(self, grip: Grip) {
        self.stop();
        self.grip.set(Some(grip));
    }

    fn month_at(self, x: f64) -> Month {
        self.scene.with_untracked(|scene| match scene.strip {
            // The strip stands for all that comes after.
            Some(strip) if x > strip => scene.domain.1,
            _ => scene.scale.month_at(x),
        })
    }

    pub(super) fn follow(self, gesture: GestureEvent) {
        let now = match gesture {
            GestureEvent::Drag { now, .. } => now,
            GestureEvent::Pinch { .. } => return,
            GestureEvent::End => return self.atlas.navigator.finish(),
            GestureEvent::Cancel => return self.atlas.navigator.cancel(),
        };
        let month = self.month_at(now.x);
        match self.grip.get() {
            Some(Grip::New(start) | Grip::End(_, start)) => {
                self.brush(Ends::WhenTold, start.min(month), start.max(month));
            }
            Some(Grip::Window(months, after)) => self.move_to(month.plus(-after), months),
            None => {}
        }
    }
}
