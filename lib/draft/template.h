/*
 * template.h - texts with fields in them, and the facts that go there.
 *
 * A template is text: lines that begin with # are notes; `Subject:` lines, of
 * which the first that can be said whole is; a blank line; and paragraphs.  A
 * line is left out when a fact it names in {braces} is not known, so a missing
 * fact shortens the text and nothing is invented.  A line that begins with
 * "| " stands in for the lines above it that were left out, the first such
 * line that can be said.  Lines of "> " are quoted, and "> | " stands in
 * for such ones.  What a fact says is never read again.
 */
#ifndef RN_TEMPLATE_H
#define RN_TEMPLATE_H

#include "base/base.h"

/* A fact that may be told. */
struct rn_told {
	const char *field;	/* "target.org", of rn_template_field */
	const char *value;	/* one line; NULL or "": not known */
	const char *source;	/* "crm.csv:12 (import 2)" */
};

/* The fields there are, and what each is; ends with a NULL name. */
struct rn_template_field {
	const char *name, *what;
};
extern const struct rn_template_field rn_template_field[];

struct rn_filled {
	const char *subject, *body;	/* one line; lines of 72 cells */
	const struct rn_told *used;	/* in the order of the text, each once */
	size_t used_n;
};

/*
 * name: of the template, for errors.  RN_ECONFIG: it is none, "NAME:7: there is
 * no field ...".  Pure, but for the words of failure.
 */
RN_CHECKED enum rn_status rn_template_fill(struct refnet *rn,
    struct rn_arena *a, const char *name, const char *text,
    const struct rn_told *told, size_t n, struct rn_filled *out);

/* The one that is built in, or NULL; names as in rn_draft_step_name. */
const char *rn_template_builtin(const char *step, const char *role);

#endif
