//! The program as its users meet it.

mod alike;
mod attacks;
mod charter;
mod command_line;
mod compacts;
mod door;
mod evidence;
mod foreign_files;
mod harvest;
mod keeping;
mod leaks;
mod money;
mod movement;
mod movement_books;
mod movement_cases;
mod movement_folder;
mod movement_names;
mod movement_offices;
mod pathways;
mod rate;
mod rate_cases;
mod rate_sites;
mod response;
mod running;
mod serving;
mod settings;
