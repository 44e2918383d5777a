//! Filters: search, and facets as links with counts.

use super::matrix::matrix;
use super::search_box::search_box;
use crate::components::Atlas;
use crate::components::disclosure::disclosure;
use crate::components::glyph::{theme_glyph, theme_hue};
use crate::components::said::in_language;
use crate::markup::{Element, Node, html};
use crate::reactive::{Kept, Signal, memo, when};
use crate::view_state::{Action, Facet};
use crate::words::Message;
use leptos::ev;

/// The facet that is always in sight, since its values are the legend of all colours.
const FIRST: Facet = Facet::Theme;
/// The others are one step away.
const MORE: &[Facet] = &[
    Facet::Kind,
    Facet::Status,
    Facet::Region,
    Facet::Place,
    Facet::Partner,
    Facet::Section,
    Facet::Precision,
];

/// What the button opens that a narrow window has instead of the facets.
const FACETS: &str = "facets";

/// The search landmark: search field, facets. In a narrow window a button opens these.
pub(crate) fn filters(atlas: Atlas) -> Element {
    let shown = Signal::new(false);
    let count = memo(move || {
        let query = atlas.query.read();
        Facet::ALL.into_iter().map(|facet| query.choices.of(facet).len()).sum::<usize>()
    });
    let button = html::button()
        .attr("type", "button")
        .class("facets-button")
        .attr("aria-controls", FACETS)
        .live("aria-expanded", move || if shown.get() { "true" } else { "false" })
        .on(ev::click, move |_| shown.set(!shown.get_untracked()))
        .text(move || atlas.say(Message::FiltersChosen(count.get())));
    html::form()
        .class("filters")
        .attr("role", "search")
        .label(atlas.say(Message::Filters))
        .on(ev::submit, move |event| {
            event.prevent_default();
            atlas.navigator.finish();
        })
        .child(html::div().class("search-row").child(search_box(atlas)).child(button))
        .child(
            html::div()
                .id(FACETS)
                .class("facets-panel")
                .toggle("shown", move || shown.get())
                .child(facet_choices(atlas, FIRST))
                .child(more_facets(atlas))
                .child(matrix(atlas)),
        )
}

/// The facets that the report has values of, behind a heading that opens them.
fn more_facets(atlas: Atlas) -> Element {
    let all = atlas.all();
    let used = |facet: &Facet| all.counts(*facet).iter().any(|&count| count > 0);
    let chosen = memo(move || {
        let query = atlas.query.read();
        MORE.iter().map(|facet| query.choices.of(*facet).len()).sum::<usize>()
    });
    let count = move || match chosen.get() {
        0 => String::new(),
        count => format!(" ({count})"),
    };
    let shown: Vec<Facet> = MORE.iter().copied().filter(used).collect();
    let draw = move || shown.iter().map(|&facet| facet_choices(atlas, facet)).collect::<Vec<_>>();
    let heading = html::summary().child(atlas.say(Message::MoreFilters)).text(count);
    // A shared link may come with a choice: then it is shown.
    disclosure(atlas, heading, chosen.get_untracked() > 0, draw)
}

/// The values of a facet as links that choose or take back.
fn facet_choices(atlas: Atlas, facet: Facet) -> Element {
    let edition = atlas.edition();
    let heading = format!("facet-{}", facet.key());
    let values = facet.values(&edition.report);
    let choices = values.iter().enumerate().map(|(index, value)| choice(atlas, facet, index, value));
    html::div()
        .class("facet")
        .attr("role", "group")
        .attr("aria-labelledby", heading.clone())
        .child(html::h2().id(heading).child(atlas.say(Message::FacetName(facet))))
        .child(html::ul().attr("role", "list").children(choices))
}

fn choice(atlas: Atlas, facet: Facet, index: usize, value: &str) -> Node {
    let count = move || atlas.selection.read().counts(facet)[index];
    let value = Kept::new(value.to_owned());
    let chosen = memo(move || atlas.query.with(|query| query.choices.contains(facet, &value.read())));
    // What would select nothing is left out, unless it is chosen and may be taken back.
    when(
        move || chosen.get() || count() != 0,
        move || {
            let edition = atlas.edition();
            let glyph = (facet == Facet::Theme).then(|| theme_glyph(theme_hue(&edition.report, index)));
            let link = html::a()
                .live("href", move || atlas.navigator.href_after(Action::Toggle(facet, value.get())))
                .live("aria-current", move || chosen.get().then_some("true"))
                .child(glyph)
                .child(
                    in_language(html::span().class("choice-name"), edition.foreign_value(facet, index))
                        .child(edition.facet_value(facet, index)),
                )
                .child(html::span().class("choice-count").text(move || count().to_string()));
            html::li().toggle("none", move || count() == 0).child(link)
        },
    )
}
