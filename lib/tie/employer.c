/*
 * employer.c - what it means that two people worked at one place.  Pure.
 *
 * To change what a shared employer is worth, edit the constants: they are
 * fitted to two priors, 0.7 for 24 months among 20 people and 0.01 for as long
 * among 10,000.
 */
#include <ctype.h>
#include <math.h>
#include <stdlib.h>

#include "tie/tie.h"

/* p = 1 - exp(-PACE * months / size^SPREAD) */
#define PACE 0.5037
#define SPREAD 0.7703

/* Of a company whose size nobody has told. */
const double rn_tenure_usual = 500;
/* Longer together says no more. */
#define MONTHS_MOST 120.0

double
rn_tenure_worth(double months, double size)
{
	if (!(months > 0))
		return 0;
	if (months > MONTHS_MOST)
		months = MONTHS_MOST;
	if (!(size > 0))
		size = rn_tenure_usual;
	if (size < 2)
		size = 2;
	return 1 - exp(-PACE * months / pow(size, SPREAD));
}

/* One number: "1,500", "10 000", "5k"; where it ends.  0: there is none. */
static double
number(const char **sp)
{
	const char *s = *sp;
	double n = 0;

	while (*s != '\0' && !isdigit((unsigned char)*s))
		s++;
	for (; isdigit((unsigned char)*s) || ((*s == ',' || *s == '.' ||
	    *s == ' ') && isdigit((unsigned char)s[1]) &&
	    isdigit((unsigned char)s[2]) && isdigit((unsigned char)s[3])); s++)
		if (isdigit((unsigned char)*s) && n < 1e9)
			n = n * 10 + (*s - '0');
	if (*s == '.' && isdigit((unsigned char)s[1]))	/* "2.5k", "42.0" */
		for (s++; isdigit((unsigned char)*s);)
			s++;
	if (n > 0 && (*s == 'k' || *s == 'K'))
		n *= 1000;
	*sp = s;
	return n;
}

double
rn_headcount_read(const char *text)
{
	double low, high;

	if (text == NULL)
		return 0;
	low = number(&text);
	high = number(&text);
	return high > low ? sqrt(low * high) : low;
}
