/*
 * map_whatif.c - refnet map whatif: which paths would change.
 *
 * Suppositions come as options, any number of each; a new kind is a row of
 * `kinds`.
 */
#include <string.h>

#include "cmd.h"
#include "refnet/decide.h"

struct args {
	struct rn_list tie, tier, silent;
};

static const struct opt opts[] = {
	MANY(0, "tie", struct args, tie, "A,B,TIER",
	    "if A and B knew each other so well"),
	MANY(0, "tier", struct args, tier, "REF,TIER",
	    "if somebody were of that tier"),
	MANY(0, "silent", struct args, silent, "REF",
	    "if somebody fell silent, and introduced nobody"),
	NO_MORE_OPTS
};

static const struct kind {
	const char *name;
	enum rn_suppose what;
	size_t at;		/* of the list in struct args */
	int parts;
	const char *form;
} kinds[] = {
	{ "tie", RN_SUPPOSE_TIE, offsetof(struct args, tie), 3,
	    "A,B,TIER" },
	{ "tier", RN_SUPPOSE_TIER, offsetof(struct args, tier), 2,
	    "REF,TIER" },
	{ "silent", RN_SUPPOSE_SILENT, offsetof(struct args, silent), 1,
	    "REF" },
};

static const struct rn_list *
given(const struct args *args, const struct kind *k)
{
	return (const struct rn_list *)(const void *)((const char *)args +
	    k->at);
}

/* Cut at commas; false: not so many parts, or an empty one. */
static bool
cut(char *s, char *part[3], int parts)
{
	for (int i = 0; i < parts; i++) {
		size_t n = strcspn(s, ",");
		bool last = i + 1 == parts;

		if (n == 0 || (s[n] == ',') == last)
			return false;
		part[i] = s;
		s[n] = '\0';
		s += n + !last;
	}
	return true;
}

static enum rn_status
read_tier(struct refnet *rn, const char *word, int most, int *tier)
{
	for (*tier = 0; *tier <= most; (*tier)++)
		if (strcmp(rn_tier_name[*tier], word) == 0)
			return RN_OK;
	rn_fail(rn, RN_EUSAGE, "'%s' is no tier %s can have", word,
	    most < RN_TIER_NONE ? "a tie" : "a person");
	rn_hint(rn, "strong, medium%s", most < RN_TIER_NONE ? " or weak" :
	    ", weak or none");
	return RN_EUSAGE;
}

static enum rn_status
read_one(struct app *app, const struct kind *k, const char *word,
    struct rn_supposed *out)
{
	char *part[3] = { NULL };

	*out = (struct rn_supposed){ .what = k->what };
	if (!cut(rn_strdup(app->arena, word), part, k->parts)) {
		rn_fail(app->rn, RN_EUSAGE, "--%s wants %s, not '%s'",
		    k->name, k->form, word);
		rn_hint(app->rn, "a name that has a comma: by id or e-mail");
		return RN_EUSAGE;
	}
	out->a = part[0];
	if (k->parts == 3)
		out->b = part[1];
	if (k->parts == 1)
		return RN_OK;
	return read_tier(app->rn, part[k->parts - 1],
	    k->what == RN_SUPPOSE_TIE ? RN_TIER_WEAK : RN_TIER_NONE,
	    &out->tier);
}

static enum rn_status
read_all(struct app *app, const struct args *args, struct rn_supposed **out,
    size_t *n)
{
	size_t most = args->tie.n + args->tier.n + args->silent.n;
	enum rn_status rc = RN_OK;

	*n = 0;
	*out = rn_alloc(app->arena, (most + 1) * sizeof(**out));
	for (size_t i = 0; i < RN_LEN(kinds); i++) {
		const struct rn_list *l = given(args, &kinds[i]);

		for (size_t j = 0; j < l->n; j++)
			TRY(read_one(app, &kinds[i], l->v[j], &(*out)[(*n)++]));
	}
	if (*n == 0) {
		rc = rn_fail(app->rn, RN_EUSAGE, "nothing is supposed");
		rn_hint(app->rn, "--tie A,B,TIER, --tier REF,TIER or"
		    " --silent REF");
	}
out:
	return rc;
}

static enum rn_status
run(struct app *app, const void *argsp, char **operand)
{
	struct rn_tie_query q = { .as_of = app->as_of };
	struct rn_supposed *supposed;
	struct rn_wanted wanted;
	enum rn_status rc = RN_OK;
	struct rn_whatif *list;
	size_t n, supposed_n;

	TRY(read_all(app, argsp, &supposed, &supposed_n));
	TRY(asked_take(app, &q));
	if (operand[0] != NULL) {
		TRY(wanted_take(app, operand[0], &wanted));
		q.wanted = &wanted;
	}
	TRY(rn_whatif_list(app->rn, app->arena, &q, supposed, supposed_n,
	    &list, &n));
	TRY(out_rows(app, &rn_view_whatif, list, n, sizeof(*list)));
out:
	return rc;
}

const struct cmd cmd_map_whatif = {
	.family = "map", .verb = "whatif",
	.brief = "which paths a tie, a tier or a silence changes",
	.operands = "[NAME]",
	.needs = NEED_READ,
	.can = CAN_ROWS | CAN_ASOF | CAN_PAGE,
	.view = &rn_view_whatif,
	.opts = opts, .args_size = sizeof(struct args),
	.run = run,
};
