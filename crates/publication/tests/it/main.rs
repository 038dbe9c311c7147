//! What may leave, attacked from outside.

mod attack;
mod bundle;
mod disclosure;
mod every_way_out;
mod grid;
mod kinds;
mod shared_counts;
mod union;
