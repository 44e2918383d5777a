//! Markup in a real document: what is replaced, what is kept, and in which order.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "tests")]

use activity_atlas::markup::{Node, each, html, part, svg, text};
use leptos::ev;
use leptos::prelude::*;
use leptos::task::tick;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{self, Element, HtmlElement};
use std::sync::{Arc, Mutex};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A place in the document that holds what is shown there.
fn show(view: impl FnOnce() -> Node + 'static) -> Element {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    leptos::mount::mount_to_renderer(&place, view).forget();
    place
}

fn find(place: &Element, selector: &str) -> Element {
    place.query_selector(selector).unwrap().unwrap()
}

fn words(place: &Element) -> String {
    place.text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn attributes_and_texts_follow_what_they_read() {
    let number = RwSignal::new(1);
    let place = show(move || {
        html::p()
            .class("count")
            .toggle("odd", move || number.get() % 2 == 1)
            .live("title", move || (number.get() < 3).then(|| number.get().to_string()))
            .text(move || format!("<{}>", number.get()))
            .into()
    });
    let paragraph = find(&place, "p");
    assert_eq!((paragraph.class_name().as_str(), words(&place).as_str()), ("count odd", "<1>"));
    number.set(4);
    tick().await;
    assert_eq!((paragraph.class_name().as_str(), words(&place).as_str()), ("count", "<4>"));
    assert!(!paragraph.has_attribute("title"));
}

#[wasm_bindgen_test]
async fn a_part_is_replaced_and_what_it_followed_is_let_go() {
    let shown = RwSignal::new(0);
    let inner = RwSignal::new(0);
    let read = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&read);
    let place = show(move || {
        let log = Arc::clone(&log);
        let drawn = part(move || {
            let (version, log) = (shown.get(), Arc::clone(&log));
            [
                Node::from(version.to_string()),
                text(move || {
                    log.lock().unwrap().push((version, inner.get()));
                    "!".to_owned()
                }),
            ]
        });
        html::p().child("a").child(drawn).child("z").into()
    });
    assert_eq!(words(&place), "a0!z");
    shown.set(1);
    tick().await;
    assert_eq!(words(&place), "a1!z");
    inner.set(5);
    tick().await;
    assert_eq!(*read.lock().unwrap(), [(0, 0), (1, 0), (1, 5)]);
}

#[wasm_bindgen_test]
async fn elements_stay_with_their_keys() {
    let keys = RwSignal::new(vec![3, 1, 2]);
    let gone = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&gone);
    let place = show(move || {
        let item = move |key: usize| {
            let log = Arc::clone(&log);
            on_cleanup(move || log.lock().unwrap().push(key));
            html::li().attr("tabindex", "0").id(format!("item-{key}")).child(key.to_string())
        };
        html::ol().child(each(move || keys.get(), item)).child(html::li().child("end")).into()
    });
    assert_eq!(words(&place), "312end");
    let first = find(&place, "#item-1");
    first.unchecked_ref::<HtmlElement>().focus().unwrap();

    keys.set(vec![1, 4, 3]);
    tick().await;
    assert_eq!(words(&place), "143end");
    assert_eq!(*gone.lock().unwrap(), [2]);
    assert!(find(&place, "#item-1").is_same_node(Some(&first)));
    let focused = document().active_element();
    assert!(first.is_same_node(focused.as_deref()), "what stays keeps the focus");

    keys.set(Vec::new());
    tick().await;
    assert_eq!(words(&place), "end");
}

#[wasm_bindgen_test]
fn svg_has_its_namespace_and_listeners_their_order() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let (outer, inner) = (Arc::clone(&heard), Arc::clone(&heard));
    let place = show(move || {
        let button = html::button().on(ev::click, move |_| inner.lock().unwrap().push("button"));
        html::div()
            .on(ev::capture(ev::click), move |_| outer.lock().unwrap().push("around"))
            .child(button)
            .child(svg::svg().child(svg::circle()))
            .into()
    });
    find(&place, "button").unchecked_ref::<HtmlElement>().click();
    assert_eq!(*heard.lock().unwrap(), ["around", "button"]);
    assert!(find(&place, "circle").is_instance_of::<web_sys::SvgElement>());
}
