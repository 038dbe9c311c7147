//! A JPEG written anew from the parts that show something.

use super::{LONGEST_SIDE, Unfit};

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const EXIF: u8 = 0xe1;
const ADOBE: u8 = 0xee;

/// Returns the picture alone. Whichever way up it is shown is all that is kept of its EXIF.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut parts = Parts { rest: bytes };
    if parts.marker()? != START {
        return Err(Unfit::Damaged);
    }
    let mut out = vec![0xff, START];
    let (mut has_size, mut is_turned) = (false, false);
    loop {
        let marker = parts.marker()?;
        match marker {
            END => {
                out.extend([0xff, END]);
                // Whatever follows the end belongs to no picture.
                return if has_size {
                    Ok(out)
                } else {
                    Err(Unfit::Damaged)
                };
            }
            SCAN => {
                if !has_size {
                    return Err(Unfit::Damaged);
                }
                put(&mut out, marker, parts.body()?);
                out.extend_from_slice(parts.scanned()?);
            }
            EXIF => {
                if let Some(way) = way_up(parts.body()?).filter(|way| !is_turned && *way != 1) {
                    put(&mut out, EXIF, &turned(way));
                    is_turned = true;
                }
            }
            ADOBE => {
                // Says how colours are written; nothing else stands in its twelve bytes.
                let body = parts.body()?;
                if let Some(body) = body.get(..12).filter(|body| body.starts_with(b"Adobe")) {
                    put(&mut out, ADOBE, body);
                }
            }
            // The frame: every kind but the tables and the reserved one that lie between.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                let body = parts.body()?;
                sides(body)?;
                has_size = true;
                put(&mut out, marker, body);
            }
            // Tables and the distance of restarts.
            0xc4 | 0xcc | 0xdb | 0xdd => put(&mut out, marker, parts.body()?),
            // Applications' own parts and comments.
            0xe0..=0xef | 0xfe => {
                parts.body()?;
            }
            _ => return Err(Unfit::Damaged),
        }
    }
}

struct Parts<'a> {
    rest: &'a [u8],
}

impl<'a> Parts<'a> {
    fn marker(&mut self) -> Result<u8, Unfit> {
        let rest = self.rest.strip_prefix(b"\xff").ok_or(Unfit::Damaged)?;
        // A marker may be led by more than one of these.
        let n = rest.iter().take_while(|byte| **byte == 0xff).count();
        let (marker, rest) = rest[n..].split_first().ok_or(Unfit::Damaged)?;
        self.rest = rest;
        Ok(*marker)
    }

    fn body(&mut self) -> Result<&'a [u8], Unfit> {
        let (length, rest) = self.rest.split_first_chunk::<2>().ok_or(Unfit::Damaged)?;
        let length = usize::from(u16::from_be_bytes(*length));
        let body = length.checked_sub(2).and_then(|n| rest.split_at_checked(n));
        let (body, rest) = body.ok_or(Unfit::Damaged)?;
        self.rest = rest;
        Ok(body)
    }

    /// Returns what was scanned, up to the next marker that is no restart.
    fn scanned(&mut self) -> Result<&'a [u8], Unfit> {
        let is_end = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff);
        let at = self
            .rest
            .windows(2)
            .position(is_end)
            .ok_or(Unfit::Damaged)?;
        let (scanned, rest) = self.rest.split_at(at);
        self.rest = rest;
        Ok(scanned)
    }
}

fn put(out: &mut Vec<u8>, marker: u8, body: &[u8]) {
    out.extend([0xff, marker]);
    // What was read with two bytes of length is written with two.
    let length = u16::try_from(body.len() + 2).unwrap_or(u16::MAX);
    out.extend(length.to_be_bytes());
    out.extend_from_slice(body);
}

fn sides(frame: &[u8]) -> Result<(), Unfit> {
    let side = |at: usize| {
        let bytes = frame.get(at..at + 2)?;
        Some(u32::from(u16::from_be_bytes(bytes.try_into().ok()?)))
    };
    let (height, width) = side(1).zip(side(3)).ok_or(Unfit::Damaged)?;
    if width == 0 || height == 0 {
        return Err(Unfit::Damaged);
    }
    if width > LONGEST_SIDE || height > LONGEST_SIDE {
        return Err(Unfit::TooWide);
    }
    Ok(())
}

/// Returns which way up a picture is shown, 1 to 8, as its EXIF says.
fn way_up(body: &[u8]) -> Option<u8> {
    let tiff = body.strip_prefix(b"Exif\0\0")?;
    let is_little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let u16_at = |at: usize| {
        let bytes: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let bytes: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let first = if is_little {
        u32::from_le_bytes(bytes)
    } else {
        u32::from_be_bytes(bytes)
    } as usize;
    let n = usize::from(u16_at(first)?);
    (0..n.min(200)).find_map(|i| {
        let at = first.checked_add(2 + i * 12)?;
        let way = u8::try_from(u16_at(at + 8)?).ok()?;
        (u16_at(at)? == 0x0112 && (1..=8).contains(&way)).then_some(way)
    })
}

/// Returns an EXIF that says which way up, and nothing else.
fn turned(way: u8) -> [u8; 32] {
    let mut out = *b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0";
    out[25] = way;
    out
}
