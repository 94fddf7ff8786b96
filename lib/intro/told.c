/*
 * told.c - facts for texts, out of the store, each with its source.
 *
 * A fact goes into the list only where secret.c lets its reader know it, so no
 * template can tell more.  A new fact: a row of rn_template_field[] (lib/draft/
 * template.c) and a put() here.
 */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "intro/told.h"
#include "refnet/interaction.h"
#include "refnet/name.h"
#include "refnet/person.h"
#include "refnet/profile.h"
#include "refnet/signal.h"
#include "refnet/tie.h"

/*
 * What a founder and somebody wrote about longer ago is no topic any more.  It
 * has been a while since whoever was not in touch for as long as makes a
 * connector one without engagement (the decay of refnet-stats(1)).
 */
enum { TOPIC_DAYS = 3 * 365, AWAY_DAYS = 90, FACTS = 80 };

/* One of the three, as known. */
struct known {
	struct rn_person is;
	struct rn_record *record;
	size_t records;
	const char *name, *first, *title, *org, *place;	/* tellable, or NULL */
};

struct telling {
	struct refnet *rn;
	struct rn_arena *a;
	const struct rn_file *f;
	const struct rn_reader *r;
	struct known party[RN_PARTIES];
	struct rn_told *v;
	size_t n;
};

static void
put(struct telling *t, const char *field, const char *value,
    const char *source)
{
	if (value != NULL && t->n < FACTS)
		t->v[t->n++] = (struct rn_told){ field, value, source };
}

const char *
rn_tellable(const char *s)
{
	size_t digits = 0;

	if (s == NULL || strchr(s, '@') != NULL || strchr(s, '/') != NULL)
		return NULL;
	for (const char *p = s; *p != '\0'; p++)
		digits += *p >= '0' && *p <= '9';
	return digits >= 6 || s[strspn(s, " ")] == '\0' ? NULL : s;
}

/* --- where facts are from --------------------------------------------- */

static const char *
from_record(struct rn_arena *a, const struct rn_record *r)
{
	return r->import_id == RN_NONE ? "typed" : rn_sprintf(a,
	    "%s:%lld (import %lld)", r->file, (long long)r->row,
	    (long long)r->import_id);
}

enum which { NAME, ORG, TITLE, PLACE };

static const char *
said(const struct rn_record *r, enum which w)
{
	return w == NAME ? r->name : w == ORG ? r->org : w == TITLE ?
	    r->title : r->location;
}

/* The newest row that says what is shown. */
static const char *
source_of(struct rn_arena *a, const struct known *k, enum which w,
    const char *shown)
{
	const struct rn_record *best = NULL;

	for (size_t i = 0; i < k->records; i++) {
		const char *s = said(&k->record[i], w);

		if (s != NULL && shown != NULL && strcmp(s, shown) == 0 &&
		    (best == NULL || k->record[i].at >= best->at))
			best = &k->record[i];
	}
	if (best != NULL)
		return from_record(a, best);
	return w == NAME ? "a message, or refnet init" : "a message";
}

/* --- the parties ------------------------------------------------------ */

/* How to call somebody: the given name as it is written, or the whole name. */
static const char *
first_name(struct rn_arena *a, const char *name)
{
	static const char parts[] = " ,";
	struct rn_person_name whole, word;
	size_t n;

	if (name == NULL)
		return NULL;
	rn_person_name_parse(a, name, strlen(name), &whole);
	if (strlen(whole.given) < 2)	/* none, or an initial */
		return name;
	for (const char *s = name; *s != '\0'; s += n + strspn(s + n, parts)) {
		n = strcspn(s, parts);
		rn_person_name_parse(a, s, n, &word);
		if (word.n > 0 && strcmp(word.word[0].text, whole.given) == 0)
			return rn_strndup(a, s, n);
	}
	return name;
}

static enum rn_status
read_party(struct telling *t, int p)
{
	int64_t id = t->f->c.seat[p].person;
	struct known *k = &t->party[p];
	enum rn_status rc = RN_OK;
	const char *ref;

	*k = (struct known){ .records = 0 };
	if (id == RN_NONE)
		return RN_OK;
	ref = rn_sprintf(t->a, "%lld", (long long)id);
	TRY(rn_person_get(t->rn, t->a, ref, RN_NOW, false, &k->is));
	TRY(rn_person_records(t->rn, t->a, ref, &k->record, &k->records));
	k->name = rn_tellable(k->is.name);
	k->first = first_name(t->a, k->name);
	k->title = rn_tellable(k->is.title);
	k->org = rn_tellable(k->is.org);
	k->place = rn_tellable(k->is.location);
out:
	return rc;
}

/* Does a folded text hold any word of so many letters of `of`? */
static bool
holds_word(struct rn_arena *a, const char *fold, const char *of, size_t least)
{
	const char *s = of == NULL ? "" : rn_fold(a, of);

	while (*s != '\0') {
		size_t n = strcspn(s, " .,-'&()");

		if (n >= least && strstr(fold, rn_sprintf(a, "%.*s", (int)n,
		    s)) != NULL)
			return true;
		s += n + (s[n] != '\0');
	}
	return false;
}

/*
 * A text somebody wrote for another purpose, unless it may name a secret person
 * or their company: then NULL, though it may mean another.
 */
static const char *
discreet(struct telling *t, const char *text)
{
	const char *fold = text == NULL ? NULL : rn_fold(t->a, text);

	for (int p = 0; fold != NULL && p < RN_PARTIES; p++) {
		const struct known *k = &t->party[p];
		unsigned s = t->r->secret[p];

		if (((s & RN_SECRET_NAME) != 0 &&
		    holds_word(t->a, fold, k->is.name, 3)) ||
		    ((s & RN_SECRET_FIRM) != 0 &&
		    holds_word(t->a, fold, k->is.org, 4)))
			return NULL;
	}
	return fold == NULL || strchr(text, '@') != NULL ? NULL : text;
}

static const char *
article(const char *title)
{
	return strchr("aeioAEIO", title[0]) != NULL ? "an" : "a";
}

/* The names of the fields of a party, in the order put_party fills them. */
#define FIELDS(who) { who, who ".first", who ".about", who ".role", \
	who ".kind", who ".title", who ".org", who ".place" }
static const char *const fields[RN_PARTIES + 1][8] = {
	FIELDS("requester"), FIELDS("connector"), FIELDS("target"),
	FIELDS("to"),
};

/* What may be told of a party; as a row of `fields`. */
static void
put_party(struct telling *t, int p, const char *const field[8],
    unsigned secret)
{
	const struct known *k = &t->party[p];
	struct rn_arena *a = t->a;
	bool firm = (secret & RN_SECRET_FIRM) == 0;
	const char *org = firm ? k->org : NULL;
	const char *title = discreet(t, k->title);
	const char *name_from = source_of(a, k, NAME, k->is.name);
	const char *org_from = source_of(a, k, ORG, k->is.org);
	const char *title_from = source_of(a, k, TITLE, k->is.title);
	const char *role = title != NULL && org != NULL ? rn_sprintf(a,
	    "%s at %s", title, org) : title != NULL ? title : org;

	if ((secret & RN_SECRET_NAME) == 0 && k->name != NULL) {
		put(t, field[0], k->name, name_from);
		put(t, field[1], k->first, name_from);
		put(t, field[2], role == NULL ? k->name : rn_sprintf(a,
		    "%s (%s)", k->name, title != NULL && org != NULL ?
		    rn_sprintf(a, "%s, %s", title, org) : role),
		    title != NULL ? title_from : name_from);
	}
	if (title != NULL && org != NULL)
		put(t, field[3], role, title_from);
	if (title != NULL)
		put(t, field[4], rn_sprintf(a, "%s %s", article(title), title),
		    title_from);
	if (secret == 0 || (firm && (secret & RN_SECRET_NAME) == 0)) {
		put(t, field[5], title, title_from);
		put(t, field[6], org, org_from);
		put(t, field[7], k->place, source_of(a, k, PLACE,
		    k->is.location));
	}
}

/* A fact there is, by another name. */
static void
put_again(struct telling *t, const char *field, const char *as)
{
	for (size_t i = 0; i < t->n; i++)
		if (strcmp(t->v[i].field, field) == 0) {
			put(t, as, t->v[i].value, t->v[i].source);
			return;
		}
}

/* --- what two share --------------------------------------------------- */

static bool
same_words(struct rn_arena *a, const char *x, const char *y)
{
	return x != NULL && y != NULL && *x != '\0' &&
	    strcmp(rn_fold(a, x), rn_fold(a, y)) == 0;
}

/* An employer, or a school, of both, the latest of the first one's. */
static void
put_employer(struct telling *t, const struct known *x, const struct known *y)
{
	const struct rn_record *best = NULL, *with = NULL;

	for (size_t i = 0; i < x->records; i++)
		for (size_t k = 0; k < y->records; k++)
			if (same_words(t->a, x->record[i].org,
			    y->record[k].org) && (best == NULL ||
			    x->record[i].at > best->at)) {
				best = &x->record[i];
				with = &y->record[k];
			}
	if (best != NULL)
		put(t, "shared.employer", rn_tellable(best->org),
		    rn_sprintf(t->a, "%s, %s", from_record(t->a, best),
		    from_record(t->a, with)));
}

/* Where two are, to the first comma: a town, or what else stands alone. */
static void
put_place(struct telling *t, const struct known *x, const struct known *y)
{
	size_t n = x->place == NULL ? 0 : strcspn(x->place, ","),
	    m = y->place == NULL ? 0 : strcspn(y->place, ",");
	char *here = rn_sprintf(t->a, "%.*s", (int)n, n == 0 ? "" : x->place);
	char *there = rn_sprintf(t->a, "%.*s", (int)m, m == 0 ? "" : y->place);

	if (same_words(t->a, here, there))
		put(t, "shared.place", here, rn_sprintf(t->a, "%s, %s",
		    source_of(t->a, x, PLACE, x->is.location),
		    source_of(t->a, y, PLACE, y->is.location)));
}

/* Is somebody a party of any introduction under way? */
static bool
under_way(const struct rn_shelf *s, int64_t person)
{
	for (size_t i = 0; i < s->n; i++)
		for (int p = 0; p < RN_PARTIES; p++)
			if (s->v[i].c.seat[p].person == person &&
			    rn_state_open(rn_case_state(&s->v[i].c, s->at)))
				return true;
	return false;
}

/* The tie of y to whom this tie of x leads to, where both know them well. */
static const struct rn_tie *
shared_tie(const struct rn_tie *x, const struct rn_tie *ys, size_t m)
{
	for (size_t k = 0; k < m; k++)
		if (ys[k].b == x->b && x->p >= 0.5 && ys[k].p >= 0.5 &&
		    rn_tellable(x->b_name) != NULL)
			return &ys[k];
	return NULL;
}

/* Introductions in which one of those sits whom both know. */
static enum rn_status
read_theirs(struct telling *t, const struct rn_tie *xs, size_t n,
    const struct rn_tie *ys, size_t m, struct rn_shelf *s)
{
	int64_t *seated = rn_alloc(t->a, (n + 1) * sizeof(*seated));
	struct rn_among who = { .seated = seated, .connector = RN_NONE,
	    .firm = RN_NONE };

	*s = (struct rn_shelf){ .n = 0 };
	for (size_t i = 0; i < n; i++)
		if (shared_tie(&xs[i], ys, m) != NULL)
			seated[who.seats++] = xs[i].b;
	return who.seats == 0 ? RN_OK : rn_shelf_among(t->rn, t->a, &who, s);
}

/*
 * Whom both know well, and of whom nobody is asking anything: names of people
 * are told last.
 */
static enum rn_status
put_person(struct telling *t, const struct known *x, const struct known *y)
{
	const struct rn_tie_query q = { .as_of = RN_NOW };
	struct rn_tie *xs, *ys;
	enum rn_status rc = RN_OK;
	struct rn_shelf s;
	size_t n, m;

	TRY(rn_tie_list(t->rn, t->a, rn_sprintf(t->a, "%lld",
	    (long long)x->is.id), &q, &xs, &n));
	TRY(rn_tie_list(t->rn, t->a, rn_sprintf(t->a, "%lld",
	    (long long)y->is.id), &q, &ys, &m));
	TRY(read_theirs(t, xs, n, ys, m, &s));
	for (size_t i = 0; i < n; i++) {
		const struct rn_tie *with = shared_tie(&xs[i], ys, m);

		if (with == NULL || under_way(&s, xs[i].b))
			continue;
		put(t, "shared.person", xs[i].b_name, rn_sprintf(t->a,
		    "%s; %s", xs[i].evidence, with->evidence));
		break;
	}
out:
	return rc;
}

/* What the reader and whom the text is about have in common. */
static enum rn_status
put_shared(struct telling *t)
{
	const struct rn_reader *r = t->r;
	int x = r->party, y = RN_PARTY_TARGET;
	enum rn_status rc = RN_OK;

	if (x < 0)
		x = RN_PARTY_REQUESTER;
	else if (x == RN_PARTY_TARGET)
		y = RN_PARTY_REQUESTER;
	if (x == y || t->f->c.seat[x].person == RN_NONE ||
	    t->f->c.seat[y].person == RN_NONE)
		return RN_OK;
	/* "you were both at" tells where they are, and what is known of whom */
	if (((r->secret[x] | r->secret[y]) &
	    (RN_SECRET_NAME | RN_SECRET_FIRM)) != 0)
		return RN_OK;
	put_employer(t, &t->party[x], &t->party[y]);
	put_place(t, &t->party[x], &t->party[y]);
	if (r->step == RN_DRAFT_INTRODUCTION && r->secret[y] == 0 &&
	    r->secret[x] == 0 && !t->f->c.seat[x].me && !t->f->c.seat[y].me)
		TRY(put_person(t, &t->party[x], &t->party[y]));
out:
	return rc;
}

/* --- what happened ---------------------------------------------------- */

static const char *
month_of(struct rn_arena *a, int64_t at)
{
	int y, m, d;

	rn_civil_of(rn_local_day(at), &y, &m, &d);
	return rn_sprintf(a, "%s %d", rn_month_name(m), y);
}

/* Without the Re: and Fwd: of five languages before it. */
static const char *
bare_subject(const char *s)
{
	static const char *const marks[] = { "re:", "aw:", "fw:", "fwd:",
	    "wg:", "sv:", "tr:", "rv:", "res:", "enc:" };

	for (size_t i = 0; i < RN_LEN(marks); i++)
		if (rn_ascii_starts(s, marks[i])) {
			s += strlen(marks[i]);
			s += strspn(s, " ");
			i = (size_t)-1;
		}
	return s;
}

/* When they were last in touch with me, in whatever way; RN_NONE: never. */
static int64_t
last_touch(const struct rn_interaction *v, size_t n, int64_t now)
{
	int64_t last = RN_NONE;

	for (size_t i = 0; i < n; i++)
		if (v[i].kind != RN_CHANNEL_NOTE && v[i].at <= now &&
		    (last == RN_NONE || v[i].at > last))
			last = v[i].at;
	return last;
}

/* What the reader and I last wrote or talked about, and when. */
static enum rn_status
put_topic(struct telling *t)
{
	const struct rn_interaction *best = NULL;
	struct rn_interaction *list;
	enum rn_status rc = RN_OK;
	int64_t now = rn_now(t->rn), touch;
	bool away;
	size_t n;

	if (t->r->party < 0)
		return RN_OK;
	TRY(rn_interaction_list(t->rn, t->a, rn_sprintf(t->a, "%lld",
	    (long long)t->party[t->r->party].is.id), &list, &n));
	touch = last_touch(list, n, now);
	away = touch != RN_NONE && touch <= now - AWAY_DAYS *
	    (int64_t)RN_DAY_SECONDS;
	if (away)
		put(t, "touch.ago", month_of(t->a, touch), "what is held of"
		    " them");
	for (size_t i = 0; i < n && best == NULL; i++)
		if (list[i].about != NULL && list[i].at <= now &&
		    list[i].kind != RN_CHANNEL_NOTE &&
		    list[i].kind != RN_CHANNEL_GIVE && list[i].persons.n == 1 &&
		    list[i].direction != RN_DIRECTION_NONE &&
		    rn_tellable(bare_subject(list[i].about)) != NULL)
			best = &list[i];
	if (best == NULL || best->at < now - TOPIC_DAYS *
	    (int64_t)RN_DAY_SECONDS)
		return RN_OK;
	put(t, "topic", discreet(t, bare_subject(best->about)), rn_sprintf(t->a,
	    "%s of %s", rn_channel_name[best->kind], month_of(t->a,
	    best->at)));
	put(t, "topic.on", month_of(t->a, best->at), "its date");
	if (away)
		put(t, "topic.ago", month_of(t->a, best->at), "its date");
out:
	return rc;
}

/* News of somebody's company, where that may be named. */
static enum rn_status
put_news(struct telling *t, int p, const char *field)
{
	const char *org = t->party[p].is.org;
	enum rn_status rc = RN_OK;
	const char *from, *text;
	struct rn_signal s;
	bool found;

	if (t->f->c.seat[p].person == RN_NONE || (t->r->secret[p] &
	    (RN_SECRET_FIRM | RN_SECRET_NAME)) != 0 || org == NULL)
		return RN_OK;
	TRY(rn_signal_newest(t->rn, t->a, org, rn_now(t->rn) -
	    RN_SIGNAL_FRESH_DAYS * (int64_t)RN_DAY_SECONDS, &s, &found));
	if (!found || rn_tellable(s.about) == NULL)
		goto out;
	from = s.url != NULL ? s.url : rn_sprintf(t->a, "a signal by %s",
	    s.source);
	text = rn_sprintf(t->a, "%s: %s", s.org, s.about);
	put(t, field, discreet(t, text), from);
	if (strcmp(field, "signal") == 0)
		put(t, "signal.on", month_of(t->a, s.at), from);
out:
	return rc;
}

/* --- the profile ------------------------------------------------------ */

static const char *
join_or(struct rn_arena *a, const struct rn_list *l)
{
	const char *s = "";

	for (size_t i = 0; i < l->n; i++)
		s = rn_sprintf(a, "%s%s%s", s, i == 0 ? "" : i + 1 == l->n ?
		    " or " : ", ", l->v[i]);
	return s;
}

static enum rn_status
put_profile(struct telling *t)
{
	enum rn_status rc;
	struct rn_profile p;
	const char *from, *what;

	if (t->f->profile == NULL || t->r->step == RN_DRAFT_RE_ENGAGE)
		return RN_OK;
	rc = rn_profile_get(t->rn, t->a, t->f->profile, &p);
	if (rc != RN_OK)
		return rc == RN_ENOTFOUND ? RN_OK : rc;
	from = rn_sprintf(t->a, "profile %s", p.name);
	what = p.roles.n == 0 ? "somebody" : rn_sprintf(t->a, "%s %s",
	    article(p.roles.v[0]), join_or(t->a, &p.roles));
	if (p.industries.n > 0)
		what = rn_sprintf(t->a, "%s in %s", what, join_or(t->a,
		    &p.industries));
	if (p.geographies.n > 0)
		what = rn_sprintf(t->a, "%s, in %s", what, join_or(t->a,
		    &p.geographies));
	if (p.roles.n + p.industries.n > 0)
		put(t, "profile.sought", discreet(t, what), from);
	put(t, "profile.script", discreet(t, p.script), from);
	put(t, "profile.value", discreet(t, p.value), from);
	put(t, "profile.trigger", discreet(t, p.trigger), from);
	return RN_OK;
}

/* What is told to a connector of how it went. */
static const char *const outcome_words[RN_OUTCOMES] = {
	[RN_OUTCOME_SCHEDULED] = "We have a date.",
	[RN_OUTCOME_MET] = "We have met.",
	[RN_OUTCOME_NO_MEETING] = "A meeting did not come about.",
	[RN_OUTCOME_QUALIFIED] = "We have met, and go on talking.",
	[RN_OUTCOME_NOT_QUALIFIED] = "We have met; it is no match.",
	[RN_OUTCOME_WON] = "We now work together.",
	[RN_OUTCOME_LOST] = "We have talked; it came to nothing this time.",
};

static void
put_dates(struct telling *t)
{
	char day[32];

	if (t->r->ask != NULL)
		put(t, "asked.on", rn_strdup(t->a, rn_date_day(t->r->ask->at,
		    day)), "the ledger");
	if (t->f->c.outcome < 0)
		return;
	put(t, "outcome", t->f->c.meeting_at == RN_NONE || t->f->c.outcome >
	    RN_OUTCOME_MET ? outcome_words[t->f->c.outcome] : rn_sprintf(t->a,
	    t->f->c.outcome == RN_OUTCOME_MET ? "We met on %s." :
	    "We meet on %s.", rn_date_day(t->f->c.meeting_at, day)),
	    "the outcome recorded");
}

enum rn_status
rn_told_gather(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, const struct rn_reader *r,
    struct rn_told **list, size_t *n)
{
	struct telling t = { .rn = rn, .a = a, .f = f, .r = r,
	    .v = rn_alloc(a, FACTS * sizeof(*t.v)) };
	enum rn_status rc = RN_OK;

	for (int p = 0; p < RN_PARTIES; p++)
		TRY(read_party(&t, p));
	for (int p = 0; p < RN_PARTIES; p++) {
		const struct known *k = &t.party[p];

		if (f->c.seat[p].person == RN_NONE)
			continue;
		put_party(&t, p, fields[p], r->secret[p]);
		if (p == r->party)
			put_party(&t, p, fields[RN_PARTIES], 0);
		if (p == RN_PARTY_REQUESTER && p != r->party)
			put_again(&t, fields[p][2], "requester.other");
		if (!f->c.seat[p].me)
			continue;
		put(&t, "me", k->name, source_of(a, k, NAME, k->is.name));
		put_again(&t, fields[p][2], "me.about");
	}
	TRY(put_shared(&t));
	TRY(put_topic(&t));
	TRY(put_news(&t, RN_PARTY_TARGET, "signal"));
	if (r->party >= 0)
		TRY(put_news(&t, r->party, "to.news"));
	TRY(put_profile(&t));
	put_dates(&t);
	*list = t.v;
	*n = t.n;
out:
	return rc;
}
