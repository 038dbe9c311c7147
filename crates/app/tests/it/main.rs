//! The program as its users meet it.

mod command_line;
mod door;
mod foreign_files;
mod keeping;
mod money;
mod movement;
mod pathways;
mod rate;
mod running;
mod serving;
