/* profile_judge.h - what `profile accept` and `profile skip` share. */
#ifndef REFNET_PROFILE_JUDGE_H
#define REFNET_PROFILE_JUDGE_H

#include "cmd.h"
#include "refnet/profile.h"

struct judge_args {
	const char *because;
	bool off;
};

#define JUDGE_OPTS \
	TEXT(0, "because", struct judge_args, because, "TEXT", "why"), \
	FLAG(0, "off", struct judge_args, off, "say neither any more"), \
	NO_MORE_OPTS

/* operand: the profile, then words that name a person. */
RN_CHECKED enum rn_status profile_judge(struct app *app,
    const struct judge_args *args, char **operand, enum rn_taught taught);

#endif
