//! Documentation for readers who do not read Rust.

/// A doc comment for readers of other languages: without Rust examples and links, a paragraph or list item a line.
pub fn prose(documentation: &str) -> String {
    let mut paragraphs = vec![String::new()];
    let mut fenced = false;
    for line in documentation.lines().map(str::trim) {
        let fence = line.starts_with("```");
        fenced ^= fence;
        if fenced || fence || line.starts_with("# ") {
            continue;
        }
        match paragraphs.last_mut() {
            _ if line.is_empty() => paragraphs.push(String::new()),
            Some(last) if last.is_empty() => last.push_str(line),
            Some(last) => {
                last.push(if line.starts_with("- ") { '\n' } else { ' ' });
                last.push_str(line);
            }
            None => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    without_links(&paragraphs.join("\n\n"))
}

/// `[label](target)` and `[label]` become their label.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let Some((label, after)) = after.split_once(']') else { break };
        plain.push_str(before);
        plain.push_str(label);
        rest = match after.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn examples_and_links_go_and_what_follows_stays() {
        let text = "An [`Item`](crate::Item) of\na list.\n\n# Example: one\n```\nlet a = 1;\n```\n\n- one,\n  long\n- two";
        assert_eq!(prose(text), "An `Item` of a list.\n\n- one, long\n- two");
    }
}
