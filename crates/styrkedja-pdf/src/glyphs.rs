//! Converts the names of glyphs to letters.

use std::{collections::BTreeMap, sync::LazyLock};

/// Glyph names with their letters, from the list that Adobe published for its fonts: Latin and Greek letters,
/// punctuation, symbols. Ligatures are given as separate letters.
static NAMES: LazyLock<BTreeMap<&'static str, String>> = LazyLock::new(|| {
    include_str!("glyph_names.txt")
        .lines()
        .filter_map(|line| {
            let (name, letters) = line.split_once(' ')?;
            let letters: String = letters.split(' ').filter_map(from_hex).collect();
            Some((name, spelled(&letters)))
        })
        .collect()
});

/// The letters that a glyph's name stands for: `aring`, `uni00E5`, `u1F600`, `f_i`, `a.alt`.
pub(crate) fn letters(name: &str) -> Option<String> {
    // The part after the first full stop is a variant: `a.sc`.
    let base = name.split('.').next().filter(|base| !base.is_empty())?;
    if let Some(letters) = NAMES.get(base) {
        return Some(letters.clone());
    }
    base.split('_').map(letter).collect()
}

fn letter(name: &str) -> Option<String> {
    if let Some(letters) = NAMES.get(name) {
        return Some(letters.clone());
    }
    if let Some(hex) = name.strip_prefix("uni")
        && hex.len() >= 4
        && hex.is_ascii()
        && hex.len() % 4 == 0
    {
        return (0..hex.len()).step_by(4).map(|at| from_hex(&hex[at..at + 4])).collect();
    }
    let hex = name.strip_prefix('u').filter(|hex| (4..=6).contains(&hex.len()))?;
    from_hex(hex).map(String::from)
}

/// A text with its Latin ligatures as their letters.
pub(crate) fn spelled(text: &str) -> String {
    let mut spelled = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{fb00}' => spelled.push_str("ff"),
            '\u{fb01}' => spelled.push_str("fi"),
            '\u{fb02}' => spelled.push_str("fl"),
            '\u{fb03}' => spelled.push_str("ffi"),
            '\u{fb04}' => spelled.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => spelled.push_str("st"),
            c => spelled.push(c),
        }
    }
    spelled
}

fn from_hex(hex: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(hex, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn names_stand_for_letters() {
        for (name, wanted) in [
            ("aring", "å"),
            ("Odieresis", "Ö"),
            ("fi", "fi"),
            ("f_f_i", "ffi"),
            ("uni00E400F6", "äö"),
            ("u00E5", "å"),
            ("a.alt", "a"),
            ("endash", "–"),
        ] {
            assert_eq!(letters(name).as_deref(), Some(wanted), "{name}");
        }
        assert_eq!(letters("g23"), None);
        assert_eq!(letters(".notdef"), None);
    }
}
