/*
 * words.c - where a writer's own words end, and what others wrote begins.
 *
 * Programs that write mail say it in many ways: each is a row of a table
 * below, folded (small, no accents).  A line that could be the writer's stays.
 */
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "mail/mail.h"

enum {
	LOOK = 512,		/* bytes of a line that are looked at */
	LEADS = 400,		/* of an attribution, its lines together */
	LONG = 70,		/* a quoted line that long may have been cut */
	AHEAD = 6		/* lines in which a block of heads shows */
};

/* What attributions begin with, when a date follows. */
static const char *const openers[] = {
	"on ", "am ", "le ", "el ", "em ", "a ", "as ", "no dia ", "den ",
	"na ", "il ", "at ", "vom ", "mit datum ", "date: "
};
static const char *const wrote[] = {
	"wrote", "writes", "schrieb", "geschrieben", "ecrit", "escribio",
	"escribia", "escreveu", "said"
};

/* The heads of a letter quoted without marks. */
static const char *const from_labels[] = {
	"from", "von", "de", "da", "remitente", "expediteur", "absender"
};
static const char *const other_labels[] = {
	"sent", "date", "subject", "gesendet", "datum", "betreff", "envoye",
	"objet", "enviado", "enviada", "fecha", "asunto", "data", "assunto",
	"enviado el", "enviado em", "envoye le"
};

/* Between dashes. */
static const char *const dividers[] = {
	"original message", "original appointment", "forwarded message",
	"ursprungliche nachricht", "originalnachricht",
	"original-nachricht", "weitergeleitete nachricht",
	"message d'origine", "message d origine", "message original",
	"message originel", "message transfere", "mensaje original",
	"mensaje reenviado", "mensagem original", "mensagem encaminhada",
	"original-mail", "ursprungliche mail"
};

/* What a telephone signs with. */
static const char *const telephones[] = {
	"sent from my", "sent from mail for", "sent from outlook",
	"sent from yahoo", "sent from a mobile", "sent from the road",
	"sent from proton", "sent with proton", "sent via ",
	"get outlook for", "get bluemail", "von meinem ", "von unterwegs",
	"gesendet von", "gesendet mit", "vom handy gesendet",
	"diese nachricht wurde von mein", "holen sie sich outlook",
	"envoye de mon", "envoye depuis", "envoye a partir",
	"telecharge", "obtenez outlook", "enviado desde", "enviado do ",
	"enviado de mi", "enviado de meu", "enviado a partir",
	"enviado pelo", "enviado via", "obtener outlook", "obten outlook",
	"obtenha o outlook", "obter o outlook", "baixar o outlook"
};

/* A footer begins so, and holds one of the words that lawyers like. */
static const char *const footers[] = {
	"this e-mail", "this email", "this message", "this communication",
	"the information", "the content", "confidential", "disclaimer",
	"notice:", "important notice", "privileged", "diese e-mail",
	"diese mail", "diese nachricht", "der inhalt dieser",
	"die information", "vertraulich", "hinweis:", "ce message",
	"ce courriel", "cet e-mail", "cet email", "ce mail",
	"les informations", "avis de confidentialite", "este mensaje",
	"este correo", "la informacion", "aviso legal", "aviso de confid",
	"esta mensagem", "este e-mail", "este email", "a informacao",
	"as informacoes", "please consider the environment",
	"if you are not the intended", "sollten sie nicht der"
};
static const char *const lawyers[] = {
	"confidential", "confidentiel", "confidencial", "vertraulich",
	"intended recipient", "intended only", "intended solely",
	"intended for the", "privileged", "rechtlich geschutzt",
	"bestimmungsgemasse", "adressat", "destinataire", "destinatario",
	"uso exclusivo", "environment"
};

struct reader {
	struct rn_arena *a;
	char *out, *to;
	bool quotes;		/* a mark was seen on the line before */
	size_t quoted_n;	/* bytes of that line */
};

static const char *
line_end(const char *s)
{
	return s + strcspn(s, "\n");
}

static const char *
next_line(const char *s)
{
	s = line_end(s);
	return s + (*s == '\n');
}

static bool
is_blank(const char *s)
{
	return strchr("\n", s[strspn(s, " \t\r")]) != NULL;
}

static bool
is_quoted(const char *s)
{
	return s[strspn(s, " \t")] == '>';
}

static char *
fold_line(struct rn_arena *a, const char *s, const char *end)
{
	size_t n = (size_t)(end - s);

	return rn_fold(a, rn_strndup(a, s, n < LOOK ? n : LOOK));
}

static bool
begins(const char *s, const char *const *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strncmp(s, v[i], strlen(v[i])) == 0)
			return true;
	return false;
}

static bool
holds(const char *s, const char *const *v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strstr(s, v[i]) != NULL)
			return true;
	return false;
}

#define BEGINS(s, table) begins(s, table, RN_LEN(table))
#define HOLDS(s, table) holds(s, table, RN_LEN(table))

static bool
ends_in_colon(const char *s, const char *end)
{
	while (end > s && (end[-1] == ' ' || end[-1] == '\t' ||
	    (unsigned char)end[-1] == 0xa0 || (unsigned char)end[-1] == 0xc2))
		end--;
	return end > s && end[-1] == ':';
}

static bool
quote_follows(const char *end)
{
	do {
		end = next_line(end);
	} while (*end != '\0' && is_blank(end));
	return is_quoted(end);
}

/*
 * "On Tuesday Ada wrote:", on up to three lines; what is behind it, or NULL.
 * A line before it is never taken along: more than one must begin like one.
 */
static const char *
pass_attribution(struct rn_arena *a, const char *s)
{
	const char *end = s;

	for (int lines = 1; lines <= 3; lines++) {
		const char *text;
		bool dated, opens;

		end = lines == 1 ? line_end(s) : line_end(end + 1);
		if (end - s > LEADS)
			return NULL;
		if (ends_in_colon(s, end)) {
			text = fold_line(a, s, end);
			dated = strpbrk(text, "0123456789@") != NULL;
			opens = BEGINS(text, openers) ||
			    strchr("0123456789", *text) != NULL;
			if (HOLDS(text, wrote) &&
			    (dated || quote_follows(end)) &&
			    (lines == 1 || (opens && dated)))
				return *end == '\n' ? end + 1 : end;
			if (lines == 1 && strstr(text, ">:") != NULL &&
			    strpbrk(text, "0123456789") != NULL &&
			    strchr(text, '@') != NULL)
				return *end == '\n' ? end + 1 : end;
		}
		if (*end == '\0' || is_blank(end + 1) || is_quoted(end + 1))
			return NULL;
	}
	return NULL;
}

/* Is the line "Label: something"? */
static bool
is_label(const char *s, const char *const *v, size_t n)
{
	size_t len;

	s += strspn(s, "*_ ");
	len = strcspn(s, ":*");
	while (len > 0 && s[len - 1] == ' ')
		len--;
	for (size_t i = 0; i < n; i++)
		if (strlen(v[i]) == len && memcmp(s, v[i], len) == 0)
			return s[len] != '\0';
	return false;
}

static bool
is_head_block(struct rn_arena *a, const char *s, const char *line)
{
	if (!is_label(line, from_labels, RN_LEN(from_labels)))
		return false;
	for (int i = 0; i < AHEAD && *(s = next_line(s)) != '\0'; i++)
		if (is_label(fold_line(a, s, line_end(s)), other_labels,
		    RN_LEN(other_labels)))
			return true;
	return false;
}

static bool
is_divider(const char *line)
{
	size_t n = strspn(line, "-_=* ");

	if (strncmp(line, "begin forwarded message", 23) == 0)
		return true;
	if (strspn(line, "-_=*") < 2)
		return false;
	return line[n] == '\0' ? line[0] == '_' && n >= 8 :
	    BEGINS(line + n, dividers);
}

static bool
is_signature(const char *line)
{
	return strcmp(line, "--") == 0 || strcmp(line, "---") == 0 ||
	    strcmp(line, "\xe2\x80\x94") == 0;
}

/* A paragraph of them, at s. */
static bool
is_footer(struct rn_arena *a, const char *s, const char *line)
{
	line += strspn(line, "*_ ");
	if (!BEGINS(line, footers))
		return false;
	for (int i = 0; i < AHEAD && *s != '\0' && !is_blank(s); i++) {
		if (HOLDS(fold_line(a, s, line_end(s)), lawyers))
			return true;
		s = next_line(s);
	}
	return false;
}

/* What a program that breaks lines left of a quoted line. */
static bool
is_overflow(const struct reader *r, const char *s, const char *end)
{
	return r->quotes && r->quoted_n >= LONG && *s >= 'a' && *s <= 'z' &&
	    *end == '\n' && is_quoted(end + 1) && end[-1] != '.' &&
	    end[-1] != '!' && end - s < LONG;
}

static void
keep(struct reader *r, const char *s, size_t n)
{
	memcpy(r->to, s, n);
	r->to += n;
	*r->to++ = '\n';
}

/* One line of their own, or the end of them; what is next, NULL: nothing. */
static const char *
take_line(struct reader *r, const char *s, bool opens)
{
	const char *end = line_end(s), *next;
	const char *line = fold_line(r->a, s, end);

	if ((next = pass_attribution(r->a, s)) != NULL) {
		while (*next != '\0' && is_blank(next))
			next = next_line(next);
		return is_quoted(next) ? next : NULL;
	}
	if (is_signature(line) || is_divider(line) ||
	    is_head_block(r->a, s, line) ||
	    (opens && is_footer(r->a, s, line)))
		return NULL;
	if (!(BEGINS(line, telephones) && end - s < 120))
		keep(r, s, (size_t)(end - s));
	return next_line(s);
}

const char *
rn_mail_own_words(struct rn_arena *a, const char *text)
{
	struct reader r = { .a = rn_arena_new() };
	const char *s = text;
	bool opens = true;	/* a paragraph may begin here */

	if (r.a == NULL)
		rn_nomem();
	r.out = r.to = rn_alloc(a, strlen(text) + 2);
	while (s != NULL && *s != '\0') {
		const char *end = line_end(s);
		bool blank = is_blank(s);

		if (is_quoted(s)) {
			if (!r.quotes && r.to > r.out)
				*r.to++ = '\n';
			r.quotes = true;
			r.quoted_n = (size_t)(end - s);
			s = next_line(s);
		} else if (blank) {
			keep(&r, "", 0);
			r.quotes = false;
			s = next_line(s);
		} else if (is_overflow(&r, s, end)) {
			s = next_line(s);
		} else {
			s = take_line(&r, s, opens);
			r.quotes = false;
		}
		opens = r.quotes || blank;
		rn_arena_reset(r.a);
	}
	while (r.to > r.out && strchr(" \t\n", r.to[-1]) != NULL)
		r.to--;
	*r.to = '\0';
	rn_arena_free(r.a);
	return r.out + strspn(r.out, "\n");
}
