/*
 * sides.c - is something specific of each side said?
 *
 * The sides are who would meet: requester and target.  Specific is a word of
 * what is known of them (`about`), or, in what the text says of them, two words
 * that do not fit everybody (rn_word_empty), a number, or a name other than
 * those of the parties; where nothing is known of them but title and firm, each
 * is worth one word.  Of whom a text speaks is followed by names and pronouns:
 * from "Callum" on it is Callum, until somebody else is named.  What is quoted
 * is said by somebody else, but where the connector is asked to pass it on: the
 * target is who reads that.
 * Of me, and where somebody is not named at all, only what is known counts, or
 * what is said of nobody else.
 */
#include <stdlib.h>
#include <string.h>

#include "draft/room.h"
#include "refnet/name.h"

enum {
	WORDS = 20000, STEM = 4, NOBODY = -1, BOTH = -2,
	TOLD = 3		/* a word of the other side is worth 1 */
};

struct side {
	const struct rn_mentioned *who;
	const char **known;	/* words of about, folded */
	size_t n, room;
	const char *title;	/* folded */
	size_t told;		/* words of about, by of whom they are said */
	size_t specific;	/* of what is said of them */
	bool firm;		/* their firm is */
};

static const char mine[] = "i we my our us me ours mine ich wir mein meine "
    "meinem meinen unser unsere unserem unseren unserer mir mich uns je j nous "
    "notre nos mon ma mes yo nosotros nuestra nuestro nuestras nuestros mi mis "
    "eu nosso nossa nossos nossas meu minha";
static const char theirs[] = "he she they him her his their them er ihm ihn "
    "seine sein seinen il elle lui el ella ele ela dele dela su sus elles ils "
    "sie this ihre ihr";
/* From me, to whom else the text is about. */
static const char another[] = "he she him her his er ihm ihn il elle lui el "
    "ella ele ela dele dela";
static const char yours[] = "you your yours du dir dich dein deine deinen "
    "ihnen vous votre vos tu te ton ta tes ti usted tu tus te voce lhe teu tua "
    "seu sua";

/* --- words --------------------------------------------------------------- */

/* The same word but for its ending. */
static bool
is_alike(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b), same = 0;
	size_t least = n < m ? n : m;

	while (same < least && a[same] == b[same])
		same++;
	if (same == n && same == m)
		return true;
	return same >= STEM && same * 3 >= least * 2 && n - same <= 4 &&
	    m - same <= 4;
}

static bool
is_known(const struct side *s, const char *fold)
{
	for (size_t i = 0; i < s->n; i++)
		if (is_alike(s->known[i], fold))
			return true;
	return false;
}

static void
learn(struct rn_arena *a, struct side *s)
{
	s->title = s->who->title == NULL ? "" : rn_fold(a, s->who->title);
	for (size_t i = 0; i < s->who->about.n; i++) {
		struct rn_text l;

		rn_text_read(a, rn_sprintf(a, "\n%.2000s",
		    s->who->about.v[i]), &l);
		for (size_t k = 0; k < l.n; k++) {
			/* "CFO" is short, and says it all */
			if ((l.word[k].len < STEM && !l.word[k].caps) ||
			    rn_word_empty(l.word[k].fold))
				continue;
			s->known = rn_grow(s->known, s->n, &s->room,
			    sizeof(*s->known));
			s->known[s->n++] = l.word[k].fold;
		}
		free(l.word);
	}
}

/* --- of whom the text speaks --------------------------------------------- */

struct naming {
	const char *keys[RN_PARTIES][24];
	size_t n[RN_PARTIES];
	size_t person[RN_PARTIES];	/* so many of them; the rest, the firm */
};

static void
take_names(struct rn_arena *a, const struct rn_mentioned *m, struct naming *x,
    int p)
{
	const char *from[] = { m->name, m->org };

	for (size_t k = 0; k < RN_LEN(from); k++) {
		struct rn_text l;

		if (k == 1)
			x->person[p] = x->n[p];
		if (from[k] == NULL)
			continue;
		rn_text_read(a, rn_sprintf(a, "\n%.400s", from[k]), &l);
		for (size_t i = 0; i < l.n && x->n[p] < RN_LEN(x->keys[p]); i++)
			if (l.word[i].len > 1)
				x->keys[p][x->n[p]++] = l.word[i].key;
		free(l.word);
	}
}

/* Whose name begins here, -1: nobody's.  *firm: it is a firm's. */
static int
named_as(const struct naming *x, const struct rn_token *w, bool *firm)
{
	*firm = false;
	if (!w->cap)
		return NOBODY;
	for (int p = 0; p < RN_PARTIES; p++)
		for (size_t i = 0; i < x->n[p]; i++) {
			size_t n = strlen(x->keys[p][i]);

			if (strncmp(w->key, x->keys[p][i], n) == 0 &&
			    (w->key[n] == '\0' ||
			    strcmp(w->key + n, "s") == 0)) {
				*firm = i >= x->person[p];
				return p;
			}
		}
	return NOBODY;
}

static int
named(const struct naming *x, const struct rn_token *w)
{
	bool firm;

	return named_as(x, w, &firm);
}

/* "Ngaire, ...": spoken to, and not of. */
static bool
is_spoken_to(const struct rn_text *l, size_t i, const struct naming *x)
{
	int p = named(x, &l->word[i]);

	if (!l->word[i].breaks)
		return false;
	while (i + 1 < l->n && named(x, &l->word[i + 1]) == p &&
	    l->word[i + 1].gap == RN_JOINT_BLANK)
		i++;
	return i + 1 < l->n && l->word[i + 1].gap == RN_JOINT_COMMA;
}

struct reading {
	const struct rn_text *l;
	const struct rn_draft_check *c;
	struct naming names;
	struct side side[RN_PARTIES];
	int of;			/* whom it speaks of now */
	int reader, me;
};

static int
reader_of(const struct rn_draft_check *c)
{
	int reader = NOBODY;

	for (int p = 0; p < RN_PARTIES; p++)
		if (c->party[p] != NULL && c->party[p]->reads)
			reader = reader == NOBODY ? p : BOTH;
	return reader;
}

/* "Sie haben": German's polite you, which begins like she and they. */
static bool
is_polite(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = &l->word[i];
	size_t n = i + 1 < l->n ? strlen(w[1].fold) : 0;

	return l->tongue == RN_DE && w->cap && rn_word_in("sie ihr ihre ihrem "
	    "ihren ihrer", w->fold) && (!w->first || (n > 2 &&
	    (strcmp(w[1].fold + n - 2, "en") == 0 ||
	    strcmp(w[1].fold, "sind") == 0)));
}

/* Follow the text by one word: of whom does it speak from here on? */
static void
follow(struct reading *r, size_t i)
{
	const struct rn_token *w = &r->l->word[i];
	int p = named(&r->names, w);
	int reader = w->quoted ? RN_PARTY_TARGET : r->reader;
	bool polite = reader >= 0 && is_polite(r->l, i);

	if (w->breaks && !rn_word_in(theirs, w->fold))
		r->of = NOBODY;
	if (p >= 0) {
		if (!is_spoken_to(r->l, i, &r->names))
			r->of = p;
	} else if (rn_word_in(mine, w->fold)) {
		r->of = r->me;
	} else if (polite || (rn_word_in(yours, w->fold) && reader >= 0)) {
		r->of = reader;
	} else if (rn_word_in(another, w->fold) && r->of == r->me &&
	    r->c->party[RN_PARTY_TARGET] != NULL &&
	    !r->c->party[RN_PARTY_TARGET]->reads) {
		r->of = RN_PARTY_TARGET;
	}
}

static void
weigh(struct reading *r, size_t i)
{
	const struct rn_token *w = &r->l->word[i];
	bool empty = rn_word_empty(w->fold), firm;
	int whose = named_as(&r->names, w, &firm);

	if (whose >= 0) {
		r->side[whose].firm |= firm && r->of == whose;
		return;
	}
	for (int p = 0; p < RN_PARTIES; p++) {
		struct side *s = &r->side[p];
		bool other = false;

		if (s->who == NULL)
			continue;
		for (int q = 0; q < RN_PARTIES; q++)
			other |= q != p && q != RN_PARTY_CONNECTOR &&
			    is_known(&r->side[q], w->fold);
		if (!empty && (w->len >= STEM || w->caps) &&
		    is_known(s, w->fold))
			s->told += r->of == p ? TOLD : other ? 0 :
			    r->of >= 0 && r->of != r->me && r->of !=
			    RN_PARTY_CONNECTOR ? 1 : TOLD;
		if (r->of == p && (w->digit || (w->cap && w->len > 1 &&
		    (!w->first || w->caps) && r->l->tongue != RN_DE)))
			s->specific += 2;
		else if (r->of == p && w->len >= STEM && (!empty ||
		    rn_word_in(s->title, w->fold)))
			s->specific++;
	}
}

static bool
is_told(const struct reading *r, int p)
{
	const struct side *s = &r->side[p];

	if (s->told >= TOLD)
		return true;
	/* of me there is always something, which may be small talk */
	if (s->who->me && s->n > 0)
		return false;
	return s->specific + (s->firm && s->n == 0) >= 2;
}

void
rn_lint_sides(const struct rn_text *l, const struct rn_draft_check *c,
    struct rn_findings *f)
{
	static const int sides[] = { RN_PARTY_REQUESTER, RN_PARTY_TARGET };
	struct reading r = { .l = l, .c = c, .of = NOBODY, .me = NOBODY };
	const struct rn_mentioned *by = c->party[RN_PARTY_CONNECTOR];
	bool passed_on = c->step == RN_DRAFT_ASK_TARGET && by != NULL &&
	    !by->me && c->party[RN_PARTY_TARGET] != NULL;

	r.reader = reader_of(c);
	for (int p = 0; p < RN_PARTIES; p++)
		if (c->party[p] != NULL) {
			r.side[p].who = c->party[p];
			r.me = c->party[p]->me ? p : r.me;
			learn(l->a, &r.side[p]);
			take_names(l->a, c->party[p], &r.names, p);
		}
	for (size_t i = 0; i < l->n && i < WORDS; i++)
		if (!l->word[i].subject && (!l->word[i].quoted ||
		    passed_on)) {
			follow(&r, i);
			weigh(&r, i);
		}
	for (size_t k = 0; k < RN_LEN(sides); k++)
		if (r.side[sides[k]].who != NULL && !is_told(&r, sides[k]))
			rn_find_whole(f, RN_TEXT_ONE_SIDED, NULL,
			    rn_sprintf(l->a, "say something of the %s that is"
			    " true of nobody else",
			    rn_party_name[sides[k]]));
	for (int p = 0; p < RN_PARTIES; p++)
		free(r.side[p].known);
}
