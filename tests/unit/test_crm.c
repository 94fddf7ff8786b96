/*
 * test_crm.c - ids in the dress of each CRM, and labels known by a part.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "base/text.h"
#include "import/source.h"
#include "made.h"
#include "people/org.h"

static const struct { const char *said, *plain; } ids[] = {
	/* Salesforce: only with the checksum it must have */
	{ "0015g00000kRuStAAK", "0015g00000kRuSt" },
	{ "0015g00000kRuSt", "0015g00000kRuSt" },
	{ "0015g00000kRuStAAL", "0015g00000kRuStAAL" },
	{ "0015g00000krustAAA", "0015g00000krust" },
	{ "0015G00000KRUSTAAK", "0015G00000KRUSTAAK" },
	{ "0015g00000kRu-tAAK", "0015g00000kRu-tAAK" },
	{ "zcrm_6739882000000560001", "6739882000000560001" },
	{ "zcrm_", "zcrm_" },
	{ "zcrm_12a", "zcrm_12a" },
	{ "{8D1B6C20-5E0A-EE11-9CBE-000D3A1B2C3D}",
	    "8d1b6c20-5e0a-ee11-9cbe-000d3a1b2c3d" },
	{ "8D1B6C20-5E0A-EE11-9CBE-000D3A1B2C3D",
	    "8d1b6c20-5e0a-ee11-9cbe-000d3a1b2c3d" },
	{ "{8D1B6C20-5E0A-EE11-9CBE-000D3A1B2C3D",
	    "{8D1B6C20-5E0A-EE11-9CBE-000D3A1B2C3D" },
	{ "8D1B6C20-5E0A-EE11-9CBE-000D3A1B2C3G",
	    "8D1B6C20-5E0A-EE11-9CBE-000D3A1B2C3G" },
	{ "90210401", "90210401" }, { "", "" }
};

static void
ids_are_compared_undressed(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(ids); i++)
		assert_string_equal(rn_canon_id(a, ids[i].said),
		    ids[i].plain);
	rn_arena_free(a);
}

static const struct { const char *label, *pattern; bool fits; } labels[] = {
	{ "Person - Email - Work", "Person - *", true },
	{ "PERSON  EMAIL", "person - *", true },
	{ "Personal Email", "Person - *", false },
	{ "Person", "Person - *", false },
	{ "Account Name.id", "*.id", true },
	{ "Account Name id", "*.id", false },
	{ "Budget cf_100231", "* cf_*", true },
	{ "Primary location > City", "* > *", true },
	{ "Primary location City", "* > *", false },
	{ "Lead_Status", "Lead Status", true },
	{ "Lead Status 2", "Lead Status", false },
	{ "Lead", "Lead Status", false },
	{ "anything", "*", true },
	{ "", "*", true }, { "", "x", false }, { "x", "", false }
};

static void
a_star_is_any_text(void **state)
{
	struct rn_arena *a = new_arena();

	(void)state;
	for (size_t i = 0; i < RN_LEN(labels); i++)
		if (rn_source_fits(rn_fold(a, labels[i].label),
		    rn_fold(a, labels[i].pattern)) != labels[i].fits)
			fail_msg("%s against %s", labels[i].label,
			    labels[i].pattern);
	rn_arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_compared_undressed),
		cmocka_unit_test(a_star_is_any_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
