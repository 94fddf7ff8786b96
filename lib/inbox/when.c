/*
 * when.c - until when somebody says to leave it: "not before March", "back on
 * 30 November", "nächste Woche".
 *
 * Words are rows of the tables, folded: days of the week, what stands before a
 * month that is meant as a time, spans and their days.  Names of months are
 * those of base/month.c.  Of several days the last counts: of an absence its
 * end, of "not before January, say on the 15th" the 15th.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "inbox/when.h"

static const char *const weekday[7][5] = {
	{ "monday", "montag", "lundi", "lunes", "segunda-feira" },
	{ "tuesday", "dienstag", "mardi", "martes", "terca-feira" },
	{ "wednesday", "mittwoch", "mercredi", "miercoles", "quarta-feira" },
	{ "thursday", "donnerstag", "jeudi", "jueves", "quinta-feira" },
	{ "friday", "freitag", "vendredi", "viernes", "sexta-feira" },
	{ "saturday", "samstag", "samedi", "sabado", "sabado" },
	{ "sunday", "sonntag", "dimanche", "domingo", "domingo" },
};

/* "in March", "bis März": a month alone is its first day. */
static const char *const before_month[] = {
	"in", "until", "till", "after", "before", "by", "early", "mid", "late",
	"im", "bis", "ab", "nach", "vor", "anfang", "mitte", "ende", "en",
	"jusqu'en", "apres", "debut", "avant", "fin", "a partir de"
};

/* After "in 3": how many days each is. */
static const struct { const char *word; int days; } spans[] = {
	{ "day", 1 }, { "week", 7 }, { "month", 30 }, { "tag", 1 },
	{ "woche", 7 }, { "monat", 30 }, { "jour", 1 }, { "semaine", 7 },
	{ "mois", 30 }, { "dia", 1 }, { "semana", 7 }, { "mes", 30 }
};

static const struct { const char *word; int n; } numbers[] = {
	{ "a", 1 }, { "one", 1 }, { "two", 2 }, { "three", 3 }, { "four", 4 },
	{ "five", 5 }, { "six", 6 }, { "einer", 1 }, { "einem", 1 },
	{ "zwei", 2 }, { "drei", 3 }, { "vier", 4 }, { "une", 1 }, { "un", 1 },
	{ "deux", 2 }, { "trois", 3 }, { "quatre", 4 }, { "una", 1 },
	{ "dos", 2 }, { "tres", 3 }, { "cuatro", 4 }, { "uma", 1 },
	{ "um", 1 }, { "duas", 2 }, { "dois", 2 }, { "quatro", 4 }
};

enum next { NEXT_DAY, NEXT_WEEK, NEXT_MONTH, NEXT_QUARTER, NEXT_YEAR };
static const struct { const char *words; enum next what; } nexts[] = {
	{ "tomorrow", NEXT_DAY }, { "morgen", NEXT_DAY },
	{ "demain", NEXT_DAY }, { "manana", NEXT_DAY }, { "amanha", NEXT_DAY },
	{ "next week", NEXT_WEEK }, { "nachste woche", NEXT_WEEK },
	{ "nachster woche", NEXT_WEEK }, { "semaine prochaine", NEXT_WEEK },
	{ "proxima semana", NEXT_WEEK }, { "next month", NEXT_MONTH },
	{ "nachsten monat", NEXT_MONTH }, { "mois prochain", NEXT_MONTH },
	{ "proximo mes", NEXT_MONTH }, { "next quarter", NEXT_QUARTER },
	{ "nachsten quartal", NEXT_QUARTER }, { "nachstes quartal",
	    NEXT_QUARTER }, { "prochain trimestre", NEXT_QUARTER },
	{ "proximo trimestre", NEXT_QUARTER }, { "next year", NEXT_YEAR },
	{ "new year", NEXT_YEAR }, { "nachstes jahr", NEXT_YEAR },
	{ "nachsten jahr", NEXT_YEAR }, { "annee prochaine", NEXT_YEAR },
	{ "ano que vem", NEXT_YEAR }, { "proximo ano", NEXT_YEAR }
};

struct said {
	const char *text, *p;
	int64_t today, last, best;	/* days */
};

static bool
letter(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

static bool
digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Does p begin with these words, and do they end there? */
static bool
at_words(const char *p, const char *words)
{
	size_t n = strlen(words);

	return strncmp(p, words, n) == 0 && !letter(p[n]) && !digit(p[n]);
}

static void
take_day(struct said *s, int64_t day)
{
	if (day > s->today && day <= s->last &&
	    (s->best == RN_NONE || day > s->best))
		s->best = day;
}

/* year 0: the coming one. */
static void
take_date(struct said *s, int y, int m, int d)
{
	int now, nm, nd;

	rn_civil_of(s->today, &now, &nm, &nd);
	if (m < 1 || m > 12 || d < 1 || d > rn_month_days(y == 0 ? now : y, m))
		return;
	if (y == 0)
		y = rn_civil(now, m, d) > s->today ? now : now + 1;
	take_day(s, rn_civil(y, m, d));
}

/* A number of up to four digits; its length, or 0. */
static size_t
number(const char *p, int *n)
{
	size_t i = 0;

	*n = 0;
	while (digit(p[i]) && i < 5)
		*n = *n * 10 + (p[i++] - '0');
	return i > 4 ? 0 : i;
}

/* Behind a word and its blanks, where it stands; it may be the last one. */
static const char *
past_word(const char *p, const char *word)
{
	if (!at_words(p, word))
		return p;
	p += strlen(word);
	return p + strspn(p, " ");
}

/* A year after a date, past a comma and blanks, or 0. */
static int
year_at(const char *p)
{
	int y;

	p += strspn(p, ", .");
	p = past_word(p, "de");
	return number(p, &y) == 4 && y >= 1900 && y <= 2200 ? y : 0;
}

static const char *
past_ordinal(const char *p)
{
	static const char *const ends[] = { "st", "nd", "rd", "th", "er" };

	if (*p == '.')
		return p + 1;
	for (size_t i = 0; i < RN_LEN(ends); i++)
		if (at_words(p, ends[i]))
			return p + 2;
	return p;
}

/* "in 3 weeks", with the number at hand. */
static void
take_span(struct said *s, const char *p, int n)
{
	p += strspn(p, " ");
	for (size_t i = 0; i < RN_LEN(spans); i++)
		if (strncmp(p, spans[i].word, strlen(spans[i].word)) == 0) {
			take_day(s, s->today + (int64_t)n * spans[i].days);
			return;
		}
}

static bool
after_in(const struct said *s)
{
	static const char *const words[] = { "in ", "dans ", "en ", "em ",
	    "after ", "nach " };

	for (size_t i = 0; i < RN_LEN(words); i++) {
		size_t n = strlen(words[i]);

		if ((size_t)(s->p - s->text) >= n &&
		    strncmp(s->p - n, words[i], n) == 0)
			return true;
	}
	return false;
}

/* 2026-11-30, 30.11., 30 November 2026, in 3 weeks. */
static size_t
take_number(struct said *s)
{
	int a, b, c, month;
	size_t n = number(s->p, &a), k, used;
	const char *p = s->p + n;

	if (n == 0)
		return strspn(s->p, "0123456789");
	if (n == 4 && *p == '-' && (k = number(p + 1, &b)) == 2 &&
	    p[3] == '-' && number(p + 4, &c) == 2) {
		take_date(s, a, b, c);
		return n + 6;
	}
	if (n <= 2 && *p == '.' && (k = number(p + 1, &b)) > 0 && k <= 2 &&
	    p[1 + k] == '.') {
		take_date(s, year_at(p + 1 + k), b, a);
		return n + k + 2;
	}
	if (after_in(s))
		take_span(s, p, a);
	p = past_ordinal(p);
	p += strspn(p, " ");
	p = past_word(past_word(p, "of"), "de");
	used = rn_month_word(p, strlen(p), &month);
	if (n <= 2 && month > 0)
		take_date(s, year_at(p + used), month, a);
	return n;
}

/* "March 15", or "in March". */
static void
take_month(struct said *s, size_t used, int month)
{
	const char *p = s->p + used + strspn(s->p + used, " ");
	int day;
	size_t n = number(p, &day), back;

	if (n > 0 && n <= 2 && day >= 1) {
		take_date(s, year_at(past_ordinal(p + n)), month, day);
		return;
	}
	for (size_t i = 0; i < RN_LEN(before_month); i++) {
		back = strlen(before_month[i]) + 1;
		if ((size_t)(s->p - s->text) >= back && s->p[-1] == ' ' &&
		    at_words(s->p - back, before_month[i]) &&
		    ((size_t)(s->p - s->text) == back ||
		    !letter(s->p[-(ptrdiff_t)back - 1])))
			take_date(s, year_at(s->p + used), month, 1);
	}
}

static void
take_next(struct said *s, enum next what)
{
	int y, m, d;

	rn_civil_of(s->today, &y, &m, &d);
	if (what == NEXT_DAY)
		take_day(s, s->today + 1);
	else if (what == NEXT_WEEK)
		take_day(s, s->today + 7 - rn_weekday(s->today));
	else if (what == NEXT_MONTH)
		take_day(s, m == 12 ? rn_civil(y + 1, 1, 1) :
		    rn_civil(y, m + 1, 1));
	else if (what == NEXT_QUARTER)
		take_day(s, m > 9 ? rn_civil(y + 1, 1, 1) :
		    rn_civil(y, (m - 1) / 3 * 3 + 4, 1));
	else
		take_day(s, rn_civil(y + 1, 1, 1));
}

static void
take_word(struct said *s)
{
	int month;
	size_t used = rn_month_word(s->p, strlen(s->p), &month);

	if (month > 0)
		take_month(s, used, month);
	for (int d = 0; d < 7; d++)
		for (size_t i = 0; i < RN_LEN(weekday[d]); i++)
			if (at_words(s->p, weekday[d][i]))
				take_day(s, s->today + 1 + (d + 13 -
				    rn_weekday(s->today)) % 7);
	for (size_t i = 0; i < RN_LEN(nexts); i++)
		if (at_words(s->p, nexts[i].words))
			take_next(s, nexts[i].what);
	for (size_t i = 0; after_in(s) && i < RN_LEN(numbers); i++)
		if (at_words(s->p, numbers[i].word))
			take_span(s, s->p + strlen(numbers[i].word),
			    numbers[i].n);
}

int64_t
rn_until_said(const char *fold, int64_t at, int days)
{
	struct said s = { .text = fold, .p = fold, .best = RN_NONE,
	    .today = rn_local_day(at) };

	s.last = s.today + days;
	while (*s.p != '\0') {
		size_t n = 1;

		if (digit(*s.p))
			n = take_number(&s);
		else if (letter(*s.p)) {
			take_word(&s);
			while (letter(s.p[n]))
				n++;
		}
		s.p += n;
	}
	return s.best == RN_NONE ? RN_NONE : rn_local_start(s.best);
}
