/*
 * mail_date.h - when a message was sent, from its headers.
 */
#ifndef RN_MAIL_DATE_H
#define RN_MAIL_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A date as in a Date header, in a CSV file, or as asctime(3) writes it, a
 * zone before the year or after it.  False: it is none.
 */
bool rn_mail_date(const char *s, size_t n, int64_t *at);

/* The date of a Received header, and that of an mbox's From_ line. */
bool rn_received_date(const char *s, size_t n, int64_t *at);
bool rn_from_line_date(const char *s, size_t n, int64_t *at);

#endif
