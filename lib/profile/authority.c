/*
 * authority.c - what a title says of the say its holder has.
 *
 * A rule of thumb by level, and no more: it is printed beside the level and
 * the function it comes from.
 */
#include "people/title.h"
#include "profile/profile.h"

const char *const rn_authority_name[RN_AUTHORITIES + 1] = {
	"decides", "recommends", "influences", NULL
};

/* What a level says: of itself, where others sign, where it buys by trade. */
static const struct { int itself, advises, buys; } authority_of[RN_LEVELS] = {
	[RN_LEVEL_C_SUITE] = { RN_AUTHORITY_DECIDES,
	    RN_AUTHORITY_RECOMMENDS, RN_AUTHORITY_DECIDES },
	[RN_LEVEL_VP] = { RN_AUTHORITY_DECIDES,
	    RN_AUTHORITY_RECOMMENDS, RN_AUTHORITY_DECIDES },
	[RN_LEVEL_DIRECTOR] = { RN_AUTHORITY_DECIDES,
	    RN_AUTHORITY_RECOMMENDS, RN_AUTHORITY_DECIDES },
	[RN_LEVEL_MANAGER] = { RN_AUTHORITY_RECOMMENDS,
	    RN_AUTHORITY_RECOMMENDS, RN_AUTHORITY_DECIDES },
	[RN_LEVEL_OTHER] = { RN_AUTHORITY_INFLUENCES,
	    RN_AUTHORITY_RECOMMENDS, RN_AUTHORITY_INFLUENCES },
};

void
rn_title_row(const char *title, struct rn_title *out)
{
	struct rn_title_said s;

	rn_title_said(title, &s);
	*out = (struct rn_title){ .title = title, .level = s.level,
	    .function = s.function, .authority = s.advises ?
	    authority_of[s.level].advises : s.buys ?
	    authority_of[s.level].buys : authority_of[s.level].itself };
	/* a title that says neither is no sign of anything */
	if (s.level == RN_LEVEL_OTHER && s.function == RN_FUNCTION_OTHER &&
	    !s.advises)
		out->authority = -1;
}
