//! Fetching files of the site.

use gloo_net::Error;
use gloo_net::http::Request;
use wasm_bindgen::JsValue;

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LoadError {
    /// The server could not be reached, or the transfer broke off; what the browser says.
    Network(String),
    /// The server answered with this status.
    Status(u16),
}

/// Fetches a text file. The request is the browser's own: to build one with headers and parameters, of which
/// there are none, would load the classes for them.
pub(crate) async fn load_text(url: &str) -> Result<String, LoadError> {
    let no_address = |_: JsValue| LoadError::Network(url.to_owned());
    let request = web_sys::Request::new_with_str(url).map_err(no_address)?;
    let response = Request::from(request).send().await.map_err(network)?;
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    response.text().await.map_err(network)
}

/// Not by `Display`, which would bring the words for every fault of JSON into the page.
fn network(error: Error) -> LoadError {
    LoadError::Network(match error {
        Error::JsError(error) => error.message,
        Error::GlooError(words) => words,
        _ => String::new(),
    })
}
