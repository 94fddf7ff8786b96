/* forget.h - what those who erase people say of files. */
#ifndef REFNET_CMD_FORGET_H
#define REFNET_CMD_FORGET_H

#include "cmd.h"
#include "refnet/privacy.h"

/* Backups, exports, rejected rows, reports that hold whoever was erased: told of,
 * or removed. */
RN_CHECKED enum rn_status files_end(struct app *app,
    const struct rn_left_file *list, size_t n, bool remove);

#endif
