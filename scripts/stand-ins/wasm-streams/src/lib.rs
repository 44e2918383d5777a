//! What Leptos's server functions name of the crate `wasm-streams`. There are no server functions in the
//! atlas; the real crate exports classes to JavaScript, which neither compiler nor linker may drop.

use futures_util::stream::{self, Empty, Stream};
use wasm_bindgen::{JsValue, UnwrapThrowExt};

/// A stream of JavaScript; always empty.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// An empty stream, whatever was to be in it.
    #[must_use]
    pub fn from_stream(_stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(web_sys::ReadableStream::new().unwrap_throw())
    }

    /// The stream, to be given back by [`Self::into_raw`].
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// JavaScript's own stream.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing.
    #[must_use]
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        stream::empty()
    }
}
