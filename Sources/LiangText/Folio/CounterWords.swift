/// What pages of the web count their readers and answers by, before the number: 点击量：12345, 评论数 35.
package enum CounterWords {
  /// The longer words first.
  package static let readers = """
    点击次数 点击量 点击数 点击率 点击 浏览次数 浏览量 浏览数 浏览 阅读次数 阅读量 阅读数 阅读 访问次数 访问量 人气
    """
  package static let answers = "评论数 跟帖数 跟帖"
}
