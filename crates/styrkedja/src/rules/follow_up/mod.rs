//! FUP: the follow-up (*uppföljning*) of local goals.

pub(super) mod missing_follow_up;
