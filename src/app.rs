//! The program: loads the report, then takes the place of the page that was served; says what is the
//! matter if it cannot.
//!
//! A served page is whole and stays until there is something to take its place. Only the shell, which
//! the service worker answers with, has nothing to read; there the program shows how far loading is.

use crate::browser::{self, LoadError, Navigator, Site};
use crate::components::{Atlas, follow_slash};
use crate::live::State;
use crate::markup::{Element, Node, html, part};
use crate::messages::{Language, Message};
use crate::pages::pages;
use crate::report::{self, Outcome, Problem, Report};
use any_spawner::Executor;
use leptos::ev;
use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The file that holds all content, as its author knows it.
const REPORT: &str = "data/report.json";

/// A report that can be shown, and what is wrong with it.
type Usable = (Report, Vec<Problem>);

/// How far loading is.
#[derive(Clone)]
enum Stage {
    Loading,
    Failed(Failure),
    Ready(Box<Atlas>),
}

/// Why there is nothing to show.
#[derive(Clone)]
enum Failure {
    /// The file did not arrive.
    Load(LoadError),
    /// It arrived and nothing in it can be shown.
    Unusable(Vec<Problem>),
}

/// Starts the program on the page that was served.
pub fn start() {
    if browser::page_is_whole() {
        browser::spawn(async {
            let json = fetch(&Site::of_page()).await;
            browser::next_task(move || match json.and_then(|json| read(&json)) {
                Ok(usable) => browser::next_task(|| take_over(usable)),
                Err(failure) => {
                    browser::show_notice(&say(Message::NotStarted { reason: &reason(&failure) }));
                }
            });
        });
    } else {
        show(shell);
    }
}

/// Takes the place of a page, in tasks of their own: making the atlas, then drawing one part after the other,
/// so that the page that is there answers in between.
fn take_over(usable: Usable) {
    // Only a second start could fail.
    let _first = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let navigator = owner.with(|| Navigator::start(Site::of_page()));
    browser::next_task(move || {
        let atlas = owner.with(|| atlas(usable, navigator));
        atlas.turns.wait();
        browser::next_task(move || {
            let drawn = browser::new_page();
            owner.with(|| mount_to_renderer(&drawn, move || pages(atlas)).forget());
            // What the page consists of lasts as long as the page.
            std::mem::forget(owner);
            atlas.turns.take(Box::new(move || browser::hand_over(&drawn)));
        });
    });
}

/// Draws something at once and hands the page over to it.
fn show(view: impl FnOnce() -> Node + 'static) {
    let drawn = browser::new_page();
    mount_to_renderer(&drawn, view).forget();
    browser::hand_over(&drawn);
}

/// What stands in the place of a page without content.
fn shell() -> Node {
    let navigator = Navigator::start(Site::of_page());
    let stage = State::new(Stage::Loading);
    let owner = Owner::current().unwrap_or_default();
    let attempt = move || {
        stage.set(Stage::Loading);
        let owner = owner.clone();
        spawn_local(async move {
            let json = fetch(&navigator.site()).await;
            stage.set(match json.and_then(|json| read(&json)) {
                Ok(usable) => Stage::Ready(Box::new(owner.with(|| atlas(usable, navigator)))),
                Err(failure) => Stage::Failed(failure),
            });
        });
    };
    attempt();
    part(move || match stage.get() {
        Stage::Loading => loading().into(),
        Stage::Failed(failure) => failed(failure, attempt.clone()).into(),
        Stage::Ready(atlas) => pages(*atlas),
    })
}

async fn fetch(site: &Site) -> Result<String, Failure> {
    browser::load_text(&site.report).await.map_err(Failure::Load)
}

fn read(json: &str) -> Result<Usable, Failure> {
    let Outcome { report, problems, .. } = report::parse(json);
    match report {
        Some(report) => Ok((report, problems)),
        None => Err(Failure::Unusable(problems)),
    }
}

fn atlas((report, problems): Usable, navigator: Navigator) -> Atlas {
    let atlas = Atlas::new(report, problems, navigator);
    navigator.know(move |state| state.known_to(&atlas.report()));
    atlas.follow_reader();
    follow_slash();
    atlas
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
        Failure::Unusable(_) => Message::ReportUnusable { file: REPORT },
    })
}

fn failed(failure: Failure, retry: impl Fn() + 'static) -> Element {
    let reason = reason(&failure);
    let problems = match failure {
        Failure::Unusable(problems) => problems,
        Failure::Load(_) => Vec::new(),
    };
    let button = html::button().attr("type", "button").on(ev::click, move |_| retry());
    html::main()
        .class("wait")
        .child(html::div().attr("role", "alert").child(html::h1().child(say(Message::LoadFailed))))
        .child(html::p().child(reason))
        .child(html::ul().children(problems.iter().map(|problem| html::li().child(problem.to_string()))))
        .child(html::p().child(button.child(say(Message::Retry))))
}
