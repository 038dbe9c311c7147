//! What may leave, attacked from outside.

mod disclosure;
mod every_way_out;
