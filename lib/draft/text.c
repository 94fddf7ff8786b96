/*
 * text.c - a text that goes out, read once: head, lines, sentences, words.
 *
 * A word is a run of letters and digits; "OakMill" is two of them, since a
 * name may hide in either.  What the other files ask of a word is found out
 * here: where it stands, what is before it, whether its case tells anything.
 * Heads read are `heads`; a new language's words for a subject go there, and
 * the words by which it is known into `tells`.
 */
#include <string.h>

#include "draft/room.h"

static const char *const heads[] = { "subject", "betreff", "objet", "asunto",
    "assunto" };

/* Head lines that are addresses and such, and no part of the text. */
static const char *const other_heads[] = { "from", "to", "cc", "bcc", "date",
    "reply-to", "message-id", "in-reply-to", "references", "von", "an", "de",
    "para", "a", "datum", "mime-version", "content-type", "sender",
    "content-transfer-encoding", "user-agent" };

/* Words that tell which language it is. */
static const char *const tells[RN_TONGUES] = {
	[RN_EN] = "the and you of to is that in it for with not would have",
	[RN_DE] = "der die das und ich nicht sie ist mit zu den von ein ihnen "
	    "habe fur wenn",
	[RN_FR] = "le la les et vous je pas est des une dans pour que qui nous "
	    "au si",
	[RN_ES] = "el la los y que no es una con para por lo del te en si al "
	    "muy le",
	[RN_PT] = "o a os e que nao uma com para do da em se um no na dos voce "
	    "ao lhe",
};

enum { AROUND = 60 };		/* words of a sentence, to either side */

void
rn_text_sentence(const struct rn_text *l, size_t i, size_t *from, size_t *to)
{
	*from = i;
	while (*from > 0 && !l->word[*from].breaks && i - *from < AROUND)
		--*from;
	*to = i + 1;
	while (*to < l->n && !l->word[*to].breaks && *to - i < AROUND)
		++*to;
}

bool
rn_word_in(const char *list, const char *s)
{
	size_t n = strlen(s);
	const char *p = list;

	if (n == 0 || strchr(s, ' ') != NULL)
		return false;
	for (; (p = strstr(p, s)) != NULL; p += n)
		if ((p == list || p[-1] == ' ') && (p[n] == ' ' ||
		    p[n] == '\0'))
			return true;
	return false;
}

const char *
rn_key(struct rn_arena *a, const char *s)
{
	char *key = rn_fold(a, s), *to = key;

	for (const char *p = key; *p != '\0'; p++) {
		*to++ = *p;
		if (strchr("aou", *p) != NULL && p[1] == 'e')
			p++;
	}
	*to = '\0';
	return key;
}

/* --- head --------------------------------------------------------------- */

/* The n bytes at s, is it one of the labels? */
static bool
is_label(const char *s, size_t n, const char *const *v, size_t count)
{
	while (n > 0 && (s[n - 1] == ' ' || s[n - 1] == '\t'))
		n--;
	for (size_t i = 0; i < count; i++)
		if (strlen(v[i]) == n) {
			size_t j = 0;

			while (j < n && (s[j] | 0x20) == (v[i][j] | 0x20))
				j++;
			if (j == n)
				return true;
		}
	return false;
}

static void
take_subject(struct rn_text *l, const char *s, size_t n, int line)
{
	l->subject = rn_trim(l->a, s, n);
	l->subject_line = line;
}

/*
 * Takes what is before the body.  A text may begin with its body; then its
 * first line is no label of a head.
 */
static const char *
read_head(struct rn_text *l, const char *text)
{
	const char *p = text;
	int line = 1;
	bool any = false;

	l->subject = "";
	l->subject_line = 1;
	for (;;) {
		size_t n = strcspn(p, "\n");
		const char *colon = memchr(p, ':', n);
		size_t label = colon == NULL ? 0 : (size_t)(colon - p);
		bool folded = any && n > 0 && (*p == ' ' || *p == '\t');

		/* a no-break space is written before colons in French */
		if (label > 2 && memcmp(colon - 2, "\xc2\xa0", 2) == 0)
			label -= 2;
		else if (label > 3 && memcmp(colon - 3, "\xe2\x80\xaf", 3) == 0)
			label -= 3;
		if (is_label(p, label, heads, RN_LEN(heads)))
			take_subject(l, colon + 1, n - (size_t)(colon + 1 - p),
			    line);
		else if (!is_label(p, label, other_heads,
		    RN_LEN(other_heads)) && !folded)
			break;
		any = true;
		line++;
		p += n;
		if (*p == '\0')
			break;
		p++;
	}
	l->body_line = line;
	return p;
}

/* --- words -------------------------------------------------------------- */

struct reading {
	struct rn_text *l;
	size_t room;
	int line;
	bool subject, quoted, even;
	bool breaks;		/* a sentence ended */
	bool first;		/* the next word begins something */
};

/* Letters, digits, and marks and what is invisible inside of words. */
static bool
is_letter(int32_t cp)
{
	int32_t lower;

	if (cp < 0x80)
		return (cp >= '0' && cp <= '9') || ((cp | 0x20) >= 'a' &&
		    (cp | 0x20) <= 'z');
	return (cp >= 0x300 && cp < 0x370) || cp == 0xad ||
	    (cp >= 0x200b && cp <= 0x200d) || cp == 0x2060 || cp == 0xfeff ||
	    rn_letter_case(cp, &lower) != RN_CASE_NONE;
}

static enum rn_letters
case_of(int32_t cp)
{
	int32_t lower;

	return rn_letter_case(cp, &lower);
}

/* What joins words into one; apostrophes and hyphens as printed, too. */
static const struct joint { const char *says; uint8_t gap; } joints[] = {
	{ "", RN_JOINT_NONE }, { "-", RN_JOINT_HYPHEN },
	{ "_", RN_JOINT_UNDER },
	{ ".", RN_JOINT_DOT }, { "@", RN_JOINT_AT }, { "/", RN_JOINT_SLASH },
	{ "'", RN_JOINT_APOSTROPHE }, { "\xe2\x80\x99", RN_JOINT_APOSTROPHE },
	{ "\xe2\x80\x98", RN_JOINT_APOSTROPHE },
	{ "\xe2\x80\x90", RN_JOINT_HYPHEN },
	{ "\xe2\x80\x91", RN_JOINT_HYPHEN },
	{ "\xc2\xa0", RN_JOINT_BLANK }, { "\xe2\x80\xaf", RN_JOINT_BLANK },
};

/* A full stop behind one of these ends no sentence. */
static const char brief[] = "dr mr mrs ms prof st sr sra srta m mme mlle dra "
    "dna eng ing nr no z b d h i e g ca bzw vs usw u a etc approx dpl dipl";

/* An initial ends none either. */
static bool
is_brief(const struct rn_text *l)
{
	const struct rn_token *w = l->n > 0 ? &l->word[l->n - 1] : NULL;

	return w != NULL && ((w->len == 1 && w->cap) ||
	    rn_word_in(brief, w->fold));
}

/* Of the characters between two words. */
static void
take_gap(const char *s, size_t n, struct reading *r, uint8_t *gap)
{
	const struct rn_text *l = r->l;
	bool newline = false, comma = false, end = false, starts = false;
	size_t marks = 0;

	for (size_t i = 0; i < RN_LEN(joints); i++)
		if (strlen(joints[i].says) == n &&
		    memcmp(joints[i].says, s, n) == 0) {
			*gap = joints[i].gap;
			return;
		}
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		newline |= c == '\n';
		comma |= c == ',';
		marks += strchr(" \n\t\r,", c) == NULL;
		starts |= strchr(":;*\"([", c) != NULL;
		end |= c == '!' || c == '?' || (c == '.' && !is_brief(l));
	}
	*gap = marks > 0 ? RN_JOINT_OTHER : comma ? RN_JOINT_COMMA :
	    RN_JOINT_BLANK;
	r->breaks |= end;
	/* behind the greeting; a dash, an opening quote */
	r->first |= comma && newline && r->line <= r->l->body_line + 2;
	r->first |= end || starts || (marks > 0 && newline) ||
	    (marks > 0 && (unsigned char)s[n - 1] >= 0x80);
}

/*
 * Is this run of no blanks an address, a link or a file's name?  "e.g." is
 * none, nor is "3.5".
 */
static bool
is_link(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '@' || s[i] == '_' || (i == 0 && s[i] == '#'))
			return n > 1;
		if (i + 2 < n && memcmp(s + i, "://", 3) == 0)
			return true;
		if (s[i] == '.' && i >= 2 && i + 2 < n &&
		    (s[i + 1] | 0x20) >= 'a' && (s[i + 1] | 0x20) <= 'z' &&
		    (s[i + 2] | 0x20) >= 'a' && (s[i + 2] | 0x20) <= 'z' &&
		    strchr(" .,;:!?()", s[i - 1]) == NULL &&
		    strchr(" .,;:!?()", s[i - 2]) == NULL)
			return true;
	}
	return false;
}

static void
put_word(struct reading *r, const char *s, size_t n, uint8_t gap, bool linked)
{
	struct rn_text *l = r->l;
	struct rn_token *w;
	bool lower = false, upper = false, first = true;
	size_t m, letters = 0;
	int32_t cp;

	l->word = rn_grow(l->word, l->n, &r->room, sizeof(*l->word));
	w = &l->word[l->n++];
	*w = (struct rn_token){ .at = s, .len = (uint32_t)n, .line = r->line,
	    .gap = gap, .first = r->first || l->n == 1, .breaks = r->breaks,
	    .linked = linked, .quoted = r->quoted, .subject = r->subject,
	    .even = r->even, .digit = *s >= '0' && *s <= '9' };
	for (size_t i = 0; i < n; i += m) {
		enum rn_letters c;

		m = rn_utf8_next(s + i, n - i, &cp);
		if (m == 0)
			break;
		c = case_of(cp);
		w->cap |= first && c == RN_CASE_UPPER;
		first = false;
		upper |= c == RN_CASE_UPPER;
		lower |= c == RN_CASE_LOWER;
		letters += c != RN_CASE_NONE;
	}
	w->caps = upper && !lower && letters > 1;
	w->fold = rn_fold(l->a, rn_strndup(l->a, s, n));
	w->key = rn_key(l->a, w->fold);
	r->first = r->breaks = false;
}

/* Does a word end between these two characters, the first being of it? */
static bool
is_seam(int32_t last, int32_t cp)
{
	bool was = last >= '0' && last <= '9', is = cp >= '0' && cp <= '9';

	return was != is || (case_of(last) == RN_CASE_LOWER &&
	    case_of(cp) == RN_CASE_UPPER);
}

static void
read_words(struct reading *r, const char *s, size_t n, const char **from)
{
	size_t i = 0, m, chunk = 0;
	bool linked = false;

	while (i < n) {
		const char *start;
		int32_t cp, last = 0;
		uint8_t gap;

		m = rn_utf8_next(s + i, n - i, &cp);
		if (m == 0 || !is_letter(cp)) {
			i += m == 0 ? 1 : m;
			continue;
		}
		if (i >= chunk) {
			size_t back = i;

			while (back > 0 && strchr(" \t\r<(\"", s[back - 1]) ==
			    NULL)
				back--;
			chunk = i + strcspn(s + i, " \t\r\n");
			linked = is_link(s + back, chunk - back);
		}
		start = s + i;
		take_gap(*from, (size_t)(start - *from), r, &gap);
		while (i < n && (m = rn_utf8_next(s + i, n - i, &cp)) > 0 &&
		    is_letter(cp) && (last == 0 || !is_seam(last, cp))) {
			last = cp;
			i += m;
		}
		put_word(r, start, (size_t)(s + i - start), gap, linked);
		*from = s + i;
	}
}

/* Are most words of a line capital, so that capitals tell nothing? */
static bool
is_even(const char *s, size_t n, bool subject)
{
	size_t words = 0, caps = 0, loud = 0, letters = 0;

	for (size_t i = 0; i < n; i++) {
		bool start = i == 0 || s[i - 1] == ' ';
		unsigned char c = (unsigned char)s[i];

		loud += c >= 'A' && c <= 'Z';
		letters += (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
		if (!start || (c | 0x20) < 'a' || (c | 0x20) > 'z')
			continue;
		words++;
		caps += c >= 'A' && c <= 'Z';
	}
	return (subject && words >= 4 && caps * 5 >= words * 4) ||
	    (letters >= 8 && loud * 10 >= letters * 9);
}

static size_t
count_words(const char *s, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += strchr(" \t\r", s[i]) == NULL &&
		    (i == 0 || strchr(" \t\r", s[i - 1]) != NULL);
	return count;
}

static bool
is_item(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && strchr(" >\t", s[i]) != NULL)
		i++;
	return i < n && (strchr("-*+", s[i]) != NULL ||
	    (s[i] >= '0' && s[i] <= '9'));
}

static void
read_body(struct reading *r, const char *p)
{
	const char *from = p;
	bool own = true;

	for (r->line = r->l->body_line; *p != '\0'; r->line++) {
		size_t n = strcspn(p, "\n");
		size_t blank = strspn(p, " \t\r>");

		r->quoted = *p == '>';
		own &= strncmp(p, "-- \n", 4) != 0;
		r->even = is_even(p, n, false);
		if (blank >= n)
			r->first = r->breaks = true;
		r->first |= is_item(p, n) || (r->quoted && r->l->n > 0 &&
		    !r->l->word[r->l->n - 1].quoted);
		r->l->count += own && !r->quoted ? count_words(p, n) : 0;
		read_words(r, p, n, &from);
		p += n + (p[n] == '\n');
	}
}

static enum rn_tongue
tongue_of(const struct rn_text *l)
{
	size_t n[RN_TONGUES] = { 0 };
	enum rn_tongue best = RN_EN;

	for (size_t i = 0; i < l->n && i < 2000; i++)
		for (int t = 0; t < RN_TONGUES; t++)
			n[t] += rn_word_in(tells[t], l->word[i].fold);
	for (int t = 0; t < RN_TONGUES; t++)
		if (n[t] > n[best] && n[t] > 1)
			best = (enum rn_tongue)t;
	return best;
}

void
rn_text_read(struct rn_arena *a, const char *text, struct rn_text *out)
{
	struct reading r = { .l = out, .first = true };
	size_t n = strnlen(text, RN_DRAFT_MOST + 1);
	const char *from;

	*out = (struct rn_text){ .a = a, .cut = n > RN_DRAFT_MOST };
	text = rn_strndup(a, text, n > RN_DRAFT_MOST ? RN_DRAFT_MOST : n);
	out->body = read_head(out, text);
	from = out->subject;
	r.subject = true;
	r.line = out->subject_line;
	r.even = is_even(out->subject, strlen(out->subject), true);
	read_words(&r, out->subject, strlen(out->subject), &from);
	r.subject = false;
	r.first = r.breaks = true;
	read_body(&r, out->body);
	out->tongue = tongue_of(out);
}
