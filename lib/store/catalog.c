/*
 * catalog.c - every room's statements, so that a test can prepare them all
 * against the schema, and who must know of undo, and of a forget.  Follows RN_ROOM_LIST in
 * store.h.
 */
#include "store/store.h"

#define DECLARE(name) extern const struct rn_sqlset rn_##name##_sql;
RN_ROOM_LIST(DECLARE)

#define ROW(name) [RN_ROOM_##name] = &rn_##name##_sql,
const struct rn_sqlset *const rn_catalog[RN_ROOMS] = { RN_ROOM_LIST(ROW) };

/* Rooms that keep a ledger of their own of what was undone. */
enum rn_status rn_intro_marked(struct refnet *rn, int64_t change, bool undone);

/* And rooms that derive more than the people a change is about. */
enum rn_status rn_org_marked(struct refnet *rn, int64_t change, bool undone);

/* Before those: which change a row counts for, when several say the same. */
enum rn_status rn_again_marked(struct refnet *rn, int64_t change, bool undone);

/* A message that waits again is held again. */
enum rn_status rn_outbox_marked(struct refnet *rn, int64_t change,
    bool undone);

enum rn_status (*const rn_on_mark[])(struct refnet *rn, int64_t change,
    bool undone) = { rn_again_marked, rn_intro_marked, rn_org_marked,
    rn_outbox_marked, NULL };

/* What left this machine. */
enum rn_status rn_outbox_fixed(struct refnet *rn, struct rn_arena *a,
    int64_t change, const char **why);

/* What was erased. */
enum rn_status rn_privacy_fixed(struct refnet *rn, struct rn_arena *a,
    int64_t change, const char **why);

enum rn_status (*const rn_on_undo[])(struct refnet *rn, struct rn_arena *a,
    int64_t change, const char **why) = { rn_outbox_fixed, rn_privacy_fixed,
    NULL };

/* Who packs rows of people, or derives from them; handles go last. */
enum rn_status rn_ledger_forget(struct refnet *rn, struct rn_erasing *gone);
enum rn_status rn_intro_forget(struct refnet *rn, struct rn_erasing *gone);
enum rn_status rn_identity_forget(struct refnet *rn, struct rn_erasing *gone);
enum rn_status rn_people_forget(struct refnet *rn, struct rn_erasing *gone);

enum rn_status (*const rn_on_forget[])(struct refnet *rn,
    struct rn_erasing *gone) = { rn_ledger_forget, rn_identity_forget,
    rn_intro_forget, rn_people_forget, NULL };
