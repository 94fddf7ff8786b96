/*
 * lint.c - what is wrong with a text that is to go out.
 *
 * A draft leaves [brackets] for its writer; a text that still has them was
 * written by nobody.
 */
#include <string.h>

#include "intro/room.h"

const char *const rn_text_rule_name[RN_TEXT_RULES + 1] = {
	[RN_TEXT_LEAK] = "leak",
	[RN_TEXT_NO_EASY_NO] = "no-easy-no",
	[RN_TEXT_TOO_LONG] = "too-long",
	[RN_TEXT_PITCH] = "pitch",
	[RN_TEXT_PLACEHOLDER] = "placeholder",
	[RN_TEXT_GENERIC] = "generic",
	[RN_TEXT_ONE_SIDED] = "one-sided",
	[RN_TEXT_ANSWERED] = "answered",
};

enum rn_status
rn_intro_lint(struct refnet *rn, struct rn_arena *a, int64_t id, int step,
    const char *text, struct rn_text_finding **list, size_t *n,
    bool *blocked)
{
	int64_t line = 1;
	size_t most = 0;

	(void)rn, (void)id, (void)step;
	for (const char *s = text; *s != '\0'; s++)
		most += *s == '[';
	*list = rn_alloc(a, (most + 1) * sizeof(**list));
	*n = 0;
	for (; *text != '\0'; text += *text != '\0') {
		size_t k = strcspn(text, "[\n");
		const char *end = text[k] == '[' ? strpbrk(text + k, "]\n") :
		    NULL;

		text += k;
		line += *text == '\n';
		if (end == NULL || *end != ']')
			continue;
		(*list)[(*n)++] = (struct rn_text_finding){
		    RN_TEXT_PLACEHOLDER, true, line, rn_strndup(a, text,
		    (size_t)(end - text) + 1), "write that yourself" };
		text = end;
	}
	*blocked = *n > 0;
	return RN_OK;
}
