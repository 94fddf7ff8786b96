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
 * case in filter_value.c and in filter_match.c.
 */
#include <string.h>

#include "base/base.h"
#include "base/filter_ast.h"
#include "base/filter_parse.h"
#include "base/near.h"
#include "base/text.h"

enum {
	TEXT_MAX = 4096,	/* bytes of a filter */
	DEPTH_MAX = 64,		/* parentheses inside parentheses */
	RE_MAX = 64		/* patterns in one filter */
};

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static void
skip_blanks(struct rn_filter_parser *p)
{
	while (is_blank(*p->p))
		p->p++;
}

static bool
ends_word(char c, const char *also)
{
	return c == '\0' || is_blank(c) || rn_filter_any_of(c, "()\"") ||
	    rn_filter_any_of(c, also);
}

/* Takes a keyword if it stands here alone. */
static bool
keyword(struct rn_filter_parser *p, const char *word)
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
read_quoted(struct rn_filter_parser *p, struct rn_filter_word *w)
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
			(void)rn_filter_refuse(p, p->p, "quote not closed");
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
read_word(struct rn_filter_parser *p, const char *also,
    struct rn_filter_word *w)
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

/* --- tests ------------------------------------------------------------- */

static struct rn_filter_node *
node(struct rn_filter_parser *p, enum rn_filter_op op)
{
	struct rn_filter_node *n = rn_alloc(p->a, sizeof(*n));

	n->op = op;
	return n;
}

static enum rn_status
find_field(struct rn_filter_parser *p, const struct rn_filter_word *w,
    const struct rn_filter_field **out)
{
	struct rn_near near = { .typed = rn_fold(p->a, w->s) };
	const char *all = "";

	for (size_t i = 0; i < p->set->n; i++) {
		const char *name = p->set->fields[i].name;

		if (strcmp(name, near.typed) == 0) {
			*out = &p->set->fields[i];
			return RN_OK;
		}
		rn_near_offer(&near, name, name);
		all = rn_sprintf(p->a, "%s%s%s", all, i > 0 ? " " : "", name);
	}
	(void)rn_filter_refuse(p, w->at, rn_sprintf(p->a, "unknown field '%s'",
	    rn_filter_shown(p, w->s)));
	if (rn_near_one(&near) != NULL)
		rn_hint(p->rn, "did you mean %s?", rn_near_one(&near));
	else
		rn_hint(p->rn, "fields are %s", all);
	return RN_EUSAGE;
}

static enum rn_status
read_regex(struct rn_filter_parser *p, struct rn_filter_node *n)
{
	const char *from = p->p;
	char *s, *end;
	bool icase;

	if (*p->p != '/') {
		(void)rn_filter_refuse(p, p->p, "after ~ goes a pattern");
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
			return rn_filter_refuse(p, from, "pattern not closed with /");
		*end++ = *p->p;
	}
	p->p++;
	icase = *p->p == 'i';
	p->p += icase;
	if (!ends_word(*p->p, ""))
		return rn_filter_refuse(p, p->p, "after a pattern goes i, or a blank");
	if (p->res++ == RE_MAX)
		return rn_filter_refuse(p, from, rn_sprintf(p->a,
		    "more than %d patterns", RE_MAX));
	if (n->op == RN_F_NEVER)
		return RN_OK;
	if (rn_re_compile(p->rn, s, (size_t)(end - s), icase, &n->re) != RN_OK)
		return rn_filter_refuse_below(p, from);
	n->op = RN_F_REGEX;
	n->next_re = p->f->res;
	p->f->res = n;
	return RN_OK;
}

/* Can a column of that kind be put to that test?  Words when not. */
static enum rn_status
allowed(struct rn_filter_parser *p, const char *name, const struct rn_col *col,
    char op, const char *at)
{
	bool words = col->kind == RN_K_TEXT || col->kind == RN_K_LIST ||
	    col->kind == RN_K_ENUM;

	if (op == '~' && !words) {
		(void)rn_filter_refuse(p, at, rn_sprintf(p->a,
		    "%s is not a text that a pattern could match", name));
		rn_hint(p->rn, "write %s:value", name);
		return RN_EUSAGE;
	}
	if ((op == '<' || op == '>') && (words || col->kind == RN_K_BOOL)) {
		(void)rn_filter_refuse(p, at, rn_sprintf(p->a,
		    "%s has no order: %c cannot compare it", name, op));
		rn_hint(p->rn, "write %s:value, or %s:one,other", name, name);
		return RN_EUSAGE;
	}
	return RN_OK;
}

static enum rn_status
read_values(struct rn_filter_parser *p, struct rn_filter_node *n,
    enum rn_filter_compare how, const char *name)
{
	struct rn_filter_value **last = &n->values;
	struct rn_filter_word w;
	enum rn_status rc = RN_OK;

	do {
		TRY(read_word(p, how == EQ ? "," : "", &w));
		if (*w.s == '\0' && !w.quoted) {
			rc = rn_filter_refuse(p, w.at, "a value goes here");
			rn_hint(p->rn, "%s:none is said of what has none",
			    name);
			goto out;
		}
		if (n->op == RN_F_NEVER)
			continue;
		*last = rn_alloc(p->a, sizeof(**last));
		TRY(rn_filter_value(p, n->col, how, &w, *last));
		last = &(*last)->next;
	} while (how == EQ && *p->p == ',' && p->p++);
out:
	return rc;
}

/* p stands at the operator after the field. */
static enum rn_status
read_test(struct rn_filter_parser *p, const struct rn_filter_word *w,
    struct rn_filter_node **out)
{
	const struct rn_filter_field *field;
	struct rn_filter_node *n = node(p, RN_F_NEVER);
	const char *at = p->p;
	enum rn_filter_compare how = EQ;
	enum rn_status rc = RN_OK;
	char op = *p->p++;

	*out = n;
	if (*w->s == '\0') {
		rc = rn_filter_refuse(p, at, "a field goes before this");
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
read_leaf(struct rn_filter_parser *p, struct rn_filter_node **out)
{
	struct rn_filter_word w;
	enum rn_status rc = RN_OK;

	TRY(read_word(p, ":~<>", &w));
	if (!w.quoted && rn_filter_any_of(*p->p, ":~<>"))
		return read_test(p, &w, out);
	*out = node(p, RN_F_WORD);
	(*out)->word = rn_fold(p->a, w.s);
	if (*(*out)->word == '\0' || (!w.quoted && (strcmp(w.s, "or") == 0 ||
	    strcmp(w.s, "and") == 0))) {
		rc = rn_filter_refuse(p, w.at, "there is nothing here to search for");
		rn_hint(p->rn, "here goes a word, a field, or parentheses");
	}
out:
	return rc;
}

/* --- joining ----------------------------------------------------------- */

static enum rn_status read_any(struct rn_filter_parser *p,
    struct rn_filter_node **out);

static enum rn_status
read_one(struct rn_filter_parser *p, struct rn_filter_node **out)
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
		return rn_filter_refuse(p, open, rn_sprintf(p->a,
		    "more than %d parentheses inside each other", DEPTH_MAX));
	TRY(read_any(p, &n));
	if (*p->p != ')')
		return rn_filter_refuse(p, open, "parenthesis not closed");
	p->p++;
	p->depth--;
	*out = n;
out:
	return rc;
}

static enum rn_status
read_all(struct rn_filter_parser *p, struct rn_filter_node **out)
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
read_any(struct rn_filter_parser *p, struct rn_filter_node **out)
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
open_filter(struct rn_filter_parser *p)
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
	struct rn_filter_parser p = { .rn = rn, .a = a, .set = set, .now = now };
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
		TRY(rn_filter_refuse(&p, p.p, "parenthesis never opened"));
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
