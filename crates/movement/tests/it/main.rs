//! What must stay true of counts of movement: flows from stocks, and forecasts.

mod forecast;
mod sets;
mod shared;
mod stocks;
mod world;
