//! The program: loads the report, then takes the place of the page that was served; says what is the
//! matter if it cannot.
//!
//! A served page is whole and stays until there is something to take its place. Only the shell, which
//! the service worker answers with, has nothing to read; there the program shows how far loading is.

pub use crate::browser::Mounted;

use crate::browser::{self, LoadError, Navigator, Place, ScrollMemory, Site};
use crate::components::{Atlas, follow_slash};
use crate::edition::Edition;
use crate::markup::{Element, Node, html, part};
use crate::pages::pages;
use crate::reactive::Signal;
use crate::report;
use crate::words::{Language, Message};
use any_spawner::Executor;
use leptos::ev;
use leptos::prelude::Owner;
use std::cell::Cell;
use std::sync::Arc;

/// The file that holds all content, as its author knows it.
const REPORT: &str = "data/report.json";

/// How far loading is.
#[derive(Clone)]
enum Stage {
    Loading,
    Failed(Failure),
    Ready(Arc<Edition>),
}

/// Why there is nothing to show.
#[derive(Clone)]
enum Failure {
    /// The file did not arrive.
    Load(LoadError),
    /// What arrived is not what was published.
    Unusable,
}

/// Something to be done once.
type Then = Box<dyn FnOnce()>;

/// Starts the program on the page that was served.
pub fn start() {
    init();
    let place = browser::new_page();
    if browser::page_is_whole() {
        browser::spawn(async move {
            match load().await {
                Ok(edition) => {
                    let drawn = place.clone();
                    let hand_over: Then = Box::new(move || browser::hand_over(&drawn));
                    keep(Root::at(&place, Stage::Ready(edition), Some(hand_over)));
                }
                Err(failure) => {
                    browser::show_notice(&say(Message::NotStarted { reason: &reason(&failure) }));
                }
            }
        });
    } else {
        let root = Root::at(&place, Stage::Loading, None);
        attempt(root.stage);
        keep(root);
        browser::hand_over(&place);
    }
}

/// What has to be there before anything is shown; a second time changes nothing.
pub fn init() {
    let _already = Executor::init_wasm_bindgen();
}

/// The page lasts as long as its window.
fn keep(root: Root) {
    std::mem::forget(root);
}

/// A place in the document where editions are shown, one at a time. Whatever belongs to one (listeners,
/// timers, frames, signals) ends when another takes its place, or with this.
pub struct Root {
    // Dropped in this order.
    _mounted: Mounted,
    _owner: Owner,
    stage: Signal<Stage>,
}

impl Root {
    /// Shows an edition in an empty element.
    #[must_use]
    pub fn new(place: &Place, edition: Arc<Edition>) -> Self {
        Self::at(place, Stage::Ready(edition), None)
    }

    /// With `drawn` the first edition is drawn part by part in tasks of their own, so that something else can
    /// be read and used meanwhile; then that is called.
    fn at(place: &Place, stage: Stage, drawn: Option<Then>) -> Self {
        let owner = Owner::new();
        let (mounted, stage) = owner.with(|| {
            let stage = Signal::new(stage);
            (Mounted::new(place, || draw(place.clone(), stage, drawn)), stage)
        });
        Self { _mounted: mounted, _owner: owner, stage }
    }

    /// Shows another edition in the place of what is shown.
    pub fn show(&self, edition: Arc<Edition>) {
        self.stage.set(Stage::Ready(edition));
    }
}

fn draw(place: Place, stage: Signal<Stage>, drawn: Option<Then>) -> Node {
    // It outlasts editions: Back leads to pages of all of them.
    let scroll = ScrollMemory::start();
    let drawn = Cell::new(drawn);
    part(move || match stage.get() {
        Stage::Loading => loading().into(),
        Stage::Failed(failure) => failed(&failure, move || attempt(stage)).into(),
        Stage::Ready(edition) => {
            browser::set_language(edition.page_language(), &place, edition.language.tag());
            let atlas = atlas(edition, Navigator::start(Site::of_page(), scroll));
            let Some(then) = drawn.take() else { return pages(atlas) };
            atlas.turns.wait();
            let page = pages(atlas);
            atlas.turns.take(then);
            page
        }
    })
}

/// An edition and a reader of it.
fn atlas(edition: Arc<Edition>, navigator: Navigator) -> Atlas {
    let known = Arc::clone(&edition);
    navigator.know(move |query| query.known_to(&known.report));
    browser::follow_links(navigator);
    let atlas = Atlas::new(edition, navigator);
    atlas.follow_reader();
    follow_slash();
    atlas
}

/// Tries to load the report, and shows what became of it.
fn attempt(stage: Signal<Stage>) {
    stage.set(Stage::Loading);
    browser::spawn(async move {
        let loaded = load().await;
        stage.set(loaded.map_or_else(Stage::Failed, Stage::Ready));
    });
}

/// Loads the report and makes an edition of it, each step in a task of its own, so that a page which is there
/// answers in between.
async fn load() -> Result<Arc<Edition>, Failure> {
    let file = browser::load_text(&Site::of_page().report).await.map_err(Failure::Load)?;
    browser::next_task().await;
    let (report, problems) = report::unpack(&file).ok_or(Failure::Unusable)?;
    browser::next_task().await;
    let edition = Arc::new(Edition::new(report, problems, Language::default()));
    browser::next_task().await;
    Ok(edition)
}

fn say(message: Message<'_>) -> String {
    Language::default().say(message)
}

fn loading() -> Element {
    let words = say(Message::Loading);
    html::main()
        .class("wait")
        .child(html::p().attr("role", "status").child(words.clone()))
        .child(html::progress().label(words))
}

fn reason(failure: &Failure) -> String {
    say(match failure {
        Failure::Load(LoadError::Network(detail)) => Message::NoConnection { detail },
        Failure::Load(LoadError::Status(status)) => Message::ServerAnswered { file: REPORT, status: *status },
        Failure::Unusable => Message::ReportUnusable { file: REPORT },
    })
}

fn failed(failure: &Failure, retry: impl Fn() + 'static) -> Element {
    let reason = reason(failure);
    let button = html::button().attr("type", "button").on(ev::click, move |_| retry());
    html::main()
        .class("wait")
        .child(html::div().attr("role", "alert").child(html::h1().child(say(Message::LoadFailed))))
        .child(html::p().child(reason))
        .child(html::p().child(button.child(say(Message::Retry))))
}
