/*
 * filter.c - reads the filter language of refnet-filter(7) into a tree.
 *
 *	any  = all { "or" all }
 *	all  = one { ["and"] one }
 *	one  = { "-" } ( "(" any ")" | test | word | quoted )
 *	test = field ( ":" value { "," value } | "~/" pattern "/" ["i"]
 *	     | ( "<" | ">" | "<=" | ">=" ) value )
 *
 * What a value may be is decided by the kind of the column: a new kind is a
 * case in read_value() and in filter_match.c.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/filter_ast.h"
#include "base/text.h"

enum {
	TEXT_MAX = 4096,	/* bytes of a filter */
	DEPTH_MAX = 64,		/* parentheses inside parentheses */
	RE_MAX = 64,		/* patterns in one filter */
	SHOWN = 72,		/* cells of a filter in an error */
	BEFORE = 160,		/* bytes shown left of the caret, if longer */
	NEAR = 2,		/* typing errors forgiven in a hint */
	DIGITS = 15,
	DAY_SECONDS = 86400
};

enum compare { EQ, LT, LE, GT, GE };

/* What a word after a colon says of a bool. */
static const struct { const char *word; int at; } bools[] = {
	{ "yes", 1 }, { "true", 1 }, { "no", 0 }, { "false", 0 }
};

struct parser {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_filter_set *set;
	struct rn_filter *f;
	const char *text, *p;
	int64_t now;
	int depth, res;
};

/* One value as typed: at is where it starts in the filter. */
struct word {
	const char *s, *at;
	bool quoted;
};

/* Shows the text with a caret below `at`, under the words. */
static enum rn_status
refuse(struct parser *p, const char *at, const char *what)
{
	const char *text = p->text, *lead = "";
	int cells;

	if (at - text > BEFORE || rn_width(rn_clean(p->a, rn_strndup(p->a,
	    text, (size_t)(at - text)))) >= SHOWN) {
		text = at - text > SHOWN / 3 ? at - SHOWN / 3 : text;
		while (text < at && ((unsigned char)*text & 0xc0) == 0x80)
			text++;
		lead = "... ";
	}
	cells = rn_width(rn_clean(p->a, rn_sprintf(p->a, "%s%.*s", lead,
	    (int)(at - text), text)));
	(void)rn_fail(p->rn, RN_EUSAGE, "%s\n  %s\n  %*s^", what,
	    rn_fit(p->a, rn_sprintf(p->a, "%s%.300s", lead, text), SHOWN,
	    true), cells, "");
	return RN_EUSAGE;
}

/* refuse() with the hint of a failure below, whose words are kept. */
static enum rn_status
refuse_below(struct parser *p, const char *at)
{
	const char *hint = rn_error_hint(p->rn);
	char *kept = rn_strdup(p->a, hint), *why;

	why = rn_strdup(p->a, rn_error_text(p->rn));
	why[strcspn(why, "\n")] = '\0';
	(void)refuse(p, at, why);
	if (hint != NULL)
		rn_hint(p->rn, "%s", kept);
	return RN_EUSAGE;
}

static const char *
shown(struct parser *p, const char *s)
{
	return rn_fit(p->a, s, 40, true);
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static void
skip_blanks(struct parser *p)
{
	while (is_blank(*p->p))
		p->p++;
}

static bool
is_any_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

static bool
ends_word(char c, const char *also)
{
	return c == '\0' || is_blank(c) || is_any_of(c, "()\"") ||
	    is_any_of(c, also);
}

/* Takes a keyword if it stands here alone. */
static bool
keyword(struct parser *p, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i < n; i++)
		if ((p->p[i] | 0x20) != word[i])
			return false;
	if (!ends_word(p->p[n], ""))
		return false;
	p->p += n;
	return true;
}

/* --- words and values -------------------------------------------------- */

static enum rn_status
read_quoted(struct parser *p, struct word *w)
{
	const char *q = p->p + 1;
	char *s = rn_alloc(p->a, strlen(q) + 1);

	w->at = p->p;
	w->s = s;
	w->quoted = true;
	for (; *q != '"'; q++) {
		if (*q == '\\' && (q[1] == '"' || q[1] == '\\'))
			q++;
		if (*q == '\0') {
			(void)refuse(p, p->p, "quote not closed");
			rn_hint(p->rn, "a quote inside quotes is \\\"");
			return RN_EUSAGE;
		}
		*s++ = *q;
	}
	p->p = q + 1;
	return RN_OK;
}

/* Up to a blank, a parenthesis, a quote or one of `also`. */
static enum rn_status
read_word(struct parser *p, const char *also, struct word *w)
{
	const char *from = p->p;

	if (*from == '"')
		return read_quoted(p, w);
	while (!ends_word(*p->p, also))
		p->p++;
	w->s = rn_strndup(p->a, from, (size_t)(p->p - from));
	w->at = from;
	w->quoted = false;
	return RN_OK;
}

/* [-]digits[.digits]; what follows is left at *end. */
static bool
read_number(const char *s, double *v, const char **end)
{
	bool minus = *s == '-';
	double scale = 1;
	int digits = 0;

	*v = 0;
	s += minus;
	for (; *s >= '0' && *s <= '9'; s++, digits++)
		*v = *v * 10 + (*s - '0');
	if (*s == '.' && s[1] >= '0' && s[1] <= '9')
		for (s++; *s >= '0' && *s <= '9'; s++, digits++) {
			*v = *v * 10 + (*s - '0');
			scale *= 10;
		}
	*v = minus ? -*v / scale : *v / scale;
	*end = s;
	return digits > 0 && digits <= DIGITS;
}

/* The whole numbers that compare so with the span from lo to hi. */
static void
span(struct rn_filter_value *v, enum compare how, int64_t lo, int64_t hi)
{
	v->lo = how == EQ || how == GE ? lo : how == GT ? hi + 1 : RN_NONE + 1;
	v->hi = how == EQ || how == LE ? hi : how == LT ? lo - 1 : INT64_MAX;
}

static enum rn_status
read_integer(struct parser *p, const struct word *w, enum compare how,
    struct rn_filter_value *v)
{
	const char *end;
	double d;

	if (!read_number(w->s, &d, &end) || d != floor(d) ||
	    !(*end == '\0' || (*end == 'd' && end[1] == '\0'))) {
		(void)refuse(p, w->at, rn_sprintf(p->a,
		    "'%s' is not a whole number", shown(p, w->s)));
		return RN_EUSAGE;
	}
	span(v, how, (int64_t)d, (int64_t)d);
	return RN_OK;
}

static enum rn_status
read_real(struct parser *p, const struct word *w, enum compare how,
    bool prob, struct rn_filter_value *v)
{
	const char *end;
	double d;
	bool ok = read_number(w->s, &d, &end);

	if (ok && prob && *end == '%') {
		d /= 100;
		end++;
	}
	if (!ok || *end != '\0' || (prob && (d < 0 || d > 1))) {
		(void)refuse(p, w->at, rn_sprintf(p->a, "'%s' is not a %s",
		    shown(p, w->s), prob ? "probability" : "number"));
		if (prob)
			rn_hint(p->rn, "a probability is 0 to 1, or 0%% to "
			    "100%%");
		return RN_EUSAGE;
	}
	v->rlo = how == EQ || how == GE ? d : how == GT ?
	    nextafter(d, INFINITY) : -INFINITY;
	v->rhi = how == EQ || how == LE ? d : how == LT ?
	    nextafter(d, -INFINITY) : INFINITY;
	return RN_OK;
}

/*
 * 90d, 6w, 3m, 1q, 1y: *cut is the instant so long ago, at this time of day.
 * False when w is no age.
 */
static bool
read_age(struct parser *p, const struct word *w, int64_t *cut)
{
	size_t n = strspn(w->s, "0123456789");
	int64_t then, today = rn_local_start(rn_local_day(p->now));

	if (n == 0 || n > 6 || !is_any_of(w->s[n], "dwmqyDWMQY") ||
	    w->s[n + 1] != '\0')
		return false;
	if (is_any_of(w->s[n], "dwDW")) {
		*cut = p->now - (int64_t)strtol(w->s, NULL, 10) * DAY_SECONDS *
		    (is_any_of(w->s[n], "wW") ? 7 : 1);
		return true;
	}
	if (rn_date_read(p->rn, rn_sprintf(p->a, "-%s", w->s), p->now, false,
	    &then) != RN_OK)
		return false;
	*cut = p->now - (today - then);
	return true;
}

/* A day is not an instant: a DATE column holds the start of one, in UTC. */
static enum rn_status
read_date(struct parser *p, const struct word *w, enum compare how, bool day,
    struct rn_filter_value *v)
{
	/* an age less than so much is an instant after that */
	static const enum compare flip[] = { EQ, GT, GE, LT, LE };
	int64_t lo, hi;

	if (how != EQ && read_age(p, w, &lo)) {
		how = flip[how];
		hi = lo;
	} else if (rn_date_read(p->rn, w->s, p->now, false, &lo) != RN_OK ||
	    rn_date_read(p->rn, w->s, p->now, true, &hi) != RN_OK)
		return refuse_below(p, w->at);
	if (day) {
		lo = rn_local_day(lo) * DAY_SECONDS;
		hi = rn_local_day(hi) * DAY_SECONDS + DAY_SECONDS - 1;
	}
	span(v, how, lo, hi);
	return RN_OK;
}

/* The nearest to s of what was offered so far. */
struct nearest {
	const char *folded, *name;
	int far;
};

static void
offer(struct nearest *n, const char *name)
{
	int far = rn_edit_distance(n->folded, name, NEAR);

	if (far < n->far && far < (int)strlen(name)) {
		n->far = far;
		n->name = name;
	}
}

static enum rn_status
read_enum(struct parser *p, const struct rn_col *col, const struct word *w,
    struct rn_filter_value *v)
{
	struct nearest near = { rn_fold(p->a, w->s), NULL, NEAR + 1 };
	const char *all = "";

	for (int i = 0; col->names[i] != NULL; i++) {
		if (rn_same_word(col->names[i], w->s)) {
			v->at = i;
			return RN_OK;
		}
		offer(&near, col->names[i]);
		all = rn_sprintf(p->a, "%s%s%s", all, i > 0 ? ", " : "",
		    col->names[i]);
	}
	(void)refuse(p, w->at, rn_sprintf(p->a, "unknown value '%s'",
	    shown(p, w->s)));
	if (near.name != NULL)
		rn_hint(p->rn, "did you mean %s?", near.name);
	else
		rn_hint(p->rn, "one of %s", all);
	return RN_EUSAGE;
}

static enum rn_status
read_bool(struct parser *p, const struct word *w, struct rn_filter_value *v)
{
	for (size_t i = 0; i < RN_LEN(bools); i++)
		if (rn_same_word(bools[i].word, w->s)) {
			v->at = bools[i].at;
			return RN_OK;
		}
	(void)refuse(p, w->at, rn_sprintf(p->a, "unknown value '%s'",
	    shown(p, w->s)));
	rn_hint(p->rn, "yes or no");
	return RN_EUSAGE;
}

static enum rn_status
read_value(struct parser *p, const struct rn_col *col, enum compare how,
    const struct word *w, struct rn_filter_value *v)
{
	if (how == EQ && !w->quoted) {
		v->none = rn_same_word(w->s, "none");
		v->any = rn_same_word(w->s, "any");
		if (v->none || v->any)
			return RN_OK;
	}
	switch (col->kind) {
	case RN_K_ID:
	case RN_K_INT:
		return read_integer(p, w, how, v);
	case RN_K_REAL:
	case RN_K_PROB:
		return read_real(p, w, how, col->kind == RN_K_PROB, v);
	case RN_K_INSTANT:
	case RN_K_DATE:
		return read_date(p, w, how, col->kind == RN_K_DATE, v);
	case RN_K_ENUM:
		return read_enum(p, col, w, v);
	case RN_K_BOOL:
		return read_bool(p, w, v);
	case RN_K_TEXT:
	case RN_K_LIST:
		v->text = rn_fold(p->a, w->s);
		break;
	}
	return RN_OK;
}

/* --- tests ------------------------------------------------------------- */

static struct rn_filter_node *
node(struct parser *p, enum rn_filter_op op)
{
	struct rn_filter_node *n = rn_alloc(p->a, sizeof(*n));

	n->op = op;
	return n;
}

static enum rn_status
find_field(struct parser *p, const struct word *w,
    const struct rn_filter_field **out)
{
	struct nearest near = { rn_fold(p->a, w->s), NULL, NEAR + 1 };
	const char *all = "";

	for (size_t i = 0; i < p->set->n; i++) {
		const char *name = p->set->fields[i].name;

		if (strcmp(name, near.folded) == 0) {
			*out = &p->set->fields[i];
			return RN_OK;
		}
		offer(&near, name);
		all = rn_sprintf(p->a, "%s%s%s", all, i > 0 ? " " : "", name);
	}
	(void)refuse(p, w->at, rn_sprintf(p->a, "unknown field '%s'",
	    shown(p, w->s)));
	if (near.name != NULL)
		rn_hint(p->rn, "did you mean %s?", near.name);
	else
		rn_hint(p->rn, "fields are %s", all);
	return RN_EUSAGE;
}

static enum rn_status
read_regex(struct parser *p, struct rn_filter_node *n)
{
	const char *from = p->p;
	char *s, *end;
	bool icase;

	if (*p->p != '/') {
		(void)refuse(p, p->p, "after ~ goes a pattern");
		rn_hint(p->rn, "as in title~/chief.*officer/i");
		return RN_EUSAGE;
	}
	s = end = rn_alloc(p->a, strlen(p->p) + 1);
	for (p->p++; *p->p != '/'; p->p++) {
		if (*p->p == '\\' && p->p[1] == '/')
			p->p++;
		else if (*p->p == '\\' && p->p[1] != '\0')
			*end++ = *p->p++;
		if (*p->p == '\0')
			return refuse(p, from, "pattern not closed with /");
		*end++ = *p->p;
	}
	p->p++;
	icase = *p->p == 'i';
	p->p += icase;
	if (!ends_word(*p->p, ""))
		return refuse(p, p->p, "after a pattern goes i, or a blank");
	if (p->res++ == RE_MAX)
		return refuse(p, from, rn_sprintf(p->a,
		    "more than %d patterns", RE_MAX));
	if (n->op == RN_F_NEVER)
		return RN_OK;
	if (rn_re_compile(p->rn, s, (size_t)(end - s), icase, &n->re) != RN_OK)
		return refuse_below(p, from);
	n->op = RN_F_REGEX;
	n->next_re = p->f->res;
	p->f->res = n;
	return RN_OK;
}

/* Can a column of that kind be put to that test?  Words when not. */
static enum rn_status
allowed(struct parser *p, const char *name, const struct rn_col *col, char op,
    const char *at)
{
	bool words = col->kind == RN_K_TEXT || col->kind == RN_K_LIST ||
	    col->kind == RN_K_ENUM;

	if (op == '~' && !words) {
		(void)refuse(p, at, rn_sprintf(p->a,
		    "%s is not a text that a pattern could match", name));
		rn_hint(p->rn, "write %s:value", name);
		return RN_EUSAGE;
	}
	if ((op == '<' || op == '>') && (words || col->kind == RN_K_BOOL)) {
		(void)refuse(p, at, rn_sprintf(p->a,
		    "%s has no order: %c cannot compare it", name, op));
		rn_hint(p->rn, "write %s:value, or %s:one,other", name, name);
		return RN_EUSAGE;
	}
	return RN_OK;
}

static enum rn_status
read_values(struct parser *p, struct rn_filter_node *n, enum compare how,
    const char *name)
{
	struct rn_filter_value **last = &n->values;
	struct word w;
	enum rn_status rc = RN_OK;

	do {
		TRY(read_word(p, how == EQ ? "," : "", &w));
		if (*w.s == '\0' && !w.quoted) {
			rc = refuse(p, w.at, "a value goes here");
			rn_hint(p->rn, "%s:none is said of what has none",
			    name);
			goto out;
		}
		if (n->op == RN_F_NEVER)
			continue;
		*last = rn_alloc(p->a, sizeof(**last));
		TRY(read_value(p, n->col, how, &w, *last));
		last = &(*last)->next;
	} while (how == EQ && *p->p == ',' && p->p++);
out:
	return rc;
}

/* p stands at the operator after the field. */
static enum rn_status
read_test(struct parser *p, const struct word *w, struct rn_filter_node **out)
{
	const struct rn_filter_field *field;
	struct rn_filter_node *n = node(p, RN_F_NEVER);
	const char *at = p->p;
	enum compare how = EQ;
	enum rn_status rc = RN_OK;
	char op = *p->p++;

	*out = n;
	if (*w->s == '\0') {
		rc = refuse(p, at, "a field goes before this");
		rn_hint(p->rn, "put quotes around what is to be searched");
		return rc;
	}
	TRY(find_field(p, w, &field));
	if (field->key != NULL)
		n->col = rn_view_col(p->set->view, field->key);
	if (n->col != NULL) {
		TRY(allowed(p, field->name, n->col, op, at));
		n->op = RN_F_ANYOF;
	}
	if (op == '~')
		return read_regex(p, n);
	if (op != ':') {
		bool equal = *p->p == '=';

		p->p += equal;
		how = op == '<' ? (equal ? LE : LT) : (equal ? GE : GT);
	}
	rc = read_values(p, n, how, field->name);
out:
	return rc;
}

/* A test or a bare word. */
static enum rn_status
read_leaf(struct parser *p, struct rn_filter_node **out)
{
	struct word w;
	enum rn_status rc = RN_OK;

	TRY(read_word(p, ":~<>", &w));
	if (!w.quoted && is_any_of(*p->p, ":~<>"))
		return read_test(p, &w, out);
	*out = node(p, RN_F_WORD);
	(*out)->word = rn_fold(p->a, w.s);
	if (*(*out)->word == '\0') {
		rc = refuse(p, w.at, "there is nothing here to search for");
		rn_hint(p->rn, "here goes a word, a field, or parentheses");
	}
out:
	return rc;
}

/* --- joining ----------------------------------------------------------- */

static enum rn_status read_any(struct parser *p, struct rn_filter_node **out);

static enum rn_status
read_one(struct parser *p, struct rn_filter_node **out)
{
	const char *open;
	bool not = false;
	struct rn_filter_node *n;
	enum rn_status rc = RN_OK;

	for (skip_blanks(p); *p->p == '-'; p->p++)
		not = !not;
	if (not) {
		*out = node(p, RN_F_NOT);
		out = &(*out)->kids;
	}
	if (*p->p != '(')
		return read_leaf(p, out);
	open = p->p++;
	if (p->depth++ == DEPTH_MAX)
		return refuse(p, open, rn_sprintf(p->a,
		    "more than %d parentheses inside each other", DEPTH_MAX));
	TRY(read_any(p, &n));
	if (*p->p != ')')
		return refuse(p, open, "parenthesis not closed");
	p->p++;
	p->depth--;
	*out = n;
out:
	return rc;
}

static enum rn_status
read_all(struct parser *p, struct rn_filter_node **out)
{
	struct rn_filter_node *n = node(p, RN_F_AND), **last = &n->kids;
	const char *before;
	enum rn_status rc = RN_OK;

	*out = n;
	do {
		TRY(read_one(p, last));
		last = &(*last)->next;
		skip_blanks(p);
		before = p->p;
		if (keyword(p, "and"))
			continue;
		if (keyword(p, "or")) {
			p->p = before;
			break;
		}
	} while (p->p > before || !(*p->p == '\0' || *p->p == ')'));
out:
	return rc;
}

static enum rn_status
read_any(struct parser *p, struct rn_filter_node **out)
{
	struct rn_filter_node *n = node(p, RN_F_OR), **last = &n->kids;
	enum rn_status rc = RN_OK;

	*out = n;
	do {
		TRY(read_all(p, last));
		last = &(*last)->next;
	} while (keyword(p, "or"));
out:
	return rc;
}

static enum rn_status
open_filter(struct parser *p)
{
	struct rn_filter *f = rn_alloc(p->a, sizeof(*f));
	const struct rn_view *view = p->set->view;

	p->f = f;
	f->set = p->set;
	f->scratch = rn_arena_new();
	if (f->scratch == NULL)
		return rn_fail(p->rn, RN_ENOMEM, "out of memory");
	f->folded = rn_alloc(p->a, (view->n + 1) * sizeof(*f->folded));
	f->search = rn_alloc(p->a, (p->set->n + 1) * sizeof(*f->search));
	for (size_t i = 0; i < p->set->n; i++) {
		const struct rn_filter_field *field = &p->set->fields[i];
		const struct rn_col *col = !field->search ||
		    field->key == NULL ? NULL : rn_view_col(view, field->key);

		if (col != NULL && (col->kind == RN_K_TEXT ||
		    col->kind == RN_K_LIST))
			f->search[f->n_search++] = col;
	}
	return RN_OK;
}

enum rn_status
rn_filter_parse(struct refnet *rn, struct rn_arena *a,
    const struct rn_filter_set *set, const char *text, int64_t now,
    struct rn_filter **out)
{
	struct parser p = { .rn = rn, .a = a, .set = set, .now = now };
	enum rn_status rc = RN_OK;

	*out = NULL;
	p.text = p.p = text == NULL ? "" : text;
	if (strlen(p.text) > TEXT_MAX)
		return rn_fail(rn, RN_EUSAGE, "filter longer than %d bytes",
		    TEXT_MAX);
	TRY(open_filter(&p));
	skip_blanks(&p);
	if (*p.p != '\0')
		TRY(read_any(&p, &p.f->root));
	if (*p.p != '\0')
		TRY(refuse(&p, p.p, "parenthesis never opened"));
	*out = p.f;
out:
	if (rc != RN_OK)
		rn_filter_free(p.f);
	return rc;
}

void
rn_filter_free(struct rn_filter *f)
{
	if (f == NULL)
		return;
	for (struct rn_filter_node *n = f->res; n != NULL; n = n->next_re)
		rn_re_free(n->re);
	rn_arena_free(f->scratch);
}
