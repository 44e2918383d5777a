//! Drawing the first page part by part, each in a task of its own, so that the page that was served answers in
//! between.

use crate::browser::Timer;
use crate::markup::{IN_BROWSER, Node, Read};
use crate::reactive::{Kept, Signal, when};

/// Handles to the parts that wait; copies stand for the same.
#[derive(Clone, Copy)]
pub(crate) struct Turns {
    /// How many parts there are.
    asked: Kept<usize>,
    /// How many of them may be drawn.
    granted: Signal<usize>,
    task: Timer,
}

impl Turns {
    /// Everything may be drawn at once.
    pub(crate) fn new() -> Self {
        Self { asked: Kept::new(0), granted: Signal::new(usize::MAX), task: Timer::new() }
    }

    /// From now on, parts wait.
    pub(crate) fn wait(self) {
        self.granted.set(0);
    }

    /// Draws what waits, one part after the other, and does something when nothing does any more.
    pub(crate) fn take(self, then: Box<dyn FnOnce()>) {
        self.task.next_task(move || {
            let granted = self.granted.get_untracked();
            if granted < self.asked.get() {
                self.granted.set(granted + 1);
                self.take(then);
            } else {
                self.granted.set(usize::MAX);
                then();
            }
        });
    }

    /// A part that can wait for its turn. Parts may stand in each other.
    pub(crate) fn in_turn<N: Into<Node>>(self, draw: impl Fn() -> N + 'static) -> Node {
        if IN_BROWSER { self.waiting(Box::new(move || draw().into())) } else { draw().into() }
    }

    fn waiting(self, draw: Box<dyn Read<Node>>) -> Node {
        let turn = self.asked.get();
        self.asked.set(turn + 1);
        when(move || turn < self.granted.get(), move || draw.read())
    }
}
