//! What may leave, attacked from outside.

mod attack;
mod bundle;
mod designs;
mod disclosure;
mod every_way_out;
mod grid;
mod guess;
mod kinds;
mod outsider;
mod quoted;
mod shared_counts;
mod ties;
mod union;
