/*
 * status.h - what can go wrong, seen from outside the library.
 *
 * Every call that can fail returns one of these; the words for the person at
 * the keyboard stay in the handle (rn_error_text, rn_error_hint) until the
 * next failure.  Each status has exactly one exit code, in cmd/main.c.
 */
#ifndef REFNET_STATUS_H
#define REFNET_STATUS_H

#ifdef __cplusplus
extern "C" {
#endif

struct refnet;

enum rn_status {
	RN_OK = 0,
	RN_ENOTFOUND,	/* nothing goes by that name; the answer is no */
	RN_EUSAGE,	/* the request makes no sense as written */
	RN_EAMBIGUOUS,	/* more than one thing goes by that name */
	RN_EPOLICY,	/* refused: consent, budget, exclusion */
	RN_EREJECTED,	/* rows were rejected, or a file was refused */
	RN_ENOINPUT,	/* no such input file */
	RN_EFAULT,	/* a fault of refnet's own */
	RN_ENOMEM,	/* out of memory */
	RN_EIO,		/* reading or writing failed; the disk is full */
	RN_EBUSY,	/* another process holds the store */
	RN_EPERM,	/* not permitted, or a file mode is unsafe */
	RN_ECONFIG,	/* configuration or store unusable: absent, newer, foreign */
	RN_STATUSES
};

#if defined(__GNUC__) || defined(__clang__)
#define RN_CHECKED __attribute__((warn_unused_result))
#define RN_API __attribute__((visibility("default")))
#else
#define RN_CHECKED
#define RN_API
#endif

/* The sentence for the last failure; "" when there was none.  Borrowed. */
RN_API const char *rn_error_text(const struct refnet *rn);

/* What the person could do about it, or NULL.  Borrowed. */
RN_API const char *rn_error_hint(const struct refnet *rn);

#ifdef __cplusplus
}
#endif

#endif
