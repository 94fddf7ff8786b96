/*
 * graph.c - a picture as data: refnet.graph/1, one row with its people and
 * ties in it.  Keys and their order are promises, as those of views.c.
 */
#include "base/base.h"
#include "render/picture.h"
#include "render/views.h"

#define AT(field) offsetof(struct rn_picture_person, field)
static const struct rn_col person[] = {
	{ "id", RN_K_ID, AT(id), 0, NULL, NULL },
	{ "name", RN_K_TEXT, AT(name), 0, NULL, NULL },
	{ "title", RN_K_TEXT, AT(title), 0, NULL, NULL },
	{ "org", RN_K_TEXT, AT(org), 0, NULL, NULL },
	{ "tier", RN_K_ENUM, AT(tier), 0, NULL, rn_tier_name },
	{ "dormant", RN_K_BOOL, AT(dormant), 0, NULL, NULL },
	{ "p7", RN_K_PROB, AT(p7), 0, NULL, NULL },
	{ "reach", RN_K_REAL, AT(reach), 0, NULL, NULL },
	{ "wanted", RN_K_BOOL, AT(marked), 0, NULL, NULL },
	{ "fit", RN_K_PROB, AT(fit), 0, NULL, NULL },
	{ "sector", RN_K_INT, AT(sector), 0, NULL, NULL },
	{ "x", RN_K_REAL, AT(x), 0, NULL, NULL },
	{ "y", RN_K_REAL, AT(y), 0, NULL, NULL },
	{ "r", RN_K_REAL, AT(r), 0, NULL, NULL },
};
#undef AT

#define AT(field) offsetof(struct rn_picture_tie, field)
static const struct rn_col tie[] = {
	{ "a", RN_K_ID, AT(a_id), 0, NULL, NULL },
	{ "b", RN_K_ID, AT(b_id), 0, NULL, NULL },
	{ "class", RN_K_ENUM, AT(kind), 0, NULL, rn_tie_class_name },
	{ "p", RN_K_PROB, AT(p), 0, NULL, NULL },
};
#undef AT

#define AT(field) offsetof(struct rn_picture_sector, field)
static const struct rn_col sector[] = {
	{ "name", RN_K_TEXT, AT(name), 0, NULL, NULL },
	{ "people", RN_K_INT, AT(people), 0, NULL, NULL },
	{ "from", RN_K_REAL, AT(from), 0, NULL, NULL },
	{ "to", RN_K_REAL, AT(to), 0, NULL, NULL },
};
#undef AT

struct row {
	int64_t at, people_all, ties_all;
	const char *me, *profile, *mark;
	int by;
	struct rn_rows sectors, people, ties;
};

#define AT(field) offsetof(struct row, field)
static const struct rn_col graph[] = {
	{ "at", RN_K_INSTANT, AT(at), 0, NULL, NULL },
	{ "me", RN_K_TEXT, AT(me), 0, NULL, NULL },
	{ "profile", RN_K_TEXT, AT(profile), 0, NULL, NULL },
	{ "mark", RN_K_TEXT, AT(mark), 0, NULL, NULL },
	{ "by", RN_K_ENUM, AT(by), 0, NULL, rn_picture_by_name },
	{ "people_all", RN_K_INT, AT(people_all), 0, NULL, NULL },
	{ "ties_all", RN_K_INT, AT(ties_all), 0, NULL, NULL },
	{ "sectors", RN_K_ROWS, AT(sectors), 0, NULL, NULL },
	{ "people", RN_K_ROWS, AT(people), 0, NULL, NULL },
	{ "ties", RN_K_ROWS, AT(ties), 0, NULL, NULL },
};
#undef AT

#define VIEW(name_, cols_) {						\
	.name = (name_), .version = 1, .cols = (cols_),			\
	.n = RN_LEN(cols_) }

static const struct rn_view view_person = VIEW("refnet.graph-person", person);
static const struct rn_view view_tie = VIEW("refnet.graph-tie", tie);
static const struct rn_view view_sector = VIEW("refnet.graph-sector", sector);

static const struct rn_view *const inner[] = { &view_sector, &view_person,
    &view_tie };
const struct rn_view rn_view_graph = {
	.name = "refnet.graph", .version = 1, .cols = graph,
	.n = RN_LEN(graph), .inner = inner };

enum rn_status
rn_picture_json(struct refnet *rn, FILE *to, const struct rn_picture *p)
{
	const struct rn_render r = { .to = to, .format = RN_JSON };
	const struct row row = { .at = p->at, .people_all = p->people_all,
	    .ties_all = p->ties_all, .me = p->me, .profile = p->profile,
	    .mark = p->mark, .by = p->by,
	    .sectors = { p->sector, p->sectors, sizeof(*p->sector) },
	    .people = { p->person, p->people, sizeof(*p->person) },
	    .ties = { p->tie, p->ties, sizeof(*p->tie) } };

	return rn_render_rows(rn, &r, &rn_view_graph, &row, 1, sizeof(row));
}
