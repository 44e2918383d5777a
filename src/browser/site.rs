//! Where the site and its files are.

use leptos::prelude::document;

/// Addresses of what the program needs, each from the host's root on. The build names files by their
/// contents, so only the page knows what they are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Site {
    /// The site's path with a slash at both ends.
    pub(crate) base: String,
    pub(crate) report: String,
    /// The coastline for the whole map.
    pub(crate) coarse: String,
    /// The coastline for close views.
    pub(crate) fine: String,
}

impl Site {
    /// A site whose files have their plain names.
    pub(crate) fn at(base: &str) -> Self {
        Self {
            report: format!("{base}data/report.json"),
            coarse: format!("{base}basemap/coarse.svg"),
            fine: format!("{base}basemap/fine.svg"),
            base: base.to_owned(),
        }
    }

    /// The site of the page that runs this: its base as the boot script found it, its files as the
    /// boot script's element names them.
    pub(crate) fn of_page() -> Self {
        let root = document().document_element().and_then(|root| root.get_attribute("data-base"));
        let base = root.filter(|base| base.starts_with('/') && base.ends_with('/'));
        let plain = Self::at(base.as_deref().unwrap_or("/"));
        let Some(boot) = document().query_selector("script[data-report]").ok().flatten() else {
            return plain;
        };
        let named = |name: &str, plain| boot.get_attribute(name).unwrap_or(plain);
        Self {
            report: named("data-report", plain.report),
            coarse: named("data-coarse", plain.coarse),
            fine: named("data-fine", plain.fine),
            base: plain.base,
        }
    }
}
