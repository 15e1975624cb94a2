// Parquet files through Arrow C++, for callers that speak C: no C++ type, no exception and no ownership by surprise.
//
// Rows cross as the structs of the Arrow C data and C stream interfaces, whose layout Arrow promises never to change.
// They are declared here once more, as the specification asks, so that Swift sees them without Arrow's headers.
#ifndef LIANG_CARROWBRIDGE_H
#define LIANG_CARROWBRIDGE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};

#endif

// What every call answers: 0, the `errno` of a failed system call, or LIANG_PARQUET_FAILED. Where it is not 0, the
// handle's message says what was wrong; it stays valid until the next call on that handle.
typedef int liang_parquet_status;
#define LIANG_PARQUET_FAILED (-1)

typedef struct liang_parquet_writer liang_parquet_writer;
typedef struct liang_parquet_reader liang_parquet_reader;

typedef struct {
  const char *key;
  const char *value;
} liang_parquet_entry;

typedef struct {
  // Names of the columns with few different values: these are dictionary-encoded, the others are not.
  const char *const *dictionary_columns;
  int64_t dictionary_column_count;
  // The file's key-value metadata.
  const liang_parquet_entry *metadata;
  int64_t metadata_count;
} liang_parquet_options;

// Creates the file. `schema` (a struct of columns) is taken over, also on failure. `*writer` is set to a handle in any
// case, unless memory runs out, so that the message can be asked for; it must be freed.
liang_parquet_status liang_parquet_writer_open(
  const char *path, struct ArrowSchema *schema, const liang_parquet_options *options, liang_parquet_writer **writer);

// Appends rows. `rows` is taken over, also on failure, and released before the call returns: the caller's buffers need
// live no longer than that. How the rows are cut into calls leaves no trace in the file.
liang_parquet_status liang_parquet_writer_write(liang_parquet_writer *writer, struct ArrowArray *rows);

// Writes what is left and the footer. After that the writer can only be freed.
liang_parquet_status liang_parquet_writer_close(liang_parquet_writer *writer);

const char *liang_parquet_writer_message(const liang_parquet_writer *writer);

// Frees the handle. A file that was not closed, or not without failure, is deleted.
void liang_parquet_writer_free(liang_parquet_writer *writer);

// Opens a file and reads its footer. `*reader` is set as `*writer` is above.
liang_parquet_status liang_parquet_reader_open(const char *path, liang_parquet_reader **reader);

// How many rows the footer promises.
int64_t liang_parquet_reader_row_count(const liang_parquet_reader *reader);

// Decodes all rows of all columns, checksums verified. The stream must be released before the reader is freed.
liang_parquet_status liang_parquet_reader_stream(liang_parquet_reader *reader, struct ArrowArrayStream *stream);

const char *liang_parquet_reader_message(const liang_parquet_reader *reader);

void liang_parquet_reader_free(liang_parquet_reader *reader);

#ifdef __cplusplus
}
#endif

#endif
