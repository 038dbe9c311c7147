//! What must stay true of counts of movement: flows from stocks, and forecasts.

mod forecast;
mod rules;
mod gate;
mod sets;
mod stocks;
mod world;
