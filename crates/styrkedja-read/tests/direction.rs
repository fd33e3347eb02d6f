//! The modules of the reader know each other in one direction only: as the architecture page says it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The modules in the order of the page, each with what it may use: `page ► extract, vocabulary`.
fn stated() -> Vec<(String, BTreeSet<String>)> {
    let page = fs::read_to_string("../../docs/dev/architecture.md").expect("the page");
    let lists = page.split("```text\n").filter_map(|rest| rest.split("```").next());
    let list = lists.into_iter().find(|list| list.contains('►') && !list.contains("──►"));
    let names =
        |used: &str| used.split(',').map(|name| name.trim().to_owned()).collect::<BTreeSet<_>>();
    list.expect("the list of modules")
        .lines()
        .map(|line| {
            let (module, used) = line.split_once('►').expect("a module and what it uses");
            (
                module.trim().to_owned(),
                names(used).into_iter().filter(|name| !name.is_empty()).collect(),
            )
        })
        .collect()
}

/// The source files below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The modules of the crate that a source names after `crate::`, tests and comments apart.
fn used(source: &str) -> BTreeSet<String> {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: String = lines.flat_map(|line| [line, "\n"]).collect();
    let mut found = BTreeSet::new();
    for (at, path) in code.match_indices("crate::") {
        let rest = &code[at + path.len()..];
        match rest.strip_prefix('{') {
            Some(group) => found.extend(first_names(group)),
            None => _ = found.insert(name(rest)),
        }
    }
    found.retain(|name| name.starts_with(char::is_lowercase));
    found
}

/// The first name of each path in a group, up to its end.
fn first_names(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut found) = (0_usize, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' | ',' if depth == 0 => {
                found.push(name(&group[start..at]));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    found
}

fn name(path: &str) -> String {
    path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn modules_know_each_other_in_one_direction() {
    let stated = stated();
    let rank = |module: &str| stated.iter().position(|(known, _)| known == module);
    for (module, used) in &stated {
        for other in used {
            assert!(
                rank(module) < rank(other),
                "the page has {other} above {module}, which uses it"
            );
        }
    }
    let mut all = Vec::new();
    files(Path::new("src"), &mut all);
    let mut faults = Vec::new();
    for path in all {
        let inside = path.strip_prefix("src").expect("below it");
        let module = inside.iter().next().and_then(|part| part.to_str()).expect("a name");
        let module = module.trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        let at = rank(module).unwrap_or_else(|| panic!("the page does not know {module}"));
        let source = fs::read_to_string(&path).expect("a source file");
        let wrong = used(&source)
            .into_iter()
            .filter(|other| other != module && !stated[at].1.contains(other));
        faults.extend(wrong.map(|other| format!("{} uses {other}", path.display())));
    }
    assert!(faults.is_empty(), "not as docs/dev/architecture.md says:\n{}", faults.join("\n"));
}

#[test]
fn imports_are_seen() {
    let source = "use crate::{\n    page::{Kind, Block},\n    Error,\n};\nlet x = crate::plan::build();\n// crate::facts\n";
    assert_eq!(used(source), BTreeSet::from(["page", "plan"].map(str::to_owned)));
}
