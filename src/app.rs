//! The program: loads the report, then shows the pages; says what is the matter if it cannot.

use crate::browser::{self, LoadError, Navigator};
use crate::components::Atlas;
use crate::live::State;
use crate::markup::{Element, Node, html, part};
use crate::messages::{Language, Message};
use crate::pages::pages;
use crate::report::{self, Outcome, Problem};
use leptos::ev;
use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The file that holds all content, from the site's base on.
const REPORT: &str = "data/report.json";

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

/// Starts the page in the element that `index.html` keeps for it.
pub fn start() {
    if let Some(place) = browser::take_over("app") {
        mount_to_renderer(&place, app).forget();
    }
}

/// The whole page.
fn app() -> Node {
    let navigator = Navigator::start(&browser::base_path());
    let stage = State::new(Stage::Loading);
    let owner = Owner::current().unwrap_or_default();
    let load = move || {
        stage.set(Stage::Loading);
        let owner = owner.clone();
        spawn_local(async move {
            let loaded = browser::load_text(&navigator.file(REPORT)).await;
            stage.set(owner.with(|| read(loaded, navigator)));
        });
    };
    load();
    part(move || match stage.get() {
        Stage::Loading => loading().into(),
        Stage::Failed(failure) => failed(failure, load.clone()).into(),
        Stage::Ready(atlas) => pages(*atlas),
    })
}

/// What a loaded report (or the failure to load it) leads to.
fn read(loaded: Result<String, LoadError>, navigator: Navigator) -> Stage {
    let json = match loaded {
        Ok(json) => json,
        Err(error) => return Stage::Failed(Failure::Load(error)),
    };
    let Outcome { report, problems } = report::parse(&json);
    let Some(report) = report else {
        return Stage::Failed(Failure::Unusable(problems));
    };
    let atlas = Atlas::new(report, problems, navigator);
    navigator.know(move |state| state.known_to(&atlas.report()));
    atlas.follow_highlight();
    Stage::Ready(Box::new(atlas))
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

fn failed(failure: Failure, retry: impl Fn() + 'static) -> Element {
    let reason = say(match &failure {
        Failure::Load(LoadError::Network(detail)) => Message::NoConnection { detail },
        Failure::Load(LoadError::Status(status)) => Message::ServerAnswered { file: REPORT, status: *status },
        Failure::Unusable(_) => Message::ReportUnusable { file: REPORT },
    });
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
