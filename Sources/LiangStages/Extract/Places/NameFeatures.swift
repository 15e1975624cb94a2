import LiangText

/// What the weights are told of a name in doubt.
extension PlaceFinder {
  /// What the weights say of the chain, above 0 that it is a place.
  func logit(of chain: PlaceChain, _ evidence: PlaceEvidence) -> Float {
    var features = ChoiceFeatures()
    describe(chain, evidence, &features)
    return Float(features.score(weights.table)) / Float(ChoiceFeatures.scale)
  }

  /// Adds what is known of the chain: the kind of name, what speaks for it by hand, the words and the characters
  /// around.
  func describe(_ chain: PlaceChain, _ evidence: PlaceEvidence, _ features: inout ChoiceFeatures) {
    let key = Int(chain.last.key)
    let links = min(chain.links, 2) << 3 | chain.isLarge.number << 2 | (chain.hasTown || chain.hasZone).number << 1
    let kind = Int(gazetteer.use(ofKey: key).rawValue) << 5 | links | gazetteer.isFrequent(key).number
    let forms = Int(chain.forms.rawValue)
    let words = words(around: chain)
    let margin = (min(80, max(-130, words.margin)) + 130) / 10
    let score = (min(180, max(-200, evidence.sum + words.score)) + 200) / 10
    let support = evidence.support + 100
    let context = evidence.context + 200
    let person = evidence.isPerson.number
    features.add(NameTemplate.always)
    features.add(NameTemplate.kind, kind, forms)
    features.add(NameTemplate.kindSupport, kind, forms, support)
    features.add(NameTemplate.kindMargin, kind, forms, margin / 3)
    features.add(NameTemplate.kindScore, kind, forms, score / 4)
    features.add(NameTemplate.margin, margin / 2)
    features.add(NameTemplate.supportMargin, support, margin / 3)
    features.add(NameTemplate.score, score)
    features.add(NameTemplate.roughScore, score / 4)
    features.add(NameTemplate.context, context)
    features.add(NameTemplate.contextSupport, context, support)
    features.add(NameTemplate.base, evidence.base + 400)
    features.add(NameTemplate.person, person, chain.isLarge.number)
    let name = ChoiceFeatures.hash(gazetteer.utf8(ofKey: key))
    features.add(NameTemplate.name, name >> 8, name & 0xFF)
    describeNeighbours(of: chain, &features)
  }

  /// Adds the characters before and after the name, which say other things of one with a class word than of one
  /// without.
  private func describeNeighbours(of chain: PlaceChain, _ features: inout ChoiceFeatures) {
    let (start, end) = (chain.range.lowerBound, chain.range.upperBound)
    let isShort = chain.isBareShort.number
    let before = (character(start - 2), character(start - 1))
    let after = (character(end), character(end + 1))
    func add(_ template: NameTemplate, _ one: Int, _ other: Int) {
      features.add(template, one >> 6, (one & 0x3F) << 1 | isShort, other >> 6, other & 0x3F)
    }
    add(.before, before.1, 0)
    add(.behind, after.0, 0)
    add(.twoBefore, before.0, before.1)
    add(.twoBehind, after.0, after.1)
    add(.around, before.1, after.0)
  }

  /// The character in its simplified form; 0 beyond the text.
  private func character(_ position: Int) -> Int {
    position < 0 || position >= text.count ? 0 : Int(gazetteer.simplified(text.exact[position]))
  }
}
