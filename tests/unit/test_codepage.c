/*
 * test_codepage.c - which code page words are of, and what is no text.
 *
 * A case is a row of words[]: what people of one country might have in a
 * file, in UTF-8; none of it is in codepage_words.c.  It is put in each of
 * its pages, which must be found again.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <iconv.h>

#include "base/base.h"
#include "import/codepage.h"
#include "import/junk.h"
#include "import/scan.h"

static const struct { const char *text, *pages; } words[] = {
	/* one word is enough where it is the word of one language */
	{ "Dvořáková", "windows-1250 ISO-8859-2 IBM852" },
	{ "Lindstrøm Bjørnsen", "windows-1252" },
	{ "Schüttler", "windows-1252" },
	{ "Conceição Simões", "windows-1252 MACINTOSH IBM850" },
	{ "Wójcik Wiśniewska", "windows-1250 ISO-8859-2 IBM852" },
	{ "Çağlayan Yıldızoğlu", "windows-1254" },
	{ "Кузнецова", "windows-1251 KOI8-R IBM866" },
	{ "ЗАО «МТС», ОАО «Роснефть»", "windows-1251" },
	{ "ПЕТРОВА АННА СЕРГЕЕВНА", "windows-1251 KOI8-R IBM866" },
	{ "Παπαγεωργίου", "windows-1253" },

	{ "Jörg Schönfeld;Grünwald GmbH;Straßburger Weg;Käßbohrer",
	    "windows-1252 MACINTOSH IBM850" },
	{ "Cédric Lemaître;Société Générale d’Électricité;Agnès Lebœuf",
	    "windows-1252 MACINTOSH" },
	{ "Begoña Ibarra;Nicolás Peñalver;Logística Andaluza;María Ríos",
	    "windows-1252 MACINTOSH IBM850" },
	{ "Tomás Brandão;João Leitão;Construções Magalhães;Assunção",
	    "windows-1252 MACINTOSH IBM850" },
	{ "Åse Bråthen;Kåre Skjåk;Tønder Brød;Sæby Bådværft",
	    "windows-1252 MACINTOSH IBM850" },
	{ "Märta Sjögren;Åhlén;Försäkring;Hämäläinen;Pöyry",
	    "windows-1252 MACINTOSH IBM850" },
	{ "Þorbjörg Hauksdóttir;Guðný;Sigríður Þórsdóttir", "windows-1252" },
	{ "Tom O’Leary – it’s “urgent”", "windows-1252" },
	{ "Profit – Loss;2019 – 2024;“quoted”", "windows-1252" },
	{ "Caf\xc3\xa9 Ren\xc3\xa9;50 \xe2\x82\xac", "windows-1252" },

	{ "Jiří Křenek;Zdeňka Hůlková;Říčany;Účetnictví;Třešť",
	    "windows-1250 ISO-8859-2 IBM852" },
	{ "Ľubica Šťastná;Ďurčová;Žiar nad Hronom;Kôprová",
	    "windows-1250 ISO-8859-2 IBM852" },
	{ "Łucja Brzęczyszczykiewicz;Zażółć gęślą jaźń;Księgowość;Żabiński",
	    "windows-1250 ISO-8859-2 IBM852" },
	{ "Gyöngyösi Erzsébet;Hegedűs Tünde;Könyvkötő Kft;Időjárás;Kőműves",
	    "windows-1250 ISO-8859-2 IBM852" },
	{ "Željka Đurđević;Šimić;Čavoglave;Obućina;Žnidaršič",
	    "windows-1250 ISO-8859-2 IBM852" },
	{ "Ştefănescu Cătălina;Mihăilescu Ioniţă;Târgu Mureş;Braşoveanu",
	    "windows-1250 ISO-8859-2 IBM852" },

	{ "Галина Сидоренко;Институт прикладной физики;ул. Ленина",
	    "windows-1251 KOI8-R IBM866" },
	{ "Юрий Щукин;Съёмочная группа;Ежедневная почта;Хозяйство",
	    "windows-1251 KOI8-R IBM866" },
	{ "Ірина Ковальчук;Підприємство;Їжакевич;Євгенія Гаєвська",
	    "windows-1251 KOI8-U" },
	{ "Αναστασία Κωνσταντινίδη;Εμπορική;Ρέθυμνο;Σταύρος Μελάς",
	    "windows-1253" },
	{ "Gülşah Şimşekoğlu;İzmir;Ağaoğlu İnşaat;Kırıkkale;Çetinkaya",
	    "windows-1254" },
	{ "Žemaitienė Rūta;Šiaulių bankas;Įmonių registras;Kęstutis Račkauskas",
	    "windows-1257" },
	{ "Jānis Kļaviņš;Ķīmijas rūpnīca;Ģertrūde Bērziņa;Šķēle",
	    "windows-1257" },
	{ "Tõnu Põldsaar;Õismäe;Mäeküla Töökoda;Kõrgessaare",
	    "windows-1252 windows-1257" },
	{ "נעמי ברקוביץ;רמת גן;מנהלת פרויקטים;אורי שפירא", "windows-1255" },
	{ "ليلى الحداد;الإسكندرية;شركة النيل للتجارة;سمير", "windows-1256" }
};

/* n bytes of a page; 0: it does not have those letters. */
static size_t
put_in(const char *page, const char *text, char *to, size_t room)
{
	iconv_t conv = iconv_open(page, "UTF-8");
	size_t in = strlen(text), out = room;
	char *from = (char *)(uintptr_t)text;
	bool bad;

	assert_true(conv != (iconv_t)-1);
	bad = iconv(conv, &from, &in, &to, &out) == (size_t)-1;
	iconv_close(conv);
	return bad ? 0 : room - out;
}

static size_t
back(const char *page, const char *s, size_t n, char *to, size_t room)
{
	iconv_t conv = iconv_open("UTF-8", page);
	char *from = (char *)(uintptr_t)s;
	size_t out = room - 1;

	assert_true(conv != (iconv_t)-1);
	iconv(conv, &from, &n, &to, &out);
	iconv(conv, NULL, NULL, &to, &out);
	*to = '\0';
	iconv_close(conv);
	return room - 1 - out;
}

static void
guess(const char *s, size_t n, struct rn_page_guess *out)
{
	struct rn_scan *c = rn_scan_new();

	assert_int_equal(rn_scan_piece(c, s, n, true), 0);
	rn_scan_end(c, out);
	rn_scan_free(c);
}

static void
words_are_found_in_the_page_they_were_written_in(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < RN_LEN(words); i++) {
		char pages[128], *page, *rest = pages;

		snprintf(pages, sizeof(pages), "%s", words[i].pages);
		while ((page = strtok_r(rest, " ", &rest)) != NULL) {
			struct rn_page_guess g;
			char bytes[256], text[512] = "";
			size_t n = put_in(page, words[i].text, bytes,
			    sizeof(bytes));

			assert_true(n > 0);
			guess(bytes, n, &g);
			if (g.found == RN_PAGE_ONE)
				back(g.name[0], bytes, n, text, sizeof(text));
			if (strcmp(text, words[i].text) == 0)
				continue;
			wrong++;
			print_message("%s: %s: %d %s (%s) %s (%s)\n",
			    words[i].text, page, (int)g.found,
			    g.name[0] ? g.name[0] : "-", g.word[0],
			    g.name[1] ? g.name[1] : "-", g.word[1]);
		}
	}
	assert_int_equal(wrong, 0);
}

static const struct {
	const char *bytes;
	size_t n;
	enum rn_page_found found;
	const char *name;
} cases[] = {
#define BYTES(s) s, sizeof(s) - 1
	{ BYTES("plain"), RN_PAGE_ONE, "UTF-8" },
	{ BYTES("Jos\xc3\xa9"), RN_PAGE_ONE, "UTF-8" },
	{ BYTES("Jos\xe9"), RN_PAGE_ONE, "windows-1252" },
	/* damage in UTF-8: one right run outweighs some wrong ones */
	{ BYTES("Jos\xc3\xa9 M\xfcller"), RN_PAGE_ONE, "UTF-8" },
	{ BYTES("Jos\xc3\xa9 \xe9 \xe9 \xe9 \xe9"), RN_PAGE_ONE, "UTF-8" },
	/* ... and more of them when no page makes words of the right ones */
	{ BYTES("Jos\xc3\xa9 M\xfcller K\xf6hler Sch\xe4""fer B\xf6hm Gr\xfcn "
	    "K\xf6nig"), RN_PAGE_ONE, "UTF-8" },
	/* what only looks like UTF-8: a surrogate, an overlong one */
	{ BYTES("ab\xed\xa0\x80"), RN_PAGE_ONE, "UTF-8" },
	{ BYTES("ab\xc0\xaf"), RN_PAGE_ONE, "UTF-8" },
	/* Erdős or Erdõs: both are words somewhere */
	{ BYTES("S\xf5" "ber"), RN_PAGE_ONE, "windows-1252" },
	{ BYTES("K\xf5ll"), RN_PAGE_TWO, NULL }
#undef BYTES
};

static void
damage_is_told_from_another_encoding(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		struct rn_page_guess g;

		guess(cases[i].bytes, cases[i].n, &g);
		if (g.found != cases[i].found || (cases[i].name != NULL &&
		    strcmp(g.name[0], cases[i].name) != 0))
			fail_msg("case %zu: %d %s (%s) %s (%s)", i,
			    (int)g.found, g.name[0] ? g.name[0] : "-",
			    g.word[0], g.name[1] ? g.name[1] : "-", g.word[1]);
		if (g.found == RN_PAGE_TWO)
			assert_string_not_equal(g.word[0], g.word[1]);
	}
}

/* Scripts that no page here has are not taken for one that it has. */
static const struct { const char *page, *text; } others[] = {
	{ "GBK", "李娜,上海贸易有限公司\n张伟,北京\n王芳,总经理\n陈静,深圳科技\n刘洋,"
	    "销售部\n杨帆,广州\n赵敏,财务总监" },
	{ "BIG5", "陳淑芬,台北\n林志明,高雄貿易公司\n黃美玲,經理" },
	{ "SHIFT_JIS", "田中由紀,東京\n森健二,営業部長\n佐藤花子,株式会社" },
	{ "EUC-KR", "김민준,서울\n이서연,영업부\n박지훈,주식회사" }
};

static void
other_scripts_are_not_made_into_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(others); i++) {
		struct rn_page_guess g;
		char bytes[512];
		size_t n = put_in(others[i].page, others[i].text, bytes,
		    sizeof(bytes));

		assert_true(n > 0);
		guess(bytes, n, &g);
		if (g.found == RN_PAGE_ONE)
			fail_msg("%s is taken for %s: %s", others[i].page,
			    g.name[0], g.word[0]);
	}
}

/* The same counts however the file is cut into pieces. */
static void
a_character_cut_in_two_is_no_damage(void **state)
{
	char text[2048];
	size_t n = 0;

	(void)state;
	while (n + 40 < sizeof(text))
		n += (size_t)snprintf(text + n, sizeof(text) - n,
		    "\xe5\xa8\x9c\xe6\x9d\x8e\xf0\x9f\x98\x80 Jos\xc3\xa9 "
		    "\xd0\x90\xd0\xb1\n");
	for (size_t step = 1; step < 200; step += 7) {
		struct rn_scan *c = rn_scan_new();
		struct rn_page_guess g;
		char piece[512];
		size_t left = 0;

		for (size_t at = 0; at < n; at += step) {
			size_t k = n - at < step ? n - at : step;

			memcpy(piece + left, text + at, k);
			k += left;
			left = rn_scan_piece(c, piece, k, at + step >= n);
			assert_true(left < 64);
			memmove(piece, piece + k - left, left);
		}
		assert_int_equal(left, 0);
		rn_scan_end(c, &g);
		assert_string_equal(g.name[0], "UTF-8");
		rn_scan_free(c);
	}
}

static const struct {
	const char *bytes;
	size_t n;
	const char *name;
	size_t mark;
} heads[] = {
#define BYTES(s) s, sizeof(s) - 1
	{ BYTES("\xef\xbb\xbfname"), "UTF-8", 3 },
	{ BYTES("\xff\xfen\0a\0"), "UTF-16LE", 2 },
	{ BYTES("\xfe\xff\0n\0a"), "UTF-16BE", 2 },
	{ BYTES("\xff\xfe\0\0n\0\0\0"), "UTF-32LE", 4 },
	{ BYTES("\0\0\xfe\xff\0\0\0n"), "UTF-32BE", 4 },
	{ BYTES("n\0a\0m\0e\0"), "UTF-16LE", 0 },
	{ BYTES("\0n\0a\0m\0e"), "UTF-16BE", 0 },
	{ BYTES("n\0\0\0a\0\0\0"), "UTF-32LE", 0 },
	{ BYTES("\0\0\0n\0\0\0a"), "UTF-32BE", 0 },
	/* Cyrillic, where one half is not NUL but 4; then Chinese */
	{ BYTES("n\0,\0\n\0\x18\x04\x32\x04\x30\x04\x3d\x04,\0\x1f\x04\n\0"),
	    "UTF-16LE", 0 },
	{ BYTES("n\0,\0\n\0\x4e\x67\xa8\x5a,\0\x1f\x4e\n\0"), "UTF-16LE", 0 },
	{ BYTES("name,a\0b,c\n"), NULL, 0 },
	{ BYTES("name"), NULL, 0 },
	{ BYTES(""), NULL, 0 }
#undef BYTES
};

static void
marks_and_nuls_tell_the_encoding(void **state)
{
	(void)state;
	for (size_t i = 0; i < RN_LEN(heads); i++) {
		size_t mark;
		const char *name = rn_scan_head(heads[i].bytes, heads[i].n,
		    &mark);

		if (heads[i].name == NULL)
			assert_null(name);
		else
			assert_string_equal(name, heads[i].name);
		assert_int_equal(mark, heads[i].mark);
	}
}

static const struct { const char *bytes; size_t n; const char *what; }
junk[] = {
#define BYTES(s) s, sizeof(s) - 1
	{ BYTES("PK\3\4....[Content_Types].xml....xl/workbook.xml"),
	    "an Excel workbook" },
	{ BYTES("PK\3\4mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
	    "a spreadsheet (ODS)" },
	{ BYTES("PK\3\4........Connections.csv"), "a ZIP archive" },
	{ BYTES("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
	    "an old Excel workbook or another Office document" },
	{ BYTES("\x1f\x8b\x08"), "a gzip archive" },
	{ BYTES("\x7f" "ELF\2\1"), "a program (ELF)" },
	{ BYTES("\x89PNG\r\n\x1a\n"), "a PNG picture" },
	{ BYTES("%PDF-1.7"), "a PDF document" },
	{ BYTES("<!DOCTYPE html><html>"), "a web page" },
	{ BYTES("name,email\n"), NULL },
	{ BYTES("PK,name\n"), NULL },
	{ BYTES("GIF"), NULL },
	{ BYTES(""), NULL }
#undef BYTES
};

static void
what_is_no_text_is_called_by_its_name(void **state)
{
	struct rn_junk is;
	size_t at;

	(void)state;
	for (size_t i = 0; i < RN_LEN(junk); i++) {
		bool known = rn_junk_known(junk[i].bytes, junk[i].n, &is);

		assert_int_equal(known, junk[i].what != NULL);
		if (known)
			assert_string_equal(is.what, junk[i].what);
	}
	assert_true(rn_junk_binary("ab\1\2\3\4\5\6\7\1\1\1", 12, &at));
	assert_int_equal(at, 2);
	assert_false(rn_junk_binary("a\0b,c\n\td\x1b[1m", 12, &at));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    words_are_found_in_the_page_they_were_written_in),
		cmocka_unit_test(damage_is_told_from_another_encoding),
		cmocka_unit_test(other_scripts_are_not_made_into_words),
		cmocka_unit_test(a_character_cut_in_two_is_no_damage),
		cmocka_unit_test(marks_and_nuls_tell_the_encoding),
		cmocka_unit_test(what_is_no_text_is_called_by_its_name)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
