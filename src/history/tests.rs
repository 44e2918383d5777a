use super::*;
use crate::route::{Page, parse, print};
use proptest::prelude::*;

/// A browser's history, as far as the atlas can change it.
struct Browser {
    entries: Vec<String>,
    /// The index of the present entry.
    at: usize,
    history: History,
}

impl Browser {
    fn at(url: &str) -> Self {
        let address = parse(url).address;
        Self { entries: vec![print(&address)], at: 0, history: History::at(address) }
    }

    fn carry_out(&mut self, commands: Vec<Command>) {
        for command in commands {
            match command {
                Command::Push(address) => {
                    self.entries.truncate(self.at + 1);
                    self.entries.push(print(&address));
                    self.at += 1;
                }
                Command::Replace(address) => self.entries[self.at] = print(&address),
                Command::Rest | Command::Finish | Command::Forget => {}
            }
        }
    }

    fn step(&mut self, choosing: Choosing, url: &str) {
        let commands = self.history.step(choosing, Ends::WhenTold, parse(url).address);
        self.carry_out(commands);
    }

    fn move_map(&mut self, url: &str) {
        let commands = self.history.move_map(parse(url).address);
        self.carry_out(commands);
    }

    fn go(&mut self, url: &str) {
        let commands = self.history.go(parse(url).address);
        self.carry_out(commands);
    }

    fn rest(&mut self) {
        let commands = self.history.rest();
        self.carry_out(commands);
    }

    fn finish(&mut self) {
        let commands = self.history.finish();
        self.carry_out(commands);
    }

    fn cancel(&mut self) {
        let commands = self.history.cancel();
        self.carry_out(commands);
    }

    fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
        let commands = self.history.arrive(parse(&self.entries[self.at]).address);
        self.carry_out(commands);
    }
}

#[test]
fn a_choice_opens_an_entry_and_the_same_again_none() {
    let mut browser = Browser::at("/");
    browser.go("/?theme=ai");
    browser.go("/?theme=ai");
    assert_eq!(browser.entries, ["/", "/?theme=ai"]);
}

#[test]
fn the_steps_of_a_brush_are_one_entry_once_the_hand_lets_go() {
    let mut browser = Browser::at("/?theme=ai");
    for to in ["2025-04", "2025-05", "2025-06"] {
        browser.step(Choosing::Months, &format!("/?theme=ai&from=2025-03&to={to}"));
        browser.rest();
    }
    assert_eq!(browser.entries.len(), 1, "on the way, steps replace");
    browser.finish();
    assert_eq!(browser.entries, ["/?theme=ai", "/?theme=ai&from=2025-03&to=2025-06"]);
    browser.finish();
    assert_eq!(browser.entries.len(), 2, "finished once");
}

#[test]
fn a_search_that_was_given_up_leaves_no_entry_and_no_letters() {
    let mut browser = Browser::at("/");
    browser.step(Choosing::Words, "/?q=ro");
    browser.rest();
    browser.step(Choosing::Words, "/");
    browser.finish();
    assert_eq!(browser.entries, ["/"]);
}

#[test]
fn a_link_finishes_what_was_being_chosen() {
    let mut browser = Browser::at("/");
    browser.step(Choosing::Words, "/?q=rome");
    browser.go("/activities/rome-dialogue/?q=rome");
    assert_eq!(browser.entries, ["/", "/?q=rome", "/activities/rome-dialogue/?q=rome"]);
}

#[test]
fn another_choice_finishes_the_one_before() {
    let mut browser = Browser::at("/");
    browser.step(Choosing::Months, "/?from=2025-03");
    browser.step(Choosing::Time, "/?from=2025-03&view=2025-01/2025-12");
    browser.finish();
    assert_eq!(browser.entries, ["/", "/?from=2025-03", "/?from=2025-03&view=2025-01/2025-12"]);
}

#[test]
fn the_map_never_opens_an_entry_not_even_while_something_is_chosen() {
    let mut browser = Browser::at("/");
    browser.move_map("/?map=2/10/10");
    browser.rest();
    browser.step(Choosing::Words, "/?q=rome&map=2/10/10");
    browser.move_map("/?q=rome&map=3/20/20");
    browser.finish();
    assert_eq!(browser.entries, ["/?map=3/20/20", "/?q=rome&map=3/20/20"]);
}

#[test]
fn a_cancelled_gesture_has_done_nothing() {
    let mut browser = Browser::at("/?from=2025-01");
    browser.step(Choosing::Months, "/?from=2025-03&to=2025-04");
    browser.rest();
    browser.cancel();
    assert_eq!(browser.entries, ["/?from=2025-01"]);
    assert_eq!(print(browser.history.present()), "/?from=2025-01");
    browser.move_map("/?from=2025-01&map=2/10/10");
    browser.cancel();
    assert_eq!(print(browser.history.present()), "/?from=2025-01&map=2/10/10", "nothing was being chosen");
}

#[test]
fn what_was_not_written_is_given_up_by_going_back() {
    let mut browser = Browser::at("/");
    browser.go("/about/");
    browser.step(Choosing::Words, "/?q=ro");
    browser.back();
    browser.rest();
    assert_eq!(browser.entries, ["/", "/about/"]);
}

#[test]
fn only_what_nobody_lets_go_of_is_finished_by_time() {
    let next = || parse("/?from=2025-03").address;
    let asks = |ends| History::at(parse("/").address).step(Choosing::Months, ends, next());
    assert!(asks(Ends::Later).contains(&Command::Finish));
    assert!(!asks(Ends::WhenTold).contains(&Command::Finish));
    assert_eq!(History::at(parse("/").address).move_map(next()), [Command::Rest]);
}

/// What a reader may do, with a letter to choose.
#[derive(Clone, Debug)]
enum Deed {
    Type(u8),
    Brush(u8),
    Zoom(u8),
    MoveMap(u8),
    Follow(u8),
    Rest,
    Finish,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        (1_u8..9).prop_map(Deed::Type),
        (1_u8..9).prop_map(Deed::Brush),
        (1_u8..9).prop_map(Deed::Zoom),
        (1_u8..6).prop_map(Deed::MoveMap),
        (1_u8..9).prop_map(Deed::Follow),
        Just(Deed::Rest),
        Just(Deed::Finish),
    ];
    proptest::collection::vec(deed, 0..24)
}

proptest! {
    #[test]
    fn back_undoes_one_choice_at_a_time(deeds in deeds()) {
        let mut browser = Browser::at("/");
        for deed in deeds {
            let mut address = browser.history.present().clone();
            match deed {
                Deed::Type(letter) => {
                    address.query.words = letter.to_string();
                    let commands = browser.history.step(Choosing::Words, Ends::WhenTold, address);
                    browser.carry_out(commands);
                }
                Deed::Brush(month) => {
                    address.query.range = parse(&format!("/?from=2025-0{month}")).address.query.range;
                    let commands = browser.history.step(Choosing::Months, Ends::Later, address);
                    browser.carry_out(commands);
                }
                Deed::Zoom(month) => {
                    address.view.time = parse(&format!("/?view=2025-0{month}/2025-12")).address.view.time;
                    let commands = browser.history.step(Choosing::Time, Ends::Later, address);
                    browser.carry_out(commands);
                }
                Deed::MoveMap(zoom) => {
                    address.view.map = parse(&format!("/?map={zoom}/10/10")).address.view.map;
                    let commands = browser.history.move_map(address);
                    browser.carry_out(commands);
                }
                Deed::Follow(page) => {
                    address.route = Page::Activity(page.to_string()).into();
                    let commands = browser.history.go(address);
                    browser.carry_out(commands);
                }
                Deed::Rest => browser.rest(),
                Deed::Finish => browser.finish(),
            }
        }
        let present = print(browser.history.present());
        browser.finish();
        prop_assert_eq!(&browser.entries[browser.at], &present, "nothing is lost");
        // Between two neighbours one thing differs, besides where the map looks.
        for pair in browser.entries.windows(2) {
            let [a, b] = [&pair[0], &pair[1]].map(|url| parse(url).address);
            let differs = [
                a.route != b.route,
                a.query.words != b.query.words,
                a.query.range != b.query.range,
                a.view.time != b.view.time,
            ];
            prop_assert_eq!(differs.into_iter().filter(|&differs| differs).count(), 1, "{} {}", pair[0], pair[1]);
        }
    }
}
