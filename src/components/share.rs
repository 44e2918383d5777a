//! Copying the link to what one sees.

use super::Atlas;
use crate::browser;
use crate::messages::Message;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A button that copies the address and says whether it could.
#[component]
pub(crate) fn CopyLink() -> impl IntoView {
    let atlas = Atlas::expect();
    let said = RwSignal::new(String::new());
    let copy = move |_| {
        spawn_local(async move {
            let copied = browser::copy_address().await.is_ok();
            said.set(atlas.say(if copied { Message::LinkCopied } else { Message::CopyLinkFailed }));
        });
    };
    view! {
        <button type="button" class="quiet" on:click=copy>{atlas.say(Message::CopyLink)}</button>
        <span class="said" aria-live="polite">{said}</span>
    }
}
