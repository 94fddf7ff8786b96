/* json.c - json and jsonl. */
#include "base/json.h"
#include "render/writer.h"

static void
json_list(FILE *to, const struct rn_list *l)
{
	putc('[', to);
	for (size_t i = 0; i < l->n; i++) {
		if (i != 0)
			putc(',', to);
		rn_json_text(to, l->v[i]);
	}
	putc(']', to);
}

static void json_value(FILE *to, const struct rn_view *v,
    const struct rn_col *c, const void *row);

static void
json_rows(FILE *to, const struct rn_view *v, const struct rn_rows *r)
{
	putc('[', to);
	for (size_t i = 0; i < r->n; i++) {
		const void *row = (const char *)r->v + i * r->stride;

		for (size_t c = 0; c < v->n; c++) {
			fputs(c > 0 ? "," : i > 0 ? ",{" : "{", to);
			rn_json_text(to, v->cols[c].key);
			putc(':', to);
			json_value(to, v, &v->cols[c], row);
		}
		putc('}', to);
	}
	putc(']', to);
}

static void
json_value(FILE *to, const struct rn_view *v, const struct rn_col *c,
    const void *row)
{
	char buf[VALUE_MAX];

	if (c->kind == RN_K_LIST) {
		json_list(to, value_list(c, row));
		return;
	}
	if (c->kind == RN_K_ROWS) {
		json_rows(to, rn_view_inner(v, c),
		    (const void *)((const char *)row + c->at));
		return;
	}
	if (value_missing(c, row)) {
		fputs("null", to);
		return;
	}
	switch (c->kind) {
	case RN_K_ID:
	case RN_K_INT:
	case RN_K_REAL:
	case RN_K_PROB:
	case RN_K_BOOL:
		fputs(value_raw(c, row, buf), to);
		return;
	case RN_K_TEXT:
	case RN_K_ENUM:
	case RN_K_INSTANT:
	case RN_K_DATE:
	case RN_K_LIST:
	case RN_K_ROWS:
		break;
	}
	rn_json_text(to, value_raw(c, row, buf));
}

static void
json_row(const struct sheet *s, const void *row)
{
	FILE *to = s->r->to;

	for (size_t i = 0; i < s->n; i++) {
		putc(i == 0 ? '{' : ',', to);
		rn_json_text(to, s->cols[i]->key);
		putc(':', to);
		json_value(to, s->view, s->cols[i], row);
	}
	putc('}', to);
}

void
write_json(const struct sheet *s)
{
	FILE *to = s->r->to;

	fprintf(to, "{\"schema\":\"%s/%d\",\"rows\":[", s->view->name,
	    s->view->version);
	for (size_t i = 0; i < s->rows_n; i++) {
		fputs(i == 0 ? "\n" : ",\n", to);
		json_row(s, sheet_row(s, i));
	}
	fputs(s->rows_n == 0 ? "]}\n" : "\n]}\n", to);
}

void
write_jsonl(const struct sheet *s)
{
	for (size_t i = 0; i < s->rows_n; i++) {
		json_row(s, sheet_row(s, i));
		putc('\n', s->r->to);
	}
}
