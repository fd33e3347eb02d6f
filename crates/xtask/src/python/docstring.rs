//! Documentation of Rust as Python docstrings.

use styrkedja::reflect::prose;

/// Lines are at most so long, as the linter of the package has it.
const WIDTH: usize = 100;

/// The documentation for readers of Python: `code` in double backquotes, and None for what is absent.
fn python(documentation: &str) -> String {
    let text = prose(documentation).replace('`', "``");
    text.replace("; absent", "; None").replace("; nothing", "; None")
}

/// A docstring, indented, with its quotes and a line end. An example comes last.
pub(super) fn of(documentation: &str, indent: usize, example: Option<&str>) -> String {
    let margin = " ".repeat(indent);
    let mut lines = Vec::new();
    for (index, paragraph) in python(documentation).split("\n\n").enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        // Room for the quotes.
        lines.extend(wrapped(paragraph, WIDTH - indent - 6));
    }
    if let Some(example) = example {
        lines.push(String::new());
        lines.push("Example:".to_owned());
        lines.extend(example.lines().map(|line| format!("    {line}")));
    }
    let one_line = lines.len() == 1;
    let mut text = format!("{margin}\"\"\"");
    for (index, line) in lines.iter().enumerate() {
        if index > 0 && !line.is_empty() {
            text.push_str(&margin);
        }
        text.push_str(line);
        text.push_str(if one_line { "" } else { "\n" });
    }
    if !one_line {
        text.push_str(&margin);
    }
    text.push_str("\"\"\"\n");
    text
}

/// A docstring of a class that is called with arguments, each with its documentation.
pub(super) fn with_arguments(
    documentation: &str,
    indent: usize,
    arguments: &[(String, &str)],
) -> String {
    let mut lines = vec!["Args:".to_owned()];
    for (name, meaning) in arguments {
        let text = format!("{name}: {}", python(meaning).replace("\n\n", " "));
        // Below its name it is indented once more.
        for (index, line) in wrapped(&text, WIDTH - indent - 8).into_iter().enumerate() {
            lines.push(if index == 0 { format!("    {line}") } else { format!("        {line}") });
        }
    }
    let margin = " ".repeat(indent);
    let text = of(documentation, indent, None);
    let text = text.trim_end().trim_end_matches("\"\"\"").trim_end();
    lines.iter().fold(format!("{text}\n\n"), |text, line| text + &margin + line + "\n")
        + &margin
        + "\"\"\"\n"
}

fn wrapped(paragraph: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split_whitespace() {
        let line = lines.last_mut();
        match line {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn rust_words_become_python_words() {
        assert_eq!(
            of(
                "The year of an [`Item`](crate::Item); absent when not said.\n```\nlet a = 1;\n```",
                4,
                None
            ),
            "    \"\"\"The year of an ``Item``; None when not said.\"\"\"\n"
        );
    }

    #[test]
    fn long_lines_are_wrapped_and_examples_come_last() {
        let long = "word ".repeat(30);
        let text = of(&long, 4, Some(">>> 1 + 1\n2"));
        assert!(text.lines().all(|line| line.len() <= 100), "{text}");
        assert!(
            text.ends_with("    Example:\n        >>> 1 + 1\n        2\n    \"\"\"\n"),
            "{text}"
        );
    }
}
