/* faces.c - faces written in one line. */
#include <stddef.h>
#include <string.h>

#include "faces.h"

static const char *const kinds[RN_SAIDS] = {
	"name", "email", "profile", "phone", "company", "title", "location",
	"birthday", "street", "postcode", "code", NULL
};

uint32_t
face_of(struct rn_faces *f, const char *line)
{
	uint32_t face = rn_face_begin(f, (int64_t)f->n);

	while (*line != '\0') {
		size_t n = strcspn(line, "="), m;
		const char *text = line + n + 1;

		m = strcspn(text, "|");
		if (n == 3 && memcmp(line, "job", n) == 0)
			rn_face_job(f, text, m, INT32_MIN, INT32_MIN, true);
		for (int k = 0; k < RN_SAIDS; k++)
			if (kinds[k] != NULL && strlen(kinds[k]) == n &&
			    memcmp(line, kinds[k], n) == 0)
				rn_face_say(f, (enum rn_said)k, text, m);
		line = text + m + (text[m] == '|');
	}
	return face;
}
