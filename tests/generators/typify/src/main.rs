//! Reads every document of a folder into the types of typify and writes it to another folder.

use std::{env, error::Error, fs, path::PathBuf};

mod format {
    typify::import_types!(schema = "../../../docs/schema/document-2.schema.json");
}

fn main() -> Result<(), Box<dyn Error>> {
    let folders: Vec<PathBuf> = env::args().skip(1).map(PathBuf::from).collect();
    let [from, to] = &folders[..] else { return Err("usage: styrkedja-typify FROM TO".into()) };
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let document: format::Document = serde_json::from_str(&fs::read_to_string(&path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        fs::write(to.join(path.file_name().unwrap_or_default()), serde_json::to_string(&document)?)?;
    }
    // The types know which keys there are.
    let misspelt = r#"{"schema_version":"2","gaols":[]}"#;
    match serde_json::from_str::<format::Document>(misspelt) {
        Ok(_) => Err("a misspelt key is taken".into()),
        Err(_) => Ok(()),
    }
}
