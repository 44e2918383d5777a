//! What stands around every page.

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
        <a
            class="skip"
            href="#activities"
            on:click=move |event| {
                // Focus moves, the address (which is the state) does not.
                if browser::focus("activities") {
                    event.prevent_default();
                    browser::scroll_to("activities");
                }
            }
        >
            {atlas.say(Message::SkipToList)}
        </a>
        <header class="site-header">
            <p class="site-title">
                <a href=move || atlas.navigator.href(Page::Explore)>{title}</a>
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
            <a href=move || atlas.navigator.href(target.clone()) aria-current=current>{atlas.say(name)}</a>
        </li>
    }
}
