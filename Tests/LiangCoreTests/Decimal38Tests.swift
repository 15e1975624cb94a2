import LiangCore
import Testing

@Suite struct Decimal38Tests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("007", "7"), ("1654.9", "1654.9"), ("0.000000001", "0.000000001"), ("1.50", "1.5"),
    ("-12.34", "-12.34"), ("+3", "3"), ("1.0000000000", "1"),
    ("99999999999999999999999999999.999999999", "99999999999999999999999999999.999999999"),
  ])
  func readsAndWritesPlainDigits(digits: String, written: String) {
    #expect(Decimal38(digits: digits)?.description == written)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1e3", "1,000", "0.0000000001", "100000000000000000000000000000", "1.2.3", " 1",
    String(repeating: "9", count: 1000),
  ])
  func refusesWhatItCannotHoldExactly(digits: String) {
    #expect(Decimal38(digits: digits) == nil)
  }

  @Test func scalesWithoutRounding() {
    #expect(Decimal38(digits: "1654.9")!.scaled(byPowerOfTen: 4)!.description == "16549000")
    #expect(Decimal38(digits: "12")!.scaled(byPowerOfTen: -2)!.description == "0.12")
    #expect(Decimal38(digits: "0.000000001")!.scaled(byPowerOfTen: -1) == nil)
    #expect(Decimal38(digits: "9")!.scaled(byPowerOfTen: 29) == nil)
    #expect(Decimal38.zero.scaled(byPowerOfTen: 1000) == .zero)
  }

  @Test func multipliesExactlyOrNotAtAll() {
    #expect(Decimal38(digits: "-2.5")!.multiplied(by: Decimal38(4))!.description == "-10")
    #expect(Decimal38(digits: "0.00001")!.multiplied(by: Decimal38(digits: "0.00001")!) == nil)
    let big = Decimal38(digits: "10000000000000000")!
    #expect(big.multiplied(by: Decimal38(digits: "1000000000000")!)!.description == "10000000000000000000000000000")
    #expect(big.multiplied(by: big) == nil)
  }

  @Test func dividesExactlyOrNotAtAll() {
    #expect(Decimal38(-7).divided(by: Decimal38(8))!.description == "-0.875")
    #expect(Decimal38(1).divided(by: Decimal38(3)) == nil)
    #expect(Decimal38(1).divided(by: .zero) == nil)
    #expect(Decimal38(1).scaled(byPowerOfTen: 28)!.divided(by: Decimal38(digits: "0.1")!) == nil)
  }

  @Test(
    arguments: [
      ("2", "3", 9, "0.666666667"), ("-2", "3", 9, "-0.666666667"), ("1", "8", 2, "0.13"), ("1", "-8", 2, "-0.13"),
      ("5", "2", 0, "3"), ("0", "-7", 4, "0"), ("1000000000000000000", "0.3", 2, "3333333333333333333.33"),
    ])
  func roundsQuotientsHalfAwayFromZero(dividend: String, divisor: String, places: Int, quotient: String) {
    let value = Decimal38(digits: dividend)!.divided(rounding: Decimal38(digits: divisor)!, places: places)
    #expect(value?.description == quotient)
  }

  @Test func addsOrOverflows() {
    let most = Decimal38(digits: "99999999999999999999999999999.999999999")!
    #expect(most.adding(Decimal38(digits: "0.000000001")!) == nil)
    #expect(Decimal38(1).adding(Decimal38(digits: "-0.5")!)!.description == "0.5")
  }

  @Test func doubleIsTheNearest() {
    #expect(Decimal38(digits: "0.1")!.doubleValue == 0.1)
    #expect(Decimal38(digits: "16549000")!.doubleValue == 16_549_000)
    #expect(Decimal38(digits: "-1.8")!.doubleValue == -1.8)
  }

  @Test func theMiddleIsTheNearestDouble() throws {
    func middle(_ low: String, _ high: String) throws -> Double {
      try #require(Decimal38(digits: low)).middle(to: #require(Decimal38(digits: high)))
    }
    #expect(try middle("5.6", "5.78") == 5.69)
    #expect(try middle("0.1", "0.2") == 0.15)
    #expect(try middle("-3", "4") == 0.5)
    #expect(try middle("1654.9", "1654.9") == 1654.9)
    // The sum does not fit.
    let most = String(repeating: "9", count: 29)
    #expect(try middle(most, most) == 1e29)
  }
}

@Suite struct PlainNumberTests {
  @Test(arguments: [
    (1e21, "1000000000000000000000"), (0.5, "0.5"), (-2.0, "-2"), (1.5e-7, "0.00000015"),
    (1.25e17, "125000000000000000"),
    (0, "0"),
  ])
  func hasNoExponent(value: Double, written: String) {
    #expect(PlainNumber.string(value) == written)
    #expect(Double(written) == value)
  }
}
