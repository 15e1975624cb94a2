#include "CLiangData.h"

// `#embed` is C23; clang has it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) const uint8_t liang_gazetteer[] = {
#embed "data/gazetteer.bin"
};
const uint64_t liang_gazetteer_count = sizeof liang_gazetteer;
