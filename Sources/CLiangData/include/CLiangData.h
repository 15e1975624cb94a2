#pragma once

#include <stddef.h>
#include <stdint.h>

// The data files of this library, embedded in the executable's read-only data: mapped with it, never parsed at start.
//
// To add data/NAME.bin: its line LIANG_DATA(NAME) here, its array and function in CLiangData.c. A file that a script
// makes is named in the Makefile, so that it can be made again.

/// Bytes that live as long as the process, aligned to 8.
typedef struct {
  const uint8_t *_Nonnull bytes;
  size_t count;
} LiangData;

#define LIANG_DATA(NAME) LiangData liang_##NAME(void);

/// data/gazetteer.bin, made by scripts/gazetteer: administrative units, towns, names, word costs.
LIANG_DATA(gazetteer)

/// data/lexicon.bin, made by scripts/lexicon: words of the press with tag, cost and vector, a double array.
LIANG_DATA(lexicon)

/// data/vectors.bin, made by scripts/lexicon: what those words mean, as classes and as vectors. Aligned to 16.
LIANG_DATA(vectors)

/// data/phrases.bin, made by scripts/phrases: weights by which items, actions and modalities of figures are chosen.
LIANG_DATA(phrases)

/// data/names.bin, made by scripts/choices: weights by which it is decided which names of the gazetteer are places.
LIANG_DATA(names)

/// data/places.bin, made by scripts/choices: weights by which it is chosen what articles and figures are about.
LIANG_DATA(places)

/// data/periods.bin, made by scripts/choices: weights by which it is chosen which time a figure covers.
LIANG_DATA(periods)
