//! Known roles.

use serde::Deserialize;
use styrkedja_macros::names;

/// A role (*befattning*) that recurs in the units of a municipality.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KnownRole {
    /// Its name, singular.
    pub name: String,
    /// Other names and abbreviations of it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The kind of work.
    pub work: Work,
}

/// The kind of work of a role.
#[names(beside)]
pub enum Work {
    /// Leads others (*chef*, *rektor*).
    Management,
    /// Care and support of those the unit is there for (*omsorg*).
    Care,
    /// Health care, of licensed staff mostly (*hälso- och sjukvård*).
    HealthCare,
    /// Social work and its decisions (*socialt arbete*, *myndighetsutövning*).
    SocialWork,
    /// Preschool, school and leisure (*förskola*, *skola*, *fritid*).
    Education,
    /// Libraries, museums, archives (*kultur*).
    Culture,
    /// Economy, personnel, communication (*administration*).
    Administration,
    /// Meals, cleaning, buildings, parks (*service*).
    Service,
}
