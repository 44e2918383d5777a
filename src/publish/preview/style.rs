//! The page's rules of style, for a program that knows no variables: those of drawings, in the light scheme.

/// The one home of colours.
const TOKENS: &str = include_str!("../../../style/tokens.css");
/// What drawings look like.
const DRAWINGS: [&str; 3] = [
    include_str!("../../../style/map.css"),
    include_str!("../../../style/timeline.css"),
    include_str!("../../../style/miniature.css"),
];
/// The variable that a class sets for all that is inside. A class can set the colour instead, which is handed down
/// in the same way.
const HUE: &str = "--hue: ";

/// A colour of the light scheme, which comes first in the style sheet.
pub(in crate::publish) fn colour(name: &str) -> Option<&'static str> {
    let (_, rest) = TOKENS.split_once(&format!("--{name}: "))?;
    rest.split_once(';').map(|(colour, _)| colour)
}

/// The rules with their variables replaced.
pub(super) fn drawing_rules() -> String {
    let hues = TOKENS.lines().filter(|line| line.contains(HUE)).map(|line| line.replace(HUE, "color: "));
    let css = hues.chain(DRAWINGS.map(str::to_owned)).collect::<Vec<_>>().join("\n");
    without_variables(&css.replace("var(--hue)", "currentColor"))
}

/// `var(--name)` replaced by what it stands for; what is no variable of ours stays.
fn without_variables(css: &str) -> String {
    let mut pieces = css.split("var(--");
    let mut flat = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once(')').and_then(|(name, rest)| Some((colour(name)?, rest))) {
            Some((value, rest)) => flat.extend([value, rest]),
            None => flat.extend(["var(--", piece]),
        }
    }
    flat
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_become_colours_of_the_light_scheme() {
        assert_eq!(without_variables("a{fill:var(--paper)}"), "a{fill:#fbfaf7}");
        assert_eq!(without_variables("a{fill:var(--nothing)}"), "a{fill:var(--nothing)}");
        let rules = drawing_rules();
        assert!(rules.contains(".hue-blue { color: #2e6fb0; }"), "{rules}");
        assert!(!rules.contains("var(--hue)") && !rules.contains("var(--ink)"));
    }
}
