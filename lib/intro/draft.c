/*
 * draft.c - a first text for each step.
 *
 * Who reads it is the table `reads`; what it says, a template (lib/draft), the
 * built-in one or one of the user's; what may go in, secret.c and told.c.  No
 * draft tells an address of somebody else but the final introduction, which
 * the gate stands before.
 */
#include <string.h>

#include "intro/told.h"

const char *const rn_draft_step_name[RN_DRAFT_STEPS + 1] = {
	[RN_DRAFT_ASK_CONNECTOR] = "ask-connector",
	[RN_DRAFT_ASK_TARGET] = "ask-target",
	[RN_DRAFT_INTRODUCTION] = "introduction",
	[RN_DRAFT_REMINDER] = "reminder",
	[RN_DRAFT_DECLINE] = "decline",
	[RN_DRAFT_THANKS] = "thanks",
	[RN_DRAFT_RE_ENGAGE] = "re-engage",
};

/*
 * To one party, to both who are introduced, to whoever is asked next, or to
 * who was asked and has not answered.  NOT: I have no such text to write.
 */
enum to { TO_REQUESTER, TO_CONNECTOR, TO_TARGET, TO_BOTH, TO_ASKED,
	TO_SILENT, NOT };

/* By step, and by what I am in the introduction. */
static const enum to reads[RN_DRAFT_STEPS][RN_PARTIES] = {
	/* as requester, connector, target */
	[RN_DRAFT_ASK_CONNECTOR] = { TO_CONNECTOR, TO_REQUESTER, TO_ASKED },
	[RN_DRAFT_ASK_TARGET] = { TO_CONNECTOR, TO_TARGET, NOT },
	[RN_DRAFT_INTRODUCTION] = { TO_BOTH, TO_BOTH, TO_BOTH },
	[RN_DRAFT_REMINDER] = { TO_SILENT, TO_SILENT, TO_SILENT },
	[RN_DRAFT_DECLINE] = { TO_CONNECTOR, TO_REQUESTER, TO_ASKED },
	[RN_DRAFT_THANKS] = { TO_CONNECTOR, NOT, TO_CONNECTOR },
	[RN_DRAFT_RE_ENGAGE] = { TO_CONNECTOR, TO_REQUESTER, TO_ASKED },
};

int
rn_my_seat(const struct rn_file *f)
{
	for (int p = 0; p < RN_PARTIES; p++)
		if (f->c.seat[p].me)
			return p;
	return RN_PARTY_REQUESTER;
}

/* Whose answer comes first, as what is next of an introduction has it. */
static const enum rn_party order[] = { RN_PARTY_CONNECTOR,
    RN_PARTY_REQUESTER, RN_PARTY_TARGET };

/* Who was asked and has not answered; -1: nobody. */
static int
silent(const struct rn_file *f, int64_t now, const struct rn_entry **ask)
{
	for (size_t i = 0; i < RN_LEN(order); i++) {
		enum rn_standing s = rn_case_standing(&f->c, order[i], now,
		    ask);

		if ((s == RN_STANDS_ASKED || s == RN_STANDS_SILENT) &&
		    !f->c.seat[order[i]].me)
			return (int)order[i];
	}
	return -1;
}

/* Whose answer is wanted next; -1: nobody's. */
static int
wanted(const struct rn_file *f, int64_t now)
{
	int last = -1;

	for (size_t i = 0; i < RN_LEN(order); i++) {
		const struct rn_seat *s = &f->c.seat[order[i]];

		if (s->me || s->person == RN_NONE)
			continue;
		last = (int)order[i];
		if (rn_case_standing(&f->c, order[i], now, NULL) !=
		    RN_STANDS_YES)
			break;
	}
	return last;
}

enum rn_status
rn_reader_find(struct refnet *rn, const struct rn_file *f,
    struct rn_reader *r)
{
	enum to to = reads[r->step][rn_my_seat(f)];
	enum rn_status rc = RN_OK;

	r->ask = NULL;
	if (to == NOT) {
		rc = rn_fail(rn, RN_EUSAGE, "intro %lld: as %s you have no %s"
		    " to write", (long long)f->id, rn_party_name[rn_my_seat(f)],
		    rn_draft_step_name[r->step]);
		if (r->step == RN_DRAFT_ASK_TARGET)
			rn_hint(rn, "say yes yourself: refnet intro yes %lld"
			    " target", (long long)f->id);
		return rc;
	}
	r->party = to == TO_BOTH ? -1 : to == TO_ASKED ?
	    wanted(f, rn_now(rn)) : to == TO_SILENT ? silent(f, rn_now(rn),
	    &r->ask) : (int)to;
	if (to == TO_BOTH)
		return RN_OK;
	if (r->party < 0 || f->c.seat[r->party].person == RN_NONE ||
	    f->c.seat[r->party].me) {
		r->party = wanted(f, rn_now(rn));
		return rn_fail(rn, RN_EUSAGE, to == TO_SILENT ? "intro %lld:"
		    " nobody owes an answer" : "intro %lld: nobody is there to"
		    " write that to", (long long)f->id);
	}
	return RN_OK;
}

/* "Ada Novak <ada@mill.example>", or what may be told of that. */
static enum rn_status
address(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    int p, bool tell, const char **out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const char *name = NULL;
	bool row = false;

	*out = p == RN_PARTY_CONNECTOR ? "the connector" : "the other side";
	if (f->c.seat[p].person == RN_NONE)
		return RN_OK;
	TRY(rn_sql(rn, &rn_intro_sql, ABOUT, &st));
	rn_bind_int(&st, ":id", f->c.seat[p].person);
	TRY(rn_step(&st, &row));
	if (row)
		name = rn_tellable(rn_col_text(&st, 0, a));
	rn_done(&st);
	if (name != NULL)
		*out = name;
	if (!tell)
		return RN_OK;
	TRY(rn_sql(rn, &rn_intro_sql, ADDRESS, &st));
	rn_bind_int(&st, ":id", f->c.seat[p].person);
	TRY(rn_step(&st, &row));
	if (row)
		*out = rn_sprintf(a, "%s <%s>", *out, rn_col_text(&st, 0, a));
out:
	rn_done(&st);
	return rc;
}

static enum rn_status
fill_to(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    const struct rn_reader *r, bool final, struct rn_draft *out)
{
	static const int both[] = { RN_PARTY_TARGET, RN_PARTY_REQUESTER };
	const char **v = rn_alloc(a, 2 * sizeof(*v));
	enum rn_status rc = RN_OK;

	out->to = (struct rn_list){ v, r->party < 0 ? 2 : 1 };
	for (size_t i = 0; i < out->to.n; i++) {
		int p = r->party < 0 ? both[i] : r->party;

		/* side by side only when both may have them */
		TRY(address(rn, a, f, p, r->party >= 0 || (final &&
		    ((r->secret[p] & RN_SECRET_HANDLE) == 0 ||
		    (r->kinds[p] & 1u << RN_HANDLE_EMAIL) != 0)), &v[i]));
	}
	if (r->party < 0 && f->c.seat[RN_PARTY_REQUESTER].me &&
	    f->c.seat[RN_PARTY_CONNECTOR].person != RN_NONE)
		TRY(address(rn, a, f, RN_PARTY_CONNECTOR, false, &out->from));
out:
	return rc;
}

/* The step of a state. */
static int
step_of(enum rn_intro_state s)
{
	switch (s) {
	case RN_INTRO_DRAFTED:
	case RN_INTRO_ASKING_CONNECTOR:
	case RN_INTRO_EXPIRED:
		return RN_DRAFT_ASK_CONNECTOR;
	case RN_INTRO_ASKING_TARGET:
		return RN_DRAFT_ASK_TARGET;
	case RN_INTRO_READY:
		return RN_DRAFT_INTRODUCTION;
	case RN_INTRO_DECLINED:
	case RN_INTRO_WITHDRAWN:
		return RN_DRAFT_DECLINE;
	default:
		return RN_DRAFT_THANKS;
	}
}

/*
 * Is a reminder what fits?  Of an ask of mine that is late; and once one was
 * sent, for as long as that ask has no answer: nobody is sent the first again.
 */
static enum rn_status
wants_reminder(struct refnet *rn, const struct rn_file *f, bool *is)
{
	struct rn_next next = rn_case_next(&f->c, rn_now(rn));
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	const struct rn_entry *ask;
	int p = silent(f, rn_now(rn), &ask);

	*is = false;
	if (p < 0 || next.waiting != RN_WAITING_REQUESTER + p)
		return RN_OK;
	/* their connector asked them, and is who may ask again */
	if (p == RN_PARTY_TARGET && !f->c.seat[RN_PARTY_CONNECTOR].me &&
	    f->c.seat[RN_PARTY_CONNECTOR].person != RN_NONE)
		return RN_OK;
	*is = next.due_at != RN_NONE && next.due_at < rn_now(rn);
	if (*is)
		return RN_OK;
	TRY(rn_sql(rn, &rn_intro_sql, REMINDED, &st));
	rn_bind_int(&st, ":id", f->id);
	rn_bind_int(&st, ":step", RN_DRAFT_REMINDER);
	rn_bind_int(&st, ":party", p);
	rn_bind_int(&st, ":since", ask->at);
	TRY(rn_step(&st, is));
out:
	rn_done(&st);
	return rc;
}

enum rn_status
rn_usual_step(struct refnet *rn, const struct rn_file *f, int *step)
{
	enum rn_status rc = RN_OK;
	bool remind;

	TRY(wants_reminder(rn, f, &remind));
	*step = remind ? RN_DRAFT_REMINDER :
	    step_of(rn_case_state(&f->c, rn_now(rn)));
out:
	return rc;
}

/* The facts that were used, as rows. */
static void
take_used(struct rn_arena *a, const struct rn_filled *x, struct rn_draft *out)
{
	const char **v = rn_alloc(a, (x->used_n + 1) * sizeof(*v));

	for (size_t i = 0; i < x->used_n; i++)
		v[i] = rn_sprintf(a, "%s: %s <- %s", x->used[i].field,
		    x->used[i].value, x->used[i].source);
	out->facts = (struct rn_list){ v, x->used_n };
}

const char *
rn_intro_template(enum rn_draft_step step, enum rn_party as)
{
	return rn_template_builtin(rn_draft_step_name[step], rn_party_name[as]);
}

/* With every fact known, whatever it says. */
enum rn_status
rn_intro_template_check(struct refnet *rn, struct rn_arena *a,
    const char *name, const char *text)
{
	struct rn_filled out;
	struct rn_told *all;
	size_t n = 0;

	while (rn_template_field[n].name != NULL)
		n++;
	all = rn_alloc(a, (n + 1) * sizeof(*all));
	for (size_t i = 0; i < n; i++)
		all[i] = (struct rn_told){ rn_template_field[i].name, "x",
		    "" };
	return rn_template_fill(rn, a, name, text, all, n, &out);
}

enum rn_status
rn_intro_template_facts(struct rn_arena *a, struct rn_template_fact **list,
    size_t *n)
{
	for (*n = 0; rn_template_field[*n].name != NULL; )
		++*n;
	*list = rn_alloc(a, (*n + 1) * sizeof(**list));
	for (size_t i = 0; i < *n; i++)
		(*list)[i] = (struct rn_template_fact){
		    rn_template_field[i].name, rn_template_field[i].what };
	return RN_OK;
}

enum rn_status
rn_intro_step(struct refnet *rn, struct rn_arena *a, int64_t id, int *step,
    int *role)
{
	enum rn_status rc = RN_OK;
	struct rn_file f;

	TRY(rn_file_read(rn, a, id, RN_NOW, &f));
	if (*step < 0)
		TRY(rn_usual_step(rn, &f, step));
	*role = rn_my_seat(&f);
out:
	return rc;
}

enum rn_status
rn_intro_draft(struct refnet *rn, struct rn_arena *a, int64_t id, int step,
    bool final, const struct rn_intro_template *own, struct rn_draft *out)
{
	struct rn_intro_template t = { .name = "template" };
	enum rn_status rc = RN_OK;
	struct rn_filled filled;
	struct rn_told *told;
	struct rn_reader r;
	struct rn_file f;
	size_t n;

	TRY(rn_file_read(rn, a, id, RN_NOW, &f));
	if (step < 0)
		TRY(rn_usual_step(rn, &f, &step));
	r.step = (enum rn_draft_step)step;
	if (final && r.step == RN_DRAFT_INTRODUCTION)
		TRY(rn_gate_check(rn, a, &f));
	TRY(rn_reader_find(rn, &f, &r));
	TRY(rn_secrets(rn, a, &f, &r));
	TRY(rn_told_gather(rn, a, &f, &r, &told, &n));
	t.text = rn_template_builtin(rn_draft_step_name[r.step],
	    rn_party_name[rn_my_seat(&f)]);
	TRY(rn_template_fill(rn, a, own != NULL ? own->name : t.name,
	    own != NULL ? own->text : t.text, told, n, &filled));
	*out = (struct rn_draft){ .intro_id = id, .step = (int)r.step,
	    .final = final, .subject = filled.subject, .body = filled.body,
	    .party = r.party };
	take_used(a, &filled, out);
	TRY(fill_to(rn, a, &f, &r, final, out));
out:
	return rc;
}
