/// The level of an administrative unit.
public enum PlaceLevel: String, Sendable, CaseIterable {
  case province, prefecture, county, town
}
