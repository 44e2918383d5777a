//! Pictures without fonts: everything but words is drawn, so that these tests need nothing installed.

use super::Painter;
use crate::edition::Edition;
use crate::publish::{File, Settings, Template, pictures};
use crate::report::parse;
use crate::words::Language;
use std::sync::Arc;

const UNODC: &str = include_str!("../../../public/data/report.json");
const LIGHTHOUSES: &str = include_str!("../../../tests/fixtures/lighthouses.json");
const BASEMAP: &str = include_str!("../../../public/basemap/coarse.svg");
const ICON: &str = include_str!("../../../style/icon.svg");
const TEMPLATE: &str = "<html lang=\"en\"><title></title></head><div id=\"app\"></div>";

fn painted(json: &str) -> Vec<File> {
    let painter = Painter::new(BASEMAP, ICON, [vec![], vec![], vec![]]).expect("a painter");
    let template = Template::new(TEMPLATE).expect("a template");
    let settings = Settings { base: "/".to_owned(), origin: None };
    let report = parse(json).report.expect("a report");
    let edition = Arc::new(Edition::new(report, Vec::new(), Language::default()));
    pictures(&edition, &template, &settings, &painter).expect("pictures")
}

#[test]
fn every_activity_and_section_has_a_picture_of_its_own() {
    let files = painted(LIGHTHOUSES);
    let paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
    for path in ["previews/home.png", "previews/activities/lamp-trial.png", "previews/sections/letter.png"] {
        assert!(paths.contains(&path), "{path} of {paths:?}");
    }
    let contents = |path: &str| &files.iter().find(|file| file.path == path).expect("a file").contents;
    assert_ne!(contents("previews/home.png"), contents("previews/activities/lamp-trial.png"));
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert_eq!(painted(LIGHTHOUSES), painted(LIGHTHOUSES));
}

/// Pixels of a colour of the style sheet, of which there are thousands where land is drawn.
#[test]
fn land_is_drawn_in_the_colour_of_the_pages() {
    let files = painted(UNODC);
    let home = files.iter().find(|file| file.path == "previews/home.png").expect("home");
    let picture = resvg::tiny_skia::Pixmap::decode_png(&home.contents).expect("PNG");
    let land = super::colour("land").expect("a colour");
    let is_land = |pixel: &&resvg::tiny_skia::PremultipliedColorU8| {
        format!("#{:02x}{:02x}{:02x}", pixel.red(), pixel.green(), pixel.blue()) == land
    };
    let count = picture.pixels().iter().filter(is_land).count();
    assert!(count > 20_000, "{count} pixels of land");
}

#[test]
fn letters_that_no_font_has_are_named() {
    let painter = Painter::new(BASEMAP, ICON, [vec![], vec![], vec![]]).expect("a painter");
    painter.lines(
        "Ny lampe, 灯台 2030",
        super::paint::Font { family: "serif", weight: 600, size: 20.0 },
        400.0,
    );
    assert_eq!(painter.missing_letters(), "023Naelmpy台灯", "there is no font at all");
}

#[test]
fn what_is_no_font_or_drawing_is_named() {
    let font = Painter::new(BASEMAP, ICON, [vec![b"no font".to_vec()], vec![], vec![]]);
    assert!(font.err().expect("an error").to_string().contains("the serif holds no font"));
    assert!(Painter::new(BASEMAP, "<svg", [vec![], vec![], vec![]]).is_err());
}
