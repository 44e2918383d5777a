//! Views as data: HTML and SVG elements of one type, whose attributes and texts may be live
//! (computed anew when a signal that they read changes).
//!
//! `browser::mount` turns markup into elements of the page, [`Node::into_html`] prints it where
//! there is no browser. Leptos's own `view!` makes a type of its own for each element and
//! compiles its machinery once for each; `docs/decisions/0014-markup-of-one-type.md` has the
//! figures.

mod print;
mod tags;

pub use tags::{html, svg};

use leptos::ev::{Event, EventDescriptor};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;
use std::borrow::Cow;

/// Whether this is the program for the browser, not one that prints pages.
pub const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

/// A text, often one that the program contains.
pub type Words = Cow<'static, str>;

/// Something that can be read again and again: any closure without arguments. A trait of our own,
/// since a boxed `Fn` carries code for calling it in three ways, a hundred times over.
pub trait Read<T> {
    /// What is there now.
    fn read(&self) -> T;
}

impl<T, F: Fn() -> T> Read<T> for F {
    fn read(&self) -> T {
        self()
    }
}

/// Something that can be shown.
pub enum Node {
    /// An element with all that is in it.
    Element(Element),
    Text(Words),
    /// A text that changes with what it reads.
    LiveText(Box<dyn Read<Words>>),
    /// Drawn anew as a whole when what it reads changes.
    Part(Box<dyn Read<Node>>),
    /// An element for each key, kept as long as its key is there.
    Keyed(Keyed),
    /// One after the other; nothing, if there is none.
    Many(Vec<Node>),
    /// Two ways to show one thing: see [`until_program`].
    Until(Box<Until>),
}

/// Something that only the running program can keep up, and what stands in its place before.
pub struct Until {
    /// What the program shows.
    pub program: Node,
    /// What a page shows that is printed to be read before the program runs, or without it.
    pub page: Node,
}

/// Elements that are kept by their keys.
pub struct Keyed {
    /// The keys in order, each once. They are small numbers (indices into the report), since they
    /// serve as indices here too.
    pub keys: Box<dyn Read<Vec<usize>>>,
    /// Draws the element of a key.
    pub draw: Box<dyn Fn(usize) -> Element>,
}

/// An element under construction: a tag, then attributes and children in the order of calling.
pub struct Element(pub Box<Parts>);

/// What an element consists of.
pub struct Parts {
    pub tag: &'static str,
    /// Whether it belongs to SVG; otherwise to HTML.
    pub svg: bool,
    /// Attributes and what else belongs to the element itself.
    pub attributes: Vec<Attribute>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// Something that belongs to an element.
pub enum Attribute {
    /// An attribute that never changes.
    Fixed(&'static str, Words),
    /// An attribute that changes with what it reads; absent while `None`.
    Live(&'static str, Box<dyn Read<Option<Words>>>),
    /// A class that is there while a condition holds.
    Class(&'static str, Box<dyn Read<bool>>),
    /// A property of the element in the browser (such as a field's value), not an attribute.
    Property(&'static str, Box<dyn Read<Words>>),
    /// What to do at an event.
    Listener(Listener),
    /// Called with the element once it is made.
    NodeRef(Box<dyn FnOnce(&web_sys::Element)>),
}

/// What to do at an event.
pub struct Listener {
    /// The event's name.
    pub event: Words,
    /// Whether it is told before the elements inside are.
    pub capture: bool,
    /// Called with each event.
    pub run: Box<dyn FnMut(Event)>,
}

/// What can be an attribute's value; `None` leaves the attribute out.
pub trait IntoValue {
    /// The attribute's text.
    fn into_value(self) -> Option<Words>;
}

impl IntoValue for &'static str {
    fn into_value(self) -> Option<Words> {
        Some(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Option<Words> {
        Some(Cow::Owned(self))
    }
}

/// An attribute that is there or not, without a value.
impl IntoValue for bool {
    fn into_value(self) -> Option<Words> {
        self.then_some(Cow::Borrowed(""))
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Option<Words> {
        self.and_then(IntoValue::into_value)
    }
}

impl Element {
    fn new(tag: &'static str, svg: bool) -> Self {
        Self(Box::new(Parts { tag, svg, attributes: Vec::new(), children: Vec::new() }))
    }

    // The steps below are called hundreds of times, each from code of its own; what they share stays apart.
    #[inline(never)]
    fn with(mut self, attribute: Attribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn with_live(self, name: &'static str, read: Box<dyn Read<Option<Words>>>) -> Self {
        self.with(Attribute::Live(name, read))
    }

    #[inline(never)]
    fn with_listener(self, event: Words, capture: bool, run: Box<dyn FnMut(Event)>) -> Self {
        self.with(Attribute::Listener(Listener { event, capture, run }))
    }

    #[inline(never)]
    fn with_child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// An attribute.
    pub fn attr(self, name: &'static str, value: impl IntoValue) -> Self {
        match value.into_value() {
            Some(value) => self.with(Attribute::Fixed(name, value)),
            None => self,
        }
    }

    /// Its classes.
    pub fn class(self, classes: impl IntoValue) -> Self {
        self.attr("class", classes)
    }

    /// Its identifier in the page.
    pub fn id(self, id: impl IntoValue) -> Self {
        self.attr("id", id)
    }

    /// The name that is read aloud.
    pub fn label(self, label: impl IntoValue) -> Self {
        self.attr("aria-label", label)
    }

    /// The language of what is in it (a BCP 47 tag) and its direction, where they are not those of what is
    /// around it.
    pub fn language(self, tag: Option<String>, direction: Option<&'static str>) -> Self {
        self.attr("lang", tag).attr("dir", direction)
    }

    /// An attribute that changes with what it reads.
    pub fn live<V: IntoValue>(self, name: &'static str, read: impl Fn() -> V + 'static) -> Self {
        self.with_live(name, Box::new(move || read().into_value()))
    }

    /// A class that is there while a condition holds. Goes with [`Self::class`], not with a live
    /// `class`.
    pub fn toggle(self, class: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.with(Attribute::Class(class, Box::new(holds)))
    }

    /// A property that changes with what it reads.
    pub fn property(self, name: &'static str, read: impl Fn() -> String + 'static) -> Self {
        self.with(Attribute::Property(name, Box::new(move || Cow::Owned(read()))))
    }

    /// What to do at an event; `leptos::ev::capture(event)` is told before the elements inside are.
    pub fn on<E: EventDescriptor>(self, event: E, mut run: impl FnMut(E::EventType) + 'static) -> Self
    where
        E::EventType: JsCast,
    {
        self.with_listener(event.name(), E::CAPTURE, Box::new(move |event| run(event.unchecked_into())))
    }

    /// Something to do with the element once it is made.
    pub fn node_ref(self, then: impl FnOnce(&web_sys::Element) + 'static) -> Self {
        self.with(Attribute::NodeRef(Box::new(then)))
    }

    /// Something in it, after what is there already.
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.with_child(child.into())
    }

    /// Several things in it.
    pub fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        self.0.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// A text in it that changes with what it reads.
    pub fn text(self, read: impl Fn() -> String + 'static) -> Self {
        self.child(text(read))
    }
}

/// A text that changes with what it reads.
pub fn text(read: impl Fn() -> String + 'static) -> Node {
    Node::LiveText(Box::new(move || Cow::Owned(read())))
}

/// Something that is drawn anew when what it reads changes.
pub fn part<N: Into<Node>>(draw: impl Fn() -> N + 'static) -> Node {
    Node::Part(Box::new(move || draw().into()))
}

/// An element for each key, kept as long as its key is there.
pub fn keyed(keys: impl Fn() -> Vec<usize> + 'static, draw: impl Fn(usize) -> Element + 'static) -> Node {
    Node::Keyed(Keyed { keys: Box::new(keys), draw: Box::new(draw) })
}

/// Something that only the running program can keep up; `page` draws what a printed page shows in its
/// place. Nothing of that reaches the program for the browser.
pub fn until_program<N: Into<Node>>(program: impl Into<Node>, page: impl FnOnce() -> N) -> Node {
    let program = program.into();
    if IN_BROWSER { program } else { Node::Until(Box::new(Until { program, page: page().into() })) }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<N: Into<Node>> From<Option<N>> for Node {
    fn from(node: Option<N>) -> Self {
        node.map_or(Self::Many(Vec::new()), Into::into)
    }
}

impl<N: Into<Node>> From<Vec<N>> for Node {
    fn from(nodes: Vec<N>) -> Self {
        Self::Many(nodes.into_iter().map(Into::into).collect())
    }
}

impl<N: Into<Node>, const COUNT: usize> From<[N; COUNT]> for Node {
    fn from(nodes: [N; COUNT]) -> Self {
        Vec::from(nodes).into()
    }
}
