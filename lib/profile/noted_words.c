/*
 * noted_words.c - notes found by their words, by full-text search.
 *
 * Of a note is indexed what is looked for in notes: its words as folded
 * (words.c), and the industries that noted.c has somebody in.  The words there
 * are come from the index, too, so that one by one it is asked here, with the
 * functions that read a note, which of them count: what is found is what
 * reading every note would find.  Who is left out by a note is told roughly,
 * and read again.
 *
 * RULE changes with those functions; the index is then made anew.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "lexicon/lexicon.h"
#include "profile/noted_words.h"
#include "profile/profile_sql.h"

enum { RULE = 1 };

#define TRADE "\356\200\200"		/* U+E000, before a code */
#define TRADE_END "\356\200\201"

/* --- the index ------------------------------------------------------------ */

static int64_t
rule_now(void)
{
	return RULE + ((int64_t)rn_industry_print() << 8);
}

/* Two hexadecimal digits a byte: codes are not made of letters alone. */
static const char *
trade_word(struct rn_arena *a, const char *code)
{
	static const char digit[] = "0123456789abcdef";
	size_t n = strlen(code);
	char *s = rn_alloc(a, 2 * n + 1);

	for (size_t i = 0; i < n; i++) {
		s[2 * i] = digit[(unsigned char)code[i] >> 4];
		s[2 * i + 1] = digit[(unsigned char)code[i] & 15];
	}
	return rn_sprintf(a, "%s%s", TRADE, s);
}

/* The node of such a word. */
static int
trade_of(struct rn_arena *a, const char *word)
{
	size_t n = strlen(word);
	char *code = rn_alloc(a, n / 2 + 1);

	word += strlen(TRADE);
	for (size_t i = 0; word[0] != '\0' && word[1] != '\0'; word += 2, i++)
		code[i] = (char)((word[0] <= '9' ? word[0] - '0' :
		    word[0] - 'a' + 10) << 4 | (word[1] <= '9' ?
		    word[1] - '0' : word[1] - 'a' + 10));
	return rn_industry_coded(code);
}

/* All that is indexed of a note. */
static const char *
words_of(struct rn_arena *a, const char *note)
{
	const struct rn_list one = { &note, 1 };
	const char *words = rn_fold(a, note);
	struct rn_list noted;

	rn_noted_of(a, &one, &noted);
	for (size_t i = 0; i < noted.n; i++) {
		struct rn_signs t = rn_signs_read(a, noted.v[i]);

		for (size_t k = 0; k < t.hits; k++)
			words = rn_sprintf(a, "%s %s", words, trade_word(a,
			    rn_industry_get(t.hit[k].node).code));
	}
	return words;
}

/* 0: none is in, or by other rules. */
static enum rn_status
read_upto(struct refnet *rn, int64_t *upto)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	*upto = 0;
	TRY(rn_sql(rn, &rn_profile_sql, NOTE_UPTO, &st));
	TRY(rn_step(&st, &row));
	if (row && rn_col_int(&st, 1) == rule_now())
		*upto = rn_col_int(&st, 0);
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
put_words(struct refnet *rn, int64_t record, const char *words)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;

	TRY(rn_sql(rn, &rn_profile_sql, NOTE_WORD_PUT, &st));
	rn_bind_int(&st, ":record", record);
	rn_bind_text(&st, ":word", words);
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
put_all(struct refnet *rn, int64_t *upto)
{
	struct rn_arena *scratch = rn_arena_new();
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	if (scratch == NULL)
		rn_nomem();
	TRY(rn_sql(rn, &rn_profile_sql, NOTES_AFTER, &st));
	rn_bind_int(&st, ":upto", *upto);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		*upto = rn_col_int(&st, 0);
		TRY(put_words(rn, *upto, words_of(scratch,
		    rn_col_text(&st, 1, scratch))));
		rn_arena_reset(scratch);
	}
out:
	rn_done(&st);
	rn_arena_free(scratch);
	return rc;
}

/* Is there enough that is new, after *upto? */
static enum rn_status
is_due(struct refnet *rn, size_t least, int64_t *upto, bool *yes)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(read_upto(rn, upto));
	TRY(rn_sql(rn, &rn_profile_sql, NOTES_MORE, &st));
	rn_bind_int(&st, ":upto", *upto);
	rn_bind_int(&st, ":most", (int64_t)least + 1);
	TRY(rn_step(&st, &row));
	*yes = rn_col_int(&st, 0) > (int64_t)least;
out:
	rn_done(&st);
	return rc;
}

/* Somebody else may have done it by now. */
static enum rn_status
settle(struct refnet *rn, size_t least)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	int64_t upto;
	bool yes;

	TRY(is_due(rn, least, &upto, &yes));
	if (!yes)
		goto out;
	if (upto == 0)
		TRY(rn_run1(rn, &rn_profile_sql, NOTE_WORDS_DROP, NULL, 0));
	TRY(put_all(rn, &upto));
	TRY(rn_sql(rn, &rn_profile_sql, NOTE_UPTO_PUT, &st));
	rn_bind_int(&st, ":record", upto);
	rn_bind_int(&st, ":rule", rule_now());
	TRY(rn_exec(&st));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_noted_settle(struct refnet *rn, size_t least)
{
	struct refnet *own;
	enum rn_status rc = RN_OK;
	int64_t upto;
	bool yes;

	TRY(is_due(rn, least, &upto, &yes));
	if (!yes || (own = rn_handle_new(rn_now(rn))) == NULL)
		goto out;
	rn_wait(own, 0);
	if (rn_open(own, rn_path(rn), RN_WRITE) == RN_OK &&
	    rn_begin(own) == RN_OK) {
		enum rn_status done = rn_end(own, settle(own, least));

		(void)done;	/* what is not kept is read */
	}
	rn_close(own);
out:
	return rc;
}

/* --- found ---------------------------------------------------------------- */

struct finding {
	struct refnet *rn;
	const struct rn_seek *s;
	struct rn_arena *a;
	struct rn_word_hit {
		const char *word;
		uint64_t topics;
		bool against;
	} *word;		/* which of the words there are count */
	size_t words, words_room;
	struct rn_noted_hit *v;
	size_t n, room;
};

/* What is looked for: words that begin so. */
struct range {
	const char *from, *to;	/* to NULL: to the end */
	int topic;		/* of which; -1: */
	const char *phrase;	/* the first word of what leaves out; NULL: */
	size_t len;
	int industry;
};

/* How much of a word all have that count as it, in any number. */
static size_t
common_start(size_t n)
{
	enum { LEAST = 3, PLURAL = 3, ALIKE = 5 };
	size_t m = n <= LEAST + 1 ? n : n - PLURAL;

	m = n == LEAST + 1 ? LEAST : m;
	return m < ALIKE ? m : ALIKE;
}

static void
add_word(struct finding *f, const char *word, uint64_t topics, bool against)
{
	f->word = rn_grow(f->word, f->words, &f->words_room,
	    sizeof(*f->word));
	f->word[f->words++] = (struct rn_word_hit){ word, topics, against };
}

static void
try_word(struct finding *f, const struct range *r, const char *word)
{
	size_t at, len;

	if (r->topic >= 0) {
		uint64_t topics = rn_topics_word(f->s->topics, word,
		    strlen(word)) & UINT64_C(1) << r->topic;

		if (topics != 0)
			add_word(f, word, topics, false);
	} else if (r->phrase != NULL) {
		if (rn_phrase_in(word, r->phrase, r->len, &at, &len))
			add_word(f, word, 0, true);
	} else if (rn_industry_within(trade_of(f->a, word), r->industry))
		add_word(f, word, 0, true);
}

static enum rn_status
try_range(struct finding *f, const struct range *r)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(f->rn, &rn_profile_sql, r->to == NULL ? VOCAB_FROM :
	    VOCAB, &st));
	rn_bind_text(&st, ":from", r->from);
	if (r->to != NULL)
		rn_bind_text(&st, ":to", r->to);
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		try_word(f, r, rn_col_text(&st, 0, f->a));
	}
out:
	rn_done(&st);
	return rc;
}

/* From a beginning to before the next one. */
static void
range_of(struct finding *f, const char *s, size_t n, struct range *r)
{
	char *to;

	r->from = rn_strndup(f->a, s, n);
	to = rn_strndup(f->a, s, n);
	to[n - 1]++;		/* never 0xff: it is UTF-8 */
	r->to = to;
}

/* Words without blanks between them may be anywhere in a longer one. */
static enum rn_status
try_phrase(struct finding *f, const char *phrase, size_t n)
{
	struct range r = { .from = "", .topic = -1 };
	size_t gap = rn_gap_len(phrase);

	if (gap >= n)
		return RN_OK;
	phrase += gap;
	n -= gap;
	r.phrase = phrase;
	r.len = rn_word_len(phrase);
	r.len = r.len < n ? r.len : n;
	if ((unsigned char)*phrase < 0x80)
		range_of(f, phrase, common_start(r.len), &r);
	return try_range(f, &r);
}

/* A word, and those that mean the same. */
static enum rn_status
try_likes(struct finding *f, const struct rn_part_wanted *part)
{
	const char *like = part->like, *w;
	enum rn_status rc = RN_OK;
	size_t n;

	TRY(try_phrase(f, part->literal, part->len));
	while ((w = rn_item_next(&like, &n)) != NULL)
		if (w[n - 1] != '*')
			TRY(try_phrase(f, w, n));
out:
	return rc;
}

/* A word of a profile, and those that mean the same. */
static enum rn_status
try_topic(struct finding *f, int topic)
{
	const struct rn_topic *t = &f->s->topics->v[topic];
	const char *like = rn_synonym_words(t->group), *w;
	struct range r = { .topic = topic };
	enum rn_status rc = RN_OK;
	size_t n;

	range_of(f, t->s, common_start(t->len), &r);
	TRY(try_range(f, &r));
	while ((w = rn_item_next(&like, &n)) != NULL) {
		range_of(f, w, w[n - 1] == '*' ? n - 1 : common_start(n), &r);
		TRY(try_range(f, &r));
	}
out:
	return rc;
}

static enum rn_status
try_all(struct finding *f)
{
	const struct rn_topics *t = f->s->topics;
	const struct rn_want *w = f->s->want;
	enum rn_status rc = RN_OK;

	for (size_t i = 0; i < t->n; i++)
		TRY(try_topic(f, (int)i));
	for (size_t i = 0; i < w->excludes; i++) {
		const struct rn_phrase *p = &w->exclude[i];

		TRY(try_phrase(f, p->fold, strlen(p->fold)));
		for (size_t k = 0; k < p->n; k++) {
			const struct rn_part_wanted *part = &p->part[k];
			struct range r = { TRADE, TRADE_END, -1, NULL, 0,
			    part->industry };

			if (part->literal != NULL)
				TRY(try_likes(f, part));
			else if (part->of == RN_PART_TRADE)
				TRY(try_range(f, &r));
		}
	}
out:
	return rc;
}

/* The notes that have a word. */
static enum rn_status
find_word(struct finding *f, const struct rn_word_hit *w)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool row;

	TRY(rn_sql(f->rn, &rn_profile_sql, NOTES_WITH, &st));
	rn_bind_text(&st, ":word", rn_sprintf(f->a, "\"%s\"", w->word));
	for (;;) {
		TRY(rn_step(&st, &row));
		if (!row)
			break;
		f->v = rn_grow(f->v, f->n, &f->room, sizeof(*f->v));
		f->v[f->n++] = (struct rn_noted_hit){ rn_col_int(&st, 0),
		    w->topics, w->against };
	}
out:
	rn_done(&st);
	return rc;
}

static void
gather(struct finding *f)
{
	size_t n = 0;

	if (f->n > 1)
		qsort(f->v, f->n, sizeof(*f->v), rn_by_int64);
	for (size_t i = 0; i < f->n; i++) {
		if (n == 0 || f->v[n - 1].record != f->v[i].record) {
			f->v[n++] = f->v[i];
			continue;
		}
		f->v[n - 1].topics |= f->v[i].topics;
		f->v[n - 1].against |= f->v[i].against;
	}
	f->n = n;
}

enum rn_status
rn_noted_find(struct refnet *rn, const struct rn_seek *s,
    struct rn_noted_hit **v, size_t *n, int64_t *upto)
{
	struct finding f = { .rn = rn, .s = s, .a = rn_arena_new() };
	enum rn_status rc = RN_OK;

	if (f.a == NULL)
		rn_nomem();
	TRY(read_upto(rn, upto));
	if (*upto == 0)
		goto out;
	TRY(try_all(&f));
	for (size_t i = 0; i < f.words; i++)
		TRY(find_word(&f, &f.word[i]));
	gather(&f);
out:
	*v = f.v;
	*n = f.n;
	free(f.word);
	rn_arena_free(f.a);
	return rc;
}
