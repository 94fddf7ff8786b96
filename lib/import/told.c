/*
 * told.c - what the cells of a contact's row say together: a name in parts, a
 * place in parts, the first of several jobs.
 *
 * Cells that belong together have the same number (slot).
 */
#include <string.h>

#include "base/text.h"
#include "import/import.h"

/* The cell of a field with the lowest number; slot 0: any number will do. */
static const struct rn_cell *
first_cell(const struct rn_rec *rec, enum rn_in_field field, uint16_t slot)
{
	const struct rn_cell *best = NULL;

	for (uint32_t i = 0; i < rec->n; i++) {
		const struct rn_cell *c = &rec->cells[i];

		if (c->field == field && (slot == 0 || c->slot == slot) &&
		    (best == NULL || c->slot < best->slot))
			best = c;
	}
	return best;
}

/* Parts joined by sep, those that are there. */
static const char *
joined(struct rn_job *j, const struct rn_rec *rec, const char *sep,
    const enum rn_in_field *fields, size_t n, uint16_t slot)
{
	const char *out = NULL;

	for (size_t i = 0; i < n; i++) {
		const struct rn_cell *c = first_cell(rec, fields[i], slot);
		const char *text = c == NULL ? NULL : c->text;

		if (text != NULL && fields[i] == RN_IN_FAMILY && out != NULL)
			text = rn_name_bare(j->row, text);
		if (text != NULL)
			out = out == NULL ? text : rn_sprintf(j->row,
			    "%s%s%s", out, sep, text);
	}
	return out;
}

const char *
rn_rec_place(struct rn_job *j, const struct rn_rec *rec)
{
	static const enum rn_in_field places[] = { RN_IN_CITY, RN_IN_REGION,
	    RN_IN_COUNTRY };
	const char *said = rn_rec_text(rec, RN_IN_LOCATION);
	uint16_t slot = 0;

	for (size_t i = 0; i < RN_LEN(places); i++) {
		const struct rn_cell *c = first_cell(rec, places[i], 0);

		if (c != NULL && (slot == 0 || c->slot < slot))
			slot = c->slot;
	}
	return said != NULL ? said :
	    joined(j, rec, ", ", places, RN_LEN(places), slot);
}

const char *
rn_rec_name(struct rn_job *j, const struct rn_rec *rec)
{
	static const enum rn_in_field names[] = { RN_IN_GIVEN, RN_IN_MIDDLE,
	    RN_IN_FAMILY, RN_IN_SUFFIX };
	const char *whole = rn_rec_text(rec, RN_IN_NAME);
	const char *parts = NULL;

	if (whole == NULL || strchr(whole, '@') != NULL)
		parts = joined(j, rec, " ", names, RN_LEN(names), 0);
	return parts == NULL ? whole : parts;
}

void
rn_rec_role(const struct rn_rec *rec, const char **org, const char **title)
{
	const struct rn_cell *o = first_cell(rec, RN_IN_ORG, 0);
	const struct rn_cell *t = first_cell(rec, RN_IN_TITLE,
	    o == NULL ? 0 : o->slot);

	*org = o == NULL ? NULL : o->text;
	*title = t == NULL ? NULL : t->text;
}
