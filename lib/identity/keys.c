/*
 * keys.c - THE table of blocking keys: two faces that share one are compared.
 *
 * A new key is a function and a line in rn_key_kind[], strong ones first, at
 * the end of its group; stores hold keys, so a changed one must be built anew
 * there.  A key should be shared by few, yet survive a typo that others do not.
 */
#include <string.h>

#include "identity/block.h"
#include "identity/keys.h"
#include "identity/spelt.h"

static void
put(struct rn_key_sink *to, uint64_t hash)
{
	uint64_t key = rn_scramble(hash + rn_scramble(to->kind + 1));

	key += key == 0;
	for (size_t i = 0; i < to->n; i++)
		if (to->key[i] == key)
			return;
	if (to->n < to->most)
		to->key[to->n++] = key;
}

static uint64_t
hash_text(const char *s, size_t n)
{
	return rn_content_hash(RN_SAIDS, s, n);
}

static const struct rn_said_once *
value_at(const struct rn_faces *f, const struct rn_fact *fact, size_t i)
{
	return &f->value[fact[i].value];
}

/* --- parts of names ------------------------------------------------------- */

enum { NAMES_MOST = 4 };

static size_t
names_of(const struct rn_faces *f, uint32_t face,
    const struct rn_called *out[NAMES_MOST])
{
	const struct rn_fact *fact;
	size_t n = rn_face_facts(f, face, RN_SAID_NAME, &fact);

	n = n > NAMES_MOST ? NAMES_MOST : n;
	for (size_t i = 0; i < n; i++)
		out[i] = value_at(f, fact, i)->called;
	return n;
}

/* The same whichever of the two is called the family name. */
static uint64_t
either_way(uint64_t x, uint64_t y)
{
	return rn_scramble(x) + rn_scramble(y);
}

/* --- addresses ------------------------------------------------------------ */

static void
values(const struct rn_faces *f, uint32_t face, enum rn_said kind,
    struct rn_key_sink *to)
{
	const struct rn_fact *fact;
	size_t n = rn_face_facts(f, face, kind, &fact);

	for (size_t i = 0; i < n; i++)
		put(to, value_at(f, fact, i)->hash);
}

static void
by_email(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	values(f, face, RN_SAID_EMAIL, to);
}

static void
by_profile(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	values(f, face, RN_SAID_PROFILE, to);
}

static void
by_phone(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	const struct rn_fact *fact;
	size_t n = rn_face_facts(f, face, RN_SAID_PHONE, &fact);

	for (size_t i = 0; i < n; i++) {
		const struct rn_said_once *v = value_at(f, fact, i);

		put(to, v->number != 0 ? rn_scramble(v->number) : v->hash);
	}
}

static void
by_code(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	values(f, face, RN_SAID_CODE, to);
}

/* What stands before the @, at whatever domain; the same of a profile. */
static void
by_user(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	const struct rn_fact *fact;
	size_t n = rn_face_facts(f, face, RN_SAID_EMAIL, &fact);

	for (size_t i = 0; i < n; i++) {
		const struct rn_said_once *v = value_at(f, fact, i);

		if (rn_email_user(v) >= 4)
			put(to, hash_text(v->text, rn_email_user(v)));
	}
	n = rn_face_facts(f, face, RN_SAID_PROFILE, &fact);
	for (size_t i = 0; i < n; i++) {
		const char *s = strrchr(value_at(f, fact, i)->text, '/');

		if (s != NULL && strlen(s) >= 5)
			put(to, hash_text(s + 1, strlen(s) - 1));
	}
}

/* Addresses that a name would make, and those that are there. */
static void
by_spelling(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	const struct rn_fact *fact;
	size_t n = rn_face_facts(f, face, RN_SAID_EMAIL, &fact);
	char letters[RN_SPELT_ROOM];
	struct rn_spelt forms;

	for (size_t i = 0; i < n; i++) {
		const struct rn_said_once *v = value_at(f, fact, i);
		size_t k = rn_user_letters(v->text, rn_email_user(v),
		    letters);

		if (k >= RN_SPELT_LEAST)
			put(to, hash_text(letters, k));
	}
	n = rn_face_facts(f, face, RN_SAID_NAME, &fact);
	for (size_t i = 0; i < n && i < NAMES_MOST; i++) {
		rn_name_forms(&value_at(f, fact, i)->called->name, &forms);
		for (size_t k = 0; k < forms.n; k++)
			put(to, hash_text(forms.form[k],
			    strlen(forms.form[k])));
	}
}

/* --- names, alone and with something else --------------------------------- */

static void
by_sounds(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	const struct rn_called *p[NAMES_MOST];
	size_t n = names_of(f, face, p);

	for (size_t i = 0; i < n; i++)
		put(to, either_way(p[i]->given_sound, p[i]->family_sound));
}

/* The letters of a word in the order of the alphabet: for swapped ones. */
static void
put_letters(const char *word, struct rn_key_sink *to)
{
	char out[RN_NAME_WORD];
	size_t n = 0;

	for (; *word != '\0' && n < sizeof(out); word++, n++) {
		size_t at = n;

		while (at > 0 && out[at - 1] > *word) {
			out[at] = out[at - 1];
			at--;
		}
		out[at] = *word;
	}
	if (n >= 3)
		put(to, hash_text(out, n));
}

static void
by_letters(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	const struct rn_called *p[NAMES_MOST];
	size_t n = names_of(f, face, p);

	for (size_t i = 0; i < n; i++) {
		put_letters(p[i]->name.given, to);
		put_letters(p[i]->name.family, to);
	}
}

static void
by_kin(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	const struct rn_called *p[NAMES_MOST];
	size_t n = names_of(f, face, p);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < RN_NAME_KIN && p[i]->kins != NULL &&
		    p[i]->kins[k] != 0 && p[i]->family_sound != 0; k++)
			put(to, rn_scramble(p[i]->kins[k]) +
			    p[i]->family_sound);
}

static void
by_initial(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	const struct rn_called *p[NAMES_MOST];
	size_t n = names_of(f, face, p);

	for (size_t i = 0; i < n; i++)
		if (p[i]->given_sound != 0 && p[i]->family_sound != 0)
			put(to, hash_text(p[i]->name.family,
			    strlen(p[i]->name.family)) +
			    (unsigned char)p[i]->name.given[0]);
}

/* Either part of the name with a value. */
static void
with_names(const struct rn_faces *f, uint32_t face, uint64_t hash,
    struct rn_key_sink *to)
{
	const struct rn_called *p[NAMES_MOST];
	size_t n = names_of(f, face, p);

	for (size_t i = 0; i < n; i++) {
		if (p[i]->given_sound != 0)
			put(to, hash + rn_scramble(p[i]->given_sound));
		if (p[i]->family_sound != 0)
			put(to, hash + rn_scramble(p[i]->family_sound));
	}
}

/* An employer, or the domain that has its name. */
static void
by_company(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	const struct rn_fact *fact;
	size_t n = rn_face_facts(f, face, RN_SAID_COMPANY, &fact);

	for (size_t i = 0; i < n && i < 3; i++) {
		const char *s = value_at(f, fact, i)->company->glued;

		with_names(f, face, hash_text(s, strlen(s)), to);
	}
	n = rn_face_facts(f, face, RN_SAID_DOMAIN, &fact);
	for (size_t i = 0; i < n && i < 3; i++) {
		const struct rn_said_once *v = value_at(f, fact, i);

		with_names(f, face, hash_text(v->text, v->number), to);
	}
}

static void
by_place(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	static const enum rn_said kinds[] = { RN_SAID_LOCATION,
	    RN_SAID_POSTCODE };
	const struct rn_fact *fact;

	for (size_t k = 0; k < RN_LEN(kinds); k++) {
		size_t n = rn_face_facts(f, face, kinds[k], &fact);

		for (size_t i = 0; i < n && i < 3; i++)
			with_names(f, face, value_at(f, fact, i)->hash, to);
	}
}

static void
by_birthday(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	const struct rn_fact *fact;
	size_t n = rn_face_facts(f, face, RN_SAID_BIRTHDAY, &fact);

	for (size_t i = 0; i < n && i < 3; i++)
		put(to, rn_scramble(value_at(f, fact, i)->number % 10000 +
		    (value_at(f, fact, i)->len == 8 ?
		    value_at(f, fact, i)->number / 10000 * 10000 : 0)));
}

static void
by_street(const struct rn_faces *f, uint32_t face, struct rn_key_sink *to)
{
	values(f, face, RN_SAID_STREET, to);
}

enum {
	OF_NAME = 1 << RN_SAID_NAME, OF_EMAIL = 1 << RN_SAID_EMAIL,
	OF_PROFILE = 1 << RN_SAID_PROFILE, OF_PHONE = 1 << RN_SAID_PHONE,
	OF_COMPANY = 1 << RN_SAID_COMPANY, OF_DOMAIN = 1 << RN_SAID_DOMAIN,
	OF_PLACE = 1 << RN_SAID_LOCATION | 1 << RN_SAID_POSTCODE,
	OF_BIRTHDAY = 1 << RN_SAID_BIRTHDAY, OF_STREET = 1 << RN_SAID_STREET,
	OF_CODE = 1 << RN_SAID_CODE
};

const struct rn_key_kind rn_key_kind[] = {
	{ "e-mail", by_email, true, RN_KEY_ANY, OF_EMAIL },
	{ "profile", by_profile, true, RN_KEY_ANY, OF_PROFILE },
	{ "end of the phone", by_phone, true, RN_KEY_ANY, OF_PHONE },
	{ "number of a person", by_code, true, RN_KEY_ANY, OF_CODE },
	{ "user part of the e-mail, end of the profile", by_user,
	    false, RN_KEY_ANY, OF_EMAIL | OF_PROFILE },
	{ "address made of the name", by_spelling, false,
	    RN_KEY_NAMELESS, OF_EMAIL | OF_NAME },
	{ "letters of a word of the name", by_letters, false, RN_KEY_FEW,
	    OF_NAME },
	{ "sounds of the name, in either order", by_sounds,
	    false, RN_KEY_ANY, OF_NAME },
	{ "family name and what a nickname stands for", by_kin,
	    false, RN_KEY_ANY, OF_NAME },
	{ "family name and initial", by_initial, false, RN_KEY_ANY, OF_NAME },
	{ "company and a part of the name", by_company,
	    false, RN_KEY_ANY, OF_COMPANY | OF_DOMAIN | OF_NAME },
	{ "place and a part of the name", by_place, false, RN_KEY_ANY,
	    OF_PLACE | OF_NAME },
	{ "birthday", by_birthday, false, RN_KEY_ANY, OF_BIRTHDAY },
	{ "street", by_street, false, RN_KEY_ANY, OF_STREET },
};
const size_t rn_key_kind_n = RN_LEN(rn_key_kind);

/* --- further fields ------------------------------------------------------- */

static uint64_t
first_hash(const struct rn_faces *f, uint32_t face, enum rn_said kind)
{
	const struct rn_fact *fact;

	return rn_face_facts(f, face, kind, &fact) == 0 ? 0 :
	    value_at(f, fact, 0)->hash;
}

const unsigned rn_key_refine_reads = OF_NAME | OF_COMPANY |
    1 << RN_SAID_LOCATION | OF_BIRTHDAY | 1 << RN_SAID_TITLE;

uint64_t
rn_key_refine(const struct rn_faces *f, uint32_t face, int field)
{
	static const enum rn_said kinds[RN_REFINES - 1] = { RN_SAID_COMPANY,
	    RN_SAID_LOCATION, RN_SAID_BIRTHDAY, RN_SAID_TITLE };
	const struct rn_called *p[NAMES_MOST];

	if (field > 0)
		return first_hash(f, face, kinds[field - 1]);
	return names_of(f, face, p) == 0 ? 0 :
	    either_way(p[0]->given_sound, p[0]->family_sound);
}

size_t
rn_face_keys(const struct rn_faces *f, uint32_t face,
    uint64_t key[RN_FACE_KEYS], size_t *strong)
{
	struct rn_key_sink to = { .key = key };

	for (to.kind = 0; to.kind < rn_key_kind_n; to.kind++) {
		const struct rn_key_kind *k = &rn_key_kind[to.kind];

		to.most = to.n + RN_KEYS_OF_KIND < RN_FACE_KEYS ?
		    to.n + RN_KEYS_OF_KIND : RN_FACE_KEYS;
		k->make(f, face, &to);
		if (k->strong && strong != NULL)
			*strong = to.n;
	}
	return to.n;
}
