/*
 * consumer.c - somebody else's program: all it knows of refnet is what is
 * installed.  Makes a store at the path it is given, adds a person and reads
 * it back.  A new corner of the public face is worth a few lines here.
 */
#include <stdio.h>
#include <string.h>

#include <refnet/change.h>
#include <refnet/import.h>
#include <refnet/interaction.h>
#include <refnet/person.h>
#include <refnet/refnet.h>

static enum rn_status
add_and_list(struct refnet *rn, struct rn_arena *a, const char *path,
    size_t *n)
{
	struct rn_person_words words = {.name = "Ada Novak"};
	struct rn_person_query everybody = {.as_of = RN_NOW};
	struct rn_person *list;
	enum rn_status rc;
	int64_t id;

	rc = rn_open(rn, path, RN_CREATE);
	if (rc == RN_OK)
		rc = rn_person_add(rn, &words, &id);
	if (rc == RN_OK)
		rc = rn_person_list(rn, a, &everybody, &list, n);
	if (rc == RN_OK && (*n != 1 || strcmp(list[0].name, words.name) != 0 ||
	    list[0].id != id))
		rc = RN_EFAULT;
	return rc;
}

int
main(int argc, char **argv)
{
	struct refnet *rn = rn_handle_new(1795338000);
	struct rn_arena *a = rn_arena_new();
	enum rn_status rc = RN_EUSAGE;
	size_t n = 0;

	if (argc == 2 && rn != NULL && a != NULL)
		rc = add_and_list(rn, a, argv[1], &n);
	if (rc == RN_OK)
		printf("%zu person, tier %s\n", n, rn_tier_name[RN_TIER_NONE]);
	else
		fprintf(stderr, "consumer: %d, %s\n", (int)rc,
		    rn_error_text(rn));
	rn_close(rn);
	rn_arena_free(a);
	return rc == RN_OK ? 0 : 1;
}
