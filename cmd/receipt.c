/*
 * receipt.c - one import, told to people: what was read, what came of it.
 *
 * A new number is one line() here; programs read refnet.import/1 instead.
 */
#include <string.h>

#include "base/text.h"
#include "receipt.h"

/* "12 created, 3 updated": only what there is, "0 rows" never. */
struct count {
	int64_t n;
	const char *word;
};

static void
label(FILE *to, const char *name)
{
	fprintf(to, "  %-12s  ", name);
}

static void
print_counts(FILE *to, const struct count *c, size_t n)
{
	bool some = false;

	for (size_t i = 0; i < n; i++) {
		if (c[i].n == 0)
			continue;
		fprintf(to, "%s%lld %s", some ? ", " : "",
		    (long long)c[i].n, c[i].word);
		some = true;
	}
	if (!some)
		fputs("none", to);
	putc('\n', to);
}

static void
print_list(FILE *to, const char *name, const struct rn_list *l)
{
	for (size_t i = 0; i < l->n; i++) {
		label(to, name);
		rn_clean_write(to, l->v[i]);
		putc('\n', to);
	}
}

/* A separator by name: a bare comma among commas is not read. */
static const char *
separator(const char *s)
{
	static const char *const names[][2] = {
		{ ",", "comma" }, { ";", "semicolon" }, { "\t", "tab" },
		{ "|", "bar" },
	};

	for (size_t i = 0; s != NULL && i < RN_LEN(names); i++)
		if (strcmp(s, names[i][0]) == 0)
			return names[i][1];
	return s;
}

static void
print_read(FILE *to, const struct rn_import *r)
{
	const char *part[] = { r->source, r->encoding,
	    separator(r->delimiter) };
	bool some = false;

	label(to, "read as");
	for (size_t i = 0; i < RN_LEN(part); i++) {
		if (part[i] == NULL || part[i][0] == '\0')
			continue;
		if (some)
			fputs(", ", to);
		rn_clean_write(to, part[i]);
		some = true;
	}
	fputs(some ? "\n" : "nothing known\n", to);
}

static void
print_rules(FILE *to, const struct rn_list *rules)
{
	if (rules->n == 0)
		return;
	label(to, "skipped");
	for (size_t i = 0; i < rules->n; i++) {
		if (i > 0)
			fputs(", ", to);
		rn_clean_write(to, rules->v[i]);
	}
	putc('\n', to);
}

void
receipt_print(struct app *app, const struct rn_import *r, bool more)
{
	const struct count rows[] = {
		{ r->created, "new" }, { r->updated, "updated" },
		{ r->unchanged, "unchanged" }, { r->skipped, "skipped" },
		{ r->rejected, "rejected" },
	};
	const struct count talk[] = {
		{ r->interactions, "new" }, { r->known, "known before" },
	};
	FILE *to = app->out.to;

	if (more)
		putc('\n', to);
	rn_clean_write(to, r->file);
	putc('\n', to);
	if (r->error != NULL) {
		label(to, "refused");
		rn_clean_write(to, r->error);
		putc('\n', to);
		return;
	}
	print_read(to, r);
	label(to, "rows");
	fprintf(to, "%lld: ", (long long)r->rows);
	print_counts(to, rows, RN_LEN(rows));
	print_rules(to, &r->rules);
	label(to, "people");
	fprintf(to, "%lld new\n", (long long)r->people_created);
	if (r->interactions != 0 || r->known != 0) {
		label(to, "interactions");
		print_counts(to, talk, RN_LEN(talk));
	}
	print_list(to, "note", &r->notes);
	if (r->undone_at != RN_NONE) {
		label(to, "taken");
		fputs("back\n", to);
		print_list(to, "kept", &r->kept);
	} else if (!app->g.dry) {
		label(to, "receipt");
		fprintf(to, "%lld: refnet import --undo %lld takes it back\n",
		    (long long)r->id, (long long)r->id);
	}
}

/* The reason, without the file when it begins with it. */
static const char *
reason(const struct rn_import *r)
{
	size_t n = strlen(r->file);

	if (strncmp(r->error, r->file, n) != 0)
		return r->error;
	return r->error + n + strspn(r->error + n, ": ");
}

void
receipt_sum(struct app *app, const struct rn_import *list, size_t n,
    const char *left_out)
{
	struct rn_import sum = { .id = 0 };
	int64_t in = 0;
	FILE *to = app->out.to;

	for (size_t i = 0; i < n; i++) {
		in += list[i].error == NULL;
		sum.rows += list[i].rows;
		sum.created += list[i].created;
		sum.updated += list[i].updated;
		sum.unchanged += list[i].unchanged;
		sum.skipped += list[i].skipped;
		sum.rejected += list[i].rejected;
		sum.people_created += list[i].people_created;
		sum.interactions += list[i].interactions;
		sum.known += list[i].known;
	}
	const struct count files[] = { { in, "imported" },
		{ (int64_t)n - in, "refused" } };
	const struct count rows[] = {
		{ sum.created, "new" }, { sum.updated, "updated" },
		{ sum.unchanged, "unchanged" }, { sum.skipped, "skipped" },
		{ sum.rejected, "rejected" },
	};
	const struct count talk[] = {
		{ sum.interactions, "new" }, { sum.known, "known before" },
	};

	fputs(in > 0 ? "\nall of them\n" : "all of them\n", to);
	label(to, "files");
	print_counts(to, files, RN_LEN(files));
	if (in > 0) {
		label(to, "rows");
		fprintf(to, "%lld: ", (long long)sum.rows);
		print_counts(to, rows, RN_LEN(rows));
		label(to, "people");
		fprintf(to, "%lld new\n", (long long)sum.people_created);
		label(to, "interactions");
		print_counts(to, talk, RN_LEN(talk));
	}
	for (size_t i = 0; i < n; i++) {
		if (list[i].error == NULL)
			continue;
		label(to, "refused");
		rn_clean_write(to, list[i].file);
		fputs(": ", to);
		rn_clean_write(to, reason(&list[i]));
		putc('\n', to);
	}
	if (left_out != NULL) {
		label(to, "left out");
		fprintf(to, "%s\n", left_out);
	}
}
