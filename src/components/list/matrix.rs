//! Themes by sections: how many activities each pair has, as a table whose numbers are filters.

use crate::components::Atlas;
use crate::components::disclosure::disclosure;
use crate::components::glyph::{theme_glyph, theme_hue};
use crate::markup::{Element, Node, html};
use crate::reactive::when;
use crate::view_state::{Action, Facet};
use crate::words::Message;

/// The table behind a heading that opens it; nothing for a report without themes or sections.
pub(super) fn matrix(atlas: Atlas) -> Node {
    let all = atlas.all();
    let used = |facet: Facet| {
        let counts = all.counts(facet);
        (0..counts.len()).filter(|&value| counts[value] > 0).collect::<Vec<_>>()
    };
    let (themes, sections) = (used(Facet::Theme), used(Facet::Section));
    if themes.len() < 2 || sections.len() < 2 {
        return None::<Node>.into();
    }
    let heading = html::summary().child(atlas.say(Message::Matrix));
    disclosure(atlas, heading, false, move || table(atlas, &themes, &sections)).into()
}

fn table(atlas: Atlas, themes: &[usize], sections: &[usize]) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let head =
        sections.iter().map(|&section| html::th().attr("scope", "col").child(edition.section_name(section)));
    let rows = themes.iter().map(|&theme| {
        let name = html::th()
            .attr("scope", "row")
            .child(theme_glyph(theme_hue(report, theme)))
            .child(" ")
            .child(atlas.name(&report.themes[theme].name));
        html::tr().child(name).children(sections.iter().map(|&section| cell(atlas, theme, section)))
    });
    let corner = html::td().child(html::span().class("visually-hidden").child(atlas.say(Message::Themes)));
    let table = html::table()
        .class("matrix")
        .child(html::caption().child(atlas.say(Message::MatrixCaption)))
        .child(html::thead().child(html::tr().child(corner).children(head)))
        .child(html::tbody().children(rows));
    html::div().class("matrix-scroll").child(table)
}

/// The number of a pair as a link that chooses it, or takes it back.
fn cell(atlas: Atlas, theme: usize, section: usize) -> Element {
    let edition = atlas.edition();
    let report = &edition.report;
    let pair = vec![
        (Facet::Theme, report.themes[theme].id.clone()),
        (Facet::Section, report.sections[section].id.clone()),
    ];
    let count = move || {
        let pair = [(Facet::Theme, theme), (Facet::Section, section)];
        atlas.selection.with(|selection| atlas.edition().index.count_pair(selection, pair))
    };
    let name = format!(
        "{}, {}",
        edition.name(&report.themes[theme].name).words,
        edition.section_name(section).words
    );
    html::td().child(when(
        move || count() > 0,
        move || {
            let (chosen, pair) = (pair.clone(), pair.clone());
            let chosen = move || atlas.query.read().choices.are_exactly(&chosen);
            let name = name.clone();
            html::a()
                .live("href", move || atlas.navigator.href_after(Action::ToggleAll(pair.clone())))
                .live("aria-current", move || chosen().then_some("true"))
                .live("aria-label", move || atlas.say(Message::ActivitiesAt { place: &name, count: count() }))
                .text(move || count().to_string())
        },
    ))
}
