/*
 * test_picture.c - the network laid out: whoever is drawn and however many
 * they are, nobody touches anybody and every text can be read.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "made.h"
#include "picture/picture.h"
#include "render/picture.h"

static struct rn_arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = new_arena();
	return arena == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	rn_arena_free(arena);
	return 0;
}

/* Not libc's: the same everywhere. */
static uint64_t seed;

static uint64_t
draw(uint64_t n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (seed >> 33) % n;
}

static const char *const names[] = {
	"Ada Novak", "Bela Okoro", "W", "\346\235\216 \345\260\217\351\276\231",
	"Maximiliane von Wartenburg-Oberschoenhausen",
	"<script>alert(1)</script>", "a\342\200\256b\033[31m\001&\"'",
	"broken \377\376 bytes \\", "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "",
};

/* People of some companies, none of them for one in four. */
static struct rn_picture
invent(size_t people, size_t companies, uint64_t with)
{
	struct rn_picture p = { .me = "Ines <Ferraz>", .people = people,
	    .people_all = (int64_t)people + 10, .at = 0 };
	const char **key = rn_alloc(arena, (people + 1) * sizeof(*key));
	size_t tiers[RN_TIERS] = { 0 }, done = 0;

	seed = with;
	p.person = rn_alloc(arena, (people + 1) * sizeof(*p.person));
	for (size_t i = 0; i < people; i++)
		tiers[draw(4) > 1 ? draw(4) : draw(2)]++;
	for (int t = 0; t < RN_TIERS; t++) {
		p.ring[t].people = (int64_t)tiers[t] + (t == 1);
		for (size_t i = 0; i < tiers[t]; i++, done++) {
			p.person[done] = (struct rn_picture_person){
			    .id = (int64_t)done + 2, .tier = t, .p7 = .5,
			    .name = names[draw(RN_LEN(names))], .fit = NAN,
			    .reach = draw(5) == 0 ? (double)draw(80) / 10 : 0,
			    .marked = draw(9) == 0, .dormant = draw(7) == 0 };
			key[done] = draw(4) == 0 ? NULL :
			    rn_sprintf(arena, "%s %d", names[draw(9)],
			    (int)draw(companies));
		}
	}
	p.ties = people < 2 ? 0 : people;
	p.tie = rn_alloc(arena, (p.ties + 1) * sizeof(*p.tie));
	for (size_t i = 0; i < p.ties; i++) {
		size_t a = draw(people), b = draw(people);

		p.tie[i] = (struct rn_picture_tie){ .a = a, .b = b,
		    .a_id = p.person[a].id, .b_id = p.person[b].id,
		    .p = (double)draw(100) / 100 };
	}
	rn_sectors(arena, &p, key);
	rn_layout(arena, &p);
	return p;
}

/* All texts, as boxes. */
static size_t
texts(const struct rn_picture *p, struct rn_box *box)
{
	size_t n = 0;

	for (int t = 0; t < RN_TIERS; t++)
		if (p->ring[t].label.text != NULL)
			box[n++] = rn_label_box(&p->ring[t].label);
	for (size_t i = 0; i < p->sectors; i++)
		box[n++] = rn_label_box(&p->sector[i].label);
	for (size_t i = 0; i < p->people; i++)
		if (p->person[i].label.text != NULL)
			box[n++] = rn_label_box(&p->person[i].label);
	return n;
}

static void
assert_texts_apart(const struct rn_picture *p)
{
	struct rn_box *v = rn_alloc(arena, (p->people + p->sectors + 8) *
	    sizeof(*v));
	size_t n = texts(p, v);

	for (size_t i = 0; i < n; i++) {
		assert_true(v[i].x >= p->left && v[i].y >= p->top);
		assert_true(v[i].x + v[i].width <= p->legend);
		assert_true(v[i].y + v[i].height <= p->top + p->height);
		for (size_t k = 0; k < i; k++)
			assert_true(v[i].x >= v[k].x + v[k].width ||
			    v[k].x >= v[i].x + v[i].width ||
			    v[i].y >= v[k].y + v[k].height ||
			    v[k].y >= v[i].y + v[i].height);
		for (size_t k = 0; k < p->people; k++) {
			const struct rn_picture_person *q = &p->person[k];
			double dx = fmax(fmax(v[i].x - q->x, q->x - v[i].x -
			    v[i].width), 0);
			double dy = fmax(fmax(v[i].y - q->y, q->y - v[i].y -
			    v[i].height), 0);

			assert_true(hypot(dx, dy) >= q->r);
		}
	}
}

static void
assert_people_apart(const struct rn_picture *p)
{
	for (size_t i = 0; i < p->people; i++) {
		const struct rn_picture_person *a = &p->person[i];
		const struct rn_picture_ring *ring = &p->ring[a->tier];
		double from = hypot(a->x, a->y);

		assert_true(from - a->r >= ring->inner);
		assert_true(from + a->r <= ring->outer);
		for (size_t k = 0; k < i; k++) {
			const struct rn_picture_person *b = &p->person[k];

			assert_true(hypot(a->x - b->x, a->y - b->y) >=
			    a->r + b->r);
		}
	}
}

/* Everybody is within the angle of their sector; no two sectors overlap. */
static void
assert_sectors(const struct rn_picture *p)
{
	for (size_t s = 0; s < p->sectors; s++) {
		assert_true(p->sector[s].to > p->sector[s].from);
		if (s > 0)
			assert_true(p->sector[s].from >=
			    p->sector[s - 1].to);
	}
	if (p->sectors > 0)
		assert_true(p->sector[p->sectors - 1].to -
		    p->sector[0].from <= 2 * 3.141593);
	for (size_t i = 0; i < p->people; i++) {
		const struct rn_picture_person *who = &p->person[i];
		const struct rn_picture_sector *s = &p->sector[who->sector];
		double at = atan2(who->y, who->x);

		while (at < s->from - 1e-9)
			at += 2 * 3.14159265358979;
		assert_true(at <= s->to + 1e-9);
	}
}

static void
assert_rings(const struct rn_picture *p)
{
	double at = 0;

	for (int t = 0; t < RN_TIERS; t++) {
		assert_true(p->ring[t].inner >= at);
		assert_true(p->ring[t].outer >= p->ring[t].inner);
		at = p->ring[t].outer;
	}
	assert_true(at <= p->radius + 1e-6);
}

static void
nobody_touches_anybody_and_texts_are_apart(void **state)
{
	static const struct { size_t people, companies; } sizes[] = {
		{ 0, 1 }, { 1, 1 }, { 2, 1 }, { 3, 9 }, { 7, 2 }, { 30, 5 },
		{ 60, 60 }, { 200, 12 }, { 200, 1 }, { 500, 40 },
		{ 1500, 30 },
	};

	(void)state;
	for (size_t k = 0; k < RN_LEN(sizes); k++)
		for (uint64_t with = 1; with < 6; with++) {
			struct rn_picture p = invent(sizes[k].people,
			    sizes[k].companies, with);

			assert_people_apart(&p);
			assert_texts_apart(&p);
			assert_sectors(&p);
			assert_rings(&p);
			rn_arena_reset(arena);
		}
}

static void
one_tier_alone_and_one_company_each_are_pictures_too(void **state)
{
	(void)state;
	for (int t = 0; t < RN_TIERS; t++) {
		const char *key[90];
		struct rn_picture p = { .people = 90, .me = "me" };

		p.person = rn_alloc(arena, 90 * sizeof(*p.person));
		for (size_t i = 0; i < 90; i++) {
			key[i] = rn_sprintf(arena, "org %zu", i / 2);
			p.person[i] = (struct rn_picture_person){ .tier = t,
			    .name = "Ada Novak", .reach = i < 3 ? 40 : 0 };
		}
		rn_sectors(arena, &p, key);
		assert_int_equal(p.sectors, 23);	/* and the rest */
		assert_true(p.sector[22].rest);
		rn_layout(arena, &p);
		assert_people_apart(&p);
		assert_texts_apart(&p);
		assert_rings(&p);
	}
}

static void
who_matters_is_named_and_the_same_people_give_the_same_picture(void **state)
{
	struct rn_picture p = invent(400, 20, 3), q = invent(400, 20, 3);
	const struct rn_picture_person *most = &p.person[0];
	size_t named = 0;

	(void)state;
	for (size_t i = 0; i < p.people; i++) {
		if (p.person[i].r > most->r)
			most = &p.person[i];
		named += p.person[i].label.text != NULL;
		assert_true(p.person[i].x == q.person[i].x);
		assert_true(p.person[i].y == q.person[i].y);
	}
	assert_non_null(most->label.text);
	assert_true(named >= 40);
}

static void
tied_companies_are_neighbours(void **state)
{
	static const char *const key[] = { "Acme", "Acme", "Acme", "Bolt",
	    "Bolt", "Cove", "Cove", "ACME" };
	struct rn_picture p = { .people = 8, .ties = 1 };
	struct rn_picture_tie tie = { .a = 0, .b = 6, .p = .5 };

	(void)state;
	p.tie = &tie;
	p.person = rn_alloc(arena, 8 * sizeof(*p.person));
	rn_sectors(arena, &p, key);
	assert_int_equal(p.sectors, 3);
	assert_string_equal(p.sector[0].name, "Acme");
	assert_int_equal(p.sector[0].people, 4);
	assert_string_equal(p.sector[1].name, "Cove");
	assert_int_equal(p.person[6].sector, 1);
	assert_int_equal(p.person[3].sector, 2);
}

static size_t
chosen(size_t have[RN_TIERS], size_t top, bool wanted, size_t out[RN_TIERS])
{
	struct rn_candidate v[400];
	size_t n = 0, kept;

	for (int t = RN_TIERS; t-- > 0;)
		for (size_t i = 0; i < have[t]; i++, n++)
			v[n] = (struct rn_candidate){ (int64_t)n, t,
			    (double)i, n };
	kept = rn_choose(v, n, top, wanted);
	for (int t = 0; t < RN_TIERS; t++)
		out[t] = 0;
	for (size_t i = 0; i < kept; i++) {
		out[v[i].tier]++;
		if (i > 0)
			assert_true(v[i].tier > v[i - 1].tier ||
			    (v[i].tier == v[i - 1].tier &&
			    v[i].worth < v[i - 1].worth));
	}
	return kept;
}

static void
every_tier_has_its_share_and_none_is_wasted(void **state)
{
	size_t many[RN_TIERS] = { 100, 100, 100, 100 }, got[RN_TIERS];
	size_t few[RN_TIERS] = { 0, 3, 0, 100 };

	(void)state;
	assert_int_equal(chosen(many, 100, false, got), 100);
	assert_int_equal(got[0], 35);
	assert_int_equal(got[3], 15);
	assert_int_equal(chosen(many, 100, true, got), 100);
	assert_int_equal(got[3], 40);
	assert_int_equal(chosen(few, 50, false, got), 50);
	assert_int_equal(got[1], 3);
	assert_int_equal(got[3], 47);
	assert_int_equal(chosen(few, 200, false, got), 103);
	assert_int_equal(chosen(many, 1, false, got), 1);
	assert_int_equal(got[0], 1);
}

/* Every & begins an entity we write, every < a tag of ours, no control. */
static void
assert_well_formed(const char *s)
{
	static const char *const tags[] = { "svg", "/svg", "title", "/title",
	    "style", "/style", "rect", "circle", "path", "/path", "g>",
	    "/g>", "text", "/text" };
	static const char *const entities[] = { "&amp;", "&lt;", "&gt;",
	    "&quot;" };

	assert_true(rn_utf8_valid(s, strlen(s), NULL));
	for (; *s != '\0'; s++) {
		bool ours = false;

		assert_true((unsigned char)*s >= 0x20 || *s == '\n');
		assert_true(strncmp(s, "\342\200\256", 3) != 0);
		for (size_t k = 0; *s == '<' && k < RN_LEN(tags); k++)
			ours |= strncmp(s + 1, tags[k], strlen(tags[k])) == 0;
		for (size_t k = 0; *s == '&' && k < RN_LEN(entities); k++)
			ours |= strncmp(s, entities[k],
			    strlen(entities[k])) == 0;
		if (*s == '<' || *s == '&')
			assert_true(ours);
	}
}

static char *
drawn(void (*draw_it)(FILE *, const struct rn_picture *),
    const struct rn_picture *p)
{
	char *text = NULL;
	size_t size = 0;
	FILE *to = new_stream(&text, &size);

	draw_it(to, p);
	end_stream(to, &text);
	return text;
}

static void
hostile_names_stay_text(void **state)
{
	(void)state;
	for (uint64_t with = 1; with < 9; with++) {
		struct rn_picture p = invent(80, 9, with);
		char *svg = drawn(rn_picture_svg, &p);
		char *dot = drawn(rn_picture_dot, &p);
		size_t quotes = 0;

		assert_well_formed(svg);
		assert_null(strstr(svg, "<script"));
		assert_true(rn_utf8_valid(dot, strlen(dot), NULL));
		for (const char *c = dot; *c != '\0'; c++) {
			if (*c == '\\')
				c++;
			else
				quotes += *c == '"';
			assert_true((unsigned char)*c >= 0x20 ||
			    strchr("\t\n", *c) != NULL);
		}
		assert_int_equal(quotes % 2, 0);
		free(svg);
		free(dot);
	}
}

/* Cut in no time, and without what XML has no letter for. */
static void
a_name_of_any_length_is_drawn(void **state)
{
	enum { MANY = 300000 };
	struct rn_picture p = invent(20, 3, 1);
	char *name = rn_alloc(arena, MANY + 1), *svg;

	(void)state;
	memset(name, 'w', MANY);
	memcpy(name, "a\357\277\277b\357\277\276", 8);
	name[MANY] = '\0';
	for (size_t i = 0; i < p.people; i++)
		p.person[i].name = name;
	rn_layout(arena, &p);
	svg = drawn(rn_picture_svg, &p);
	assert_well_formed(svg);
	assert_null(strstr(svg, "\357\277\277"));
	assert_null(strstr(svg, "\357\277\276"));
	free(svg);
}

static void
a_text_is_never_wider_than_thought(void **state)
{
	(void)state;
	assert_true(rn_text_width("", 12) < 1e-9);
	assert_true(rn_text_width("iii", 12) < rn_text_width("www", 12));
	/* two cells are an em, at least */
	assert_true(rn_text_width("\346\235\216", 12) >= 12);
	assert_true(rn_text_width("Ada Novak", 24) >
	    rn_text_width("Ada Novak", 12) * 1.99);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
		TEST(nobody_touches_anybody_and_texts_are_apart),
		TEST(one_tier_alone_and_one_company_each_are_pictures_too),
		TEST(who_matters_is_named_and_the_same_people_give_the_same_picture),
		TEST(tied_companies_are_neighbours),
		TEST(every_tier_has_its_share_and_none_is_wasted),
		TEST(hostile_names_stay_text),
		TEST(a_name_of_any_length_is_drawn),
		TEST(a_text_is_never_wider_than_thought),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
