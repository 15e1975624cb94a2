#include "CArrowBridge.h"

#include <cerrno>
#include <cstdio>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#if !__has_include(<arrow/api.h>)
#error "Arrow C++ is not prepared: run `make deps`"
#endif
#include <arrow/api.h>
#include <arrow/array/concatenate.h>
#include <arrow/c/bridge.h>
#include <arrow/io/file.h>
#include <arrow/util/io_util.h>
#include <arrow/util/key_value_metadata.h>
#include <parquet/arrow/reader.h>
#include <parquet/arrow/writer.h>
#include <parquet/properties.h>

namespace {

// Rows go to the encoders in blocks of exactly this many, so that pages end at the same rows however the caller cuts
// its calls. A row group is a whole number of blocks.
constexpr int64_t block_rows = 8192;
constexpr int64_t row_group_rows = 16 * block_rows;

using Batches = std::vector<std::shared_ptr<arrow::RecordBatch>>;

// Runs `body`, keeps the message of what goes wrong and answers the status for C. Nothing is thrown past it.
template <typename Body>
liang_parquet_status guarded(std::string &message, Body &&body) noexcept {
  try {
    arrow::Status status = body();
    if (status.ok()) return 0;
    message = status.message();
    const int error = arrow::internal::ErrnoFromStatus(status);
    return error != 0 ? error : LIANG_PARQUET_FAILED;
  } catch (const std::exception &error) {
    try {
      message = error.what();
    } catch (...) {
      message.clear();  // no memory even for the message
    }
    return LIANG_PARQUET_FAILED;
  } catch (...) {
    return LIANG_PARQUET_FAILED;
  }
}

// The same rows in memory of our own.
arrow::Result<std::shared_ptr<arrow::RecordBatch>> copied(const arrow::RecordBatch &batch) {
  arrow::ArrayVector columns;
  for (const auto &column : batch.columns()) {
    ARROW_ASSIGN_OR_RAISE(auto copy, arrow::Concatenate({column}));
    columns.push_back(std::move(copy));
  }
  return arrow::RecordBatch::Make(batch.schema(), batch.num_rows(), std::move(columns));
}

}  // namespace

struct liang_parquet_writer {
  std::string path;
  std::string message;
  std::shared_ptr<arrow::Schema> schema;
  std::shared_ptr<arrow::io::FileOutputStream> file;
  std::unique_ptr<parquet::arrow::FileWriter> writer;
  // Rows that do not fill a block yet.
  Batches pending;
  int64_t pending_rows = 0;
  bool created = false;
  bool finished = false;

  arrow::Status open(struct ArrowSchema *c_schema, const liang_parquet_options &options) {
    ARROW_ASSIGN_OR_RAISE(schema, arrow::ImportSchema(c_schema));

    parquet::WriterProperties::Builder properties;
    properties.compression(parquet::Compression::ZSTD)
      ->disable_dictionary()
      ->enable_statistics()
      ->enable_page_checksum()
      ->max_row_group_length(row_group_rows);
    for (int64_t i = 0; i < options.dictionary_column_count; ++i) {
      properties.enable_dictionary(std::string(options.dictionary_columns[i]));
    }

    ARROW_ASSIGN_OR_RAISE(file, arrow::io::FileOutputStream::Open(path));
    created = true;
    ARROW_ASSIGN_OR_RAISE(
      writer, parquet::arrow::FileWriter::Open(*schema, arrow::default_memory_pool(), file, properties.build()));

    std::vector<std::string> keys, values;
    for (int64_t i = 0; i < options.metadata_count; ++i) {
      keys.emplace_back(options.metadata[i].key);
      values.emplace_back(options.metadata[i].value);
    }
    return writer->AddKeyValueMetadata(arrow::key_value_metadata(std::move(keys), std::move(values)));
  }

  arrow::Status write(struct ArrowArray *c_rows) {
    ARROW_ASSIGN_OR_RAISE(auto rows, arrow::ImportRecordBatch(c_rows, schema));
    ARROW_RETURN_NOT_OK(rows->Validate());
    int64_t start = 0;
    while (pending_rows + rows->num_rows() - start >= block_rows) {
      const int64_t taken = block_rows - pending_rows;
      pending.push_back(rows->Slice(start, taken));
      ARROW_RETURN_NOT_OK(write_pending());
      start += taken;
    }
    if (start < rows->num_rows()) {
      ARROW_ASSIGN_OR_RAISE(auto rest, copied(*rows->Slice(start)));
      pending_rows += rest->num_rows();
      pending.push_back(std::move(rest));
    }
    return arrow::Status::OK();
  }

  arrow::Status write_pending() {
    ARROW_ASSIGN_OR_RAISE(auto table, arrow::Table::FromRecordBatches(schema, pending));
    pending.clear();
    pending_rows = 0;
    ARROW_ASSIGN_OR_RAISE(auto combined, table->CombineChunks());
    // One batch, except where 2 GB of text do not fit into one.
    arrow::TableBatchReader batches(*combined);
    std::shared_ptr<arrow::RecordBatch> batch;
    while (true) {
      ARROW_RETURN_NOT_OK(batches.ReadNext(&batch));
      if (!batch) return arrow::Status::OK();
      ARROW_RETURN_NOT_OK(writer->WriteRecordBatch(*batch));
    }
  }

  arrow::Status close() {
    if (pending_rows > 0) ARROW_RETURN_NOT_OK(write_pending());
    ARROW_RETURN_NOT_OK(writer->Close());
    ARROW_RETURN_NOT_OK(file->Close());
    finished = true;
    return arrow::Status::OK();
  }

  ~liang_parquet_writer() {
    if (finished) return;
    std::string ignored;
    guarded(ignored, [&] {
      writer.reset();
      return file ? file->Close() : arrow::Status::OK();
    });
    if (created) std::remove(path.c_str());
  }
};

struct liang_parquet_reader {
  std::string message;
  std::unique_ptr<parquet::arrow::FileReader> reader;

  arrow::Status open(const std::string &path) {
    auto properties = parquet::default_reader_properties();
    properties.set_page_checksum_verification(true);
    parquet::arrow::FileReaderBuilder builder;
    ARROW_RETURN_NOT_OK(builder.OpenFile(path, false, properties));
    return builder.Build(&reader);
  }

  arrow::Status stream(struct ArrowArrayStream *out) {
    ARROW_ASSIGN_OR_RAISE(auto batches, reader->GetRecordBatchReader());
    return arrow::ExportRecordBatchReader(std::move(batches), out);
  }
};

// A handle in `*out`, or the status of having no memory for one.
template <typename Handle>
static liang_parquet_status make_handle(Handle **out) noexcept {
  *out = new (std::nothrow) Handle();
  return *out ? 0 : ENOMEM;
}

liang_parquet_status liang_parquet_writer_open(
  const char *path, struct ArrowSchema *schema, const liang_parquet_options *options, liang_parquet_writer **writer) {
  if (const liang_parquet_status status = make_handle(writer)) {
    schema->release(schema);
    return status;
  }
  return guarded((*writer)->message, [&] {
    (*writer)->path = path;
    return (*writer)->open(schema, *options);
  });
}

liang_parquet_status liang_parquet_writer_write(liang_parquet_writer *writer, struct ArrowArray *rows) {
  return guarded(writer->message, [&] { return writer->write(rows); });
}

liang_parquet_status liang_parquet_writer_close(liang_parquet_writer *writer) {
  return guarded(writer->message, [&] { return writer->close(); });
}

const char *liang_parquet_writer_message(const liang_parquet_writer *writer) { return writer->message.c_str(); }

void liang_parquet_writer_free(liang_parquet_writer *writer) { delete writer; }

liang_parquet_status liang_parquet_reader_open(const char *path, liang_parquet_reader **reader) {
  if (const liang_parquet_status status = make_handle(reader)) return status;
  return guarded((*reader)->message, [&] { return (*reader)->open(path); });
}

int64_t liang_parquet_reader_row_count(const liang_parquet_reader *reader) {
  return reader->reader->parquet_reader()->metadata()->num_rows();
}

liang_parquet_status liang_parquet_reader_stream(liang_parquet_reader *reader, struct ArrowArrayStream *stream) {
  return guarded(reader->message, [&] { return reader->stream(stream); });
}

const char *liang_parquet_reader_message(const liang_parquet_reader *reader) { return reader->message.c_str(); }

void liang_parquet_reader_free(liang_parquet_reader *reader) { delete reader; }
