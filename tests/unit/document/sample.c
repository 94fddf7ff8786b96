/* sample.c - see sample.h. */
#include <math.h>

#include "base/base.h"
#include "sample.h"

const char *const hostile[] = {
	"<script>alert(1)</script>",
	"</style><img src=x onerror=alert(1)>",
	"\" onload=\"alert(1)' x='",
	"&lt;b&gt; &#60;",
	"a | b",
	"*bold* _em_ **x** ~~gone~~",
	"[click](http://evil.example) ![i](x.png)",
	"`code` ``more``",
	"# heading",
	"- item",
	"+ item",
	"1. item",
	"2) item",
	"=====",
	"> quoted",
	"http://evil.example www.evil.example",
	"back\\slash \\*",
	"evil\xe2\x80\xaegpj.exe",
	"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd7\x93\xd7\xa0\xd7\x94",
	"\033[31mred\033[0m \033]0;title\a",
	"two\nlines\r\nthree\ttabs",
	"\n\n# after a line",
	"broken \xff\xc3( \xed\xa0\x80",
	"\xe7\x94\xb0\xe4\xb8\xad \xe7\x94\xb1\xe7\xb4\x80",
	"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 kin",
	"e\xcc\x81\xcc\x81\xcc\x81t\xc3\xa9",
	"x\xe2\x80\x8by",
	"]]> --> <!--",
	"",
	" ",
	"    four blanks",
	NULL
};

static void
add_start(struct rn_doc *d)
{
	static const struct rn_doc_figure figure[] = {
		{ "Introductions made", "14", "5 more than the quarter before" },
		{ "Said yes twice", "67 %", "12 of 18 connectors asked" },
		{ "Meetings held", "9", "2 still to be answered" },
		{ "People due", "23", "7 of them strong" },
	};
	static const struct rn_doc_line waiting[] = {
		{ "Marta Kowalczyk via Aoife Brennan",
		    "the connector, late since 2026-11-16",
		    "refnet intro show 2" },
		{ "Grace Okafor via Tom\xc3\xa1s Varela",
		    "you: thank, by 2026-11-25", "refnet intro thank 1" },
		{ "\xe7\x94\xb0\xe4\xb8\xad \xe7\x94\xb1\xe7\xb4\x80 via"
		    " Henrik S\xc3\xb8lberg", "you: ask, by 2026-11-23",
		    "refnet intro ask 3" },
	};

	rn_doc_figures(d, figure, RN_LEN(figure));
	rn_doc_heading(d, "Introductions that wait: 3",
	    "Each with its next move, the longest due first.");
	rn_doc_list(d, waiting, RN_LEN(waiting));
}

static void
add_funnel(struct rn_doc *d)
{
	static const struct rn_doc_chart chart = {
		"Of those asked, how many went on", "Introductions by double"
		" opt-in that were opened in this quarter.", true };
	static const struct rn_doc_bar bar[] = {
		{ "connector asked", "18 of 21, 86 % (65-95 %)", .857, .654,
		    .95, RN_DOC_NO },
		{ "connector yes", "12 of 18, 67 % (44-84 %), 3 pending", .667,
		    .437, .837, .6 },
		{ "target asked", "12 of 12, 100 % (76-100 %)", 1, .758, 1,
		    RN_DOC_NO },
		{ "target yes", "9 of 12, 75 % (47-91 %)", .75, .468, .911,
		    .5 },
		{ "introduced", "9 of 9, 100 % (70-100 %)", 1, .701, 1,
		    RN_DOC_NO },
		{ "met", "7 of 9, 78 % (45-94 %), 2 pending", .778, .453, .937,
		    RN_DOC_NO },
		{ "qualified", "2 of 4, too few to tell (15-85 %), 3 pending",
		    .5, .15, .85, .3 },
		{ "won", "none yet, 2 pending", NAN, RN_DOC_NO, RN_DOC_NO,
		    RN_DOC_NO },
	};

	rn_doc_heading(d, "How introductions went", "A share counts what is"
	    " settled; what waits for somebody is pending, and in none.");
	rn_doc_bars(d, &chart, bar, RN_LEN(bar));
}

static void
add_people(struct rn_doc *d)
{
	static const struct rn_doc_chart tiers = {
		"People by how well you know them", "At the end of each month.",
		false }, decay = { "Ties that are still what they were",
		"Share of those of the first week, week by week.", true };
	static const char *const month[] = { "Jun", "Jul", "Aug", "Sep",
	    "Oct", "Nov" };
	static const char *const week[] = { "0", "1", "2", "3", "4", "5", "6",
	    "7", "8", "9", "10", "11", "12" };
	static const double strong[] = { 8, 9, 9, 11, 11, 13 },
	    medium[] = { 14, 13, 15, 15, 18, 17 },
	    weak[] = { 15, 17, 17, 18, 16, 19 },
	    none[] = { 5, 5, 6, 6, 8, 9 };
	static const double a[] = { 1, 1, .97, .95, .95, .92, .9, .9, .87, .85,
	    .84, .84, .82 }, b[] = { 1, .96, .91, .84, .8, NAN, .69, .64, .61,
	    .55, .52, .5, .47 };
	const struct rn_doc_series tier[] = { { "strong", strong },
	    { "medium", medium }, { "weak", weak },
	    { "without two-way contact", none } };
	const struct rn_doc_series tie[] = { { "strong", a },
	    { "medium", b } };

	rn_doc_heading(d, "The network", NULL);
	rn_doc_series(d, &tiers, RN_DOC_STACKED, month, RN_LEN(month), tier,
	    RN_LEN(tier));
	rn_doc_series(d, &decay, RN_DOC_LINES, week, RN_LEN(week), tie,
	    RN_LEN(tie));
}

static void
add_rest(struct rn_doc *d)
{
	static const struct rn_doc_chart age = { "Opt-ins that are pending, by"
	    " age", "Days since they were asked.", false };
	static const char *const bin[] = { "0-2", "3-6", "7-13", "14-20",
	    "21+" };
	static const double count[] = { 4, 6, 3, 0, 1 };
	static const struct rn_doc_column col[] = { { "Connector", false },
	    { "Company", false }, { "Asked", true }, { "Yes", true },
	    { "Made", true }, { "Opens", true } };
	static const char *const cell[] = {
		"Aoife Brennan", "Harbour & Lane", "6", "5", "4", "31.5",
		"Tom\xc3\xa1s Varela", "Varela Ib\xc3\xa9rica", "5", "3", "3",
		"22.0",
		"Henrik S\xc3\xb8lberg", "Vestkyst Pumps", "4", "2", "2",
		"17.5",
		"\xe7\x94\xb0\xe4\xb8\xad \xe7\x94\xb1\xe7\xb4\x80",
		"\xe6\xb8\xaf\xe5\x8d\x97\xe8\xa3\xbd\xe4\xbd\x9c\xe6\x89\x80",
		"3", "2", "0", "9.5",
	};

	rn_doc_heading(d, "What is pending", NULL);
	rn_doc_histogram(d, &age, bin, count, RN_LEN(bin));
	rn_doc_heading(d, "Connectors", "Opens: people whom nobody else you"
	    " know could introduce, by chance.");
	rn_doc_table(d, col, RN_LEN(col), cell, RN_LEN(cell) / RN_LEN(col));
	rn_doc_text(d, "Figures are of what is recorded; what a connector did"
	    " without being asked is counted apart.");
}

struct rn_doc *
sample_quarter(struct rn_arena *a)
{
	struct rn_doc *d = rn_doc_new(a, "The network of Ines Ferraz",
	    "Third quarter of 2026, 1 September to 30 November");

	add_start(d);
	add_funnel(d);
	add_people(d);
	add_rest(d);
	return d;
}

/* --- hostile ------------------------------------------------------------ */

static void
add_names(struct rn_doc *d)
{
	for (size_t i = 0; hostile[i] != NULL; i++) {
		const char *s = hostile[i], *cell[] = { s, s, s };
		const struct rn_doc_line line = { s, s, s };
		const struct rn_doc_figure figure = { s, s, s };
		const struct rn_doc_chart chart = { s, s, false };
		const struct rn_doc_column col[] = { { s, false }, { s, true },
		    { s, false } };
		const struct rn_doc_bar bar = { s, s, 1, 0, 2, 1.5 };
		const double value[] = { 1, 2, 3 };
		const struct rn_doc_series series[] = { { s, value },
		    { s, value } };

		rn_doc_heading(d, s, s);
		rn_doc_text(d, s);
		rn_doc_list(d, &line, 1);
		rn_doc_figures(d, &figure, 1);
		rn_doc_table(d, col, 3, cell, 1);
		rn_doc_bars(d, &chart, &bar, 1);
		rn_doc_series(d, &chart, i % 2 == 0 ? RN_DOC_LINES :
		    RN_DOC_STACKED, cell, 3, series, 2);
		rn_doc_histogram(d, &chart, cell, value, 3);
	}
}

static void
add_many(struct rn_doc *d, struct rn_arena *a, size_t n,
    enum rn_doc_kind kind)
{
	static const struct rn_doc_chart chart = { "Many", NULL, false };
	const char **point = rn_alloc(a, (n + 1) * sizeof(*point));
	struct rn_doc_series series[8];
	double *first = NULL;

	for (size_t k = 0; k < n; k++)
		point[k] = rn_sprintf(a, "day %zu", k);
	for (size_t i = 0; i < RN_LEN(series); i++) {
		double *v = rn_alloc(a, (n + 1) * sizeof(*v));

		for (size_t k = 0; k < n; k++)
			v[k] = (k + i) % 7 == 3 ? NAN :
			    (double)(k * (i + 1) * 37 % 1000);
		series[i] = (struct rn_doc_series){ rn_sprintf(a, "the series"
		    " with number %zu", i), v };
		first = v;
	}
	rn_doc_series(d, &chart, kind, point, n, series, RN_LEN(series));
	rn_doc_histogram(d, &chart, point, first, n);
}

static void
add_wide(struct rn_doc *d, struct rn_arena *a)
{
	struct rn_doc_column col[40];
	const char *cell[80];
	char *name = rn_alloc(a, 10001);

	for (size_t i = 0; i < 10000; i++)
		name[i] = (char)('a' + i % 26);
	for (size_t i = 0; i < RN_LEN(col); i++)
		col[i] = (struct rn_doc_column){ rn_sprintf(a, "column %zu",
		    i), i % 3 == 0 };
	for (size_t i = 0; i < RN_LEN(cell); i++)
		cell[i] = i == 7 ? name : "some words";
	rn_doc_heading(d, name, name);
	rn_doc_table(d, col, RN_LEN(col), cell, 2);
	rn_doc_table(d, col, 2, cell + 6, 30);
	rn_doc_list(d, &(struct rn_doc_line){ name, name, name }, 1);
	rn_doc_figures(d, &(struct rn_doc_figure){ name, name, name }, 1);
	rn_doc_bars(d, &(struct rn_doc_chart){ name, name, true },
	    &(struct rn_doc_bar){ name, name, .5, .2, .9, .4 }, 1);
}

struct rn_doc *
sample_hostile(struct rn_arena *a)
{
	static const size_t points[] = { 0, 1, 2, 13, 101, 1000 };
	struct rn_doc *d = rn_doc_new(a, hostile[0], hostile[1]);

	add_names(d);
	add_wide(d, a);
	for (size_t i = 0; i < RN_LEN(points); i++) {
		rn_doc_heading(d, rn_sprintf(a, "%zu points", points[i]),
		    NULL);
		add_many(d, a, points[i], RN_DOC_LINES);
		add_many(d, a, points[i], RN_DOC_STACKED);
	}
	return d;
}
