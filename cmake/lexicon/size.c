/* size.c - lines of size.txt: `what` are the words they begin with. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "make.h"

static const char *const what[RN_SIZE_WHATS + 1] = {
	"scale", "scale.", "money", "staff", "of", "about", "under", "over",
	"to", "both", "more", "between", "band", "stage", "letter", "number",
	"digit", "nothing", NULL
};

void
size_line(char *s)
{
	char *word = part(&s, " "), *value = part(&s, "|"), *dash;
	struct node *n = new_node(SIZE, NULL, "");

	while (what[n->what] != NULL && strcmp(what[n->what], word) != 0)
		n->what++;
	if (what[n->what] == NULL)
		wrong("what is '%s'?", word);
	n->value = n->high = strtod(value, NULL);
	dash = strchr(value, '-');
	if (dash != NULL)
		n->high = strtod(dash + 1, NULL);
	if (n->what == RN_SIZE_MONEY)
		snprintf(n->currency, sizeof(n->currency), "%s", value);
	add_phrases(SIZE, trim(s), nodes[SIZE] - 1, RN_HIT_BY_NAME, n->what);
}

