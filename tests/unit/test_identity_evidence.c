/*
 * test_identity_evidence.c - what two faces have in common, and what it means.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "faces.h"

enum { ANY = -1 };

/* Two faces, what must be said of them, and what becomes of them unasked. */
static const struct {
	const char *a, *b;
	const char *words, *veto;
	int zone;
} pairs[] = {
	{ "name=Ada Novak|email=ada@acme.example",
	    "name=Ada Novak|email=ada@acme.example",
	    "same e-mail", NULL, RN_ZONE_CERTAIN },
	{ "email=ada@acme.example", "email=ada@acme.example",
	    "same e-mail", NULL, RN_ZONE_CERTAIN },
	{ "name=Bob Smith|profile=linkedin.com/in/bobsmith",
	    "name=Robert Smith|profile=linkedin.com/in/bobsmith",
	    "nickname of the same name", NULL, RN_ZONE_CERTAIN },
	{ "name=Robert J. Smith|phone=+4915112345678",
	    "name=Smith, Robert|phone=015112345678",
	    "same last digits of the phone", NULL, ANY },
	{ "name=Ada Novak|company=Acme GmbH|title=CFO|location=Prague",
	    "name=Novak, Ada|company=ACME|title=CFO|location=Prague",
	    "same company", NULL, RN_ZONE_CERTAIN },
	{ "name=Ada Novak", "name=Ada Novak",
	    "same name", NULL, RN_ZONE_SEPARATE },
	/* one address, two of a family; a question, not a fact */
	{ "name=John Smith|email=smiths@mailhaven.example",
	    "name=Mary Smith|email=smiths@mailhaven.example",
	    "given name differs", "given names differ", RN_ZONE_PROBABLE },
	{ "name=John Smith Jr|phone=+12125550142|email=js@x.example",
	    "name=John Smith Sr|phone=+12125550142|email=js@x.example",
	    "Jr against Sr", "Jr against Sr", RN_ZONE_PROBABLE },
	{ "name=Ada Novak|birthday=1971-03-04|email=a@x.example",
	    "name=Ada Novak|birthday=1985-11-29|email=a@x.example",
	    "other birthday", "different birthdays", RN_ZONE_PROBABLE },
	{ "name=Ada Novak|job=Acme|email=ada@acme.example",
	    "name=Ada Novak|job=Borealis Foods|email=ada@borealis.example",
	    "two employers at the same time",
	    "two employers at the same time", RN_ZONE_SEPARATE },
	{ "name=Ada Novak|birthday=1971-03-04",
	    "name=Ada Novak|birthday=0304",
	    "same day of birth, one without a year", NULL, ANY },
	{ "name=Ada Novak|birthday=1971-03-04",
	    "name=Ada Novak|birthday=1971-04-03",
	    "birthday but for a digit", NULL, ANY },
	{ "email=ada.novak@acme.example", "name=Ada Novak|company=Acme",
	    "the address spells the name", NULL, ANY },
	{ "email=anovak@acme.example", "name=Ada Novak|company=Acme",
	    "addresses of one company", NULL, ANY },
	{ "name=Ada|email=fjord77@x.example", "name=Ada|email=fjord77@y.example",
	    "same user part of the e-mail", NULL, ANY },
	{ "name=Ada Novak|email=adanovak@x.example",
	    "name=Ada Novak|email=adanovak@y.example",
	    "same user part of the e-mail, which spells the name", NULL, ANY },
	/* said of a person alone, and of a family */
	{ "name=Ada|phone=+420222333444", "name=Ada Novak|phone=+420222333444",
	    "one name is a word of the other", NULL, RN_ZONE_PROBABLE },
	{ "name=Novak|phone=+420222333444|company=Acme",
	    "name=Ada Novak|phone=+420222333444|company=Acme",
	    "one name is the other's surname", "only the surname is known",
	    RN_ZONE_PROBABLE },
	/* slips make a word that nobody knows; two known ones are two names */
	{ "name=Leonora Quillfeather|phone=+420222333444|company=Acme",
	    "name=Leonora Qilufleather|phone=+420222333444|company=Acme",
	    "names alike but for several letters", "names are only alike",
	    RN_ZONE_PROBABLE },
	{ "name=Martin Novak|phone=+420222333444",
	    "name=Marina Novak|phone=+420222333444",
	    "given name differs", "given names differ", ANY },
	{ "name=Quillfeather|phone=+420222333444",
	    "name=Qilufleather|phone=+420222333444",
	    "one name is like a word of the other, but for several letters",
	    "names are only alike", ANY },
	/* of names that are only alike, a near address is what they are */
	{ "name=Leonora Quillfeather|email=lquilf@x.example",
	    "name=Leonora Qilufleather|email=lqiluf@x.example",
	    "two e-mails at one company", "names are only alike",
	    RN_ZONE_SEPARATE },
	{ "name=Ada Novak|birthday=1971-03-04",
	    "name=Ada Novak|birthday=1971-12-29",
	    "same year of birth, another day", "different birthdays", ANY },
	{ "name=Ada Novak|birthday=1971-03-04",
	    "name=Ada Novak|birthday=1981-03-14",
	    "birthday but for two digits", "different birthdays",
	    RN_ZONE_SEPARATE },
	{ "email=fjordland@x.example", "email=fjorland@x.example",
	    "e-mail but for a letter or two", NULL, ANY },
	{ "email=fjordland1@x.example", "email=fjordland2@x.example",
	    "e-mail but for a digit", "a number tells the e-mails apart",
	    RN_ZONE_SEPARATE },
	/* two of one name at a firm get numbers */
	{ "name=Ada Novak|job=Acme|title=Analyst|email=ada.novak@acme.example",
	    "name=Ada Novak|job=Acme|title=Analyst|email=ada.novak78@acme.example",
	    "e-mail but for a digit", "a number tells the e-mails apart", ANY },
	/* of others, a near address is no more than their names are */
	{ "name=Ellen Poole|email=epoole@x.example",
	    "name=Peter Poole|email=ppoole@x.example",
	    "given name differs", "given names differ", RN_ZONE_SEPARATE },
	{ "name=Ada Novak|profile=linkedin.com/in/adanovak",
	    "name=Ada Novak|profile=linkedin.com/in/ada-novak-9",
	    "other profile on the same site", "two profiles on one site",
	    RN_ZONE_SEPARATE },
	{ "name=Ada Novak|phone=+420222333444",
	    "name=Ada Novak|phone=+420222333445",
	    "phone but for a digit", NULL, ANY },
	{ "name=Ada Novak|phone=+12125550142",
	    "name=Ada Novak|phone=+13035550142",
	    "other phone", NULL, RN_ZONE_SEPARATE },
	{ "street=12 Quay Lane|name=Ada Novak",
	    "street=12 Quay Lnae|name=Ada Novak",
	    "same street but for a typo", NULL, ANY },
	{ "postcode=SW1A 2AA|name=Ada Novak", "postcode=sw1a2aa|name=Ada Novak",
	    "same postcode", NULL, ANY },
	{ "code=88-1234|name=Ada Novak", "code=881234|name=Ada Novak",
	    "same number of a person", NULL, RN_ZONE_CERTAIN },
};

static const struct rn_fired *
fired(const struct rn_verdict *v, const char *words)
{
	for (size_t i = 0; i < v->n; i++)
		if (strcmp(v->fired[i].words, words) == 0)
			return &v->fired[i];
	return NULL;
}

static void
evidence_is_named_and_weighed(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(pairs); i++) {
		struct rn_arena *arena = rn_arena_new();
		struct rn_weights w;
		struct rn_judge j;
		struct rn_faces f;
		struct rn_verdict v, back;

		rn_faces_open(&f, 7);
		face_of(&f, pairs[i].a);
		face_of(&f, pairs[i].b);
		rn_faces_seal(&f);
		rn_weights_shipped(&w);
		rn_judge_fixed(&j, &f, &w);
		rn_judge_pair(&j, 0, 1, &v);
		rn_judge_pair(&j, 1, 0, &back);
		if (fired(&v, pairs[i].words) == NULL ||
		    (pairs[i].zone != ANY && pairs[i].zone != (int)v.zone) ||
		    (pairs[i].veto == NULL) != (v.veto == NULL))
			fail_msg("%s\n%s\n%s", pairs[i].a, pairs[i].b,
			    rn_verdict_words(arena, &v));
		if (v.veto != NULL)
			assert_string_equal(v.veto, pairs[i].veto);
		assert_true(fabs(v.bits - back.bits) < 1e-9);
		assert_int_equal(v.zone, back.zone);
		rn_faces_close(&f);
		rn_arena_free(arena);
	}
}

/* What nobody said says nothing. */
static void
nothing_said_is_the_prior(void **state)
{
	struct rn_weights w;
	struct rn_judge j;
	struct rn_faces f;
	struct rn_verdict v;

	(void)state;
	rn_faces_open(&f, 7);
	face_of(&f, "name=|email=|phone=");
	face_of(&f, "name= ,. |title=CFO");
	rn_faces_seal(&f);
	rn_weights_shipped(&w);
	rn_judge_fixed(&j, &f, &w);
	rn_judge_pair(&j, 0, 1, &v);
	assert_int_equal(v.n, 0);
	assert_true(v.bits == v.prior);
	assert_int_equal(v.zone, RN_ZONE_SEPARATE);
	rn_faces_close(&f);
}

/* Four family names on one address: a desk's, no proof of anything. */
static void
a_desks_address_proves_nothing(void **state)
{
	static const char *const names[] = { "Ada Novak", "Ben Okafor",
	    "Carla Reyes", "Dmitri Orlov", "Ada Novak" };
	struct rn_weights w;
	struct rn_judge j;
	struct rn_verdict v;

	(void)state;
	for (size_t people = 3; people <= RN_LEN(names); people += 2) {
		struct rn_faces f;
		char line[128];

		rn_faces_open(&f, 7);
		for (size_t i = 0; i < people; i++) {
			snprintf(line, sizeof(line),
			    "name=%s|email=office@acme.example", names[i]);
			face_of(&f, line);
		}
		face_of(&f, "email=office@acme.example");
		rn_faces_seal(&f);
		rn_weights_shipped(&w);
		rn_judge_fixed(&j, &f, &w);
		rn_judge_pair(&j, 0, (uint32_t)people, &v);
		assert_int_equal(v.zone, people > RN_SHARED_NAMES ?
		    RN_ZONE_SEPARATE : RN_ZONE_CERTAIN);
		rn_faces_close(&f);
	}
}

/* One family writes from it: their name is one. */
static void
a_family_is_no_desk(void **state)
{
	struct rn_faces f;

	(void)state;
	rn_faces_open(&f, 7);
	face_of(&f, "name=Ada Novak|email=novaks@x.example");
	face_of(&f, "name=Ben Novak|email=novaks@x.example");
	face_of(&f, "name=Carl Novak|email=novaks@x.example");
	face_of(&f, "name=Dora Novak|email=novaks@x.example");
	face_of(&f, "name=Eva Novak|email=novaks@x.example");
	rn_faces_seal(&f);
	for (size_t i = 0; i < f.values; i++)
		assert_false(f.value[i].shared);
	rn_faces_close(&f);
}

/* A name few have weighs more than one many have, but not in the fixed sum. */
static void
what_is_rare_weighs_more(void **state)
{
	struct rn_weights w;
	struct rn_judge j;
	struct rn_faces f;
	uint32_t rare, common;
	double more, less;
	char line[64];

	(void)state;
	rn_faces_open(&f, 7);
	rare = face_of(&f, "name=Ada Quillfeather");
	face_of(&f, "name=Ada Quillfeather");
	common = face_of(&f, "name=Ada Smith");
	face_of(&f, "name=Ada Smith");
	for (int i = 0; i < 500; i++) {
		snprintf(line, sizeof(line), "name=%s Smith|code=%d",
		    i % 2 == 0 ? "Ada" : "Ben", i);
		face_of(&f, line);
	}
	rn_faces_seal(&f);
	rn_weights_shipped(&w);
	rn_judge_here(&j, &f, &w, 504);
	more = rn_judge_bits(&j, rare, rare + 1, NULL, NULL);
	less = rn_judge_bits(&j, common, common + 1, NULL, NULL);
	assert_true(more > less + 4);
	rn_judge_fixed(&j, &f, &w);
	more = rn_judge_bits(&j, rare, rare + 1, NULL, NULL);
	less = rn_judge_bits(&j, common, common + 1, NULL, NULL);
	assert_true(more == less);
	rn_faces_close(&f);
}

/* Giving up early never changes what is found. */
static void
giving_up_early_is_the_same(void **state)
{
	struct rn_weights w;
	struct rn_judge j;
	struct rn_faces f;

	(void)state;
	rn_faces_open(&f, 7);
	for (size_t i = 0; i < RN_LEN(pairs); i++) {
		face_of(&f, pairs[i].a);
		face_of(&f, pairs[i].b);
	}
	rn_faces_seal(&f);
	rn_weights_shipped(&w);
	rn_judge_here(&j, &f, &w, 5000);
	for (uint32_t a = 0; a < f.n; a++)
		for (uint32_t b = 0; b < f.n; b++)
			for (double least = -20; least < 20; least += 5) {
				double bits = rn_judge_bits(&j, a, b, NULL,
				    NULL), quick = 0;
				bool above = a != b && rn_judge_above(&j, a,
				    b, least, &quick, NULL);

				if (a == b)
					continue;
				assert_int_equal(above, bits >= least);
				assert_true(!above || bits == quick);
			}
	rn_faces_close(&f);
}

static void
every_level_has_words_and_chances(void **state)
{
	(void)state;
	for (size_t r = 0; r < RN_ROWS; r++) {
		assert_non_null(rn_row_name[r]);
		assert_null(rn_evidence[r][0].words);
		for (size_t l = 1; l < RN_ROW_LEVELS; l++) {
			const struct rn_level_line *e = &rn_evidence[r][l];

			if (e->words == NULL)
				continue;
			assert_true(l == 1 || rn_evidence[r][l - 1].words);
			assert_true(e->m > 0 && e->m < 1);
			assert_true(e->u > 0 && e->u < 1);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(evidence_is_named_and_weighed),
		cmocka_unit_test(nothing_said_is_the_prior),
		cmocka_unit_test(a_desks_address_proves_nothing),
		cmocka_unit_test(a_family_is_no_desk),
		cmocka_unit_test(what_is_rare_weighs_more),
		cmocka_unit_test(giving_up_early_is_the_same),
		cmocka_unit_test(every_level_has_words_and_chances),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
