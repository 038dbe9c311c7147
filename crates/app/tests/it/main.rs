//! The program as its users meet it.

mod command_line;
mod money;
mod running;
mod serving;
