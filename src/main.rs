//! The page's entry point; everything is in the library.

/// Smaller than the standard library's, and as quick: each call takes a bounded number of steps (two-level
/// segregated fit). `docs/decisions/0019-small-allocator.md` has the figures.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    activity_atlas::app::start();
}
