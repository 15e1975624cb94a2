extension ArticlePlaces {
  /// What is weighed of a place as that of an article.
  enum Template: Int, ChoiceTemplate {
    /// What level the place is of.
    case level = 400
    /// How many places the article names, for a place and for none.
    case names = 401
    /// No place, where the headline names none.
    case noHeading = 403
    /// How it stands to what the headline's places have in common, whether these are several.
    case heading = 404
    /// Whether the headline names it.
    case inHeading = 405
    /// How it stands to the first place of the text, how that is said.
    case first = 406
    /// The same, whether the headline names places.
    case firstHeaded = 407
    /// The same, whether that place stands at the beginning.
    case firstEarly = 408
    /// How it stands to the dateline's, whether others are named.
    case dateline = 409
    /// The share of names that lie in it, how many there are.
    case inside = 410
    /// The share of names that are it, how many there are, its level.
    case same = 411
    /// No place: of how many provinces the names are, whether the headline names any.
    case provinces = 412
    /// No place: how many places are named.
    case places = 413
    /// How it stands to the dateline's, and to the first place of the text.
    case datelineFirst = 414
    /// How it stands to the first place, what is behind that.
    case firstAfter = 415
    /// The same, what is before it.
    case firstBefore = 416
    /// No words that say where without a name; no place.
    case noWords = 420
    /// Whether such words mean it, no place, its level.
    case meant = 421
    /// How many such words mean it, its level.
    case meantOften = 422
    /// Whether words of the writer's own unit mean it, no place.
    case meantOwn = 423
    /// How often 全国 and the like are said, no place.
    case nations = 424
    /// How it stands to the page's home, how sure that is.
    case home = 430
    /// The same, how many places are named, whether in the headline.
    case homeNames = 431
    /// The same, whether words of the writer's own unit are there, or no words.
    case homeWords = 432
    /// The same, whether all names lie in the home.
    case homeHolds = 433
    /// How it stands to the home, what level that is of, how it stands to the headline's places.
    case homeHeading = 434
    /// Whether it is news, no place, whether the headline names places.
    case news = 440
    /// Whether it has bullets, no place, whether the headline names places.
    case bullets = 441
    /// The share of paragraphs' first places that lie in it, how many there are.
    case leaders = 442
    /// No place: of how many prefectures these are, how many paragraphs.
    case noLeaders = 443
    /// The share of paragraphs that name something in it, whether the headline names places.
    case paragraphs = 444
    /// How far into the text the first such name is, whether the headline names places.
    case start = 445
    /// The type of text, no place, how sure the home is.
    case type = 450
    /// No place: in how many prefectures figures are, whether the headline names places.
    case noFigures = 460
    /// How many places inside it are named, its level, whether it is named.
    case parts = 462
    /// The share of figures in it, of those at it, whether several places inside it are named.
    case figures = 464
  }
}
