//! Reports that nobody would write, through all that an atlas does with a report: none may stop it, and each
//! is done with in bounded time and memory.
//!
//! `MUTATIONS` says how many (2,000 unless it does); `MUTATION` shows a single one again, by its number.

mod mutate;
mod values;

use activity_atlas::edition::Edition;
use activity_atlas::geo::{Size, Viewport};
use activity_atlas::publish::content;
use activity_atlas::report::{self, Report, pack, unpack};
use activity_atlas::route::{self, Page};
use activity_atlas::scene::{MapInput, MapScene, MarkSize, TimelineInput, TimelineScene};
use activity_atlas::view_state::Query;
use activity_atlas::words::Language;
use mutate::Mutation;
use peak_alloc::PeakAlloc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const REPORTS: [&str; 2] =
    [include_str!("../../public/data/report.json"), include_str!("../fixtures/lighthouses.json")];

/// A mutation that takes longer hangs, on however slow a machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// Bytes of memory that a mutation may take besides what it takes in proportion to its size.
const MEMORY_AT_LEAST: usize = 48 << 20;
/// Bytes of memory for each byte of the report.
const MEMORY_PER_BYTE: usize = 256;

#[test]
fn no_report_stops_the_atlas() {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let numbers = match number("MUTATION") {
        Some(one) => one..one + 1,
        None => 0..number("MUTATIONS").unwrap_or(2_000),
    };
    let doing = watch();
    let (mut usable, mut most) = (0, 0);
    for number in numbers.clone() {
        doing.store(number + 1, Ordering::Relaxed);
        let json = Mutation::numbered(number).of(REPORTS[(number % 2) as usize]);
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        usable += u64::from(show(&json));
        let taken = MEMORY.peak_usage().saturating_sub(before);
        let allowed = MEMORY_AT_LEAST + MEMORY_PER_BYTE * json.len();
        assert!(taken <= allowed, "mutation {number} of {} bytes takes {taken} bytes of memory", json.len());
        most = most.max(taken);
    }
    doing.store(0, Ordering::Relaxed);
    println!("{} mutations, {usable} of them shown, {} MB at most", numbers.end - numbers.start, most >> 20);
    // A harness whose mutations all break the JSON would show nothing.
    assert!(
        numbers.end - numbers.start < 100 || usable * 3 > numbers.end - numbers.start,
        "most are to be shown"
    );
}

/// Ends the tests, with words, when one mutation takes too long. The number that is stored is that of the
/// mutation that is being done, from 1; 0 is none.
fn watch() -> Arc<AtomicU64> {
    let doing = Arc::new(AtomicU64::new(0));
    let seen = Arc::clone(&doing);
    std::thread::spawn(move || {
        let mut last = 0;
        loop {
            std::thread::sleep(PATIENCE);
            let now = seen.load(Ordering::Relaxed);
            if now != 0 && now == last {
                eprintln!(
                    "mutation {} hangs; see it alone: MUTATION={} cargo test --test mutations",
                    now - 1,
                    now - 1
                );
                std::process::exit(101);
            }
            last = now;
        }
    });
    doing
}

/// Reads a report, selects from it, draws and prints it; says whether there was anything to show.
fn show(json: &str) -> bool {
    let report::Outcome { report, problems, .. } = report::parse(json);
    for problem in &problems {
        assert!(problem.to_string().chars().count() < 2_000, "a problem is told in a few words");
    }
    let Some(report) = report else { return false };
    let queries = queries(&report);
    let pages = [
        Some(Page::Explore),
        report.activities.first().map(|activity| Page::Activity(activity.id.clone())),
        report.sections.last().map(|section| Page::Section(section.id.clone())),
    ];
    let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
    let packed = pack(&report, &problems);
    assert!(
        unpack(&packed).is_some_and(|(again, _)| pack(&again, &problems) == packed),
        "the program gets the same"
    );
    let edition = Arc::new(Edition::new(report, problems, Language::default()));
    for query in queries {
        draw(&edition, &query);
    }
    for page in pages.into_iter().flatten() {
        let html = content(&edition, &page, "/");
        assert!(html.contains("<main"));
    }
    true
}

/// Everything, and what is found with some of the report's own words and choices.
fn queries(report: &Report) -> Vec<Query> {
    let title = report.activities.last().map_or("", |activity| activity.title.in_language("en"));
    let words: String = title.chars().take(4_000).collect();
    let theme = report.themes.first().map_or("", |theme| theme.id.as_str());
    let urls = [
        "/".to_owned(),
        format!("/?theme={theme}&from=2025-01&to=9999-12&inview=1"),
        "/?from=-9999-01&to=-0001-12&sort=section".to_owned(),
    ];
    let mut queries: Vec<Query> = urls.iter().map(|url| route::parse(url).address.query).collect();
    queries.push(Query { words, ..Query::default() });
    queries
}

fn draw(edition: &Edition, query: &Query) {
    let selection = edition.index.select(query);
    assert!(selection.placed <= selection.activities.len());
    for (width, size) in [(320.0, MarkSize::Full), (1440.0, MarkSize::Full), (272.0, MarkSize::Small)] {
        let frame = Size { width, height: width / 2.0 };
        let whole = edition.whole_map.viewport(frame);
        for viewport in [whole, Viewport { zoom: 5.0, ..whole }] {
            let open = Some(0);
            let map =
                MapScene::new(&MapInput { edition, selection: &selection, viewport, frame, open, size });
            assert!(map.symbols.len() + map.faint.len() <= edition.report.places.len());
        }
        let range = query.range;
        let input =
            TimelineInput { edition, selection: &selection, range, view: None, width, size, only: None };
        let scene = TimelineScene::new(&input);
        assert!(scene.height.is_finite() && scene.ticks.len() + scene.years.len() < 4_000);
    }
}
