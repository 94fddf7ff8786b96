/*
 * junk.c - files that are no text, by how they start.  One more is a row.
 */
#include <string.h>

#include "base/base.h"
#include "import/junk.h"

static const char save[] = "open it and save it as CSV (UTF-8)",
    unpack[] = "unpack it first",
    wrong[] = "it holds no contacts or mail; is it the right file?",
    again[] = "export again: this is a page of the site, such as a sign-in";

static const struct {
	size_t at;		/* where the bytes stand */
	const char *bytes;
	size_t n;
	const char *inside;	/* NULL, or what must follow somewhere */
	struct rn_junk is;
} kinds[] = {
#define STARTS(bytes) 0, bytes, sizeof(bytes) - 1, NULL
#define ZIP(inside) 0, "PK\3\4", 4, inside
	{ ZIP("opendocument.spreadsheet"), { "a spreadsheet (ODS)", save } },
	{ ZIP("xl/"), { "an Excel workbook", save } },
	{ ZIP("[Content_Types].xml"), { "an Excel workbook or another Office "
	    "document", save } },
	{ ZIP("Index/"), { "a Numbers document", save } },
	{ ZIP(NULL), { "a ZIP archive", unpack } },
	{ STARTS("PK\5\6"), { "an empty ZIP archive", wrong } },
	{ STARTS("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), { "an old Excel workbook"
	    " or another Office document", save } },
	{ STARTS("\x1f\x8b"), { "a gzip archive", unpack } },
	{ STARTS("BZh"), { "a bzip2 archive", unpack } },
	{ STARTS("\xfd" "7zXZ\0"), { "an xz archive", unpack } },
	{ STARTS("\x28\xb5\x2f\xfd"), { "a zstd archive", unpack } },
	{ STARTS("7z\xbc\xaf\x27\x1c"), { "a 7z archive", unpack } },
	{ STARTS("Rar!\x1a\7"), { "a RAR archive", unpack } },
	{ 257, "ustar", 5, NULL, { "a tar archive", unpack } },
	{ STARTS("!BDN"), { "an Outlook data file (PST)",
	    "export from Outlook as CSV" } },
	{ STARTS("SQLite format 3\0"), { "a SQLite database",
	    "export the table from it as CSV" } },
	{ STARTS("bplist"), { "an Apple property list", wrong } },
	{ STARTS("%PDF-"), { "a PDF document", wrong } },
	{ STARTS("{\\rtf"), { "an RTF document", save } },
	{ STARTS("\x89PNG\r\n\x1a\n"), { "a PNG picture", wrong } },
	{ STARTS("\xff\xd8\xff"), { "a JPEG picture", wrong } },
	{ STARTS("GIF8"), { "a GIF picture", wrong } },
	{ STARTS("\x7f" "ELF"), { "a program (ELF)", wrong } },
	{ STARTS("MZ\x90"), { "a program (EXE)", wrong } },
	{ STARTS("<!DOCTYPE html"), { "a web page", again } },
	{ STARTS("<!doctype html"), { "a web page", again } },
	{ STARTS("<html"), { "a web page", again } }
#undef STARTS
#undef ZIP
};

static bool
holds(const char *s, size_t n, const char *what)
{
	size_t len = strlen(what);

	for (size_t i = 0; i + len <= n; i++)
		if (memcmp(s + i, what, len) == 0)
			return true;
	return false;
}

bool
rn_junk_known(const char *s, size_t n, struct rn_junk *out)
{
	for (size_t i = 0; i < RN_LEN(kinds); i++)
		if (n >= kinds[i].at + kinds[i].n &&
		    memcmp(s + kinds[i].at, kinds[i].bytes, kinds[i].n) == 0 &&
		    (kinds[i].inside == NULL ||
		    holds(s, n, kinds[i].inside))) {
			*out = kinds[i].is;
			return true;
		}
	return false;
}

bool
rn_junk_binary(const char *s, size_t n, size_t *at)
{
	size_t controls = 0;

	*at = n;
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if ((c >= ' ' && c != 0x7f) || (c >= '\t' && c <= '\r') ||
		    c == 0x1a || c == 0x1b)
			continue;
		*at = controls++ == 0 ? i : *at;
	}
	return controls > n / 10 && controls > 2;
}
