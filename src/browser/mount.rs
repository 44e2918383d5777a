//! Markup as elements of the page. Live values follow what they read as long as the element or
//! part that they stand in is there.

use super::listen::add_listener;
use super::page::{focus, focus_element};
use crate::markup::{Attribute, Element, Keyed, Node, Read, Words};
use crate::reactive::Effects;
use js_sys::Reflect;
use leptos::prelude::{Owner, document, untrack};
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::Text;

/// An element of the document in which something is shown.
pub type Place = web_sys::Element;

/// Markup in its place. It is kept up to date until this is dropped, and then taken away.
pub struct Mounted {
    place: Place,
    owner: Owner,
    effects: Effects,
}

impl Mounted {
    /// Draws into an empty element.
    pub fn new(place: &Place, draw: impl FnOnce() -> Node) -> Self {
        let owner = Owner::new();
        let mut effects = Effects::default();
        owner.with(|| mount(untrack(draw), place, None, &mut effects));
        Self { place: place.clone(), owner, effects }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // First what follows signals, then the signals, then what was drawn.
        drop(std::mem::take(&mut self.effects));
        self.owner.cleanup();
        self.place.set_text_content(None);
    }
}

/// Inserts where the browser always can: the parent and the marker are ours.
fn insert(parent: &web_sys::Node, child: &web_sys::Node, before: Option<&web_sys::Node>) {
    let _inserted = parent.insert_before(child, before);
}

/// Puts a node into its parent, before another or at the end.
fn mount(node: Node, parent: &web_sys::Node, before: Option<&web_sys::Node>, effects: &mut Effects) {
    match node {
        Node::Element(element) => {
            mount_element(element, parent, before, effects);
        }
        Node::Text(words) => {
            mount_text(&words, parent, before);
        }
        Node::LiveText(live) => {
            let text = mount_text("", parent, before);
            effects.follow(move || {
                let words = live.read();
                if text.data() != words {
                    text.set_data(&words);
                }
            });
        }
        Node::Part(part) => mount_part(part, parent, before, effects),
        Node::Keyed(keyed) => mount_keyed(keyed, parent, before, effects),
        Node::Many(nodes) => nodes.into_iter().for_each(|node| mount(node, parent, before, effects)),
        Node::Until(until) => mount(until.program, parent, before, effects),
    }
}

fn mount_text(words: &str, parent: &web_sys::Node, before: Option<&web_sys::Node>) -> Text {
    let text = document().create_text_node(words);
    insert(parent, &text, before);
    text
}

/// A part stands between two empty texts; when it changes, all between them goes.
fn mount_part(
    part: Box<dyn Read<Node>>,
    parent: &web_sys::Node,
    before: Option<&web_sys::Node>,
    effects: &mut Effects,
) {
    let start = mount_text("", parent, before);
    let end = mount_text("", parent, before);
    effects.follow_anew(move |last| {
        // First what follows signals, then what it has drawn.
        drop(last);
        let mut effects = Effects::default();
        let Some(parent) = end.parent_node() else { return effects };
        let focused = document().active_element();
        let mut held = None;
        while let Some(old) = start.next_sibling().filter(|next| !next.is_same_node(Some(&end))) {
            if old.contains(focused.as_deref()) {
                held = focused.as_ref().map(web_sys::Element::id);
            }
            let _removed = parent.remove_child(&old);
        }
        mount(part.read(), &parent, Some(&end), &mut effects);
        if let Some(id) = held {
            hold_focus(&id, &parent);
        }
        effects
    });
}

/// Where the element goes that has the focus, its successor takes it: the one that has its identifier now, else
/// what it stood in, as far as that can have it. Else the browser would begin at the top of the page again.
fn hold_focus(id: &str, parent: &web_sys::Node) {
    if id.is_empty() || !focus(id) {
        let around = parent.dyn_ref::<web_sys::Element>().map(|parent| parent.closest("[tabindex]"));
        if let Some(Ok(Some(around))) = around {
            focus_element(&around, false);
        }
    }
}

/// The element of a key, and what it owns.
struct Row {
    element: web_sys::Element,
    owner: Owner,
    _effects: Effects,
    /// Whether its key is among the present ones.
    present: bool,
}

fn mount_keyed(keyed: Keyed, parent: &web_sys::Node, before: Option<&web_sys::Node>, effects: &mut Effects) {
    let start = mount_text("", parent, before);
    let end = mount_text("", parent, before);
    // Rows outlive a run of the effect below, so they are not owned by it.
    let around = Owner::current().unwrap_or_default();
    let mut rows: Vec<Option<Row>> = Vec::new();
    effects.follow(move || {
        let keys = keyed.keys.read();
        let Some(parent) = end.parent_node() else { return };
        rows.resize_with(rows.len().max(keys.iter().max().map_or(0, |key| key + 1)), || None);
        for row in rows.iter_mut().flatten() {
            row.present = false;
        }
        for key in &keys {
            if let Some(row) = &mut rows[*key] {
                row.present = true;
            }
        }
        // What is gone goes first, so that what stays keeps its place (and the focus).
        for slot in &mut rows {
            if let Some(row) = slot.take_if(|row| !row.present) {
                let focused = document().active_element();
                let held = row.element.contains(focused.as_deref());
                row.element.remove();
                row.owner.cleanup();
                if held {
                    hold_focus("", &parent);
                }
            }
        }
        let mut next = start.next_sibling();
        for key in keys {
            if let Some(row) = &rows[key] {
                // An element that is moved loses the focus, so those before it are moved instead.
                if row.element.contains(document().active_element().as_deref()) {
                    while let Some(other) = next.take_if(|next| !next.is_same_node(Some(&row.element))) {
                        next = other.next_sibling();
                        insert(&parent, &other, Some(&end));
                    }
                }
                if next.as_ref().is_some_and(|next| next.is_same_node(Some(&row.element))) {
                    next = row.element.next_sibling();
                } else {
                    insert(&parent, &row.element, next.as_ref());
                }
                continue;
            }
            let owner = around.with(Owner::new);
            let mut effects = Effects::default();
            let draw = || mount_element((keyed.draw)(key), &parent, next.as_ref(), &mut effects);
            let element = owner.with(|| untrack(draw));
            rows[key] = Some(Row { element, owner, _effects: effects, present: true });
        }
    });
}

fn mount_element(
    Element(parts): Element,
    parent: &web_sys::Node,
    before: Option<&web_sys::Node>,
    effects: &mut Effects,
) -> web_sys::Element {
    let namespace = if parts.svg { "http://www.w3.org/2000/svg" } else { "http://www.w3.org/1999/xhtml" };
    // Only a tag that is no name can fail, and all tags are in `markup::tags`.
    let Ok(element) = document().create_element_ns(Some(namespace), parts.tag) else {
        unreachable!("{} is no tag", parts.tag)
    };
    let mut made = Vec::new();
    for attribute in parts.attributes {
        match attribute {
            Attribute::Fixed(name, value) => set(&element, name, Some(&value)),
            Attribute::NodeRef(then) => made.push(then),
            Attribute::Listener(listener) => add_listener(&element, listener),
            live => follow(&element, live, effects),
        }
    }
    parts.children.into_iter().for_each(|child| mount(child, &element, None, effects));
    insert(parent, &element, before);
    made.into_iter().for_each(|then| then(&element));
    element
}

fn set(element: &web_sys::Element, name: &str, value: Option<&str>) {
    let _set = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn follow(element: &web_sys::Element, attribute: Attribute, effects: &mut Effects) {
    let element = element.clone();
    match attribute {
        Attribute::Live(name, live) => {
            let mut last: Option<Words> = None;
            effects.follow(move || {
                let value = live.read();
                if value != last {
                    set(&element, name, value.as_deref());
                    last = value;
                }
            });
        }
        Attribute::Class(class, holds) => effects.follow(move || {
            let _toggled = element.class_list().toggle_with_force(class, holds.read());
        }),
        Attribute::Property(name, live) => effects.follow(move || {
            let _set = Reflect::set(&element, &JsValue::from_str(name), &JsValue::from_str(&live.read()));
        }),
        Attribute::Fixed(..) | Attribute::Listener(_) | Attribute::NodeRef(_) => {}
    }
}
