//! Lengths that scenes and style share, in CSS pixels. `style/tokens.css` is their home; they are read from it
//! while the program is compiled.

const TOKENS: &[u8] = include_bytes!("../../style/tokens.css");

/// Least width of the timeline: that of the narrowest window.
pub const TIMELINE_LEAST: f64 = px(b"--timeline-least: ");

/// The whole number of pixels that stands behind a name, where that first stands.
const fn px(name: &[u8]) -> f64 {
    let mut at = 0;
    while !stands_at(name, at) {
        at += 1;
        assert!(at < TOKENS.len(), "style/tokens.css has no such length");
    }
    let mut pixels = 0;
    at += name.len();
    while TOKENS[at].is_ascii_digit() {
        pixels = pixels * 10 + (TOKENS[at] - b'0') as u32;
        at += 1;
    }
    assert!(TOKENS[at] == b'p', "scenes count in pixels");
    pixels as f64
}

const fn stands_at(name: &[u8], at: usize) -> bool {
    let mut index = 0;
    while index < name.len() {
        if at + index >= TOKENS.len() || TOKENS[at + index] != name[index] {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_the_style_sheet() {
        let css = include_str!("../../style/tokens.css");
        assert!(css.contains(&format!("--timeline-least: {TIMELINE_LEAST}px;")), "{TIMELINE_LEAST}");
    }
}
