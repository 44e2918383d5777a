//! Activity Atlas: a map, a timeline and a readable text of an annual report.
//!
//! Data flows one way, and the folders say where on that way they are; `docs/architecture.md`
//! draws it. Everything but `browser`, `components`, `pages` and `app` is pure and is tested
//! natively; those four come with the feature `view` (by `csr` or `publish`).

pub mod edition;
pub mod geo;
pub mod history;
pub mod order;
pub mod report;
pub mod route;
pub mod scene;
pub mod selection;
pub mod text;
pub mod time;
pub mod view_state;
pub mod words;

#[cfg(feature = "view")]
pub mod app;
#[cfg(feature = "view")]
mod browser;
#[cfg(feature = "view")]
mod components;
#[cfg(feature = "view")]
pub mod markup;
#[cfg(feature = "view")]
mod pages;
#[cfg(feature = "publish")]
pub mod publish;
#[cfg(feature = "view")]
mod reactive;
