/// Text on one line that cannot control a terminal: white space is collapsed, and control characters and marks that
/// change the direction of writing are left out. The words of a document may end up on any screen.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().filter(|&c| !steers(c)));
    }
    line
}

fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_line_cannot_steer_the_terminal() {
        assert_eq!(one_line("a\n  b\tc\r\n"), "a b c");
        assert_eq!(one_line("r\u{1b}[31mött \u{202e}mål\u{9b}0m"), "r[31mött mål0m");
        assert_eq!(one_line("a\u{30a}ret"), "a\u{30a}ret");
    }
}
