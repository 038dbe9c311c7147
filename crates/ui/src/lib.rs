//! Page frame, components, charts and interface words.
