/*
 * secret.c - what may not be told of whom in a text.
 *
 * `rules` says by step what of a party is secret from whoever reads, before
 * they said yes and after; what their yes names narrows it.  Nobody's address
 * is told to another but by an introduction that the gate lets through.
 */
#include <string.h>

#include "base/text.h"
#include "intro/secret.h"

#define NOBODY 0u
#define REACH (RN_SECRET_DOMAIN | RN_SECRET_HANDLE)
#define WHO RN_SECRET_ALL
#define KINDS ((1u << RN_HANDLE_EMAIL) | (1u << RN_HANDLE_PHONE) | \
	(1u << RN_HANDLE_URL))

/*
 * Of a party that neither reads nor writes the text: what is secret until they
 * said yes, and then.  Of the requester, whom the connector would name to the
 * target, and of the target, whom the requester wants to meet.  `blind`: in an
 * introduction whose asks name nobody.
 */
static const struct {
	unsigned requester, requester_yes, target, target_yes, blind, connector;
} rules[RN_DRAFT_STEPS] = {
	[RN_DRAFT_ASK_CONNECTOR] = { REACH, REACH, REACH, REACH, WHO, REACH },
	[RN_DRAFT_ASK_TARGET] = { WHO, REACH, REACH, REACH, WHO, REACH },
	[RN_DRAFT_INTRODUCTION] = { REACH, NOBODY, REACH, NOBODY, REACH, REACH },
	[RN_DRAFT_REMINDER] = { WHO, REACH, REACH, REACH, WHO, REACH },
	[RN_DRAFT_DECLINE] = { WHO, REACH, REACH, REACH, WHO, REACH },
	[RN_DRAFT_THANKS] = { REACH, REACH, REACH, REACH, REACH, REACH },
	[RN_DRAFT_RE_ENGAGE] = { WHO, WHO, WHO, WHO, WHO, WHO },
};

/* Words of `intro yes --share`; whatever else is said narrows nothing. */
static const struct {
	const char *words;
	unsigned secret, kinds;		/* of handles: 1 << enum rn_handle_kind */
} shares[] = {
	{ "name,names,nom,nombre,nome,vorname", RN_SECRET_NAME, 0 },
	{ "firm,company,org,employer,organisation,organization,firma,"
	    "unternehmen,societe,entreprise,empresa", RN_SECRET_FIRM, 0 },
	{ "email,mail,mails,e-mail,address,adresse,correo,direccion,endereco",
	    RN_SECRET_DOMAIN, 1u << RN_HANDLE_EMAIL },
	{ "phone,number,telephone,telefon,telefono,telefone,mobile,mobil,"
	    "handy,handynummer,nummer,movil,portable", 0,
	    1u << RN_HANDLE_PHONE },
	{ "profile,linkedin,profil,perfil", 0, 1u << RN_HANDLE_URL },
	{ "everything,all,anything,contact,contacts,alles,tout,todo,tudo",
	    RN_SECRET_ALL, KINDS },
};
static const char refusals[] = "without,not,no,never,nor,neither,ohne,nicht,"
    "kein,keine,keinen,keiner,keinerlei,nie,weder,noch,sans,pas,aucun,aucune,"
    "jamais,ni,sin,nunca,sem,nao,nem";
static const char exceptions[] = "but,except,save,ausser,sauf,salvo,"
    "excepto,exceto,menos";
static const char nothings[] = "nothing,none,nichts,rien,nada,ninguno";

/*
 * What a yes with these words lets be told: all where it names nothing, all
 * but what it only refuses.  What follows a refusal is refused, to the end;
 * after a "nothing", only what follows its exception is not.
 */
static void
read_words(struct rn_arena *a, const char *share, struct rn_shared *out)
{
	static const char parts[] = " ,;.:()/";
	struct rn_shared on[2] = { { .told = 0 }, { .told = 0 } };
	bool refused = false, none = false;

	for (const char *p = share == NULL ? "" : rn_fold(a, share);
	    *p != '\0'; p += strspn(p, parts)) {
		size_t n = strcspn(p, parts);

		none |= rn_item_in(nothings, p, n);
		if (rn_item_in(exceptions, p, n))
			refused = !none;
		else if (rn_item_in(refusals, p, n) ||
		    rn_item_in(nothings, p, n))
			refused = true;
		for (size_t i = 0; i < RN_LEN(shares); i++)
			if (rn_item_in(shares[i].words, p, n)) {
				on[refused].told |= shares[i].secret;
				on[refused].kinds |= shares[i].kinds;
			}
		p += n;
	}
	if (!none && on[0].told == 0 && on[0].kinds == 0)
		on[0] = (struct rn_shared){ .told = RN_SECRET_ALL,
		    .kinds = KINDS };
	if (on[0].kinds != 0)		/* who may be reached may be named */
		on[0].told |= RN_SECRET_NAME;
	out->told = on[0].told & ~on[1].told & ~RN_SECRET_HANDLE;
	out->kinds = on[0].kinds & ~on[1].kinds;
	if (out->kinds == KINDS)
		out->told |= RN_SECRET_HANDLE;
}

struct rn_shared
rn_share_read(struct rn_arena *a, const char *share, const char *whom)
{
	struct rn_shared s = { .with = rn_parties_read(whom) };

	read_words(a, share, &s);
	return s;
}

/* What the yes of a party that decided says of sharing. */
static enum rn_status
read_share(struct refnet *rn, struct rn_arena *a, int64_t row,
    struct rn_shared *out)
{
	struct rn_stmt st = { 0 };
	enum rn_status rc = RN_OK;
	bool is;

	*out = rn_share_read(a, NULL, NULL);
	TRY(rn_sql(rn, &rn_intro_sql, CONSENT_WORDS, &st));
	rn_bind_int(&st, ":id", row);
	TRY(rn_step(&st, &is));
	if (is)
		*out = rn_share_read(a, rn_col_text(&st, 4, a),
		    rn_col_text(&st, 9, a));
out:
	rn_done(&st);
	return rc;
}

static unsigned
by_rule(enum rn_draft_step step, int p, bool yes, bool blind)
{
	if (blind && !yes && p != RN_PARTY_CONNECTOR)
		return rules[step].blind;
	return p == RN_PARTY_CONNECTOR ? rules[step].connector :
	    p == RN_PARTY_REQUESTER ? (yes ? rules[step].requester_yes :
	    rules[step].requester) : yes ? rules[step].target_yes :
	    rules[step].target;
}

/* Does somebody of those introduced fall outside of whom it is shared with? */
static bool
narrower(const struct rn_shared *s, int p, int reader)
{
	if (s->with == 0)
		return false;
	if (reader >= 0)
		return (s->with & (1u << reader)) == 0;
	return (s->with & (1u << (p == RN_PARTY_TARGET ? RN_PARTY_REQUESTER :
	    RN_PARTY_TARGET))) == 0;
}

enum rn_status
rn_secrets(struct refnet *rn, struct rn_arena *a, const struct rn_file *f,
    struct rn_reader *r)
{
	bool open = r->step != RN_DRAFT_INTRODUCTION;
	enum rn_status rc = RN_OK;
	enum rn_standing s;
	int in_way;

	if (!open)
		open = rn_case_gate(&f->c, rn_now(rn), &in_way, &s);
	for (int p = 0; p < RN_PARTIES; p++) {
		const struct rn_entry *last;
		struct rn_shared shared;

		r->secret[p] = NOBODY;
		r->kinds[p] = 0;
		if (p == r->party || f->c.seat[p].me ||
		    f->c.seat[p].person == RN_NONE)
			continue;
		s = rn_case_standing(&f->c, (enum rn_party)p, rn_now(rn),
		    &last);
		r->secret[p] = by_rule(r->step, p, s == RN_STANDS_YES && open,
		    f->blind);
		if (s != RN_STANDS_YES)
			continue;
		TRY(read_share(rn, a, last->id, &shared));
		if (narrower(&shared, p, r->party))
			shared = (struct rn_shared){ 0 };
		if ((r->secret[p] & RN_SECRET_HANDLE) == 0)
			r->kinds[p] = shared.kinds;
		r->secret[p] |= WHO & ~shared.told;
	}
out:
	return rc;
}
