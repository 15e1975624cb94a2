extension MetricPlaces {
  /// What is weighed of a place as that of a figure.
  enum Template: Int, ChoiceTemplate {
    /// What level the place is of.
    case level = 500
    /// How it stands to what the article is about, where cues are.
    case ofArticle = 501
    /// The same, of what level that is.
    case ofLevel = 502
    /// How far behind what the article is about it scores as that.
    case lead = 503
    /// The figure's modality, no place, what the article is about.
    case modality = 504
    /// The figure's kind, no place.
    case kind = 505
    /// In a headline, how it stands to what the article is about.
    case heading = 506
    /// How it stands to that and to the page's home, how sure that is.
    case home = 507
    /// How it stands to that, how surely the figure's lines belong with the article's first, whether there is a
    /// headline.
    case start = 508
    /// How it stands to that, the type of text, where cues are.
    case type = 509
    /// How the place stands to that of a cue.
    case cue = 510
    /// The same, how the cue is said.
    case manner = 511
    /// How it stands to the cue's place, and what the article is about to that.
    case cueOfArticle = 512
    /// The same, how the cue is said.
    case mannerOfArticle = 513
    /// How it stands, the kind of a word that says where without a name.
    case unnamed = 514
    /// How it stands, sentences between, how what the article is about does.
    case sentences = 515
    /// How it stands, clauses between, how what the article is about does.
    case clauses = 516
    /// How it stands, how surely the lines belong together.
    case distance = 517
    /// The same, how what the article is about stands, how the cue is said.
    case distanceOfArticle = 518
    /// No place, for the first figure.
    case first = 520
    /// How it stands to the place of the figure before, how near that is, whether a cue is between.
    case step = 521
    /// How it stands to that, whether a cue is between.
    case stepBetween = 522
    /// How it stands to that, how near, cues between.
    case stepCues = 523
    /// How it stands to that, how surely the lines belong together, cues between.
    case stepDistance = 524
    /// How it stands to that, what the figures have in common, how near, whether a cue is between.
    case stepLikeness = 525
    /// How it stands to what the article is about, one of the words around the figure.
    case word = 530
    /// How it stands to the cue's place, what is before the cue.
    case before = 540
    /// The same, what is behind it.
    case after = 541
    /// The same, what is behind that.
    case next = 542
    /// How it stands, how often the cue's place is named, how what the article is about stands.
    case named = 550
    /// How it stands, characters between, how what the article is about stands.
    case characters = 551
    /// How it stands, characters between, how the cue is said.
    case charactersManner = 552
    /// How it stands, figures between, how what the article is about stands.
    case figures = 553
    /// How it stands, figures between, characters between.
    case figuresCharacters = 554
    /// How it stands, figures between, how the cue is said.
    case figuresManner = 555
    /// How it stands, what levels the cue's place and what the article is about are of, how often the first is named.
    case levels = 556

    /// Of these there is one for each of the words around the figure.
    var width: Int {
      switch self {
      case .word: FigureWord.allCases.count
      default: 1
      }
    }
  }
}
