//! Leptos's signals, memos and effects, each of one type.
//!
//! Leptos compiles its graph of signals once for each type of value in it. Here every value stands
//! behind the same pointer, and only reading it knows its type, so that the page has that code once
//! (`docs/decisions/0014-markup-of-one-type.md`). It also means that a value which was read stays
//! whole in the reader's hands, whatever changes meanwhile.

use crate::markup::{IN_BROWSER, Node, Read, part};
use leptos::prelude::*;
use leptos::reactive::computed::Memo as LeptosMemo;
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value of some type; two are equal if they are the same one.
#[derive(Clone)]
struct Shared(Arc<dyn Any + Send + Sync>);

impl Shared {
    fn new<T: Send + Sync + 'static>(value: T) -> Self {
        Self(Arc::new(value))
    }

    /// The value, of the type that it was made with.
    fn typed<T: Send + Sync + 'static>(self) -> Arc<T> {
        match self.0.downcast() {
            Ok(value) => value,
            Err(_) => unreachable!("Signal and Memo read what they wrote"),
        }
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A value that is set.
pub(crate) struct Signal<T>(RwSignal<Shared>, PhantomData<fn() -> T>);

/// A value that is computed from others, once for all who read it, and anew when those change.
pub(crate) struct Memo<T>(LeptosMemo<Shared>, PhantomData<fn() -> T>);

macro_rules! readable {
    ($type:ident) => {
        impl<T> Clone for $type<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $type<T> {}

        impl<T: Send + Sync + 'static> $type<T> {
            /// The value as it is now. Who reads it is told when it changes.
            pub(crate) fn read(self) -> Arc<T> {
                self.0.get().typed()
            }

            /// The value as it is now, once.
            pub(crate) fn read_untracked(self) -> Arc<T> {
                self.0.get_untracked().typed()
            }

            /// What `read` takes from the value. Who reads it is told when it changes.
            pub(crate) fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
                read(&self.read())
            }

            /// What `read` takes from the value as it is now, once.
            pub(crate) fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
                read(&self.read_untracked())
            }

            /// A copy of the value. Who reads it is told when it changes.
            pub(crate) fn get(self) -> T
            where
                T: Clone,
            {
                T::clone(&self.read())
            }

            /// A copy of the value as it is now, once.
            pub(crate) fn get_untracked(self) -> T
            where
                T: Clone,
            {
                T::clone(&self.read_untracked())
            }
        }
    };
}

readable!(Signal);
readable!(Memo);

impl<T: Send + Sync + 'static> Signal<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(RwSignal::new(Shared::new(value)), PhantomData)
    }

    /// Replaces the value and tells all who read it.
    pub(crate) fn set(self, value: T) {
        self.0.set(Shared::new(value));
    }

    /// Replaces the value if the new one differs. Does nothing where the part of the page that the
    /// value belonged to is gone.
    pub(crate) fn settle(self, value: T)
    where
        T: PartialEq,
    {
        if self.0.try_get_untracked().is_some_and(|present| *present.typed::<T>() != value) {
            self.set(value);
        }
    }

    /// Changes a copy of the value and puts it in its place.
    pub(crate) fn update(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}

/// A value that nobody follows, there as long as the part of the page that it belongs to. (Leptos's `StoredValue` is
/// compiled once for each type.)
pub(crate) struct Kept<T>(Signal<T>);

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Kept<T> {}

impl<T: Send + Sync + 'static> Kept<T> {
    pub(crate) fn new(value: T) -> Self {
        Self::shared(Arc::new(value))
    }

    pub(crate) fn shared(value: Arc<T>) -> Self {
        Self(Signal(RwSignal::new(Shared(value)), PhantomData))
    }

    /// The value as it is now.
    pub(crate) fn read(self) -> Arc<T> {
        self.0.read_untracked()
    }

    /// The same, if it is still there.
    pub(crate) fn try_read(self) -> Option<Arc<T>> {
        self.0.0.try_get_untracked().map(Shared::typed)
    }

    pub(crate) fn get(self) -> T
    where
        T: Clone,
    {
        self.0.get_untracked()
    }

    pub(crate) fn set(self, value: T) {
        self.0.set(value);
    }

    /// Changes a copy of the value and puts it in its place.
    pub(crate) fn update(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        self.0.update(change);
    }
}

/// A value that follows from others. Who reads it is told only when it differs.
pub(crate) fn memo<T: PartialEq + Send + Sync + 'static>(
    read: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    memo_after(move |_| read())
}

/// As [`memo`], given the value before.
pub(crate) fn memo_after<T: PartialEq + Send + Sync + 'static>(
    read: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let compute = move |last: Option<&Shared>| {
        let last = last.cloned().map(Shared::typed::<T>);
        let next = read(last.as_deref());
        match last {
            Some(last) if *last == next => Shared(last),
            _ => Shared::new(next),
        }
    };
    Memo(computed(Box::new(compute)), PhantomData)
}

/// Computes a value, given the one before.
trait Compute: Send + Sync {
    fn compute(&self, last: Option<&Shared>) -> Shared;
}

impl<F: Fn(Option<&Shared>) -> Shared + Send + Sync> Compute for F {
    fn compute(&self, last: Option<&Shared>) -> Shared {
        self(last)
    }
}

fn computed(value: Box<dyn Compute>) -> LeptosMemo<Shared> {
    LeptosMemo::new(move |last| value.compute(last))
}

/// What follows values as long as this is kept.
#[derive(Default)]
pub(crate) struct Effects(Vec<RenderEffect<Effects>>);

/// What an effect holds goes at once, with all that is in it. By itself it would go when the effect's task
/// ends, and until then follow values that may be gone.
impl Drop for Effects {
    fn drop(&mut self) {
        for effect in self.0.drain(..) {
            drop(effect.take_value());
        }
    }
}

impl Effects {
    /// Does something now, and again when what it reads changes.
    pub(crate) fn follow(&mut self, mut run: impl FnMut() + 'static) {
        self.follow_anew(move |_| {
            run();
            Self::default()
        });
    }

    /// The same for something that has effects of its own, which it is given when it is done again.
    pub(crate) fn follow_anew(&mut self, run: impl FnMut(Option<Self>) -> Self + 'static) {
        self.0.push(RenderEffect::new(run));
    }
}

/// Does something with a value now and each time it changes, given the value before, as long as the part
/// of the page is there to which this belongs. Not where pages are only printed.
pub(crate) fn watch<T: Send + Sync + 'static>(value: Memo<T>, then: impl Fn(Option<&T>, &T) + 'static) {
    if !IN_BROWSER {
        return;
    }
    keep_up(value.0, Box::new(move |last, now| then(last.map(Shared::typed).as_deref(), &now.typed())));
}

fn keep_up(value: LeptosMemo<Shared>, then: Box<dyn Fn(Option<Shared>, Shared)>) {
    let mut before: Option<Shared> = None;
    let mut effects = Effects::default();
    effects.follow(move || {
        let now = value.get();
        let last = before.replace(now.clone());
        untrack(|| then(last, now));
    });
    on_end(move || drop(effects));
}

/// Something to be done once.
type Once = Box<dyn FnOnce()>;

thread_local! {
    /// What is to be done when some part of the page ends.
    static ENDS: RefCell<Vec<Option<Once>>> = const { RefCell::new(Vec::new()) };
}

/// Does something once when the part of the page ends to which this belongs. (What Leptos's own clean-up
/// does may be sent to another thread, which nothing of the browser's may; so it only gets a number.)
pub(crate) fn on_end(run: impl FnOnce() + 'static) {
    at_end(Box::new(run));
}

fn at_end(run: Once) {
    let place = ENDS.with_borrow_mut(|ends| {
        let place = ends.iter().position(Option::is_none).unwrap_or(ends.len());
        if place == ends.len() {
            ends.push(None);
        }
        ends[place] = Some(run);
        place
    });
    on_cleanup(move || {
        let run = ENDS.with_borrow_mut(|ends| ends[place].take());
        run.into_iter().for_each(|run| run());
    });
}

/// A part that is there while a condition holds.
pub(crate) fn when<N: Into<Node>>(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> N + 'static,
) -> Node {
    when_read(Box::new(condition), Box::new(move || draw().into()))
}

fn when_read(condition: Box<dyn Read<bool> + Send + Sync>, draw: Box<dyn Read<Node>>) -> Node {
    let holds = memo(move || condition.read());
    part(move || holds.get().then(|| draw.read()))
}
