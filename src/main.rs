//! The page's entry point; everything is in the library.

fn main() {
    activity_atlas::app::start();
}
