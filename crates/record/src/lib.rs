//! The signed, append-only log of what was published, and what anyone can check of it offline.
//!
//! Formats are those of C2SP: signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles,
//! tlog-witness, tlog-proof and tlog-policy; the tree is RFC 6962's. Signatures are Ed25519 by one
//! strict rule ([`key::holds`]), so that no two programs disagree about one. Nothing here waits,
//! reads a clock, holds a key for longer than a call, or touches a file: bytes come in, and bytes,
//! answers and reasons go out.

pub mod base64;
pub mod checkpoint;
pub mod commit;
pub mod digest;
pub mod entry;
pub mod folder;
pub mod head;
pub mod id;
pub mod key;
pub mod manifest;
pub mod note;
pub mod policy;
pub mod proof;
pub mod replay;
pub mod tile;
pub mod tree;
pub mod verify;
pub mod witness;

pub use checkpoint::{Checkpoint, Head};
pub use digest::Digest;
pub use entry::{Entry, Kind};
pub use key::{Signer, Vkey};
pub use manifest::Manifest;
pub use note::Note;
pub use policy::Policy;
pub use proof::Proof;
pub use tree::Tree;
