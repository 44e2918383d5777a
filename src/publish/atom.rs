//! The activities as a feed (Atom, RFC 4287).

use super::Publication;
use crate::markup::Node;
use crate::report::{Activity, Role};
use crate::route::Page;
use std::fmt::Write;

/// `feed.xml`, which needs absolute addresses: they are what its entries are known by.
pub(super) fn feed(publication: &Publication<'_>) -> Option<String> {
    let report = publication.report();
    let (home, itself) = (publication.address(&Page::Explore)?, publication.absolute("feed.xml")?);
    let updated = updated(publication);
    let (title, publisher) = (publication.text(&report.title), publication.text(&report.publisher));
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        escaped(publication.edition.page_language().to_owned()),
    );
    let _infallible = writeln!(
        xml,
        "<id>{home}</id>\n<title>{}</title>\n<updated>{updated}</updated>\n<author><name>{}</name></author>\n\
         <link rel=\"self\" href=\"{itself}\"/>\n<link href=\"{home}\"/>",
        escaped(title),
        escaped(publisher),
    );
    for activity in report.activities.iter().filter(|activity| activity.role == Role::Activity) {
        entry(publication, activity, &updated, &mut xml);
    }
    xml.push_str("</feed>\n");
    Some(xml)
}

fn entry(publication: &Publication<'_>, activity: &Activity, updated: &str, xml: &mut String) {
    let Some(address) = publication.address(&Page::Activity(activity.id.clone())) else { return };
    let _infallible = writeln!(
        xml,
        "<entry>\n<id>{address}</id>\n<title>{}</title>\n<updated>{updated}</updated>\n<link href=\"{address}\"/>\n\
         <summary>{}</summary>",
        escaped(publication.text(&activity.title)),
        escaped(publication.text(&activity.summary)),
    );
    for &theme in &activity.themes {
        let theme = &publication.report().themes[theme];
        let label = escaped(publication.text(&theme.name));
        let _infallible = writeln!(xml, "<category term=\"{}\" label=\"{label}\"/>", theme.id);
    }
    xml.push_str("</entry>\n");
}

/// When the data were last changed, as the instant that Atom asks for: the first of the day (UTC) that
/// the report states, or with which the month or year that it states begins. A report that states none
/// counts as changed when its period ended.
fn updated(publication: &Publication<'_>) -> String {
    let report = publication.report();
    let span = report.period.span();
    let day = report.updated.map_or(span.last.unwrap_or(span.first), |date| date.first_day());
    format!("{day}T00:00:00Z")
}

/// Text for XML; what has to be escaped is the same as in HTML.
fn escaped(text: String) -> String {
    Node::from(text).into_html()
}
