//! For whom hints are.

/// Whether there are hints, at what may not be meant and at what may be. Only those who check a report are told, so
/// the page neither looks for any nor has words for them.
pub(super) const HINTS: bool = cfg!(not(target_arch = "wasm32"));
