//! What the five marks of the timeline mean.

use super::Atlas;
use super::timeline::shape_class;
use crate::messages::Message;
use crate::scene::{MarkShape, open_arrow};
use leptos::prelude::*;

const SHAPES: [MarkShape; 5] =
    [MarkShape::Days, MarkShape::Month, MarkShape::Year, MarkShape::Period, MarkShape::Open];

/// The legend.
#[component]
pub(super) fn TimelineLegend() -> impl IntoView {
    let atlas = Atlas::expect();
    let entry = |shape: MarkShape| {
        let width = match shape {
            MarkShape::Days => 5.0,
            MarkShape::Month => 12.0,
            _ => 30.0,
        };
        let whole = width + 2.0;
        view! {
            <li>
                <svg class=format!("legend-mark mark-bar hue-none {}", shape_class(shape)) width=whole height="14" viewBox=format!("0 0 {whole} 14") aria-hidden="true">
                    {if shape == MarkShape::Open {
                        view! { <path class="bar" d=open_arrow((1.0, 31.0), 1.0, 12.0) /> }.into_any()
                    } else {
                        view! { <rect class="bar" x="1" y="1" width=width height="12" /> }.into_any()
                    }}
                </svg>
                {atlas.say(Message::MarkMeaning(shape))}
            </li>
        }
    };
    view! {
        <div class="legend">
            <h3 class="visually-hidden">{atlas.say(Message::Legend)}</h3>
            <ul role="list">{SHAPES.map(entry).collect_view()}</ul>
        </div>
    }
}
