use super::*;
use crate::time::Month;
use crate::view_state::{Action, Facet, Filter, MapView, MonthRange, Sort, TimeView, transition};
use proptest::prelude::*;

fn page(url: &str) -> Page {
    parse(url).address.route.page
}

#[test]
fn pages_are_read_with_or_without_slash_and_index() {
    for url in ["/", "", "/index.html", "/?q=x", "/#top"] {
        assert_eq!(page(url), Page::Explore, "{url}");
    }
    for url in ["/activities/rome", "/activities/rome/", "/activities/rome/index.html"] {
        assert_eq!(page(url), Page::Activity("rome".to_owned()), "{url}");
    }
    assert_eq!(page("/sections/part-one/#p2"), Page::Section("part-one".to_owned()));
    assert_eq!(page("/about"), Page::About);
    for url in ["/activities/", "/activities", "/aboutindex.html", "/a/b/c", "//", "/x//", "/%2F/", "/fr/"] {
        assert!(matches!(page(url), Page::NotFound(_)), "{url}");
    }
}

#[test]
fn a_full_address_prints_in_a_fixed_order() {
    let url = "/activities/rome/?q=human%20rights&theme=ai&theme=law&status=done&from=2025-01&to=2025-06\
               &sort=section&view=2025-01/2025-09&inview=1&map=2.5/41.9/12.5#details";
    assert_eq!(print(&parse(url).address), url);
    let shuffled = "/activities/rome/?map=2.5/41.90/12.5&to=2025-06&theme=ai&utm_source=x&theme=law&q=human+rights\
                    &from=2025-01&inview=1&status=done&view=2025-09/2025-01&sort=section&theme=ai#details";
    assert_eq!(print(&parse(shuffled).address), url);
    assert_eq!(parse(shuffled).dropped, []);
}

#[test]
fn what_makes_no_sense_is_left_out_alone() {
    let parsed =
        parse("/?q=a&from=2025-13&to=2025-06&sort=size&view=2025&inview=yes&map=9/0/0&theme=&status=done");
    let keys: Vec<_> = parsed.dropped.iter().map(|dropped| dropped.key.as_str()).collect();
    assert_eq!(keys, ["from", "sort", "view", "inview", "map", "theme"]);
    assert_eq!(print(&parsed.address), "/?q=a&status=done&to=2025-06");
}

#[test]
fn the_default_order_is_read_and_not_printed() {
    assert_eq!(print(&parse("/?q=a&sort=best").address), "/?q=a");
    assert_eq!(print(&parse("/?q=a&sort=date").address), "/?q=a&sort=date");
}

#[test]
fn reversed_months_are_put_in_order() {
    assert_eq!(print(&parse("/?from=2025-06&to=2025-01").address), "/?from=2025-01&to=2025-06");
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z0-9-]{1,12}", "\\PC{1,8}", any::<String>()]
}

fn ids() -> impl Strategy<Value = String> {
    words().prop_filter("an empty or slashed id names no page", |id| {
        !id.is_empty() && id != "index.html" && !id.contains('/')
    })
}

fn pages() -> impl Strategy<Value = Page> {
    prop_oneof![
        Just(Page::Explore),
        Just(Page::About),
        ids().prop_map(Page::Activity),
        ids().prop_map(Page::Section),
    ]
}

fn months() -> impl Strategy<Value = Option<Month>> {
    proptest::option::of((-9999_i32..=9999, 1_u8..=12).prop_map(|(y, m)| Month::new(y, m).expect("a month")))
}

fn map_views() -> impl Strategy<Value = Option<MapView>> {
    (0.0_f64..=6.0, -90.0_f64..=90.0, -180.0_f64..=180.0)
        .prop_map(|(zoom, lat, lng)| MapView::parse(&format!("{zoom}/{lat}/{lng}")))
}

fn sorts() -> impl Strategy<Value = Sort> {
    proptest::sample::select(Sort::ALL.to_vec())
}

prop_compose! {
    fn view_states()(
        query in words(),
        chosen in proptest::collection::vec((0..Facet::ALL.len(), words()), 0..6),
        from in months(),
        to in months(),
        sort in sorts(),
        map in map_views(),
        (first, last) in (months(), months()),
        in_view in any::<bool>(),
    ) -> ViewState {
        let mut state = ViewState {
            query,
            range: MonthRange::new(from, to),
            sort,
            map,
            time: first.zip(last).map(|(first, last)| TimeView::new(first, last)),
            in_view,
            ..ViewState::default()
        };
        for (facet, value) in chosen {
            state.choices.insert(Facet::ALL[facet], &value);
        }
        state
    }
}

fn actions() -> impl Strategy<Value = Action> {
    prop_oneof![
        words().prop_map(Action::Search),
        (0..Facet::ALL.len(), words()).prop_map(|(facet, value)| Action::Toggle(Facet::ALL[facet], value)),
        (months(), months()).prop_map(|(from, to)| Action::Brush(MonthRange::new(from, to))),
        sorts().prop_map(Action::SortBy),
        map_views().prop_map(Action::ShowMap),
        (months(), months()).prop_map(|(a, b)| Action::ShowTime(a.zip(b).map(|(a, b)| TimeView::new(a, b)))),
        any::<bool>().prop_map(Action::OnlyInView),
        (words(), words()).prop_map(|(theme, section)| {
            Action::ToggleBoth([(Facet::Theme, theme), (Facet::Section, section)])
        }),
        proptest::sample::select(Filter::all().collect::<Vec<_>>()).prop_map(Action::Without),
        Just(Action::ClearFilters),
    ]
}

proptest! {
    #[test]
    fn printing_and_reading_is_identity(
        page in pages(), fragment in proptest::option::of("\\PC{1,8}"), view_state in view_states(),
    ) {
        let address = Address { route: Route { page, fragment }, view_state };
        let parsed = parse(&print(&address));
        prop_assert_eq!(parsed.dropped, []);
        prop_assert_eq!(parsed.address, address);
    }

    #[test]
    fn every_state_that_actions_lead_to_round_trips(start in view_states(), path in proptest::collection::vec(actions(), 0..8)) {
        let view_state = path.into_iter().fold(start, |state, action| transition(&state, action));
        let address = Address { route: Page::Explore.into(), view_state };
        prop_assert_eq!(parse(&print(&address)).address, address);
    }

    #[test]
    fn any_string_leads_to_an_address_that_stays(url in "\\PC*|[/?#&=%+a-z0-9.-]{0,40}|/?[?](q|map|from|theme)=.{0,12}") {
        let first = parse(&url).address;
        let printed = print(&first);
        let second = parse(&printed).address;
        prop_assert_eq!(&second.view_state, &first.view_state);
        prop_assert_eq!(print(&second), printed);
    }
}
