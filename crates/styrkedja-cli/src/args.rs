//! What the user may type. The doc comments are the help texts.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use styrkedja::{Lang, Severity, TableName};
use styrkedja_read::Limit;

use crate::{
    given::{self, Given},
    lang,
};

/// Plans and reports of Swedish municipal units as typed, checked data
///
/// A document is a plan or report as PDF, Word (.docx), OpenDocument (.odt) or plain text (.txt), or the JSON that
/// `styrkedja read --format json` writes. What a file is, its content tells, not its name. Files and folders may be
/// mixed; a folder is searched for files with these endings, and `-` is the standard input.
#[derive(Debug, Parser)]
#[command(name = "styrkedja", version, max_term_width = 100, after_long_help = EXIT_CODES)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  done, with no finding of the severity of --fail-on or above
  1  done, with such findings
  2  something could not be done; the standard error says what

Example:
  styrkedja check plans/ --lang sv";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show what was read: the goals, the chapters, and what the reader was unsure of
    #[command(after_help = "\
Examples:
  styrkedja read plan.pdf
  styrkedja read plan.docx --format json > plan.json
  styrkedja read plans/ --format json | jq .file
  styrkedja read plan.pdf --format html > plan.html
  styrkedja read plan.txt --vocabulary exempelkommun.toml")]
    Read(ReadArgs),
    /// Check documents and show each finding where it stands
    #[command(after_help = "\
Examples:
  styrkedja check plan.pdf
  styrkedja check plans/ --format concise --fail-on warning
  styrkedja check plan.txt --select IND,FUP001 --lang sv
  styrkedja check plans/ --format json --fail-on never | jq .code
  styrkedja check plan.txt --vocabulary exempelkommun.toml --catalogue exempelkommun-goals.toml")]
    Check(CheckArgs),
    /// Print one table of all documents, for a spreadsheet or a data frame
    #[command(after_help = "\
Examples:
  styrkedja table indicators plans/ --format csv > indicators.csv
  styrkedja table goals plan.txt report.txt
  styrkedja table goals plan.txt --vocabulary exempelkommun.toml")]
    Table(TableArgs),
    /// Show the unit's year: everything that recurs or has a day, month by month
    #[command(after_help = "\
What a document tells no day of has a window (a month, a part of the year), or stands last with the reason.
The days on which reports close are those of the catalogue.

Examples:
  styrkedja calendar plan.pdf
  styrkedja calendar plans/ --format ics --lang sv > plans.ics
  styrkedja calendar plan.txt --format ics --tasks --all > tasks.ics
  styrkedja calendar plan.txt --catalogue exempelkommun-year.toml")]
    Calendar(CalendarArgs),
    /// Print the JSON Schema of a format that the command writes
    #[command(after_help = "\
Examples:
  styrkedja schema > document.schema.json
  styrkedja schema finding > finding.schema.json")]
    Schema(SchemaArgs),
    /// Explain a rule, or list them all
    #[command(after_help = "\
Examples:
  styrkedja rule FUP001
  styrkedja rule missing-follow-up --lang sv
  styrkedja rule --all --format json")]
    Rule(RuleArgs),
}

impl Command {
    /// The language to complain in.
    pub(crate) fn lang(&self) -> Lang {
        let environment = lang::of_environment();
        let args = match self {
            Self::Read(args) => &args.lang,
            Self::Check(args) => &args.lang,
            Self::Rule(args) => &args.lang,
            Self::Table(args) => &args.lang,
            Self::Calendar(args) => &args.lang,
            Self::Schema(_) => return environment,
        };
        args.lang.as_ref().and_then(Given::known).copied().unwrap_or(environment)
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct ReadArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// What to print
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ReadFormat,
    /// Tell what every character of the source has become, and list what was not expected where it stands
    #[arg(long, conflicts_with = "format")]
    pub(crate) account: bool,
    #[command(flatten)]
    pub(crate) lang: LangArgs,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum ReadFormat {
    /// An overview for people
    #[default]
    Summary,
    /// The document, without its places; of several, one object a line with the keys file and document
    Json,
    /// The document with the text it was read from, the place of every value, and the remarks; as JSON, for the other
    /// commands too. Of several, one object a line with its file
    Reading,
    /// The document as plain text in one layout, with the words of the City of Stockholm
    Text,
    /// What the reader saw of the file, before it was understood, as Markdown; heads and feet of pages are left out
    Markdown,
    /// The same as a page of HTML, with all that was set aside; of one file
    Html,
    /// The same as one JSON object a block, with its place; the keys may change until version 1.0. Of several, each
    /// with its file
    Blocks,
}

#[derive(Debug, clap::Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: CheckFormat,
    #[command(flatten)]
    pub(crate) lang: LangArgs,
    /// From which severity on findings make the exit code 1
    #[arg(long, value_enum, default_value_t, value_name = "SEVERITY")]
    pub(crate) fail_on: FailOn,
    /// Use only these rules: codes, names or starts of codes (IND), with commas between
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Leave these rules out, named as for --select, which it overrules
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    #[command(flatten)]
    pub(crate) catalogue: CatalogueArgs,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum CheckFormat {
    /// Each finding with the lines it is about, what to do, and a count at the end
    #[default]
    Full,
    /// One line a finding: file, line, severity, code, message
    Concise,
    /// One JSON object a line
    Json,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum FailOn {
    /// Errors only
    #[default]
    Error,
    /// Errors and warnings
    Warning,
    /// Any finding
    Info,
    /// No finding
    Never,
}

impl FailOn {
    /// The lowest severity that fails the run.
    pub(crate) fn threshold(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Info => Some(Severity::Info),
            Self::Never => None,
        }
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct TableArgs {
    /// The table: documents, goals, expected_results, ways_of_working, follow_ups, indicators, activities, economy,
    /// money, staffing, meetings, recurrences, sdgs, routines, quality_routines, calendar or findings
    #[arg(value_parser = given::table)]
    pub(crate) name: Given<TableName>,
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// How to print the rows
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: TableFormat,
    #[command(flatten)]
    pub(crate) catalogue: CatalogueArgs,
    #[command(flatten)]
    pub(crate) lang: LangArgs,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum TableFormat {
    /// One JSON object a row
    #[default]
    Jsonl,
    /// Comma-separated values with a header
    Csv,
}

#[derive(Debug, clap::Args)]
pub(crate) struct CalendarArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// How to print the year
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: CalendarFormat,
    /// In ics: a task from the first to the last day of each window, not an event on its last day; many calendars show none
    #[arg(long)]
    pub(crate) tasks: bool,
    /// In ics: also what has no day, as tasks without one
    #[arg(long)]
    pub(crate) all: bool,
    #[command(flatten)]
    pub(crate) catalogue: CatalogueArgs,
    #[command(flatten)]
    pub(crate) lang: LangArgs,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum CalendarFormat {
    /// Month by month, for people
    #[default]
    Table,
    /// One iCalendar file of all documents, for calendars
    Ics,
    /// One JSON object an entry
    Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct SchemaArgs {
    /// What the schema is of
    #[arg(value_enum, default_value_t)]
    pub(crate) format: SchemaFormat,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum SchemaFormat {
    /// A document: `read --format json`
    #[default]
    Document,
    /// A document with its text, places and remarks: `read --format reading`
    Reading,
    /// What the reader was unsure of
    Remark,
    /// A finding: a line of `check --format json`
    Finding,
    /// A rule: `rule --format json`
    Rule,
    /// An entry of the unit's year: a line of `calendar --format json`
    Calendar,
    /// The rows of every table: lines of `table`
    Tables,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RuleArgs {
    /// Code or name of the rule
    #[arg(value_name = "CODE|NAME", required_unless_present = "all", conflicts_with = "all")]
    pub(crate) rule: Option<String>,
    /// List all rules
    #[arg(long)]
    pub(crate) all: bool,
    /// What to print
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: RuleFormat,
    #[command(flatten)]
    pub(crate) lang: LangArgs,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum RuleFormat {
    /// For people
    #[default]
    Text,
    /// One object; with --all an array of them
    Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct InputArgs {
    /// Files and folders to read; - is the standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The words of the municipality whose documents they are, as TOML [default: the City of Stockholm]
    #[arg(long, value_name = "FILE")]
    pub(crate) vocabulary: Option<PathBuf>,
    /// A file whose first line is the password of encrypted PDF files
    #[arg(long, value_name = "FILE")]
    pub(crate) password_file: Option<PathBuf>,
    /// How much a PDF, Word or OpenDocument file may cost: pages, text or part (bytes), lines, depth, cells; may be repeated
    #[arg(long = "limit", value_name = "NAME=NUMBER", value_parser = given::limit)]
    pub(crate) limits: Vec<Given<(Limit, usize)>>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct CatalogueArgs {
    /// What the municipality knows: goals, indicators, days of reporting, as TOML [default: the City of Stockholm]
    #[arg(long, value_name = "FILE")]
    pub(crate) catalogue: Option<PathBuf>,
}

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct LangArgs {
    /// Language of the output: sv or en [default: that of LC_ALL, LC_MESSAGES or LANG, else en]
    #[arg(long, value_parser = given::lang)]
    pub(crate) lang: Option<Given<Lang>>,
}

impl LangArgs {
    /// The language to use: the chosen one, else that of the environment. Nothing, after a complaint, when there is none
    /// of the name that was given.
    pub(crate) fn choose(&self) -> Option<Lang> {
        let environment = lang::of_environment();
        self.lang.as_ref().map_or(Some(environment), |given| given.get(environment).copied())
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;
    use styrkedja::TableName;

    use super::Args;

    #[test]
    fn the_arguments_are_consistent() {
        Args::command().debug_assert();
    }

    #[test]
    fn every_option_is_documented_and_every_table_is_named() {
        for command in Args::command().get_subcommands() {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(
                    argument.get_help().is_some(),
                    "{} {}",
                    command.get_name(),
                    argument.get_id()
                );
            }
        }
        let command = Args::command();
        let table = command.find_subcommand("table").expect("the subcommand");
        let name = table.get_arguments().find(|argument| argument.get_id() == "name");
        let help = name.and_then(|argument| argument.get_help()).expect("a help text").to_string();
        for table in TableName::ALL {
            assert!(help.contains(table.as_str()), "{} is not in: {help}", table.as_str());
        }
    }
}
