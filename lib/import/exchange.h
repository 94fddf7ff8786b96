/*
 * exchange.h - what Outlook writes for people of one's own Exchange: the
 * place of a mailbox in a directory, /o=House/ou=.../cn=ada.  It is no
 * address, but of one mailbox it stays the same.
 */
#ifndef RN_EXCHANGE_H
#define RN_EXCHANGE_H

#include <stdbool.h>
#include <stddef.h>

#include "people/people.h"

bool rn_exchange_is(const char *s, size_t n);

/* The canon of its handle, a RN_HANDLE_REF; blind to case. */
const char *rn_exchange_canon(struct rn_arena *a, const char *s, size_t n);

/* The rule its last part falls under, read as the name of an address. */
enum rn_rule rn_exchange_rule(const char *canon);

#endif
