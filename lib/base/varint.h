/* varint.h - whole numbers in as few bytes as they need. */
#ifndef RN_VARINT_H
#define RN_VARINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Unsigned LEB128; room for RN_VARINT bytes must be there. */
enum { RN_VARINT = 10 };
size_t rn_varint_put(unsigned char *p, uint64_t v);
/* Goes on to what follows; false: none is there. */
bool rn_varint_get(const unsigned char **p, const unsigned char *end,
    uint64_t *v);

#endif
