import CXLSXWriter
import Glibc
import LiangCore

/// A workbook being written row by row in constant memory. Owns libxlsxwriter's handle; what is not closed is given up.
struct XLSXWorkbook: ~Copyable {
  /// The moment that stands in every workbook, 1980-01-01 as in the ZIP entries: the same rows give the same bytes.
  private static let created: time_t = 315_532_800

  private let handle: UnsafeMutablePointer<lxw_workbook>
  let formats: Formats

  /// How cells look; the workbook owns them.
  struct Formats {
    let header: UnsafeMutablePointer<lxw_format>
    let whole: UnsafeMutablePointer<lxw_format>
    let fraction: UnsafeMutablePointer<lxw_format>
    let date: UnsafeMutablePointer<lxw_format>
  }

  init(path: String, stamp: RunStamp) throws(EmitFailure) {
    guard let handle = Self.open(path) else { throw EmitFailure(writing: path, errno: errno) }
    let error = Self.describe(stamp, in: handle)
    guard error == LXW_NO_ERROR else {
      lxw_workbook_free(handle)
      throw EmitFailure(writing: path, error)
    }
    self.handle = handle
    formats = Formats(
      header: Self.format(handle) { format_set_bold($0) },
      // Not "General", which shows twelve digits and more as 1.23E+11.
      whole: Self.format(handle) { format_set_num_format($0, "0") },
      fraction: Self.format(handle) { format_set_num_format($0, "0.0########") },
      date: Self.format(handle) { format_set_num_format($0, "yyyy-mm-dd") })
  }

  deinit { lxw_workbook_free(handle) }

  /// - Precondition: the name is new, and at most 31 characters.
  func addSheet(_ name: String, path: String) throws(EmitFailure) -> UnsafeMutablePointer<lxw_worksheet> {
    errno = 0
    // Each sheet has a temporary file, so that a full disk can show here.
    guard let sheet = workbook_add_worksheet(handle, name) else {
      throw EmitFailure(writing: path, LXW_ERROR_CREATING_TMPFILE)
    }
    return sheet
  }

  /// Puts the file together.
  consuming func close(path: String) throws(EmitFailure) {
    let owned = handle
    discard self  // closing frees it, whatever comes of it
    errno = 0
    let error = workbook_close(owned)
    if error != LXW_NO_ERROR { throw EmitFailure(writing: path, error) }
  }

  /// The rows wait in a temporary file beside the workbook until it is closed: there is room where it will go.
  private static func open(_ path: String) -> UnsafeMutablePointer<lxw_workbook>? {
    let directory = strdup(path.contains("/") ? String(path[..<path.lastIndex(of: "/")!]) : ".")
    defer { free(directory) }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    options.tmpdir = directory
    return workbook_new_opt(path, &options)
  }

  private static func format(
    _ handle: UnsafeMutablePointer<lxw_workbook>, _ set: (UnsafeMutablePointer<lxw_format>) -> Void
  ) -> UnsafeMutablePointer<lxw_format> {
    let format = workbook_add_format(handle)!
    set(format)
    return format
  }

  private static func describe(_ stamp: RunStamp, in handle: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
    var properties = lxw_doc_properties()
    properties.created = created
    let title = strdup(stamp.pipeline)
    let comments = strdup("Liang \(stamp.version)")
    defer {
      free(title)
      free(comments)
    }
    properties.title = title
    properties.comments = comments
    return workbook_set_properties(handle, &properties)
  }
}

extension EmitFailure {
  /// A call of libxlsxwriter failed; the system says why, where it was the system.
  init(writing path: String, _ error: lxw_error) {
    let code = errno
    switch error {
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
      self.init(writing: path, errno: code == 0 ? EIO : code)
    default:
      self.init(
        .emitCannotWrite, path: path,
        message: "libxlsxwriter says '\(String(cString: lxw_strerror(error)))'; write the table in another format")
    }
  }
}
