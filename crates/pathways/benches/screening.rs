//! How fast screening is.

fn main() {
    divan::main();
}
