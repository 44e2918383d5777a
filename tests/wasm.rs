//! Markup in a real document: what is replaced, what is kept, and in which order.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "tests")]

use activity_atlas::app::{Mounted, Root, init};
use activity_atlas::edition::Edition;
use activity_atlas::markup::{Node, html, keyed, part, svg, text};
use activity_atlas::report::parse;
use activity_atlas::words::Language;
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
    init();
    let place = new_place();
    std::mem::forget(Mounted::new(&place, view));
    place
}

fn new_place() -> Element {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
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
        html::ol().child(keyed(move || keys.get(), item)).child(html::li().child("end")).into()
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

fn edition(json: &str) -> Arc<Edition> {
    Arc::new(Edition::new(parse(json).report.unwrap(), Vec::new(), Language::default()))
}

/// How many bytes the program has asked the browser for.
fn memory() -> usize {
    core::arch::wasm32::memory_size(0) * 65_536
}

/// Counts listeners of the window: how many were added and not removed.
fn listeners() -> i32 {
    js_sys::eval("window.heard").ok().and_then(|heard| heard.as_f64()).unwrap_or_default() as i32
}

const COUNT_LISTENERS: &str = "
    window.heard = 0;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    window.addEventListener = function (...args) { window.heard++; add.apply(this, args); };
    window.removeEventListener = function (...args) { window.heard--; remove.apply(this, args); };
";

/// Lets the browser do what waits, the next frames included.
async fn pause() {
    let soon = js_sys::Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 5).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(soon).await.unwrap();
}

/// Lets the browser take back what nothing refers to. (webdriver.json makes `gc` available.)
async fn collect() {
    js_sys::eval("gc()").unwrap();
    pause().await;
}

#[wasm_bindgen_test]
async fn an_edition_ends_with_all_that_belongs_to_it() {
    init();
    js_sys::eval(COUNT_LISTENERS).unwrap();
    let reports = [
        edition(include_str!("../public/data/report.json")),
        edition(include_str!("fixtures/lighthouses.json")),
    ];
    let place = new_place();
    place.set_id("editions");
    let root = Root::new(&place, Arc::clone(&reports[0]));
    let mut nodes = [0, 0];
    let (mut heard, mut taken) = (0, 0);
    for round in 0..200 {
        root.show(Arc::clone(&reports[round % 2]));
        collect().await;
        let count = elements();
        if round < 60 {
            nodes[round % 2] = count;
            (heard, taken) = (listeners(), memory());
            continue;
        }
        assert_eq!(count, nodes[round % 2], "elements in round {round}");
        assert_eq!(listeners(), heard, "listeners in round {round}");
    }
    assert!(heard > 0 && elements() > 100);
    // What the collector has not yet taken back may need another page or two of memory.
    assert!(memory() <= taken + 2 * 65_536, "{} bytes after {taken}", memory());
    drop(root);
    pause().await;
    assert_eq!(listeners(), 0);
    assert_eq!(elements(), 0);
}

fn elements() -> i32 {
    let count = js_sys::eval("document.querySelectorAll('#editions *').length");
    count.unwrap().as_f64().unwrap_or_default() as i32
}
