/*
 * authority.c - what a title says of the say its holder has.
 *
 * A rule of thumb by level, and no more: it is printed beside the level and
 * the function it comes from.
 */
#include "profile/profile.h"

const char *const rn_authority_name[RN_AUTHORITIES + 1] = {
	"decides", "recommends", "influences", NULL
};

static const int authority_of[RN_LEVELS] = {
	[RN_LEVEL_C_SUITE] = RN_AUTHORITY_DECIDES,
	[RN_LEVEL_VP] = RN_AUTHORITY_DECIDES,
	[RN_LEVEL_DIRECTOR] = RN_AUTHORITY_RECOMMENDS,
	[RN_LEVEL_MANAGER] = RN_AUTHORITY_RECOMMENDS,
	[RN_LEVEL_OTHER] = RN_AUTHORITY_INFLUENCES,
};

void
rn_title_row(const char *title, struct rn_title *out)
{
	enum rn_level level;
	enum rn_function function;

	rn_title_read(title, &level, &function);
	*out = (struct rn_title){ .title = title, .level = level,
	    .function = function, .authority = authority_of[level] };
	/* a title that says neither is no sign of anything */
	if (level == RN_LEVEL_OTHER && function == RN_FUNCTION_OTHER)
		out->authority = -1;
}
