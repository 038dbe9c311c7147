//! The square code on the printed sheet.

use fast_qr::{ECL, QRBuilder};
use ui::Markup;

/// Returns a text as a square code (ISO/IEC 18004), drawn; nothing where it is too long for one.
pub fn drawn(text: &str, label: &str) -> Markup {
    let Ok(code) = QRBuilder::new(text.as_bytes()).ecl(ECL::L).build() else {
        return Markup::new();
    };
    let side = code.size + 8;
    let mut out = Markup::new().tag("<svg class=\"qr\" role=\"img\" viewBox=\"0 0 ");
    out.add_length(side as f64);
    out.add_tag(" ");
    out.add_length(side as f64);
    out.add_tag("\" aria-label=\"");
    out.add_text(label);
    out.add_tag("\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"");
    for row in 0..code.size {
        for column in 0..code.size {
            if code[row][column].value() {
                out.add_tag("M");
                out.add_length((column + 4) as f64);
                out.add_tag(" ");
                out.add_length((row + 4) as f64);
                out.add_tag("h1v1h-1z");
            }
        }
    }
    out.add_tag("\"/></svg>");
    out
}
