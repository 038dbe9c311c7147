//! x
mod factor;
mod headers;
mod passphrase;
mod seal;
mod token;
