//! The list of what is selected, and the filters beside it.

mod active_filters;
mod activity_item;
mod facets;
mod found_line;
mod matrix;
mod passages;
mod result_list;
mod search_box;

pub(crate) use active_filters::active_filters;
pub(super) use activity_item::activity_item;
pub(crate) use activity_item::list_id;
pub(crate) use facets::filters;
pub(crate) use result_list::{CONTEXT, result_list};
pub(crate) use search_box::follow_slash;
