//! SVG as PNG, with fonts that are given: no font of the machine is used, so that the same input gives the same
//! bytes everywhere.

use crate::markup::{Node, svg};
use resvg::usvg::fontdb::{Family, ID};
use resvg::{tiny_skia, usvg};
use skrifa::MetadataProvider;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Mutex};

/// Which of the two families a text is set in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Font {
    /// `serif` or `sans-serif`.
    pub(super) family: &'static str,
    /// As in CSS: 400, 600.
    pub(super) weight: u16,
    /// In pixels.
    pub(super) size: f64,
}

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaintError {
    /// A font file holds no font.
    NoFont(String),
    /// A drawing could not be read or painted.
    Drawing(String),
}

impl fmt::Display for PaintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFont(which) => write!(f, "{which} holds no font that can be read (TrueType or OpenType)"),
            Self::Drawing(why) => write!(f, "a preview could not be drawn: {why}"),
        }
    }
}

impl std::error::Error for PaintError {}

/// What pictures are made with.
pub struct Painter {
    options: usvg::Options<'static>,
    /// The coastline's parts, each with its identifier, as SVG.
    basemap: String,
    /// The atlas's icon, as SVG.
    icon: String,
    missing: Mutex<BTreeSet<char>>,
}

impl Painter {
    /// A painter with a basemap and an icon (both SVG), and fonts: the first family of `serif` is the serif, that of
    /// `sans` the sans; letters that they lack come from any of the others.
    ///
    /// # Errors
    /// Names what holds no font.
    pub fn new(
        basemap: &str,
        icon: &str,
        [serif, sans, others]: [Vec<Vec<u8>>; 3],
    ) -> Result<Self, PaintError> {
        let mut fonts = usvg::fontdb::Database::new();
        let serif = load(&mut fonts, "the serif", serif)?;
        let sans = load(&mut fonts, "the sans", sans)?;
        load(&mut fonts, "the others", others)?;
        fonts.set_serif_family(serif.unwrap_or_default());
        fonts.set_sans_serif_family(sans.unwrap_or_default());
        let options = usvg::Options {
            fontdb: Arc::new(fonts),
            font_family: "sans-serif".to_owned(),
            ..usvg::Options::default()
        };
        let painter =
            Self { options, basemap: inner(basemap), icon: icon.to_owned(), missing: Mutex::default() };
        painter.tree(icon)?;
        Ok(painter)
    }

    /// The coastline's parts, to be referred to by their identifiers.
    pub(super) fn basemap(&self) -> &str {
        &self.basemap
    }

    pub(super) fn icon(&self) -> &str {
        &self.icon
    }

    /// A drawing as PNG of this width and height, which it fills.
    pub(super) fn png(&self, svg: &str, (width, height): (u32, u32)) -> Result<Vec<u8>, PaintError> {
        let tree = self.tree(svg)?;
        let mut pixels = tiny_skia::Pixmap::new(width, height)
            .ok_or_else(|| PaintError::Drawing(format!("{width} × {height} pixels")))?;
        let size = tree.size();
        let scale =
            tiny_skia::Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
        resvg::render(&tree, scale, &mut pixels.as_mut());
        pixels.encode_png().map_err(|error| PaintError::Drawing(error.to_string()))
    }

    /// A text as SVG, each piece with the family that has its letters. (resvg's own choice gives up on all missing
    /// letters where it finds no font for the first.)
    pub(super) fn pieces(&self, text: &str, font: Font) -> Vec<Node> {
        let mut pieces: Vec<(Option<String>, String)> = Vec::new();
        for letter in text.chars() {
            let family = letter.is_alphanumeric().then(|| self.other_family(letter, font.family));
            match pieces.last_mut().filter(|(last, _)| family.as_ref().is_none_or(|family| family == last)) {
                Some((_, piece)) => piece.push(letter),
                None => pieces.push((family.flatten(), letter.to_string())),
            }
        }
        let node = |(family, piece): (Option<String>, String)| match family {
            Some(family) => svg::tspan().attr("font-family", family).child(piece).into(),
            None => Node::from(piece),
        };
        pieces.into_iter().map(node).collect()
    }

    /// The first family that has a letter, if the one that the text is set in has not.
    fn other_family(&self, letter: char, family: &str) -> Option<String> {
        let query = if family == "serif" { Family::Serif } else { Family::SansSerif };
        let own = self.options.fontdb.family_name(&query);
        let faces = self.options.fontdb.faces().filter(|face| self.has(face.id, letter));
        let families: Vec<_> = faces.filter_map(|face| face.families.first()).map(|(name, _)| name).collect();
        let is_own = families.iter().any(|name| *name == own);
        families.first().filter(|_| !is_own).map(|name| (*name).clone())
    }

    /// The width of a text in pixels.
    fn width(&self, text: &str, font: Font) -> f64 {
        let Font { family, weight, size } = font;
        let words = Node::from(self.pieces(text, font)).into_html();
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><text font-family=\"{family}\" \
             font-weight=\"{weight}\" font-size=\"{size}\">{words}</text></svg>"
        );
        self.tree(&svg).map_or(0.0, |tree| f64::from(tree.root().abs_bounding_box().width()))
    }

    /// A text cut into lines between its words; a word that is wider than a line has one of its own.
    pub(super) fn lines(&self, text: &str, font: Font, width: f64) -> Vec<String> {
        fill(&self.measured(text, font), font, width)
    }

    /// As [`Self::lines`], in lines of about the same length.
    pub(super) fn balanced_lines(&self, text: &str, font: Font, width: f64) -> Vec<String> {
        let words = self.measured(text, font);
        let widest = fill(&words, font, width);
        let narrower = (1..20).rev().map(|part| fill(&words, font, width * f64::from(part) / 20.0));
        narrower.take_while(|lines| lines.len() == widest.len()).last().unwrap_or(widest)
    }

    /// Each word of a text with its width in pixels.
    fn measured<'t>(&self, text: &'t str, font: Font) -> Vec<(&'t str, f64)> {
        self.note_missing(text);
        text.split_whitespace().map(|word| (word, self.width(word, font))).collect()
    }

    /// Letters of titles and facts that no font has; pictures show empty boxes in their place.
    pub fn missing_letters(&self) -> String {
        self.missing.lock().map(|missing| missing.iter().collect()).unwrap_or_default()
    }

    fn note_missing(&self, text: &str) {
        let is_missing = |letter: &char| {
            letter.is_alphanumeric() && !self.options.fontdb.faces().any(|face| self.has(face.id, *letter))
        };
        if let Ok(mut all) = self.missing.lock() {
            all.extend(text.chars().filter(is_missing));
        }
    }

    /// Whether a font has a letter.
    fn has(&self, font: ID, letter: char) -> bool {
        let found = self.options.fontdb.with_face_data(font, |data, index| {
            let font = skrifa::FontRef::from_index(data, index).ok()?;
            font.charmap().map(letter)
        });
        found.flatten().is_some()
    }

    fn tree(&self, svg: &str) -> Result<usvg::Tree, PaintError> {
        usvg::Tree::from_str(svg, &self.options).map_err(|error| PaintError::Drawing(error.to_string()))
    }
}

/// A space's width in parts of the font's size, an upper estimate.
const SPACE: f64 = 0.3;

/// Puts measured words into lines.
fn fill(words: &[(&str, f64)], font: Font, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut taken = 0.0;
    for (word, width) in words {
        let longer = taken + SPACE * font.size + width;
        match lines.last_mut().filter(|_| longer <= room) {
            Some(line) => {
                line.extend([" ", word]);
                taken = longer;
            }
            None => {
                lines.push((*word).to_owned());
                taken = *width;
            }
        }
    }
    lines
}

/// Adds fonts; returns the first one's family.
fn load(
    fonts: &mut usvg::fontdb::Database,
    which: &str,
    files: Vec<Vec<u8>>,
) -> Result<Option<String>, PaintError> {
    let mut first = None;
    for file in files {
        let known = fonts.len();
        fonts.load_font_data(file);
        let face = fonts.faces().nth(known).ok_or_else(|| PaintError::NoFont(which.to_owned()))?;
        first = first.or_else(|| face.families.first().map(|(name, _)| name.clone()));
    }
    Ok(first)
}

/// What is inside an SVG file's outermost element.
fn inner(svg: &str) -> String {
    let inside = svg.split_once("<svg").and_then(|(_, rest)| rest.split_once('>')).map(|(_, rest)| rest);
    let inside = inside.and_then(|inside| inside.rsplit_once("</svg>")).map(|(inside, _)| inside);
    inside.unwrap_or_default().to_owned()
}
