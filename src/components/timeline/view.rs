//! The timeline with all that belongs to it.

use super::activity_mark::activity_mark;
use super::axis::axis;
use super::brush::BrushHandle;
use super::legend::timeline_legend;
use super::printed::printed_timelines;
use super::shapes::hatch;
use super::sliders::{brush_strip, brush_window};
use super::steppers::brush_steppers;
use super::zoom::{TimeHandle, time_zoom};
use crate::browser::{self, Gesture, OnePointer};
use crate::components::Atlas;
use crate::components::tray::time_tray;
use crate::geo::Size;
use crate::markup::{Element, html, keyed, svg, until_program};
use crate::reactive::{Memo, Signal, memo};
use crate::scene::{MarkSize, TimelineInput, TimelineScene, px};
use crate::words::Message;
use leptos::ev;

/// The drawing before it has been laid out, where no page was served that has one.
const INITIAL: Size = Size { width: 960.0, height: 240.0 };
/// The timeline with steppers, legend and what has no date.
pub(crate) fn timeline_view(atlas: Atlas) -> Element {
    let size = Signal::new(browser::size_before(".timeline-frame", INITIAL));
    let scene = memo(move || {
        TimelineScene::new(&TimelineInput {
            edition: &atlas.edition(),
            selection: &atlas.selection.read(),
            range: atlas.query.read().range,
            view: atlas.shown_time.get(),
            width: size.get().width,
            size: MarkSize::Full,
            only: None,
        })
    });
    let handle = BrushHandle::new(atlas, scene);
    let view = TimeHandle::new(atlas, scene);
    let head = html::div().class("timeline-head").children([
        brush_steppers(handle),
        time_zoom(view, handle),
        timeline_legend(atlas),
    ]);
    let frame = html::div()
        .class("timeline-frame")
        .node_ref(move |element| browser::observe_size(element, size))
        .on(ev::wheel, move |event| view.on_wheel(&event))
        .child(until_program(atlas.in_turn(move || timeline_drawing(atlas, scene, handle)), || {
            printed_timelines(atlas)
        }));
    html::section()
        .class("timeline")
        .label(atlas.say(Message::Timeline))
        .child(head)
        .child(html::div().class("timeline-scroll").child(frame))
        .child(time_tray(atlas))
}

fn timeline_drawing(atlas: Atlas, scene: Memo<TimelineScene>, handle: BrushHandle) -> [Element; 2] {
    let gesture = Gesture::new(OnePointer::DragsSideways);
    let activities = move || scene.read().marks.iter().map(|mark| mark.activity).collect();
    let drawing = gesture
        .listen(
            svg::svg().class("timeline-drawing").attr("lang", atlas.edition().drawing_language()),
            move |gesture| handle.follow(gesture),
        )
        .live("viewBox", move || format!("0 0 {} {}", px(scene.read().width), px(scene.read().height)))
        .live("height", move || px(scene.read().height))
        .on(ev::pointerdown, move |event| {
            // A finger scrolls here.
            if event.pointer_type() != "touch" {
                handle.press_below_axis(&event);
                gesture.down(&event);
            }
        })
        .child(hatch("hatch"))
        .child(axis(atlas, scene))
        .child(brush_window(scene))
        .child(svg::g().child(keyed(activities, move |activity| activity_mark(atlas, scene, activity))));
    [drawing, brush_strip(scene, handle)]
}
