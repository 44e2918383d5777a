//! Quiet lines about what was left out: parts of the address, problems in the data.

use crate::components::Atlas;
use crate::markup::{Node, html};
use crate::text::plainly;
use crate::words::Message;

/// Most problems that are listed in the page; the checker lists all.
const MOST_PROBLEMS: usize = 50;

/// Most characters that are repeated of a value in the address.
const MOST_OF_A_VALUE: usize = 40;

/// What was not understood in the address, and what is wrong in the report's data.
pub(crate) fn notices(atlas: Atlas) -> Node {
    let dropped = atlas.navigator.dropped();
    let ignored = move || {
        let dropped = dropped.read();
        let lines = dropped.iter().map(|dropped| {
            atlas.say(Message::AddressIgnored {
                key: &dropped.key,
                value: &plainly(&dropped.value, MOST_OF_A_VALUE),
            })
        });
        lines.collect::<Vec<_>>().join(" ")
    };
    let edition = atlas.edition();
    let problems = &edition.problems;
    let details = (!problems.is_empty()).then(|| {
        let summary = [atlas.say(Message::DataProblems(problems.len())), atlas.say(Message::ProblemsShown)];
        let lines = problems.iter().take(MOST_PROBLEMS);
        html::details()
            .class("notice problems")
            .child(html::summary().child(summary.join(" ")))
            .child(html::ul().children(lines.map(|problem| html::li().child(problem.clone()))))
    });
    [Some(html::p().class("notice").attr("aria-live", "polite").text(ignored)), details].into()
}
