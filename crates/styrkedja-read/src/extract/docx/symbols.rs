//! Letters of symbol fonts.

/// Where such a font has its letters in Unicode: a private use area, with the code in the font added.
const PRIVATE: u32 = 0xf000;

/// The letter that looks like a letter of a symbol font; the letter itself if that is not known.
pub(super) fn letter(code: u32, font: &str) -> Option<char> {
    let place = if (PRIVATE..PRIVATE + 0x100).contains(&code) { code - PRIVATE } else { code };
    let known = if font.eq_ignore_ascii_case("Symbol") {
        match place {
            0xb7 => '•',
            0xa3 => '≤',
            0xb3 => '≥',
            0xb9 => '≠',
            0xbb => '≈',
            0xb0 => '°',
            0xb1 => '±',
            0xb4 => '×',
            0xae => '→',
            0x2d => '−',
            0x44 => 'Δ',
            0x53 => 'Σ',
            0x6d => 'µ',
            _ => return char::from_u32(code),
        }
    } else if font.to_ascii_lowercase().starts_with("wingdings") {
        match place {
            0x9f => '•',
            0x6c => '●',
            0x6e => '■',
            0x6f | 0xa8 => '□',
            0xa7 => '▪',
            0xd8 => '►',
            0xe0 => '→',
            0xfb => '✗',
            0xfc => '✓',
            0xfe => '☑',
            _ => return char::from_u32(code),
        }
    } else {
        return char::from_u32(code);
    };
    Some(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_what_it_looks_like() {
        assert_eq!(letter(0xf0b3, "Symbol"), Some('≥'));
        assert_eq!(letter(0xf0a7, "Wingdings"), Some('▪'));
        assert_eq!(letter(0xf0a7, "Other"), Some('\u{f0a7}'));
        assert_eq!(letter(0x2264, "Calibri"), Some('≤'));
        assert_eq!(letter(0x11_0000, "Symbol"), None);
    }
}
