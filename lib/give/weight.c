/*
 * weight.c - how much of a give is left.  Pure.
 */
#include <math.h>

#include "give/give_room.h"

enum { DAY = 86400 };

double
rn_give_weight(int64_t at, int64_t now, int64_t half_life)
{
	double days = now > at ? (double)(now - at) / DAY : 0;

	return exp2(-days / (double)(half_life > 0 ? half_life :
	    RN_GIVE_HALF_LIFE));
}
