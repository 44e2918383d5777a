//! The page that the build makes from `index.html`, with the names of all files in it.

use crate::browser::Site;
use crate::markup::Node;
use std::fmt;

/// Where the language of the page's words stands.
const LANGUAGE: (&str, &str) = ("<html lang=\"", "\"");
/// Where the page's content stands in the template.
const CONTENT: (&str, &str) = ("<div id=\"app\">", "</div>");
/// Where its title stands.
const TITLE: (&str, &str) = ("<title>", "</title>");
/// Before this, more can be said about the page.
const HEAD_END: &str = "</head>";

/// The languages of a page, as BCP 47 tags.
#[derive(Clone, Copy, Debug)]
pub(super) struct Languages<'a> {
    /// That of its title and of most of its words: the report's.
    pub(super) page: &'a str,
    /// That of the interface.
    pub(super) interface: &'a str,
}

/// A built `index.html`, cut where pages differ.
#[derive(Clone, Debug)]
pub struct Template {
    /// Up to the language.
    top: String,
    /// From the language to the title.
    start: String,
    /// From the title to the end of the head.
    head: String,
    /// From there to the content.
    body: String,
    /// What stands in the content's place while the program loads.
    waiting: String,
    /// From the content to the end.
    end: String,
}

/// Something that a template must have, and this one has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError(&'static str);

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the template has no {} in its place: is it the index.html that the build made?", self.0)
    }
}

impl std::error::Error for TemplateError {}

impl Template {
    /// Cuts a built `index.html`.
    ///
    /// # Errors
    /// Names what is missing.
    pub fn new(html: &str) -> Result<Self, TemplateError> {
        let cut = |text: &str, mark: &'static str| {
            let (before, after) = text.split_once(mark).ok_or(TemplateError(mark))?;
            Ok::<_, TemplateError>((before.to_owned(), after.to_owned()))
        };
        let (top, rest) = cut(html, LANGUAGE.0)?;
        let (_, rest) = cut(&rest, LANGUAGE.1)?;
        let (start, rest) = cut(&rest, TITLE.0)?;
        let (_, rest) = cut(&rest, TITLE.1)?;
        let (head, rest) = cut(&rest, HEAD_END)?;
        let (body, rest) = cut(&rest, CONTENT.0)?;
        let (waiting, end) = cut(&rest, CONTENT.1)?;
        Ok(Self { top, start, head, body, waiting, end })
    }

    /// Where the site's files are, as the boot script's element says.
    pub(super) fn site(&self, base: &str) -> Site {
        let plain = Site::at(base);
        let named = |attribute, plain| self.attribute(attribute).map_or(plain, str::to_owned);
        Site {
            report: named("data-report", plain.report),
            coarse: named("data-coarse", plain.coarse),
            fine: named("data-fine", plain.fine),
            base: plain.base,
        }
    }

    /// The address of the icon.
    pub(super) fn icon(&self) -> Option<&str> {
        let (_, link) = self.head.split_once("rel=\"icon\"")?;
        link.split_once('>').and_then(|(link, _)| value(link, "href"))
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        value(&self.head, name)
    }

    /// A page with a title, more in its head, and its content (both HTML).
    pub(super) fn page(&self, languages: Languages<'_>, title: &str, head: &str, content: &str) -> String {
        self.filled(languages, title, head, content)
    }

    /// A page with a title that waits for the program.
    pub(super) fn shell(&self, languages: Languages<'_>, title: &str) -> String {
        // Its content is the program's alone: nothing for those who search.
        self.filled(languages, title, "<meta name=\"robots\" content=\"noindex\">\n  ", &self.waiting)
    }

    fn filled(&self, languages: Languages<'_>, title: &str, head: &str, content: &str) -> String {
        let (tag, interface) = (tag(languages.page), tag(languages.interface));
        let opening = if tag == interface {
            CONTENT.0.to_owned()
        } else {
            CONTENT.0.replace('>', &format!(" lang=\"{interface}\">"))
        };
        let title = Node::from(title.to_owned()).into_html();
        let Self { top, start, head: own_head, body, end, .. } = self;
        let before = [top, LANGUAGE.0, &tag, LANGUAGE.1, start, TITLE.0, &title, TITLE.1, own_head, head];
        let after = [HEAD_END, body, &opening, content, CONTENT.1, end];
        before.concat() + &after.concat()
    }
}

/// All that a tag may consist of (RFC 5646, 2.1); the rest could leave its place.
fn tag(language: &str) -> String {
    language.chars().filter(|char| char.is_ascii_alphanumeric() || *char == '-').collect()
}

/// The value of an attribute in markup that we wrote.
fn value<'a>(markup: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = markup.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::{Languages, Template};

    #[test]
    fn a_page_and_the_shell_are_in_the_language_that_is_given() {
        let html =
            "<html lang=\"en\"><head><title>T</title></head><body><div id=\"app\">W</div></body></html>";
        let template = Template::new(html).expect("a template");
        let languages = |page| Languages { page, interface: "en" };
        let start = "<html lang=\"zh-Hant\"><head><title>A</title>";
        assert!(template.page(languages("zh-Hant"), "A", "", "").starts_with(start));
        assert!(template.shell(languages("zh-Hant"), "A").starts_with(start));
        assert!(template.shell(languages("ar"), "A").contains("<div id=\"app\" lang=\"en\">W"));
        assert!(template.shell(languages("en"), "A").contains("<div id=\"app\">W"));
        assert!(template.page(languages("ar\"><b>"), "A", "", "").starts_with("<html lang=\"arb\">"));
    }
}
