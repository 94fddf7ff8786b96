/* export.h - the kinds of export that are files of their own. */
#ifndef REFNET_CMD_EXPORT_H
#define REFNET_CMD_EXPORT_H

#include "cmd.h"

/* For a CRM's import, to a file, or NULL: to standard output; the operands are
 * a filter (export_crm.c). */
RN_CHECKED enum rn_status export_crm(struct app *app, const char *crm,
    const char *file, char **operand);

#endif
