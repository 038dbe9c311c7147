//! Small changes of a text.

use kernel::Draws;

/// Returns a text with one or two small changes such as people, editors and attackers make.
pub fn mutated(draws: &mut Draws, bytes: &[u8]) -> Vec<u8> {
    const PIECES: [&[u8]; 20] = [
        b"-0",
        b"1.0",
        b"1e2",
        b" ",
        b"\n",
        b"null",
        b"true",
        b"\"\"",
        b"\\u0041",
        "é".as_bytes(),
        b"9007199254740992",
        b"{}",
        b"[]",
        b",",
        b"\"x\":1,",
        b"\\/",
        b"+",
        b"\t",
        b"\xff",
        b"0",
    ];
    let mut bytes = bytes.to_vec();
    for _ in 0..=draws.below(2) {
        let at = draws.below(bytes.len());
        match draws.below(5) {
            0 => bytes[at] ^= 1 << draws.below(8),
            1 => {
                bytes.splice(at..at, PIECES[draws.below(20)].iter().copied());
            }
            2 => {
                // A whole value between two marks of JSON or two spaces, by another.
                let is_mark = |c: &u8| b":,[]{} \n".contains(c);
                let from = bytes[..at].iter().rposition(is_mark).map_or(0, |i| i + 1);
                let to = bytes[at..]
                    .iter()
                    .position(is_mark)
                    .map_or(bytes.len(), |i| at + i);
                bytes.splice(from..to.max(from), PIECES[draws.below(20)].iter().copied());
            }
            3 => {
                let end = (at + 1 + draws.below(12)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => {
                let end = (at + 1 + draws.below(4)).min(bytes.len());
                bytes.drain(at..end);
            }
        }
        if bytes.is_empty() {
            bytes.push(b'x');
        }
    }
    bytes
}
