import LiangText

/// What the unit is in this place: itself, another one, or none for a reason.
enum UnitReading {
  case unit(Unit)
  case none(MetricRule, end: Int)
}
