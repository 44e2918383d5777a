//! Markup as HTML text (HTML Living Standard, 13.3), for where there is no browser.
//!
//! It can be printed in two ways: as the program shows it, and as a page that is read before the
//! program runs or without it. What only the program can do is then not on offer: buttons are
//! disabled, and what is no button or link of HTML by itself takes no focus.

use super::{Attribute, Element, Node, Words};

/// Elements of HTML that never have content, as far as they are used.
const VOID: [&str; 3] = ["input", "link", "meta"];
/// Attributes that are there or not, as far as they are used.
const BOOLEAN: [&str; 6] = ["disabled", "download", "hidden", "inert", "open", "required"];

/// What the printed markup is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// To see what the program shows.
    Program,
    /// To be read before the program runs, or without it.
    Page,
}

impl Node {
    /// The markup as the program shows it now, as HTML. Listeners and properties are not printed.
    #[must_use]
    pub fn into_html(self) -> String {
        self.printed(Purpose::Program)
    }

    /// The markup as HTML of a page that is read before the program runs, or without it.
    #[must_use]
    pub fn into_page(self) -> String {
        self.printed(Purpose::Page)
    }

    fn printed(self, purpose: Purpose) -> String {
        let mut html = String::new();
        print(self, purpose, &mut html);
        html
    }
}

fn print(node: Node, purpose: Purpose, html: &mut String) {
    match node {
        Node::Element(element) => print_element(element, purpose, html),
        Node::Text(text) => escape(&text, html),
        Node::LiveText(words) => escape(&words.read(), html),
        Node::Part(part) => print(part.read(), purpose, html),
        Node::Keyed(keyed) => {
            keyed.keys.read().into_iter().for_each(|key| print_element((keyed.draw)(key), purpose, html))
        }
        Node::Many(nodes) => nodes.into_iter().for_each(|node| print(node, purpose, html)),
        Node::Until(until) => match purpose {
            Purpose::Program => print(until.program, purpose, html),
            Purpose::Page => print(until.page, purpose, html),
        },
    }
}

fn print_element(Element(parts): Element, purpose: Purpose, html: &mut String) {
    html.push('<');
    html.push_str(parts.tag);
    let mut classes = Vec::new();
    let mut disabled = purpose == Purpose::Page && parts.tag == "button";
    for attribute in parts.attributes {
        let (name, value) = match attribute {
            Attribute::Fixed(name, value) => (name, Some(value)),
            Attribute::Live(name, value) => (name, value.read()),
            Attribute::Class(class, holds) => ("class", holds.read().then_some(Words::Borrowed(class))),
            Attribute::Property(..) | Attribute::Listener(_) | Attribute::NodeRef(_) => continue,
        };
        match value {
            Some(value) if name == "class" => classes.push(value),
            // Focus that only the program would answer.
            Some(value) if purpose == Purpose::Page && name == "tabindex" && value == "0" => {}
            Some(value) => {
                disabled &= name != "disabled";
                print_attribute(name, &value, html);
            }
            None => {}
        }
    }
    if disabled {
        print_attribute("disabled", "", html);
    }
    if !classes.is_empty() {
        print_attribute("class", &classes.join(" "), html);
    }
    html.push('>');
    if VOID.contains(&parts.tag) {
        return;
    }
    parts.children.into_iter().for_each(|child| print(child, purpose, html));
    html.push_str("</");
    html.push_str(parts.tag);
    html.push('>');
}

fn print_attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    // Elsewhere an empty value says something too (`alt`).
    if value.is_empty() && BOOLEAN.contains(&name) {
        return;
    }
    html.push_str("=\"");
    escape(value, html);
    html.push('"');
}

/// One way of escaping for text and quoted attributes alike.
fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::markup::{Node, html, keyed, part, svg, text, until_program};

    fn printed(node: impl Into<Node>) -> String {
        node.into().into_html()
    }

    #[test]
    fn attributes_and_text_are_escaped() {
        let link = html::a().attr("href", "/?q=\"a\"&b").child("<script>").text(|| "R&D".to_owned());
        assert_eq!(printed(link), "<a href=\"/?q=&quot;a&quot;&amp;b\">&lt;script&gt;R&amp;D</a>");
    }

    #[test]
    fn what_is_none_leaves_no_trace() {
        let field =
            html::input().attr("disabled", false).attr("required", true).live("name", || None::<String>);
        assert_eq!(printed(field), "<input required>");
        assert_eq!(printed(None::<Node>), "");
    }

    #[test]
    fn a_page_offers_nothing_that_only_the_program_can_do() {
        let markup = || {
            let button = html::button().attr("disabled", false).child("Zoom in");
            let off = html::button().attr("disabled", true);
            let slider = svg::g().attr("tabindex", "0").attr("role", "group");
            let filters = until_program("filters", || html::p().child("needs the program"));
            Node::from([Node::from(button), off.into(), slider.into(), filters])
        };
        assert_eq!(
            markup().into_page(),
            "<button disabled>Zoom in</button><button disabled></button><g role=\"group\"></g>\
             <p>needs the program</p>"
        );
        assert_eq!(
            markup().into_html(),
            "<button>Zoom in</button><button disabled></button><g tabindex=\"0\" role=\"group\"></g>filters"
        );
    }

    #[test]
    fn classes_that_hold_join_the_others() {
        let item = html::li().class("item").toggle("open", || true).toggle("highlight", || false);
        assert_eq!(printed(item), "<li class=\"item open\"></li>");
    }

    #[test]
    fn parts_and_lists_are_drawn_once() {
        let list = html::ul().child(keyed(|| vec![2, 0], |key| html::li().child(key.to_string())));
        assert_eq!(printed(list), "<ul><li>2</li><li>0</li></ul>");
        let drawing =
            svg::g().child(part(|| [svg::reuse().into(), Node::from("a")])).child(text(String::new));
        assert_eq!(printed(drawing), "<g><use></use>a</g>");
    }
}
