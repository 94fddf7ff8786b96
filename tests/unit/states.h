/* states.h - whether states are kept as they should be; for several tests. */
#ifndef TEST_STATES_H
#define TEST_STATES_H

#include "refnet/refnet.h"

/* Of everybody who is shown, the state held is the one a replay gives. */
void states_are_exact(struct refnet *rn, struct rn_arena *arena);

#endif
