//! The attribute of a test that reads published data from beside the checkout.

use std::path::Path;

use proc_macro::TokenStream;

/// Has a test reported as ignored where `../shared` is not beside the checkout.
///
/// It stands above `#[test]`. `CAUCE_SHARED=required` lets the test run, and fail, instead. The folder is looked for
/// while the test is compiled: where it comes later, `CAUCE_SHARED=required` compiles the tests again.
#[proc_macro_attribute]
pub fn needs_shared(_: TokenStream, test: TokenStream) -> TokenStream {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    if option_env!("CAUCE_SHARED") == Some("required") || shared.is_dir() {
        return test;
    }
    let mut ignored: TokenStream = "#[ignore = \"needs ../shared\"]"
        .parse()
        .expect("an attribute");
    ignored.extend(test);
    ignored
}
