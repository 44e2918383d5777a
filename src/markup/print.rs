//! Markup as HTML text (HTML Living Standard, 13.3), for where there is no browser.

use super::{Attribute, Element, Node, Words};

/// Elements of HTML that never have content, as far as they are used.
const VOID: [&str; 1] = ["input"];

impl Node {
    /// The markup as it is now, as HTML. Listeners and properties are not printed.
    #[must_use]
    pub fn into_html(self) -> String {
        let mut html = String::new();
        print(self, &mut html);
        html
    }
}

fn print(node: Node, html: &mut String) {
    match node {
        Node::Element(element) => print_element(element, html),
        Node::Text(text) => escape(&text, html),
        Node::LiveText(words) => escape(&words.read(), html),
        Node::Part(part) => print(part.read(), html),
        Node::Each(each) => {
            each.keys.read().into_iter().for_each(|key| print_element((each.draw)(key), html))
        }
        Node::Many(nodes) => nodes.into_iter().for_each(|node| print(node, html)),
    }
}

fn print_element(Element(parts): Element, html: &mut String) {
    html.push('<');
    html.push_str(parts.tag);
    let mut classes = Vec::new();
    for attribute in parts.attributes {
        let (name, value) = match attribute {
            Attribute::Fixed(name, value) => (name, Some(value)),
            Attribute::Live(name, value) => (name, value.read()),
            Attribute::Class(class, holds) => ("class", holds.read().then_some(Words::Borrowed(class))),
            Attribute::Property(..) | Attribute::Listener(_) | Attribute::Made(_) => continue,
        };
        match value {
            Some(value) if name == "class" => classes.push(value),
            Some(value) => print_attribute(name, &value, html),
            None => {}
        }
    }
    if !classes.is_empty() {
        print_attribute("class", &classes.join(" "), html);
    }
    html.push('>');
    if VOID.contains(&parts.tag) {
        return;
    }
    parts.children.into_iter().for_each(|child| print(child, html));
    html.push_str("</");
    html.push_str(parts.tag);
    html.push('>');
}

fn print_attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
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
    use crate::markup::{Node, each, html, part, svg, text};

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
        assert_eq!(printed(field), "<input required=\"\">");
        assert_eq!(printed(None::<Node>), "");
    }

    #[test]
    fn classes_that_hold_join_the_others() {
        let item = html::li().class("item").toggle("open", || true).toggle("highlight", || false);
        assert_eq!(printed(item), "<li class=\"item open\"></li>");
    }

    #[test]
    fn parts_and_lists_are_drawn_once() {
        let list = html::ul().child(each(|| vec![2, 0], |key| html::li().child(key.to_string())));
        assert_eq!(printed(list), "<ul><li>2</li><li>0</li></ul>");
        let drawing =
            svg::g().child(part(|| [svg::reuse().into(), Node::from("a")])).child(text(String::new));
        assert_eq!(printed(drawing), "<g><use></use>a</g>");
    }
}
