//! One activity in full.

use super::Atlas;
use super::activity_item::ActivityItem;
use super::glyph::{ThemeGlyph, theme_hue};
use super::live::{live, part};
use super::share::CopyLink;
use crate::browser;
use crate::messages::Message;
use crate::report::{Report, Role};
use crate::route::{Page, Route};
use leptos::{ev, prelude::*};

/// The panel with one activity: what, where, when, with whom, and where the report says so.
#[component]
pub(crate) fn ActivityDetail(
    /// Its index.
    activity: usize,
) -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let item = &report.activities[activity];
    let title = atlas.title(activity);
    let kind = item.kind.map(|kind| atlas.text(&report.kinds[kind].name));
    let context = item.role == Role::Context;
    let close = move || atlas.navigator.href(Page::Explore);
    view! {
        <article
            class="detail"
            role="region"
            aria-labelledby="detail-title"
            on:keydown=move |event: ev::KeyboardEvent| {
                if event.key() == "Escape" {
                    browser::click("detail-close");
                }
            }
        >
            <div class="detail-head">
                <p class="detail-kind">
                    {kind} " · " {atlas.say(Message::StatusName(item.status))}
                </p>
                <a id="detail-close" class="detail-close" href=live(close)>{atlas.say(Message::Close)}</a>
            </div>
            <h1 id="detail-title" tabindex="-1">{title}</h1>
            {context.then(|| view! { <p class="note">{atlas.say(Message::ContextNote)}</p> })}
            <p class="summary">{atlas.text(&item.summary)}</p>
            <Facts activity=activity />
            <Evidence activity=activity />
            <p class="detail-actions"><CopyLink /></p>
            <Neighbours activity=activity />
        </article>
    }
}

/// Date, place, partners, themes.
#[component]
fn Facts(activity: usize) -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let item = &report.activities[activity];
    let place = item.place.map(|place| report.places[place].precision);
    let partners: Vec<_> =
        item.partners.iter().map(|&partner| atlas.text(&report.partners[partner].name)).collect();
    let themes = item.themes.iter().map(|&theme| {
        view! {
            <li><ThemeGlyph hue=theme_hue(&report, theme) /> {atlas.text(&report.themes[theme].name)}</li>
        }
    });
    let goals: Vec<_> = item.sdgs.iter().map(u8::to_string).collect();
    let editorial = !item.themes.is_empty() || !goals.is_empty() || !item.action_lines.is_empty();
    view! {
        <dl class="facts">
            <dt>{atlas.say(Message::When)}</dt>
            <dd>
                <strong>{atlas.when_in_words(activity)}</strong>
                <span class="explained">{atlas.say(Message::DateExplained(item.when.as_ref()))}</span>
            </dd>
            <dt>{atlas.say(Message::Place)}</dt>
            <dd>
                <strong>{atlas.place_in_words(activity)}</strong>
                <span class="explained">{atlas.say(Message::PlaceExplained(place))}</span>
            </dd>
            {(!partners.is_empty()).then(|| view! {
                <dt>{atlas.say(Message::PartnersTitle)}</dt>
                <dd>{partners.join(", ")}</dd>
            })}
            {(!item.themes.is_empty()).then(|| view! {
                <dt>{atlas.say(Message::Themes)}</dt>
                <dd><ul class="theme-list" role="list">{themes.collect_view()}</ul></dd>
            })}
            {(!goals.is_empty()).then(|| view! {
                <dt>{atlas.say(Message::Goals)}</dt>
                <dd>{goals.join(", ")}</dd>
            })}
            {(!item.action_lines.is_empty()).then(|| view! {
                <dt>{atlas.say(Message::ActionLines)}</dt>
                <dd>{item.action_lines.join(", ")}</dd>
            })}
        </dl>
        {editorial.then(|| view! { <p class="note">{atlas.say(Message::EditorialNote)}</p> })}
    }
}

/// Where the report says so, with links to the paragraphs.
#[component]
fn Evidence(activity: usize) -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let evidence = report.activities[activity].evidence.iter().map(|evidence| {
        let section = &report.sections[evidence.section];
        let name = section_name(atlas, &report, evidence.section);
        let route = paragraph_route(&section.id, evidence.paragraph);
        view! {
            <li>
                <q>{evidence.quote.clone()}</q>
                <a href=live(move || atlas.navigator.href_to(route.clone()))>
                    {atlas.say(Message::EvidenceAt { section: &name, paragraph: evidence.paragraph })}
                </a>
            </li>
        }
    });
    view! {
        <h2>{atlas.say(Message::Evidence)}</h2>
        <ul class="evidence" role="list">{evidence.collect_view()}</ul>
    }
}

/// What the report calls a section, else its title.
pub(super) fn section_name(atlas: Atlas, report: &Report, section: usize) -> String {
    let section = &report.sections[section];
    atlas.text(section.label.as_ref().unwrap_or(&section.title))
}

/// Where a paragraph is read.
pub(super) fn paragraph_route(section: &str, paragraph: u64) -> Route {
    Route { page: Page::Section(section.to_owned()), fragment: Some(format!("p{paragraph}")) }
}

/// Links to the activities before and after it in the present result.
#[component]
fn Neighbours(activity: usize) -> impl IntoView {
    let atlas = Atlas::expect();
    let neighbours = move || atlas.selection.read().neighbours(activity);
    let link = move |neighbour: Option<usize>, rel: &'static str| {
        neighbour.map(|neighbour| {
            let title = atlas.title(neighbour);
            let words = match rel {
                "prev" => Message::PreviousActivity { title: &title },
                _ => Message::NextActivity { title: &title },
            };
            view! { <a rel=rel href=live(move || atlas.activity_href(neighbour))>{atlas.say(words)}</a> }
        })
    };
    view! {
        <p class="neighbours">
            {part(move || link(neighbours().0, "prev"))}
            {part(move || link(neighbours().1, "next"))}
        </p>
    }
}

/// The activities that a text mentions, as a list.
#[component]
pub(super) fn Mentioned(activities: Vec<usize>) -> impl IntoView {
    view! {
        <ul class="items" role="list">
            {activities.into_iter().map(|activity| view! { <ActivityItem activity=activity linked=false /> }).collect_view()}
        </ul>
    }
}
