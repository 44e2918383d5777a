//! The labels of the map: their words, and where they stand so that none covers another or a symbol.

use crate::geo::{BoundingBox, Screen, Size};
use std::fmt::Display;

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
/// How much farther a label stands that needs a leader.
const LEADER: f64 = 14.0;

/// The words beside a symbol for places with these names. `inside` is the number of activities that a
/// region's symbol cannot show inside itself, since cities may cover it.
pub(super) fn label_text<N: Display>(names: &[N], inside: Option<usize>) -> String {
    match (names, inside) {
        ([name], Some(count)) => format!("{name} ({count})"),
        ([name], None) => name.to_string(),
        ([first, second], _) => format!("{first}, {second}"),
        ([first, second, rest @ ..], _) => format!("{first}, {second} +{}", rest.len()),
        ([], _) => String::new(),
    }
}

/// Gives each anchor, in order of importance, the first position that is free: beside it (after,
/// before), above, below (near the frame's edge not in the middle), the four corners, then four farther ones that
/// need a [`leader`]. `None`
/// where all are taken or would leave the frame, or the anchor itself lies outside. `obstacles` are what no label may cover.
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
            let found = candidates(anchor, frame).into_iter().find(free);
            let found = found.filter(|_| bounds.contains(&BoundingBox::around(anchor.at, 0.0)));
            taken.extend(found);
            found
        })
        .collect()
}

/// The line from a symbol's edge to its label, where that stands too far off to belong to it by
/// itself.
pub(super) fn leader(at: Screen, radius: f64, label: &BoundingBox) -> Option<(Screen, Screen)> {
    let end = Screen { x: at.x.clamp(label.left, label.right), y: at.y.clamp(label.top, label.bottom) };
    let distance = at.distance(end);
    let start = |end: f64, at: f64| at + (end - at) * radius / distance;
    (distance > radius + GAP + LEADER / 2.0)
        .then(|| (Screen { x: start(end.x, at.x), y: start(end.y, at.y) }, end))
}

fn candidates(anchor: &Anchor, frame: Size) -> [BoundingBox; 12] {
    let (width, height) = (anchor.width, LABEL_HEIGHT);
    let reach = anchor.radius + GAP;
    let diagonal = reach * 0.7;
    let far = diagonal + LEADER;
    // Where a label above or below begins: not outside the frame.
    let above = (-width / 2.0).min(frame.width - width - anchor.at.x).max(-anchor.at.x);
    let at = |x: f64, y: f64| BoundingBox::new(anchor.at.x + x, anchor.at.y + y, width, height);
    [
        at(reach, -height / 2.0),
        at(-reach - width, -height / 2.0),
        at(above, -reach - height),
        at(above, reach),
        at(diagonal, -diagonal - height),
        at(diagonal, diagonal),
        at(-diagonal - width, -diagonal - height),
        at(-diagonal - width, diagonal),
        at(far, -far - height),
        at(far, far),
        at(-far - width, -far - height),
        at(-far - width, far),
    ]
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
    fn a_label_names_two_places_at_most() {
        assert_eq!(label_text(&["Rome"], None), "Rome");
        assert_eq!(label_text(&["Sahel"], Some(3)), "Sahel (3)");
        assert_eq!(label_text(&["Rome", "Vienna"], None), "Rome, Vienna");
        assert_eq!(label_text(&["Rome", "Vienna", "Geneva", "London"], None), "Rome, Vienna +2");
    }

    #[test]
    fn a_label_stands_after_its_symbol_if_it_can() {
        let boxes = place_labels(&[anchor(100.0, 100.0, 50.0), anchor(390.0, 100.0, 50.0)], &[], FRAME);
        assert_eq!(boxes[0].map(|label| label.left), Some(109.0));
        assert_eq!(boxes[1].map(|label| label.right), Some(381.0));
    }

    #[test]
    fn a_label_above_keeps_within_the_frame() {
        let at = Screen { x: 390.0, y: 100.0 };
        let crowd = [BoundingBox::around(Screen { x: 350.0, y: 100.0 }, 8.0)];
        let label = place_labels(&[anchor(at.x, at.y, 60.0)], &crowd, FRAME)[0].expect("room above");
        assert_eq!((label.left, label.right, label.bottom), (340.0, 400.0, 91.0));
    }

    #[test]
    fn a_label_that_has_to_stand_off_gets_a_leader() {
        let at = Screen { x: 100.0, y: 100.0 };
        let placed = place_labels(&[anchor(100.0, 100.0, 50.0)], &[BoundingBox::around(at, 12.0)], FRAME);
        let label = placed[0].expect("room farther off");
        let (start, end) = leader(at, 6.0, &label).expect("a leader");
        assert!((start.distance(at) - 6.0).abs() < 1e-9);
        assert_eq!(end, Screen { x: label.left, y: label.bottom });
        assert_eq!(leader(at, 6.0, &BoundingBox::new(109.0, 92.0, 50.0, 16.0)), None);
    }

    #[test]
    fn the_least_important_label_is_dropped() {
        let crowd: Vec<_> = (0..16).map(|_| anchor(200.0, 150.0, 60.0)).collect();
        let boxes = place_labels(&crowd, &[], FRAME);
        assert!(boxes[0].is_some() && boxes[15].is_none());
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
