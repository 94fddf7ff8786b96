/*
 * answer.c - asked, yes, no, and the introduction itself: what goes into the
 * ledger, each as one change.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "intro/room.h"

/* The number of a channel; *typed: the word, when it is none we number. */
static int64_t
channel_of(const char *word, const char **typed)
{
	*typed = NULL;
	if (word == NULL)
		return RN_NONE;
	for (int i = 0; i < RN_SAID_BYS; i++)
		if (strcmp(word, rn_said_by_name[i]) == 0)
			return i;
	*typed = word;
	return RN_SAID_OTHER;
}

/* One line of so many bytes, and not blank. */
static bool
one_line(const char *s, size_t most)
{
	size_t n = strlen(s);

	return n <= most && s[strcspn(s, "\r\n")] == '\0' &&
	    !rn_says_nothing(s);
}

static enum rn_status
check_words(struct refnet *rn, const struct rn_answer_words *w)
{
	size_t n = w->channel == NULL ? 1 : strlen(w->channel);

	if (n == 0 || n > 32)
		return rn_fail(rn, RN_EUSAGE, "a channel is a word of up to 32"
		    " letters, such as email, call or meeting");
	if (w->message != NULL && (!one_line(w->message, 500) ||
	    w->message[strcspn(w->message, " \t<>")] != '\0'))
		return rn_fail(rn, RN_EUSAGE, "a Message-ID is one word such as"
		    " abc123@mill.example");
	if (w->quote != NULL && !one_line(w->quote, 1000))
		return rn_fail(rn, RN_EUSAGE, "a quote is one line of up to"
		    " 1000 bytes");
	return RN_OK;
}

enum rn_status
rn_answer_put(struct refnet *rn, const struct rn_file *f, int party,
    enum rn_answer answer, int64_t at, bool implied,
    const struct rn_answer_words *w, const char *digest)
{
	static const struct rn_answer_words none = { .until = RN_NONE };
	struct rn_words words = { .digest = digest };
	int64_t n[L_INTS] = { 0 };

	if (w == NULL)
		w = &none;
	words.evidence = w->evidence;
	words.share = w->share;
	words.reason = w->reason;
	words.note = w->note;
	words.message = w->message;
	words.quote = w->quote;
	words.whom = w->whom;

	n[L_PARTY] = party;
	n[L_ANSWER] = answer;
	n[L_AT] = at;
	n[L_UNTIL] = w->until;
	n[L_CHANNEL] = channel_of(w->channel == NULL && w->message != NULL ?
	    rn_said_by_name[RN_SAID_EMAIL] : w->channel, &words.channel);
	n[L_IMPLIED] = implied;
	return rn_consent_put(rn, f, n, &words);
}

/* The file is kept by its name and digest, not copied. */
static enum rn_status
read_evidence(struct refnet *rn, struct rn_arena *a,
    const struct rn_answer_words *w, const char **digest)
{
	const char *path = w->evidence;
	unsigned char sum[RN_SHA256];
	bool whole;
	FILE *f;

	*digest = w->sha256;
	if (path == NULL || w->sha256 != NULL)
		return RN_OK;
	f = fopen(path, "rb");
	if (f == NULL)
		return rn_fail(rn, errno == EACCES ? RN_EPERM : RN_ENOINPUT,
		    "evidence %s: %s", path, strerror(errno));
	whole = rn_sha256_stream(sum, f);
	fclose(f);
	if (!whole)
		return rn_fail(rn, RN_EIO, "evidence %s: cannot be read",
		    path);
	*digest = rn_hex(a, sum, sizeof(sum));
	return RN_OK;
}

enum rn_status
rn_when_check(struct refnet *rn, int64_t on, int64_t *at)
{
	*at = on == RN_NOW ? rn_now(rn) : on;
	if (*at > rn_now(rn))
		return rn_fail(rn, RN_EUSAGE, "that date is still to come");
	return RN_OK;
}

static enum rn_status
check_party(struct refnet *rn, const struct rn_file *f, enum rn_party party,
    enum rn_answer answer)
{
	const struct rn_seat *s = &f->c.seat[party];

	if (s->person == RN_NONE) {
		rn_fail(rn, RN_EUSAGE, "intro %lld has no %s%s",
		    (long long)f->id, rn_party_name[party],
		    party == RN_PARTY_TARGET ? " yet" : "");
		if (party == RN_PARTY_TARGET)
			rn_hint(rn, "refnet intro edit %lld --to REF",
			    (long long)f->id);
		return RN_EUSAGE;
	}
	if (s->me && answer == RN_ANSWER_ASKED)
		return rn_fail(rn, RN_EUSAGE, "you are the %s: nobody needs to"
		    " ask you", rn_party_name[party]);
	if (s->me && party != RN_PARTY_TARGET && answer == RN_ANSWER_NO) {
		rn_fail(rn, RN_EUSAGE, "you are the %s, and said yes by"
		    " opening it", rn_party_name[party]);
		rn_hint(rn, "refnet intro withdraw %lld", (long long)f->id);
		return RN_EUSAGE;
	}
	return RN_OK;
}

static enum rn_status
say_answer(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    enum rn_party party, enum rn_answer answer)
{
	static const char *const verb[] = { "asked", "yes from", "no from",
	    "yes withdrawn by" };
	enum rn_status rc = RN_OK;
	const char *name;

	TRY(rn_seat_name(rn, a, f, party, &name));
	TRY(rn_change_say(rn, "intro %lld: %s %s, the %s", (long long)f->id,
	    verb[answer], name, rn_party_name[party]));
out:
	return rc;
}

/* Whoever is named by a name, as the party they are. */
static enum rn_status
read_party(struct refnet *rn, const struct rn_file *f, const char *word,
    unsigned *with)
{
	enum rn_status rc;
	int64_t person;

	if (rn_parties_read(word) != 0) {
		*with |= rn_parties_read(word);
		return RN_OK;
	}
	rc = rn_person_find(rn, word, &person);
	if (rc != RN_OK)
		return rc;
	for (unsigned p = 0; p < RN_PARTIES; p++)
		if (f->c.seat[p].person == person) {
			*with |= 1u << p;
			return RN_OK;
		}
	rn_fail(rn, RN_EUSAGE, "%s is nobody of intro %lld", word,
	    (long long)f->id);
	rn_hint(rn, "--with names who of it may be told: requester, connector,"
	    " target");
	return RN_EUSAGE;
}

/* The rules go by who it is, so whom a yes is told to is kept as parties. */
static enum rn_status
read_whom(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    const char *whom, const char **out)
{
	const char *item, *s = "";
	unsigned with = 0;
	enum rn_status rc = RN_OK;
	size_t n;

	*out = NULL;
	while (whom != NULL && (item = rn_item_next(&whom, &n)) != NULL)
		TRY(read_party(rn, f, rn_trim(a, item, n), &with));
	for (unsigned p = 0; p < RN_PARTIES; p++)
		if (with & 1u << p)
			s = rn_sprintf(a, "%s%s%s", s, *s == '\0' ? "" : ", ",
			    rn_party_name[p]);
	*out = with == 0 ? NULL : s;
out:
	return rc;
}

enum rn_status
rn_intro_answer(struct refnet *rn, int64_t id, enum rn_party party,
    enum rn_answer answer, const struct rn_answer_words *w, const char *force)
{
	static const struct { const char *verb; enum rn_event event; } by[] = {
		{ "intro ask", RN_EVENT_ASK }, { "intro yes", RN_EVENT_YES },
		{ "intro no", RN_EVENT_NO }
	};
	struct rn_arena *a = rn_arena_make();
	struct rn_answer_words words = *w;
	const struct rn_entry *last;
	enum rn_standing before;
	const char *digest;
	struct rn_file f;
	enum rn_status rc;
	unsigned forced = 0;
	int64_t at;

	rc = rn_file_begin(rn, a, by[answer].verb, id, by[answer].event, &f);
	if (rc != RN_OK)
		goto done;
	TRY(check_party(rn, &f, party, answer));
	TRY(check_words(rn, w));
	TRY(rn_when_check(rn, w->on, &at));
	if (w->until != RN_NONE && w->until < at) {
		rc = rn_fail(rn, RN_EUSAGE, "--until lies before it begins");
		goto out;
	}
	if (answer == RN_ANSWER_ASKED)
		TRY(rn_policy_check(rn, a, &f, party, RN_POLICY_ALL, force,
		    &forced));
	TRY(read_evidence(rn, a, w, &digest));
	TRY(read_whom(rn, a, &f, w->whom, &words.whom));
	before = rn_case_standing(&f.c, party, rn_now(rn), &last);
	if (answer != RN_ANSWER_ASKED && before == RN_STANDS_UNASKED &&
	    !f.c.seat[party].me)
		TRY(rn_answer_put(rn, &f, party, RN_ANSWER_ASKED, at, true, NULL,
		    NULL));
	/* a no dated before the ask it answers would be unsaid by it */
	if (answer == RN_ANSWER_NO && before == RN_STANDS_ASKED &&
	    at < last->at)
		at = last->at;
	if (answer == RN_ANSWER_NO && before == RN_STANDS_YES)
		answer = RN_ANSWER_WITHDRAWN;
	TRY(rn_answer_put(rn, &f, party, answer, at, false, &words, digest));
	TRY(rn_policy_record(rn, id, forced, force));
	TRY(say_answer(rn, a, &f, party, answer));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_intro_introduce(struct refnet *rn, int64_t id)
{
	struct rn_arena *a = rn_arena_make();
	struct rn_file f;
	enum rn_status rc;

	rc = rn_file_begin(rn, a, "intro introduce", id, RN_EVENT_INTRODUCE,
	    &f);
	if (rc != RN_OK)
		goto done;
	/* no such row is appended but through the gate */
	TRY(rn_answer_put(rn, &f, -1, RN_ANSWER_INTRODUCED, rn_now(rn), false,
	    NULL, NULL));
	TRY(rn_file_say(rn, a, &f, "introduced"));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}

enum rn_status
rn_not_ours_put(struct refnet *rn, struct rn_arena *a,
    const struct rn_file *f, const struct rn_answer_words *w, int64_t at)
{
	enum rn_status rc = RN_OK;
	const char *digest;

	if (w->evidence == NULL && w->message == NULL) {
		rc = rn_fail(rn, RN_EUSAGE, "what shows that the connector"
		    " introduced them?");
		rn_hint(rn, "--evidence FILE, such as their message, or"
		    " --message its Message-ID");
		goto out;
	}
	TRY(check_words(rn, w));
	TRY(read_evidence(rn, a, w, &digest));
	TRY(rn_answer_put(rn, f, -1, RN_ANSWER_NOT_OURS, at, false, w,
	    digest));
out:
	return rc;
}

enum rn_status
rn_intro_not_ours(struct refnet *rn, int64_t id,
    const struct rn_answer_words *w)
{
	struct rn_arena *a = rn_arena_make();
	const struct rn_seat *c, *t;
	struct rn_file f;
	enum rn_status rc;
	int64_t at;

	rc = rn_file_begin(rn, a, "intro introduce", id, RN_EVENT_NOT_OURS, &f);
	if (rc != RN_OK)
		goto done;
	c = &f.c.seat[RN_PARTY_CONNECTOR];
	t = &f.c.seat[RN_PARTY_TARGET];
	if (c->person == RN_NONE || c->me) {
		/* refnet never records its owner's act without the consents */
		rc = rn_fail(rn, RN_EPOLICY, c->me ? "intro %lld: you are the"
		    " connector, this would be your act, not theirs" :
		    "intro %lld has no connector", (long long)id);
		rn_hint(rn, "refnet intro introduce %lld", (long long)id);
		goto out;
	}
	if (t->person == RN_NONE) {
		rc = rn_fail(rn, RN_EUSAGE, "intro %lld: whom did they"
		    " introduce? nobody is named", (long long)id);
		rn_hint(rn, "refnet intro edit %lld --to REF", (long long)id);
		goto out;
	}
	TRY(rn_when_check(rn, w->on, &at));
	TRY(rn_not_ours_put(rn, a, &f, w, at));
	TRY(rn_file_say(rn, a, &f, "introduced by the connector"));
out:
	rc = rn_end(rn, rc);
done:
	rn_arena_free(a);
	return rc;
}
