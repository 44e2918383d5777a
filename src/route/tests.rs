use super::*;
use crate::time::Month;
use crate::view_state::{Action, Facet, Filter, MapView, MonthRange, Query, Sort, TimeView, View};
use proptest::prelude::*;

fn page(url: &str) -> Page {
    parse(url).address.route.page
}

#[test]
fn pages_are_read_with_or_without_slash_and_index() {
    for url in ["/", "", "/index.html", "/?q=x", "/#top", "/index.html/", "/index%2Ehtml", "/)", "/%20"] {
        assert_eq!(page(url), Page::Explore, "{url}");
    }
    for url in ["/activities/rome", "/activities/rome/", "/activities/rome/index.html"] {
        assert_eq!(page(url), Page::Activity("rome".to_owned()), "{url}");
    }
    assert_eq!(page("/sections/part-one/#p2"), Page::Section("part-one".to_owned()));
    assert_eq!(page("/about"), Page::About);
    assert_eq!(page("/about/index.html/index.html"), Page::About);
    for url in ["/activities/", "/activities", "/aboutindex.html", "/a/b/c", "//", "/x//", "/%2F/", "/fr/"] {
        assert!(matches!(page(url), Page::NotFound(_)), "{url}");
    }
}

#[test]
fn what_was_written_behind_a_link_is_no_part_of_it() {
    for end in [
        ".",
        ")",
        ",",
        "%20",
        "%E2%80%8B",
        ").",
        "\u{3002}",
        "/)",
        "/.",
        "\u{ff0c}\u{8bf7}\u{770b}",
        "index.html)",
    ] {
        let after_slash = end.starts_with("index");
        let url = format!("/activities/nairobi-workshop{}{end}", if after_slash { "/" } else { "" });
        if !after_slash {
            assert_eq!(page(&url), Page::Activity("nairobi-workshop".to_owned()), "{url}");
        }
        let query = parse(&format!("/?theme=integrity&from=2025-03{end}"));
        if !end.starts_with(['/', 'i']) {
            assert_eq!(print(&query.address), "/?theme=integrity&from=2025-03");
            assert_eq!(query.dropped, []);
            let fragment = parse(&format!("/sections/part-one/#p2{end}")).address.route.fragment;
            assert_eq!(fragment.as_deref(), Some("p2"));
        }
    }
    assert_eq!(page("/about)."), Page::About);
    assert!(matches!(page("/\u{65e5}\u{672c}"), Page::NotFound(_)));
    assert_eq!(print(&parse("/?q=why%3F").address), "/?q=why%3F", "words may end in anything");
}

#[test]
fn keys_are_understood_as_they_are_often_written() {
    let meant = "/?theme=integrity&theme=ai&from=2025-03&to=2025-06";
    for url in [
        "/?theme=integrity&amp;theme=ai&amp;from=2025-03&amp;to=2025-06",
        "/?Theme=integrity&THEME=ai&From=2025-03&To=2025-06",
        "/?theme[]=integrity&theme[]=ai&from=2025-03&to=2025-06",
        "/?theme%5B0%5D=integrity&theme%5B1%5D=ai&from=2025-03&to=2025-06",
    ] {
        assert_eq!(print(&parse(url).address), meant, "{url}");
        assert_eq!(parse(url).dropped, [], "{url}");
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

/// Identifiers as reports have them.
fn ids() -> impl Strategy<Value = String> {
    "[a-z0-9-]{1,12}"
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
    fn queries()(
        words in words(),
        chosen in proptest::collection::vec((0..Facet::ALL.len(), ids()), 0..6),
        from in months(),
        to in months(),
        sort in sorts(),
        in_view in any::<bool>(),
    ) -> Query {
        let mut query = Query { words, range: MonthRange::new(from, to), sort, in_view, ..Query::default() };
        for (facet, value) in chosen {
            query.choices.insert(Facet::ALL[facet], &value);
        }
        query
    }
}

prop_compose! {
    fn views()(map in map_views(), (first, last) in (months(), months())) -> View {
        View { map, time: first.zip(last).map(|(first, last)| TimeView::new(first, last)) }
    }
}

fn actions() -> impl Strategy<Value = Action> {
    prop_oneof![
        words().prop_map(Action::Search),
        (0..Facet::ALL.len(), ids()).prop_map(|(facet, value)| Action::Toggle(Facet::ALL[facet], value)),
        (months(), months()).prop_map(|(from, to)| Action::Brush(MonthRange::new(from, to))),
        sorts().prop_map(Action::SortBy),
        any::<bool>().prop_map(Action::OnlyInView),
        (ids(), ids()).prop_map(|(theme, section)| {
            Action::ToggleAll(vec![(Facet::Theme, theme), (Facet::Section, section)])
        }),
        proptest::sample::select(Filter::all().collect::<Vec<_>>()).prop_map(Action::Without),
        Just(Action::ClearFilters),
    ]
}

proptest! {
    #[test]
    fn printing_and_reading_is_identity(
        page in pages(), fragment in proptest::option::of(ids()), query in queries(), view in views(),
    ) {
        let address = Address { route: Route { page, fragment }, query, view };
        let parsed = parse(&print(&address));
        prop_assert_eq!(parsed.dropped, []);
        prop_assert_eq!(parsed.address, address);
    }

    #[test]
    fn the_fragment_of_a_quotation_round_trips_and_begins_with_its_paragraph(
        section in ids(), number in any::<u64>(), activity in ids(), query in queries(), view in views(),
    ) {
        let route = Route::quotation(&section, number, &activity);
        let address = Address { route, query, view };
        let read = parse(&print(&address)).address;
        prop_assert_eq!(&read, &address);
        let fragment = read.route.fragment.unwrap_or_default();
        prop_assert_eq!(&fragment, &format!("p{number}-{activity}"));
        let paragraph = Route::paragraph(&section, number).fragment;
        prop_assert_eq!(Some(paragraph_of(&fragment)), paragraph.as_deref());
    }

    #[test]
    fn every_query_that_actions_lead_to_round_trips(start in queries(), path in proptest::collection::vec(actions(), 0..8)) {
        let query = path.into_iter().fold(start, |query, action| query.after(action));
        let address = Address { route: Page::Explore.into(), query, view: View::default() };
        prop_assert_eq!(parse(&print(&address)).address, address);
    }

    #[test]
    fn any_string_leads_to_an_address_that_stays(
        url in "\\PC*|[/?#&=%+a-z0-9.-]{0,40}|/?[?](q|map|from|theme)=.{0,12}|(/|%2F|%2E|index.html|about|activities|[).]){0,9}",
    ) {
        let first = parse(&url).address;
        let printed = print(&first);
        let second = parse(&printed);
        prop_assert_eq!(&second.address, &first);
        prop_assert_eq!(second.dropped, []);
        prop_assert_eq!(print(&second.address), printed);
    }
}
