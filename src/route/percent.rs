//! Percent-encoding (RFC 3986): what stands in an address for a byte that may not stand there itself.

/// Unreserved characters stay readable.
pub(super) fn encoded(text: &str) -> String {
    let mut url = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value)]);
            url.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    url
}

/// Made readable; bytes that are no UTF-8 become replacement characters, and a `%` without two digits stays.
#[must_use]
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let digit = |place: usize| after.get(place).and_then(|digit| char::from(*digit).to_digit(16));
        match digit(0).zip(digit(1)) {
            Some((high, low)) if byte == b'%' => {
                bytes.push((high * 16 + low) as u8);
                rest = &after[2..];
            }
            _ => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_is_encoded_is_decoded() {
        assert_eq!(encoded("a-z.A_Z~0 é/%&"), "a-z.A_Z~0%20%C3%A9%2F%25%26");
        assert_eq!(decoded("%C3%a9 100% %4 %zz%41%"), "é 100% %4 %zzA%");
        assert_eq!(decoded("%C3%28%E2%82"), "\u{fffd}(\u{fffd}");
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_decoded_to_the_same(text in any::<String>()) {
            let url = encoded(&text);
            prop_assert!(url.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)));
            prop_assert_eq!(decoded(&url), text);
        }
    }
}
