//! What the reader asked for: the query, which filters, and the view, where map and timeline look.
//! Everything here round-trips through the URL (see [`crate::route`]) and is told from the page (which
//! the route names).

mod action;
mod choice;
mod choices;
mod facet;
mod filter;
mod map_view;
mod month_range;
mod query;
mod sort;
mod time_view;
mod view;

pub use action::Action;
pub use choice::Choice;
pub use choices::Choices;
pub use facet::Facet;
pub use filter::Filter;
pub use map_view::MapView;
pub use month_range::MonthRange;
pub use query::{Dropped, Query};
pub use sort::Sort;
pub use time_view::TimeView;
pub use view::View;
