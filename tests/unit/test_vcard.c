/*
 * test_vcard.c - vCards become records.
 *
 * A new habit of a client is a row in lines[].  The fixtures of cli/exports
 * are mutated some thousand times; REFNET_VCARDS may name a folder of cards
 * that clients wrote, of which each must be taken.
 */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/handle.h"
#include "base/text.h"
#include "import/format.h"
#include "made.h"

enum {
	MUTATIONS = 20000, IN_A_FILE = 10, NOISE = 1000, FIXTURE_MAX = 8192
};

/* Lines of a card of that version; the cells they become. */
static const struct {
	const char *version, *lines, *cells;
} lines[] = {
	/* names and parts */
	{ "3.0", "FN:Anders Holm\nN:Holm;Anders;J.;Hr.;Jr.",
	    "name=Anders Holm;family=Holm;given=Anders;middle=J.;suffix=Jr.;" },
	{ "3.0", "N:Holm", "family=Holm;" },
	{ "3.0", "N:;;;;\nFN:\nORG:;", "" },
	{ "3.0", "ORG:Smith\\; Sons\\, Ltd;Sales", "org=Smith; Sons, Ltd;" },
	{ "3.0", "n:Holm;Anders\nfn : no", "family=Holm;given=Anders;name=no;" },
	{ "3.0", "item1.FN:G\nitem1.X-ABLabel:_$!<Work>!$_", "name=G;" },
	{ "4.0", "FN;ALTID=1;LANGUAGE=\"a:b;c\":Quoted", "name=Quoted;" },
	{ "3.0", "FN;X=\"open:Left open", "name=Left open;" },
	{ "4.0", "FN;LABEL=\"9 rue: 2\n e etage\";X=y:Folded inside quotes",
	    "name=Folded inside quotes;" },
	{ "3.0", "F\n N:x", "name=x;" },
	{ "3.0", "FNX:no\nXFN:no\nFN.A:no\n:no\nPHOTO:x", "" },
	{ "3.0", "BDAY;VALUE=date:--0203", "birthday=--0203;" },
	/* backslashes */
	{ "3.0", "NOTE:a\\nb\\Nc\\,d\\;e\\\\f\\:g\\\"h\\", "note=a\nb\nc,d;e\\f:"
	    "g\"h\\;" },
	{ "2.1", "NOTE:C:\\new\\; D:\\\\x\\q", "note=C:\\new; D:\\x\\q;" },
	{ "3.0", "URL:https\\://www.linkedin.com/in/x",
	    "url=https://www.linkedin.com/in/x;" },
	/* folds */
	{ "3.0", "FN:And\n ers\n\t Holm", "name=Anders Holm;" },
	{ "3.0", "FN\n ;LANGUAGE=da:Folded\n  name", "name=Folded name;" },
	{ "2.1", "FN:Anders\n Holm", "name=Anders Holm;" },
	{ "3.0", "FN:Sch\xc3\n \xa4""fer", "name=Schäfer;" },
	{ "3.0", "FN:one\n\n two:x", "name=one;" },
	/* addresses */
	{ "3.0", "EMAIL;type=INTERNET:a@b.example\n"
	    "EMAIL;type=pref:c@d.example\nEMAIL;type=pref:e@f.example",
	    "email=c@d.example;email=a@b.example;email=e@f.example;" },
	{ "4.0", "EMAIL;PREF=2:a@b.example\nEMAIL;PREF=1:mailto:c@d.example",
	    "email=c@d.example;email=a@b.example;" },
	{ "2.1", "EMAIL;X400:/o=X/cn=y\nEMAIL;PREF;INTERNET:a@b.example",
	    "email=a@b.example;" },
	/* numbers */
	{ "2.1", "TEL;WORK;FAX:1111111\nTEL;HOME;VOICE;FAX:2222222\n"
	    "TEL;PAGER:3333333\nTEL:4444444", "phone=2222222;phone=4444444;" },
	{ "4.0", "TEL;VALUE=uri;TYPE=\"fax,work\":tel:+1-1\n"
	    "TEL;VALUE=uri;TYPE=\"voice,home\":tel:+1-418-656-9254;ext=102",
	    "phone=+1-418-656-9254;" },
	/* one place of several */
	{ "3.0", "ADR:;;Street;Ribe;;6760;Danmark\nADR:;;S;Oslo;Viken;1;Norge",
	    "city=Ribe;country=Danmark;" },
	{ "3.0", "ADR:;;Street;Ribe;;6760;Danmark\n"
	    "ADR;TYPE=pref:;;S;Oslo;Viken;1;\nADR;TYPE=pref:;;S;Rom;;1;",
	    "city=Oslo;region=Viken;" },
	{ "3.0", "ADR:;;;;;;\nADR:;;S;Oslo;;1;", "city=Oslo;" },
	{ "3.0", "ORG:One\nORG;TYPE=pref:Two\nTITLE:CFO", "org=Two;title=CFO;" },
	/* the rest */
	{ "3.0", "CATEGORIES:a,b\\, c,,d", "tag=a;tag=b, c;tag=d;" },
	{ "4.0", "UID:urn:uuid:12-34\nREV:20260401T091500Z",
	    "id=12-34;modified=2026-04-01T09:15:00Z;" },
	{ "3.0", "REV:2026-04-01T09:15:00Z\nREV:20260401\nREV:2026040\n"
	    "REV:20260401T0915", "modified=2026-04-01T09:15:00Z;modified=2026-04-"
	    "01;modified=2026040;modified=20260401T0915;" },
	{ "4.0", "KIND:individual", "flag=individual;" },
	{ "3.0", "N:Kell\nX-ABShowAs:COMPANY", "family=Kell;flag=COMPANY;" },
	{ "3.0", "PHOTO;ENCODING=b:AAEC\n AwQF\nFN:After", "name=After;" },
	{ "2.1", "PHOTO;BASE64;GIF:\nAAECAwQF\nBgc=\n\nFN:After", "name=After;" },
	{ "2.1", "PHOTO;VALUE=URI;GIF:data:x\nFN:After", "name=After;" },
	/* encodings */
	{ "2.1", "FN;QUOTED-PRINTABLE:=41=6e=\nders=20Holm=3D=zz=4",
	    "name=Anders Holm==zz=4;" },
	{ "2.1", "NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=\nFN:b=\n\nTITLE:CFO",
	    "note=a\r\nFN:b;title=CFO;" },
	{ "2.1", "NOTE;ENCODING=QUOTED-PRINTABLE:a=\n b=0D=\n=0A",
	    "note=a b;" },
	{ "2.1", "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-2:Nov=E1k",
	    "name=Novák;" },
	{ "2.1", "FN;CHARSET=Shift_JIS;ENCODING=QUOTED-PRINTABLE:"
	    "=8C=92=93=F1=83=5C", "name=健二ソ;" },
	{ "2.1", "FN;ENCODING=QUOTED-PRINTABLE:Caf=E9", "name=Café;" },
	{ "2.1", "FN;CHARSET=KOI8-R:\xe9\xd2\xc1\xd4:x\nTITLE:\xe2\x82\xac",
	    "name=Ират:x;title=€;" },
	{ "2.1", "FN;CHARSET=ISO-8859-1:M\xc3\xbcnch", "name=Münch;" },
	{ "2.1", "FN;CHARSET=ISO-2022-JP:\x1b$B7r\x1b(B", "name=健;" },
	{ "3.0", "FN;ENCODING=b;CHARSET=UTF-8:QW5kZXJz\n IEhvbG0=",
	    "name=Anders Holm;" },
	{ "2.1", "FN;ENCODING=BASE64:QW5k\nZXJz\n\nTITLE:x",
	    "name=Anders;title=x;" }
};

/* Lines that make their card a rejected one; why. */
static const struct {
	const char *lines, *why;
} bad[] = {
	{ "FN:caf\xe9 \xe2\x82\xac", "invalid UTF-8 at byte 4 of FN in line 3" },
	{ "FN:\xe2\x82\xac\nX:y\nitem1.NOTE:\xff",
	    "invalid UTF-8 at byte 1 of NOTE in line 5" },
	{ "FN;CHARSET=GBK:\xff\xff\xe2\x82\xac",
	    "a byte outside the encoding at byte 1 of FN in line 3" },
	{ "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:a=C3",
	    "invalid UTF-8 at byte 2 of FN in line 3" },
	{ "FN;ENCODING=QUOTED-PRINTABLE:a=00b",
	    "a NUL at byte 2 of FN in line 3" },
	{ "FN:\xe2\x82\xac\n\x80\x81\x82", "line 4 is no text" },
	{ "FN:a\nBEGIN:VCARD\nFN:b",
	    "the card is not closed; another begins in line 4" }
};

struct seen {
	size_t rows, bad, skip;
	char cells[8192];	/* "field=text;" of every cell taken */
	char why[256];		/* the first bad row's reason */
	char skips[256];	/* "rule;" of every row skipped */
	int64_t last_line;	/* where the last row starts */
	enum rn_status rc;
};

struct bench {
	struct refnet rn;
	struct rn_arena *a;
	struct rn_source_map *maps;
	size_t maps_n;
	char path[64];
	int fd;
};

static void
see(struct seen *s, const struct rn_rec *rec, size_t *at)
{
	size_t where;

	s->rows++;
	assert_int_equal(rec->row, s->rows);
	assert_true(rec->line > s->last_line);
	s->last_line = rec->line;
	s->bad += rec->bad != NULL;
	s->skip += rec->skip != NULL;
	if (rec->bad != NULL && s->bad == 1)
		snprintf(s->why, sizeof(s->why), "%s", rec->bad);
	if (rec->skip != NULL)
		snprintf(s->skips + strlen(s->skips), sizeof(s->skips) -
		    strlen(s->skips), "%s;", rec->skip);
	for (uint32_t i = 0; i < rec->n; i++) {
		const struct rn_cell *c = &rec->cells[i];

		assert_true(c->len > 0 && strlen(c->text) == c->len);
		assert_true(rn_utf8_valid(c->text, c->len, &where));
		if (rec->bad == NULL && rec->skip == NULL &&
		    *at < sizeof(s->cells))
			*at += (size_t)snprintf(s->cells + *at,
			    sizeof(s->cells) - *at, "%s=%s;",
			    rn_source_word((enum rn_in_field)c->field),
			    c->text);
	}
}

/* All records of a file. */
static void
take_file(struct bench *t, const char *path, bool keep_raw, struct seen *s)
{
	const struct rn_read_options o = { .keep_raw = keep_raw };
	struct rn_reading reading = { 0 };
	struct rn_batch b = { 0 };
	struct rn_maps maps = { NULL, 1 };
	void *who = NULL;
	size_t at = 0;
	bool more = true;

	memset(s, 0, sizeof(*s));
	for (size_t i = 0; i < t->maps_n; i++)
		if (strcmp(t->maps[i].format, "vcard") == 0)
			maps.v = &t->maps[i];
	assert_non_null(maps.v);
	s->rc = rn_format_vcard.open(&t->rn, t->a, path, &o, maps, &who,
	    &reading);
	while (s->rc == RN_OK && more) {
		s->rc = rn_format_vcard.batch(who, &b);
		more = b.n > 0;
		for (size_t i = 0; s->rc == RN_OK && i < b.n; i++) {
			assert_true(!keep_raw || b.recs[i].bytes != NULL ||
			    b.recs[i].skip != NULL);
			see(s, &b.recs[i], &at);
		}
	}
	rn_batch_free(&b);
	rn_format_vcard.close(who);
}

static void
take(struct bench *t, const char *bytes, size_t n, bool keep_raw,
    struct seen *s)
{
	assert_true(ftruncate(t->fd, 0) == 0);
	assert_true(pwrite(t->fd, bytes, n, 0) == (ssize_t)n);
	take_file(t, t->path, keep_raw, s);
}

static int
set_up(void **state)
{
	struct bench *t = new_zeroed(1, sizeof(*t));

	if (t == NULL)
		return -1;
	snprintf(t->path, sizeof(t->path), "/tmp/refnet-vcard-XXXXXX");
	t->fd = mkstemp(t->path);
	t->a = new_arena();
	*state = t;
	return t->fd < 0 || rn_source_maps(&t->rn, t->a, &t->maps,
	    &t->maps_n) != RN_OK;
}

static int
tear_down(void **state)
{
	struct bench *t = *state;

	close(t->fd);
	unlink(t->path);
	rn_arena_free(t->a);
	free(t);
	return 0;
}

static size_t
card(char *to, size_t room, const char *version, const char *text,
    const char *end)
{
	size_t n = (size_t)snprintf(to, room, "BEGIN:VCARD\nVERSION:%s\n%s\n"
	    "END:VCARD\n", version, text);
	char *out = new_bytes(n * 3 + 1);
	size_t len = 0;

	assert_true(out != NULL && n * 3 < room);
	for (size_t i = 0; i < n; i++) {
		if (to[i] != '\n')
			out[len++] = to[i];
		for (const char *p = end; to[i] == '\n' && *p != '\0'; p++)
			out[len++] = *p;
	}
	memcpy(to, out, len);
	free(out);
	return len;
}

static void
lines_become_cells_whatever_they_end_in(void **state)
{
	static const char *const ends[] = { "\n", "\r\n", "\r", "\r\r\n" };
	char text[4096];
	struct seen s;

	for (size_t i = 0; i < RN_LEN(lines); i++)
		for (size_t e = 0; e < RN_LEN(ends); e++) {
			size_t n = card(text, sizeof(text), lines[i].version,
			    lines[i].lines, ends[e]);

			take(*state, text, n, e & 1, &s);
			assert_int_equal(s.rc, RN_OK);
			assert_int_equal(s.rows, 1);
			assert_string_equal(s.why, "");
			if (strcmp(s.cells, lines[i].cells) != 0)
				print_message("%s\n", lines[i].lines);
			assert_string_equal(s.cells, lines[i].cells);
		}
}

static void
bad_cards_say_what_and_where(void **state)
{
	char text[4096];
	struct seen s;

	for (size_t i = 0; i < RN_LEN(bad); i++) {
		size_t n = card(text, sizeof(text), "3.0", bad[i].lines, "\n");

		n += card(text + n, sizeof(text) - n, "3.0", "FN:€", "\n");
		take(*state, text, n, false, &s);
		assert_int_equal(s.rc, RN_OK);
		assert_int_equal(s.bad, 1);
		assert_string_equal(s.why, bad[i].why);
		assert_non_null(strstr(s.cells, "name=€;"));
	}
}

static void
what_is_not_closed_does_not_take_others_along(void **state)
{
	static const char text[] = "junk\nBEGIN:VCARD\nFN:a\n"
	    "BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:inner\nEND:VCARD\nFN:b\n"
	    "END:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:c\n\nEND:VCARD\n"
	    "BEGIN:VCARD\nFN:d";
	struct seen s;

	take(*state, text, sizeof(text) - 1, true, &s);
	assert_int_equal(s.rows, 5);
	assert_int_equal(s.bad, 2);
	assert_string_equal(s.why,
	    "the card is not closed; another begins in line 4");
	assert_string_equal(s.skips, "agent;");
	assert_string_equal(s.cells, "name=b;name=c;");
}

/* n bytes of PROPERTY:aaaa, in lines of their own. */
static size_t
fill(char *to, const char *property, size_t n)
{
	size_t len = strlen(property);

	memcpy(to, property, len);
	memset(to + len, 'a', n);
	to[len + n] = '\n';
	return len + n + 1;
}

static void
what_is_large_is_refused_and_a_photo_left_out(void **state)
{
	enum { MIB = 1 << 20, ROOM = 24 * MIB };
	char *text = new_bytes(ROOM);
	struct seen s;
	size_t n = 0;

	n += card(text, ROOM, "3.0", "FN:first", "\n") - 10;
	n += fill(text + n, "PHOTO;ENCODING=b:", 6 * MIB);
	n += fill(text + n, "END:VCARD\nBEGIN:VCARD\nNOTE:", 3 * MIB / 2);
	n += fill(text + n, "END:VCARD\nBEGIN:VCARD\nNOTE:", MIB - 64);
	for (int i = 0; i < 4; i++)
		n += fill(text + n, "NOTE:", MIB - 64);
	n += fill(text + n, "END:VCARD\nBEGIN:VCARD\nNOTE:", 10);
	memset(text + n, '\r', 2 * MIB);
	n += 2 * MIB;
	memcpy(text + n, "END:VCARD", 9);
	take(*state, text, n + 9, true, &s);
	free(text);
	assert_int_equal(s.rows, 4);
	assert_int_equal(s.bad, 2);
	assert_string_equal(s.why, "a value over 1 MiB in line 7");
	assert_string_equal(s.cells, "name=first;note=aaaaaaaaaa;");
}

/* --- mutations ----------------------------------------------------------- */

static const char *const fixtures[] = {
	"agent", "android", "apple", "broken", "google", "icloud", "outlook"
};

/* What mutations put in. */
static const char *const pieces[] = {
	"\r", "\n", "\r\n", " ", "=", "=\r\n", ":", ";", ",", "\\", "\"", "\xff",
	"\xc3", "\xef\xbb\xbf", "BEGIN:VCARD\r\n", "END:VCARD\r\n", "AGENT:\r\n",
	"VERSION:2.1\r\n", ";ENCODING=QUOTED-PRINTABLE", ";ENCODING=b",
	";CHARSET=ISO-2022-JP", ";CHARSET=GB18030", ";TYPE=\"", "N:", "ADR;PREF:"
};

static uint64_t
dice(uint64_t *seed, size_t sides)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return sides == 0 ? 0 : *seed % sides;
}

static size_t
slurp(const char *path, char *to, size_t room)
{
	FILE *f = fopen(path, "rb");
	size_t n;

	assert_non_null(f);
	n = fread(to, 1, room, f);
	fclose(f);
	return n;
}

static size_t
put_in(char *s, size_t n, size_t at, const char *what, size_t len)
{
	memmove(s + at + len, s + at, n - at);
	memcpy(s + at, what, len);
	return n + len;
}

/* One change to n bytes at s, which has room for more. */
static size_t
mutate(char *s, size_t n, uint64_t *seed)
{
	size_t at = dice(seed, n), len = dice(seed, 64);
	const char *piece = pieces[dice(seed, RN_LEN(pieces))];
	char copy[64];

	if (n == 0)
		return put_in(s, n, 0, piece, strlen(piece));
	len = len < n - at ? len : n - at;
	switch (dice(seed, 6)) {
	case 0:
		s[at] = (char)dice(seed, 256);
		return n;
	case 1:
		memmove(s + at, s + at + len, n - at - len);
		return n - len;
	case 2:
		memcpy(copy, s + at, len);
		return put_in(s, n, dice(seed, n), copy, len);
	case 3:
		return dice(seed, 8) == 0 ? at : n;
	default:
		return put_in(s, n, at, piece, strlen(piece));
	}
}

static void
no_mutation_of_a_card_is_too_much(void **state)
{
	const char *village = getenv("VILLAGE");
	static char kept[RN_LEN(fixtures)][FIXTURE_MAX];
	static char text[IN_A_FILE * (FIXTURE_MAX + 2048)];
	char path[1024];
	size_t size[RN_LEN(fixtures)], rows = 0, rejected = 0;
	uint64_t seed = 20261122;
	struct seen s;

	for (size_t i = 0; i < RN_LEN(fixtures); i++) {
		snprintf(path, sizeof(path), "%s/../cli/exports/vcard-%s.vcf",
		    village ? village : "tests/village", fixtures[i]);
		size[i] = slurp(path, kept[i], FIXTURE_MAX);
		assert_in_range(size[i], 1, FIXTURE_MAX - 1);
	}
	/* Some in a file: opening one takes longer than reading it. */
	for (size_t i = 0; i < MUTATIONS; i += IN_A_FILE) {
		size_t which = i / IN_A_FILE % RN_LEN(fixtures), all = 0;

		for (size_t m = 0; m < IN_A_FILE; m++) {
			char *one = text + all;
			size_t n = size[which];

			memcpy(one, kept[which], n);
			for (size_t k = dice(&seed, 16) + 1; k > 0; k--)
				n = mutate(one, n, &seed);
			all += n;
		}
		if (all == 0)
			continue;
		take(*state, text, all, i / IN_A_FILE & 1, &s);
		/* Where no BEGIN is left, there is nothing to read. */
		assert_true(s.rc == RN_OK || (s.rc == RN_EREJECTED &&
		    s.rows == 0));
		rows += s.rows;
		rejected += s.bad;
	}
	/* It was not all junk, nor all unharmed. */
	assert_true(rows > MUTATIONS && rejected > MUTATIONS / 20);
	assert_true(rejected < rows / 2);
}

static void
no_noise_after_a_begin_is_too_much(void **state)
{
	static const char begin[] = "BEGIN:VCARD\r\nFN:x\r\n";
	uint64_t seed = 7;
	char text[2048];
	struct seen s;

	for (int i = 0; i < NOISE; i++) {
		size_t n = sizeof(begin) - 1 + dice(&seed, 2000);

		memcpy(text, begin, sizeof(begin) - 1);
		for (size_t k = sizeof(begin) - 1; k < n; k++)
			text[k] = (char)(i & 1 ? dice(&seed, 256) :
			    dice(&seed, 12) == 0 ? '\n' :
			    ' ' + dice(&seed, 64));
		take(*state, text, n, i & 1, &s);
		/* Bytes of all kinds may be refused, as no text. */
		assert_true((s.rc == RN_OK && s.rows == s.bad + s.skip) ||
		    (i & 1 && s.rc == RN_EREJECTED && s.rows == 0));
	}
}

static void
cards_that_clients_wrote_are_all_taken(void **state)
{
	const char *folder = getenv("REFNET_VCARDS");
	struct dirent *e;
	size_t files = 0;
	struct seen s;
	DIR *d;

	if (folder == NULL || *folder == '\0') {
		print_message("REFNET_VCARDS names no folder: not read\n");
		skip();
	}
	d = opendir(folder);
	assert_non_null(d);
	while ((e = readdir(d)) != NULL) {
		size_t n = strlen(e->d_name);
		char path[4096];

		if (n < 4 || strcmp(e->d_name + n - 4, ".vcf") != 0)
			continue;
		snprintf(path, sizeof(path), "%s/%s", folder, e->d_name);
		take_file(*state, path, true, &s);
		if (s.bad > 0 || s.skip > 0 || s.rows == 0)
			print_message("%s: %s\n", e->d_name, s.why);
		assert_true(s.rc == RN_OK && s.rows > 0);
		assert_true(s.bad == 0 && s.skip == 0);
		assert_true(strstr(s.cells, "name=") != NULL ||
		    strstr(s.cells, "email=") != NULL);
		files++;
	}
	closedir(d);
	assert_true(files > 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_become_cells_whatever_they_end_in),
		cmocka_unit_test(bad_cards_say_what_and_where),
		cmocka_unit_test(what_is_not_closed_does_not_take_others_along),
		cmocka_unit_test(what_is_large_is_refused_and_a_photo_left_out),
		cmocka_unit_test(no_mutation_of_a_card_is_too_much),
		cmocka_unit_test(no_noise_after_a_begin_is_too_much),
		cmocka_unit_test(cards_that_clients_wrote_are_all_taken)
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
