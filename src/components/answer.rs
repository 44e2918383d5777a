//! The answer first: what the report says, in words and numbers that are filters.

use super::Atlas;
use crate::markup::{Element, Node, html, part};
use crate::reactive::memo;
use crate::report::Status;
use crate::selection::Overview;
use crate::view_state::{Action, Facet};
use crate::words::{Figure, Piece};

/// What is selected, in two sentences. The first heads the page, unless an open activity does.
pub(crate) fn answer(atlas: Atlas) -> Node {
    let overview = memo(move || Overview::new(&atlas.edition().report, &atlas.selection.read()));
    let sentence = move |which: usize| {
        part(move || {
            let pieces = atlas.edition().language.overview(&overview.read());
            pieces[which].iter().map(|piece| said(atlas, &overview.read(), piece)).collect::<Vec<_>>()
        })
    };
    let headline = part(move || {
        let heading = if atlas.open.get().is_some() { html::p() } else { html::h1().id("page-title") };
        heading.class("headline").attr("tabindex", "-1").child(sentence(0))
    });
    [headline, html::p().class("headline-more").child(sentence(1)).into()].into()
}

fn said(atlas: Atlas, overview: &Overview, piece: &Piece) -> Node {
    match piece {
        Piece::Words(words) => words.clone().into(),
        Piece::Figure { of, number, words } => {
            let (name, action) = asked(*of, overview);
            let values = match &action {
                Action::ToggleAll(values) => values.clone(),
                _ => Vec::new(),
            };
            let chosen = move || !values.is_empty() && atlas.query.read().choices.are_exactly(&values);
            figure(atlas, name, action)
                .live("aria-current", move || chosen().then_some("true"))
                .child((!number.is_empty()).then(|| html::strong().child(number.clone())))
                .child(words.clone())
                .into()
        }
    }
}

/// What asks for the activities that a number counts; the number of all takes all filters back.
fn asked(figure: Figure, overview: &Overview) -> (&'static str, Action) {
    let values = |facet, values: &[&str]| {
        Action::ToggleAll(values.iter().map(|&value| (facet, value.to_owned())).collect())
    };
    match figure {
        Figure::All => ("answer-all", Action::ClearFilters),
        Figure::Status(status) => (
            match status {
                Status::Done => "answer-done",
                Status::Ongoing => "answer-ongoing",
                Status::Planned => "answer-planned",
            },
            values(Facet::Status, &[status.id()]),
        ),
        Figure::Dated => {
            let counted = Overview::DATED.into_iter().zip(overview.dated);
            let dated: Vec<_> =
                counted.filter(|(_, count)| *count > 0).map(|(precision, _)| precision.id()).collect();
            ("answer-dated", values(Facet::Precision, &dated))
        }
        Figure::Placed => ("answer-placed", values(Facet::Placed, &["yes"])),
    }
}

/// A number's link. It has an identifier, so that the focus stays where the number is drawn anew.
fn figure(atlas: Atlas, id: &'static str, action: Action) -> Element {
    html::a().id(id).live("href", move || atlas.navigator.href_after(action.clone()))
}
