//! The labels of the map: their words, and where they stand so that none covers another or a symbol.

use super::text_width::text_width;
use crate::geo::{BoundingBox, Screen, Size};

/// Something that wants a label.
pub(super) struct Anchor {
    /// Its middle.
    pub(super) at: Screen,
    /// How far the label must stay from the middle.
    pub(super) radius: f64,
    /// The label's width and height in pixels.
    pub(super) width: f64,
    pub(super) height: f64,
}

/// How a name is written, as on printed maps: it says again how precise the place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelStyle {
    /// A city, or several places: bold.
    City,
    /// A country: spaced capitals.
    Country,
    /// A region: italic, with serifs.
    Region,
}

impl LabelStyle {
    /// From one line to the next, in pixels.
    #[must_use]
    pub const fn leading(self) -> f64 {
        if matches!(self, Self::Region) { 20.0 } else { 17.0 }
    }

    pub(super) fn height(self, lines: &[String]) -> f64 {
        self.leading() * lines.len() as f64
    }

    /// An upper estimate of the width of the longest line, for the sizes that `style/map.css` has.
    pub(super) fn width(self, lines: &[String]) -> f64 {
        let width = |line: &String| match self {
            Self::Country => 11.0 * line.chars().count() as f64,
            Self::Region => text_width(line, 17.2),
            Self::City => text_width(line, 16.0),
        };
        lines.iter().map(width).fold(0.0, f64::max)
    }
}

/// Lists of names with more bytes than this are broken.
const LINE: usize = 20;
/// Room between a symbol and its label.
const GAP: f64 = 4.0;
/// How much farther a label stands that needs a leader.
const LEADER: f64 = 14.0;

/// The ways to write the words beside a symbol, the best first: in one line, or in two, which is better for a long
/// list of names.
pub(super) fn label_lines(words: String, is_list: bool) -> Vec<Vec<String>> {
    let middle = words.len() / 2;
    // A byte that is a space is one in any text.
    let space = words.bytes().skip(middle).position(|byte| byte == b' ').map(|after| middle + after);
    let space = space.or_else(|| words.bytes().take(middle).rposition(|byte| byte == b' '));
    let Some(at) = space else { return vec![vec![words]] };
    let broken = vec![words[..at].to_owned(), words[at + 1..].to_owned()];
    if is_list && words.len() > LINE { vec![broken] } else { vec![vec![words], broken] }
}

/// Labels of which more than this are wanted stay where they are put first: a crowd has no room to make.
const MOST_MOVED: usize = 60;

/// Where a label stands: which of the ways to write it, and its box.
pub(super) type Placed = (usize, BoundingBox);

/// Places labels, each in the first of its ways (the lines that it is broken into) and positions that are free: those
/// that choose first keep to it, unless moving one of them elsewhere makes room for one that has none.
pub(super) fn place_labels(
    wishes: &[Vec<Anchor>],
    symbols: &[BoundingBox],
    frame: Size,
) -> Vec<Option<Placed>> {
    let mut labels = Labels { symbols, frame, placed: Vec::with_capacity(wishes.len()) };
    for wish in wishes {
        let placed = labels.place(wish);
        labels.placed.push(placed);
    }
    let without: Vec<_> = (0..wishes.len()).filter(|&index| labels.placed[index].is_none()).collect();
    if wishes.len() <= MOST_MOVED {
        without.into_iter().for_each(|index| labels.make_room(wishes, index));
    }
    labels.placed
}

/// What stands where so far.
struct Labels<'a> {
    symbols: &'a [BoundingBox],
    frame: Size,
    placed: Vec<Option<Placed>>,
}

impl Labels<'_> {
    /// Where a label could stand if there were no others, in the order of what is better.
    fn possible(&self, wish: &[Anchor]) -> impl Iterator<Item = Placed> {
        let bounds = BoundingBox::new(0.0, 0.0, self.frame.width, self.frame.height);
        let in_view = move |anchor: &&Anchor| bounds.contains(&BoundingBox::around(anchor.at, 0.0));
        let positions = |(way, anchor)| candidates(anchor, self.frame).map(|label| (way, label));
        let ways = wish.iter().take_while(in_view).enumerate().flat_map(positions);
        ways.filter(move |(_, label)| {
            bounds.contains(label) && !self.symbols.iter().any(|symbol| symbol.overlaps(label))
        })
    }

    /// The labels that one would cover.
    fn covered(&self, (_, label): Placed) -> impl Iterator<Item = usize> {
        let is_covered =
            move |placed: &Option<Placed>| placed.is_some_and(|(_, other)| other.overlaps(&label));
        self.placed.iter().enumerate().filter(move |(_, placed)| is_covered(placed)).map(|(index, _)| index)
    }

    /// The first position that is free.
    fn place(&self, wish: &[Anchor]) -> Option<Placed> {
        self.possible(wish).find(|placed| self.covered(*placed).next().is_none())
    }

    /// Places a label where it covers one other, if that can go elsewhere.
    fn make_room(&mut self, wishes: &[Vec<Anchor>], index: usize) {
        let possible: Vec<_> = self.possible(&wishes[index]).collect();
        for placed in possible {
            let mut covered = self.covered(placed);
            let (Some(other), None) = (covered.next(), covered.next()) else { continue };
            drop(covered);
            let before = self.placed[other].take();
            self.placed[index] = Some(placed);
            self.placed[other] = self.place(&wishes[other]);
            if self.placed[other].is_some() {
                return;
            }
            self.placed[index] = None;
            self.placed[other] = before;
        }
    }
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

/// Beside the symbol (after, before), above, below (near the frame's edge not in the middle), the four corners, then
/// four farther ones that need a [`leader`].
fn candidates(anchor: &Anchor, frame: Size) -> [BoundingBox; 12] {
    let Anchor { width, height, .. } = *anchor;
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

    /// Labels for anchors, the most important first.
    fn placed(anchors: Vec<Anchor>, obstacles: &[BoundingBox]) -> Vec<Option<BoundingBox>> {
        let wishes: Vec<_> = anchors.into_iter().map(|anchor| vec![anchor]).collect();
        let placed = place_labels(&wishes, obstacles, FRAME);
        placed.into_iter().map(|placed| placed.map(|(_, label)| label)).collect()
    }

    fn anchor(x: f64, y: f64, width: f64) -> Anchor {
        Anchor { at: Screen { x, y }, radius: 6.0, width, height: 16.0 }
    }

    #[test]
    fn names_are_broken_near_their_middle() {
        let written = |words: &str, is_list| {
            let ways = label_lines(words.to_owned(), is_list);
            ways.iter().map(|lines| lines.join(" / ")).collect::<Vec<_>>().join(", or ")
        };
        assert_eq!(written("Rome", false), "Rome");
        assert_eq!(written("Sahel\u{a0}·\u{a0}3", false), "Sahel\u{a0}·\u{a0}3");
        assert_eq!(written("Hong Kong, China", false), "Hong Kong, China, or Hong Kong, / China");
        assert_eq!(written("Rome, Bonn, Nice", true), "Rome, Bonn, Nice, or Rome, Bonn, / Nice");
        assert_eq!(written("London, Geneva, Vienna, Rome", true), "London, Geneva, / Vienna, Rome");
        assert_eq!(
            written("Ouagadougou, Antananarivo", false),
            "Ouagadougou, Antananarivo, or Ouagadougou, / Antananarivo"
        );
    }

    #[test]
    fn a_label_stands_after_its_symbol_if_it_can() {
        let boxes = placed(vec![anchor(100.0, 100.0, 50.0), anchor(390.0, 100.0, 50.0)], &[]);
        assert_eq!(boxes[0].map(|label| label.left), Some(110.0));
        assert_eq!(boxes[1].map(|label| label.right), Some(380.0));
    }

    #[test]
    fn a_label_above_keeps_within_the_frame() {
        let at = Screen { x: 390.0, y: 100.0 };
        let crowd = [BoundingBox::around(Screen { x: 350.0, y: 100.0 }, 8.0)];
        let label = placed(vec![anchor(at.x, at.y, 60.0)], &crowd)[0].expect("room above");
        assert_eq!((label.left, label.right, label.bottom), (340.0, 400.0, 90.0));
    }

    #[test]
    fn a_label_that_has_to_stand_off_gets_a_leader() {
        let at = Screen { x: 100.0, y: 100.0 };
        let placed = placed(vec![anchor(100.0, 100.0, 50.0)], &[BoundingBox::around(at, 12.0)]);
        let label = placed[0].expect("room farther off");
        let (start, end) = leader(at, 6.0, &label).expect("a leader");
        assert!((start.distance(at) - 6.0).abs() < 1e-9);
        assert_eq!(end, Screen { x: label.left, y: label.bottom });
        assert_eq!(leader(at, 6.0, &BoundingBox::new(109.0, 92.0, 50.0, 16.0)), None);
    }

    #[test]
    fn the_least_important_label_is_dropped() {
        let crowd: Vec<_> = (0..16).map(|_| anchor(200.0, 150.0, 60.0)).collect();
        let boxes = placed(crowd, &[]);
        assert!(boxes[0].is_some() && boxes[15].is_none());
    }

    #[test]
    fn a_label_goes_elsewhere_where_that_makes_room_for_another() {
        // The second has room only above, where the first one's name would go on.
        let first = anchor(120.0, 84.0, 140.0);
        let second = anchor(330.0, 100.0, 130.0);
        let crowd = [
            BoundingBox::new(336.0, 92.0, 64.0, 60.0),
            BoundingBox::new(200.0, 92.0, 124.0, 60.0),
            BoundingBox::new(200.0, 40.0, 200.0, 28.0),
        ];
        let alone = placed(vec![anchor(330.0, 100.0, 130.0)], &crowd)[0].expect("room above");
        let unmoved = placed(vec![anchor(120.0, 84.0, 140.0)], &crowd)[0].expect("room after");
        assert!(alone.overlaps(&unmoved));
        let both = placed(vec![first, second], &crowd);
        assert!(both[0].is_some_and(|label| label != unmoved));
        assert_eq!(both[1], Some(alone));
    }

    proptest! {
        #[test]
        fn labels_never_intersect(
            anchors in proptest::collection::vec((0.0_f64..400.0, 0.0_f64..300.0, 10.0_f64..120.0), 0..30),
        ) {
            let anchors: Vec<_> = anchors.into_iter().map(|(x, y, width)| anchor(x, y, width)).collect();
            let obstacles: Vec<_> = anchors.iter().map(|anchor| BoundingBox::around(anchor.at, 6.0)).collect();
            let placed: Vec<_> = placed(anchors, &obstacles).into_iter().flatten().collect();
            for (index, label) in placed.iter().enumerate() {
                prop_assert!(!obstacles.iter().any(|obstacle| obstacle.overlaps(label)));
                prop_assert!(!placed[..index].iter().any(|other| other.overlaps(label)));
            }
        }
    }
}
