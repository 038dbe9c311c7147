//! A PNG written anew from the parts that show something.

use super::{LONGEST_SIDE, Unfit};

/// How each begins.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The parts that show something; whatever else a file holds stays behind: texts, times, EXIF, profiles with names, and
/// everything after the end.
const KEPT: [&[u8; 4]; 10] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD",
];

/// Returns the picture alone.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut rest = bytes.strip_prefix(SIGNATURE).ok_or(Unfit::Damaged)?;
    let mut out = SIGNATURE.to_vec();
    let (mut is_first, mut has_data) = (true, false);
    loop {
        let (length, after) = rest.split_first_chunk::<4>().ok_or(Unfit::Damaged)?;
        let length = u32::from_be_bytes(*length) as usize;
        let (kind, body) = after.split_first_chunk::<4>().ok_or(Unfit::Damaged)?;
        // The part and its check sum.
        let (body, next) = (length.checked_add(4))
            .and_then(|n| body.split_at_checked(n))
            .ok_or(Unfit::Damaged)?;
        if is_first != (kind == b"IHDR") {
            return Err(Unfit::Damaged);
        }
        if is_first {
            sides(body)?;
        }
        is_first = false;
        has_data |= kind == b"IDAT";
        if KEPT.contains(&kind) {
            let whole = rest.get(..8 + body.len()).ok_or(Unfit::Damaged)?;
            out.extend_from_slice(whole);
        }
        if kind == b"IEND" {
            return if has_data && length == 0 {
                Ok(out)
            } else {
                Err(Unfit::Damaged)
            };
        }
        rest = next;
    }
}

fn sides(header: &[u8]) -> Result<(), Unfit> {
    let side = |at: usize| {
        let bytes = header.get(at..at + 4)?;
        Some(u32::from_be_bytes(bytes.try_into().ok()?))
    };
    let (width, height) = side(0).zip(side(4)).ok_or(Unfit::Damaged)?;
    if width == 0 || height == 0 {
        return Err(Unfit::Damaged);
    }
    if width > LONGEST_SIDE || height > LONGEST_SIDE {
        return Err(Unfit::TooWide);
    }
    Ok(())
}
