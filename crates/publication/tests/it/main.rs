//! What may leave, attacked from outside.

mod attack;
mod disclosure;
mod every_way_out;
