/*
 * test_title.c - job titles: how senior, in which field.
 *
 * One row a title, with the names of the level and the function expected.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "refnet/person.h"

struct row {
	const char *title, *level, *function;
};

static void
check(const struct row *row, size_t n)
{
	size_t wrong = 0;

	for (size_t i = 0; i < n; i++) {
		enum rn_level level = RN_LEVELS;
		enum rn_function function = RN_FUNCTIONS;

		rn_title_read(row[i].title, &level, &function);
		assert_in_range(level, 0, RN_LEVELS - 1);
		assert_in_range(function, 0, RN_FUNCTIONS - 1);
		if (strcmp(rn_level_name[level], row[i].level) == 0 &&
		    strcmp(rn_function_name[function], row[i].function) == 0)
			continue;
		print_error("%s: %s, %s; not %s, %s\n", row[i].title,
		    rn_level_name[level], rn_function_name[function],
		    row[i].level, row[i].function);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static void
who_runs_or_owns_the_firm_is_c_suite(void **state)
{
	static const struct row row[] = {
		{ "CEO", "c-suite", "general" },
		{ "C.E.O.", "c-suite", "general" },
		{ "ceo at Larch & Daughters", "c-suite", "general" },
		{ "Chief Executive Officer", "c-suite", "general" },
		{ "Chief Executive", "c-suite", "general" },
		{ "Founder", "c-suite", "general" },
		{ "Co-Founder & CEO", "c-suite", "general" },
		{ "Founder and CTO", "c-suite", "engineering" },
		{ "Owner", "c-suite", "general" },
		{ "Owner/Manager", "c-suite", "general" },
		{ "Partner", "c-suite", "general" },
		{ "Managing Partner", "c-suite", "general" },
		{ "Managing Director", "c-suite", "general" },
		{ "Managing Director, Sales", "c-suite", "sales" },
		{ "President", "c-suite", "general" },
		{ "Chairwoman of the Board", "c-suite", "general" },
		{ "CFO", "c-suite", "finance" },
		{ "CFO | Board member", "c-suite", "finance" },
		{ "Board member \302\267 CFO", "c-suite", "finance" },
		{ "Interim CFO", "c-suite", "finance" },
		{ "Chief Financial Officer", "c-suite", "finance" },
		{ "Chief Revenue Officer", "c-suite", "sales" },
		{ "Chief Marketing Officer", "c-suite", "marketing" },
		{ "Chief Technology Officer", "c-suite", "engineering" },
		{ "CTO", "c-suite", "engineering" },
		{ "Chief Product & Technology Officer", "c-suite", "product" },
		{ "COO", "c-suite", "operations" },
		{ "Chief Operating Officer", "c-suite", "operations" },
		{ "Chief People Officer", "c-suite", "people" },
		{ "CHRO", "c-suite", "people" },
		{ "General Counsel", "c-suite", "legal" },
		{ "Chief Legal Officer", "c-suite", "legal" },
		{ "CIO", "c-suite", "it" },
		{ "Chief Information Security Officer", "c-suite", "it" },
		{ "Chief Data Officer", "c-suite", "data" },
		{ "CEO at Heron, former CFO at Osprey", "c-suite", "general" },
		{ "Owner - Bakery", "c-suite", "general" },
	};

	(void)state;
	check(row, RN_LEN(row));
}

static void
who_only_serves_or_once_was_is_not(void **state)
{
	static const struct row row[] = {
		{ "Assistant to the CEO", "other", "other" },
		{ "Executive Assistant to the CFO", "other", "finance" },
		{ "Executive Assistant, CEO", "other", "other" },
		{ "CEO Assistant", "other", "other" },
		{ "Secretary to the President", "other", "other" },
		{ "Office of the CFO", "other", "finance" },
		{ "Director, Office of the CEO", "director", "other" },
		{ "Former CFO", "other", "finance" },
		{ "ex-CEO", "other", "other" },
		{ "Retired Partner", "other", "other" },
		{ "Aspiring founder", "other", "other" },
		{ "Chief of Staff", "director", "general" },
		{ "Chief of Staff to the CEO", "director", "general" },
		{ "Chief Engineer", "director", "engineering" },
		{ "Product Owner", "other", "product" },
		{ "HR Business Partner", "other", "people" },
		{ "Business Partner", "other", "other" },
		{ "Partner Manager", "manager", "sales" },
		{ "Channel Partner Specialist", "other", "sales" },
		{ "Board member", "other", "other" },
		{ "Non-executive Director", "other", "other" },
		{ "Advisor to founders and the CEO", "other", "other" },
		{ "Engineer at President Foods", "other", "engineering" },
		{ "Engineer @ CFO Partners", "other", "engineering" },
	};

	(void)state;
	check(row, RN_LEN(row));
}

static void
a_deputy_is_one_step_less(void **state)
{
	static const struct row row[] = {
		{ "Deputy CEO", "vp", "general" },
		{ "Deputy Chief Financial Officer", "vp", "finance" },
		{ "Deputy Managing Director", "vp", "general" },
		{ "Deputy Director of Operations", "manager", "operations" },
		{ "Associate Director", "manager", "other" },
		{ "Assistant Vice President", "director", "other" },
		{ "Assistant Director, Legal", "manager", "legal" },
		{ "Assistant Sales Manager", "manager", "sales" },
		{ "Vice Chairman", "vp", "general" },
		{ "Marketing Associate", "other", "marketing" },
		{ "Sales Assistant", "other", "sales" },
	};

	(void)state;
	check(row, RN_LEN(row));
}

static void
vice_presidents_directors_and_managers_are_told_apart(void **state)
{
	static const struct row row[] = {
		{ "VP Sales", "vp", "sales" },
		{ "V.P. of Sales", "vp", "sales" },
		{ "Vice President", "vp", "other" },
		{ "Vice-President, Marketing", "vp", "marketing" },
		{ "SVP Engineering", "vp", "engineering" },
		{ "EVP, Product", "vp", "product" },
		{ "Senior Vice President of People", "vp", "people" },
		{ "VP of Finance & Operations", "vp", "finance" },
		{ "VP Operations and Finance", "vp", "operations" },
		{ "Director, Finance", "director", "finance" },
		{ "Sr. Director of Data Science", "director", "data" },
		{ "Sales Director", "director", "sales" },
		{ "Head of Growth", "director", "marketing" },
		{ "Head of Legal", "director", "legal" },
		{ "Global Head, Supply Chain", "director", "operations" },
		{ "General Manager", "director", "general" },
		{ "Creative Director", "director", "marketing" },
		{ "IT Director", "director", "it" },
		{ "Director of R&D", "director", "engineering" },
		{ "Engineering Manager", "manager", "engineering" },
		{ "Product Manager", "manager", "product" },
		{ "Product Marketing Manager", "manager", "marketing" },
		{ "Senior Account Manager", "manager", "sales" },
		{ "Project Manager", "manager", "operations" },
		{ "Team Lead, Customer Success", "manager", "sales" },
		{ "Tech Lead", "manager", "engineering" },
		{ "Lead Generation Specialist", "other", "marketing" },
		{ "Financial Controller", "manager", "finance" },
	};

	(void)state;
	check(row, RN_LEN(row));
}

static void
everybody_else_has_a_field(void **state)
{
	static const struct row row[] = {
		{ "Software Engineer", "other", "engineering" },
		{ "Sales Engineer", "other", "sales" },
		{ "Accountant", "other", "finance" },
		{ "Account Executive", "other", "sales" },
		{ "Data Engineer", "other", "data" },
		{ "Machine Learning Engineer", "other", "data" },
		{ "Research Scientist", "other", "engineering" },
		{ "UX Designer", "other", "product" },
		{ "Recruiter", "other", "people" },
		{ "Legal Counsel", "other", "legal" },
		{ "Systems Administrator", "other", "it" },
		{ "Information Security Analyst", "other", "it" },
		{ "Business Intelligence Analyst", "other", "data" },
		{ "Business Development Representative", "other", "sales" },
		{ "Digital Marketing Specialist", "other", "marketing" },
		{ "Production Planner", "other", "operations" },
		{ "Beekeeper", "other", "other" },
		{ "Marketing Intern", "other", "marketing" },
		{ "Professor of Poetry", "other", "other" },
	};

	(void)state;
	check(row, RN_LEN(row));
}

static void
other_tongues_are_read(void **state)
{
	static const struct row row[] = {
		{ "Gesch\303\244ftsf\303\274hrer", "c-suite", "general" },
		{ "GESCH\303\204FTSF\303\234HRERIN", "c-suite", "general" },
		{ "Geschaeftsfuehrer", "c-suite", "general" },
		{ "Gru\314\210nderin", "c-suite", "general" },
		{ "Inhaber", "c-suite", "general" },
		{ "Mitglied des Vorstands, Vorstand Finanzen", "c-suite",
		    "finance" },
		{ "Assistentin der Gesch\303\244ftsf\303\274hrung", "other",
		    "other" },
		{ "Leiter Vertrieb", "director", "sales" },
		{ "Vertriebsleiterin", "director", "sales" },
		{ "Teamleiter Buchhaltung", "manager", "finance" },
		{ "Softwareentwickler", "other", "engineering" },
		{ "Entwickler", "other", "engineering" },
		{ "PDG", "c-suite", "general" },
		{ "Pr\303\251sident-directeur g\303\251n\303\251ral",
		    "c-suite", "general" },
		{ "Directeur g\303\251n\303\251ral adjoint", "vp", "general" },
		{ "Directrice financi\303\250re", "director", "finance" },
		{ "Directeur des ressources humaines", "director", "people" },
		{ "Chef de projet", "manager", "operations" },
		{ "Responsable marketing", "manager", "marketing" },
		{ "Assistante de direction", "other", "other" },
		{ "Ancien directeur commercial", "other", "sales" },
		{ "Fondatrice", "c-suite", "general" },
		{ "Director general", "c-suite", "general" },
		{ "Directora de ventas", "director", "sales" },
		{ "Jefe de compras", "manager", "operations" },
		{ "Due\303\261o", "c-suite", "general" },
		{ "Vicepresidenta de finanzas", "vp", "finance" },
		{ "S\303\263cio", "c-suite", "general" },
		{ "Diretora de Opera\303\247\303\265es", "director",
		    "operations" },
		{ "Gerente de Recursos Humanos", "manager", "people" },
		{ "Advogada", "other", "legal" },
		{ "Amministratore delegato", "c-suite", "general" },
		{ "Direttore vendite", "director", "sales" },
		{ "Responsabile acquisti", "manager", "operations" },
		{ "Titolare", "c-suite", "general" },
	};

	(void)state;
	check(row, RN_LEN(row));
}

static void
what_is_no_title_is_other(void **state)
{
	static char wide[20001];
	static const struct row row[] = {
		{ NULL, "other", "other" },
		{ "", "other", "other" },
		{ " \t ", "other", "other" },
		{ "|,;--@", "other", "other" },
		{ "\303", "other", "other" },
		{ "\342\200", "other", "other" },
		{ "\377\376 CEO", "c-suite", "general" },
		{ "\345\275\271", "other", "other" },
		{ "CEOCEO", "other", "other" },
	};

	(void)state;
	check(row, RN_LEN(row));
	for (size_t i = 0; i + 1 < sizeof(wide); i++)
		wide[i] = "a@ x.|\303\342"[i * 7 % 8];
	check(&(struct row){ wide, "other", "other" }, 1);
	memset(wide, 'v', sizeof(wide) - 1);
	check(&(struct row){ wide, "other", "other" }, 1);
}

static void
names_stand_in_the_order_of_the_enums(void **state)
{
	(void)state;
	assert_string_equal(rn_level_name[RN_LEVEL_C_SUITE], "c-suite");
	assert_string_equal(rn_level_name[RN_LEVEL_OTHER], "other");
	assert_null(rn_level_name[RN_LEVELS]);
	assert_string_equal(rn_function_name[RN_FUNCTION_IT], "it");
	assert_string_equal(rn_function_name[RN_FUNCTION_OTHER], "other");
	assert_null(rn_function_name[RN_FUNCTIONS]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_runs_or_owns_the_firm_is_c_suite),
		cmocka_unit_test(who_only_serves_or_once_was_is_not),
		cmocka_unit_test(a_deputy_is_one_step_less),
		cmocka_unit_test(
		    vice_presidents_directors_and_managers_are_told_apart),
		cmocka_unit_test(everybody_else_has_a_field),
		cmocka_unit_test(other_tongues_are_read),
		cmocka_unit_test(what_is_no_title_is_other),
		cmocka_unit_test(names_stand_in_the_order_of_the_enums),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
