/*
 * conv.h - iconv, where an encoding that nobody knows is told from memory that
 * is out: what is read otherwise must not depend on that.
 */
#ifndef RN_CONV_H
#define RN_CONV_H

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

#include "base/base.h"

enum { RN_CONV_NEEDS = 1 << 16 };	/* bytes a module may take */

/* iconv_open(); calls the out-of-memory handler where memory is out. */
static inline iconv_t
rn_conv_open(const char *to, const char *from)
{
	iconv_t conv = iconv_open(to, from);
	void *some;

	if (conv == (iconv_t)-1 && errno == ENOMEM)
		rn_nomem();
	if (conv != (iconv_t)-1)
		return conv;
	/* glibc says EINVAL as well where a module found no memory */
	if ((some = malloc(RN_CONV_NEEDS)) == NULL)
		rn_nomem();
	free(some);
	return iconv_open(to, from);
}

#endif
