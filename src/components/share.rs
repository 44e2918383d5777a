//! Taking along what one sees: its link, and how to cite it.

use super::Atlas;
use crate::browser;
use crate::markup::{Element, IN_BROWSER, Node, html};
use crate::reactive::Signal;
use crate::words::Message;
use leptos::ev;
use leptos::task::spawn_local;

/// A button that copies the address and says whether it could.
pub(crate) fn copy_link(atlas: Atlas) -> Node {
    let said = Signal::new(String::new());
    [copy_button(atlas, said), said_line(said)].into()
}

/// The same with the ways to hand on one activity: the system's own, where it has one, and a citation.
pub(super) fn share_activity(atlas: Atlas, activity: usize) -> Element {
    let said = Signal::new(String::new());
    let share = (IN_BROWSER && browser::can_share()).then(|| {
        let title = atlas.title(activity);
        // Whether the reader went through with it is theirs to know.
        button(atlas, Message::Share).on(ev::click, move |_| browser::share_address(&title)).class("share")
    });
    let cite = move |_| copy(atlas, said, citation(atlas, activity), Message::CitationCopied);
    html::p()
        .class("detail-actions")
        .child(copy_button(atlas, said))
        .child(share)
        .child(button(atlas, Message::Cite).on(ev::click, cite))
        .child(said_line(said))
}

fn button(atlas: Atlas, name: Message<'static>) -> Element {
    html::button().attr("type", "button").child(atlas.say(name))
}

fn copy_button(atlas: Atlas, said: Signal<String>) -> Node {
    let click = move |_| copy(atlas, said, browser::address(), Message::LinkCopied);
    button(atlas, Message::CopyLink).on(ev::click, click).into()
}

fn said_line(said: Signal<String>) -> Node {
    html::span().class("said").attr("aria-live", "polite").text(move || said.get()).into()
}

/// Copies a text, and says so or shows it where the browser does not allow that.
fn copy(atlas: Atlas, said: Signal<String>, text: String, done: Message<'static>) {
    spawn_local(async move {
        let copied = browser::copy(&text).await.is_ok();
        said.set(atlas.say(if copied { done } else { Message::CopyFailed { text: &text } }));
    });
}

/// An activity in plain text, as one cites it: what, when, where the report says so, the address.
fn citation(atlas: Atlas, activity: usize) -> String {
    let edition = atlas.edition();
    let report = &edition.report;
    let evidence = edition.activity(activity).evidence.iter().map(|piece| {
        let section = edition.section_name(piece.section);
        edition.say(Message::EvidenceAt { section: &section.words, paragraph: piece.paragraph })
    });
    let evidence = evidence.collect::<Vec<_>>().join("; ");
    let source = report.source.title.as_ref().unwrap_or(&report.title);
    atlas.say(Message::Citation {
        title: &edition.title(activity),
        date: &edition.when_in_words(activity),
        publisher: &edition.name(&report.publisher).words,
        source: &edition.name(source).words,
        evidence: &evidence,
        address: &browser::address(),
    })
}
