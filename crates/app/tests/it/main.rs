//! The program as its users meet it.

mod command_line;
mod running;
mod serving;
