//! Copying the link to what one sees.

use super::Atlas;
use crate::browser;
use crate::markup::{Node, html};
use crate::reactive::Signal;
use crate::words::Message;
use leptos::ev;
use leptos::task::spawn_local;

/// A button that copies the address and says whether it could.
pub(crate) fn copy_link(atlas: Atlas) -> Node {
    let said = Signal::new(String::new());
    let copy = move |_| {
        spawn_local(async move {
            let copied = browser::copy_address().await.is_ok();
            said.set(atlas.say(if copied { Message::LinkCopied } else { Message::CopyLinkFailed }));
        });
    };
    let button = html::button()
        .attr("type", "button")
        .class("quiet")
        .on(ev::click, copy)
        .child(atlas.say(Message::CopyLink));
    [button, html::span().class("said").attr("aria-live", "polite").text(move || said.get())].into()
}
