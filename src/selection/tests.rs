use super::*;
use crate::geo::Band;
use crate::report::{self, Activity, Status};
use crate::time::Month;
use crate::view_state::{Action, MapView, View};
use proptest::prelude::*;

/// The other domain's report of the tests: a made-up lighthouse authority.
fn lighthouses() -> Report {
    let json = include_str!("../../tests/fixtures/lighthouses.json");
    report::parse(json).report.expect("a report")
}

fn index(report: &Report) -> Index {
    Index::new(report, |_| Vec::new())
}

fn months(from: &str, to: &str) -> MonthRange {
    MonthRange::new(Month::parse(from), Month::parse(to))
}

fn ids<'a>(report: &'a Report, selection: &Selection) -> Vec<&'a str> {
    selection.activities.iter().map(|&row| report.activities[row].id.as_str()).collect()
}

fn toggled(state: &Query, facet: Facet, value: &str) -> Query {
    state.after(Action::Toggle(facet, value.to_owned()))
}

#[test]
fn everything_is_selected_at_first() {
    let report = lighthouses();
    let all = index(&report).select(&Query::default());
    assert_eq!(all.activities.len(), all.total);
    assert_eq!(
        ids(&report, &all),
        ["lamp-trial", "keepers-school", "fog-signals", "harbour-talks", "new-tower"]
    );
    assert_eq!(all.context.len(), 1);
    assert_eq!(all.placed, 3);
}

#[test]
fn values_of_a_facet_are_alternatives_and_facets_narrow() {
    let report = lighthouses();
    let index = self::index(&report);
    let lamps = toggled(&Query::default(), Facet::Theme, "lamps");
    assert_eq!(ids(&report, &index.select(&lamps)), ["lamp-trial", "new-tower"]);
    let both = toggled(&lamps, Facet::Theme, "people");
    assert_eq!(index.select(&both).activities.len(), 4);
    let narrowed = toggled(&both, Facet::Status, "planned");
    assert_eq!(ids(&report, &index.select(&narrowed)), ["new-tower"]);
    // A facet's counts ignore its own choice, so the other values stay on offer.
    assert_eq!(index.select(&lamps).counts(Facet::Theme), [2, 2, 1]);
}

#[test]
fn months_tell_certain_from_possible() {
    let report = lighthouses();
    let index = self::index(&report);
    let certainties = |from, to| {
        let state = Query { range: months(from, to), ..Query::default() };
        let selection = index.select(&state);
        let name = |&row: &usize| {
            let mark = if selection.certainty(row) == Some(Certainty::Certain) { "" } else { "?" };
            format!("{}{mark}", report.activities[row].id)
        };
        selection.activities.iter().map(name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(certainties("2030-03", "2030-03"), "lamp-trial keepers-school? fog-signals? harbour-talks?");
    assert_eq!(certainties("2030-01", "2030-12"), "lamp-trial keepers-school fog-signals harbour-talks");
    assert_eq!(certainties("2030-12", "2031-06"), "keepers-school? fog-signals? harbour-talks? new-tower?");
    assert_eq!(certainties("2031-01", ""), "new-tower");
    assert_eq!(certainties("1990-01", "1990-12"), "");
}

#[test]
fn words_are_found_whatever_their_case_and_accents() {
    let report = lighthouses();
    let index = self::index(&report);
    let found = |query: &str| {
        let state = Query { words: query.to_owned(), ..Query::default() };
        ids(&report, &index.select(&state)).join(" ")
    };
    assert_eq!(found("PHARE"), "lamp-trial");
    assert_eq!(found("île  trial"), "lamp-trial");
    assert_eq!(found("ile"), "lamp-trial");
    assert_eq!(found("harbour"), "harbour-talks");
    assert_eq!(found("submarine"), "");
}

#[test]
fn only_what_is_in_view_is_selected_where_asked_for() {
    let report = lighthouses();
    let index = self::index(&report);
    let frame = Size { width: 600.0, height: 300.0 };
    let query = Query { in_view: true, ..Query::default() };
    let placed = index.select_in_view(&query, &Band::INHABITED.viewport(frame), frame).activities;
    assert!(placed.iter().all(|&row| report.position(row).is_some()), "no place is in no view");
    assert_eq!(placed.len(), 3);
    for &row in &placed {
        let at = report.position(row).expect("a position");
        let close = View { map: MapView::parse(&format!("6/{}/{}", at.lat, at.lng)), time: None };
        let there = index.select_in_view(&query, &close.viewport(&Band::INHABITED, frame), frame).activities;
        assert!(there.contains(&row) && there.len() < placed.len());
    }
    assert_eq!(index.select(&query).activities.len(), 5, "without a map everything is in view");
}

#[test]
fn the_best_match_comes_first_and_equal_ones_by_date() {
    let report = lighthouses();
    let index = self::index(&report);
    let listed = |sort| {
        let state = Query { words: "T".to_owned(), sort, ..Query::default() };
        ids(&report, &index.select(&state)).join(" ")
    };
    // "Trial", "Talks" and "tower" in titles, "twelve" in a quotation.
    assert_eq!(listed(Sort::Best), "lamp-trial harbour-talks new-tower keepers-school");
    assert_eq!(listed(Sort::Date), "lamp-trial keepers-school harbour-talks new-tower");
    assert_eq!(listed(Sort::Section), "keepers-school lamp-trial harbour-talks new-tower");
}

#[test]
fn passages_are_what_a_search_finds_in_the_text_of_the_chosen_sections() {
    let report = lighthouses();
    let index = self::index(&report);
    let passages = |words: &str, sections: &[&str]| {
        let mut query = Query { words: words.to_owned(), ..Query::default() };
        sections.iter().for_each(|section| query.choices.insert(Facet::Section, section));
        let found = index.select(&query).passages.into_iter();
        let named = |passage| {
            let Passage { section, paragraph } = index.passage(passage);
            (report.sections[section].id.as_str(), paragraph)
        };
        found.map(named).collect::<Vec<_>>()
    };
    assert_eq!(passages("outlook", &[]), [("outlook", None)]);
    assert_eq!(passages("", &[]), []);
    let towers = passages("tower", &[]);
    assert!(towers.contains(&("outlook", Some(0))), "{towers:?}");
    assert_eq!(passages("tower", &["letter"]).len() + passages("tower", &["outlook"]).len(), towers.len());
    assert_eq!(passages("tower", &["letter", "outlook"]), towers);
}

#[test]
fn an_overview_counts_by_status_place_and_date() {
    let report = lighthouses();
    let index = self::index(&report);
    let overview = |query: &Query| Overview::new(&report, &index.select(query));
    assert_eq!(
        overview(&Query::default()),
        Overview { selected: 5, total: 5, by_status: [3, 1, 1], dated: [0, 1], placed: 3 }
    );
    let planned = Query::default().after(Action::Toggle(Facet::Status, "planned".to_owned()));
    assert_eq!(
        overview(&planned),
        Overview { selected: 1, total: 5, by_status: [0, 0, 1], dated: [0, 0], placed: 1 }
    );
}

#[test]
fn neighbours_follow_the_chosen_order() {
    let report = lighthouses();
    let all = index(&report).select(&Query::default());
    let at = |id: &str| report.activity(id).expect("an activity");
    assert_eq!(all.neighbours(at("keepers-school")), (Some(at("lamp-trial")), Some(at("fog-signals"))));
    assert_eq!(all.neighbours(at("new-tower")), (Some(at("harbour-talks")), None));
    assert_eq!(all.neighbours(at("lighthouse-treaty")), (None, None));
}

#[test]
fn only_these_whatever_the_filter() {
    let report = lighthouses();
    let index = self::index(&report);
    let at = |id: &str| report.activity(id).expect("an activity");
    let picked = index.only(&[at("fog-signals"), at("lighthouse-treaty")]);
    assert_eq!(ids(&report, &picked), ["fog-signals"]);
    assert_eq!(picked.context, [at("lighthouse-treaty")]);
    assert!(!picked.contains(at("lamp-trial")));
    assert_eq!(picked.counts(Facet::Status).iter().sum::<usize>(), 1);
}

/// The same count by trying each value on its own, the slow and obvious way.
fn naive_count(report: &Report, index: &Index, state: &Query, facet: Facet, value: &str) -> usize {
    let mut alone = state.clone();
    for chosen in state.choices.of(facet) {
        alone.choices.remove(facet, chosen);
    }
    alone.choices.insert(facet, value);
    let selection = index.select(&alone);
    let counts =
        |(row, activity): &(usize, &Activity)| activity.role == Role::Activity && selection.contains(*row);
    report.activities.iter().enumerate().filter(counts).count()
}

fn view_states() -> impl Strategy<Value = Query> {
    let values: Vec<(Facet, String)> = {
        let report = lighthouses();
        let of = |facet: Facet| {
            facet.values(&report).into_iter().map(move |value| (facet, value.to_owned())).collect::<Vec<_>>()
        };
        Facet::ALL.into_iter().flat_map(of).collect()
    };
    let month = || {
        proptest::option::of(
            (2029_i32..2033, 1_u8..=12).prop_map(|(y, m)| Month::new(y, m).expect("a month")),
        )
    };
    let chosen = proptest::collection::vec(proptest::sample::select(values), 0..5);
    (chosen, month(), month(), "(la|e|tower|the new)?").prop_map(|(chosen, from, to, words)| {
        let mut state = Query { words, range: MonthRange::new(from, to), ..Query::default() };
        for (facet, value) in chosen {
            state.choices.insert(facet, &value);
        }
        state
    })
}

proptest! {
    #[test]
    fn facet_counts_equal_the_naive_count(state in view_states()) {
        let report = lighthouses();
        let index = self::index(&report);
        let selection = index.select(&state);
        for facet in Facet::ALL {
            for (value, &count) in facet.values(&report).iter().zip(selection.counts(facet)) {
                prop_assert_eq!(count, naive_count(&report, &index, &state, facet, value));
            }
        }
    }

    #[test]
    fn counts_of_pairs_equal_the_naive_count(state in view_states()) {
        let report = lighthouses();
        let index = self::index(&report);
        let selection = index.select(&state);
        for (theme, theme_id) in Facet::Theme.values(&report).iter().enumerate() {
            for (section, section_id) in Facet::Section.values(&report).iter().enumerate() {
                let mut alone = state.clone();
                for (facet, value) in [(Facet::Theme, theme_id), (Facet::Section, section_id)] {
                    alone.choices.clear(facet);
                    alone.choices.insert(facet, value);
                }
                let pair = [(Facet::Theme, theme), (Facet::Section, section)];
                prop_assert_eq!(index.count_pair(&selection, pair), index.select(&alone).activities.len());
            }
        }
    }

    #[test]
    fn an_order_changes_nothing_but_the_order(state in view_states()) {
        let index = self::index(&lighthouses());
        let in_order = Sort::ALL.map(|sort| index.select(&Query { sort, ..state.clone() }));
        let unordered = in_order.map(|mut selection| {
            selection.activities.sort_unstable();
            selection.context.sort_unstable();
            selection
        });
        prop_assert!(unordered.iter().all(|selection| *selection == unordered[0]));
    }

    #[test]
    fn what_a_filter_holds_back_is_what_there_is_more_without_it(state in view_states()) {
        let index = self::index(&lighthouses());
        let selection = index.select(&state);
        for filter in Filter::all() {
            let without = index.select(&state.after(Action::Without(filter)));
            let more = without.activities.len() - selection.activities.len();
            prop_assert_eq!(selection.held_back_by(filter), more);
        }
    }

    #[test]
    fn each_number_of_an_overview_is_what_its_filter_selects(state in view_states()) {
        let report = lighthouses();
        let index = self::index(&report);
        let selection = index.select(&state);
        let overview = Overview::new(&report, &selection);
        let alone = |facet, values: &[&str]| {
            // What passes both the filter and one more choice in the same facet.
            let mut only = Query::default();
            values.iter().for_each(|value| only.choices.insert(facet, value));
            let chosen = index.select(&only);
            selection.activities.iter().filter(|row| chosen.contains(**row)).count()
        };
        prop_assert_eq!(overview.by_status, Status::ALL.map(|status| alone(Facet::Status, &[status.id()])));
        prop_assert_eq!(overview.by_status.iter().sum::<usize>(), overview.selected);
        prop_assert_eq!(overview.dated.iter().sum::<usize>(), alone(Facet::Precision, &["day", "month"]));
        prop_assert_eq!(overview.placed, alone(Facet::Placed, &["yes"]));
        prop_assert_eq!(overview.selected - overview.placed, alone(Facet::Placed, &["no"]));
    }

    #[test]
    fn each_selected_activity_is_on_the_map_or_in_the_tray(state in view_states()) {
        let report = lighthouses();
        let selection = index(&report).select(&state);
        let placed = selection.activities.iter().filter(|&&row| report.position(row).is_some()).count();
        prop_assert_eq!(placed, selection.placed);
        prop_assert!(selection.activities.iter().all(|&row| selection.contains(row)));
        prop_assert!(selection.possible() <= selection.activities.len());
    }
}
