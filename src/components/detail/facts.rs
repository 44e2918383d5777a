//! What is known of an activity, one by one.

use crate::components::Atlas;
use crate::components::glyph::{theme_glyph, theme_hue};
use crate::components::map::fit_map;
use crate::components::said::whole;
use crate::markup::{Element, Node, html};
use crate::reactive::Kept;
use crate::report::{Code, Term};
use crate::view_state::{Action, Facet};
use crate::words::Message;
use leptos::ev;

/// Date, place, partners, and what is not said.
pub(super) fn facts(atlas: Atlas, activity: usize) -> Node {
    let edition = atlas.edition();
    let report = &edition.report;
    let item = &report.activities[activity];
    // What is not known of it stands below; of what is precise, nothing does.
    let explained = |fact: Node, also: Option<Element>, why: Message<'_>| -> Node {
        let why = atlas.say(why);
        let why = (!why.is_empty()).then(|| html::p().class("explained").child(why));
        [Some(html::strong().child(fact)), also, why].into()
    };
    let where_it_was = match item.place {
        Some(place) => filter_link(atlas, Facet::Place, place),
        None => atlas.say(Message::PlaceNotStated).into(),
    };
    let zoom = report.position(activity).map(|_| {
        let button = html::button().attr("type", "button").class("quiet fit");
        button.on(ev::click, move |_| fit_map(atlas, &[activity])).child(atlas.say(Message::ZoomHere))
    });
    let mut facts = vec![
        (
            Message::When,
            explained(
                edition.when_in_words(activity).into(),
                None,
                Message::DateExplained(item.when.as_ref()),
            ),
        ),
        (Message::Place, explained(where_it_was, zoom, Message::PlaceExplained(report.placing(activity)))),
    ];
    if item.partners.is_empty() {
        facts.push((Message::Unstated, atlas.say(Message::WithWhom).into()));
    } else {
        let names = item.partners.iter().map(|&partner| filter_link(atlas, Facet::Partner, partner));
        facts.push((Message::PartnersTitle, listed(names)));
    }
    rows(atlas, facts).into()
}

/// Themes, goals and action lines: ours, not the report's.
pub(super) fn classification(atlas: Atlas, activity: usize) -> Node {
    let edition = atlas.edition();
    let report = &edition.report;
    let item = &report.activities[activity];
    let mut facts: Vec<(Message<'_>, Node)> = Vec::new();
    if !item.themes.is_empty() {
        let theme = |&theme: &usize| {
            html::li().child(theme_glyph(theme_hue(report, theme))).child(" ").child(filter_link(
                atlas,
                Facet::Theme,
                theme,
            ))
        };
        let list = html::ul().class("theme-list").attr("role", "list");
        facts.push((Message::Themes, list.children(item.themes.iter().map(theme)).into()));
    }
    if !item.sdgs.is_empty() {
        facts.push((Message::Goals, coded(atlas, &item.sdgs, &report.sdgs)));
    }
    if !item.action_lines.is_empty() {
        facts.push((Message::ActionLines, coded(atlas, &item.action_lines, &report.action_lines)));
    }
    if facts.is_empty() {
        return None::<Node>.into();
    }
    [rows(atlas, facts), html::p().class("note").child(atlas.say(Message::EditorialNote))].into()
}

/// Facts as terms with what they are.
fn rows(atlas: Atlas, facts: Vec<(Message<'_>, Node)>) -> Element {
    let rows = facts
        .into_iter()
        .flat_map(|(name, fact)| [html::dt().child(atlas.say(name)), html::dd().child(fact)]);
    html::dl().class("facts").children(rows)
}

/// The name of a facet's value as a filter: a link that chooses it, or takes it back.
fn filter_link(atlas: Atlas, facet: Facet, index: usize) -> Node {
    let edition = atlas.edition();
    let value = Kept::new(facet.values(&edition.report)[index].to_owned());
    let Some(name) = edition.value_text(facet, index) else {
        return edition.facet_value(facet, index).into();
    };
    let said = edition.name(name);
    let whole = whole(atlas, &said, name);
    let chosen = move || atlas.query.with(|query| query.choices.contains(facet, &value.read()));
    let link = html::a()
        .live("href", move || atlas.navigator.href_after(Action::Toggle(facet, value.get())))
        .live("aria-current", move || chosen().then_some("true"));
    [link.child(said).into(), Node::from(whole)].into()
}

/// Codes of somebody else, each with its name, where the report has it.
fn coded(atlas: Atlas, codes: &[Code], names: &[Term]) -> Node {
    let edition = atlas.edition();
    let item = |code: &Code| {
        let name = code.name.map(|name| edition.name(&names[name].name));
        html::li().child(code.code.clone()).child(" ").child(name)
    };
    html::ul().attr("role", "list").children(codes.iter().map(item)).into()
}

/// One after the other, with commas between.
fn listed(names: impl Iterator<Item = Node>) -> Node {
    let mut list = Vec::new();
    for name in names {
        if !list.is_empty() {
            list.push(", ".into());
        }
        list.push(name);
    }
    Node::Many(list)
}
