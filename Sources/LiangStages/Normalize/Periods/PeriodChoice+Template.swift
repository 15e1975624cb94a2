extension PeriodChoice {
  /// What is weighed of a time as that of a figure.
  enum Template: Int, ChoiceTemplate {
    /// What shape the time is of; none is one.
    case shape = 600
    /// The same, the figure's modality.
    case modality = 601
    /// No time, the figure's kind.
    case kind = 602
    /// How it stands to the day of the issue, the modality.
    case standing = 603
    /// No time, what the figure is in its sentence's comparison or change, its modality.
    case role = 604
    /// In a headline, no time, the shape.
    case heading = 605
    /// In a headline, how it stands to the time of the figure that is repeated.
    case repeated = 606
    /// How the time stands to that of a cue.
    case cue = 610
    /// The same, the cue's shape.
    case cueShape = 611
    /// The same, how the cue is said, its flags.
    case manner = 612
    /// The same, the figure's modality.
    case cueModality = 613
    /// The same, the rule that read the cue.
    case rule = 614
    /// Of what the sentence says: how it stands, the figure's role.
    case governorRole = 615
    /// The same, the cue's shape.
    case governorShape = 616
    /// How it stands, the figure's kind.
    case governorKind = 617
    /// Of what went before: how it stands, sentences or paragraphs between, the cue's shape.
    case gap = 618
    /// Of what went before: how it stands, the same between, whether the sentence has a time. Of the first ones: how
    /// it stands, where times are. What the cue is keeps the two apart.
    case gapOrReach = 619
    /// Of what went before: how it stands, whether the text goes on, the cue's shape.
    case goesOn = 620
    /// No time for the first figure, where times are.
    case first = 630
    /// How it stands to the time of the figure before, how near that is, whether a time is between.
    case step = 631
    /// The same, what the figures have in common.
    case stepLikeness = 632
    /// How it stands to that, both modalities, whether a time is between.
    case stepModality = 633
    /// How it stands to that, how near, its shape, whether a time is between.
    case stepShape = 634
    /// How it stands to that, how near, whether the text goes on, whether a time is between.
    case stepGoesOn = 635
    /// How it stands to that, sentences between, whether a time is between.
    case stepSentences = 636
    /// How it stands to that, paragraphs between, whether a time is between.
    case stepParagraphs = 637
    /// How it stands to that and to what the sentence says, the role, whether a time is between.
    case stepSaid = 638
    /// How it stands to both, the role, how near, the modality.
    case stepSaidLevel = 639
    /// One of the words around the figure, no time.
    case word = 640
    /// The same, where times are.
    case wordReach = 645
    /// What the clause says of habit and state, no time, where times are.
    case signs = 650
    /// How far the time reaches from where it was said, whether the sentence has a time.
    case reach = 660
    /// How far, its shape.
    case reachShape = 661
    /// How far, the rule that read it.
    case reachRule = 662
    /// How far, its flags.
    case reachFlags = 663
    /// How far, the modality.
    case reachModality = 664
    /// How far, whether the text goes on.
    case reachGoesOn = 665
    /// How far, what the clause says of habit and state.
    case reachSigns = 666

    /// Of these there is one for each of the words around the figure.
    var width: Int {
      switch self {
      case .word, .wordReach: FigureWord.allCases.count
      default: 1
      }
    }
  }
}
