/*
 * mailbox.h - what the mailbox formats (mbox, Maildir, .eml) share.
 */
#ifndef RN_MAILBOX_H
#define RN_MAILBOX_H

#include <stdbool.h>

/* A directory that is one mailbox: a Maildir; Apple's "Name.mbox/mbox". */
bool rn_maildir_is(const char *path);
bool rn_apple_mbox_is(const char *path);

#endif
