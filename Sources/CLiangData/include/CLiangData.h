#pragma once

#include <stdint.h>

// The data files of this library, embedded in the executable's read-only data: mapped with it, never parsed at start.
//
// To add data/NAME.bin: a line LIANG_DATA(NAME) here, and its array with `#embed` in CLiangData.c.
// A file made by scripts/ is named in the Makefile, so that it can be made again.

/// The bytes of a data file, aligned to 8, and how many there are.
#define LIANG_DATA(NAME)                 \
  extern const uint8_t liang_##NAME[];   \
  extern const uint64_t liang_##NAME##_count;

/// data/gazetteer.bin, made by scripts/gazetteer.
LIANG_DATA(gazetteer)
