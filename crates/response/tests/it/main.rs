//! What must stay true of shares, keys and causes, whatever is published.

mod intervals;
mod keys;
mod practices;
