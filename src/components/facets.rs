//! Filters: search, facets as links with counts, and the result's count.

use super::Atlas;
use super::glyph::{ThemeGlyph, theme_hue};
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
                <p class="count" role="status">{count}</p>
                <Show when=move || atlas.view_state.read().is_filtered()>
                    <a class="clear" href=move || atlas.navigator.href_after(Action::ClearFilters)>
                        {atlas.say(Message::ClearAll)}
                    </a>
                </Show>
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
        Memo::new(move |_| {
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
                    {move || (chosen.get() > 0).then(|| format!(" ({})", chosen.get()))}
                </summary>
                {used.into_iter().map(|facet| view! { <FacetChoices facet=facet /> }).collect_view()}
            </details>
        }
    })
}

/// Whether a facet tells any activities apart.
fn is_used(atlas: Atlas, facet: Facet) -> bool {
    atlas.selection.with_untracked(|selection| selection.counts(facet).iter().any(|&count| count > 0))
        || !atlas.view_state.with_untracked(|state| state.choices.of(facet).is_empty())
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
            <h3 id=heading.clone()>{atlas.say(Message::FacetName(facet))}</h3>
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
    let count = Memo::new(move |_| atlas.selection.read().counts(facet)[index]);
    let value = StoredValue::new(value);
    let chosen = Memo::new(move |_| {
        atlas.view_state.with(|state| value.with_value(|value| state.choices.contains(facet, value)))
    });
    let href = move || atlas.navigator.href_after(Action::Toggle(facet, value.get_value()));
    // What would select nothing is left out, unless it is chosen and may be taken back.
    view! {
        <Show when=move || chosen.get() || count.get() != 0>
            <li class:none=move || count.get() == 0>
                <a href=href aria-current=move || chosen.get().then_some("true")>
                    {hue.map(|hue| view! { <ThemeGlyph hue=hue /> })}
                    <span class="choice-name">{name.clone()}</span>
                    <span class="choice-count">{move || count.get()}</span>
                </a>
            </li>
        </Show>
    }
}
