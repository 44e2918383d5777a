//! Filters: search, facets as links with counts, and the result's count.

use super::Atlas;
use super::glyph::{ThemeGlyph, theme_hue};
use super::live::{live, memo, when};
use super::search_box::SearchBox;
use crate::messages::Message;
use crate::view_state::{Action, Facet};
use leptos::prelude::*;

/// Facets that are open from the start; the others are one step away.
const FIRST: [Facet; 3] = [Facet::Theme, Facet::Kind, Facet::Status];
const MORE: [Facet; 5] = [Facet::Region, Facet::Place, Facet::Partner, Facet::Section, Facet::Precision];

/// The search landmark: how many there are, search field, facets.
#[component]
pub(crate) fn Filters() -> impl IntoView {
    let atlas = Atlas::expect();
    let count = move || {
        let selection = atlas.selection.read();
        atlas.say(Message::ResultCount {
            selected: selection.activities.len(),
            total: selection.total,
            possible: selection.possible(),
        })
    };
    view! {
        <form
            class="filters"
            role="search"
            aria-label=atlas.say(Message::Filters)
            on:submit=move |event| {
                event.prevent_default();
                atlas.navigator.finish_search();
            }
        >
            <div class="filters-head">
                <p class="count" role="status">{live(count)}</p>
                {when(move || atlas.view_state.read().is_filtered(), move || view! {
                    <a class="clear" href=live(move || atlas.navigator.href_after(Action::ClearFilters))>
                        {atlas.say(Message::ClearAll)}
                    </a>
                })}
            </div>
            <SearchBox />
            <Disclosure title=atlas.say(Message::FiltersShow) facets=FIRST.to_vec() />
            <Disclosure title=atlas.say(Message::MoreFilters) facets=MORE.to_vec() />
        </form>
    }
}

/// Facets behind a heading that opens them.
#[component]
fn Disclosure(title: String, facets: Vec<Facet>) -> impl IntoView {
    let atlas = Atlas::expect();
    let chosen = {
        let facets = facets.clone();
        memo(move || {
            let state = atlas.view_state.read();
            facets.iter().map(|facet| state.choices.of(*facet).len()).sum::<usize>()
        })
    };
    let used: Vec<_> = facets.into_iter().filter(|facet| is_used(atlas, *facet)).collect();
    // A shared link may come with a choice: then it is shown.
    let open = chosen.get_untracked() > 0;
    (!used.is_empty()).then(|| {
        view! {
            <details class="facets" open=open>
                <summary>
                    {title}
                    {live(move || if chosen.get() > 0 { format!(" ({})", chosen.get()) } else { String::new() })}
                </summary>
                {used.into_iter().map(|facet| view! { <FacetChoices facet=facet /> }).collect_view()}
            </details>
        }
    })
}

/// Whether any activity of the report has a value in a facet.
fn is_used(atlas: Atlas, facet: Facet) -> bool {
    atlas.all.with_value(|all| all.counts(facet).iter().any(|&count| count > 0))
}

/// The values of a facet as links that choose or take back.
#[component]
fn FacetChoices(facet: Facet) -> impl IntoView {
    let atlas = Atlas::expect();
    let report = atlas.report();
    let heading = format!("facet-{}", facet.key());
    let values = facet.values(&report).into_iter().map(str::to_owned).enumerate().collect::<Vec<_>>();
    let hue = move |index| (facet == Facet::Theme).then(|| theme_hue(&report, index));
    view! {
        <div class="facet" role="group" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{atlas.say(Message::FacetName(facet))}</h2>
            <ul role="list">
                {values
                    .into_iter()
                    .map(|(index, value)| view! { <Choice facet=facet index=index value=value hue=hue(index) /> })
                    .collect_view()}
            </ul>
        </div>
    }
}

#[component]
fn Choice(
    facet: Facet,
    index: usize,
    value: String,
    /// The theme's hue, for themes.
    hue: Option<Option<crate::report::Hue>>,
) -> impl IntoView {
    let atlas = Atlas::expect();
    let name = atlas.language().facet_value(&atlas.report(), facet, index);
    let count = memo(move || atlas.selection.read().counts(facet)[index]);
    let value = StoredValue::new(value);
    let chosen = memo(move || {
        atlas.view_state.with(|state| value.with_value(|value| state.choices.contains(facet, value)))
    });
    let href = move || atlas.navigator.href_after(Action::Toggle(facet, value.get_value()));
    // What would select nothing is left out, unless it is chosen and may be taken back.
    view! {
        {when(move || chosen.get() || count.get() != 0, move || view! {
            <li class:none=live(move || count.get() == 0)>
                <a href=live(href) aria-current=live(move || chosen.get().then_some("true"))>
                    {hue.map(|hue| view! { <ThemeGlyph hue=hue /> })}
                    <span class="choice-name">{name.clone()}</span>
                    <span class="choice-count">{live(move || count.get().to_string())}</span>
                </a>
            </li>
        })}
    }
}
