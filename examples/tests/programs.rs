//! Every program of this folder does what it says.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use styrkedja::Document;

/// What a program prints, run in the root of the workspace as its documentation says.
fn run(name: &str, arguments: &[&str]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let output = Command::new(program(name)).args(arguments).current_dir(root).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{name} does not start: {error}; `cargo test` without --test builds it")
    });
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the output is UTF-8")
}

/// Cargo builds the examples of a package before it runs the tests, in a folder beside theirs.
fn program(name: &str) -> PathBuf {
    let test = env::current_exe().expect("this test is a file");
    let profile = test.ancestors().nth(2).expect("it lies in deps");
    profile.join("examples").join(name).with_extension(env::consts::EXE_EXTENSION)
}

#[test]
fn goals_without_follow_up() {
    assert_eq!(
        run("goals_without_follow_up", &["examples/plans"]),
        "examples/plans/dagverksamhet-2027.docx:72: Solgläntan slänger inte mat\n\
         examples/plans/dagverksamhet-2027.pdf:108: Solgläntan slänger inte mat\n\
         examples/plans/dagverksamhet-2027.txt:105: Solgläntan slänger inte mat\n"
    );
}

#[test]
fn plan_by_hand() {
    let output = run("plan_by_hand", &[]);
    for part in [
        "FUP001 /goals/0/goals/0/goals/0/goals/0: unit goal has no follow-up\n",
        "IND005 /goals/0/goals/0/indicators/0/target: ",
        "\"unit\": \"Solgläntans dagverksamhet\"",
    ] {
        assert!(output.contains(part), "{part} is not in:\n{output}");
    }
}

#[test]
fn unit_plan_by_hand() {
    let output = run("unit_plan_by_hand", &[]);
    for part in [
        "Personal",
        "Kostnader",
        "Klagomål gås igenom på APT varje månad.",
        "\"full_time_equivalents\": \"7.2\"",
        "\"service\": \"day_care\"",
    ] {
        assert!(output.contains(part), "{part} is not in:\n{output}");
    }
    let json = &output[output.find("\n{\n").expect("the JSON comes last")..];
    let again = Document::from_json(json).expect("a document");
    assert_eq!(again.to_json_pretty().trim(), json.trim());
}

#[test]
fn year_of_a_plan() {
    let output = run("year_of_a_plan", &[]);
    for part in [
        "activity: Gästerna provar höstens meny (2027-08-16 to 2027-08-27)\n",
        "indicator: Antal gäster i kö (2027-04-30)\n",
        "routine: Hygienen kontrolleras (2027-03-01 to 2027-03-31)\n",
        "routine: Klagomålen gås igenom och redovisas i T2 (2027-07-01 to 2027-12-31)\n",
        "routine: Klagomålen gås igenom och redovisas i T2 (2027-08-31)\n",
        "(the plan says “varje vecka”: oftener than every month, no day)\n",
        "X-WR-CALNAME:Solgläntans dagverksamhet 2027",
    ] {
        assert!(output.contains(part), "{part} is not in:\n{output}");
    }
}

#[test]
fn indicators_csv() {
    let output = run("indicators_csv", &["examples/plans"]);
    assert_eq!(output.lines().count(), 35, "{output}");
    let row = "examples/plans/dagverksamhet-2027.txt,g2,i1,Andel gäster som är nöjda med sin dag,\
               85 %,90 %,year,value,85,%,value,90,%,";
    assert!(output.contains(row), "{output}");
}

#[test]
fn own_vocabulary() {
    assert_eq!(
        run("own_vocabulary", &[]),
        "unit goal: Gästerna är nöjda med sina dagar\n\
         followed up: Gästerna svarar på en enkät i maj.\n"
    );
}
