//! The one program, `cauce`.

fn main() {}
