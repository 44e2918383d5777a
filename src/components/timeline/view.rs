//! The timeline with all that belongs to it.

use super::activity_mark::activity_mark;
use super::axis::axis;
use super::brush::BrushHandle;
use super::lots::{around_the_report, time_lots};
use super::printed::printed_timelines;
use super::sliders::{brush_strip, brush_window};
use super::steppers::brush_steppers;
use super::zoom::{TimeHandle, time_extent, time_zoom};
use crate::browser::{self, Gesture, OnePointer};
use crate::components::Atlas;
use crate::geo::Size;
use crate::markup::{Element, Node, html, keyed, svg, until_program};
use crate::reactive::{Memo, Signal, memo};
use crate::scene::{Lot, MarkSize, TimelineInput, TimelineScene, px, rem};
use crate::words::Message;
use leptos::ev;

/// The drawing before it has been laid out, where no page was served that has one.
const INITIAL: Size = Size { width: 1056.0, height: 170.0 };

/// The timeline with what has no date of its own, and the ways to choose months.
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
    // Open where the address has chosen already.
    let is_chosen =
        atlas.shown_time.get_untracked().is_some() || !atlas.query.read_untracked().range.is_all();
    let choosing = html::details()
        .class("choose-months")
        .attr("open", is_chosen)
        .child(html::summary().child(atlas.say(Message::ChooseMonths)))
        .child(until_program([brush_steppers(handle), time_zoom(view, handle)], || None::<Node>));
    let lots = |class, lots| html::div().class(class).child(time_lots(atlas, scene, lots));
    let foot = html::div()
        .class("timeline-foot")
        .child(around_the_report(atlas))
        .child(time_extent(view))
        .child(choosing);
    let drawing = html::div()
        .class("timeline-place")
        .on(ev::wheel, move |event| view.on_wheel(&event))
        .child(until_program(atlas.in_turn(move || timeline_drawing(atlas, scene, handle)), || {
            printed_timelines(atlas)
        }));
    let grid = html::div()
        .class("timeline-grid")
        .toggle("with-strip", move || scene.read().has_beyond())
        .child(drawing)
        .child(lots("lots", &[Lot::Before, Lot::Period, Lot::Undated]))
        .child(lots("lots beyond", &[Lot::After, Lot::Planned]))
        .child(foot);
    let frame = html::div()
        .class("timeline-frame")
        .node_ref(move |element| browser::observe_size(element, size))
        .child(grid);
    html::section()
        .class("timeline")
        .label(atlas.say(Message::Timeline))
        .child(html::h2().class("visually-hidden").child(atlas.say(Message::Timeline)))
        .child(frame)
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
        .live("height", move || rem(scene.read().height))
        .on(ev::pointerdown, move |event| {
            // A finger scrolls here.
            if event.pointer_type() != "touch" {
                handle.press_below_axis(&event);
                gesture.down(&event);
            }
        })
        .child(axis(atlas, scene))
        .child(brush_window(scene))
        .child(svg::g().child(keyed(activities, move |activity| activity_mark(atlas, scene, activity))));
    [drawing, brush_strip(scene, handle)]
}
