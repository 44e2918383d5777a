//! The program: loads the report, then shows the pages; says what is the matter if it cannot.

use crate::browser::{self, LoadError, Navigator};
use crate::components::Atlas;
use crate::messages::{Language, Message};
use crate::pages::Pages;
use crate::report::{self, Outcome, Problem};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The file that holds all content, from the site's base on.
const REPORT: &str = "data/report.json";

/// How far loading is.
#[derive(Clone)]
enum Stage {
    Loading,
    Failed(Failure),
    Ready(Atlas),
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
        mount_to(place, App).forget();
    }
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let navigator = Navigator::start(&browser::base_path());
    let stage = RwSignal::new(Stage::Loading);
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
    move || match stage.get() {
        Stage::Loading => view! { <Loading /> }.into_any(),
        Stage::Failed(failure) => view! { <Failed failure=failure retry=load.clone() /> }.into_any(),
        Stage::Ready(atlas) => {
            provide_context(atlas);
            view! { <Pages /> }.into_any()
        }
    }
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
    let (known, unknown) = navigator.view_state().with_untracked(|state| state.known_to(&report));
    navigator.correct(known, unknown);
    let atlas = Atlas::new(report, problems, navigator);
    atlas.follow_highlight();
    Stage::Ready(atlas)
}

#[component]
fn Loading() -> impl IntoView {
    let words = Language::default().say(Message::Loading);
    view! {
        <main class="wait">
            <p role="status">{words.clone()}</p>
            <progress aria-label=words></progress>
        </main>
    }
}

#[component]
fn Failed(failure: Failure, retry: impl Fn() + 'static) -> impl IntoView {
    let say = |message: Message<'_>| Language::default().say(message);
    let reason = say(match &failure {
        Failure::Load(LoadError::Network(detail)) => Message::NoConnection { detail },
        Failure::Load(LoadError::Status(status)) => Message::ServerAnswered { file: REPORT, status: *status },
        Failure::Unusable(_) => Message::ReportUnusable { file: REPORT },
    });
    let problems = match failure {
        Failure::Unusable(problems) => problems,
        Failure::Load(_) => Vec::new(),
    };
    view! {
        <main class="wait">
            <div role="alert"><h1>{say(Message::LoadFailed)}</h1></div>
            <p>{reason}</p>
            <ul>{problems.iter().map(|problem| view! { <li>{problem.to_string()}</li> }).collect_view()}</ul>
            <p><button type="button" on:click=move |_| retry()>{say(Message::Retry)}</button></p>
        </main>
    }
}
