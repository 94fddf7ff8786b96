/*
 * title_split.c - a job title cut into words.
 *
 * Letters of Latin-1 lose their accents; everything else outside ASCII parts
 * words.  What parts a title (a bar, a dash between blanks) or a clause of it
 * (a comma, a parenthesis, a slash) is noted.
 */
#include <string.h>

#include "base/base.h"
#include "people/title_words.h"

/* C3 80 to C3 BF without accents; a blank is no letter. */
static const char latin1[] =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";

/* What a byte of ASCII is: itself, folded, or one of these. */
enum { BLANK, COMMA, PART, DOT, DASH, AND, AT };

static const char ascii[128] = {
	['0'] = '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
	['A'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l',
	'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
	['a'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l',
	'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
	[','] = COMMA, ['('] = COMMA, [')'] = COMMA, ['/'] = COMMA,
	['['] = COMMA, [']'] = COMMA,
	['|'] = PART, [';'] = PART, ['\n'] = PART,
	['.'] = DOT, ['-'] = DASH, ['&'] = AND, ['@'] = AT
};

struct splitter {
	struct rn_title_text *to;
	char *word;		/* the one being filled; NULL: none */
	size_t len, run;	/* bytes of it; of them, since a dot */
	uint8_t gap;		/* before the next word */
};

static void
end_word(struct splitter *s, uint8_t gap)
{
	if (s->len > 0) {
		s->to->word[s->to->n++].len = (uint8_t)s->len;
		s->len = s->run = 0;
		s->gap = RN_GAP_NONE;
	}
	if (gap > s->gap)
		s->gap = gap;
}

static void
add_byte(struct splitter *s, char c)
{
	if (s->len == 0) {
		s->word = s->to->word[s->to->n].text;
		memset(s->word, 0, RN_TITLE_WORD);
		s->to->word[s->to->n].gap = s->gap;
	}
	if (s->len < RN_TITLE_WORD - 1)
		s->word[s->len++] = c;
	s->run++;
}

/* One sequence from outside ASCII; returns how many bytes it took. */
static size_t
wide(struct splitter *s, const unsigned char *p)
{
	if (p[0] == 0xc3 && p[1] >= 0x80 && p[1] <= 0xbf) {
		if (latin1[p[1] - 0x80] == ' ')
			end_word(s, RN_GAP_NONE);
		else
			add_byte(s, latin1[p[1] - 0x80]);
		return 2;
	}
	if (p[0] == 0xcc && p[1] >= 0x80 && p[1] <= 0xbf)
		return 2;			/* a combining accent */
	if (p[0] == 0xc2 && p[1] >= 0x80 && p[1] <= 0xbf) {
		end_word(s, p[1] == 0xb7 ? RN_GAP_PART : RN_GAP_NONE);
		return 2;
	}
	if (p[0] == 0xe2 && p[1] == 0x80 && p[2] >= 0x80 && p[2] <= 0xbf) {
		/* en dash, em dash, bar, bullet part; quotes do not */
		end_word(s, (p[2] >= 0x93 && p[2] <= 0x95) || p[2] == 0xa2 ?
		    RN_GAP_PART : RN_GAP_NONE);
		return 3;
	}
	end_word(s, RN_GAP_NONE);
	return 1;
}

/* A sign that is read as a word. */
static void
say(struct splitter *s, const char *word)
{
	if (s->to->n == RN_TITLE_WORDS)
		return;
	while (*word != '\0')
		add_byte(s, *word++);
	end_word(s, RN_GAP_NONE);
}

static void
sign(struct splitter *s, char kind, bool alone)
{
	switch (kind) {
	case DOT:
		if (s->run == 1)
			s->run = 0;		/* C.E.O. is one word */
		else
			end_word(s, RN_GAP_NONE);
		break;
	case COMMA:
		end_word(s, RN_GAP_COMMA);
		break;
	case PART:
		end_word(s, RN_GAP_PART);
		break;
	case DASH:
		end_word(s, alone ? RN_GAP_PART : RN_GAP_NONE);
		break;
	case AND:
		/* R&D is one thing, sales & marketing are two */
		end_word(s, RN_GAP_NONE);
		if (alone)
			say(s, "and");
		break;
	case AT:
		end_word(s, RN_GAP_NONE);
		say(s, "at");
		break;
	default:
		end_word(s, RN_GAP_NONE);
	}
}

void
rn_title_split(const char *title, struct rn_title_text *out)
{
	const unsigned char *p = (const unsigned char *)title;
	struct splitter s = { out, NULL, 0, 0, RN_GAP_NONE };
	bool blank = false;

	out->n = 0;
	while (*p != '\0' && out->n < RN_TITLE_WORDS) {
		char c = *p < 0x80 ? ascii[*p] : BLANK;

		if (*p >= 0x80) {
			p += wide(&s, p);
			blank = false;
			continue;
		}
		if (c > AT)
			add_byte(&s, c);
		else
			sign(&s, c, blank && p[1] == ' ');
		blank = *p++ == ' ';
	}
	if (out->n < RN_TITLE_WORDS)
		end_word(&s, RN_GAP_NONE);
}
