//! A section of the report as text.

use super::Atlas;
use super::detail::{Mentioned, paragraph_route, section_name};
use super::live::live;
use crate::messages::Message;
use crate::report::{Inline, Paragraph, Point, PointKind};
use crate::route::{Page, Route};
use leptos::prelude::*;

/// A section: heading, paragraphs in our words with linked activities, points, links to all.
#[component]
pub(crate) fn SectionText(
    /// Its index.
    section: usize,
) -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let part = &report.sections[section];
    let title = atlas.text(&part.title);
    let own = Route::from(Page::Section(part.id.clone()));
    let link_name = atlas.say(Message::LinkToHeading { title: &title });
    let links = part
        .paragraphs
        .iter()
        .flat_map(|paragraph| paragraph.text.get(atlas.language().tag()).into_iter().flatten())
        .filter_map(|piece| match piece {
            Inline::Link { activity, .. } => Some(*activity),
            Inline::Words(_) => None,
        });
    let mut mentioned = Vec::new();
    for activity in links {
        if !mentioned.contains(&activity) {
            mentioned.push(activity);
        }
    }
    view! {
        <article class="prose">
            <p class="section-label">{part.label.as_ref().map(|label| atlas.text(label))}</p>
            <h1 id="section-title" tabindex="-1">
                {title}
                <a class="anchor" href=live(move || atlas.navigator.href_to(own.clone())) aria-label=link_name>"#"</a>
            </h1>
            {part
                .paragraphs
                .iter()
                .map(|paragraph| view! { <ParagraphText section=part.id.clone() paragraph=paragraph.clone() /> })
                .collect_view()}
            {part.paragraphs.is_empty().then(|| atlas.say(Message::EmptySection))}
        </article>
        {(!mentioned.is_empty()).then(|| view! {
            <aside class="mentioned" aria-labelledby="mentioned-title">
                <h2 id="mentioned-title">{atlas.say(Message::AlsoMentioned)}</h2>
                <Mentioned activities=mentioned />
            </aside>
        })}
    }
}

#[component]
fn ParagraphText(section: String, paragraph: Paragraph) -> impl IntoView {
    let atlas = Atlas::expect();
    let number = paragraph.number;
    let route = paragraph_route(&section, number);
    let fragment = route.fragment.clone();
    let current = move || atlas.route.read().fragment == fragment;
    let text = paragraph.text.get(atlas.language().tag()).cloned().unwrap_or_default();
    let pieces = text.into_iter().map(|piece| match piece {
        Inline::Words(words) => words.into_any(),
        Inline::Link { label, activity } => view! {
            <a
                href=live(move || atlas.activity_href(activity))
                class:highlight=live(move || atlas.is_highlighted(&[activity]))
            data-activity=activity.to_string()
            >
                {label}
            </a>
        }
        .into_any(),
    });
    view! {
        <div class="paragraph" class:current=live(current) id=format!("p{number}") tabindex="-1">
            <a
                class="paragraph-number"
                href=live(move || atlas.navigator.href_to(route.clone()))
                aria-label=atlas.say(Message::LinkToParagraph(number))
            >
                {number}
            </a>
            <p>{pieces.collect_view()}</p>
            {(!paragraph.points.is_empty()).then(|| view! { <Points points=paragraph.points /> })}
        </div>
    }
}

const fn point_class(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Trend => "point trend",
        PointKind::Achievement => "point achievement",
        PointKind::Obstacle => "point obstacle",
        PointKind::Action => "point action",
    }
}

#[component]
fn Points(points: Vec<Point>) -> impl IntoView {
    let atlas = Atlas::expect();
    let point = |point: Point| {
        view! {
            <li class=point_class(point.kind)>
                <span class="point-kind">{atlas.say(Message::PointKind(point.kind))}</span>
                {atlas.text(&point.text)}
            </li>
        }
    };
    view! { <ul class="points" role="list">{points.into_iter().map(point).collect_view()}</ul> }
}

/// Links to all sections.
#[component]
pub(crate) fn Contents() -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let entry = |index: usize| {
        let section = &report.sections[index];
        let page = Page::Section(section.id.clone());
        let here = page.clone();
        view! {
            <li>
                <a
                    href=live(move || atlas.navigator.href(page.clone()))
                    aria-current=live(move || (atlas.route.read().page == here).then_some("page"))
                >
                    <span class="contents-label">{section_name(atlas, &report, index)}</span>
                    {section.label.is_some().then(|| view! {
                        <span class="contents-title">{atlas.text(&section.title)}</span>
                    })}
                </a>
            </li>
        }
    };
    view! {
        <nav class="contents" aria-label=atlas.say(Message::ReportSections)>
            <ol role="list">{(0..report.sections.len()).map(entry).collect_view()}</ol>
        </nav>
    }
}
