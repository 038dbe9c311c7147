//! What every page shares: frame, words, numbers and dates as they are written, charts, errors.
//!
//! Nothing here knows a commitment or a country: components take plain data. Every sentence is a
//! key of `locales/`, every number and day passes through [`Words`].

pub mod badge;
pub mod chart;
pub mod choice;
pub mod failure;
pub mod figure;
pub mod format;
pub mod frame;
pub mod markup;
pub mod reader;
pub mod squares;
pub mod style;
pub mod words;

pub use badge::{Badge, Shape, Tone};
pub use failure::FailurePage;
pub use frame::{Entry, Frame, Nav, Notice, Operator, When};
pub use markup::{Markup, without_indentation};
pub use reader::Reader;
pub use words::Words;
