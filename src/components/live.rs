//! Reactive values and views of few types. Leptos compiles its machinery once for each closure
//! type that reaches a `view!`, about two kilobytes a piece; behind these boxes it is compiled once
//! for each *value* type. `docs/decisions/0014-few-reactive-types.md` has the figures.

use leptos::prelude::*;

/// A value that changes with what it reads; for attributes and text.
pub(crate) fn live<T: Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
    Signal::derive(read)
}

/// A value that is computed once for all who read it, and tells them only when it differs.
pub(crate) fn memo<T: PartialEq + Send + Sync + 'static>(
    read: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    boxed_memo(Box::new(move |_| read()))
}

/// As [`memo`], with the value before.
pub(crate) fn memo_after<T: PartialEq + Send + Sync + 'static>(
    read: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
) -> Memo<T> {
    boxed_memo(Box::new(read))
}

/// Computes a value, given the one before.
type Compute<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;

fn boxed_memo<T: PartialEq + Send + Sync + 'static>(compute: Compute<T>) -> Memo<T> {
    Memo::new(compute)
}

/// A part of a view that is drawn anew when what it reads changes.
pub(crate) type Part = Box<dyn FnMut() -> AnyView + Send>;

/// A part that changes with what it reads.
pub(crate) fn part<V: IntoAny>(mut draw: impl FnMut() -> V + Send + 'static) -> Part {
    Box::new(move || draw().into_any())
}

/// A part that is there while a condition holds.
pub(crate) fn when<V: IntoAny>(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    mut draw: impl FnMut() -> V + Send + 'static,
) -> Part {
    let holds = memo(condition);
    part(move || holds.get().then(|| draw().into_any()))
}

/// One view for each key, kept as long as its key is there.
pub(crate) fn each<K: std::hash::Hash + Eq + Clone + Send + Sync + 'static>(
    keys: impl Fn() -> Vec<K> + Send + Sync + 'static,
    draw: impl Fn(K) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    boxed_each(Box::new(keys), std::sync::Arc::new(draw))
}

fn boxed_each<K: std::hash::Hash + Eq + Clone + Send + Sync + 'static>(
    keys: Box<dyn Fn() -> Vec<K> + Send + Sync>,
    draw: std::sync::Arc<dyn Fn(K) -> AnyView + Send + Sync>,
) -> AnyView {
    view! { <For each=keys key=Clone::clone children=move |key| draw(key) /> }.into_any()
}
