//! What is known of an activity, one by one.

use crate::components::Atlas;
use crate::components::glyph::{theme_glyph, theme_hue};
use crate::components::map::fit_map;
use crate::components::said::whole;
use crate::markup::{Node, html};
use crate::report::Text;
use crate::words::Message;
use leptos::ev;

/// Date, place, partners, themes.
pub(super) fn facts(atlas: Atlas, activity: usize) -> Node {
    let edition = atlas.edition();
    let report = &edition.report;
    let item = &report.activities[activity];
    let explained = |fact: Node, why: Message<'_>| -> Node {
        let why = html::span().class("explained").child(atlas.say(why));
        [html::strong().child(fact), why].into()
    };
    let where_it_was = match item.place {
        Some(place) => named(atlas, &report.places[place].name),
        None => atlas.say(Message::PlaceNotStated).into(),
    };
    let place = explained(where_it_was, Message::PlaceExplained(report.placing(activity)));
    let zoom = report.position(activity).map(|_| {
        let button = html::button().attr("type", "button").class("quiet fit");
        button.on(ev::click, move |_| fit_map(atlas, &[activity])).child(atlas.say(Message::ZoomHere))
    });
    let mut facts = vec![
        (
            Message::When,
            explained(edition.when_in_words(activity).into(), Message::DateExplained(item.when.as_ref())),
        ),
        (Message::Place, [place, zoom.into()].into()),
    ];
    if !item.partners.is_empty() {
        let names = item.partners.iter().map(|&partner| named(atlas, &report.partners[partner].name));
        facts.push((Message::PartnersTitle, listed(names)));
    }
    let unstated = report.unstated(activity);
    if !unstated.is_empty() {
        let name = |what| atlas.say(Message::UnstatedName(what));
        let names = unstated.into_iter().map(name).collect::<Vec<_>>();
        facts.push((Message::Unstated, names.join(", ").into()));
    }
    if !item.themes.is_empty() {
        let theme = |&theme: &usize| {
            html::li()
                .child(theme_glyph(theme_hue(report, theme)))
                .child(" ")
                .child(named(atlas, &report.themes[theme].name))
        };
        let list = html::ul().class("theme-list").attr("role", "list");
        facts.push((Message::Themes, list.children(item.themes.iter().map(theme)).into()));
    }
    if !item.sdgs.is_empty() {
        let goals: Vec<_> = item.sdgs.iter().map(u8::to_string).collect();
        facts.push((Message::Goals, goals.join(", ").into()));
    }
    if !item.action_lines.is_empty() {
        facts.push((Message::ActionLines, item.action_lines.join(", ").into()));
    }
    let editorial = !(item.themes.is_empty() && item.sdgs.is_empty() && item.action_lines.is_empty());
    let editorial = editorial.then(|| html::p().class("note").child(atlas.say(Message::EditorialNote)));
    let rows = facts
        .into_iter()
        .flat_map(|(name, fact)| [html::dt().child(atlas.say(name)), html::dd().child(fact)]);
    vec![html::dl().class("facts").children(rows).into(), Node::from(editorial)].into()
}

/// A name, with a way to read it whole.
fn named(atlas: Atlas, text: &Text) -> Node {
    let edition = atlas.edition();
    let said = edition.name(text);
    let whole = whole(atlas, &said, text);
    [said.into(), Node::from(whole)].into()
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
