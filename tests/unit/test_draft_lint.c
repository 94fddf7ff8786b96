/*
 * test_draft_lint.c - texts that go out, and what is wrong with them: a row a
 * form of a leak, a look-alike, a way of saying no, a hole.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "draft/draft.h"
#include "made.h"
#include "name/affix.h"

/* --- people ------------------------------------------------------------- */

#define LIST(...) { (const char *[]){ __VA_ARGS__ }, \
	sizeof((const char *[]){ __VA_ARGS__ }) / sizeof(const char *) }

/* Common words all of them. */
static const struct rn_mentioned hope = {
	.name = "Grace Hope", .org = "Anchor",
	.handles = LIST("grace@anchor.example", "+32470555012",
	    "https://www.linkedin.com/in/gracehope-antwerp"),
	.domains = LIST("anchor.example"), .secret = RN_SECRET_ALL
};
/* None of them. */
static const struct rn_mentioned vesey = {
	.name = "Odhran Vesey", .org = "Thornapple Nets Ltd",
	.handles = LIST("o.vesey77@postbox.example"),
	.domains = LIST("thornapple-nets.example"), .secret = RN_SECRET_ALL
};
static const struct rn_mentioned kroeger = {
	.name = "Dr. J\xc3\xb6rn Kr\xc3\xb6" "ger", .org = "Haus Grund GmbH",
	.secret = RN_SECRET_ALL
};
static const struct rn_mentioned klein = {
	.name = "Tobias Klein", .org = "Stein & Garten",
	.secret = RN_SECRET_ALL
};
static const struct rn_mentioned may = {
	.name = "May Marsh", .org = "Compass", .secret = RN_SECRET_ALL
};
static const struct rn_mentioned okoro = {
	.name = "Robert Okoro", .org = "Quinta do Larouco",
	.secret = RN_SECRET_ALL
};
static const struct rn_mentioned ada = {
	.name = "Ada Vesey", .org = "Mill & Daughters", .reads = true
};
static const struct rn_mentioned ines = {
	.name = "Ines Ferraz", .org = "Quayside", .me = true
};

/* To be introduced. */
static const struct rn_mentioned callum = { .name = "Callum Baird",
	.org = "Sporeline", .about = LIST("doctorate in Dundee on blight"),
	.reads = true };
static const struct rn_mentioned beatriz = { .name = "Beatriz Alfaia",
	.org = "Larouco", .about = LIST("grows seed potatoes"),
	.reads = true };

static struct rn_arena *arena;

static int
setup(void **state)
{
	(void)state;
	arena = new_arena();
	return arena == NULL ? -1 : 0;
}

static int
teardown(void **state)
{
	(void)state;
	rn_arena_free(arena);
	return 0;
}

/* All that is wrong of a table is told before it fails. */
static size_t wrongs;

#define wrong(...) do { print_error(__VA_ARGS__); print_error("\n"); \
	wrongs++; } while (0)

/* The quotes of what is found of one rule, or of all (-1). */
static const char *
found(const struct rn_draft_check *c, const char *text, int rule)
{
	struct rn_text_finding *v;
	const char *out = "";
	size_t n;

	rn_draft_lint(arena, c, text, &v, &n);
	for (size_t i = 0; i < n; i++)
		if (rule < 0 || v[i].rule == rule)
			out = rn_sprintf(arena, "%s%s%s", out,
			    *out == '\0' ? "" : "; ", v[i].quote == NULL ?
			    rn_text_rule_name[v[i].rule] : v[i].quote);
	return out;
}

static const char *
letter(const char *body)
{
	return strncmp(body, "Subject:", 8) == 0 ? body :
	    rn_sprintf(arena, "Subject: A letter\n\n%s\n", body);
}

/* --- leaks -------------------------------------------------------------- */

static const struct leak {
	const struct rn_mentioned *who;
	const char *body;
	const char *want;	/* the words, or "" */
} leaks[] = {
	/* every form of a name */
	{ &vesey, "I met Odhran Vesey.", "Odhran Vesey" },
	{ &vesey, "I met Odhran.", "Odhran" },
	{ &vesey, "Odhran's calendar is full.", "Odhran" },
	{ &vesey, "We use Odhrans boat.", "Odhrans" },
	{ &vesey, "Call it O. Vesey for now.", "O. Vesey" },
	{ &vesey, "I met ODHRAN there.", "ODHRAN" },
	{ &vesey, "VESEY, ODHRAN: a no", "VESEY, ODHRAN" },
	{ &vesey, "I met \xc3\x93" "dhran.", "\xc3\x93" "dhran" },
	{ &vesey, "> seen by Odhran\n\nIt is so.", "Odhran" },
	{ &vesey, "Subject: What Odhran says\n\nIt is so.", "Odhran" },
	{ &vesey, "See https://a.example/odhran-vesey/7", "odhran-vesey" },
	{ &vesey, "See notes_OdhranVesey.pdf", "OdhranVesey" },
	{ &vesey, "See ovesey.pdf", "ovesey" },
	{ &vesey, "I met Od\xc2\xadhran there.", "Od\xc2\xadhran" },
	{ &vesey, "I asked odhran today.", "odhran" },
	{ &okoro, "I met Mr Okoro.", "Okoro" },
	{ &okoro, "I met Bob Okoro.", "Bob; Okoro" },
	{ &okoro, "I asked Bobby about it.", "Bobby" },
	{ &kroeger, "Ich habe mit Kroeger telefoniert, es ist nicht leicht.",
	    "Kroeger" },
	{ &kroeger, "Die Kr\xc3\xb6gersche Halle ist es nicht.",
	    "Kr\xc3\xb6gersche" },
	{ &klein, "Sie haben Herrn Klein ja gesehen.", "Klein" },
	{ &klein, "Ich denke, Klein hat nicht zugesagt.", "Klein" },
	{ &hope, "I met Grace Hope.", "Grace Hope" },
	{ &hope, "They say that Grace is away.", "Grace" },
	{ &hope, "Grace's desk is empty.", "Grace" },
	{ &hope, "Hope says that it is late.", "Hope" },
	/* firms */
	{ &vesey, "It is at Thornapple.", "Thornapple" },
	{ &vesey, "It is at Thornapple Nets.", "Thornapple Nets" },
	{ &vesey, "It is at thornapplenets.", "thornapplenets" },
	{ &vesey, "It is Thornapple's.", "Thornapple" },
	{ &hope, "The people at Anchor are busy.", "Anchor" },
	{ &kroeger, "Man sagt, Haus Grund sei nicht frei.", "Haus Grund" },
	{ &klein, "Es ist nicht Stein und Garten.", "Stein und Garten" },
	{ &okoro, "They bottle at Larouco House.", "Larouco" },
	/* where they are reached */
	{ &hope, "She is on anchor.example.", "anchor.example" },
	{ &hope, "She is on www.mail.anchor.example.", "anchor.example" },
	{ &vesey, "See shop.thornapple-nets dot example",
	    "thornapple-nets dot example" },
	{ &hope, "Write to grace (at) anchor (dot) example.",
	    "grace (at) anchor (dot) example" },
	{ &vesey, "Write to o dot vesey77 at postbox dot example.",
	    "o dot vesey77 at postbox dot example" },
	{ &hope, "Call 0470/55 50 12 at night.", "0470/55 50 12" },
	{ &hope, "Call +32 (0)470-555.012 now.", "32 (0)470-555.012" },
	{ &hope, "See linkedin.com/in/gracehope-antwerp/",
	    "gracehope-antwerp" },
	/* words that look like it */
	{ &hope, "I hope that grace and an anchor suffice.", "" },
	{ &hope, "Hope you are well. Grace period is over.", "" },
	{ &hope, "We walked to Cape Hope Street.", "" },
	{ &hope, "Hi Ada,\nHope springs eternal.", "" },
	{ &hope, "Call 0470 555 013.", "" },
	{ &hope, "See https://a.example/the-anchor/of.pdf", "" },
	{ &hope, "Order 470555 is late.", "" },
	{ &may, "May I ask? It was a dry May. In May, by 3 May.", "" },
	{ &may, "The marsh has a compass.", "" },
	{ &may, "I asked whether May could come.", "May" },
	{ &klein, "Der Garten ist klein, ein Stein liegt im Weg.", "" },
	{ &kroeger, "Der Grund ist, dass das Haus nicht fertig ist.", "" },
	{ &vesey, "Thornton has nets.", "" },
	/* whoever shares a name may be called by it */
	{ &vesey, "I met Ada Vesey, and Vesey was glad.", "" },
	{ &vesey, "I met Odhran Kelly there.", "" },
	{ &okoro, "They go to church in Larouco.", "" },
};

static void
a_secret_is_seen_in_any_form_words_are_not(void **state)
{
	(void)state;
	wrongs = 0;
	for (size_t i = 0; i < RN_LEN(leaks); i++) {
		const struct leak *x = &leaks[i];
		struct rn_draft_check c = { .step = RN_DRAFT_THANKS,
		    .party = { &ines, &ada, NULL }, .other = x->who,
		    .others = 1 };
		const char *got = found(&c, letter(x->body), RN_TEXT_LEAK);

		if (strcmp(got, x->want) != 0)
			wrong("%s\n  found: %s\n  wanted: %s", x->body, got,
			    x->want);
	}
	assert_int_equal(wrongs, 0);
}

static void
what_may_be_told_is_no_leak(void **state)
{
	struct rn_mentioned half = hope;
	struct rn_draft_check c = { .step = RN_DRAFT_DECLINE,
	    .party = { &ines, &ada, &half } };

	(void)state;
	half.secret = RN_SECRET_DOMAIN | RN_SECRET_HANDLE;
	assert_string_equal(found(&c, letter("I met Grace Hope of Anchor, and"
	    " anchor.example is theirs."), RN_TEXT_LEAK), "anchor.example");
	half.secret = RN_SECRET_FIRM;
	assert_string_equal(found(&c, letter("I met Grace Hope at Anchor."),
	    RN_TEXT_LEAK), "Anchor");
	half.secret = 0;
	assert_string_equal(found(&c, letter("I met grace@anchor.example."),
	    RN_TEXT_LEAK), "");
	c.strangers = true;
	half.secret = RN_SECRET_ALL;
	assert_string_equal(found(&c, letter("I met Grace Hope."),
	    RN_TEXT_LEAK), "");
}

/* --- an easy no ---------------------------------------------------------- */

static const struct ask { const char *body; bool easy; } asks[] = {
	{ "Would you ask her? If not, that is fine.", true },
	{ "A no is fine, and needs no reason.", true },
	{ "If you would rather not, say so.", true },
	{ "A plain no will do.", true },
	{ "If it does not feel right, leave it.", true },
	{ "If I hear nothing I will not ask again.", true },
	{ "If I do not hear from you, I take it as a no.", true },
	{ "You can always say no.", true },
	{ "I would not be hurt; just say no.", true },
	{ "Ein kurzes Nein gen\xc3\xbcgt.", true },
	{ "Falls Sie lieber nicht m\xc3\xb6" "chten, ist das in Ordnung.",
	    true },
	{ "Wenn es nicht passt, frage ich nicht weiter.", true },
	{ "Si cela ne vous dit rien, dites-le moi sans g\xc3\xaane.", true },
	{ "Un simple non suffit.", true },
	{ "Si prefieres que no, me lo dices.", true },
	{ "Si no te apetece, no pasa nada.", true },
	{ "Se preferires que n\xc3\xa3o, diz s\xc3\xb3 que n\xc3\xa3o.",
	    true },
	{ "Se n\xc3\xa3o te apetecer, n\xc3\xa3o h\xc3\xa1 problema.", true },
	{ "Would you ask her for me?", false },
	{ "Please introduce us this week.", false },
	{ "If I do not hear from you by Friday, I will go ahead.", false },
	{ "I take your silence as a yes.", false },
	{ "A no is fine until Friday.", false },
	{ "You cannot say no to this.", false },
	{ "If not, I would be very disappointed.", false },
	{ "No is not an answer. If not, fine.", false },
	{ "If not, please tell me why.", false },
	{ "Schweigen werte ich als Zustimmung. Ein Nein ist auch recht.",
	    false },
	{ "Sans r\xc3\xa9ponse de ta part, je lui \xc3\xa9" "cris. Sinon dis"
	    " non.", false },
	{ "Si no me dices nada, doy por hecho que te parece bien.", false },
	{ "Conto contigo para isto.", false },
	{ "He does not say no to anybody.", false },
};

static void
an_ask_offers_a_no_that_costs_nothing(void **state)
{
	static const int steps[] = { RN_DRAFT_ASK_CONNECTOR,
	    RN_DRAFT_ASK_TARGET, RN_DRAFT_REMINDER };

	(void)state;
	wrongs = 0;
	for (size_t i = 0; i < RN_LEN(asks); i++) {
		struct rn_draft_check c = { .step = steps[i % 3],
		    .strangers = true };
		const char *got = found(&c, letter(asks[i].body),
		    RN_TEXT_NO_EASY_NO);

		if ((*got == '\0') != asks[i].easy)
			wrong("%s: '%s'", asks[i].body, got);
		c.step = RN_DRAFT_THANKS;
		assert_string_equal(found(&c, letter(asks[i].body),
		    RN_TEXT_NO_EASY_NO), "");
	}
	assert_int_equal(wrongs, 0);
}

static const struct { const char *body, *want; } dues[] = {
	{ "I need your answer by Friday. Let me know by tomorrow.",
	    "your answer by Friday" },
	{ "Please answer by Friday. Would you ask her? A no is fine.",
	    "answer by Friday" },
	{ "A no is fine. Let me know by tomorrow.", "Let me know by tomorrow" },
	{ "A no is fine. By Friday, please let me know.",
	    "By Friday, please let me know" },
	{ "If you would rather not, please tell me by Friday.",
	    "tell me by Friday" },
	{ "Would you introduce me by the end of next week? If not, fine.",
	    "introduce me by the end of next week" },
	{ "You have until Friday; a no is fine.", "You have until Friday" },
	{ "A no is fine, but I need to know before 12 May.",
	    "need to know before 12 May" },
	{ "A no is fine. I would like your reply within 3 days.",
	    "your reply within 3 days" },
	{ "Please reply no later than Monday. A no is fine.",
	    "reply no later than" },
	{ "A no is fine, please decide by Friday.", "decide by Friday" },
	{ "Ein Nein ist auch recht. Bitte antworten Sie bis Freitag.",
	    "antworten Sie bis Freitag" },
	{ "Ein Nein ist auch recht. Geben Sie mir bis morgen Bescheid.",
	    "bis morgen Bescheid" },
	{ "Bis Freitag brauche ich Ihre Antwort. Ein kurzes Nein gen\xc3\xbcgt.",
	    "Bis Freitag brauche ich Ihre Antwort" },
	{ "Lass mich bis zum 12. Mai wissen, ob es passt. Ein Nein ist recht.",
	    "Lass mich bis zum 12" },
	{ "Un simple non suffit. R\xc3\xa9pondez-moi avant vendredi.",
	    "R\xc3\xa9pondez-moi avant vendredi" },
	{ "Un simple non suffit. J'ai besoin de ta r\xc3\xa9ponse d'ici"
	    " demain.", "ta r\xc3\xa9ponse d'ici demain" },
	{ "Merci de me dire avant le 12 mai. Un non suffit.",
	    "me dire avant le 12 mai" },
	{ "Un no me vale. Dime algo antes del viernes.",
	    "Dime algo antes del viernes" },
	{ "Un no me vale. Necesito tu respuesta para el lunes.",
	    "tu respuesta para el lunes" },
	{ "Um n\xc3\xa3o basta. Diz-me at\xc3\xa9 sexta.",
	    "Diz-me at\xc3\xa9 sexta" },
	{ "Um n\xc3\xa3o basta. Preciso da tua resposta at\xc3\xa9"
	    " amanh\xc3\xa3.", "tua resposta at\xc3\xa9 amanh\xc3\xa3" },
	/* what does not press */
	{ "The event is by Friday. A no is fine.", "" },
	{ "Would you ask her? The event is by Friday. A no is fine.", "" },
	{ "I will write again by Friday. A no is fine.", "" },
	{ "I will answer all questions by Friday. A no is fine.", "" },
	{ "No hurry, by the end of the month is fine. A no is, too.", "" },
	{ "No hurry: let me know by the end of the month. Or just say no.",
	    "" },
	{ "You need not answer by Friday. A no is fine.", "" },
	{ "There is no need to reply by Friday. A no is fine.", "" },
	{ "Let me know whether she is back by Friday. A no is fine.", "" },
	{ "Please tell her that we cut waiting by 30 per cent. A no is fine.",
	    "" },
	{ "Please ask her; the fair ends by Friday. A no is fine.", "" },
	{ "I write again by Friday and hope to hear from you. A no is fine.",
	    "" },
	{ "She is in Leeds until Friday. Would you ask her? A no is fine.",
	    "" },
	{ "Ich melde mich bis Freitag wieder. Ein Nein gen\xc3\xbcgt.", "" },
	{ "Bis Freitag antworte ich auf alles. Ein Nein gen\xc3\xbcgt.", "" },
	{ "Sie m\xc3\xbcssen nicht bis Freitag antworten. Ein Nein"
	    " gen\xc3\xbcgt.", "" },
	{ "Ich habe bis heute keine Antwort. Ein Nein gen\xc3\xbcgt.", "" },
	{ "Die Messe geht bis Freitag. Ein Nein gen\xc3\xbcgt.", "" },
	{ "Le salon finit avant vendredi. Un simple non suffit.", "" },
	{ "Rien ne presse, une r\xc3\xa9ponse d'ici fin mai convient. Un non"
	    " suffit.", "" },
	{ "La feria acaba antes del viernes. Un no me vale.", "" },
	{ "Sin prisa: dime algo antes de fin de mes. Un no me vale.", "" },
	{ "A feira acaba at\xc3\xa9 sexta. Um n\xc3\xa3o basta.", "" },
	{ "Sem pressa, diz-me at\xc3\xa9 ao fim do m\xc3\xaas. Um"
	    " n\xc3\xa3o basta.", "" },
};

/* More of them: does it press? */
static const struct { const char *body; bool presses; } pressing[] = {
	{ "Could you get back to me by Thursday?", true },
	{ "Please confirm before the end of the day.", true },
	{ "I'd appreciate a response by Wednesday.", true },
	{ "It would help to have your decision by the 15th.", true },
	{ "We'd need a yes from you by Monday.", true },
	{ "Please make the introduction by Friday.", true },
	{ "Can you connect us by next week?", true },
	{ "May I ask for your answer by Monday?", true },
	{ "Hoping to hear from you by Wednesday.", true },
	{ "Ich brauche bis Mittwoch eine Antwort von dir.", true },
	{ "Kannst du mir bis Montag Bescheid geben?", true },
	{ "Bitte entscheiden Sie sich bis zum 15. Juni.", true },
	{ "Melden Sie sich bitte bis Freitag.", true },
	{ "Es w\xc3\xa4re sch\xc3\xb6n, bis Donnerstag eine Antwort zu"
	    " haben.", true },
	{ "Peux-tu me r\xc3\xa9pondre avant mardi?", true },
	{ "Il me faudrait votre r\xc3\xa9ponse avant la fin de la"
	    " semaine.", true },
	{ "Pourriez-vous d\xc3\xa9" "cider d'ici trois jours?", true },
	{ "\xc2\xbfPuedes contestarme antes del martes?", true },
	{ "Necesito que me respondas antes del jueves.", true },
	{ "Te agradecer\xc3\xad" "a una respuesta antes del viernes.", true },
	{ "Podes responder-me at\xc3\xa9 segunda?", true },
	{ "Preciso de saber at\xc3\xa9 quinta.", true },
	{ "Responde at\xc3\xa9 sexta, por favor.", true },
	{ "I would love to hear your answer whenever it suits you.", false },
	{ "She told me that she decides on tools by the end of the"
	    " quarter.", false },
	{ "They want an answer from their bank by May; that is their"
	    " news.", false },
	{ "Bela moves to Porto by the end of the month; could you ask"
	    " her before?", false },
	{ "I promised her an answer by Friday.", false },
	{ "We had a decision by Monday the last time.", false },
	{ "I saw your answer before Friday's talk.", false },
	{ "I read your reply within two days of the fair.", false },
	{ "Our pilot customers reply within two days.", false },
	{ "Her team needs to decide by the end of May.", false },
	{ "You have until now always been kind.", false },
	{ "I can send you the lines by tomorrow if you say yes.", false },
	{ "If by Friday nothing has come of it, I will let it rest.", false },
	{ "Ihr Team muss bis Ende Mai entscheiden.", false },
	{ "Die Entscheidung f\xc3\xa4llt bei ihnen bis Ende Juni.", false },
	{ "K\xc3\xb6nntest du sie fragen, ob das Werk bis Juni"
	    " \xc3\xb6" "ffnet?", false },
	{ "Ils attendent une r\xc3\xa9ponse de leur banque avant"
	    " vendredi.", false },
	{ "Son \xc3\xa9quipe doit choisir avant la fin de mai.", false },
	{ "Ella decide antes del viernes qu\xc3\xa9 herramientas"
	    " compra.", false },
	{ "\xc2\xbfPuedes preguntarle si abren antes de fin de mes?", false },
	{ "Ela decide at\xc3\xa9 sexta que ferramentas compra.", false },
	{ "Podes perguntar-lhe se abrem at\xc3\xa9 ao fim do"
	    " m\xc3\xaas?", false },
};

static void
a_day_by_which_to_answer_presses(void **state)
{
	(void)state;
	wrongs = 0;
	for (size_t i = 0; i < RN_LEN(dues); i++) {
		struct rn_draft_check c = { .step = RN_DRAFT_ASK_CONNECTOR,
		    .strangers = true };
		const char *got = found(&c, letter(dues[i].body),
		    RN_TEXT_NO_EASY_NO);

		if (strcmp(got, dues[i].want) != 0)
			wrong("%s\n  found: %s\n  wanted: %s", dues[i].body,
			    got, dues[i].want);
		c.step = RN_DRAFT_THANKS;
		assert_string_equal(found(&c, letter(dues[i].body),
		    RN_TEXT_NO_EASY_NO), "");
	}
	for (size_t i = 0; i < RN_LEN(pressing); i++) {
		struct rn_draft_check c = { .step = RN_DRAFT_REMINDER,
		    .strangers = true };
		const char *text = rn_sprintf(arena, "A no is fine. Un non"
		    " suffit.\n\n%s", pressing[i].body);

		if ((*found(&c, letter(text), RN_TEXT_NO_EASY_NO) != '\0') !=
		    pressing[i].presses)
			wrong("%s", pressing[i].body);
	}
	assert_int_equal(wrongs, 0);
}

/* --- holes, and words ---------------------------------------------------- */

static const struct said {
	int rule;
	const char *body, *want;
} said[] = {
	{ RN_TEXT_PLACEHOLDER, "He has [what he has].", "[what he has]" },
	{ RN_TEXT_PLACEHOLDER, "He has [two\nlines].", "[two lines]" },
	{ RN_TEXT_PLACEHOLDER, "Hi {{first_name}},", "{{first_name}}" },
	{ RN_TEXT_PLACEHOLDER, "Hi <name>, how are you?", "<name>" },
	{ RN_TEXT_PLACEHOLDER, "Hi %FIRSTNAME%,", "%FIRSTNAME%" },
	{ RN_TEXT_PLACEHOLDER, "Dear ,\n\nit is so.", "Dear ," },
	{ RN_TEXT_PLACEHOLDER, "Sehr geehrte/r Frau Auer,",
	    "Sehr geehrte/r" },
	{ RN_TEXT_PLACEHOLDER, "Hi NAME, it is so.", "NAME" },
	{ RN_TEXT_PLACEHOLDER, "On the XX of May.", "XX" },
	{ RN_TEXT_PLACEHOLDER, "It costs xx.xx today.", "xx" },
	{ RN_TEXT_PLACEHOLDER, "The date is TBD.", "TBD" },
	{ RN_TEXT_PLACEHOLDER, "TODO say why.", "TODO" },
	{ RN_TEXT_PLACEHOLDER, "He is ____ of it.", "____" },
	{ RN_TEXT_PLACEHOLDER, "It is (firm) that asks.", "(firm)" },
	{ RN_TEXT_PLACEHOLDER, "Subject: [Name] and I\n\nIt is so.", "[Name]" },
	{ RN_TEXT_PLACEHOLDER, "He wrote \"a tipo [sic]\" and [1] more.", "" },
	{ RN_TEXT_PLACEHOLDER, "\"[t]he [\xe2\x80\xa6] of it\", [it] said.",
	    "" },
	{ RN_TEXT_PLACEHOLDER, "See [here](https://a.example/b).", "" },
	{ RN_TEXT_PLACEHOLDER, "See <https://a.example> or <a@b.example>.",
	    "" },
	{ RN_TEXT_PLACEHOLDER, "El siglo XX, le XXe si\xc3\xa8" "cle. <3", "" },
	{ RN_TEXT_PLACEHOLDER, "Todo bien, it was todo.", "" },
	{ RN_TEXT_PLACEHOLDER, "Subject: Re: [freight-list] hops\n\nYes.", "" },
	{ RN_TEXT_PLACEHOLDER, "With love, xx\nInes", "" },
	{ RN_TEXT_PITCH, "We are the industry-leading maker.",
	    "industry-leading" },
	{ RN_TEXT_PITCH, "A 10x return is yours.", "10x return" },
	{ RN_TEXT_PITCH, "It is \xe2\x82\xac" "99 a month.",
	    "\xe2\x82\xac" "99 a month" },
	{ RN_TEXT_PITCH, "Nur noch bis Freitag mit Rabatt.",
	    "Nur noch bis; Rabatt" },
	{ RN_TEXT_PITCH, "Un essai gratuit vous attend.", "essai gratuit" },
	{ RN_TEXT_PITCH, "Somos l\xc3\xad" "deres del mercado.",
	    "l\xc3\xad" "deres del mercado" },
	{ RN_TEXT_PITCH, "Uma oportunidade \xc3\xbanica.",
	    "oportunidade \xc3\xbanica" },
	{ RN_TEXT_PITCH, "The best I have read; it cut waiting by a fifth, and"
	    " demurrage is 140 euros a day.", "" },
	{ RN_TEXT_GENERIC, "You two should really meet!",
	    "You two should really meet" },
	{ RN_TEXT_GENERIC, "May I pick your brain?", "pick your brain" },
	{ RN_TEXT_GENERIC, "Ihr solltet euch kennenlernen.",
	    "solltet euch kennenlernen" },
	{ RN_TEXT_GENERIC, "Beaucoup de choses \xc3\xa0 vous dire.",
	    "Beaucoup de choses \xc3\xa0 vous dire" },
	{ RN_TEXT_GENERIC, "Ten\xc3\xa9is mucho en com\xc3\xban.",
	    "mucho en com\xc3\xban" },
	{ RN_TEXT_GENERIC, "H\xc3\xa1 muitas sinergias.", "sinergias" },
	{ RN_TEXT_GENERIC, "You should know what came of it.", "" },
};

static void
holes_pitches_and_phrases_are_quoted(void **state)
{
	struct rn_draft_check c = { .step = RN_DRAFT_THANKS,
	    .strangers = true };

	(void)state;
	wrongs = 0;
	for (size_t i = 0; i < RN_LEN(said); i++) {
		const char *got = found(&c, letter(said[i].body),
		    said[i].rule);

		if (strcmp(got, said[i].want) != 0)
			wrong("%s\n  found: %s\n  wanted: %s", said[i].body,
			    got, said[i].want);
	}
	assert_int_equal(wrongs, 0);
}

/* --- prices -------------------------------------------------------------- */

#define EUR "\xe2\x82\xac"

/* Of an ask; what is a price in any text stands in `said`. */
static const struct { const char *body, *want; } prices[] = {
	{ "It costs 99 EUR. A no is fine.", "99 EUR" },
	{ "99 EUR, or $99.", "99 EUR; $99" },
	{ "It is " EUR "99 a month, or $499 a seat.", EUR "99 a month;"
	    " $499 a seat" },
	{ "We charge EUR 1,200 for it.", "EUR 1,200" },
	{ "We charge 40 EUR per pallet.", "40 EUR per pallet" },
	{ "Our price is US$ 1 200.50, all in.", "$ 1 200.50" },
	{ "You pay \xc2\xa3" "49.", "\xc2\xa3" "49" },
	{ "It is " EUR "99/month.", EUR "99/month" },
	{ "Das kostet 99 Euro.", "99 Euro" },
	{ "Es kostet 1.200,50 " EUR " im Jahr.", "1.200,50 " EUR " im Jahr" },
	{ "Cela co\xc3\xbbte 99\xc2\xa0" EUR " par mois.", "99\xc2\xa0" EUR
	    " par mois" },
	{ "Le pilote co\xc3\xbbte 300 euros.", "300 euros" },
	{ "Cuesta 99 euros.", "99 euros" },
	{ "Custa 99 euros, e um n\xc3\xa3o serve.", "99 euros" },
	/* sums that are no price of ours */
	{ "They raised 4m EUR in May.", "" },
	{ "After a 2 M$ round, and a revenue of $10m, she hires.", "" },
	{ "She turned 2 million dollars over.", "" },
	{ "Tarn raised " EUR "90,000 from its neighbours.", "" },
	{ "It has a fund of 250,000 EUR.", "" },
	{ "It took 400,000 dollars.", "" },
	{ "They pay 40 euros for a box that misses its train.", "" },
	{ "Demurrage is 140 euros a day.", "" },
	{ "A box that waits costs 140 euros a day.", "" },
	{ "Each missed train costs 300 EUR.", "" },
	{ "A late box can cost 300 EUR.", "" },
	{ "Eine versp\xc3\xa4tete Kiste kostet 300 Euro.", "" },
	{ "Quayside costs 99 EUR, and a licence would cost $49.",
	    "99 EUR; $49" },
	{ "Wer ihn verpasst, zahlt 300 Euro Strafe.", "" },
	{ "Ils perdent 300 euros par caisse.", "" },
	{ "Cada caja que pierden son 300 euros.", "" },
	{ "As caixas que perdem custam 300 euros.", "" },
	{ "He moves 99 pounds of flour a day.", "" },
	{ "Our firm has 99 seats; in 2026, 99 of 300.", "" },
	{ "An EUR pallet is 120 by 80.", "" },
};

static void
a_price_is_in_no_ask(void **state)
{
	struct rn_draft_check c = { .step = RN_DRAFT_ASK_CONNECTOR,
	    .strangers = true };

	(void)state;
	wrongs = 0;
	for (size_t i = 0; i < RN_LEN(prices); i++) {
		const char *got = found(&c, letter(prices[i].body),
		    RN_TEXT_PITCH);

		if (strcmp(got, prices[i].want) != 0)
			wrong("%s\n  found: %s\n  wanted: %s", prices[i].body,
			    got, prices[i].want);
	}
	assert_int_equal(wrongs, 0);
	/* I may thank for what somebody gave */
	c.step = RN_DRAFT_THANKS;
	assert_string_equal(found(&c, letter("The 50 EUR went to the club."),
	    RN_TEXT_PITCH), "");
}

/* --- the whole ----------------------------------------------------------- */

static const char *
words(size_t n)
{
	const char *s = "Subject: one two three\n\n";

	for (size_t i = 0; i < n; i++)
		s = rn_sprintf(arena, "%sword%s", s, i % 8 == 7 ? "\n" : " ");
	return rn_sprintf(arena, "%s\n> quoted is not counted\n", s);
}

static void
a_text_is_as_long_as_its_step_allows(void **state)
{
	(void)state;
	for (int s = 0; s < RN_DRAFT_STEPS; s++) {
		struct rn_draft_check c = { .step = s, .strangers = true };
		size_t most = rn_draft_words(s);

		assert_true(most > 0);
		assert_string_equal(found(&c, words(most), RN_TEXT_TOO_LONG),
		    "");
		assert_string_equal(found(&c, words(most + 1),
		    RN_TEXT_TOO_LONG), rn_sprintf(arena, "%zu words",
		    most + 1));
	}
	assert_int_equal(rn_draft_words(-1), 0);
}

static void
an_ask_that_was_answered_is_not_sent_again(void **state)
{
	struct rn_draft_check c = { .step = RN_DRAFT_REMINDER,
	    .strangers = true, .answered = true };

	(void)state;
	assert_string_equal(found(&c, letter("A no is fine."), -1),
	    "answered");
	c.step = RN_DRAFT_THANKS;
	assert_string_equal(found(&c, letter("Thank you."), -1), "");
}

static void
both_sides_must_have_something_of_their_own(void **state)
{
	struct rn_draft_check c = { .step = RN_DRAFT_INTRODUCTION,
	    .party = { &callum, &ines, &beatriz } };

	(void)state;
	assert_string_equal(found(&c, letter("Callum, Beatriz grows potatoes."
	    " Beatriz, Callum works on blight."), RN_TEXT_ONE_SIDED), "");
	assert_string_equal(found(&c, letter("Callum, Beatriz grows potatoes."
	    " Beatriz, this is Callum."), RN_TEXT_ONE_SIDED), "one-sided");
	assert_string_equal(found(&c, letter("Callum, meet Beatriz of"
	    " Larouco."), RN_TEXT_ONE_SIDED), "one-sided; one-sided");
	/* a word of the other side is no word of this one */
	assert_string_equal(found(&c, letter("Callum, Beatriz grows potatoes"
	    " without blight. Beatriz, meet Callum."), RN_TEXT_ONE_SIDED),
	    "one-sided");
	/* a title may be short */
	assert_string_equal(found(&(struct rn_draft_check){
	    .step = RN_DRAFT_ASK_CONNECTOR, .party = { &ines, &ada,
	    &(struct rn_mentioned){ .name = "Bela Okoro", .org = "Tarn",
	    .about = LIST("CFO") } } }, letter("Would you introduce me to"
	    " Bela Okoro (CFO, Tarn)? I count 340 boxes a day."),
	    RN_TEXT_ONE_SIDED), "");
	/* not known beforehand, but said of them alone */
	assert_string_equal(found(&c, letter("Callum, Beatriz grows potatoes."
	    " Beatriz, Callum counts 340 spores from Dunkeld."),
	    RN_TEXT_ONE_SIDED), "");
}

/* What the target will read stands behind >, and is all that counts. */
static void
lines_to_pass_on_are_read_as_the_target_does(void **state)
{
	static const char lines[] = "Here is what you may pass on:\n\n"
	    "> Ines Ferraz counts 340 spores a day. You grow potatoes.\n";
	struct rn_mentioned connector = ada, me = ines;
	struct rn_draft_check c = { .step = RN_DRAFT_ASK_TARGET,
	    .party = { &me, &connector, &beatriz } };

	(void)state;
	assert_string_equal(found(&c, letter(lines), RN_TEXT_ONE_SIDED), "");
	assert_string_equal(found(&c, letter("> Ines Ferraz would like to meet"
	    " you."), RN_TEXT_ONE_SIDED), "one-sided; one-sided");
	/* what I am, where is all that is known of me */
	assert_string_equal(found(&c, letter("> Ines Ferraz (Founder, Quayside)"
	    " says: you grow potatoes."), RN_TEXT_ONE_SIDED), "one-sided");
	me.title = "Founder";
	assert_string_equal(found(&c, letter("> Ines Ferraz (Founder, Quayside)"
	    " says: you grow potatoes."), RN_TEXT_ONE_SIDED), "");
	/* elsewhere it is what somebody wrote before */
	c.step = RN_DRAFT_ASK_CONNECTOR;
	assert_string_equal(found(&c, letter(lines), RN_TEXT_ONE_SIDED),
	    "one-sided; one-sided");
}

static void
what_blocks_is_what_cannot_be_taken_back(void **state)
{
	struct rn_draft_check c = { .step = RN_DRAFT_ASK_CONNECTOR,
	    .other = &vesey, .others = 1, .answered = true };
	bool blocks[RN_TEXT_RULES] = { false };
	struct rn_text_finding *v;
	unsigned seen = 0;
	size_t n;

	(void)state;
	rn_draft_lint(arena, &c, rn_sprintf(arena,
	    "%s[x x]\nOdhran is world-class. Pick his brain.\n"
	    "Silence counts as a yes.\n", words(200)), &v, &n);
	for (size_t i = 0; i < n; i++) {
		blocks[v[i].rule] |= v[i].blocks;
		seen |= 1u << v[i].rule;
		assert_int_equal(v[i].severity == RN_TEXT_BLOCKS,
		    v[i].blocks);
		assert_string_equal(v[i].where, v[i].line == RN_NONE ? "text" :
		    rn_sprintf(arena, "line %lld", (long long)v[i].line));
		assert_true(i == 0 || v[i - 1].line <= v[i].line);
	}
	assert_int_equal(seen, ((1u << RN_TEXT_RULES) - 1) &
	    ~(1u << RN_TEXT_ONE_SIDED));
	assert_true(blocks[RN_TEXT_LEAK] && blocks[RN_TEXT_NO_EASY_NO] &&
	    blocks[RN_TEXT_PLACEHOLDER] && blocks[RN_TEXT_ANSWERED]);
	assert_false(blocks[RN_TEXT_TOO_LONG] || blocks[RN_TEXT_PITCH] ||
	    blocks[RN_TEXT_GENERIC]);
	/* a no that is offered in words nobody knows is only missed */
	c.answered = false;
	rn_draft_lint(arena, &c, "Dear Ada,\nPlease.\n", &v, &n);
	for (size_t i = 0; i < n; i++)
		assert_true(v[i].rule != RN_TEXT_NO_EASY_NO || !v[i].blocks);
}

static void
lines_are_those_of_the_text(void **state)
{
	struct rn_draft_check c = { .step = RN_DRAFT_THANKS, .other = &vesey,
	    .others = 1 };
	struct rn_text_finding *v;
	size_t n;

	(void)state;
	rn_draft_lint(arena, &c, "From: Odhran Vesey\n"
	    "Subject: Odhran\nTo: Vesey\n\nno\n\nhere is Odhran\n", &v, &n);
	assert_int_equal(n, 2);
	assert_int_equal(v[0].line, 2);
	assert_int_equal(v[1].line, 7);
}

/* A quote too long is cut between characters; one that fits is whole. */
static void
quotes_are_whole_characters(void **state)
{
	const char *dash = "\xe2\x80\x94";
	char a[260];

	(void)state;
	memset(a, 'a', sizeof(a));
	for (int n = 190; n < 204; n++) {
		const char *s = found(&(struct rn_draft_check){
		    .step = RN_DRAFT_THANKS, .strangers = true },
		    rn_sprintf(arena, "Dear Ada, [%.*s%s%.50s] is it.", n, a,
		    dash, a), RN_TEXT_PLACEHOLDER);
		const char *e = strchr(s, '\xe2');

		assert_true(strlen(s) > 190);
		assert_true(e == NULL || strncmp(e, dash, 3) == 0);
	}
}

/* What ends the body lies before the subject, and is none of it. */
static void
a_subject_has_no_sign_of_the_body(void **state)
{
	static const char text[] = "Subject: 99 je monat\n\n%.*s$\n";
	const struct rn_draft_check c = { .step = RN_DRAFT_THANKS,
	    .strangers = true };

	(void)state;
	for (int n = 0; n < 24; n++)
		assert_string_equal(found(&c, rn_sprintf(arena, text, n,
		    "xxxxxxxxxxxxxxxxxxxxxxxx"), RN_TEXT_PITCH), "");
	assert_string_equal(found(&c, "Subject: $99 je monat\n\nx\n",
	    RN_TEXT_PITCH), "$99 je monat");
}

/* --- anything may come ---------------------------------------------------- */

static void
any_bytes_take_no_time(void **state)
{
	static const char *const pieces[] = { "a", "(", "[", "Odhran ", "\n",
	    "7", "> ", "if not ", "\xff", "\xc3\xb6", "no ", "{{", "a@",
	    "Odhran", "[\n", ". A ", "you two ", "-", "https://a.b/", "x",
	    "9 EUR ", "answer by Friday " };
	enum { SIZE = 1 << 20 };
	char *text = new_bytes(SIZE + 1);

	(void)state;
	for (size_t i = 0; i < RN_LEN(pieces); i++) {
		struct rn_draft_check c = { .step = RN_DRAFT_ASK_TARGET,
		    .party = { &ines, &ada, &okoro }, .other = &vesey,
		    .others = 1 };
		size_t m = strlen(pieces[i]);

		for (size_t k = 0; k < SIZE; k++)
			text[k] = pieces[i][k % m];
		text[SIZE] = '\0';
		assert_string_not_equal(found(&c, text, RN_TEXT_TOO_LONG), "");
		rn_arena_reset(arena);
	}
	/* some hundredths of a second each; what took for ever is ended by who
	 * runs the tests */
	free(text);
}

static void
random_bytes_and_names_do_no_harm(void **state)
{
	static const char bytes[] = "abN @.-_/[]{}<>\n0\xc3\xb6\xff,:'";
	uint32_t x = 1;

	(void)state;
	for (int round = 0; round < 400; round++) {
		char text[400], name[40];
		struct rn_mentioned m = { .name = name, .org = name,
		    .handles = LIST(name), .domains = LIST(name),
		    .about = LIST(name), .secret = RN_SECRET_ALL };
		struct rn_draft_check c = { .step = round % RN_DRAFT_STEPS,
		    .party = { &ines, NULL, &m } };

		for (size_t i = 0; i < sizeof(text); i++) {
			x = x * 1664525u + 1013904223u;
			text[i] = bytes[(x >> 24) % (sizeof(bytes) - 1)];
		}
		text[sizeof(text) - 1] = '\0';
		memcpy(name, text + 20, sizeof(name));
		name[round % 40] = name[39] = '\0';
		found(&c, text, -1);
		rn_arena_reset(arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_secret_is_seen_in_any_form_words_are_not),
		cmocka_unit_test(what_may_be_told_is_no_leak),
		cmocka_unit_test(an_ask_offers_a_no_that_costs_nothing),
		cmocka_unit_test(a_day_by_which_to_answer_presses),
		cmocka_unit_test(holes_pitches_and_phrases_are_quoted),
		cmocka_unit_test(a_price_is_in_no_ask),
		cmocka_unit_test(a_text_is_as_long_as_its_step_allows),
		cmocka_unit_test(an_ask_that_was_answered_is_not_sent_again),
		cmocka_unit_test(both_sides_must_have_something_of_their_own),
		cmocka_unit_test(lines_to_pass_on_are_read_as_the_target_does),
		cmocka_unit_test(what_blocks_is_what_cannot_be_taken_back),
		cmocka_unit_test(lines_are_those_of_the_text),
		cmocka_unit_test(quotes_are_whole_characters),
		cmocka_unit_test(a_subject_has_no_sign_of_the_body),
		cmocka_unit_test(any_bytes_take_no_time),
		cmocka_unit_test(random_bytes_and_names_do_no_harm),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
