// A module map names headers beside itself; this one finds the system's wherever the compiler does.
#include <minizip/unzip.h>
