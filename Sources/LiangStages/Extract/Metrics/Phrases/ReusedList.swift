/// A list that is emptied and filled again and again: it keeps its room and its owner alone changes it, so that nothing
/// is counted or checked on the way.
struct ReusedList<Element>: ~Copyable {
  private var elements = UnsafeMutablePointer<Element>.allocate(capacity: 64)
  private var capacity = 64
  private(set) var count = 0

  deinit {
    elements.deinitialize(count: count)
    elements.deallocate()
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (elements + count).initialize(to: element)
    count &+= 1
  }

  mutating func removeLast(_ number: Int) {
    (elements + count - number).deinitialize(count: number)
    count -= number
  }

  mutating func removeAll() {
    elements.deinitialize(count: count)
    count = 0
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: elements, count: count)
    elements.deallocate()
    (elements, capacity) = (larger, 2 * capacity)
  }

  /// - Precondition: the index is below `count`, which is not checked.
  subscript(index: Int) -> Element {
    @inline(__always) get { elements[index] }
    @inline(__always) _modify { yield &elements[index] }
  }

  /// Valid until an element is added.
  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: elements, count: count) }
}
