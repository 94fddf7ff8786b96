/*
 * conv.h - iconv, where an encoding that nobody knows is told from memory that
 * is out: what is read otherwise must not depend on that.
 */
#ifndef RN_CONV_H
#define RN_CONV_H

#include <errno.h>
#include <iconv.h>

#include "base/base.h"

/* iconv_open(); calls the out-of-memory handler where memory is out. */
static inline iconv_t
rn_conv_open(const char *to, const char *from)
{
	iconv_t conv = iconv_open(to, from);

	if (conv == (iconv_t)-1 && errno == ENOMEM)
		rn_nomem();
	return conv;
}

#endif
