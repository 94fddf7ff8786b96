/*
 * test_guess.c - which field each column of an unknown table is taken for.
 *
 * A table is one row of cases[]: its labels, some rows, and what is expected.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/handle.h"
#include "import/guess.h"
#include "made.h"

enum { COLUMNS = 12, ROWS = 4 };

static const struct {
	const char *what;
	const char *label[COLUMNS], *row[ROWS][COLUMNS];
	const char *fields;	/* one word a column, "-" for none */
	bool messages, unusable;
} cases[] = {
	{ "German labels; Name beside Vorname is the family's",
	    { "Vorname", "Name", "Firma", "Funktion", "E-Mail (privat)",
	      "Telefon", "Ort", "Bemerkungen" },
	    { { "Ada", "Novak", "Brightmill GmbH", "Geschäftsführerin",
	        "ada@brightmill.example", "+49 30 5550101", "Berlin",
	        "Tisch 4" },
	      { "Ben", "Ito", "Ito Labs", "CTO", "ben@ito.example",
	        "030 5550102", "Köln", "" } },
	    "given family org title email phone city note", false, false },
	{ "French",
	    { "Nom", "Prénom", "Société", "Poste", "Courriel", "Portable",
	      "Ville", "Pays" },
	    { { "Roux", "Élodie", "Atelier Roux SARL", "Directrice générale",
	        "elodie@roux.example", "+33 6 55 55 01 01", "Lyon",
	        "France" } },
	    "family given org title email phone city country", false, false },
	{ "Spanish, Italian and Portuguese mixed",
	    { "Nombre completo", "Correo electrónico", "Azienda", "Cargo",
	      "Telemóvel" },
	    { { "Pilar Costa", "pilar@costaenvases.example", "Costa Envases",
	        "Directora general", "+351 912 555 014" } },
	    "name email org title phone", false, false },
	{ "labels that say nothing: the values do",
	    { "a", "b", "c", "d", "e", "f" },
	    { { "Ada Novak", "Chief Executive Officer", "Brightmill GmbH",
	        "ada@brightmill.example",
	        "https://www.linkedin.com/in/ada-novak", "+49 30 5550101" },
	      { "Ben Ito", "CTO", "Ito Labs", "ben@ito.example",
	        "https://www.linkedin.com/in/ben-ito", "+49 30 5550102" } },
	    "name title org email url phone", false, false },
	{ "values win over a label that is wrong",
	    { "Name", "Company", "Phone" },
	    { { "ada@brightmill.example", "Brightmill GmbH",
	        "https://www.linkedin.com/in/ada-novak" },
	      { "ben@ito.example", "Ito Labs",
	        "https://www.linkedin.com/in/ben-ito" } },
	    "email org url", false, false },
	{ "other people's names and dates are not the contact's",
	    { "Guest", "Account owner", "Assistant", "Birthday", "Mail",
	      "Mail 2" },
	    { { "Ada Novak", "Ines Ferraz", "Tom Reed", "1980-02-03",
	        "ada@brightmill.example", "ada@home.example" } },
	    "name - - - email email", false, false },
	{ "an event is no person, whatever its label says",
	    { "Event name", "Attendee", "E-mail" },
	    { { "Autumn fair 2026", "Ada Novak", "ada@brightmill.example" },
	      { "Autumn fair 2026", "Ben Ito", "ben@ito.example" } },
	    "- name email", false, false },
	{ "one column a field: the second name stays out",
	    { "Full name", "Display name", "Email" },
	    { { "Ada Novak", "Ada N.", "ada@brightmill.example" } },
	    "name - email", false, false },
	{ "numbers are ids only by their label, and no phone",
	    { "Contact ID", "Ref", "Name" },
	    { { "100200300", "4915550101", "Ada Novak" },
	      { "100200301", "4915550102", "Ben Ito" } },
	    "id - name", false, false },
	{ "letters in German",
	    { "Absender", "Empfänger", "Kopie", "Gesendet am", "Betreff",
	      "Größe" },
	    { { "Ada Novak <ada@brightmill.example>",
	        "ines@quayside.example; ben@ito.example", "",
	        "2026-05-06 10:00", "Angebot", "2048" } },
	    "from to cc date subject -", true, false },
	{ "letters in Spanish",
	    { "De", "Para", "Fecha", "Asunto" },
	    { { "pilar@costaenvases.example", "ines@quayside.example",
	        "06/05/2026", "Oferta" } },
	    "from to date subject", true, false },
	{ "a date and places are no letters: From and To are cities",
	    { "From", "To", "Date", "Passenger", "Email" },
	    { { "Lisbon", "Porto", "2026-05-06", "Ada Novak",
	        "ada@brightmill.example" } },
	    "- - - name email", false, false },
	{ "nothing to hold on to",
	    { "colour", "shape" }, { { "red", "round" } },
	    "- -", false, true },
	{ "labels alone, no rows", { "Vorname", "Nachname", "Firma" },
	    { { NULL } }, "given family org", false, false },
	{ "labels of the maps are known, and numbered ones",
	    { "Record ID", "State/Region", "Work e-mail", "Phone 2" },
	    { { NULL } }, "id region email phone", false, false },
};

static void
columns_are_taken_for_what_they_are(void **state)
{
	struct rn_arena *a = new_arena();
	struct refnet rn = { 0 };
	struct rn_source_map *maps;
	size_t n;

	(void)state;
	assert_int_equal(rn_source_maps(&rn, a, &maps, &n), RN_OK);
	for (size_t i = 0; i < RN_LEN(cases); i++) {
		const char *const *rows[ROWS];
		struct rn_sample s = { .label = cases[i].label, .row = rows };
		struct rn_guessed *g;
		enum rn_in_kind kind;
		char got[256] = "";

		while (s.columns < COLUMNS &&
		    cases[i].label[s.columns] != NULL)
			s.columns++;
		while (s.rows < ROWS && cases[i].row[s.rows][0] != NULL) {
			rows[s.rows] = cases[i].row[s.rows];
			s.rows++;
		}
		g = rn_guess_columns(a, maps, n, &s, &kind);
		for (size_t c = 0; c < s.columns; c++) {
			size_t at = strlen(got);

			snprintf(got + at, sizeof(got) - at, "%s%s",
			    c == 0 ? "" : " ", g[c].field == RN_IN_NONE ?
			    "-" : rn_source_word(g[c].field));
		}
		if (strcmp(got, cases[i].fields) != 0)
			print_error("# %s:\n# %s\n", cases[i].what, got);
		assert_string_equal(got, cases[i].fields);
		assert_int_equal(kind == RN_IN_MESSAGES, cases[i].messages);
		assert_int_equal(!rn_guess_usable(g, s.columns, kind),
		    cases[i].unusable);
	}
	rn_arena_free(a);
}

static void
several_addresses_in_a_cell_are_parted(void **state)
{
	static const char *const label[] = { "Guest", "Mail" };
	static const char *const row[][2] = {
		{ "Ada Novak", "ada@brightmill.example; ada@home.example" },
		{ "Ben Ito", "n/a" }, { "Cleo Sanz", "cleo@sanz.example" },
	};
	const char *const *const rows[] = { row[0], row[1], row[2] };
	const struct rn_sample s = { label, 2, rows, 3 };
	struct rn_arena *a = new_arena();
	enum rn_in_kind kind;
	struct rn_guessed *g;

	(void)state;
	g = rn_guess_columns(a, NULL, 0, &s, &kind);
	assert_int_equal(g[1].field, RN_IN_EMAIL);
	assert_string_equal(g[1].split, ";");
	assert_true(g[1].some_are_none);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_are_taken_for_what_they_are),
		cmocka_unit_test(several_addresses_in_a_cell_are_parted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
