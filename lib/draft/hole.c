/*
 * hole.c - what was left to be filled in.
 *
 * Two kinds: marks around something ([...], {{...}}, <...>), which look the
 * same in any language, and words that are never meant for a reader (TBD,
 * NAME, "Dear ,").  What may stand in brackets all the same is `kept`; names
 * of fields are `fields`.
 */
#include <string.h>

#include "draft/room.h"

static const char advice[] = "fill it in, or take it out";

/* What brackets may hold in a text that is done; and any number. */
static const char kept[] = "sic sic! x ... at dot punkt point punto ponto "
    "arroba a ed eds pdf doc en de fr es pt ext extern external laughs "
    "emphasis";

/* Names of fields, folded. */
static const char fields[] = "name names firstname lastname fullname first "
    "last surname company firm date title topic role city place industry "
    "product time day month sender recipient signature vorname nachname firma "
    "datum thema ort anrede titel branche nom prenom societe entreprise sujet "
    "ville poste nombre apellido apellidos empresa fecha tema cargo ciudad "
    "revista nome apelido sobrenome data assunto cidade contact contacto "
    "contato placeholder insert firmenname unternehmen zeitung journal uhrzeit "
    "company_name your ihr ihre";

/* Greetings that need a name behind them; and those that can do without. */
static const char needy[] = "dear liebe lieber cher chere chers querido "
    "querida queridos estimado estimada estimados caro cara caros prezado "
    "prezada geehrte geehrter frau herr mr mrs ms mme monsieur madame senor "
    "senora exmo exma dearest";
static const char greetings[] = "hi hello hey hallo hola ola bonjour moin "
    "salut guten servus bom buenos";

/* Around a number in Roman letters. */
static const char centuries[] = "e eme siecle century jahrhundert jh sec siglo "
    "seculo";

/* Whatever begins so is told to the writer. */
static const char *const orders[] = { "insert .. here", "your|the name here",
    "name here", "hier .. einfugen", "name|firma|datum|titel einfugen",
    "nom|prenom ici", "nombre|empresa aqui", "nome|empresa aqui",
    "lorem ipsum", "inserer ici|le", "insertar aqui|nombre",
    "inserir aqui|nome", "fill in|this ?here later|here" };

/* --- marks --------------------------------------------------------------- */

struct scan {
	const char *s;		/* the subject, or the body */
	int line;		/* of the text, where it is now */
	bool subject;
	struct rn_findings *f;
	struct rn_arena *a;
};

static bool
is_one_of(struct rn_arena *a, const char *list, const char *s, size_t n)
{
	return rn_word_in(list, rn_fold(a, rn_strndup(a, s, n)));
}

static bool
has(const char *s, size_t n, const char *what)
{
	size_t m = strlen(what);

	for (size_t i = 0; i + m <= n; i++)
		if (memcmp(s + i, what, m) == 0)
			return true;
	return false;
}

/* May the n bytes at s stand in brackets?  `before`, `after`: around them. */
static bool
may_keep(const struct scan *x, const char *s, size_t n, char before,
    char after)
{
	size_t digits = strspn(s, "0123456789, -");
	bool joined = (before | 0x20) >= 'a' && (before | 0x20) <= 'z';

	/* a footnote, a link, "[t]he", "coordinat[or]" */
	if (digits >= n && n > 0)
		return s[strspn(s, " ,-")] != ']';
	if (after == '(' || (joined && n < 6) ||
	    (n < 3 && (after | 0x20) >= 'a' && (after | 0x20) <= 'z'))
		return true;
	if (has(s, n, "://") || has(s, n, "@") || has(s, n, "\xe2\x80\xa6") ||
	    (n >= 3 && strncmp(s, "...", 3) == 0 && n < 5))
		return true;
	if (n >= 4 && strncmp(s, "sic", 3) == 0)
		return true;
	/* what was left out of a quotation: "[it] came too early" */
	if (rn_word_empty(rn_fold(x->a, rn_strndup(x->a, s, n))))
		return !is_one_of(x->a, fields, s, n);
	return is_one_of(x->a, kept, s, n);
}

/* A tag before a subject that is answered: "Re: [freight-list] ...". */
static bool
is_tag(const struct scan *x, const char *at)
{
	const char *p = at;

	while (p > x->s && p[-1] == ' ')
		p--;
	return x->subject && p > x->s && p[-1] == ':';
}

/* The mark that opens at s, up to `close`, in one paragraph; 0: none. */
static size_t
span(const char *s, const char *open, const char *close, size_t most)
{
	size_t from = strlen(open), m = strlen(close);

	if (strncmp(s, open, from) != 0)
		return 0;
	for (size_t i = from; s[i] != '\0' && i < most; i++) {
		if (s[i] == '\n' && s[i + 1] == '\n')
			return 0;
		if (strncmp(s + i, close, m) == 0)
			return i + m;
	}
	return 0;
}

/* "<name>", and no address, link, arrow or tag of HTML. */
static size_t
angle(const char *s)
{
	size_t n = span(s, "<", ">", 60);

	if (n < 4 || has(s, n, "@") || has(s, n, "://") || has(s, n, ".") ||
	    has(s, n, "=") || has(s, n, "/") || has(s, n, "\n") ||
	    !((s[1] | 0x20) >= 'a' && (s[1] | 0x20) <= 'z'))
		return 0;
	return n;
}

/* "%NAME%" */
static size_t
percent(const char *s)
{
	size_t n = *s == '%' ? 1 + strspn(s + 1,
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_") : 0;

	return n > 2 && s[n] == '%' ? n + 1 : 0;
}

/* "(Name)", "(insert ...)" */
static size_t
paren(const struct scan *x, const char *s)
{
	size_t n = span(s, "(", ")", 60);
	size_t m = n < 3 ? 0 : strcspn(s + 1, " )");

	if (m == 0)
		return 0;
	if (m + 2 == n ? is_one_of(x->a, fields, s + 1, m) : is_one_of(x->a,
	    "insert add fill einfugen hier inserer insertar inserir", s + 1,
	    m))
		return n;
	return 0;
}

static size_t
mark(const struct scan *x, const char *s)
{
	static const struct { const char *open, *close; } pairs[] = {
		{ "{{", "}}" }, { "${", "}" }, { "{", "}" }, { "*|", "|*" },
		{ "<<", ">>" }, { "%%", "%%" }
	};
	size_t n = span(s, "[", "]", 400);

	if (n > 0)
		return may_keep(x, s + 1, n - 2, s > x->s ? s[-1] : ' ',
		    s[n]) || is_tag(x, s) ? 0 : n;
	for (size_t i = 0; i < RN_LEN(pairs); i++) {
		n = span(s, pairs[i].open, pairs[i].close, 80);
		if (n > 0)
			return n;
	}
	n = strspn(s, "_");
	if (n >= 3)
		return n;
	n = strspn(s, ".");
	if (n >= 6)
		return n;
	n = angle(s);
	if (n == 0)
		n = percent(s);
	return n == 0 ? paren(x, s) : n;
}

static void
look_marks(struct scan *x)
{
	for (const char *s = x->s; *s != '\0';) {
		size_t n = strchr("[{$*<%_.(", *s) == NULL ? 0 : mark(x, s);

		if (n > 0)
			rn_find_bytes(x->f, RN_TEXT_PLACEHOLDER, x->line, s, n,
			    advice);
		else
			n = 1;
		for (; n > 0; n--, s++)
			x->line += *s == '\n';
	}
}

/* --- words --------------------------------------------------------------- */

/* "XX", but not of a century, nor kisses at the end of a line. */
static bool
is_exes(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = &l->word[i];
	const char *next = i + 1 < l->n ? w[1].fold : "";

	if (w->len < 2 || strspn(w->fold, "x") != w->len)
		return false;
	if (w->caps)
		return !rn_word_in(centuries, next) && (i == 0 ||
		    !rn_word_in(centuries, w[-1].fold));
	return strchr("\n", w->at[w->len]) == NULL || w->gap == RN_JOINT_DOT;
}

/* A word nobody writes to anybody. */
static bool
is_left(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = &l->word[i];
	const char *next = i + 1 < l->n ? w[1].fold : "";
	bool romance = l->tongue == RN_ES || l->tongue == RN_PT;

	if (rn_word_in("fixme tbd firstname lastname yyyy jjjj", w->fold))
		return !w->linked;
	if (w->caps && !w->even && (rn_word_in(fields, w->fold) ||
	    rn_word_in("tba tbc nn", w->fold) ||
	    (strcmp(w->fold, "todo") == 0 && !romance)))
		return true;
	if (w->gap == RN_JOINT_UNDER && i > 0 && rn_word_in(fields, w->fold) &&
	    rn_word_in("first last full company target connector requester "
	    "person contact user my your their sender", w[-1].fold))
		return true;
	if (rn_word_in("dd tt jj", w->fold) && strcmp(next, "mm") == 0)
		return true;
	return w->len == 1 && w->at[0] == 'N' && i + 1 < l->n && w[1].gap == RN_JOINT_DOT &&
	    w[1].len == 1 && w[1].at[0] == 'N';
}

static void
look_words(const struct rn_text *l, struct rn_findings *f)
{
	for (size_t i = 0; i < l->n; i++) {
		size_t n = rn_phrase_any(l, i, orders, RN_LEN(orders));

		if (n == 0 && (is_exes(l, i) || is_left(l, i)))
			n = 1;
		if (n > 0)
			rn_find_words(f, l, RN_TEXT_PLACEHOLDER, i, i + n - 1,
			    advice);
	}
}

/* "Dear ,", "Sehr geehrte/r", "Hi ...," in the first line. */
static void
look_greeting(const struct rn_text *l, struct rn_findings *f)
{
	size_t i = 0, n = 0;
	const char *p;

	while (i < l->n && l->word[i].subject)
		i++;
	if (i == l->n || !(rn_word_in(needy, l->word[i].fold) ||
	    rn_word_in(greetings, l->word[i].fold) ||
	    strcmp(l->word[i].fold, "sehr") == 0))
		return;
	while (i + n + 1 < l->n && n < 3 && l->word[i + n + 1].line ==
	    l->word[i].line && rn_word_in(needy, l->word[i + n + 1].fold))
		n++;
	p = l->word[i + n].at + l->word[i + n].len;
	/* "/r", "(r)", "/a" */
	if ((*p == '/' || *p == '(') &&
	    rn_word_in(needy, l->word[i + n].fold)) {
		rn_find_bytes(f, RN_TEXT_PLACEHOLDER, l->word[i].line,
		    l->word[i].at, (size_t)(p + 2 - l->word[i].at), advice);
		return;
	}
	if (*p == ' ' && (strncmp(p, " ...", 4) == 0 ||
	    strncmp(p, " \xe2\x80\xa6", 4) == 0 || p[1] == ','))
		p++;
	else if (!rn_word_in(needy, l->word[i + n].fold) ||
	    strchr(",:!\n", *p) == NULL)
		return;
	rn_find_bytes(f, RN_TEXT_PLACEHOLDER, l->word[i].line, l->word[i].at,
	    (size_t)(p - l->word[i].at) + (*p == ','), advice);
}

void
rn_lint_hole(const struct rn_text *l, struct rn_findings *f)
{
	struct scan x = { l->subject, l->subject_line, true, f, l->a };

	look_marks(&x);
	x.s = l->body;
	x.line = l->body_line;
	x.subject = false;
	look_marks(&x);
	look_words(l, f);
	look_greeting(l, f);
}
