extension PhraseTemplate {
  /// What it looks at, in a few words; those that look at one thing share them.
  var name: String { Self.names[self]! }

  private static let names = Dictionary(
    uniqueKeysWithValues: lists.flatMap { name, templates in templates.map { ($0, name) } })

  private static let lists: [(name: String, templates: [PhraseTemplate])] = [
    ("how often it is so", [.noItem, .noVerb, .boundVerb, .modality]),
    ("the kind of figure", [.noItemKind, .noItemShort, .noVerbKind, .modalityKind]),
    (
      "the bounds of the figure",
      [
        .noItemComparator, .noVerbComparator, .noVerbBound, .boundWord, .boundKind, .boundGoverned, .modalityComparator,
        .modalityNext, .modalityComparatorKind, .modalityBound,
      ]
    ),
    ("the rule of the figure", [.noItemRule, .noVerbRule, .modalityRule]),
    (
      "the unit",
      [
        .noItemUnit, .noItemUnitNext, .headEndingUnit, .headUnitPosition, .headWordUnit, .verbWordUnit,
        .noVerbUnitBefore, .headNameUnit, .deedUnit,
      ]
    ),
    (
      "the figure before",
      [
        .noItemAgain, .noItemKinds, .noItemFirst, .headAgainWithin, .headAgainKinds, .headAgain, .noVerbAgain,
        .noVerbKinds, .verbAgain, .verbAgainKinds, .modalityAgain, .modalityAgainClauses, .headAlike, .headAlikeField,
        .deedAlike,
      ]
    ),
    (
      "words beside the figure",
      [
        .noItemNext, .noItemBefore, .noItemBeside, .noItemWordBefore, .noItemWordBehind, .noItemGoverned,
        .headBehindFigure, .noVerbNext, .noVerbBefore, .noVerbBeside, .noVerbWordBefore, .noVerbWordBeforeKind,
        .noVerbWordBehind, .verbFigureNext, .verbFigureNextKind, .verbWordBeforeFigure, .boundBefore, .modalityBeside,
        .modalityWordBefore,
        .modalityWordBehind, .noItemDeedBeside, .noItemTwoBefore, .noItemTwoBehind, .noItemNameBefore,
        .noItemNameBehind,
        .noItemSecondBefore, .noItemMeaningBehind, .noItemMeaningBefore,
      ]
    ),
    (
      "the verb before the figure",
      [
        .noItemGovernor, .noItemGovernorKind, .noItemDeed, .headGovernor, .headPositionKind, .headFirstClause,
        .noVerbGovernor, .noVerbGovernorKind, .headDeedKind, .headDeedName, .headDeedTag, .boundDeed, .noItemMeaning,
        .startGovernor, .headEndingGovernor,
      ]
    ),
    (
      "verbs of its clause",
      [
        .startVerbs, .startVerbsBefore, .startVerbsTags, .noVerbVerbs, .noVerbVerbsKind, .verbVerbsBefore, .verbIsLast,
        .verbOf, .headVerbBehind, .headVerbBefore, .headVerb,
      ]
    ),
    ("the item", [.noVerbItem, .verbAlone, .verbItem, .verbItemSides, .verbItemBeside, .boundItem]),
    ("the action", [.modalityAction, .modalityNoAction]),
    (
      "the word itself",
      [
        .headWord, .headWordKind, .headEndingKind, .startWord, .startWordAhead, .startEnding, .startBeginning,
        .verbWord, .verbWordBeside, .verbEnding, .verbWordItem, .verbItemWord, .verbWordSide, .verbFirstEnding,
        .verbFirst,
        .verbResultWord, .verbResultKind, .startVerb, .verbFirstWord, .verbLastEnding,
      ]
    ),
    ("its ending", [.headSuffix, .headSuffixClauses, .headDistance]),
    (
      "its length",
      [
        .headLength, .startCount, .startTagCount, .startCharacters, .startKindCount, .startTagsSide, .startSuffix,
        .startLastLength, .startLastWord, .startLastTag, .startLengths, .verbIsTwoWords, .verbLength, .verbLengths,
      ]
    ),
    (
      "what it is made of",
      [
        .startSequence, .startFirstTags, .startOf, .startLists, .startInnerTags, .startQuotes, .startNext,
        .startTwoWords,
      ]
    ),
    ("what it names", [.headNameKind, .headNamePlace, .startNames, .startHead, .startNamesBefore]),
    (
      "what it means",
      [
        .headMeaningKind, .headMeaningUnit, .headMeaningPosition, .headFieldGovernor, .startMeaning, .startFieldHead,
        .startMeaningNext,
      ]
    ),
    ("what it does", [.deedKind, .deedVerbs, .deedNext, .deedBefore, .deeds, .deedDistance, .deedItem, .deedItemKind]),
    (
      "where it stands",
      [
        .headPlace, .headPlaceKind, .headBeside, .headTag, .headOf, .headSuffixPlace, .headClauseFigure, .headPosition,
        .verbPlace, .verbDistance, .verbClauseFigure, .verbResult, .verbVerbs, .verbFirstClause, .verbItemBehind,
      ]
    ),
    (
      "words beside it",
      [
        .headNext, .headNextTag, .headBefore, .headNextClauses, .headNextKind, .headLead, .headLeadNext,
        .headWordBehind, .startTags, .startWordBefore, .startBefore, .startAhead, .startAheadTags, .startBehind,
        .startBehindTags, .startWords, .startEndingBefore, .verbNext, .verbBefore, .verbWordBefore, .verbWordBeforeTag,
        .verbWordBehind, .startVerbBefore,
        .headMeaningNext, .headMeaningBehind, .startMeaningBefore, .startTwoBefore, .startWordBeforeTag,
      ]
    ),
    (
      "words between",
      [
        .headPathAhead, .headPathAheadKind, .headPathBehind, .headPathBehindNext, .headTagsBehind,
        .headWordBeforeFigure, .verbPathAhead, .verbPathBehind, .verbPathAheadTag, .verbPathBehindTag,
      ]
    ),
    ("the preposition before it", [.headPreposition, .headPrepositionNext]),
    ("cues in its clause", [.clauseCues, .clauseCue, .clauseCuesComparator]),
    ("cues before its clause", [.earlierCues, .earlierCue]),
    ("cues behind it", [.laterCue]),
    ("how its clause begins", [.modalityLead]),
  ]
}
