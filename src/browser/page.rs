//! The document as a whole: title, focus, scrolling, clipboard.

use super::size::unit;
use crate::geo::Screen;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, MouseEvent, ScrollBehavior, ScrollIntoViewOptions};

/// The identifier of the element that holds the page.
const PAGE: &str = "app";

/// Whether the page that was served has something to read.
pub(crate) fn page_is_whole() -> bool {
    document().query_selector("main").is_ok_and(|main| main.is_some())
}

/// An element that can take the place of the page that was served.
pub(crate) fn new_page() -> Element {
    let Ok(page) = document().create_element("div") else { unreachable!("div is a tag") };
    page.set_id(PAGE);
    page
}

/// Says in which language the page is, and in which the words of the interface in `place` (BCP 47 tags).
pub(crate) fn set_language(page: &str, place: &Element, interface: &str) {
    if let Some(root) = document().document_element() {
        let _set = root.set_attribute("lang", page);
    }
    let _set = if page == interface {
        place.remove_attribute("lang")
    } else {
        place.set_attribute("lang", interface)
    };
}

/// Puts what was drawn in the place of the page that was served. The boot script does it, when the
/// reader is in the middle of nothing, and keeps what they have done there: typed, scrolled, selected.
pub(crate) fn hand_over(drawn: &Element) {
    let Some(page) = document().get_element_by_id(PAGE) else { return };
    let method = Reflect::get(&page, &JsValue::from_str("handOver")).ok();
    if let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) {
        let _done = method.call1(&page, drawn);
    }
}

/// Says in a quiet line what did not work; what is on the page stays.
pub(crate) fn show_notice(words: &str) {
    if let Some(line) = document().get_element_by_id("boot-error") {
        line.set_text_content(Some(words));
        let _shown = line.remove_attribute("hidden");
    }
}

/// Waits until the browser has done what waits, in a task of its own.
pub(crate) async fn next_task() {
    let soon = Promise::new(&mut |resolve, _| {
        let _handle = window().set_timeout_with_callback(&resolve);
    });
    let _nothing = wasm_bindgen_futures::JsFuture::from(soon).await;
}

/// Runs something that waits for the browser.
pub(crate) fn spawn(run: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(run);
}

pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// How far the page is scrolled from its top, in CSS pixels.
pub(crate) fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Whether the reader asked for less motion.
pub(crate) fn reduces_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// Whether there is an element of this id.
pub(crate) fn is_there(id: &str) -> bool {
    document().get_element_by_id(id).is_some()
}

/// Moves the focus without scrolling; says whether there was such an element.
pub(crate) fn focus(id: &str) -> bool {
    move_focus(id, false)
}

/// Moves the focus and scrolls as far as needed to show it; says whether there was such an element.
pub(crate) fn focus_in_view(id: &str) -> bool {
    move_focus(id, true)
}

fn move_focus(id: &str, scroll: bool) -> bool {
    document().get_element_by_id(id).is_some_and(|element| focus_element(&element, scroll))
}

/// Moves the focus to an element, and scrolls as far as needed to show it if that is wanted; says whether it
/// could.
pub(super) fn focus_element(element: &Element, scroll: bool) -> bool {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(!scroll);
    // Links in SVG have the method too, though they are no HtmlElement.
    let method = Reflect::get(element, &JsValue::from_str("focus")).ok();
    let call = method.and_then(|method| method.dyn_into::<Function>().ok());
    call.is_some_and(|focus| focus.call1(element, &options).is_ok())
}

/// The id of the element that has the focus.
pub(crate) fn focused_id() -> Option<String> {
    document().active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// Whether the reader sees that an event's target has the focus: keys brought them there, not a press.
pub(crate) fn shows_focus(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(":focus-visible").unwrap_or(true))
}

/// Whether nothing has the focus, since what had it is gone.
pub(crate) fn focus_is_lost() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Whether the focus is on the element an event listens on, or within.
pub(crate) fn focus_within(event: &web_sys::Event) -> bool {
    let target = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let active = document().active_element();
    target.is_some_and(|target| target.contains(active.as_deref()))
}

/// Follows a link as if it were clicked.
pub(crate) fn click(id: &str) {
    if let Some(element) =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        element.click();
    }
}

pub(crate) fn scroll_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_behavior(ScrollBehavior::Auto);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

pub(crate) fn scroll_to_top() {
    scroll_to_y(0.0);
}

/// Scrolls the page so that this many pixels of it are above the window.
pub(crate) fn scroll_to_y(y: f64) {
    window().scroll_to_with_x_and_y(0.0, y);
}

/// Whether the page is longer than the window, so that the wheel should scroll it.
pub(crate) fn page_scrolls() -> bool {
    document().document_element().is_some_and(|root| root.scroll_height() > root.client_height() + 1)
}

/// Where a pointer event is, in units of drawings from the top left corner of the element that listens.
pub(crate) fn position_of(event: &MouseEvent) -> Screen {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let origin = element.map(|element| element.get_bounding_client_rect());
    let (left, top) = origin.map_or((0.0, 0.0), |bounds| (bounds.left(), bounds.top()));
    let unit = unit();
    Screen { x: (f64::from(event.client_x()) - left) / unit, y: (f64::from(event.client_y()) - top) / unit }
}

/// The value of an attribute on the nearest element around an event's target that has it.
pub(crate) fn closest_attribute(event: &web_sys::Event, name: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// The number in the attribute of an element at or around an event's target.
pub(crate) fn closest_index(event: &web_sys::Event, name: &str) -> Option<usize> {
    // Dates are numbers of this type too: one reader of numbers does.
    closest_attribute(event, name)?.parse::<i32>().ok()?.try_into().ok()
}

/// The key that was pressed, if it means what it says: no modifier gives it another meaning, and
/// it is not part of composing a letter. (Some keyboards need Shift for a sign, never for an arrow.)
pub(crate) fn plain_key(event: &web_sys::KeyboardEvent) -> Option<String> {
    let key = event.key();
    let shifted = event.shift_key() && key.len() > 1;
    let other = event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() || shifted;
    (!other).then_some(key)
}

/// Whether what is typed goes into a field. (All fields of the page are inputs.)
pub(crate) fn is_typing(event: &web_sys::Event) -> bool {
    event.target().is_some_and(|target| target.is_instance_of::<web_sys::HtmlInputElement>())
}

/// The text in the field that an event comes from.
pub(crate) fn value_of(event: &web_sys::Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// The page's address.
pub(crate) fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Puts a text on the clipboard; fails where the browser does not allow it.
pub(crate) async fn copy(text: &str) -> Result<(), JsValue> {
    // `navigator.clipboard` is missing outside secure contexts, which the typed binding hides.
    let clipboard = Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"))?;
    let write: Function = Reflect::get(&clipboard, &JsValue::from_str("writeText"))?.dyn_into()?;
    let promise: Promise = write.call1(&clipboard, &JsValue::from_str(text))?.dyn_into()?;
    wasm_bindgen_futures::JsFuture::from(promise).await.map(|_| ())
}

/// How the system shares something, where it can. (Missing in many browsers, which the typed binding hides.)
fn system_share() -> Option<Function> {
    Reflect::get(&window().navigator(), &JsValue::from_str("share")).ok()?.dyn_into().ok()
}

/// Whether the system has its own way to share something.
pub(crate) fn can_share() -> bool {
    system_share().is_some()
}

/// Shares the page's address the system's own way.
pub(crate) fn share_address(title: &str) {
    let what = js_sys::Object::new();
    for (key, value) in [("title", title), ("url", &address())] {
        let _set = Reflect::set(&what, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    if let Some(share) = system_share() {
        let _promise = share.call1(&window().navigator(), &what);
    }
}
