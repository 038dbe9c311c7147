//! Files as members send them, each with a word hidden where only a program looks.

/// What must not leave.
pub const CANARY: &str = "canary-in-the-file";

/// Returns a small picture with a text, a time, EXIF, an unknown part, and an archive behind its end.
pub fn png(side: u32) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = [side.to_be_bytes(), 1_u32.to_be_bytes()].concat();
    header.extend([8, 0, 0, 0, 0]);
    part(&mut out, b"IHDR", &header);
    part(&mut out, b"tEXt", format!("Author\0{CANARY}").as_bytes());
    part(&mut out, b"eXIf", format!("MM\0*{CANARY}").as_bytes());
    part(&mut out, b"prVt", CANARY.as_bytes());
    // One row of one grey point, packed as RFC 1950 says without packing.
    part(
        &mut out,
        b"IDAT",
        b"\x78\x01\x01\x02\0\xfd\xff\0\x80\0\x82\0\x81",
    );
    part(
        &mut out,
        b"iTXt",
        format!("XML:com.adobe.xmp\0\0\0\0\0{CANARY}").as_bytes(),
    );
    part(&mut out, b"IEND", b"");
    out.extend(format!("PK\x03\x04{CANARY}").into_bytes());
    out
}

fn part(out: &mut Vec<u8>, kind: &[u8; 4], body: &[u8]) {
    let mut bytes = kind.to_vec();
    bytes.extend_from_slice(body);
    out.extend((body.len() as u32).to_be_bytes());
    out.extend_from_slice(&bytes);
    out.extend(check_sum(&bytes).to_be_bytes());
}

fn check_sum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                sum >> 1 ^ 0xedb8_8320
            } else {
                sum >> 1
            }
        })
    };
    !bytes.iter().fold(!0, step)
}

/// Returns a photograph's frame with EXIF that says where it was taken and which way up, XMP, IPTC, a comment, and a page
/// behind its end.
pub fn jpeg() -> Vec<u8> {
    let mut out = b"\xff\xd8".to_vec();
    let mut segment = |marker: u8, body: &[u8]| {
        out.extend([0xff, marker]);
        out.extend((body.len() as u16 + 2).to_be_bytes());
        out.extend_from_slice(body);
    };
    segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    // One entry: orientation 6; behind it, where a place would stand.
    let mut exif =
        b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend(format!("GPS {CANARY}").into_bytes());
    segment(0xe1, &exif);
    segment(
        0xe1,
        format!("http://ns.adobe.com/xap/1.0/\0<x>{CANARY}</x>").as_bytes(),
    );
    segment(0xed, format!("Photoshop 3.0\08BIM{CANARY}").as_bytes());
    segment(0xfe, CANARY.as_bytes());
    segment(0xdb, &[0; 65]);
    segment(0xc0, &[8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
    segment(0xc4, &[0; 17]);
    segment(0xda, &[1, 1, 0, 0, 63, 0]);
    out.extend(b"\x12\x34\xff\0\x56\xff\xd0\x78\xff\xd9");
    out.extend(format!("<script>{CANARY}</script>").into_bytes());
    out
}

/// Returns a document of one page with an Info dictionary, XMP, a photograph, and a few more objects.
pub fn pdf(catalog: &str, more: &[&str]) -> Vec<u8> {
    let xmp = format!("<x:xmpmeta>{CANARY}</x:xmpmeta>");
    let photograph = jpeg();
    let mut objects: Vec<Vec<u8>> = vec![
        format!("<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R{catalog}>>").into_bytes(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/Contents 6 0 R/Resources<</XObject<</P 7 0 R>>>>>>".to_vec(),
        format!("<</Author({CANARY})/Producer({CANARY})>>").into_bytes(),
        format!(
            "<</Type/Metadata/Subtype/XML/Length {}>>\nstream\n{xmp}\nendstream",
            xmp.len()
        )
        .into_bytes(),
        b"<</Length 9>>\nstream\n0 0 m f /\nendstream".to_vec(),
    ];
    let mut picture = format!(
        "<</Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode\
         /Length {}>>\nstream\n",
        photograph.len()
    )
    .into_bytes();
    picture.extend(photograph);
    picture.extend(b"\nendstream");
    objects.push(picture);
    // An older edition of something, to which nothing leads any more.
    objects.push(format!("<</Old({CANARY})>>").into_bytes());
    objects.extend(more.iter().map(|one| one.as_bytes().to_vec()));
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(out.len());
        out.extend(format!("{number} 0 obj\n").into_bytes());
        out.extend_from_slice(object);
        out.extend(b"\nendobj\n");
    }
    let start = out.len();
    let n = objects.len() + 1;
    out.extend(format!("xref\n0 {n}\n0000000000 65535 f \n").into_bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    let trailer =
        format!("trailer\n<</Size {n}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{start}\n%%EOF\n");
    out.extend(trailer.into_bytes());
    out
}

/// Returns whether bytes hold the word that must not leave.
pub fn tells(bytes: &[u8]) -> bool {
    bytes
        .windows(CANARY.len())
        .any(|at| at == CANARY.as_bytes())
}
