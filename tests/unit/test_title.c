/*
 * test_title.c - job titles as people write them, and what they say.
 *
 * To add one: a row of `titles`.  Bytes outside ASCII are octal UTF-8.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "made.h"
#include "refnet/person.h"

enum { C = RN_LEVEL_C_SUITE, V = RN_LEVEL_VP, D = RN_LEVEL_DIRECTOR,
	M = RN_LEVEL_MANAGER, O = RN_LEVEL_OTHER };
enum { FINANCE, SALES, MARKETING, ENGINEERING, PRODUCT, OPERATIONS, PEOPLE,
	LEGAL, IT, DATA, GENERAL, OTHER };

static const struct {
	const char *title;
	int level, function;
} titles[] = {
	/* who leads */
	{ "CEO", C, GENERAL },
	{ "C.E.O.", C, GENERAL },
	{ "Chief Executive Officer", C, GENERAL },
	{ "Acting CEO", C, GENERAL },
	{ "Co-CEO", C, GENERAL },
	{ "CEO @ Example", C, GENERAL },
	{ "Founder", C, GENERAL },
	{ "Co-Founder & CTO", C, ENGINEERING },
	{ "CTO/Co-founder", C, ENGINEERING },
	{ "Founder, CEO & Chairman", C, GENERAL },
	{ "Owner", C, GENERAL },
	{ "Business Owner", C, GENERAL },
	{ "Co-owner", C, GENERAL },
	{ "Partner", C, GENERAL },
	{ "Partner, Tax", C, FINANCE },
	{ "Partner at Example & Sons", C, GENERAL },
	{ "Managing Partner", C, GENERAL },
	{ "Managing Director", C, GENERAL },
	{ "Managing Director, Investment Banking", V, FINANCE },
	{ "President", C, GENERAL },
	{ "President & CEO", C, GENERAL },
	{ "Chairperson", C, GENERAL },
	{ "General Manager", D, GENERAL },
	{ "Chief of Staff", D, GENERAL },

	/* chiefs */
	{ "CFO", C, FINANCE },
	{ "CHIEF FINANCIAL OFFICER", C, FINANCE },
	{ "chief financial officer (CFO)", C, FINANCE },
	{ "Interim CFO", C, FINANCE },
	{ "Group CFO", C, FINANCE },
	{ "CFO and COO", C, FINANCE },
	{ "CFO at Example Corp", C, FINANCE },
	{ "CFO | Board member", C, FINANCE },
	{ "Board member | CFO", C, FINANCE },
	{ "Chief Operating Officer", C, OPERATIONS },
	{ "Chief Marketing Officer", C, MARKETING },
	{ "Chief Technology Officer", C, ENGINEERING },
	{ "Chief Information Officer", C, IT },
	{ "Chief Information Security Officer", C, IT },
	{ "Chief Human Resources Officer", C, PEOPLE },
	{ "Chief Revenue Officer", C, SALES },
	{ "Chief Product Officer", C, PRODUCT },
	{ "Chief Legal Officer", C, LEGAL },
	{ "Chief Data & Analytics Officer", C, DATA },
	{ "Chief Risk Officer", C, FINANCE },
	{ "Chief Medical Officer", C, OTHER },
	{ "Chief Procurement Officer", C, OPERATIONS },
	{ "General Counsel", C, LEGAL },
	{ "VP & General Counsel", C, LEGAL },
	{ "Executive Vice President & CFO", C, FINANCE },
	{ "Chief Engineer", M, ENGINEERING },

	/* vice presidents */
	{ "Vice President", V, OTHER },
	{ "VP of Finance & Operations", V, FINANCE },
	{ "VP, Revenue Operations", V, SALES },
	{ "SVP Sales", V, SALES },
	{ "EVP, Global Marketing", V, MARKETING },
	{ "Senior Vice President, Human Resources", V, PEOPLE },
	{ "Vice-President, Legal Affairs", V, LEGAL },
	{ "V.P. Marketing", V, MARKETING },
	{ "Sr. VP, Operations", V, OPERATIONS },
	{ "Regional Vice President of Sales, EMEA", V, SALES },
	{ "VP, Data", V, DATA },

	/* one less */
	{ "Deputy CFO", V, FINANCE },
	{ "Deputy CEO", V, GENERAL },
	{ "Associate General Counsel", V, LEGAL },
	{ "Vice Chairman", C, GENERAL },
	{ "Assistant Vice President", V, OTHER },
	{ "Deputy Director of Operations", D, OPERATIONS },
	{ "Assistant Director of Finance", M, FINANCE },
	{ "Assistant Manager", M, OTHER },
	{ "Deputy Head of HR", D, PEOPLE },

	/* directors */
	{ "Director, Finance", D, FINANCE },
	{ "Finance Director", D, FINANCE },
	{ "Director (Finance)", D, FINANCE },
	{ "Director \342\200\223 Legal", D, LEGAL },
	{ "Director of Product Management", D, PRODUCT },
	{ "Regional Sales Director", D, SALES },
	{ "Executive Director", D, GENERAL },
	{ "Creative Director", D, MARKETING },
	{ "Senior Director, Corporate Development", D, GENERAL },
	{ "Snr Dir Eng", D, ENGINEERING },
	{ "Dir. of IT", D, IT },
	{ "Director of Customer Success", D, SALES },
	{ "Head of Sales", D, SALES },
	{ "Head of Data Science", D, DATA },
	{ "Head, Legal", D, LEGAL },
	{ "Head of Treasury", D, FINANCE },
	{ "Global Head of Procurement", D, OPERATIONS },
	{ "Head of People", D, PEOPLE },

	/* managers */
	{ "Finance Manager", M, FINANCE },
	{ "Corporate Controller", M, FINANCE },
	{ "Treasurer", M, FINANCE },
	{ "FP&A Manager", M, FINANCE },
	{ "Key Account Manager", M, SALES },
	{ "Customer Success Manager", M, SALES },
	{ "Product Marketing Manager", M, MARKETING },
	{ "Engineering Manager", M, ENGINEERING },
	{ "Tech Lead", O, ENGINEERING },
	{ "Senior Product Manager", M, PRODUCT },
	{ "Plant Manager", M, OPERATIONS },
	{ "Technical Program Manager", M, ENGINEERING },
	{ "HR Manager", M, PEOPLE },
	{ "Compliance Manager", M, LEGAL },
	{ "it manager", M, IT },
	{ "Team Leader", M, OTHER },
	{ "Shift Supervisor", M, OTHER },
	{ "Partner Manager", M, SALES },
	{ "Head Chef", O, OTHER },

	/* the rest */
	{ "Senior Accountant", O, FINANCE },
	{ "Account Executive", O, SALES },
	{ "Sales Development Representative", O, SALES },
	{ "Content Writer", O, MARKETING },
	{ "Senior Software Engineer", O, ENGINEERING },
	{ "Founding Engineer", O, ENGINEERING },
	{ "Product Owner", O, PRODUCT },
	{ "UX Designer", O, PRODUCT },
	{ "Logistics Coordinator", O, OPERATIONS },
	{ "Recruiter", O, PEOPLE },
	{ "HR Business Partner", O, PEOPLE },
	{ "Attorney", O, LEGAL },
	{ "System Administrator", O, IT },
	{ "Data Center Technician", O, IT },
	{ "Machine Learning Engineer", O, DATA },
	{ "Physician", O, OTHER },
	{ "Professor of Economics", O, OTHER },
	{ "Assistant Professor", O, OTHER },
	{ "Self-employed", O, OTHER },
	{ "Board Member", C, GENERAL },
	{ "Non-Executive Director", C, GENERAL },
	{ "Entrepreneur in Residence", O, GENERAL },
	{ "Owner's Representative", O, OTHER },

	/* who works for them, or did */
	{ "Assistant to the CEO", O, OPERATIONS },
	{ "Executive Assistant to the CFO", O, OPERATIONS },
	{ "PA to CEO", O, OPERATIONS },
	{ "Office of the CFO", O, FINANCE },
	{ "Director, Office of the CFO", D, FINANCE },
	{ "Founder's Office", O, GENERAL },
	{ "Advisor to the CEO", O, OTHER },
	{ "Marketing Intern", O, MARKETING },
	{ "Former CFO", O, FINANCE },
	{ "ex-CTO", O, ENGINEERING },
	{ "Retired CEO", O, OTHER },
	{ "Aspiring Product Manager", O, PRODUCT },
	{ "Formerly CFO, now advisor", O, FINANCE },
	{ "Sales Director | Former VP of Sales at Example", D, SALES },

	/* German */
	{ "Gesch\303\244ftsf\303\274hrer", C, GENERAL },
	{ "Geschaeftsfuehrerin", C, GENERAL },
	{ "Technischer Gesch\303\244ftsf\303\274hrer", C, ENGINEERING },
	{ "Mitglied des Vorstands", C, GENERAL },
	{ "Finanzvorstand", C, FINANCE },
	{ "Inhaberin", C, GENERAL },
	{ "Leiter Finanzen und Controlling", D, FINANCE },
	{ "Kaufm\303\244nnischer Leiter", D, FINANCE },
	{ "Vertriebsleiter", D, SALES },
	{ "Personalleiterin", D, PEOPLE },
	{ "Bereichsleiter IT", D, IT },
	{ "Abteilungsleiter Einkauf", M, OPERATIONS },
	{ "Stellvertretender Leiter IT", D, IT },
	{ "Assistent der Gesch\303\244ftsf\303\274hrung", O, OPERATIONS },
	{ "Softwareentwickler", O, ENGINEERING },
	{ "Rechtsanw\303\244ltin", O, LEGAL },

	/* French */
	{ "PDG", C, GENERAL },
	{ "Pr\303\251sident-directeur g\303\251n\303\251ral", C, GENERAL },
	{ "Directeur g\303\251n\303\251ral", C, GENERAL },
	{ "Directeur g\303\251n\303\251ral adjoint", V, GENERAL },
	{ "Fondatrice", C, GENERAL },
	{ "Directrice financi\303\250re", C, FINANCE },
	{ "Directeur commercial", D, SALES },
	{ "Directeur des Ressources Humaines", D, PEOPLE },
	{ "Directeur Juridique", D, LEGAL },
	{ "DSI", C, IT },
	{ "Responsable marketing", M, MARKETING },
	{ "Chef de projet", M, OPERATIONS },
	{ "Chef des ventes", M, SALES },
	{ "Comptable", O, FINANCE },

	/* Spanish, Portuguese, Italian */
	{ "Consejero Delegado", C, GENERAL },
	{ "Director General", C, GENERAL },
	{ "Fundador y CEO", C, GENERAL },
	{ "Directora Financiera", C, FINANCE },
	{ "Director de Operaciones", D, OPERATIONS },
	{ "Vicepresidente Comercial", V, SALES },
	{ "Gerente de Ventas", M, SALES },
	{ "Jefa de Recursos Humanos", M, PEOPLE },
	{ "Abogada", O, LEGAL },
	{ "S\303\263cio", C, GENERAL },
	{ "Diretor Geral", C, GENERAL },
	{ "Diretor Financeiro", C, FINANCE },
	{ "Gerente de Produto", M, PRODUCT },
	{ "Desenvolvedor", O, ENGINEERING },
	{ "Amministratore Delegato", C, GENERAL },
	{ "Titolare", C, GENERAL },
	{ "Direttore Commerciale", D, SALES },
	{ "Direttrice Marketing", D, MARKETING },
	{ "Responsabile Acquisti", M, OPERATIONS },
	{ "Avvocato", O, LEGAL },

	/* more who lead */
	{ "ceo at Larch & Daughters", C, GENERAL },
	{ "Chief Executive", C, GENERAL },
	{ "Co-Founder & CEO", C, GENERAL },
	{ "Founder and CTO", C, ENGINEERING },
	{ "Owner/Manager", C, GENERAL },
	{ "Managing Director, Sales", C, SALES },
	{ "Chairwoman of the Board", C, GENERAL },
	{ "Board member \302\267 CFO", C, FINANCE },
	{ "Chief Financial Officer", C, FINANCE },
	{ "CTO", C, ENGINEERING },
	{ "Chief Product & Technology Officer", C, PRODUCT },
	{ "COO", C, OPERATIONS },
	{ "Chief People Officer", C, PEOPLE },
	{ "CHRO", C, PEOPLE },
	{ "CIO", C, IT },
	{ "Chief Data Officer", C, DATA },
	{ "CEO at Heron, former CFO at Osprey", C, GENERAL },
	{ "Owner - Bakery", C, GENERAL },

	/* more who serve, or did */
	{ "Executive Assistant, CEO", O, OPERATIONS },
	{ "CEO Assistant", O, OTHER },
	{ "Secretary to the President", O, OPERATIONS },
	{ "Director, Office of the CEO", D, OTHER },
	{ "ex-CEO", O, OTHER },
	{ "Retired Partner", O, OTHER },
	{ "Aspiring founder", O, OTHER },
	{ "Chief of Staff to the CEO", D, GENERAL },
	{ "Business Partner", O, OTHER },
	{ "Channel Partner Specialist", O, SALES },
	{ "Board member", C, GENERAL },
	{ "Non-executive Director", C, GENERAL },
	{ "Advisor to founders and the CEO", O, OTHER },
	{ "Engineer at President Foods", O, ENGINEERING },
	{ "Engineer @ CFO Partners", O, ENGINEERING },

	/* more who are one less */
	{ "Deputy Chief Financial Officer", V, FINANCE },
	{ "Deputy Managing Director", V, GENERAL },
	{ "Associate Director", D, OTHER },
	{ "Assistant Director, Legal", M, LEGAL },
	{ "Assistant Sales Manager", M, SALES },
	{ "Marketing Associate", O, MARKETING },
	{ "Sales Assistant", O, SALES },

	/* more of the middle */
	{ "VP Sales", V, SALES },
	{ "V.P. of Sales", V, SALES },
	{ "Vice-President, Marketing", V, MARKETING },
	{ "SVP Engineering", V, ENGINEERING },
	{ "EVP, Product", V, PRODUCT },
	{ "Senior Vice President of People", V, PEOPLE },
	{ "VP Operations and Finance", V, OPERATIONS },
	{ "Sr. Director of Data Science", D, DATA },
	{ "Sales Director", D, SALES },
	{ "Head of Growth", D, MARKETING },
	{ "Head of Legal", D, LEGAL },
	{ "Global Head, Supply Chain", D, OPERATIONS },
	{ "IT Director", D, IT },
	{ "Director of R&D", D, ENGINEERING },
	{ "Product Manager", M, PRODUCT },
	{ "Senior Account Manager", M, SALES },
	{ "Project Manager", M, OPERATIONS },
	{ "Team Lead, Customer Success", M, SALES },
	{ "Lead Generation Specialist", O, MARKETING },
	{ "Financial Controller", M, FINANCE },

	/* more of the rest */
	{ "Software Engineer", O, ENGINEERING },
	{ "Sales Engineer", O, SALES },
	{ "Accountant", O, FINANCE },
	{ "Data Engineer", O, DATA },
	{ "Research Scientist", O, ENGINEERING },
	{ "Legal Counsel", O, LEGAL },
	{ "Systems Administrator", O, IT },
	{ "Information Security Analyst", O, IT },
	{ "Business Intelligence Analyst", O, DATA },
	{ "Business Development Representative", O, SALES },
	{ "Digital Marketing Specialist", O, MARKETING },
	{ "Production Planner", O, OPERATIONS },
	{ "Beekeeper", O, OTHER },
	{ "Professor of Poetry", O, OTHER },

	/* more of other tongues */
	{ "GESCH\303\204FTSF\303\234HRERIN", C, GENERAL },
	{ "Geschaeftsfuehrer", C, GENERAL },
	{ "Gru\314\210nderin", C, GENERAL },
	{ "Inhaber", C, GENERAL },
	{ "Mitglied des Vorstands, Vorstand Finanzen", C, FINANCE },
	{ "Assistentin der Gesch\303\244ftsf\303\274hrung", O, OPERATIONS },
	{ "Leiter Vertrieb", D, SALES },
	{ "Vertriebsleiterin", D, SALES },
	{ "Teamleiter Buchhaltung", M, FINANCE },
	{ "Entwickler", O, ENGINEERING },
	{ "Directeur des ressources humaines", D, PEOPLE },
	{ "Assistante de direction", O, OPERATIONS },
	{ "Ancien directeur commercial", O, SALES },
	{ "Director general", C, GENERAL },
	{ "Directora de ventas", D, SALES },
	{ "Jefe de compras", M, OPERATIONS },
	{ "Due\303\261o", C, GENERAL },
	{ "Vicepresidenta de finanzas", V, FINANCE },
	{ "Diretora de Opera\303\247\303\265es", D, OPERATIONS },
	{ "Gerente de Recursos Humanos", M, PEOPLE },
	{ "Advogada", O, LEGAL },
	{ "Amministratore delegato", C, GENERAL },
	{ "Direttore vendite", D, SALES },
	{ "Responsabile acquisti", M, OPERATIONS },

	/* what other words make of a rank */
	{ "MD Nordics", C, GENERAL },
	{ "Managing Director, Global Banking", V, FINANCE },
	{ "Managing Director, Larch Foods", C, GENERAL },
	{ "Pediatrician, MD", O, OTHER },
	{ "Deputy General Counsel", V, LEGAL },
	{ "Deputy Director of Logistics", D, OPERATIONS },
	{ "Associate VP, Sales", V, SALES },
	{ "COO-elect", O, OPERATIONS },
	{ "Principal", D, OTHER },
	{ "Principal Designer", O, PRODUCT },
	{ "Principal Product Manager", M, PRODUCT },
	{ "Lead Developer", O, ENGINEERING },
	{ "Marketing Lead", M, MARKETING },
	{ "Chief Accountant", M, FINANCE },
	{ "CPO - Chief Procurement Officer", C, OPERATIONS },
	{ "Chief Risk Officer (CRO)", C, FINANCE },
	{ "Certified Miner Operator (CMO)", O, OTHER },
	{ "Fractional CMO", C, MARKETING },
	{ "Retired COO", O, OPERATIONS },
	{ "B\303\274rgermeister a. D.", O, OTHER },
	{ "Looking for VP Sales roles", O, SALES },

	/* what is owned, and whose name a clause is */
	{ "Founder, Nova Analytics", C, GENERAL },
	{ "Founder | Software for bakers", C, GENERAL },
	{ "Founder, CTO", C, ENGINEERING },
	{ "Founder & Head of Sales", C, SALES },
	{ "Managing Director, Harbor Software GmbH", C, GENERAL },
	{ "Partner, Harbor Law LLP", C, GENERAL },
	{ "Nurse / Clinic Owner", C, OTHER },

	/* which field is meant */
	{ "Production Engineer", O, ENGINEERING },
	{ "VP Operations & Engineering", V, OPERATIONS },
	{ "Software Sales Manager", M, SALES },
	{ "VP Marketing & Sales", V, MARKETING },
	{ "IT Recruiter", O, PEOPLE },
	{ "Professor of Finance", O, OTHER },
	{ "Nurse Recruiter", O, PEOPLE },
	{ "Surgical Technician", O, OTHER },
	{ "Hydraulics Technician", O, ENGINEERING },
	{ "Commercial Pilot", O, OTHER },
	{ "Commercial Counsel", O, LEGAL },
	{ "Security Guard", O, OTHER },
	{ "Chief Security Officer", C, IT },
	{ "Head of R&D", D, ENGINEERING },
	{ "M&A Director", D, FINANCE },
	{ "Assistente Financeiro", O, FINANCE },

	/* compounds: the field at the beginning, the rank at the end */
	{ "Einkaufsleiterin", D, OPERATIONS },
	{ "Konzerncontrolling", O, FINANCE },
	{ "Vertriebsvorstand", C, SALES },
	{ "Getriebeentwickler", O, ENGINEERING },
	{ "Produktmanagerin", M, PRODUCT },
	{ "Brandschutzbeauftragter", O, OTHER },
	{ "Grundschullehrer", O, OTHER },
	{ "IT-Leiterin", D, IT },
};

static void
titles_say_what_people_mean(void **state)
{
	int wrong = 0;

	(void)state;
	for (size_t i = 0; i < RN_LEN(titles); i++) {
		enum rn_function function;
		enum rn_level level;

		rn_title_read(titles[i].title, &level, &function);
		if ((int)level == titles[i].level &&
		    (int)function == titles[i].function)
			continue;
		wrong++;
		print_error("%s: %s, %s; not %s, %s\n", titles[i].title,
		    rn_level_name[level], rn_function_name[function],
		    rn_level_name[titles[i].level],
		    rn_function_name[titles[i].function]);
	}
	assert_int_equal(wrong, 0);
}

static void
check(const char *title, enum rn_level level, enum rn_function function)
{
	enum rn_function f = RN_FUNCTIONS;
	enum rn_level l = RN_LEVELS;

	rn_title_read(title, &l, &f);
	assert_int_equal(l, level);
	assert_int_equal(f, function);
}

static void
no_title_says_nothing(void **state)
{
	(void)state;
	check(NULL, RN_LEVEL_OTHER, RN_FUNCTION_OTHER);
	check("", RN_LEVEL_OTHER, RN_FUNCTION_OTHER);
	check(" \t\r\n ", RN_LEVEL_OTHER, RN_FUNCTION_OTHER);
	check("--- / | ,", RN_LEVEL_OTHER, RN_FUNCTION_OTHER);
	check("\343\203\226\343\203\251", RN_LEVEL_OTHER, RN_FUNCTION_OTHER);
}

static void
accents_may_be_composed_apart_or_lost(void **state)
{
	(void)state;
	check("Directrice financi\303\250re", RN_LEVEL_C_SUITE,
	    RN_FUNCTION_FINANCE);
	check("Directrice financie\314\200re", RN_LEVEL_C_SUITE,
	    RN_FUNCTION_FINANCE);
	check("Directrice financiere", RN_LEVEL_C_SUITE,
	    RN_FUNCTION_FINANCE);
	check("GESCH\303\204FTSF\303\234HRER", RN_LEVEL_C_SUITE,
	    RN_FUNCTION_GENERAL);
}

static void
broken_bytes_do_no_harm(void **state)
{
	static const char *const broken[] = { "\303", "CFO \303", "\342",
		"\342\200", "\314", "\302", "\377\376CFO", "CFO\300\257",
		"\360\237\222", "VP\001\002\033[31m" };
	enum rn_function function;
	enum rn_level level;
	char bytes[256];

	(void)state;
	for (size_t i = 0; i < RN_LEN(broken); i++) {
		/* on the heap, so that a sanitizer sees a step too far */
		size_t n = strlen(broken[i]) + 1;
		char *copy = new_bytes(n);

		memcpy(copy, broken[i], n);
		rn_title_read(copy, &level, &function);
		assert_true(level < RN_LEVELS && function < RN_FUNCTIONS);
		free(copy);
	}
	for (int i = 0; i < 255; i++)
		bytes[i] = (char)(i + 1);
	bytes[255] = '\0';
	rn_title_read(bytes, &level, &function);
	assert_true(level < RN_LEVELS && function < RN_FUNCTIONS);
}

static void
endless_titles_are_read_from_the_front(void **state)
{
	size_t n = 200000;
	char *title = new_bytes(n + 1);

	(void)state;
	memset(title, 'x', n);
	title[n] = '\0';
	check(title, RN_LEVEL_OTHER, RN_FUNCTION_OTHER);
	for (size_t i = 0; i < n; i++)
		title[i] = "a "[i % 2];
	memcpy(title, "CFO ", 4);
	check(title, RN_LEVEL_C_SUITE, RN_FUNCTION_FINANCE);
	free(title);
}

static void
each_level_and_function_has_a_name(void **state)
{
	(void)state;
	for (int i = 0; i < RN_LEVELS; i++)
		assert_non_null(rn_level_name[i]);
	for (int i = 0; i < RN_FUNCTIONS; i++)
		assert_non_null(rn_function_name[i]);
	assert_null(rn_level_name[RN_LEVELS]);
	assert_null(rn_function_name[RN_FUNCTIONS]);
	assert_string_equal(rn_level_name[C], "c-suite");
	assert_string_equal(rn_level_name[O], "other");
	assert_string_equal(rn_function_name[IT], "it");
	assert_string_equal(rn_function_name[OTHER], "other");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_say_what_people_mean),
		cmocka_unit_test(no_title_says_nothing),
		cmocka_unit_test(accents_may_be_composed_apart_or_lost),
		cmocka_unit_test(broken_bytes_do_no_harm),
		cmocka_unit_test(endless_titles_are_read_from_the_front),
		cmocka_unit_test(each_level_and_function_has_a_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
