//! Which currency codes exist.

use kernel::Currency;

/// The codes of ISO 4217 in force, and those withdrawn since 1999 that old activities still use,
/// in alphabetical order.
const CODES: &str = "\
AED AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BEF BGN BHD BIF BMD BND BOB BOV BRL BSD \
BTN BWP BYN BYR BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CYP CZK DEM DJF DKK \
DOP DZD EEK EGP ERN ESP ETB EUR FIM FJD FKP FRF GBP GEL GHS GIP GMD GNF GRD GTQ GWP GYD HKD HNL \
HRK HTG HUF IDR IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK \
LBP LKR LRD LSL LTL LUF LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU MTL MUR MVR MWK MXN MXV MYR \
MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RON RSD RUB RWF SAR SBD \
SCR SDG SEK SGD SHP SIT SKK SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD \
TWD TZS UAH UGX USD USN USS UYI UYU UYW UZS VED VEF VES VND VUV WST XAF XBA XBB XBC XBD XCD XCG \
XDR XOF XPF XSU XUA YER ZAR ZMK ZMW ZWG ZWL";

/// Returns whether ISO 4217 has, or since 1999 had, this currency.
#[must_use]
pub fn is_known(currency: Currency) -> bool {
    // Every code is followed by one space: four bytes a row.
    let rows = CODES.as_bytes();
    let (mut low, mut high) = (0, rows.len().div_ceil(4));
    while low < high {
        let middle = usize::midpoint(low, high);
        match rows[middle * 4..middle * 4 + 3].cmp(currency.code().as_bytes()) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => return true,
        }
    }
    false
}

/// Returns the code that ISO 4217 sets aside for "no currency": money whose currency is unknown.
#[must_use]
pub fn no_currency() -> Currency {
    "XXX".parse().expect("three capital letters")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_found_whole() {
        let codes: Vec<&str> = CODES.split(' ').collect();
        assert!(codes.is_sorted());
        assert!(codes.iter().all(|code| is_known(code.parse().unwrap())));
        for code in ["AAA", "USX", "XXX", "ZZZ", "BOL"] {
            assert!(!is_known(code.parse().unwrap()), "{code}");
        }
    }
}
