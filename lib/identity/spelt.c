/*
 * spelt.c - the ways people write their names into addresses.
 *
 * "Robert Smith" is robertsmith, rsmith, smithrobert, smithr, roberts; what
 * is no letter (dots, digits, a +tag) is looked through.
 */
#include <string.h>

#include "identity/compare.h"
#include "identity/spelt.h"

/* Two texts as one, if there is room. */
static void
glue(struct rn_spelt *out, const char *x, size_t n, const char *y, size_t m)
{
	char *s = out->form[out->n];

	if (n == 0 || m == 0 || n + m < RN_SPELT_LEAST ||
	    n + m >= sizeof(out->form[0]))
		return;
	memcpy(s, x, n);
	memcpy(s + n, y, m);
	s[n + m] = '\0';
	for (size_t i = 0; i < out->n; i++)
		if (strcmp(out->form[i], s) == 0)
			return;
	out->n++;
}

void
rn_name_forms(const struct rn_person_name *name, struct rn_spelt *out)
{
	const char *g = name->given, *f = name->family;
	size_t n = strlen(g), m = strlen(f);

	out->n = 0;
	glue(out, g, n, f, m);
	glue(out, g, n > 0, f, m);
	glue(out, f, m, g, n);
	glue(out, f, m, g, n > 0);
	glue(out, g, n, f, m > 0);
}

size_t
rn_user_letters(const char *user, size_t n, char out[RN_SPELT_ROOM])
{
	size_t k = 0;

	for (size_t i = 0; i < n && user[i] != '+'; i++)
		if (user[i] >= 'a' && user[i] <= 'z') {
			if (k + 1 == RN_SPELT_ROOM)
				return 0;
			out[k++] = user[i];
		}
	out[k] = '\0';
	return k;
}

bool
rn_name_spelt(const struct rn_person_name *name, const char *s, size_t n)
{
	char letters[RN_SPELT_ROOM];
	struct rn_spelt forms;

	if (rn_user_letters(s, n, letters) < RN_SPELT_LEAST)
		return false;
	rn_name_forms(name, &forms);
	for (size_t i = 0; i < forms.n; i++)
		if (strcmp(forms.form[i], letters) == 0)
			return true;
	return false;
}
