//! A page for addresses that name none.

use crate::components::{Atlas, contents, result_list};
use crate::markup::{Element, html, until_program};
use crate::route::Page;
use crate::words::Message;

/// Says which path was not found and offers all there is.
pub(super) fn not_found_page(atlas: Atlas, path: &str) -> Element {
    let home = html::a()
        .live("href", move || atlas.navigator.href(Page::Explore))
        .child(atlas.say(Message::Explore));
    let prose = html::div()
        .class("prose")
        .child(html::h1().id("page-title").attr("tabindex", "-1").child(atlas.say(Message::NotFound)))
        .child(html::p().child(until_program(atlas.say(Message::NotFoundHelp { path }), || {
            atlas.say(Message::NotFoundHere)
        })))
        .child(html::p().child(home))
        .child(result_list(atlas));
    html::main().class("read not-found").children([contents(atlas), prose])
}
