//! In which direction a language is written.

/// Languages that are written from right to left unless their tag names another script (Unicode CLDR,
/// likely subtags), by their primary subtags.
const LANGUAGES: [&str; 16] =
    ["ar", "arc", "azb", "ckb", "dv", "fa", "glk", "he", "lrc", "mzn", "nqo", "ps", "sd", "ug", "ur", "yi"];
/// Scripts that are written from right to left (ISO 15924).
const SCRIPTS: [&str; 8] = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];

/// Whether the language that a BCP 47 tag names is written from right to left.
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    let lower = tag.to_ascii_lowercase();
    // What follows a subtag of one letter is an extension or private, and says nothing of the script.
    let mut subtags = lower.split('-').take_while(|subtag| subtag.len() > 1);
    let language = subtags.next().unwrap_or_default();
    let is_script =
        |subtag: &&str| subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    let script = subtags.find(is_script);
    match script {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_says_more_than_its_language() {
        for tag in ["ar", "AR-eg", "he", "ur-PK", "pa-Arab", "ku-Arab-IQ"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["en", "zh-Hant", "az", "ar-Latn", "ru", "", "x-arab", "art"] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }
}
