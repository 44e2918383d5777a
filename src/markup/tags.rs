//! The elements that the atlas uses. Any other is one more name here.

macro_rules! tags {
    ($svg:literal: $($name:ident)*) => {
        $(#[doc = concat!("`<", stringify!($name), ">`")]
        #[must_use]
        pub fn $name() -> Element {
            Element::new(stringify!($name), $svg)
        })*
    };
}

/// Elements of HTML.
pub mod html {
    use crate::markup::Element;

    tags!(false: a article aside button caption cite dd details div dl dt em form h1 h2 h3 header input label
        li link main mark meta nav ol p progress q section span strong summary table tbody td th thead tr ul);
}

/// Elements of SVG.
pub mod svg {
    use crate::markup::Element;

    tags!(true: a circle defs g line mask path pattern rect svg text title tspan);

    /// `clipPath`, which only SVG writes so.
    #[must_use]
    pub fn clip_path() -> Element {
        Element::new("clipPath", true)
    }

    /// `use`, which is a word of Rust too: what another element or file has drawn.
    #[must_use]
    pub fn reuse() -> Element {
        Element::new("use", true)
    }
}
