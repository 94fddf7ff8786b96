/* world.c - a small network in a store, and what others do to it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "desk/life.h"
#include "refnet/change.h"
#include "refnet/group.h"
#include "refnet/interaction.h"
#include "refnet/profile.h"

uint32_t
roll(uint64_t *seed, uint32_t n)
{
	uint64_t z = *seed += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return (uint32_t)((z ^ z >> 31) % n);
}

/* --- people --------------------------------------------------------------- */

static const struct {
	const char *name, *email, *org, *title;
} people[] = {
	{ "Ada Novak", "ada@mill.example", "Novak Mills", "CEO" },
	{ "Bela Okoro", "bela@tarn.example", "Tarn Mills", "CFO" },
	{ "Cleo Sanz", "cleo@sanz.example", "Sanz Bakeries", "COO" },
	{ "Dita Roy", "dita@roy.example", "Roy Paper", "CFO" },
	{ "Emil Kurz", "emil@kurz.example", "Kurz Logistics", "CEO" },
	{ "Faye Lund", "faye@lund.example", "Lund Capital", "Partner" },
	{ "Goran Ilic", "goran@ilic.example", "Ilic Foods", "CFO" },
	{ "Hana \xe5\xb1\xb1\xe7\x94\xb0", "hana@panya.example", "Panya", "COO" },
	{ "Ivo Petrov", "ivo@ore.example", "Ore Works", "CTO" },
	{ "Jo Mueller", "jo@haven.example", "Haven", "Founder" },
	{ "Kofi Mensah", "kofi@gold.example", "Gold Coast Foods", "CEO" },
	{ "Lea Brandt", "lea@brandt.example", "Brandt Mills", "CFO" },
	{ "Mia Chen", "mia@chen.example", "Chen Robotics", "CEO" },
	{ "Nils Berg", "nils@berg.example", "Berg Shipping", "CFO" },
	{ "Olga Rusu", "olga@rusu.example", "Rusu Wines", "CEO" },
	{ "Pia Aalto", "pia@aalto.example", "Aalto Mills", "CFO" },
	{ "Quinn Hale", "quinn@hale.example", "Hale Group", "Partner" },
	{ "Rita Lindqvist", "rita@lind.example", "Lind Bakeries", "CFO" },
	{ "Sam Reyes", "sam@reyes.example", "Reyes Media", "Editor" },
	{ "Tomas Varela", "tomas@varela.example", "Varela Mills", "CEO" },
	{ "Uma Rao", "uma@rao.example", "Rao Software", "CTO" },
	{ "Vera Costa", "vera@costa.example", "Costa Mills", "CFO" },
	{ "Wim de Boer", "wim@boer.example", "De Boer", "CEO" },
	{ "Xenia Pop", "xenia@pop.example", "Pop Paper", "CFO" },
	{ "Yara Haddad", "yara@haddad.example", "Haddad Foods", "COO" },
	{ "Zoe Adler", "zoe@adler.example", "Adler Mills", "CFO" },
	/* the same again, or it seems so */
	{ "Jonathan Meyer", "jonathan@meyer.example", "Meyer Mills", "CFO" },
	{ "Jon Meyer", "jon.meyer@mail.example", "Meyer Mills", "CFO" },
	{ "Katherine Wolff", "k.wolff@wolff.example", "Wolff Paper", "CEO" },
	{ "Kate Wolff", "kate@mail.example", "Wolff Paper", "CEO" },
	{ "Grace Okafor", "grace@okafor.example", "Okafor Mills", "CFO" },
	{ "Grace Okafor", "grace.okafor@mail.example", NULL, NULL },
	{ "Nobody's Friend", NULL, "Elsewhere", "CFO" },
};
enum { PEOPLE = RN_LEN(people) };

static const char *
person(uint64_t *seed)
{
	size_t i = roll(seed, PEOPLE - 1);

	return people[i].email;
}

static void
good(struct refnet *rn, enum rn_status rc)
{
	if (rc != RN_OK)
		fail_msg("%s", rn_error_text(rn));
}

static void
talk(struct refnet *rn, struct rn_arena *a, const char *who,
    enum rn_channel kind, int direction, int64_t at)
{
	const struct rn_log log = { .with = { &who, 1 }, .kind = kind,
	    .direction = direction, .at = at, .about = "mills" };
	struct rn_interaction out;

	good(rn, rn_log_add(rn, a, &log, &out));
}

static void
make_people(struct refnet *rn)
{
	int64_t id;

	for (size_t i = 0; i < PEOPLE; i++) {
		struct rn_person_words w = { .name = people[i].name,
		    .org = people[i].org, .title = people[i].title,
		    .emails = { (const char **)&people[i].email,
		    people[i].email != NULL } };

		good(rn, rn_person_add(rn, &w, &id));
	}
}

static void
make_ties(struct refnet *rn, struct rn_arena *a)
{
	struct rn_tie tie;
	int64_t id;

	for (int i = 0; i < 60; i++)
		talk(rn, a, people[i * 7 % 12].email, i % 4 == 0 ?
		    RN_CHANNEL_CALL : RN_CHANNEL_EMAIL, i % 3 == 0 ?
		    RN_DIRECTION_BOTH : i % 3 == 1 ? RN_DIRECTION_OUT :
		    RN_DIRECTION_IN, NOW - (200 - i) * DAY);
	for (int i = 0; i < 6; i++)
		good(rn, rn_tie_add(rn, a, people[i].email,
		    people[i + 15].email, RN_TIER_MEDIUM, "they said so",
		    &tie));
	good(rn, rn_person_pin(rn, people[2].email, RN_TIER_STRONG,
	    "an old friend", &id));
	good(rn, rn_person_pin(rn, people[9].email, RN_TIER_STRONG,
	    "an old friend", &id));
	good(rn, rn_connector_add(rn, a, people[9].email, 12, "test", &id));
	good(rn, rn_person_dnc(rn, people[13].email, true, "she said so",
	    &id));
}

static void
make_profile(struct refnet *rn, struct rn_arena *a)
{
	const char *roles[] = { "CFO" }, *industry[] = { "milling" };
	const struct rn_profile_words want = { .roles = { roles, 1 },
	    .industries = { industry, 1 }, .trigger = "a second mill" };
	struct rn_profile p;

	good(rn, rn_profile_new(rn, a, "cfo", &want, &p));
}

static void
make_groups(struct refnet *rn, struct rn_arena *a)
{
	const struct rn_group_words circle = { .name = "Founders of the Quay",
	    .cadence_days = 30, .seats = RN_NONE, .since = NOW - 80 * DAY };
	const struct rn_group_words idle = { .name = "Bakers",
	    .cadence_days = 400, .seats = RN_NONE, .since = NOW - 80 * DAY };
	const struct rn_join_words join = { .ref = people[3].email,
	    .seat = "paper", .since = NOW - 70 * DAY };
	struct rn_group g;
	struct rn_member m;

	good(rn, rn_group_new(rn, a, &circle, &g));
	good(rn, rn_group_new(rn, a, &idle, &g));
	good(rn, rn_group_join(rn, a, "Bakers", &join, "test", &m));
}

/* --- introductions -------------------------------------------------------- */

static const char force[] = "for the test";

static void
said(struct refnet *rn, int64_t id, enum rn_party p, enum rn_answer answer,
    const char *message)
{
	const struct rn_answer_words w = { .channel = "call",
	    .message = message, .until = RN_NONE, .on = RN_NOW };

	good(rn, rn_intro_answer(rn, id, p, answer, &w, force));
}

/* As far as the letters go: c t are asked, C T R say yes, i introduces ... */
static void
go_on(struct refnet *rn, struct rn_arena *a, int64_t id, const char *how)
{
	for (; *how != '\0'; how++) {
		char low = *how >= 'A' && *how <= 'Z' ?
		    (char)(*how + 'a' - 'A') : *how;
		enum rn_party p = low == 'r' ? RN_PARTY_REQUESTER :
		    low == 'c' ? RN_PARTY_CONNECTOR : RN_PARTY_TARGET;

		if (strchr("rctRCT", *how) != NULL)
			said(rn, id, p, *how == low ? RN_ANSWER_ASKED :
			    RN_ANSWER_YES, *how == 'c' ? rn_sprintf(a, "ask%"
			    PRId64 "@quayside.example", id) : NULL);
		else if (*how == 'N')
			said(rn, id, RN_PARTY_TARGET, RN_ANSWER_NO, NULL);
		else if (*how == 'i')
			good(rn, rn_intro_introduce(rn, id));
		else if (*how == 'w')
			good(rn, rn_intro_withdraw(rn, id));
		else if (*how == 'z')
			good(rn, rn_intro_snooze(rn, id, NOW + 9 * DAY));
		else if (*how == '+')
			good(rn, rn_intro_thank(rn, id, RN_NOW));
		else
			good(rn, rn_intro_outcome(rn, id, (enum rn_outcome)
			    (*how - '0'), RN_NONE, *how == '0' ? NOW + 5 *
			    DAY : RN_NONE, RN_NOW));
	}
}

static const struct {
	int days;		/* ago */
	int requester, connector, target;	/* people; -1: nobody, -2: me */
	int kind;
	const char *profile, *how;
} intros[] = {
	{ 300, -2, 0, 25, -1, NULL, "cCtTi05+" },
	{ 250, -2, 1, 24, -1, NULL, "cC" },
	{ 200, -2, 2, 23, -1, "cfo", "cCtTi1" },
	{ 160, -2, 3, 22, -1, NULL, "cCtTi2+" },
	{ 140, -2, 4, 21, -1, "cfo", "cCtTi13" },
	{ 120, -2, 5, 20, -1, NULL, "cCtTi14" },
	{ 100, -2, 6, 19, -1, NULL, "cCtTi16" },
	{ 60, 7, -1, 18, -1, NULL, "rRtTi" },
	{ 50, -2, 8, 17, -1, "cfo", "cCtN" },
	{ 45, -2, 9, 16, -1, NULL, "cw" },
	{ 40, -2, 10, 15, -1, "cfo", "cC" },
	{ 30, -2, 11, 14, -1, NULL, "c" },
	{ 20, 12, -1, 15, -1, NULL, "rR" },
	{ 14, 18, 9, -2, -1, NULL, "" },
	{ 12, 19, -1, -2, -1, NULL, "" },
	{ 10, -2, 2, 21, -1, "cfo", "cCt" },
	{ 9, -2, 0, 17, -1, "cfo", "cz" },
	{ 8, 20, -1, 23, -1, NULL, "rt" },
	{ 7, 22, -1, 25, -1, NULL, "rRtT" },
	{ 6, -2, 4, 26, -1, "cfo", "cCtT" },
	{ 5, -2, 5, -1, -1, "cfo", "c" },
	{ 4, -2, 7, 24, -1, NULL, "c" },
	{ 3, -2, 8, 28, RN_INTRO_IMPLIED, NULL, "" },
	{ 2, -2, 3, 30, RN_INTRO_TANGIBLE, NULL, "" },
	{ 2, -2, 6, 11, RN_INTRO_COMMUNITY, NULL, "" },
	{ 1, -2, 0, 1, -1, NULL, "" },
	{ 0, -2, 1, 2, -1, NULL, "" },
	{ 0, 14, -1, 12, -1, NULL, "" },
	{ 0, -2, 16, 21, -1, "cfo", "c" },
};
enum { INTROS = RN_LEN(intros) };

static const char *
seat(int i)
{
	return i == -1 ? NULL : i == -2 ? "me" : people[i].email;
}

static void
make_intros(struct refnet *rn, struct rn_arena *a)
{
	for (size_t i = 0; i < INTROS; i++) {
		struct rn_intro_words w = { .requester = intros[i].requester ==
		    -2 ? NULL : seat(intros[i].requester),
		    .connector = seat(intros[i].connector),
		    .target = seat(intros[i].target),
		    .profile = intros[i].profile, .kind = intros[i].kind };
		int64_t id;

		rn_clock(rn, NOW - intros[i].days * DAY - 3600);
		good(rn, rn_intro_new(rn, &w, force, &id));
		go_on(rn, a, id, intros[i].how);
	}
	rn_clock(rn, NOW);
}

/* --- letters -------------------------------------------------------------- */

static const char *const replies[] = {
	"Happy to make the introduction.", "Sorry, that does not work for me.",
	"I am out of the office until 30 November.",
	"Please remind me in two weeks.", "Who are they?",
	"I would rather not, they are very busy.",
};

static enum rn_status
reply(struct refnet *rn, struct rn_arena *a, const char *from, int64_t intro,
    const char *text, uint32_t number)
{
	struct rn_ingested r;
	struct rn_ingest what = { .bytes = rn_sprintf(a,
	    "From: %s\nTo: ines@quayside.example\nSubject: Re: An"
	    " introduction?\nDate: Sat, 21 Nov 2026 18:20:00 +0000\n"
	    "Message-ID: <reply%" PRIu32 "@x.example>\nIn-Reply-To: <ask%"
	    PRId64 "@quayside.example>\n\n%s\n", from, number, intro, text) };

	what.n = strlen(what.bytes);
	return rn_inbox_ingest(rn, a, &what, &r);
}

static void
make_letters(struct refnet *rn, struct rn_arena *a)
{
	static const char *const end[] = { "exit 75", "kill -9 $$" };
	const int asked[] = { 12, 21, 22, 29, 17 };
	struct rn_letter_out m;
	struct rn_outgoing out;
	int64_t id;

	for (size_t i = 0; i < RN_LEN(asked); i++)
		good(rn, reply(rn, a, people[intros[asked[i] -
		    1].connector].email, asked[i], replies[i], (uint32_t)i));
	for (size_t i = 0; i < RN_LEN(end); i++) {
		const struct rn_send s = { .intro = 26 + (int64_t)i,
		    .step = -1, .force = force };
		const struct rn_out_command by = { end[i], 60 };

		good(rn, rn_outbox_put(rn, a, &s, &m, &id));
		assert_int_equal(rn_outbox_hand_over(rn, a, id, &by, &out),
		    RN_EIO);
	}
}

void
world_make(struct refnet *rn, struct rn_arena *a)
{
	const char *me = "ines@quayside.example";

	good(rn, rn_me_set(rn, "Ines Ferraz", &me, 1));
	rn_clock(rn, NOW - 310 * DAY);
	make_people(rn);
	make_profile(rn, a);
	make_intros(rn, a);
	make_ties(rn, a);
	make_groups(rn, a);
	make_letters(rn, a);
}

/* --- others --------------------------------------------------------------- */

static int64_t
last_of(struct life *l, const char *table)
{
	return one_number(l, rn_sprintf(l->a, "SELECT coalesce(max(id), 1)"
	    " FROM %s", table), 0);
}

static enum rn_status
meddle_intro(struct life *l, uint64_t *seed)
{
	static const enum rn_answer answers[] = { RN_ANSWER_ASKED,
	    RN_ANSWER_YES, RN_ANSWER_YES, RN_ANSWER_NO };
	int64_t id = l->d.m.id > 0 && roll(seed, 2) == 0 ? l->d.m.id :
	    1 + roll(seed, (uint32_t)last_of(l, "intro"));
	const struct rn_answer_words w = { .channel = "email",
	    .until = RN_NONE, .on = RN_NOW };
	struct refnet *rn = l->other;
	const struct rn_intro *row;
	struct rn_written kept;
	enum rn_party p;
	const char *text = "Subject: Mills\n\nWritten elsewhere.\n";

	switch (roll(seed, 9)) {
	case 0:
		return rn_intro_note(rn, id, "noted elsewhere");
	case 1:
		return rn_intro_withdraw(rn, id);
	case 2:
		return rn_intro_snooze(rn, id, l->now + (1 + roll(seed, 9)) *
		    DAY);
	case 3:
		return rn_intro_outcome(rn, id, (enum rn_outcome)roll(seed,
		    RN_OUTCOMES), RN_NONE, RN_NONE, RN_NOW);
	case 4:
		return rn_written_put(rn, l->a, id, -1, "it", text,
		    strlen(text), &kept);
	case 5:
		return rn_intro_introduce(rn, id);
	default:
		p = (enum rn_party)roll(seed, RN_PARTIES);
		row = triage_row(&l->d.m);
		/* what a key would answer next */
		for (int i = 0; row != NULL && row->id == id && i < RN_PARTIES &&
		    row->awaited != 0 && (row->awaited & 1u << p) == 0; i++)
			p = (p + 1) % RN_PARTIES;
		return rn_intro_answer(rn, id, p, answers[roll(seed,
		    RN_LEN(answers))], &w, force);
	}
}

static enum rn_status
meddle_mail(struct life *l, uint64_t *seed)
{
	struct refnet *rn = l->other;
	int64_t id = 1 + roll(seed, (uint32_t)last_of(l, "proposal"));
	struct rn_outgoing *v, out;
	const struct rn_out_command by = { rn_sprintf(l->a,
	    "exec sh '%s/send'", l->dir), 60 };
	size_t n;

	switch (roll(seed, 4)) {
	case 0:
		return rn_proposal_decide(rn, &id, 1, roll(seed, 2) == 0,
		    force);
	case 1:
	case 2:
		id = 1 + roll(seed, INTROS);
		if (intros[id - 1].connector < 0)
			return RN_OK;
		return reply(rn, l->a, people[intros[id - 1].connector].email,
		    id, replies[roll(seed, RN_LEN(replies))], 1000 +
		    roll(seed, 1000000));
	default:
		if (rn_outbox_list(rn, l->a, &v, &n) != RN_OK || n == 0)
			return RN_OK;
		n = roll(seed, (uint32_t)n);
		if (v[n].state != RN_OUTGOING_FAILED &&
		    v[n].state != RN_OUTGOING_HANDING)
			return rn_outbox_hand_over(rn, l->a, v[n].id, &by,
			    &out);
		/* of what may have left nobody says it should once more */
		return rn_outbox_settle(rn, l->a, v[n].id, (enum rn_settle)
		    roll(seed, v[n].state == RN_OUTGOING_FAILED ? 3 : 2),
		    &out);
	}
}

static enum rn_status
meddle_people(struct life *l, uint64_t *seed)
{
	struct refnet *rn = l->other;
	const char *two[] = { person(seed), person(seed) };
	struct rn_person_words w = { .name = rn_sprintf(l->a, "New %" PRIu32,
	    roll(seed, 1000000)), .org = "Tarn Mills", .title = "CFO" };
	struct rn_duplicate same;
	struct rn_tie tie;
	int64_t id;

	switch (roll(seed, 9)) {
	case 0:
		return rn_person_add(rn, &w, &id);
	case 1:
		w.title = "CEO";
		return rn_person_edit(rn, two[0], &w, &id);
	case 2:
		return rn_person_merge(rn, two, 2, &id);
	case 3:
		return rn_person_distinct(rn, l->a, two[0], two[1], true,
		    &same);
	case 4:
		return rn_tie_add(rn, l->a, two[0], two[1], RN_TIER_MEDIUM,
		    "elsewhere", &tie);
	case 5:
		return rn_person_dnc(rn, two[0], roll(seed, 2) == 0,
		    "elsewhere", &id);
	case 6:
		return rn_cadence_set(rn, two[0], 30, &id);
	default:
		talk(rn, l->a, two[0], RN_CHANNEL_CALL, RN_DIRECTION_BOTH,
		    l->now - roll(seed, 30) * DAY);
		return RN_OK;
	}
}

void
world_meddle(struct life *l, uint64_t seed)
{
	const struct rn_answer_words asked = { .until = RN_NONE,
	    .on = RN_NOW };
	struct rn_intro_words w = { .kind = -1 };
	enum rn_status rc;
	int64_t id;

	switch (roll(&seed, 10)) {
	case 8:
	case 9:
	case 0:
		w.connector = person(&seed);
		w.target = person(&seed);
		rc = rn_intro_new(l->other, &w, force, &id);
		if (rc == RN_OK && roll(&seed, 2) == 0)
			rc = rn_intro_answer(l->other, id, RN_PARTY_CONNECTOR,
			    RN_ANSWER_ASKED, &asked, force);
		break;
	case 1:
	case 2:
		rc = meddle_mail(l, &seed);
		break;
	case 3:
	case 4:
		rc = meddle_people(l, &seed);
		break;
	default:
		rc = meddle_intro(l, &seed);
		break;
	}
	assert_int_not_equal(rc, RN_EFAULT);
	assert_int_not_equal(rc, RN_EBUSY);
}
