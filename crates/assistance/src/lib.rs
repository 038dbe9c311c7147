//! Money from an announcement to the community where it was spent.
