//! What must stay true of counts of movement: flows from stocks, and forecasts.

mod forecast;
mod gate;
mod rules;
mod sets;
mod stocks;
mod world;
