//! Odd values, each of which has stopped some program.

use serde_json::{Value, json};

/// How many there are.
pub const COUNT: u64 = 64;

/// An odd value by its number.
pub fn odd(number: u64) -> Value {
    match number % COUNT {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(0),
        3 => json!(-1),
        4 => json!(1e308),
        5 => json!(9_007_199_254_740_993_u64),
        6 => json!(u64::MAX),
        7 => json!(0.1),
        8 => json!(""),
        9 => json!(" \t\n"),
        10 => json!([]),
        11 => json!({}),
        12 => json!([[[[[[[[]]]]]]]]),
        13 => nested(120),
        14 => json!("a".repeat(10_000)),
        15 => json!("lamp ".repeat(20_000)),
        16 => json!("[".repeat(20_000)),
        17 => json!("](".repeat(20_000)),
        18 => json!("[a](".repeat(20_000)),
        19 => json!("<".repeat(20_000)),
        20 => json!("a\u{301}".repeat(5_000)),
        21 => json!("\u{202e}\u{202d}\u{2066}reversed"),
        22 => json!("\u{0}\u{7}\u{1b}[31m"),
        23 => json!("\u{200b}\u{feff}\u{ad}"),
        24 => json!("👩\u{200d}🚀".repeat(500)),
        25 => json!("اللغة العربية ".repeat(200)),
        26 => json!("聯合國毒品和犯罪問題辦公室".repeat(300)),
        27 => json!("</script><script>alert(1)</script>"),
        28 => json!("javascript:alert(1)"),
        29 => json!("=HYPERLINK(\"x\")"),
        30 => json!("../../etc/passwd"),
        31 => json!("9999-12-31"),
        32 => json!("2025-03-01/9999-12-31"),
        33 => json!("9999"),
        34 => json!("-9999/9999"),
        35 => json!("-9999-01-01/9998-12-31"),
        36 => json!("0000"),
        37 => json!("0000-02-29"),
        38 => json!("-0043-03-15"),
        39 => json!("602/629"),
        40 => json!("../2025"),
        41 => json!("2025/.."),
        42 => json!("2024-11/.."),
        43 => json!("-9999/.."),
        44 => json!("9999-12/.."),
        45 => json!("2025-13"),
        46 => json!("2025-02-30"),
        47 => json!("1970-01-01"),
        48 => json!("1900-01-01/2099-12-31"),
        49 => json!("99999-01-01"),
        50 => json!("２０２５"),
        51 => json!("2025-03-04T10:00:00Z"),
        52 => json!("planned"),
        53 => json!("context"),
        54 => json!("ongoing"),
        55 => json!("region"),
        56 => json!(180.0),
        57 => json!(-90),
        58 => json!(90.000_000_1),
        59 => json!({ "en": "One", "fr": 2, "": "none" }),
        60 => json!({ "ar": "اللغة" }),
        61 => json!("2"),
        62 => json!((0..2_000).collect::<Vec<_>>()),
        _ => json!(-0.0),
    }
}

fn nested(depth: usize) -> Value {
    (0..depth).fold(Value::Null, |inner, _| json!([inner]))
}
