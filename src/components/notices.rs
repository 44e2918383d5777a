//! Quiet lines about what was left out: parts of the address, problems in the data.

use super::Atlas;
use super::live::live;
use crate::messages::Message;
use leptos::prelude::*;

/// Most problems that are listed in the page; the checker lists all.
const MOST_PROBLEMS: usize = 50;

/// What was not understood in the address, and what is wrong in the report's data.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let atlas = Atlas::expect();
    let dropped = atlas.navigator.dropped();
    let ignored = move || {
        let lines = dropped.get().into_iter().map(|dropped| {
            atlas.say(Message::AddressIgnored { key: &dropped.key, value: &shortened(&dropped.value) })
        });
        lines.collect::<Vec<_>>().join(" ")
    };
    let problems = atlas.problems();
    view! {
        <p class="notice" aria-live="polite">{live(ignored)}</p>
        {(!problems.is_empty()).then(|| view! {
            <details class="notice problems">
                <summary>
                    {atlas.say(Message::DataProblems(problems.len()))} " " {atlas.say(Message::ProblemsShown)}
                </summary>
                <ul>
                    {problems
                        .iter()
                        .take(MOST_PROBLEMS)
                        .map(|problem| view! { <li>{problem.to_string()}</li> })
                        .collect_view()}
                </ul>
            </details>
        })}
    }
}

fn shortened(text: &str) -> String {
    let mut cut: String = text.chars().take(40).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}
