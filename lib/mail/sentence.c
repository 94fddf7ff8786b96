/*
 * sentence.c - text as sentences of folded words, for phrases to be found in.
 *
 * A word that is spelt in several ways is a row of spellings[]; abbreviations
 * whose point ends no sentence are in points[].
 */
#include <string.h>

#include "base/text.h"
#include "mail/phrase.h"

enum {
	WORDS = 1024,		/* of one text; what is behind is cut */
	WORD = 64,		/* bytes of one */
	WRAPPED = 55		/* a line that long may go on in the next */
};

/* Folded, and what it is read as: one word or two. */
static const struct { const char *is, *one, *two; } spellings[] = {
	{ "cannot", "can", "not" }, { "cant", "can", "not" },
	{ "dont", "do", "not" }, { "doesnt", "does", "not" },
	{ "didnt", "did", "not" }, { "wont", "will", "not" },
	{ "isnt", "is", "not" }, { "arent", "are", "not" },
	{ "wasnt", "was", "not" }, { "wouldnt", "would", "not" },
	{ "couldnt", "could", "not" }, { "shouldnt", "should", "not" },
	{ "havent", "have", "not" }, { "hasnt", "has", "not" },
	{ "ive", "i", "ve" }, 
	{ "youre", "you", "re" }, { "thats", "that", "s" },
	{ "pls", "please", NULL }, { "plz", "please", NULL },
	{ "thx", "thanks", NULL }, { "thnx", "thanks", NULL },
	{ "ty", "thanks", NULL }, { "okay", "ok", NULL },
	{ "k", "ok", NULL }, { "w", "with", NULL },
	{ "u", "you", NULL }, { "btw", "by", "way" },
	{ "ill", "i", "ll" }, { "youll", "you", "ll" },
	{ "hes", "he", "s" }, { "shes", "she", "s" },
	{ "lets", "let", "s" }, { "whats", "what", "s" },
	{ "whos", "who", "s" }, { "ur", "your", NULL },
	{ "tho", "though", NULL }, { "b4", "before", NULL },
	{ "gr8", "great", NULL }, { "msg", "message", NULL },
	{ "tmrw", "tomorrow", NULL }, { "abt", "about", NULL },
	{ "sry", "sorry", NULL }, { "alot", "a", "lot" },
	{ "nope", "no", NULL }, { "intro", "introduction", NULL },
	{ "intros", "introductions", NULL },
	{ "dacc", "d", "accord" }, { "daccord", "d", "accord" },
	{ "vc", "voce", NULL }, { "vcs", "voces", NULL },
	{ "blz", "beleza", NULL }, { "tb", "tambem", NULL },
	{ "xq", "por", "que" }, { "q", "que", NULL },
	{ "dacord", "d", "accord" },
	{ "nix", "nichts", NULL }, { "nid", "nicht", NULL },
	{ "nimmer", "nicht", "mehr" }, { "isch", "ist", NULL },
	{ "guet", "gut", NULL }, { "grad", "gerade", NULL },
	{ "gehts", "geht", "s" }, { "gibts", "gibt", "s" },
	{ "kanns", "kann", "es" }, { "machs", "mach", "s" },
	{ "infrage", "in", "frage" }, { "scho", "schon", NULL },
	{ "slt", "salut", NULL }, { "bjr", "bonjour", NULL },
	{ "dsl", "desole", NULL }, { "pr", "pour", NULL },
	{ "ds", "dans", NULL }, { "px", "peux", NULL },
	{ "pb", "probleme", NULL }, { "pbs", "problemes", NULL },
	{ "rdv", "rendez", "vous" }, { "bcp", "beaucoup", NULL },
	{ "chuis", "je", "suis" }, { "chus", "je", "suis" },
	{ "jsuis", "je", "suis" }, { "jpeux", "je", "peux" },
	{ "jvais", "je", "vais" }, { "jveux", "je", "veux" },
	{ "tkt", "t", "inquiete" }, { "moe", "moi", NULL },
	{ "toe", "toi", NULL }, { "stp", "svp", NULL },
	{ "tjs", "toujours", NULL }, { "tjrs", "toujours", NULL },
	{ "ouep", "ouais", NULL }, { "ouaip", "ouais", NULL },
	{ "pq", "por", "que" }, { "ke", "que", NULL },
	{ "tbm", "tambem", NULL }, { "tmb", "tambien", NULL },
	{ "xfa", "por", "favor" }, { "porfa", "por", "favor" },
	{ "pfv", "por", "favor" }, { "msm", "mesmo", NULL },
	{ "hj", "hoje", NULL }, { "dps", "depois", NULL },
	{ "mt", "muito", NULL }, { "mto", "muito", NULL },
	{ "cmg", "comigo", NULL }, { "vlw", "valeu", NULL },
	{ "bn", "bien", NULL }, { "tlf", "telefono", NULL },
	{ "naum", "nao", NULL },
	{ "ctz", "certeza", NULL }
};

/* "isn't", "won't": what is left when the n is off. */
static const struct { const char *is, *one; } negated[] = {
	{ "can", "can" }, { "won", "will" }, { "shan", "shall" },
	{ "ain", "is" }
};

static const char *const points[] = {
	"mr", "mrs", "ms", "dr", "st", "sr", "sra", "dra", "prof", "nr",
	"tel", "bzw", "ca", "etc", "evtl", "ggf", "inkl", "usw", "no",
	"mme", "mlle", "dna", "eng", "ing", "jan", "feb", "aug", "sept",
	"okt", "oct", "nov", "dez", "dec", "hr", "fr", "vs", "approx"
};

/* What asks for assent alone at the end: "I introduce you, ok?" */
static const char *const tags[] = {
	"ne", "no", "si", "siyes", "ok", "vale", "ta", "certo",
	"verdad", "cierto", "viu", "eh", "sabes"
};

/*
 * "no" of Portuguese is "in the": there are words of its own in the text, and
 * none of those that say "no".
 */
static const char *const portuguese[] = {
	"nao", "com", "uma", "um", "ao", "pra", "meu", "minha", "ele", "em",
	"voce", "muito", "isso", "ela", "obrigado", "obrigada", "seu", "pode",
	"lhe", "vou", "os", "do", "eu"
};

static const char *const others[] = {
	"con", "el", "los", "las", "una", "y", "del", "muy", "pero", "es",
	"yo", "mi", "su", "siyes", "the", "and", "i", "you", "it", "is",
	"not", "gracias", "thanks", "il", "non", "di", "lo", "al"
};

/* Capitals that are no names'. */
static const char *const polite[] = {
	"sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "du",
	"dir", "dich", "usted", "ustedes", "voce", "vous"
};

struct cutter {
	struct rn_arena *a;
	struct rn_word *word;
	size_t n;		/* words */
	struct rn_sentence *sentence;
	size_t sentence_n;
	size_t from;		/* words of the one at hand begin there */
	const char *line;
	bool full, asks, begins;
};

/* A question of one word behind what is none. */
static void
drop_tag(struct cutter *c)
{
	const char *s = c->n > c->from ? c->word[c->n - 1].s : "";
	bool alone = c->n == c->from + 1;

	if (!c->asks || (alone ? c->sentence_n == 0 :
	    c->n < c->from + 3 || c->word[c->n - 2].s[0] != ','))
		return;
	for (size_t i = 0; i < RN_LEN(tags); i++)
		if (strcmp(s, tags[i]) == 0) {
			c->n--;
			c->asks = false;
			return;
		}
}

static void
end_sentence(struct cutter *c, bool line_ends)
{
	size_t n;

	drop_tag(c);
	n = c->n - c->from;
	while (n > 0 && c->word[c->from + n - 1].s[0] == ',')
		n--;
	if (n > 0) {
		c->sentence[c->sentence_n++] = (struct rn_sentence){
		    &c->word[c->from], n, c->asks,
		    c->begins && line_ends };
		c->begins = false;
	} else if (c->asks && c->sentence_n > 0) {
		c->sentence[c->sentence_n - 1].asks = true;	/* "...?" */
	}
	c->from = c->n;
	c->asks = false;
}

/* As with umlauts, when it may be spelt without: "moechte" for "mochte". */
static const char *
with_umlauts(struct rn_arena *a, const char *word)
{
	size_t len = strlen(word), n = 0;
	char *out;

	for (size_t i = 1; i < len; i++)
		n += word[i] == 'e' && strchr("aou", word[i - 1]) != NULL;
	if (n == 0 || len < 4)
		return NULL;
	out = rn_alloc(a, len + 1);
	n = 0;
	for (size_t i = 0; i < len; i++)
		if (i == 0 || word[i] != 'e' ||
		    strchr("aou", word[i - 1]) == NULL)
			out[n++] = word[i];
	return out;
}

static void
put_word(struct cutter *c, const char *s, bool capital)
{
	if (c->n == WORDS) {
		c->full = true;
		return;
	}
	if (c->n - c->from == RN_SENTENCE)
		end_sentence(c, false);
	if (s[0] == ',' && (c->n == c->from || c->word[c->n - 1].s[0] == ','))
		return;
	c->word[c->n] = (struct rn_word){ s, with_umlauts(c->a, s), c->line,
	    capital && c->n > c->from, false };
	c->n++;
}

/* An accent that tells two words apart, before it is folded off. */
static bool
is_accented_si(const char *s, size_t n)
{
	return n == 3 && (s[0] | 0x20) == 's' && (unsigned char)s[1] == 0xc3 &&
	    ((unsigned char)s[2] == 0xad || (unsigned char)s[2] == 0x8d);
}

static void
take_word(struct cutter *c, const char *s, size_t n, bool capital)
{
	const char *word = is_accented_si(s, n) ? "siyes" :
	    n == 1 && *s == 'n' && s[1] == ' ' ? "nao" :	/* "n posso" */
	    rn_fold(c->a, rn_strndup(c->a, s, n < WORD ? n : WORD));

	if (word[0] == '\0')
		return;
	capital = capital && word[1] != '\0';
	for (size_t i = 0; i < RN_LEN(polite) && capital; i++)
		capital = strcmp(word, polite[i]) != 0;
	for (size_t i = 0; i < RN_LEN(spellings); i++)
		if (strcmp(word, spellings[i].is) == 0) {
			put_word(c, spellings[i].one, capital);
			if (spellings[i].two != NULL)
				put_word(c, spellings[i].two, false);
			return;
		}
	put_word(c, word, capital);
}

/* A t behind an apostrophe: the word before it ends in n, which is "not". */
static bool
take_not(struct cutter *c, const char *s, size_t n)
{
	struct rn_word *w = c->n > c->from ? &c->word[c->n - 1] : NULL;
	size_t len = w == NULL ? 0 : strlen(w->s);

	if (n != 1 || (*s | 0x20) != 't' || len < 2 || w->s[len - 1] != 'n')
		return false;
	for (size_t i = 0; i < RN_LEN(negated); i++)
		if (strcmp(w->s, negated[i].is) == 0) {
			w->s = negated[i].one;
			put_word(c, "not", false);
			return true;
		}
	w->s = rn_strndup(c->a, w->s, len - 1);
	put_word(c, "not", false);
	return true;
}

static bool
is_apostrophe(int32_t cp)
{
	return cp == '\'' || cp == 0x2019 || cp == 0x2018 || cp == '`' ||
	    cp == 0xb4;
}

/* Letters and digits; marks and joiners of letters, too. */
static bool
is_letter(int32_t cp)
{
	int32_t lower;

	return (cp >= '0' && cp <= '9') || cp == '_' ||
	    (cp >= 0x300 && cp < 0x370) || cp == 0xaa || cp == 0xba ||
	    rn_letter_case(cp, &lower) != RN_CASE_NONE;
}

/* How far the word at s goes: an address, a time or a number is one. */
static size_t
word_length(const char *s, size_t n, bool *capital)
{
	size_t at = 0, len, next;
	int32_t cp, lower, after;

	*capital = false;
	while (at < n && (len = rn_utf8_next(s + at, n - at, &cp)) > 0) {
		if (at == 0)
			*capital = rn_letter_case(cp, &lower) == RN_CASE_UPPER;
		if (is_letter(cp)) {
			at += len;
			continue;
		}
		next = at > 0 && (cp == '@' || cp == '.' || cp == ':') &&
		    n > at + 1 ? rn_utf8_next(s + at + 1, n - at - 1, &after) :
		    0;
		if (next == 0 || !is_letter(after))
			break;
		/* "10:30", "a.b@c.d"; but "go.Then" is two sentences */
		if (cp != '@' && memchr(s, '@', n) == NULL &&
		    !(after >= '0' && after <= '9'))
			break;
		at++;
	}
	return at;
}

static bool
ends_nothing(const struct cutter *c)
{
	const char *s = c->n > c->from ? c->word[c->n - 1].s : "";

	for (size_t i = 0; i < RN_LEN(points); i++)
		if (strcmp(s, points[i]) == 0)
			return true;
	return (s[0] >= '0' && s[0] <= '9') || (s[0] != '\0' && s[1] == '\0');
}

static void
take_sign(struct cutter *c, int32_t cp, const char *after, bool spaced)
{
	switch (cp) {
	case 0xbf:
		end_sentence(c, false);
		break;
	case '?':
		c->asks = true;
		end_sentence(c, *after == '\0' || *after == '\n');
		break;
	case '.':
	case '!':
	case ';':
	case 0x2026:
		if (cp != '.' || *after == '\0' || *after == '\n' ||
		    !ends_nothing(c))
			end_sentence(c, *after == '\0' || *after == '\n');
		break;
	case '-':
		if (spaced)
			put_word(c, ",", false);
		break;
	case ',':
	case ':':
	case '(':
	case ')':
	case '|':
	case 0x2013:
	case 0x2014:
		put_word(c, ",", false);
		break;
	case 0x1f44d:
	case 0x1f44c:
	case 0x2705:
		put_word(c, "thumbsup", false);
		put_word(c, ",", false);
		break;
	}
}

static void
take_line(struct cutter *c, const char *s, size_t n)
{
	bool after_apostrophe = false, capital;

	c->line = s;
	c->begins = c->n == c->from;
	for (size_t at = 0; at < n && !c->full; ) {
		size_t len = word_length(s + at, n - at, &capital);
		int32_t cp;

		if (len > 0) {
			if (!after_apostrophe || !take_not(c, s + at, len))
				take_word(c, s + at, len, capital);
			after_apostrophe = false;
			at += len;
			continue;
		}
		len = rn_utf8_next(s + at, n - at, &cp);
		after_apostrophe = len > 0 && is_apostrophe(cp);
		if (len > 0)
			take_sign(c, cp, s + at + len, at == 0 ||
			    s[at - 1] == ' ');
		at += len > 0 ? len : 1;
	}
}

/* Does the sentence go on in the next line? */
static bool
goes_on(const char *s, size_t n)
{
	return n >= WRAPPED && s[n] == '\n' && s[n + 1] != '\n' &&
	    s[n + 1] != '\0';
}

static size_t
count_of(const struct cutter *c, const char *const *v, size_t n)
{
	size_t found = 0;

	for (size_t i = 0; i < c->n; i++)
		for (size_t k = 0; k < n; k++)
			found += strcmp(c->word[i].s, v[k]) == 0;
	return found;
}

/* Phrases know that one as "nno". */
static void
tell_contractions(struct cutter *c)
{
	if (count_of(c, portuguese, RN_LEN(portuguese)) < 2 ||
	    count_of(c, others, RN_LEN(others)) > 0)
		return;
	for (size_t i = 1; i + 1 < c->n; i++)
		if (strcmp(c->word[i].s, "no") == 0 &&
		    c->word[i - 1].s[0] != ',' && c->word[i + 1].s[0] != ',')
			c->word[i].s = "nno";
}

struct rn_sentence *
rn_sentences(struct rn_arena *a, const char *text, size_t *n, bool *whole)
{
	struct cutter c = { .a = a };

	c.word = rn_alloc(a, WORDS * sizeof(*c.word));
	c.sentence = rn_alloc(a, (WORDS + 1) * sizeof(*c.sentence));
	for (const char *s = text; *s != '\0' && !c.full; ) {
		size_t len = strcspn(s, "\n");

		take_line(&c, s, len);
		if (!goes_on(s, len))
			end_sentence(&c, true);
		s += len + (s[len] == '\n');
	}
	end_sentence(&c, true);
	tell_contractions(&c);
	*n = c.sentence_n;
	*whole = !c.full;
	return c.sentence;
}
