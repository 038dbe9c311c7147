//! Our own checks.

fn main() {}
