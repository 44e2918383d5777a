//! Which paragraph of a page is being read, by where the page stands in its window.

/// How far a page is scrolled, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scrolled {
    /// What has left the window at its top.
    pub above: f64,
    /// What is still to come below its bottom.
    pub below: f64,
    /// The window's height.
    pub height: f64,
}

/// Where one reads, as a part of the window from its top. A jump to a paragraph ends just above
/// it: `scroll-margin-top` of `.paragraph` in `style/section.css`.
const READING_LINE: f64 = 0.25;

/// The index of the paragraph that is being read, given where each begins (in pixels from the
/// window's top) and the one that the address names; `None` while all can be seen at once.
///
/// It is the last that begins above the reading line. Towards the ends of the page, where the text
/// no longer moves up to the line, the line moves instead, so that every paragraph has its turn.
/// The paragraph that was asked for counts where the jump to it has brought it, and at the very end, where it
/// cannot be brought any higher.
#[must_use]
pub fn paragraph_read(starts: &[f64], window: Scrolled, named: Option<usize>) -> Option<usize> {
    let Scrolled { above, below, height } = window;
    let hidden = above + below;
    let asked = named.filter(|&named| starts.get(named).is_some_and(|&start| start >= 0.0));
    if hidden < 1.0 || (below < 1.0 && asked.is_some()) {
        return asked;
    }
    let begun_above = |line: f64| starts.iter().rposition(|&start| start <= line);
    let line = height * READING_LINE;
    if asked.is_some() && begun_above(line) == asked {
        return asked;
    }
    let near_end = height - below * (height / hidden).max(1.0);
    Some(begun_above(line.min(above).max(near_end)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What is read after scrolling this far on a page of 3000 pixels with a paragraph each 250.
    fn read(above: f64, named: Option<usize>) -> Option<usize> {
        let starts: Vec<_> = (0..12).map(|index| f64::from(index) * 250.0 - above).collect();
        let window = Scrolled { above, below: 2000.0 - above, height: 1000.0 };
        paragraph_read(&starts, window, named)
    }

    #[test]
    fn it_is_the_one_at_the_reading_line() {
        assert_eq!(read(0.0, None), Some(0));
        assert_eq!(read(550.0, None), Some(3));
        assert_eq!(read(2000.0, None), Some(11));
    }

    #[test]
    fn the_one_that_was_asked_for_counts_where_it_cannot_be_brought_higher() {
        assert_eq!(read(2000.0, Some(9)), Some(9));
        assert_eq!(read(1500.0, Some(9)), Some(8), "the reader has gone back");
        assert_eq!(read(2000.0, Some(3)), Some(11), "it is out of sight");
    }

    #[test]
    fn the_one_that_was_asked_for_counts_where_the_jump_has_brought_it() {
        let window = Scrolled { above: 580.0, below: 519.0, height: 900.0 };
        let starts = [-400.0, 40.0, 207.0, 372.0, 640.0];
        assert_eq!(paragraph_read(&starts, window, None), Some(3));
        assert_eq!(paragraph_read(&starts, window, Some(2)), Some(2));
        assert_eq!(paragraph_read(&starts, window, Some(1)), Some(3), "the reader has gone on");
    }

    #[test]
    fn nothing_is_singled_out_while_all_can_be_seen() {
        let window = Scrolled { above: 0.0, below: 0.0, height: 1000.0 };
        assert_eq!(paragraph_read(&[100.0, 300.0], window, None), None);
        assert_eq!(paragraph_read(&[100.0, 300.0], window, Some(1)), Some(1));
    }

    proptest! {
        #[test]
        fn reading_on_goes_on_from_the_first_to_the_last(
            lengths in proptest::collection::vec(20.0_f64..900.0, 1..12),
            height in 300.0_f64..1500.0,
        ) {
            let page: f64 = lengths.iter().sum();
            let hidden = page - height;
            prop_assume!(hidden >= 1.0);
            let read = |above: f64| {
                let mut start = -above;
                let starts: Vec<_> = lengths.iter().map(|length| {
                    start += length;
                    start - length
                }).collect();
                paragraph_read(&starts, Scrolled { above, below: hidden - above, height }, None)
            };
            let turns: Vec<_> = (0..=200).filter_map(|step| read(hidden * f64::from(step) / 200.0)).collect();
            prop_assert_eq!(turns[0], 0);
            prop_assert_eq!(turns[200], lengths.len() - 1);
            prop_assert!(turns.is_sorted());
        }
    }
}
