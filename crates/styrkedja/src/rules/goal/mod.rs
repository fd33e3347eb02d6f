//! GOL: the goal chain (*styrkedja*) and the wording of goals.

pub(super) mod area_under_other_direction;
pub(super) mod broken_goal_chain;
pub(super) mod committee_goal_without_unit_goal;
pub(super) mod duplicate_goal;
pub(super) mod empty_part;
pub(super) mod goal_codes_out_of_order;
pub(super) mod goal_title_differs;
pub(super) mod list_number_in_title;
pub(super) mod missing_description;
pub(super) mod unknown_goal_code;
