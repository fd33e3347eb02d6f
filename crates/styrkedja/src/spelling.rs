//! Texts without what may differ between two spellings of the same, so that they can be compared.
//!
//! How much is dropped depends on what is compared. Each way has one name in the whole workspace:
//!
//! ```text
//!            "Kf:s  mål,"
//! folded     "kf s mål"     words in lower case with single spaces: running text (`rules/text.rs`)
//! squeezed   "kf:smål,"     lower case without white space: labels and cells, which wrap inside words
//! stripped   "kfsmål"       only letters and digits, in lower case: names, which are printed in many ways
//! ```

/// A text in lower case and without white space. Symbols are kept, because `%` has no letters.
pub fn squeezed(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Nearly all letters, without a look into the tables of Unicode.
            'a'..='z' | '0'..='9' | 'å' | 'ä' | 'ö' => squeezed.push(c),
            '\0'..='\x7f' if c.is_whitespace() => {}
            '\0'..='\x7f' => squeezed.push(c.to_ascii_lowercase()),
            c if c.is_whitespace() => {}
            c => squeezed.extend(c.to_lowercase()),
        }
    }
    squeezed
}

/// A text in lower case and without punctuation, symbols and white space.
pub(crate) fn stripped(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
