/* heat.h - gaps drawn as a heat map. */
#ifndef REFNET_HEAT_H
#define REFNET_HEAT_H

#include "cmd.h"
#include "refnet/tie.h"

void heat_print(struct app *app, const struct rn_gap *list, size_t n);

#endif
