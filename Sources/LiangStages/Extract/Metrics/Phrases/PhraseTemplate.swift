/// What is weighed of items, actions and modalities: a feature's template, by whose number the weights were fitted. The
/// numbers stay as they are.
enum PhraseTemplate: Int, CaseIterable {
  // MARK: Having no item

  /// How often a figure has none.
  case noItem = 1
  /// Its kind.
  case noItemKind = 2
  /// Kind, the tag behind the figure.
  case noItemNext = 3
  /// Kind, the tag before it.
  case noItemBefore = 4
  /// The tags on either side.
  case noItemBeside = 5
  /// What bounds it.
  case noItemComparator = 6
  /// The rule that read it.
  case noItemRule = 7
  /// Its unit.
  case noItemUnit = 8
  /// Whether the figure before has none, how the two stand.
  case noItemAgain = 9
  /// Whether the figure before has none, the kinds of both.
  case noItemKinds = 10
  /// No figure stands before.
  case noItemFirst = 11
  /// Kind, whether the sentence is short.
  case noItemShort = 12
  /// The word before it.
  case noItemWordBefore = 13
  /// The verb that governs it.
  case noItemGovernor = 14
  /// That verb, kind.
  case noItemGovernorKind = 15
  /// Its unit, the tag behind it.
  case noItemUnitNext = 16
  /// The word behind it.
  case noItemWordBehind = 17
  /// Whether a verb governs it, kind, the tag behind it.
  case noItemGoverned = 18
  /// What the governing verb does, kind.
  case noItemDeed = 19
  /// What that does, the tags on either side.
  case noItemDeedBeside = 400
  /// The two tags before it.
  case noItemTwoBefore = 401
  /// The two tags behind it.
  case noItemTwoBehind = 402
  /// What the word before it names, kind.
  case noItemNameBefore = 403
  /// What the word behind it names, kind.
  case noItemNameBehind = 404
  /// The second word before it, the tag of the first.
  case noItemSecondBefore = 405
  /// What the governing verb means, kind.
  case noItemMeaning = 500
  /// What the word behind it means, its tag.
  case noItemMeaningBehind = 501
  /// What the word before it means, its tag.
  case noItemMeaningBefore = 502

  // MARK: The last word of an item

  /// Side and clauses between, verbs, figures.
  case headPlace = 22
  /// Kind, the same, verbs and figures or none.
  case headPlaceKind = 23
  /// The tag behind it.
  case headNext = 26
  /// Its tag, the one behind it.
  case headNextTag = 27
  /// The tag before it, its own.
  case headBefore = 28
  /// Side, the tag behind it, clauses between.
  case headNextClauses = 29
  /// Side, whether nothing is between, kind.
  case headBeside = 30
  /// Side, whether no word is between, its tag.
  case headTag = 31
  /// Whether 的 is between, side, no more than a word between.
  case headOf = 32
  /// Kind, suffix.
  case headSuffix = 33
  /// Suffix, side, clauses between.
  case headSuffixClauses = 35
  /// Kind, side, distance.
  case headDistance = 37
  /// Its length, its tag.
  case headLength = 50
  /// The word.
  case headWord = 51
  /// Whether it is the last word of the item before, whether in it, how the figures stand.
  case headAgainWithin = 55
  /// Whether it is the last word of the item before, the kinds of both figures.
  case headAgainKinds = 56
  /// The same, clauses between.
  case headAgain = 57
  /// Kind, suffix, side and whether a clause is between, whether a verb is.
  case headSuffixPlace = 58
  /// The tag behind it, kind, side and whether a clause is between.
  case headNextKind = 59
  /// What stands before its noun phrase, side, whether a clause is between.
  case headLead = 62
  /// What stands before the phrase and behind it, side.
  case headLeadNext = 63
  /// Whether its clause has a figure, kind, side.
  case headClauseFigure = 64
  /// The tags up to a figure behind it.
  case headPathAhead = 70
  /// The same, kind.
  case headPathAheadKind = 71
  /// The tags from a figure before it.
  case headPathBehind = 72
  /// The same, the tag behind it.
  case headPathBehindNext = 73
  /// The tag behind the figure, words between.
  case headBehindFigure = 74
  /// All tags between, as a set.
  case headTagsBehind = 75
  /// The preposition before it, side, where it stands to the verb.
  case headPreposition = 80
  /// The governing verb, where it stands to that.
  case headGovernor = 81
  /// Kind, where it stands to the verb.
  case headPositionKind = 82
  /// Where it stands to the verb, its tag, side.
  case headPosition = 83
  /// The word behind it, side.
  case headWordBehind = 84
  /// The word, kind.
  case headWordKind = 85
  /// Its last character, kind.
  case headEndingKind = 86
  /// Unit, its last character.
  case headEndingUnit = 87
  /// The preposition before it, the tag behind it.
  case headPrepositionNext = 88
  /// The word before the figure, the tag behind the head, how far the two are apart.
  case headWordBeforeFigure = 89
  /// Whether it is in the first clause, where it stands to the verb, kind.
  case headFirstClause = 90
  /// Unit, where it stands to the verb.
  case headUnitPosition = 91
  /// Its unit, the word.
  case headWordUnit = 518
  /// The verb that governs the figure, the word's last character, side.
  case headEndingGovernor = 519
  /// What it names, kind.
  case headNameKind = 412
  /// What it names, unit.
  case headNameUnit = 413
  /// What it names, side and clauses between, verbs.
  case headNamePlace = 414
  /// What the governing verb does, where it stands to that, kind.
  case headDeedKind = 415
  /// The same, what it names.
  case headDeedName = 416
  /// The same, its tag.
  case headDeedTag = 417
  /// What the verb behind it does, side, whether no clause is between.
  case headVerbBehind = 418
  /// What the verb before it does, the same.
  case headVerbBefore = 419
  /// What it does as a verb, the same, the tag behind it.
  case headVerb = 420
  /// What it means, kind.
  case headMeaningKind = 510
  /// What it means, unit.
  case headMeaningUnit = 511
  /// What it means, where it stands to the verb.
  case headMeaningPosition = 512
  /// Roughly what it means, what the governing verb means.
  case headFieldGovernor = 513
  /// What it means, the tag behind it, side.
  case headMeaningNext = 514
  /// What the word behind it means, side.
  case headMeaningBehind = 515
  /// How near it comes in meaning to the item before, how the figures stand.
  case headAlike = 516
  /// The same, whether both are roughly one, side, clauses between.
  case headAlikeField = 517

  // MARK: The first word of an item

  /// Words.
  case startCount = 100
  /// The tag before, its own.
  case startTags = 102
  /// Its tag, words.
  case startTagCount = 103
  /// The tags of the last four words.
  case startSequence = 105
  /// The first two tags.
  case startFirstTags = 106
  /// Characters.
  case startCharacters = 107
  /// How often 的 is in it, words.
  case startOf = 108
  /// How many lists are in it, kind.
  case startLists = 109
  /// All tags but the last, as a set.
  case startInnerTags = 110
  /// The word before.
  case startWordBefore = 111
  /// Kind, words.
  case startKindCount = 114
  /// The word.
  case startWord = 115
  /// The tag before, kind, side.
  case startBefore = 116
  /// The tag before, its own, side.
  case startTagsSide = 117
  /// Verbs before it, its tag, side.
  case startVerbs = 118
  /// Verbs before it, the tag before, side.
  case startVerbsBefore = 119
  /// Whether verbs and verbal nouns are before it, the tag before, its own.
  case startVerbsTags = 120
  /// Quotes opened in it, and closed.
  case startQuotes = 123
  /// The suffix of the last word, words, kind.
  case startSuffix = 124
  /// The length of the last word, words, side.
  case startLastLength = 125
  /// The last word, words.
  case startLastWord = 126
  /// The tag before the last word, that one's length, words.
  case startLastTag = 127
  /// Its tag, the next, the one before.
  case startNext = 128
  /// The lengths of the first two words, words.
  case startLengths = 129
  /// Before the figure: its tag, verbs before the phrase and behind it.
  case startAhead = 132
  /// The same, the tag before.
  case startAheadTags = 133
  /// Before the figure, no verb between: the word.
  case startWordAhead = 134
  /// Behind the figure: its tag, whether verbs are before the figure, whether beside it.
  case startBehind = 135
  /// The same, the tag before.
  case startBehindTags = 136
  /// The word before, and itself.
  case startWords = 137
  /// The last character of the word before, its own tag.
  case startEndingBefore = 138
  /// Its last character, words.
  case startEnding = 140
  /// Its first character, the tag before.
  case startBeginning = 141
  /// What the word before does, that one's tag, side.
  case startVerbBefore = 430
  /// What it does, its tag, side.
  case startVerb = 431
  /// What the last word and it name, words.
  case startNames = 432
  /// What the last word names, its own tag, the one before.
  case startHead = 433
  /// What the word before and it name, the tag before.
  case startNamesBefore = 435
  /// What it means, words.
  case startMeaning = 520
  /// What the word before means, its own tag.
  case startMeaningBefore = 521
  /// Roughly what it means, what the last word means.
  case startFieldHead = 522
  /// What it means, roughly what the next does.
  case startMeaningNext = 523
  /// The first two words.
  case startTwoWords = 524
  /// The two tags before, its tag.
  case startTwoBefore = 525
  /// The verb that governs the figure, the tag before.
  case startGovernor = 526
  /// The word before, its tag.
  case startWordBeforeTag = 527

  // MARK: Having no action

  /// How often a figure has none.
  case noVerb = 200
  /// Its kind.
  case noVerbKind = 201
  /// Kind, the tag behind the figure.
  case noVerbNext = 202
  /// Kind, the tag before it.
  case noVerbBefore = 203
  /// What bounds it.
  case noVerbComparator = 204
  /// The tags on either side.
  case noVerbBeside = 205
  /// The rule that read it.
  case noVerbRule = 206
  /// The word before it.
  case noVerbWordBefore = 207
  /// Verbs in its clause.
  case noVerbVerbs = 208
  /// Verbs in its clause, kind.
  case noVerbVerbsKind = 209
  /// Where the item stands, kind.
  case noVerbItem = 210
  /// Whether the figure before has none, how the two stand.
  case noVerbAgain = 211
  /// Whether the figure before has none, the kinds of both.
  case noVerbKinds = 212
  /// The verb that governs it.
  case noVerbGovernor = 213
  /// That verb, kind.
  case noVerbGovernorKind = 214
  /// The word before it, kind.
  case noVerbWordBeforeKind = 215
  /// Its unit, the tag before it.
  case noVerbUnitBefore = 216
  /// The verb that bounds it, kind.
  case noVerbBound = 217
  /// The word behind it, the tag before it.
  case noVerbWordBehind = 218

  // MARK: A verb

  /// Kind, side and clauses between, whether verbs are between, whether figures.
  case verbPlace = 223
  /// Its tag, the one behind it.
  case verbNext = 227
  /// The tag before it, its own.
  case verbBefore = 228
  /// Whether it is two words.
  case verbIsTwoWords = 231
  /// Kind, side, distance, its tag.
  case verbDistance = 232
  /// The last word's length, its tag.
  case verbLength = 233
  /// The last word.
  case verbWord = 234
  /// The last word, whether no word is between.
  case verbWordBeside = 235
  /// Its last character, whether no word is between.
  case verbEnding = 236
  /// The word before it.
  case verbWordBefore = 237
  /// Verbs before it in its clause, clauses between, side.
  case verbVerbsBefore = 238
  /// Whether no verb is behind it, clauses between, side.
  case verbIsLast = 239
  /// Whether 的 is behind it, side, whether a clause is between.
  case verbOf = 240
  /// The tags up to a figure behind it.
  case verbPathAhead = 241
  /// The tags from a figure before it.
  case verbPathBehind = 242
  /// The tags up to a figure behind it, its own, kind.
  case verbPathAheadTag = 243
  /// The tags from a figure before it, its own, kind.
  case verbPathBehindTag = 244
  /// Whether its clause, another one, has a figure, side.
  case verbClauseFigure = 245
  /// Side, the tag behind the figure, whether a clause is between.
  case verbFigureNext = 246
  /// Side, the tag behind the figure, kind.
  case verbFigureNextKind = 247
  /// There is no item: side, whether a clause is between.
  case verbAlone = 250
  /// Where it stands to the item, words between.
  case verbItem = 251
  /// Where it stands to the item, the sides of both, whether a clause is between.
  case verbItemSides = 252
  /// Where it stands to the item, whether beside it, its tag, kind.
  case verbItemBeside = 253
  /// Whether the figure before has it, how the two stand.
  case verbAgain = 256
  /// Whether the figure before has it, the kinds of both.
  case verbAgainKinds = 257
  /// The last word, where it stands to the item, side.
  case verbWordItem = 260
  /// Whether it ends in its result, kind, side, clauses between.
  case verbResult = 262
  /// The word before it, its tag.
  case verbWordBeforeTag = 263
  /// The word behind it, side.
  case verbWordBehind = 264
  /// The last word, side, clauses between.
  case verbWordSide = 265
  /// The first word's last character, its tag, where it stands to the item.
  case verbFirstEnding = 266
  /// The first word's length, whether the only one, the tag behind, where it stands to the item.
  case verbFirst = 267
  /// Before a result: the first word.
  case verbResultWord = 268
  /// The result, kind.
  case verbResultKind = 269
  /// Side, verbs between, its tag.
  case verbVerbs = 270
  /// Whether its clause is the first, side, clauses between.
  case verbFirstClause = 274
  /// Whether the item is behind the figure, whether no word is between, its tag.
  case verbItemBehind = 275
  /// What it does, side and clauses between, kind.
  case deedKind = 450
  /// What it does, side and clauses between, whether verbs are between.
  case deedVerbs = 451
  /// What it does, the tag behind it, side.
  case deedNext = 452
  /// What it does, the tag before it, side.
  case deedBefore = 453
  /// What it does, unit.
  case deedUnit = 454
  /// What the first of two words does, and the last.
  case deeds = 455
  /// The lengths of two words, the first one's tag.
  case verbLengths = 456
  /// What one word does, words between, side.
  case deedDistance = 457
  /// The first word, whether the only one.
  case verbFirstWord = 458
  /// The last word's last character, whether the only one.
  case verbLastEnding = 459
  /// What it does, where it stands to the item, side.
  case deedItem = 460
  /// What it does, where it stands to the item, kind.
  case deedItemKind = 461
  /// How near it comes in meaning to the action before, how the figures stand.
  case deedAlike = 540
  /// The word, the unit, side.
  case verbWordUnit = 541
  /// The word, the one before the figure, side.
  case verbWordBeforeFigure = 542
  /// The word, the item's last.
  case verbItemWord = 543

  // MARK: The verb that bounds the figure

  /// How often it is the action.
  case boundVerb = 291
  /// The verb.
  case boundWord = 292
  /// Kind, what bounds the figure.
  case boundKind = 293
  /// The verb, whether another governs the figure.
  case boundGoverned = 294
  /// The tag before it.
  case boundBefore = 295
  /// Where the item stands.
  case boundItem = 296
  /// What the governing verb does.
  case boundDeed = 446

  // MARK: Modality

  /// How often it is so.
  case modality = 300
  /// Kind.
  case modalityKind = 301
  /// What bounds the figure.
  case modalityComparator = 302
  /// What bounds it, the tag behind it.
  case modalityNext = 303
  /// What bounds it, kind.
  case modalityComparatorKind = 304
  /// On which sides it is bounded, by what, whether 的 follows.
  case modalityBound = 305
  /// All cues before it in its clause.
  case clauseCues = 306
  /// All cues before that in the sentence.
  case earlierCues = 307
  /// One of those in its clause.
  case clauseCue = 308
  /// One of those before that.
  case earlierCue = 309
  /// One of those behind it.
  case laterCue = 310
  /// All cues in its clause, what bounds it.
  case clauseCuesComparator = 312
  /// The tags on either side.
  case modalityBeside = 313
  /// The action.
  case modalityAction = 314
  /// Whether it has none, kind.
  case modalityNoAction = 315
  /// The word before it.
  case modalityWordBefore = 316
  /// The word behind it.
  case modalityWordBehind = 317
  /// The rule that read it.
  case modalityRule = 318
  /// The first word of its clause.
  case modalityLead = 319
  /// The modality of the figure before.
  case modalityAgain = 320
  /// The same, clauses between.
  case modalityAgainClauses = 321
}
