//! The door out: files for the public.
