#include "CLiangData.h"

// `#embed` is C23; clang has it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define LIANG_DATA_FUNCTION(NAME) \
  LiangData liang_##NAME(void) { return (LiangData){NAME, sizeof NAME}; }

_Alignas(8) static const uint8_t gazetteer[] = {
#embed "data/gazetteer.bin"
};
LIANG_DATA_FUNCTION(gazetteer)

_Alignas(8) static const uint8_t lexicon[] = {
#embed "data/lexicon.bin"
};
LIANG_DATA_FUNCTION(lexicon)

_Alignas(16) static const uint8_t vectors[] = {
#embed "data/vectors.bin"
};
LIANG_DATA_FUNCTION(vectors)

_Alignas(8) static const uint8_t phrases[] = {
#embed "data/phrases.bin"
};
LIANG_DATA_FUNCTION(phrases)

_Alignas(8) static const uint8_t names[] = {
#embed "data/names.bin"
};
LIANG_DATA_FUNCTION(names)

_Alignas(8) static const uint8_t places[] = {
#embed "data/places.bin"
};
LIANG_DATA_FUNCTION(places)

_Alignas(8) static const uint8_t periods[] = {
#embed "data/periods.bin"
};
LIANG_DATA_FUNCTION(periods)
