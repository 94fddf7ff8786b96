/*
 * source.c - source maps read from text; refnet-mapping(5) is the format.
 *
 * A new field is a word in words[], a new directive a line in directives[].
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/date.h"
#include "base/embed.h"
#include "base/text.h"
#include "import/source.h"
#include "ledger/ledger.h"
#include "refnet/signal.h"

static const char *const words[RN_IN_FIELDS] = {
	"none", "name", "given", "middle", "family", "suffix", "email",
	"email-type", "phone", "url", "org", "title", "location", "city",
	"region", "country", "connected", "created", "note", "tag", "id",
	"date", "from", "from-name", "from-type", "from-url", "to", "to-name",
	"to-type", "to-url", "cc", "cc-name", "cc-type", "bcc", "subject",
	"message-id", "in-reply-to", "references", "list-id", "precedence",
	"auto-submitted", "conversation", "folder", "draft", "content",
	"org-id", "industry", "size", "time", "type", "flag", "modified",
	"status", "direction", "ended", "school", "birthday", "birth-year",
	"birth-month", "birth-day", "revenue", "stage", "about", "amount"
};

const char *const rn_in_kind_name[RN_IN_KINDS] = {
	"contacts", "messages", "organisations", "activities", "mine",
	"signals", "deals"
};

/* Without an order of its own: who somebody is before what was said. */
static const int order_of[RN_IN_KINDS] = {
	[RN_IN_ORGS] = 3, [RN_IN_CONTACTS] = 5, [RN_IN_ACTIVITIES] = 7,
	[RN_IN_MESSAGES] = 8, [RN_IN_MINE] = 5, [RN_IN_SIGNALS] = 6,
	[RN_IN_DEALS] = 6
};

enum { WORDS_MAX = 64 };

/* One line of a map, in words. */
struct line {
	struct refnet *rn;
	struct rn_arena *a;
	struct rn_source_map *map;
	const char *file;
	size_t number;
	const char *word[WORDS_MAX];
	size_t n;
};

const char *
rn_source_word(enum rn_in_field field)
{
	return words[field];
}

static enum rn_status
wrong(const struct line *l, const char *what)
{
	return rn_fail(l->rn, RN_ECONFIG, "%s:%zu: %s", l->file, l->number,
	    what);
}

static enum rn_status
get_field(const struct line *l, size_t i, enum rn_in_field *field)
{
	for (size_t f = 1; i < l->n && f < RN_LEN(words); f++)
		if (strcmp(l->word[i], words[f]) == 0) {
			*field = (enum rn_in_field)f;
			return RN_OK;
		}
	return wrong(l, "a field was expected");
}

/* The fields named by words i to end. */
static enum rn_status
get_set(const struct line *l, size_t i, size_t end, uint64_t *set)
{
	enum rn_status rc = RN_OK;
	enum rn_in_field f;

	for (*set = 0; i < end; i++) {
		TRY(get_field(l, i, &f));
		*set |= RN_IN_BIT(f);
	}
out:
	return rc;
}

static enum rn_status
on_kind(const struct line *l)
{
	for (int i = 0; i < RN_IN_KINDS; i++)
		if (strcmp(l->word[1], rn_in_kind_name[i]) == 0) {
			l->map->kind = (enum rn_in_kind)i;
			if (i == RN_IN_SIGNALS)	/* until `channel` */
				l->map->channel = -1;
			return RN_OK;
		}
	return wrong(l, "contacts, messages, organisations, activities,"
	    " mine, signals or deals was expected");
}

/* What happened: a channel, or of signals a kind. */
static enum rn_status
get_channel(const struct line *l, int *channel)
{
	bool signals = l->map->kind == RN_IN_SIGNALS;
	const char *const *name = signals ? rn_signal_kind_name :
	    rn_channel_name;

	for (int i = 0; name[i] != NULL; i++)
		if (strcmp(l->word[1], name[i]) == 0) {
			*channel = i;
			return RN_OK;
		}
	return wrong(l, signals ? "no such kind of signal" :
	    "no such channel");
}

static enum rn_status
on_channel(const struct line *l)
{
	return get_channel(l, &l->map->channel);
}

static enum rn_status
on_order(const struct line *l)
{
	const char *s = l->word[1];

	if (*s < '1' || *s > '9' || s[1] != '\0')
		return wrong(l, "an order is a digit, 1 to 9");
	l->map->order = *s - '0';
	return RN_OK;
}

static void
add_words(struct rn_arena *a, struct rn_list *to, const char *const *v,
    size_t n)
{
	const char **all = rn_alloc(a, (to->n + n) * sizeof(*all));

	if (to->n > 0)
		memcpy(all, to->v, to->n * sizeof(*all));
	memcpy(all + to->n, v, n * sizeof(*all));
	to->v = all;
	to->n += n;
}

/* The words of a line but the first. */
static void
add_labels(const struct line *l, struct rn_labels *to)
{
	add_words(l->a, &to->written, l->word + 1, l->n - 1);
	for (size_t i = 1; i < l->n; i++) {
		const char *folded = rn_fold(l->a, l->word[i]);

		add_words(l->a, &to->folded, &folded, 1);
	}
}

static enum rn_status
on_any(const struct line *l)
{
	struct rn_source_map *m = l->map;
	struct rn_labels *all = rn_alloc(l->a, (m->any_n + 1) * sizeof(*all));

	if (m->any_n > 0)
		memcpy(all, m->any, m->any_n * sizeof(*all));
	m->any = all;
	add_labels(l, &all[m->any_n++]);
	return RN_OK;
}

/* type CHANNEL VALUE... */
static enum rn_status
on_type(const struct line *l)
{
	struct rn_map_type *t = rn_alloc(l->a, sizeof(*t));

	add_words(l->a, &t->values, l->word + 2, l->n - 2);
	t->next = l->map->types;
	l->map->types = t;
	return get_channel(l, &t->channel);
}

int
rn_source_type(const struct rn_source_map *m, const char *type)
{
	for (const struct rn_map_type *t = m->types; t && type; t = t->next)
		for (size_t i = 0; i < t->values.n; i++)
			if (rn_same_word(type, t->values.v[i]))
				return t->channel;
	return m->channel;
}

static enum rn_status
on_either(const struct line *l)
{
	struct rn_source_map *m = l->map;
	struct rn_list *all = rn_alloc(l->a, (m->either_n + 1) * sizeof(*all));

	if (m->either_n > 0)
		memcpy(all, m->either, m->either_n * sizeof(*all));
	m->either = all;
	add_words(l->a, &all[m->either_n++], l->word + 1, l->n - 1);
	return RN_OK;
}

/* Who did what happened: them, or me. */
static enum rn_status
on_from(const struct line *l)
{
	if (strcmp(l->word[1], "them") == 0)
		l->map->part = RN_PART_FROM;
	else if (strcmp(l->word[1], "me") == 0)
		l->map->part = RN_PART_TO;
	else
		return wrong(l, "them or me was expected");
	return RN_OK;
}

static enum rn_status
on_dates(const struct line *l)
{
	if (strcmp(l->word[1], "dmy") == 0)
		l->map->dates = RN_ORDER_DMY;
	else if (strcmp(l->word[1], "mdy") == 0)
		l->map->dates = RN_ORDER_MDY;
	else
		return wrong(l, "dmy or mdy was expected");
	return RN_OK;
}

static enum rn_status
on_need(const struct line *l)
{
	struct rn_source_map *m = l->map;
	uint64_t *all = rn_alloc(l->a, (m->needs_n + 1) * sizeof(*all));

	if (m->needs_n > 0)
		memcpy(all, m->needs, m->needs_n * sizeof(*all));
	m->needs = all;
	return get_set(l, 1, l->n, &all[m->needs_n++]);
}

static void
add_column(const struct line *l, const struct rn_map_column *c)
{
	struct rn_source_map *m = l->map;

	if (m->cols_n == m->cols_room) {
		size_t room = m->cols_room * 2 + 32;
		struct rn_map_column *v = rn_alloc(l->a, room * sizeof(*v));

		if (m->cols_n > 0)
			memcpy(v, m->cols, m->cols_n * sizeof(*v));
		m->cols = v;
		m->cols_room = room;
	}
	m->cols[m->cols_n++] = *c;
}

/* The number word i is, if it is one from 1 to 999; else 0. */
static uint16_t
slot_word(const struct line *l, size_t i)
{
	unsigned value = 0;

	for (const char *p = l->word[i]; *p != '\0'; p++) {
		if (*p < '0' || *p > '9' || value > 99)
			return 0;
		value = value * 10 + (unsigned)(*p - '0');
	}
	return (uint16_t)value;
}

/* column LABEL... FIELD [NUMBER] [unless LABEL...]; * is a pattern's number */
static enum rn_status
on_column(const struct line *l)
{
	bool pattern = strcmp(l->word[0], "pattern") == 0;
	struct rn_map_column c = { .slot = 1 };
	enum rn_status rc = RN_OK;
	size_t end = 3;

	while (end < l->n && strcmp(l->word[end], "unless") != 0)
		end++;
	if (end + 1 < l->n)
		add_words(l->a, &c.unless, l->word + end + 1, l->n - end - 1);
	else if (end < l->n)
		return wrong(l, "unless what?");
	if (!pattern && end > 3 && slot_word(l, end - 1) > 0)
		c.slot = slot_word(l, --end);
	TRY(get_field(l, end - 1, &c.field));
	for (size_t i = 1; i + 1 < end; i++) {
		const char *label = l->word[i];
		const char *star = pattern ? strchr(label, '*') : NULL;

		if (pattern && star == NULL)
			return wrong(l, "a pattern needs a *");
		c.label = star == NULL ? label :
		    rn_strndup(l->a, label, (size_t)(star - label));
		c.after = star == NULL ? NULL : star + 1;
		add_column(l, &c);
	}
out:
	return rc;
}

/*
 * positional COLUMN...: a field, or - for what is not kept; mark and number
 * are not kept either.  What follows the last one looked at is left out.
 */
static enum rn_status
on_positional(const struct line *l)
{
	static const struct { const char *word; enum rn_shape shape; } other[] =
	    { { "-", RN_SHAPE_ANY }, { "mark", RN_SHAPE_MARK },
	    { "number", RN_SHAPE_NUMBER } };
	struct rn_source_map *m = l->map;
	enum rn_status rc = RN_OK;
	size_t shapes = 0;

	m->positions = rn_alloc(l->a, l->n * sizeof(*m->positions));
	for (size_t i = 1; i < l->n; i++) {
		struct rn_position *p = &m->positions[i - 1];
		size_t k = 0;

		*p = (struct rn_position){ .word = l->word[i] };
		while (k < RN_LEN(other) &&
		    strcmp(l->word[i], other[k].word) != 0)
			k++;
		if (k < RN_LEN(other))
			p->shape = other[k].shape;
		else
			TRY(get_field(l, i, &p->field));
		if (p->field == RN_IN_DATE)
			p->shape = RN_SHAPE_DATE;
		shapes += p->shape != RN_SHAPE_ANY;
		if (p->shape != RN_SHAPE_ANY || p->field != RN_IN_NONE)
			m->positions_n = i;
	}
	if (shapes < 2)
		return wrong(l, "too little to know such a file by: two of "
		    "date, mark and number are needed");
out:
	return rc;
}

static enum rn_status
on_split(const struct line *l)
{
	enum rn_status rc = RN_OK;
	enum rn_in_field f = RN_IN_NONE;

	if (l->word[1][0] == '\0')
		return wrong(l, "an empty separator");
	for (size_t i = 2; i < l->n; i++) {
		TRY(get_field(l, i, &f));
		l->map->split[f] = l->word[1];
	}
out:
	return rc;
}

/* strip TEXT FIELD... */
static enum rn_status
on_strip(const struct line *l)
{
	enum rn_status rc = RN_OK;
	enum rn_in_field f = RN_IN_NONE;

	for (size_t i = 2; i < l->n; i++) {
		TRY(get_field(l, i, &f));
		l->map->strip[f] = l->word[1];
	}
out:
	return rc;
}

/* omit FIELD VALUE... */
static enum rn_status
on_omit(const struct line *l)
{
	enum rn_status rc = RN_OK;
	enum rn_in_field f = RN_IN_NONE;

	TRY(get_field(l, 1, &f));
	add_words(l->a, &l->map->omit[f], l->word + 2, l->n - 2);
out:
	return rc;
}

static enum rn_status
on_address(const struct line *l)
{
	return get_set(l, 1, l->n, &l->map->address);
}

static enum rn_status
on_requoted(const struct line *l)
{
	return get_set(l, 1, l->n, &l->map->requoted);
}

static bool
starts_condition(const char *word)
{
	return strcmp(word, "without") == 0 || strcmp(word, "and") == 0;
}

/* drop RULE [CONDITION [and CONDITION]...]; without one, every row goes. */
static enum rn_status
on_drop(const struct line *l)
{
	struct rn_drop *d = rn_alloc(l->a, sizeof(*d)), **at = &l->map->drops;
	struct rn_drop_if **next = &d->when;
	enum rn_status rc = RN_OK;

	d->rule = l->word[1];
	for (size_t i = 2, end; i < l->n; i = end + 1) {
		struct rn_drop_if *c = rn_alloc(l->a, sizeof(*c));

		for (end = i + 1; end < l->n &&
		    !starts_condition(l->word[end]); end++)
			;
		if (strcmp(l->word[i], "without") == 0) {
			TRY(get_set(l, i + 1, end, &c->fields));
		} else {
			TRY(get_field(l, i, &c->field));
			if (end < i + 3)
				return wrong(l, "a condition is cut short");
			if (strcmp(l->word[i + 1], "has") == 0)
				c->test = RN_DROP_HAS;
			else if (strcmp(l->word[i + 1], "is") == 0)
				c->test = RN_DROP_IS;
			else
				return wrong(l, "is or has was expected");
			add_words(l->a, &c->values, l->word + i + 2,
			    end - i - 2);
		}
		*next = c;
		next = &c->next;
	}
	while (*at != NULL)
		at = &(*at)->next;
	*at = d;
out:
	return rc;
}

/* What a directive does: its own function, or its words into a member. */
enum what { OWN, FLAG, TEXT, WORDS, LABELS };

#define MEMBER(m) NULL, offsetof(struct rn_source_map, m)

static const struct {
	const char *word;
	size_t least;		/* words, with this one */
	enum what what;
	enum rn_status (*take)(const struct line *l);
	size_t member;
} directives[] = {
	{ "source", 2, TEXT, MEMBER(name) },
	{ "title", 2, TEXT, MEMBER(title) },
	{ "format", 2, TEXT, MEMBER(format) },
	{ "system", 2, TEXT, MEMBER(system) },
	{ "about", 2, TEXT, MEMBER(about) },
	{ "ignore", 2, TEXT, MEMBER(ignore) },
	{ "one-sided", 1, FLAG, MEMBER(one_sided) },
	{ "may-be-empty", 1, FLAG, MEMBER(may_be_empty) },
	{ "for-signals", 1, FLAG, MEMBER(for_signals) },
	{ "by-name", 1, FLAG, MEMBER(by_name) },
	{ "require", 2, WORDS, MEMBER(columns) },
	{ "file", 2, WORDS, MEMBER(file) },
	{ "nobody", 2, WORDS, MEMBER(nobody) },
	{ "unless", 2, LABELS, MEMBER(unless) },
	{ "footer", 2, LABELS, MEMBER(footer) },
	{ "kind", 2, OWN, on_kind, 0 },
	{ "channel", 2, OWN, on_channel, 0 },
	{ "order", 2, OWN, on_order, 0 },
	{ "need", 2, OWN, on_need, 0 },
	{ "any", 2, OWN, on_any, 0 },
	{ "either", 2, OWN, on_either, 0 },
	{ "type", 3, OWN, on_type, 0 },
	{ "column", 3, OWN, on_column, 0 },
	{ "pattern", 3, OWN, on_column, 0 },
	{ "positional", 3, OWN, on_positional, 0 },
	{ "split", 3, OWN, on_split, 0 },
	{ "strip", 3, OWN, on_strip, 0 },
	{ "omit", 3, OWN, on_omit, 0 },
	{ "address", 2, OWN, on_address, 0 },
	{ "requoted", 2, OWN, on_requoted, 0 },
	{ "drop", 2, OWN, on_drop, 0 },
	{ "from", 2, OWN, on_from, 0 },
	{ "dates", 2, OWN, on_dates, 0 }
};

/* Words, bare or in double quotes; # outside quotes ends the line. */
static enum rn_status
split_line(struct line *l, const char *s, const char *end)
{
	l->n = 0;
	for (;;) {
		const char *from;

		while (s < end && (*s == ' ' || *s == '\t' || *s == '\r'))
			s++;
		if (s == end || *s == '#')
			return RN_OK;
		if (l->n == WORDS_MAX)
			return wrong(l, "too many words");
		if (*s == '"') {
			from = ++s;
			s = memchr(s, '"', (size_t)(end - s));
			if (s == NULL)
				return wrong(l, "a quote is left open");
			l->word[l->n++] = rn_strndup(l->a, from,
			    (size_t)(s++ - from));
			continue;
		}
		for (from = s; s < end && strchr(" \t\r", *s) == NULL; s++)
			;
		l->word[l->n++] = rn_strndup(l->a, from, (size_t)(s - from));
	}
}

static void
set_member(const struct line *l, enum what what, void *member)
{
	switch (what) {
	case FLAG:
		*(bool *)member = true;
		break;
	case TEXT:
		*(const char **)member = l->word[1];
		break;
	case WORDS:
		add_words(l->a, member, l->word + 1, l->n - 1);
		break;
	case LABELS:
		add_labels(l, member);
		break;
	case OWN:
		break;
	}
}

static enum rn_status
take_line(const struct line *l)
{
	for (size_t i = 0; i < RN_LEN(directives); i++) {
		if (strcmp(l->word[0], directives[i].word) != 0)
			continue;
		if (l->n < directives[i].least)
			return wrong(l, "the line is cut short");
		if (directives[i].what == OWN)
			return directives[i].take(l);
		set_member(l, directives[i].what,
		    (char *)l->map + directives[i].member);
		return RN_OK;
	}
	return wrong(l, "no such directive");
}

enum rn_status
rn_source_parse(struct refnet *rn, struct rn_arena *a, const char *file,
    const char *text, size_t n, struct rn_source_map *map)
{
	struct line l = { .rn = rn, .a = a, .map = map, .file = file };
	const char *s = text, *end = text + n;
	enum rn_status rc = RN_OK;

	*map = (struct rn_source_map){ .format = "csv", .part = RN_PART_WITH };
	while (s < end) {
		const char *nl = memchr(s, '\n', (size_t)(end - s));

		nl = nl == NULL ? end : nl;
		l.number++;
		TRY(split_line(&l, s, nl));
		if (l.n > 0)
			TRY(take_line(&l));
		s = nl == end ? end : nl + 1;
	}
	if (map->name == NULL || *map->name == '\0' || map->title == NULL)
		return wrong(&l, "a map needs a source and a title");
	map->may_be_empty |= map->ignore != NULL;
	if (map->order == 0)
		map->order = order_of[map->kind];
	if (map->system == NULL)
		map->system = map->name;
	if (map->columns.n == 0 && map->needs_n == 0 && map->any_n == 0 &&
	    map->either_n == 0 && map->positions_n == 0 &&
	    strcmp(map->format, "csv") == 0)
		return wrong(&l, "a map must require or need something");
out:
	return rc;
}

enum rn_status
rn_source_maps(struct refnet *rn, struct rn_arena *a,
    struct rn_source_map **maps, size_t *n)
{
	enum rn_status rc = RN_OK;

	*maps = rn_alloc(a, (rn_embedded_sources_n + 1) * sizeof(**maps));
	for (*n = 0; *n < rn_embedded_sources_n; ++*n) {
		const struct rn_embedded *e = &rn_embedded_sources[*n];

		TRY(rn_source_parse(rn, a, e->name, (const char *)e->bytes,
		    e->n, &(*maps)[*n]));
	}
out:
	return rc;
}
