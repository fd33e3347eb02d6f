use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// How long this process has had a processor: what others do meanwhile does not count.
pub(crate) fn processor_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}
