/*
 * gen_twins.c - contacts of whom every tenth row is somebody again, written as hands and other programs write them.
 *
 * Column `who` is the truth. With KNOWN, so many people are taken to be in an earlier list. To change: what may befall a row are the functions that corrupt; how often, the percentages.
 */
#include <string.h>

#include "gen.h"

enum {
	PERCENT_TWINS = 10,
	PERCENT_MOVED = 20,		/* of twins: another employer, and its address */
	PERCENT_RARE = 50		/* of people: a family name few have */
};

static const struct { const char *formal, *nick; } nicks[] = {
	{"Robert", "Bob"}, {"William", "Bill"}, {"Margaret", "Peggy"}, {"Elizabeth", "Liz"}, {"Katherine", "Kate"},
	{"Michael", "Mike"}, {"Richard", "Dick"}, {"Thomas", "Tom"}, {"Charles", "Chuck"}, {"Edward", "Ted"}, {"Anthony", "Tony"},
	{"Christopher", "Chris"}, {"Jennifer", "Jenny"}, {"Patricia", "Patty"}, {"Susan", "Sue"}, {"Alexander", "Alex"},
};

static const char *const begins[] = {"Bar", "Bel", "Cal", "Dor", "Fen", "Gar", "Hal", "Kar", "Lam", "Mar", "Mor", "Nor", "Pel",
    "Ros", "Sal", "Tar", "Tel", "Ven", "Wal", "Zel", "Brun", "Crom", "Drav", "Glen", "Krist", "Plov", "Stein", "Thor"};
static const char *const middles[] = {"a", "e", "i", "o", "u", "en", "is", "or", "el", "an", "im", "us"};
static const char *const ends[] = {"berg", "dal", "feld", "ford", "gard", "holm", "ini", "kov", "land", "ler", "man", "mont",
    "nar", "ner", "quist", "rath", "ric", "sen", "ska", "son", "stad", "sted", "tez", "thal", "ton", "ville", "wick", "zani"};

static const char *const titles[] = {"Account Executive", "Controller", "Data Engineer", "Engineering Manager",
    "Finance Director", "Founder", "General Counsel", "Head of Marketing", "Managing Director", "Partner", "Product Manager",
    "Sales Manager", "Software Engineer", "VP Engineering", "VP Finance", "Vice President Product"};

static const char *const cities[] = {"Amsterdam, Netherlands", "Austin, TX", "Berlin, Germany", "Boston, MA", "Chicago",
    "Dublin, Ireland", "Greater London", "Hamburg", "Lagos, Nigeria", "Lisbon, Portugal", "Madrid", "Milan, Italy", "Nairobi",
    "Paris, France", "Singapore", "Stockholm", "Tokyo, Japan", "Toronto, Canada", "Warsaw, Poland"};

/* Somebody: what they are called, and what all else follows from. */
struct twin {
	uint64_t index, fixed;
	const char *given, *nick, *plain;
	char family[64];
	uint64_t company;
	bool rare;
};

static void
join(char *to, const char *a, const char *b, const char *c)
{
	size_t n = 0;

	for (const char *s = a; *s != '\0'; s++)
		to[n++] = *s;
	for (const char *s = b; *s != '\0'; s++)
		to[n++] = *s;
	for (const char *s = c; *s != '\0'; s++)
		to[n++] = *s;
	to[n] = '\0';
}

static struct twin
twin_of(uint64_t index)
{
	struct person p = person_of(index % max_people);
	struct twin w = {index, mix(index ^ 0x7715), p.first->shown, NULL, p.first->plain, "", p.company, false};
	uint64_t rng = w.fixed;

	if (chance(&rng, 40)) {
		uint64_t at = below(&rng, N_OF(nicks));

		w.given = w.plain = nicks[at].formal;
		w.nick = nicks[at].nick;
	}
	w.rare = chance(&rng, PERCENT_RARE);
	if (w.rare)
		join(w.family, begins[below(&rng, N_OF(begins))], middles[below(&rng, N_OF(middles))],
		    ends[below(&rng, N_OF(ends))]);
	else
		join(w.family, p.last->plain, "", "");
	return w;
}

static void
swap_letters(char *s, uint64_t *rng)
{
	size_t n = strlen(s), at = n < 4 ? 0 : 1 + (size_t)below(rng, n - 2);
	char c = s[at];

	s[at] = s[at + 1];
	s[at + 1] = c;
}

static void
put_twin_name(struct text *t, const struct twin *w, uint64_t *rng)
{
	uint64_t kind = rng == NULL ? 9 : below(rng, 7);
	char family[sizeof(w->family)];

	memcpy(family, w->family, sizeof(family));
	if (kind == 0)
		swap_letters(family, rng);
	if (kind == 1) {
		put(t, family);
		put(t, ", ");
		put(t, w->given);
	} else if (kind == 2) {
		put_bytes(t, w->plain, 1);
		put(t, ". ");
		put(t, family);
	} else if (kind == 3) {
		put_folded(t, w->plain);
		put(t, " ");
		put_folded(t, family);
	} else {
		put(t, kind <= 5 && w->nick != NULL ? w->nick : w->given);
		put(t, " ");
		put(t, family);
	}
}

static void
put_twin_address(struct text *t, const struct twin *w, uint64_t company)
{
	put_folded(t, w->plain);
	put(t, ".");
	put_folded(t, w->family);
	put_number(t, w->index, 1);	/* nobody else's */
	put(t, "@");
	put_domain(t, company);
}

static void
put_private_address(struct text *t, const struct twin *w)
{
	put_folded(t, w->plain);
	put_folded(t, w->family);
	put_number(t, w->fixed % 1000, 1);
	put(t, "@post.example");
}

static void
put_phone(struct text *t, uint64_t number, bool blanks)
{
	put(t, blanks ? "+1 " : "+1");
	put_number(t, 200 + mix(number) % 700, 3);
	number = number * SPREAD % 9999991;
	put(t, blanks ? " " : "");
	put_number(t, number / 10000, 3);
	put(t, blanks ? " " : "");
	put_number(t, number % 10000, 4);
}

static void
put_twin_profile(struct text *t, const struct twin *w)
{
	put(t, "linkedin.com/in/");
	put_folded(t, w->plain);
	put(t, "-");
	put_folded(t, w->family);
	put(t, "-");
	put_number(t, w->index, 1);
}

/* rng NULL: as it is. */
static void
put_twin(struct out *out, struct text *t, const struct twin *w, uint64_t *rng)
{
	bool again = rng != NULL;
	bool moved = again && chance(rng, PERCENT_MOVED);
	uint64_t company = moved ? w->fixed >> 20 : w->company;
	uint64_t how = again ? below(rng, 10) : 0;

	company %= 1920;
	put_number(t, w->index, 1);
	end_field(out, t, ',');
	put_twin_name(t, w, rng);
	end_field(out, t, ',');
	if (again ? how < 6 : w->fixed % 10 < 8)
		put_twin_address(t, w, company);
	else if (again && how < 8)
		put_private_address(t, w);
	end_field(out, t, ',');
	if (w->fixed / 16 % 10 < 6 && (!again || chance(rng, 50)))
		put_phone(t, w->index, !again);
	end_field(out, t, ',');
	put_company(t, company);
	end_field(out, t, ',');
	if (w->fixed / 256 % 10 < 8)
		put(t, titles[(w->fixed / 4096 + (again && chance(rng, 40))) % N_OF(titles)]);
	end_field(out, t, ',');
	if (!again || chance(rng, 70))
		put(t, cities[(w->fixed >> 32) % N_OF(cities)]);
	end_field(out, t, ',');
	if (w->fixed / 65536 % 10 < 4 && (!again || chance(rng, 40)))
		put_twin_profile(t, w);
	end_field(out, t, '\n');
}

void
gen_twins(struct out *out, struct text *t, struct options *opt)
{
	uint64_t rng = mix(opt->seed ^ 0x7715), known = opt->people;

	put_header(out, t, "who,name,email,phone,company,title,location,profile");
	for (uint64_t row = 0; row < opt->rows; row++) {
		bool again = known > 0 && chance(&rng, PERCENT_TWINS);
		struct twin w = twin_of(again ? below(&rng, known) : known++);

		put_twin(out, t, &w, again ? &rng : NULL);
	}
}
