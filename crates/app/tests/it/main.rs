//! The program as its users meet it.

mod command_line;
mod movement;
mod pathways;
mod running;
mod serving;
