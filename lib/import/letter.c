/*
 * letter.c - what a message row says of itself, its parties apart (post.c).
 */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "import/letter.h"

const struct rn_cell *
rn_rec_cell(const struct rn_rec *rec, enum rn_in_field field)
{
	for (uint32_t i = 0; i < rec->n; i++)
		if (rec->cells[i].field == field)
			return &rec->cells[i];
	return NULL;
}

const char *
rn_rec_text(const struct rn_rec *rec, enum rn_in_field field)
{
	const struct rn_cell *c = rn_rec_cell(rec, field);

	return c == NULL ? NULL : c->text;
}

/* A Message-ID without blanks and angle brackets, hashed. */
static int64_t
message_key(const struct refnet *rn, const char *s, size_t n)
{
	while (n > 0 && memchr("< \t\r\n", *s, 5) != NULL) {
		s++;
		n--;
	}
	while (n > 0 && memchr("> \t\r\n", s[n - 1], 5) != NULL)
		n--;
	return n == 0 ? RN_NONE : rn_store_hash(rn, s, n);
}

/* The last id of a References cell. */
static int64_t
last_reference(const struct refnet *rn, const struct rn_cell *c)
{
	const char *s = c->text;
	size_t n = c->len, from;

	while (n > 0 && strchr(" \t\r\n,", s[n - 1]) != NULL)
		n--;
	for (from = n; from > 0 && strchr(" \t\r\n,", s[from - 1]) == NULL;)
		from--;
	return message_key(rn, s + from, n - from);
}

/* Does the row say that a machine wrote it to many? */
static bool
says_bulk(const struct rn_rec *rec)
{
	const char *s;

	if (rn_rec_cell(rec, RN_IN_LIST_ID) != NULL)
		return true;
	s = rn_rec_text(rec, RN_IN_PRECEDENCE);
	if (s != NULL && (rn_same_word(s, "bulk") || rn_same_word(s, "list") ||
	    rn_same_word(s, "junk")))
		return true;
	s = rn_rec_text(rec, RN_IN_AUTO_SUBMITTED);
	return s != NULL && !rn_same_word(s, "no");
}

static const char *
read_date(const struct rn_reading *in, const struct rn_rec *rec,
    struct rn_arena *words, struct rn_letter *l)
{
	const struct rn_cell *c = rn_rec_cell(rec, RN_IN_DATE);
	bool numeric;

	l->at = RN_NONE;
	if (c == NULL)
		return in->has_date ? "no date" : NULL;
	if (rn_date_parse(c->text, c->len, c->order, &l->at, &numeric))
		return NULL;
	l->at = RN_NONE;
	return rn_sprintf(words, "'%s' is no date", c->len > 60 ?
	    rn_strndup(words, c->text, 60) : c->text);
}

/*
 * Where people may be known by name, the same message can come with profiles
 * from one export and with names from another: who wrote it, when and in which
 * conversation, or the two names, say which it is.
 */
static int64_t
named_content(const struct refnet *rn, const struct rn_reading *in,
    const struct rn_rec *rec, struct rn_arena *a, int64_t at)
{
	const char *where = rn_rec_text(rec, RN_IN_CONVERSATION);
	const char *from = rn_rec_text(rec, RN_IN_FROM_NAME);
	const char *to = rn_rec_text(rec, RN_IN_TO_NAME);
	const char *text;

	if (from == NULL || (where == NULL && to == NULL))
		return 0;
	text = rn_sprintf(a, "%s\x1f%lld\x1f%s\x1f%s", in->map->name,
	    (long long)at, rn_fold(a, rn_name_bare(a, from)),
	    where != NULL ? where : rn_fold(a, rn_name_bare(a, to)));
	return rn_store_hash(rn, text, strlen(text));
}

void
rn_letter_read(const struct refnet *rn, const struct rn_reading *in,
    const struct rn_rec *rec, struct rn_arena *words, struct rn_letter *l)
{
	const struct rn_cell *c;

	*l = (struct rn_letter){ .row = rec->row, .key = RN_NONE,
	    .reply = RN_NONE };
	l->bad = read_date(in, rec, words, l);
	if (l->bad == NULL && in->has_from &&
	    rn_rec_cell(rec, RN_IN_FROM) == NULL &&
	    rn_rec_cell(rec, RN_IN_FROM_URL) == NULL &&
	    !(in->map->by_name && rn_rec_cell(rec, RN_IN_FROM_NAME) != NULL))
		l->bad = "no sender";
	if (l->bad != NULL)
		return;
	l->rule = says_bulk(rec) ? RN_RULE_BULK : RN_RULE_NONE;
	l->flags = (in->threaded ? RN_SEEN_THREADED : 0) |
	    (in->map->one_sided ? RN_SEEN_ONE_SIDED : 0);
	if ((c = rn_rec_cell(rec, RN_IN_MESSAGE_ID)) != NULL)
		l->key = message_key(rn, c->text, c->len);
	if (l->key != RN_NONE)
		l->flags |= RN_SEEN_HAS_ID;
	else if (in->map->by_name && l->at != RN_NONE)
		l->content = named_content(rn, in, rec, words, l->at);
	if ((c = rn_rec_cell(rec, RN_IN_IN_REPLY_TO)) != NULL)
		l->reply = message_key(rn, c->text, c->len);
	if (l->reply == RN_NONE && (c = rn_rec_cell(rec, RN_IN_REFERENCES)))
		l->reply = last_reference(rn, c);
	if ((c = rn_rec_cell(rec, RN_IN_SUBJECT)) != NULL) {
		l->about = c->text;
		l->about_len = c->len;
	}
}
