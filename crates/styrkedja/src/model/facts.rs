//! Facts that stand in running text: meetings with the staff, and goals of Agenda 2030. Each keeps the words it came from.

use styrkedja_macros::record;

use super::{Extensions, Printed};
use crate::{
    error::ValueError,
    value::{Date, SdgNumber},
};

/// An occasion at which the plan or report is treated with the staff (*arbetsplatsträff*).
#[record]
pub struct StaffMeeting {
    /// The forum: `APT`.
    pub forum: String,
    /// The day, as printed (`den 25 februari`) and as understood.
    pub date: Printed<Date>,
    /// Whether the year is not printed but follows from the document.
    #[record(default)]
    pub year_inferred: bool,
    pub extensions: Extensions,
}

impl StaffMeeting {
    /// A meeting on a day.
    pub fn new(forum: impl Into<String>, date: Printed<Date>) -> Self {
        Self::bare(forum.into(), date)
    }
}

/// A goal of Agenda 2030 that the unit says it contributes to.
#[record]
pub struct SdgContribution {
    /// The number of the goal, 1 to 17; absent for a heading beside them that is none of the 17.
    number: Option<SdgNumber>,
    /// Its name as printed.
    pub name: String,
    /// What the unit says it does.
    pub text: Option<String>,
    pub extensions: Extensions,
}

impl SdgContribution {
    /// A contribution to goal 1 to 17, or to something that is none of them.
    ///
    /// # Errors
    /// For a number outside 1 to 17.
    pub fn new(number: Option<u8>, name: impl Into<String>) -> Result<Self, ValueError> {
        let number = number.map(SdgNumber::try_from).transpose()?;
        Ok(Self { number, ..Self::bare(name.into()) })
    }

    /// The number of the goal, 1 to 17; nothing when it is none of the 17.
    pub fn number(&self) -> Option<u8> {
        self.number.map(SdgNumber::get)
    }
}
