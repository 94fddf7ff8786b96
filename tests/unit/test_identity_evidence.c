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
#include "identity/use.h"
#include "made.h"

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
	/* one address, two of a family: no question */
	{ "name=John Smith|email=smiths@mailhaven.example",
	    "name=Mary Smith|email=smiths@mailhaven.example",
	    "given name differs", "given names differ", RN_ZONE_SEPARATE },
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
	{ "name=Novak|email=ada@novak.example",
	    "name=Ada Novak|email=ada@novak.example",
	    "one name is a word of the other", NULL, RN_ZONE_CERTAIN },
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
		struct rn_arena *arena = new_arena();
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

/*
 * Whose an address is, by the names on it; what the first and the last of
 * those who say it are to each other.
 */
static const struct {
	const char *line[6];
	enum rn_said kind;
	enum rn_use use;
	const char *words;
	int zone;
} uses[] = {
	{ { "name=Ada Novak|email=ada@x.example",
	    "name=A. Novak|email=ada@x.example", "email=ada@x.example" },
	    RN_SAID_EMAIL, RN_USE_OWN, "same e-mail", RN_ZONE_CERTAIN },
	/* who married, and who was misspelt, is one */
	{ { "name=Ada Novak|email=ada@x.example",
	    "name=Ada Okafor|email=ada@x.example", "email=ada@x.example" },
	    RN_SAID_EMAIL, RN_USE_OWN, "same e-mail", RN_ZONE_CERTAIN },
	{ { "name=Leonora Quillfeather|email=lq@x.example",
	    "name=Leonora Qilufleather|email=lq@x.example",
	    "email=lq@x.example" },
	    RN_SAID_EMAIL, RN_USE_OWN, "same e-mail", RN_ZONE_CERTAIN },
	{ { "name=Leo Dravestad|email=leo@x.example",
	    "name=Oel Dravestad|email=leo@x.example", "email=leo@x.example" },
	    RN_SAID_EMAIL, RN_USE_OWN, "same e-mail", RN_ZONE_CERTAIN },
	{ { "name=John Novak|email=novaks@x.example",
	    "name=Mary Novak|email=novaks@x.example",
	    "name=J. Novak|email=novaks@x.example" },
	    RN_SAID_EMAIL, RN_USE_FAMILY, "same e-mail, which is a family's",
	    RN_ZONE_PROBABLE },
	{ { "name=Mary Novak|email=novaks@x.example",
	    "name=John Novak|email=novaks@x.example",
	    "email=novaks@x.example" },
	    RN_SAID_EMAIL, RN_USE_FAMILY, "same e-mail, which is a family's",
	    RN_ZONE_SEPARATE },
	/* all of a name, and the address of a few: who else */
	{ { "name=John Novak|email=novaks@x.example",
	    "name=Mary Novak|email=novaks@x.example",
	    "name=Novak, John|email=novaks@x.example" },
	    RN_SAID_EMAIL, RN_USE_FAMILY, "same e-mail, which is a family's",
	    RN_ZONE_CERTAIN },
	{ { "name=Ada Novak|email=front@x.example",
	    "name=Ben Okafor|email=front@x.example",
	    "email=front@x.example" },
	    RN_SAID_EMAIL, RN_USE_SEVERAL,
	    "same e-mail, which several people use", RN_ZONE_SEPARATE },
	{ { "name=Ada Novak|email=front@x.example",
	    "name=Ben Okafor|email=front@x.example",
	    "name=Carla Reyes|email=front@x.example",
	    "name=Dmitri Orlov|email=front@x.example",
	    "name=Ada Novak|email=front@x.example" },
	    RN_SAID_EMAIL, RN_USE_DESK, "same e-mail, which is a desk's",
	    RN_ZONE_PROBABLE },
	/* an address made of one's name, and another who writes from it */
	{ { "name=Eva Stone|email=dana.ruiz@x.example",
	    "name=Dana Ruiz|email=dana.ruiz@x.example",
	    "email=dana.ruiz@x.example" },
	    RN_SAID_EMAIL, RN_USE_AIDE,
	    "same e-mail, from which one writes for another",
	    RN_ZONE_SEPARATE },
	{ { "name=Eva Stone (for Dana Ruiz)|email=eva@x.example",
	    "email=eva@x.example" },
	    RN_SAID_EMAIL, RN_USE_AIDE,
	    "same e-mail, from which one writes for another",
	    RN_ZONE_SEPARATE },
	{ { "name=Assistant to Dana Ruiz|email=office7@x.example",
	    "name=Dana Ruiz|email=office7@x.example" },
	    RN_SAID_EMAIL, RN_USE_AIDE,
	    "same e-mail, from which one writes for another",
	    RN_ZONE_SEPARATE },
	{ { "name=John Novak|phone=+420222333444",
	    "name=Mary Novak|phone=+420222333444",
	    "name=J. Novak|phone=+420222333444" },
	    RN_SAID_PHONE, RN_USE_FAMILY, "same phone, which is a family's",
	    RN_ZONE_PROBABLE },
	{ { "name=Ada Novak|phone=+420222333444",
	    "name=Ben Okafor|phone=+420222333444",
	    "phone=+420222333444|name=Novak" },
	    RN_SAID_PHONE, RN_USE_SEVERAL,
	    "same phone, which several people use", RN_ZONE_PROBABLE },
};

static void
whose_an_address_is_follows_from_the_names_on_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(uses); i++)
		/* from the last to the first, too: the order does not tell */
		for (int back = 0; back < 2; back++) {
			struct rn_arena *arena = new_arena();
			uint32_t last = 0;
			struct rn_weights w;
			struct rn_judge j;
			struct rn_verdict v;
			struct rn_faces f;

			while (uses[i].line[last + 1] != NULL)
				last++;
			rn_faces_open(&f, 7);
			for (uint32_t k = 0; k <= last; k++)
				face_of(&f, uses[i].line[back ? last - k : k]);
			rn_faces_seal(&f);
			for (size_t k = 0; k < f.values; k++)
				if (f.value[k].kind == uses[i].kind)
					assert_int_equal(f.value[k].use,
					    uses[i].use);
			rn_weights_shipped(&w);
			rn_judge_fixed(&j, &f, &w);
			rn_judge_pair(&j, 0, last, &v);
			if (fired(&v, uses[i].words) == NULL ||
			    v.zone != (enum rn_zone)uses[i].zone)
				fail_msg("%s: %s", uses[i].line[0],
				    rn_verdict_words(arena, &v));
			rn_faces_close(&f);
			rn_arena_free(arena);
		}
}

/* info@ is a desk's though one name is on it. */
static void
a_desk_is_one_by_its_name(void **state)
{
	const char *desk = "info@acme.example";
	struct rn_weights w;
	struct rn_judge j;
	struct rn_verdict v;
	struct rn_faces f;

	(void)state;
	rn_faces_open(&f, 7);
	face_of(&f, "name=Ada Novak|email=info@acme.example");
	rn_face_desk(&f, RN_SAID_EMAIL, desk, strlen(desk));
	face_of(&f, "email=info@acme.example");
	rn_faces_seal(&f);
	rn_weights_shipped(&w);
	rn_judge_fixed(&j, &f, &w);
	rn_judge_pair(&j, 0, 1, &v);
	assert_non_null(fired(&v, "same e-mail, which is a desk's"));
	assert_int_equal(v.zone, RN_ZONE_SEPARATE);
	rn_faces_close(&f);
}

/* Who is one of a thousand with an address costs no more than of a dozen. */
static void
many_names_on_one_address_are_a_desk(void **state)
{
	struct rn_faces f;
	char line[64];

	(void)state;
	rn_faces_open(&f, 7);
	for (int i = 0; i < 5000; i++) {
		snprintf(line, sizeof(line), "name=Ada N%c%c%cvak|"
		    "email=a@x.example", 'a' + i % 26, 'a' + i / 26 % 26,
		    'a' + i / 676);
		face_of(&f, line);
	}
	rn_faces_seal(&f);
	for (size_t i = 0; i < f.values; i++)
		if (f.value[i].kind == RN_SAID_EMAIL)
			assert_int_equal(f.value[i].use, RN_USE_DESK);
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
		cmocka_unit_test(whose_an_address_is_follows_from_the_names_on_it),
		cmocka_unit_test(a_desk_is_one_by_its_name),
		cmocka_unit_test(many_names_on_one_address_are_a_desk),
		cmocka_unit_test(what_is_rare_weighs_more),
		cmocka_unit_test(giving_up_early_is_the_same),
		cmocka_unit_test(every_level_has_words_and_chances),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
