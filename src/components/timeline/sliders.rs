//! The chosen months on the drawing, and where they are chosen by hand: a strip over the axis with a slider at
//! each end.

use super::brush::{BrushHandle, End};
use crate::browser::{Gesture, OnePointer};
use crate::markup::{Element, html, svg};
use crate::reactive::{Kept, Memo};
use crate::scene::{TimelineScene, px, rem};
use crate::words::Message;
use leptos::ev;

/// Two clicks further apart than this are no double click, in milliseconds.
const MOST_BETWEEN: f64 = 1_000.0;

/// Left and right end of the chosen months, or of all.
fn ends(scene: Memo<TimelineScene>) -> (f64, f64) {
    let scene = scene.read();
    scene.brush.unwrap_or(scene.scale.range())
}

/// The chosen months, over the whole height.
pub(super) fn brush_window(scene: Memo<TimelineScene>) -> Element {
    let ends = move || ends(scene);
    let height = move || px(scene.read().height);
    let window = svg::rect()
        .class("brush-window")
        .live("x", move || px(ends().0))
        .live("width", move || px((ends().1 - ends().0).max(0.0)))
        .live("height", height);
    let line = |x: fn((f64, f64)) -> f64| {
        let line = svg::line().class("brush-end").live("x1", move || px(x(ends())));
        line.live("x2", move || px(x(ends()))).live("y2", height)
    };
    svg::g()
        .class("brush")
        .toggle("chosen", move || scene.read().brush.is_some())
        .attr("aria-hidden", "true")
        .children([window, line(|ends| ends.0), line(|ends| ends.1)])
}

/// The strip over the axis. It is an element of HTML, since a part of SVG cannot tell the browser that a finger
/// which goes up or down scrolls the page (`touch-action`).
pub(super) fn brush_strip(scene: Memo<TimelineScene>, handle: BrushHandle) -> Element {
    let first_click = Kept::new(f64::MIN);
    let gesture = Gesture::new(OnePointer::DragsSideways);
    let sliders = svg::svg()
        .live("viewBox", move || format!("0 0 {} {}", px(scene.read().width), px(scene.read().axis_height)))
        .live("height", move || rem(scene.read().axis_height))
        .child(slider(End::From, move || ends(scene).0, scene, handle))
        .child(slider(End::To, move || ends(scene).1, scene, handle));
    gesture
        .listen(html::div().class("brush-strip"), move |gesture| handle.follow(gesture))
        .on(ev::pointerdown, move |event| {
            handle.press_on_axis(&event);
            gesture.down(&event);
        })
        .on(ev::click, move |event| {
            // The second click of a pair, whose first one may have opened something that moved this below it.
            if event.detail() <= 1 {
                first_click.set(event.time_stamp());
                handle.on_click(&event);
            }
        })
        .on(ev::dblclick, move |event| {
            if event.time_stamp() - first_click.get() < MOST_BETWEEN {
                handle.clear();
            }
        })
        .child(sliders)
}

fn slider(
    end: End,
    x: impl Fn() -> f64 + 'static,
    scene: Memo<TimelineScene>,
    handle: BrushHandle,
) -> Element {
    let atlas = handle.atlas;
    let month = move || handle.month(end);
    let is_from = end == End::From;
    let on_key = move |event: ev::KeyboardEvent| {
        let (first, last) = handle.domain();
        match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => handle.step(end, 1),
            "ArrowLeft" | "ArrowDown" => handle.step(end, -1),
            "PageUp" => handle.step(end, 12),
            "PageDown" => handle.step(end, -12),
            "Home" => handle.set(end, first),
            "End" => handle.set(end, last),
            _ => return,
        }
        event.prevent_default();
    };
    let target = svg::rect()
        .class("target")
        .attr("x", if is_from { "-24" } else { "0" })
        .attr("width", "24")
        .live("height", move || rem(scene.read().axis_height));
    // Each grip lies outside its end, so that it covers no label and the two never meet.
    let grip = svg::rect()
        .class("slider-grip")
        .attr("x", if is_from { "-10" } else { "1" })
        .live("y", move || px(scene.read().axis_line - 10.0))
        .attr("width", "9")
        .attr("height", "20")
        .attr("rx", "2");
    svg::g()
        .class("slider")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("data-end", if is_from { "from" } else { "to" })
        .label(atlas.say(end.name()))
        .attr("aria-orientation", "horizontal")
        .live("aria-valuemin", move || scene.read().domain.0.number().to_string())
        .live("aria-valuemax", move || scene.read().domain.1.number().to_string())
        .live("aria-valuenow", move || month().number().to_string())
        .live("aria-valuetext", move || atlas.say(Message::Month(month())))
        .live("transform", move || format!("translate({} 0)", px(x())))
        .on(ev::keydown, on_key)
        .children([target, grip])
}
