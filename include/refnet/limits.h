/*
 * limits.h - how much is asked of people, and how much is given first.
 */
#ifndef REFNET_LIMITS_H
#define REFNET_LIMITS_H

#include <stdint.h>

#include "refnet/status.h"

#ifdef __cplusplus
extern "C" {
#endif

struct refnet;

/* What the policies of introductions allow; 0 switches one off. */
struct rn_limits {
	int64_t strong_asks;	/* asks of a strong tie in 30 days */
	int64_t medium_asks;	/* of any other in 91 days */
	int64_t open_asks;	/* under way with one connector */
	int64_t apart_days;	/* between two asks of one connector */
	int64_t give_first;	/* received more than given by so much: give */
	int64_t rest_months;	/* after a no, before somebody else asks */
};

/* 1, 1, 1, 14 days, 1, 6 months: what a handle starts with. */
RN_API extern const struct rn_limits rn_limits_usual;
RN_API void rn_limits_set(struct refnet *rn, const struct rn_limits *to);

#ifdef __cplusplus
}
#endif

#endif
