//! Texts of any size: the examples many times over, and texts that are all of one kind.

/// What a text is made of.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// The example documents, each time under other goals.
    Examples,
    /// One goal with one indicator table.
    Indicators,
    /// One goal with one activity table.
    Activities,
    /// One goal with one list.
    List,
    /// Lines that go on after a page break where a row ended, as if its title had no end.
    Unending,
    /// Goals without anything.
    Goals,
    /// Prose, no plan.
    Prose,
    /// A plan without line ends.
    OneLine,
}

impl Shape {
    pub(crate) const ALL: [Self; 8] = [
        Self::Examples,
        Self::Indicators,
        Self::Activities,
        Self::List,
        Self::Unending,
        Self::Goals,
        Self::Prose,
        Self::OneLine,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Examples => "examples",
            Self::Indicators => "indicators",
            Self::Activities => "activities",
            Self::List => "list",
            Self::Unending => "unending",
            Self::Goals => "goals",
            Self::Prose => "prose",
            Self::OneLine => "one-line",
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Examples => "The examples, many times over",
            Self::Indicators => "One indicator table",
            Self::Activities => "One activity table",
            Self::List => "One list",
            Self::Unending => "One row that does not end",
            Self::Goals => "Goals only",
            Self::Prose => "Prose",
            Self::OneLine => "One line",
        }
    }

    /// A text of about so many bytes.
    pub(crate) fn text(self, size: usize) -> String {
        let mut text = String::with_capacity(size + 10_000);
        text.push_str(match self {
            Self::Examples | Self::Goals | Self::Prose | Self::OneLine => "",
            Self::Indicators => {
                "Nämndmål: Alla trivs\n\nIndikator Årsmål KF:s årsmål år 2027 Periodicitet\n\n"
            }
            Self::Unending => {
                "Nämndmål: Alla trivs\n\nAktivitet Startdatum Slutdatum\n\n\
                 Fråga alla gäster 2027-01-01 2027-12-31\n\nAktivitet Startdatum Slutdatum\n\n"
            }
            Self::Activities => "Nämndmål: Alla trivs\n\nAktivitet Startdatum Slutdatum\n\n",
            Self::List => "Enhetsmål: Alla trivs\n\nArbetssätt\n",
        });
        let examples = [
            include_str!("../../../examples/plans/dagverksamhet-2027.txt"),
            include_str!("../../../examples/plans/hemtjanst-2027.txt"),
        ];
        for number in 1.. {
            if text.len() >= size {
                break;
            }
            text.push_str(&match self {
                Self::Examples => examples[number % 2]
                    .replace("Enhetsmål: ", &format!("Enhetsmål: Del {number} av att ")),
                Self::Indicators => format!("\nAndel nöjda gäster i grupp {number} 88 % 90 % År\n"),
                Self::Activities => format!("\nPröva arbetssätt {number} 2027-01-01 2027-12-31\n"),
                Self::List => format!("{number}. Varje gäst har en kontaktperson.\n"),
                Self::Unending => "och gäster som är nöjda med sin dag\n".to_owned(),
                Self::Goals => format!("Enhetsmål: Gäst {number} trivs\n\n"),
                Self::OneLine => format!(
                    "Enhetsmål: Gäst {number} trivs. Arbetssätt: 1. Vi frågar varje vecka, och svarar. "
                ),
                Self::Prose => {
                    "Hon gick längs kajen och räknade båtarna, som hon hade gjort varje kväll.\n"
                        .to_owned()
                }
            });
        }
        text
    }
}
