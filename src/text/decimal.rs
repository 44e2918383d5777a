//! Decimal numbers with a fixed number of places, for SVG attributes and the URL. The standard
//! library's exact conversions of floats would cost the page 17 KB of tables (brotli), and nothing
//! here needs more than a few places.

/// A number rounded to this many places (at most 9), without trailing zeros; what is no number
/// is 0.
#[must_use]
pub fn decimal(value: f64, places: u32) -> String {
    let unit = 10_i64.pow(places);
    decimal_of_steps((value * unit as f64).round() as i64, places)
}

/// The number that is this many steps of the last place.
#[must_use]
pub fn decimal_of_steps(steps: i64, places: u32) -> String {
    let unit = 10_u64.pow(places);
    let sign = if steps < 0 { "-" } else { "" };
    let (whole, part) = (steps.unsigned_abs() / unit, steps.unsigned_abs() % unit);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    let part = format!("{part:0width$}", width = places as usize);
    format!("{sign}{whole}.{}", part.trim_end_matches('0'))
}

/// Reads a decimal number (`-12`, `3.25`, `.5`) as steps of its last of `places` places, rounded
/// half away from zero. `None` for anything else, or beyond nine digits before the point.
#[must_use]
pub fn steps_of_decimal(text: &str, places: u32) -> Option<i64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + part.len() == 0 || whole.len() > 9 || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let mut steps = i64::from(whole.parse::<i32>().unwrap_or(0));
    for place in 0..places as usize {
        steps = steps * 10 + part.as_bytes().get(place).map_or(0, |digit| i64::from(digit - b'0'));
    }
    let round_up = part.as_bytes().get(places as usize).is_some_and(|digit| *digit >= b'5');
    steps += i64::from(round_up);
    Some(if negative { -steps } else { steps })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_rounded_and_short() {
        let all = [0.0, -0.0, 12.0, 12.5, -0.126, 0.004, -0.004, f64::NAN, 1234.567];
        let printed = all.map(|value| decimal(value, 2));
        assert_eq!(printed, ["0", "0", "12", "12.5", "-0.13", "0", "0", "0", "1234.57"]);
        assert_eq!(decimal(0.905_421, 5), "0.90542");
    }

    #[test]
    fn only_decimal_numbers_are_read() {
        let read = |text| steps_of_decimal(text, 3);
        assert_eq!(
            ["2.5", "-0.0004", "-.0006", "7", "6."].map(read).map(Option::unwrap_or_default),
            [2500, 0, -1, 7000, 6000]
        );
        for text in ["", "-", ".", "1e3", "+1", "1,5", "NaN", "1.2.3", "12345678901", "１"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn printing_and_reading_is_identity(steps in -1_000_000_000_i64..1_000_000_000, places in 0_u32..7) {
            prop_assert_eq!(steps_of_decimal(&decimal_of_steps(steps, places), places), Some(steps));
        }
    }
}
