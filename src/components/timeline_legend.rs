//! What the five marks of the timeline mean.

use super::Atlas;
use super::timeline::precision_class;
use crate::messages::Message;
use crate::report::Precision;
use crate::scene::{open_arrow, px};
use leptos::prelude::*;

/// The legend.
#[component]
pub(super) fn TimelineLegend() -> impl IntoView {
    let atlas = Atlas::expect();
    let entry = |precision: Precision| {
        let width = match precision {
            Precision::Day => 5.0,
            Precision::Month => 12.0,
            _ => 30.0,
        };
        let whole = width + 2.0;
        view! {
            <li>
                <svg class=format!("legend-mark mark-bar hue-none {}", precision_class(precision)) width=px(whole) height="14" viewBox=format!("0 0 {} 14", px(whole)) aria-hidden="true">
                    {if precision == Precision::Open {
                        view! { <path class="bar" d=open_arrow((1.0, 31.0), 1.0, 12.0) /> }.into_any()
                    } else {
                        view! { <rect class="bar" x="1" y="1" width=px(width) height="12" /> }.into_any()
                    }}
                </svg>
                {atlas.say(Message::PrecisionName(precision))}
            </li>
        }
    };
    view! {
        <div class="legend">
            <h2 class="visually-hidden">{atlas.say(Message::Legend)}</h2>
            <ul role="list">{Precision::ALL.map(entry).collect_view()}</ul>
        </div>
    }
}
