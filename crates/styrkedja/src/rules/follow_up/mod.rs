//! FUP: the follow-up (*uppföljning*) of local goals.

pub(super) mod follow_up_after_plan_year;
pub(super) mod follow_up_copied_from_way_of_working;
pub(super) mod follow_up_without_time;
pub(super) mod missing_follow_up;

mod time;
