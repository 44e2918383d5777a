//! The page's entry point; everything is in the library.

/// Smaller than the standard library's by 400 bytes of the download, and as quick: each call takes a bounded
/// number of steps (two-level segregated fit).
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    activity_atlas::app::start();
}
