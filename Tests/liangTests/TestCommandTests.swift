import LiangTestSupport
import Testing

/// `liang test`: the tests in a pipeline file.
@Suite struct TestCommandTests {
  @Test func failingTestsOfAPipelineShowRowsAndText() throws {
    let scratch = try Example.full.scratch()
    try scratch.write(
      "tested.yaml",
      Example.full.pipeline + """
        tests:
          - name: right
            given: {text: "补贴300元。"}
            expect: {metrics: [{surface: 300元, low: 300}]}
          - name: wrong
            given: {text: "补贴300元。"}
            expect: {metrics: [{surface: 300元, low: 301}]}

        """)
    let ran = try Ran.liang("test", "tested.yaml", in: scratch)
    #expect(ran.status == 1)
    #expect(ran.out.contains("ok  small: right\n"))
    #expect(ran.out.contains("FAILED  small: wrong  (tested.yaml:20)\n"), "\(ran.out)")
    #expect(ran.out.contains("low: [-301-]{+300+}"))
    #expect(ran.out.contains("补贴[300元]。"))
    #expect(ran.out.hasSuffix("1 passed, 1 failed\n"))
  }

  /// The example that the message gives passes.
  @Test func aPipelineWithoutTestsIsToldHowToWriteOne() throws {
    let scratch = try Example.small.scratch()
    let ran = try Ran.liang("test", "small.yaml", in: scratch)
    #expect(ran.status == 2)
    #expect(ran.out == "--  small: has no tests\n")
    #expect(
      ran.err == """
        error[test.none]: there is no test to run; write one at the end of the pipeline file, as in

        tests:
          - name: money in ten-thousands
            given: {text: "为职工2027人次挽回经济损失1654.9万元。"}
            expect:
              metrics:
                - {surface: 2027人次, low: 2027, unit: person_time}
                - {surface: 1654.9万元, low: 16549000, unit: CNY}

        """)
    let example = try #require(ran.err.firstRange(of: "tests:"))
    try scratch.write("small.yaml", Example.small.pipeline + ran.err[example.lowerBound...])
    let tested = try Ran.liang("test", "small.yaml", in: scratch)
    #expect(tested.status == 0)
    #expect(tested.out == "ok  small: money in ten-thousands\n1 passed, 0 failed\n")
  }
}
