import LiangRun
import LiangSchedule

/// The last times, kept in the run catalog.
struct CatalogFireLog: FireLog {
  let catalog: RunCatalog

  func lastFire(of job: String) async throws -> UnixTime? {
    try catalog.lastFire(of: job).map { UnixTime(seconds: $0) }
  }

  func record(_ fire: UnixTime, of job: String) async throws {
    try catalog.recordFire(fire.seconds, of: job)
  }
}
