//! The languages of a report.

use super::list::read_each_once;
use super::node::Node;
use super::positions::Positions;
use super::problem::Fault;

/// The report's languages in its order, at least one.
pub(super) struct Languages<'a> {
    tags: Vec<&'a str>,
    positions: Positions<&'a str>,
}

impl<'a> Languages<'a> {
    /// Reads them; without a usable one it is English.
    pub(super) fn read(node: &Node<'a>) -> Self {
        let tag = |item: &Node<'a>| {
            let tag = item.string()?;
            let fits = tag.split('-').all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
            if !fits {
                item.note(Fault::BadId(tag.to_owned()));
            }
            fits.then_some(tag)
        };
        let mut tags = read_each_once(&node.required_list("languages"), tag);
        if tags.is_empty() {
            tags.push("en");
        }
        Self { positions: Positions::new(tags.iter().copied()), tags }
    }

    /// The tag at a position; the first is the one to fall back to.
    pub(super) fn tag(&self, position: usize) -> String {
        self.tags[position].to_owned()
    }

    /// Where a tag stands among them.
    pub(super) fn position(&self, tag: &str) -> Option<usize> {
        self.positions.first(tag)
    }

    /// All tags.
    pub(super) fn into_tags(self) -> Vec<String> {
        self.tags.into_iter().map(str::to_owned).collect()
    }
}
