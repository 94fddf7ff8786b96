/*
 * gen_text.c - the generator's draws, its CSV writer, dates, and the people it invents.
 *
 * To change: names and companies are the tables below. People follow from their index alone: adding a name changes who
 * everybody is, and so starts a new series of measurements.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gen.h"

#define SAME(s)	{s, s}

/* `plain` is what addresses are made of: ASCII letters only, no two alike, three or more in a last name. */
static const struct name first_names[] = {
	SAME("Ada"), SAME("Aisha"), SAME("Amelie"), {"André", "Andre"}, SAME("Anna"), SAME("Arjun"), SAME("Ben"), {"Björn", "Bjorn"},
	SAME("Carla"), SAME("Chidi"), {"Chloé", "Chloe"}, SAME("Claire"), SAME("Daniel"), SAME("Diego"), SAME("Dmitri"), SAME("Edith"),
	SAME("Elena"), SAME("Emeka"), SAME("Erik"), SAME("Fatima"), SAME("Felix"), SAME("Fiona"), {"François", "Francois"}, SAME("Grace"),
	SAME("Greta"), SAME("Hannah"), SAME("Haruto"), SAME("Hugo"), SAME("Ines"), SAME("Ivan"), SAME("James"), {"Jürgen", "Juergen"},
	SAME("Jin"), {"José", "Jose"}, SAME("Julia"), SAME("Kamal"), SAME("Katya"), SAME("Kenji"), SAME("Lara"), SAME("Leo"),
	SAME("Linh"), {"Łukasz", "Lukasz"}, SAME("Malik"), SAME("Maria"), SAME("Maya"), SAME("Mei"), SAME("Miriam"), SAME("Nadia"),
	SAME("Nils"), SAME("Noor"), SAME("Olga"), SAME("Omar"), SAME("Owen"), SAME("Paula"), SAME("Priya"), SAME("Rafael"),
	SAME("Ruth"), SAME("Samuel"), SAME("Sofia"), {"Søren", "Soren"}, SAME("Tariq"), SAME("Tessa"), SAME("Yusuf"), {"Zoë", "Zoe"},
};

static const struct name last_names[] = {
	SAME("Abara"), SAME("Adler"), SAME("Albrecht"), {"Ångström", "Angstrom"}, SAME("Archer"), SAME("Baker"), SAME("Banerjee"),
	SAME("Barros"), SAME("Becker"), SAME("Bellamy"), SAME("Bianchi"), SAME("Brandt"), SAME("Carver"), SAME("Castillo"),
	SAME("Chandra"), SAME("Cooper"), SAME("Costa"), SAME("Dahl"), SAME("Delgado"), SAME("Desai"), SAME("Dubois"), SAME("Eklund"),
	SAME("Ellery"), SAME("Falk"), SAME("Farrow"), {"Fernández", "Fernandez"}, SAME("Fischer"), SAME("Fontaine"), SAME("Frost"),
	SAME("Garnier"), SAME("Gomes"), SAME("Granger"), SAME("Gupta"), SAME("Haddad"), SAME("Halvorsen"), SAME("Hartmann"),
	SAME("Hayashi"), SAME("Holloway"), SAME("Ibrahim"), SAME("Ishida"), SAME("Jansen"), SAME("Jensen"), SAME("Kamara"),
	SAME("Kaplan"), SAME("Keller"), SAME("Khan"), SAME("Kimura"), SAME("Kowalski"), SAME("Larsen"), SAME("Laurent"), SAME("Lindqvist"),
	SAME("Lopez"), SAME("Marchetti"), SAME("Marsh"), SAME("Mbeki"), SAME("Mendes"), SAME("Meyer"), SAME("Moreau"), {"Müller", "Mueller"},
	SAME("Nakamura"), SAME("Ndiaye"), SAME("Nguyen"), SAME("Novak"), SAME("Okafor"), SAME("Okoye"), SAME("Olsen"), SAME("Orlov"),
	{"O'Brien", "OBrien"}, SAME("Park"), SAME("Patel"), SAME("Pereira"), SAME("Petrov"), SAME("Quinn"), SAME("Rahman"), SAME("Reyes"),
	SAME("Ricci"), SAME("Rossi"), SAME("Sato"), {"Schäfer", "Schaefer"}, SAME("Schneider"), SAME("Sharma"), SAME("Silva"),
	SAME("Sokolov"), SAME("Stone"), SAME("Suzuki"), SAME("Tanaka"), SAME("Thorne"), SAME("Torres"), SAME("Varga"), SAME("Vogel"),
	SAME("Walsh"), SAME("Weber"), SAME("Winter"), SAME("Yilmaz"), SAME("Zhang"), {"Žižek", "Zizek"},
};

static const char *const company_places[] = {
	"Alder", "Amber", "Ashford", "Beacon", "Birch", "Blue", "Bramble", "Brook", "Cedar", "Clear", "Cobalt", "Copper",
	"Coral", "Crown", "Delta", "Drift", "Eagle", "Ember", "Fern", "Flint", "Fox", "Granite", "Harbour", "Hazel",
	"Heron", "Iron", "Juniper", "Kestrel", "Lantern", "Linden", "Maple", "Meadow", "Mill", "North", "Oak", "Ochre",
	"Pine", "Quarry", "Raven", "River", "Rowan", "Silver", "Slate", "Stone", "Summit", "Tern", "Willow", "Wren",
};

static const char *const company_trades[] = {
	"Advisory", "Analytics", "Bank", "Biotech", "Brewing", "Capital", "Care", "Cloud", "Consulting", "Data", "Design",
	"Dynamics", "Energy", "Finance", "Foods", "Freight", "Games", "Group", "Health", "Labs", "Law", "Learning", "Legal",
	"Logistics", "Media", "Metals", "Mobility", "Motors", "Networks", "Optics", "Partners", "Pharma", "Power", "Retail",
	"Robotics", "Security", "Software", "Systems", "Travel", "Works",
};

#define N_COMBOS	(N_OF(first_names) * N_OF(last_names))
#define N_COMPANIES	(N_OF(company_places) * N_OF(company_trades))

const uint64_t max_people = N_COMBOS * N_COMPANIES;

/* ---- draws ---- */

uint64_t
mix(uint64_t x)
{
	x += UINT64_C(0x9e3779b97f4a7c15);
	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

/* splitmix64 */
uint64_t
draw(uint64_t *rng)
{
	uint64_t x = mix(*rng);

	*rng += UINT64_C(0x9e3779b97f4a7c15);
	return x;
}

uint64_t
below(uint64_t *rng, uint64_t n)
{
	return n > UINT32_MAX ? draw(rng) % n : ((draw(rng) >> 32) * n) >> 32;
}

bool
chance(uint64_t *rng, unsigned percent)
{
	return below(rng, 100) < percent;
}

/* ---- text ---- */

_Noreturn void
die(const char *what)
{
	fprintf(stderr, "gen: %s\n", what);
	exit(1);
}

void *
grow(void *old, size_t n, size_t size)
{
	void *p = n > SIZE_MAX / size ? NULL : realloc(old, n * size);

	if (p == NULL)
		die("out of memory");
	return p;
}

void
put_bytes(struct text *t, const char *s, size_t len)
{
	if (len > sizeof(t->data) - t->len)
		die("a field is too long");
	memcpy(t->data + t->len, s, len);
	t->len += len;
}

void
put(struct text *t, const char *s)
{
	put_bytes(t, s, strlen(s));
}

void
put_number(struct text *t, uint64_t n, int width)
{
	char digits[20];
	int at = (int)sizeof(digits);

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
		width--;
	} while (n > 0 || (width > 0 && at > 0));
	put_bytes(t, digits + at, sizeof(digits) - (size_t)at);
}

void
put_folded(struct text *t, const char *s)
{
	for (; *s != '\0'; s++) {
		char c = *s >= 'A' && *s <= 'Z' ? (char)(*s - 'A' + 'a') : *s;

		put_bytes(t, &c, 1);
	}
}

void
flush_out(struct out *out)
{
	if (fwrite(out->data, 1, out->len, stdout) != out->len)
		die("cannot write");
	out->len = 0;
}

/* As it is. */
void
put_out(struct out *out, struct text *t)
{
	if (out->len > OUT_SIZE - t->len)
		flush_out(out);
	memcpy(out->data + out->len, t->data, t->len);
	out->len += t->len;
	t->len = 0;
}

/* End a field: quote it as RFC 4180 where needed, and leave `t` empty for the next. */
void
end_field(struct out *out, struct text *t, char separator)
{
	bool quoted = false;

	if (out->len > OUT_SIZE - 2 * sizeof(t->data) - 4)
		flush_out(out);
	for (size_t i = 0; i < t->len && !quoted; i++)
		quoted = t->data[i] == ',' || t->data[i] == '"' || t->data[i] == '\n';
	if (!quoted) {
		memcpy(out->data + out->len, t->data, t->len);
		out->len += t->len;
	} else {
		out->data[out->len++] = '"';
		for (size_t i = 0; i < t->len; i++) {
			if (t->data[i] == '"')
				out->data[out->len++] = '"';
			out->data[out->len++] = t->data[i];
		}
		out->data[out->len++] = '"';
	}
	out->data[out->len++] = separator;
	t->len = 0;
}

void
put_header(struct out *out, struct text *t, const char *columns)
{
	put(t, columns);
	put(t, "\n");
	put_out(out, t);
}

/* ---- dates (days since 1970 and back, proleptic Gregorian) ---- */

int64_t
days_of(int64_t year, int64_t month, int64_t day)
{
	int64_t y = month > 2 ? year : year - 1;
	int64_t m = month > 2 ? month - 3 : month + 9;	/* March is 0: the leap day ends the year */

	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719468;
}

void
put_date(struct text *t, int64_t at, bool rfc)
{
	static const char *const weekdays[] = {"Thu, ", "Fri, ", "Sat, ", "Sun, ", "Mon, ", "Tue, ", "Wed, "};
	static const char *const months[] = {" Jan ", " Feb ", " Mar ", " Apr ", " May ", " Jun ", " Jul ", " Aug ", " Sep ",
	    " Oct ", " Nov ", " Dec "};
	int64_t days = at / DAY;
	int64_t s = 6 * 3600 + at % DAY * 3 / 4;	/* the day is lived from 6 to midnight; order is kept */
	int64_t year = 1970 + days / 366, month = 12;

	while (days_of(year + 1, 1, 1) <= days)
		year++;
	while (days_of(year, month, 1) > days)
		month--;
	days -= days_of(year, month, 1) - 1;
	if (rfc) {
		put(t, weekdays[at / DAY % 7]);
		put_number(t, (uint64_t)days, 2);
		put(t, months[month - 1]);
		put_number(t, (uint64_t)year, 4);
		put(t, " ");
	} else {
		put_number(t, (uint64_t)year, 4);
		put(t, "-");
		put_number(t, (uint64_t)month, 2);
		put(t, "-");
		put_number(t, (uint64_t)days, 2);
		put(t, "T");
	}
	put_number(t, (uint64_t)(s / 3600), 2);
	put(t, ":");
	put_number(t, (uint64_t)(s / 60 % 60), 2);
	put(t, ":");
	put_number(t, (uint64_t)(s % 60), 2);
	put(t, rfc ? " +0000" : "Z");
}

/* ---- people ---- */

/* A name and a company for each index, no pair twice below max_people. */
struct person
person_of(uint64_t index)
{
	uint64_t combo = (index * SPREAD + 7) % N_COMBOS;
	struct person p = {&first_names[combo % N_OF(first_names)], &last_names[combo / N_OF(first_names)],
	    (mix(combo) + index / N_COMBOS) % N_COMPANIES};

	return p;
}

void
put_domain(struct text *t, uint64_t company)
{
	put_folded(t, company_places[company % N_OF(company_places)]);
	put(t, "-");
	put_folded(t, company_trades[company / N_OF(company_places)]);
	put(t, ".example");
}

void
put_company(struct text *t, uint64_t company)
{
	put(t, company_places[company % N_OF(company_places)]);
	put(t, " ");
	put(t, company_trades[company / N_OF(company_places)]);
}

void
put_address(struct text *t, const struct person *p)
{
	put_folded(t, p->first->plain);
	put(t, p->company % 4 == 0 ? "_" : ".");
	put_folded(t, p->last->plain);
	put(t, "@");
	put_domain(t, p->company);
}

void
put_full_name(struct text *t, const struct person *p)
{
	put(t, p->first->shown);
	put(t, " ");
	put(t, p->last->shown);
}

/* One mailbox as mail programs write it: "Last, First" <a@b>, First Last <a@b>, or a@b. */
void
put_mailbox(struct text *t, uint64_t index, uint64_t *style)
{
	struct person p = person_of(index);
	uint64_t kind = below(style, 8);

	if (kind == 0) {
		put(t, "\"");
		put(t, p.last->shown);
		put(t, ", ");
		put(t, p.first->shown);
		put(t, "\" <");
	} else if (kind <= 3) {
		put_full_name(t, &p);
		put(t, " <");
	}
	put_address(t, &p);
	if (kind <= 3)
		put(t, ">");
}
