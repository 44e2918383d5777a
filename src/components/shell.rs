//! What stands around every page.

use super::live::live;
use super::{Atlas, Notices};
use crate::browser;
use crate::messages::Message;
use crate::route::Page;
use leptos::prelude::*;

/// Header, notices, the page, footer.
#[component]
pub(crate) fn Shell(children: Children) -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let first_section =
        report.sections.iter().find(|section| section.id != "front-matter").or(report.sections.first());
    let read = first_section.map(|section| Page::Section(section.id.clone()));
    let title = atlas.text(&report.title);
    view! {
        <SkipLink />
        <header class="site-header">
            <p class="site-title">
                <a href=live(move || atlas.navigator.href(Page::Explore))>{title}</a>
                <span class="site-period">{atlas.say(Message::PeriodLabel(&report.period))}</span>
            </p>
            <nav>
                <ul role="list">
                    <NavLink page=Page::Explore name=Message::Explore />
                    {read.map(|page| view! { <NavLink page=page name=Message::Read /> })}
                    <NavLink page=Page::About name=Message::About />
                </ul>
            </nav>
        </header>
        <Notices />
        {children()}
    }
}

#[component]
fn NavLink(page: Page, name: Message<'static>) -> impl IntoView {
    let atlas = Atlas::expect();
    let target = page.clone();
    let current = move || {
        let route = atlas.route.read();
        match (&route.page, &page) {
            (Page::Activity(_), Page::Explore) => Some("true"),
            (Page::Section(_), Page::Section(_)) => Some("true"),
            (here, there) => (here == there).then_some("page"),
        }
    };
    view! {
        <li>
            <a href=live(move || atlas.navigator.href(target.clone())) aria-current=live(current)>{atlas.say(name)}</a>
        </li>
    }
}

/// The way past the header and, where there is a list of activities, past all that is before it.
#[component]
fn SkipLink() -> impl IntoView {
    let atlas = Atlas::expect();
    let listed = move || !matches!(atlas.route.read().page, Page::Section(_) | Page::About);
    let target = move || if listed() { "activities" } else { "main" };
    let words = move || atlas.say(if listed() { Message::SkipToList } else { Message::SkipToText });
    view! {
        <a
            class="skip"
            href=live(move || format!("#{}", target()))
            on:click=move |event| {
                // Focus moves, the address (which is the state) does not.
                let target = untrack(target);
                if browser::focus(target) {
                    event.prevent_default();
                    browser::scroll_to(target);
                }
            }
        >
            {live(words)}
        </a>
    }
}
