//! Placing labels so that none covers another or a symbol.

use crate::geo::{BoundingBox, Screen, Size};

/// Something that wants a label.
pub(super) struct Anchor {
    /// Its middle.
    pub(super) at: Screen,
    /// How far the label must stay from the middle.
    pub(super) radius: f64,
    /// The label's width in pixels.
    pub(super) width: f64,
}

/// Height of a label's box in pixels.
pub(super) const LABEL_HEIGHT: f64 = 16.0;
/// Room between a symbol and its label.
const GAP: f64 = 3.0;

/// Gives each anchor, in order of importance, the first position that is free: beside it (after,
/// before), above, below, then the four corners. `None` where all are taken or would leave the
/// frame. `obstacles` are what no label may cover.
pub(super) fn place_labels(
    anchors: &[Anchor],
    obstacles: &[BoundingBox],
    frame: Size,
) -> Vec<Option<BoundingBox>> {
    let bounds = BoundingBox::new(0.0, 0.0, frame.width, frame.height);
    let mut taken = obstacles.to_vec();
    anchors
        .iter()
        .map(|anchor| {
            let free = |candidate: &BoundingBox| {
                bounds.contains(candidate) && !taken.iter().any(|other| other.overlaps(candidate))
            };
            let found = candidates(anchor).into_iter().find(free);
            taken.extend(found);
            found
        })
        .collect()
}

fn candidates(anchor: &Anchor) -> [BoundingBox; 8] {
    let (width, height) = (anchor.width, LABEL_HEIGHT);
    let reach = anchor.radius + GAP;
    let diagonal = reach * 0.7;
    let at = |x: f64, y: f64| BoundingBox::new(anchor.at.x + x, anchor.at.y + y, width, height);
    [
        at(reach, -height / 2.0),
        at(-reach - width, -height / 2.0),
        at(-width / 2.0, -reach - height),
        at(-width / 2.0, reach),
        at(diagonal, -diagonal - height),
        at(diagonal, diagonal),
        at(-diagonal - width, -diagonal - height),
        at(-diagonal - width, diagonal),
    ]
}

/// An upper estimate of a text's width in a system sans face at a size, both in pixels. Estimated
/// rather than measured, so that a scene is the same on every machine and needs no browser; the
/// browser tests compare it with what is drawn.
#[must_use]
pub fn text_width(text: &str, size: f64) -> f64 {
    let em = |letter: char| match letter {
        'i' | 'l' | 'j' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' => 0.30,
        't' | 'f' | 'r' | 'I' | ' ' | '-' | '(' | ')' | '“' | '”' | '"' => 0.40,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '&' => 0.95,
        'a'..='z' | '0'..='9' => 0.60,
        'A'..='Z' => 0.72,
        '\u{300}'..='\u{36f}' => 0.0,
        '\u{0}'..='\u{2fff}' => 0.70,
        _ => 1.05,
    };
    text.chars().map(em).sum::<f64>() * size
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FRAME: Size = Size { width: 400.0, height: 300.0 };

    fn anchor(x: f64, y: f64, width: f64) -> Anchor {
        Anchor { at: Screen { x, y }, radius: 6.0, width }
    }

    #[test]
    fn a_label_stands_after_its_symbol_if_it_can() {
        let boxes = place_labels(&[anchor(100.0, 100.0, 50.0), anchor(390.0, 100.0, 50.0)], &[], FRAME);
        assert_eq!(boxes[0].map(|label| label.left), Some(109.0));
        assert_eq!(boxes[1].map(|label| label.right), Some(381.0));
    }

    #[test]
    fn the_least_important_label_is_dropped() {
        let crowd: Vec<_> = (0..12).map(|_| anchor(200.0, 150.0, 60.0)).collect();
        let boxes = place_labels(&crowd, &[], FRAME);
        assert!(boxes[0].is_some() && boxes[11].is_none());
    }

    proptest! {
        #[test]
        fn labels_never_intersect(
            anchors in proptest::collection::vec((0.0_f64..400.0, 0.0_f64..300.0, 10.0_f64..120.0), 0..30),
        ) {
            let anchors: Vec<_> = anchors.into_iter().map(|(x, y, width)| anchor(x, y, width)).collect();
            let obstacles: Vec<_> = anchors.iter().map(|anchor| BoundingBox::around(anchor.at, 6.0)).collect();
            let placed: Vec<_> = place_labels(&anchors, &obstacles, FRAME).into_iter().flatten().collect();
            for (index, label) in placed.iter().enumerate() {
                prop_assert!(!obstacles.iter().any(|obstacle| obstacle.overlaps(label)));
                prop_assert!(!placed[..index].iter().any(|other| other.overlaps(label)));
            }
        }
    }
}
