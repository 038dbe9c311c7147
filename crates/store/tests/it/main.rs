//! What must stay true of the store, asked of SQLite and, where one is named, of PostgreSQL.

mod counting;
mod desk;
mod figures;
mod fresh;
mod keeping;
mod money;
mod movement;
mod renames;
