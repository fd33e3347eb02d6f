use std::io::{self, Write};

use clap::ValueEnum;

use crate::{args::SchemaArgs, outcome::Outcome};

pub(crate) fn run(args: &SchemaArgs, out: &mut dyn Write) -> io::Result<Outcome> {
    let wanted = args.format.to_possible_value();
    let name = wanted.as_ref().map_or("document", |value| value.get_name());
    for (known, schema) in styrkedja_read::json_schemas() {
        if known == name {
            writeln!(out, "{schema:#}")?;
        }
    }
    Ok(Outcome::Clean)
}

#[cfg(test)]
mod tests {
    use clap::builder::PossibleValue;

    use super::*;
    use crate::args::SchemaFormat;

    #[test]
    fn every_schema_can_be_asked_for() {
        let mut known: Vec<&str> =
            styrkedja_read::json_schemas().into_iter().map(|(name, _)| name).collect();
        known.sort_unstable();
        let values: Vec<_> = SchemaFormat::value_variants()
            .iter()
            .filter_map(ValueEnum::to_possible_value)
            .collect();
        let mut asked: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        asked.sort_unstable();
        assert_eq!(asked, known);
    }
}
