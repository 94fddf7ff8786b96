/*
 * gen_contacts.c - contact lists: `contacts`, kept by hand and with the traces of it, and `crm`, as one is exported.
 *
 * To change: the columns of a list are the string its function begins with, in the order the function writes them.
 */
#include <string.h>

#include "gen.h"

enum {
	PERCENT_CORRUPT = 10		/* of the rows of `contacts` */
};

static const char *const titles[] = {
	"Account Executive", "Chief Executive Officer", "Chief Financial Officer", "CTO", "Controller", "Co-Founder & CEO",
	"Customer Success Manager", "Data Engineer", "Director of Operations", "Engineering Manager", "Finance Director",
	"Founder", "General Counsel", "Head of Marketing", "Head of People", "HR Business Partner", "Managing Director",
	"Marketing Manager", "Partner", "Procurement Lead", "Product Manager", "Regional Sales Director", "Sales Manager",
	"Senior Director, Partnerships", "Senior Software Engineer", "Software Engineer", "VP Engineering", "VP Finance",
	"VP of Sales, EMEA", "Vice President Product",
};

static const char *const locations[] = {
	"Amsterdam, Netherlands", "Austin, TX", "Bangalore, India", "Barcelona, Spain", "Berlin, Germany", "Boston, MA",
	"Chicago", "Copenhagen, Denmark", "Dublin, Ireland", "Greater London", "Hamburg", "Lagos, Nigeria", "Lisbon, Portugal",
	"Lyon, France", "Madrid", "Melbourne, Australia", "Milan, Italy", "München, Germany", "Nairobi", "New York, NY",
	"Oslo, Norway", "Paris, France", "San Francisco Bay Area", "São Paulo, Brazil", "Singapore", "Stockholm", "Tokyo, Japan",
	"Toronto, Canada", "Warsaw, Poland", "Zürich, Switzerland",
};

/* What hands do to a name: two letters swapped, an initial, no accents, last name first, no capitals. */
static void
put_corrupt_name(struct text *t, const struct person *p, uint64_t *rng)
{
	size_t from = t->len, n = strlen(p->last->plain);
	size_t at = 1 + (size_t)below(rng, n - 2);
	uint64_t kind = below(rng, 5);
	char c;

	if (kind == 3) {
		put(t, p->last->shown);
		put(t, ", ");
		put(t, p->first->shown);
	} else if (kind == 4) {
		put_folded(t, p->first->shown);
		put(t, " ");
		put_folded(t, p->last->shown);
	} else {
		put_bytes(t, p->first->plain, kind == 1 ? 1 : strlen(p->first->plain));
		put(t, kind == 1 ? ". " : " ");
		put(t, p->last->plain);
	}
	if (kind == 0) {
		from = t->len - n;
		c = t->data[from + at];
		t->data[from + at] = t->data[from + at - 1];
		t->data[from + at - 1] = c;
	}
}

/* The same address in capitals, a private one, or none. */
static void
put_corrupt_address(struct text *t, const struct person *p, uint64_t *rng)
{
	uint64_t kind = below(rng, 3);

	if (kind == 0) {
		put_address(t, p);
		for (size_t i = 0; i < t->len; i++)
			if (t->data[i] >= 'a' && t->data[i] <= 'z')
				t->data[i] = (char)(t->data[i] - 'a' + 'A');
	} else if (kind == 1) {
		put_folded(t, p->first->plain);
		put_folded(t, p->last->plain);
		put_number(t, p->company, 1);
		put(t, "@post.example");
	}
}

void
gen_contacts(struct out *out, struct text *t, struct options *opt)
{
	uint64_t rng = mix(opt->seed ^ 0xc047), known = 0;

	put_header(out, t, "name,email,company,title,phone,location");
	for (uint64_t row = 0; row < opt->rows; row++) {
		bool corrupt = known > 0 && chance(&rng, PERCENT_CORRUPT);
		uint64_t index = corrupt ? below(&rng, known) : known++;
		uint64_t number = index * SPREAD % 8000000, fixed = mix(index ^ 0xf1c5);
		struct person p = person_of(index % max_people);

		if (corrupt)
			put_corrupt_name(t, &p, &rng);
		else
			put_full_name(t, &p);
		end_field(out, t, ',');
		if (corrupt)
			put_corrupt_address(t, &p, &rng);
		else
			put_address(t, &p);
		end_field(out, t, ',');
		put_company(t, p.company);
		end_field(out, t, ',');
		put(t, titles[fixed % N_OF(titles)]);
		end_field(out, t, ',');
		put(t, "+1");
		put(t, corrupt ? "" : " ");
		put_number(t, 200 + number / 10000, 3);
		put(t, corrupt ? "" : " ");
		put(t, corrupt ? "555" : "555 ");
		put_number(t, number % 10000, 4);
		end_field(out, t, ',');
		put(t, locations[(fixed >> 32) % N_OF(locations)]);
		end_field(out, t, '\n');
	}
}

/* ---- crm ---- */

static const struct place {
	const char *city;
	const char *country;
} places[] = {
	{"Amsterdam", "Netherlands"}, {"Austin", "United States"}, {"Barcelona", "Spain"}, {"Berlin", "Germany"},
	{"Copenhagen", "Denmark"}, {"Dublin", "Ireland"}, {"Kraków", "Poland"}, {"Lagos", "Nigeria"}, {"Lisbon", "Portugal"},
	{"London", "United Kingdom"}, {"Lyon", "France"}, {"Malmö", "Sweden"}, {"Melbourne", "Australia"}, {"Milan", "Italy"},
	{"München", "Germany"}, {"New York", "United States"}, {"Osaka", "Japan"}, {"Oslo", "Norway"}, {"São Paulo", "Brazil"},
	{"Singapore", "Singapore"}, {"Toronto", "Canada"}, {"Zürich", "Switzerland"},
};

static const char *const tags[] = {
	"advisor", "alumni", "conference 2024", "customer", "EMEA", "investor", "newsletter", "partner", "press", "prospect",
	"supplier", "VIP",
};

static const char *const owners[] = {"Robin Quay", "Noor Vogel", "Kenji Marsh", ""};

static const char *const remarks[] = {
	"Met at the trade fair, wants a demo.", "Prefers phone, mornings only.", "Said \"call me after the summer\".",
	"Intro by a colleague; knows the board.", "Budget is decided in Q3, ask before June.", "Moved from Malmö to Zürich.",
	"Sent the deck, no answer yet.", "Renewal in spring,\ndiscount of 10 % was promised.", "Speaks French and \"some\" German.",
};

/* A second address, in three of ten rows, is a private one that nobody else has. */
static void
put_second_address(struct text *t, const struct person *p, uint64_t row)
{
	put_folded(t, p->first->plain);
	put_number(t, row, 1);
	put(t, "@post.example");
}

static void
put_profile(struct text *t, const struct person *p, uint64_t row)
{
	put(t, "https://www.linkedin.com/in/");
	put_folded(t, p->first->plain);
	put(t, "-");
	put_folded(t, p->last->plain);
	put(t, "-");
	put_number(t, row, 1);
}

/* A field that not every row has. */
static bool
is_filled(uint64_t *rng, unsigned percent, struct out *out, struct text *t)
{
	if (chance(rng, percent))
		return true;
	end_field(out, t, ',');
	return false;
}

static void
put_tags(struct text *t, uint64_t *rng)
{
	uint64_t first = draw(rng) % N_OF(tags), n = 1 + below(rng, 3);

	for (uint64_t i = 0; i < n; i++) {
		put(t, i == 0 ? "" : ";");
		put(t, tags[(first + 5 * i) % N_OF(tags)]);
	}
}

static void
put_notes(struct text *t, uint64_t *rng)
{
	uint64_t n = 1 + below(rng, 3);

	for (uint64_t i = 0; i < n; i++) {
		put(t, i == 0 ? "" : i == 1 ? " " : "\n");
		put(t, remarks[below(rng, N_OF(remarks))]);
	}
}

static void
put_person(struct out *out, struct text *t, const struct person *p, uint64_t row, uint64_t *rng)
{
	put(t, p->first->shown);
	end_field(out, t, ',');
	put(t, p->last->shown);
	end_field(out, t, ',');
	put_address(t, p);
	end_field(out, t, ',');
	if (is_filled(rng, 30, out, t)) {
		put_second_address(t, p, row);
		end_field(out, t, ',');
	}
	if (is_filled(rng, 60, out, t)) {
		put(t, "+1 ");
		put_number(t, 200 + row * SPREAD % 8000000 / 10000, 3);
		put(t, " 555 ");
		put_number(t, row * SPREAD % 10000, 4);
		end_field(out, t, ',');
	}
	put_company(t, p->company);
	end_field(out, t, ',');
	if (is_filled(rng, 85, out, t)) {
		put(t, titles[below(rng, N_OF(titles))]);
		end_field(out, t, ',');
	}
}

/* Nobody is in it twice, as in a CRM that merges what has one address; the labels are those of a plain list. */
void
gen_crm(struct out *out, struct text *t, struct options *opt)
{
	uint64_t rng = mix(opt->seed ^ 0xc43);

	if (opt->rows > max_people)
		die("that many people have no names");
	put_header(out, t, "Record ID,First Name,Last Name,Email,Email 2,Phone,Company,Title,City,Country,LinkedIn URL,"
	    "Created,Tags,Notes,Contact Owner");
	for (uint64_t row = 0; row < opt->rows; row++) {
		struct person p = person_of(row);
		const struct place *place = &places[below(&rng, N_OF(places))];

		put_number(t, 100000001 + row, 1);
		end_field(out, t, ',');
		put_person(out, t, &p, row, &rng);
		put(t, place->city);
		end_field(out, t, ',');
		put(t, place->country);
		end_field(out, t, ',');
		if (is_filled(&rng, 60, out, t)) {
			put_profile(t, &p, row);
			end_field(out, t, ',');
		}
		put_date(t, opt->start + (int64_t)below(&rng, 3650 * (uint64_t)DAY), false);
		end_field(out, t, ',');
		if (is_filled(&rng, 50, out, t)) {
			put_tags(t, &rng);
			end_field(out, t, ',');
		}
		if (is_filled(&rng, 60, out, t)) {
			put_notes(t, &rng);
			end_field(out, t, ',');
		}
		put(t, owners[below(&rng, N_OF(owners))]);
		end_field(out, t, '\n');
	}
}
