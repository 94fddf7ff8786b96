/*
 * test_told.c - what a letter tells of somebody else's answer (Margaret
 * Hale's), and of a meeting that was, by tables.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/base.h"
#include "made.h"
#include "mail/answer.h"

static struct rn_arena *a, *kept;
static const struct rn_phrases *phrases;

static int
begin(void **state)
{
	(void)state;
	a = new_arena();
	kept = new_arena();
	phrases = rn_phrases_read(kept);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	rn_arena_free(a);
	rn_arena_free(kept);
	return 0;
}

/* "" for nothing; a ? where they were not asked, "she" without a name. */
static const struct { const char *text, *tells; } told[] = {
	/* what was said */
	{ "Margaret said no, she has no time.", "no" },
	{ "Margaret says yes, she would love to meet you.", "yes" },
	{ "I asked Margaret and she agreed. She is happy to be introduced.",
	    "yes" },
	{ "Hi Ines,\n\nMargaret Hale has agreed to talk.\n\nTom", "yes" },
	{ "Hale accepted.", "yes" },
	{ "She said yes.", "she yes" },
	{ "Good news: she's agreed to meet you!", "she yes" },
	{ "Spoke to Margaret, she'd be delighted to meet you.", "yes" },
	{ "I heard back from Margaret. It is fine with her.", "yes" },
	{ "I have Margaret's okay.", "yes" },
	{ "Margaret gave me the green light.", "yes" },
	{ "Margaret asked me to put you in touch.", "yes" },
	{ "Margaret said yes, no problem.", "yes" },
	{ "I talked to Margaret and she would rather not.", "no" },
	{ "Margaret declined, sorry.", "no" },
	{ "She'd rather not, I'm afraid.", "she no" },
	{ "I asked Margaret. She is not interested.", "no" },
	{ "I got a clear no from Margaret.", "no" },
	{ "Margaret doesn't want to be introduced.", "no" },
	{ "Margaret said yes at first. Then she changed her mind.", "no" },
	{ "Margaret hat ja gesagt.", "yes" },
	{ "Ich habe Margaret gefragt, sie ist einverstanden.", "yes" },
	{ "Margaret hat zugesagt und freut sich.", "yes" },
	{ "Ich habe mit Margaret gesprochen. Sie würde dich sehr gern"
	    " kennenlernen.", "yes" },
	{ "Margaret hat leider abgelehnt.", "no" },
	{ "Sie möchte lieber nicht.", "she no" },
	{ "Margaret m'a dit oui.", "yes" },
	{ "J'en ai parlé à Margaret, elle est d'accord.", "yes" },
	{ "J'ai demandé à Margaret. Elle serait ravie de vous rencontrer.",
	    "yes" },
	{ "Margaret a refusé.", "no" },
	{ "Elle ne veut pas, désolé.", "she no" },
	{ "Margaret dijo que sí.", "yes" },
	{ "Hablé con Margaret y está encantada de conocerte.", "yes" },
	{ "Margaret está de acuerdo.", "yes" },
	{ "Margaret me ha dicho que no.", "no" },
	{ "Margaret no quiere, lo siento.", "no" },
	{ "A Margaret disse que sim.", "yes" },
	{ "Falei com a Margaret e ela aceitou.", "yes" },
	{ "A Margaret está de acordo, podes escrever.", "yes" },
	{ "A Margaret não quer.", "no" },
	{ "Ela disse-me que não.", "she no" },
	{ "Margaret replied: yes please!", "yes" },
	{ "Got a yes from Margaret!", "yes" },
	{ "Margaret hat gesagt, dass sie einverstanden ist.", "yes" },
	{ "Margaret agreed to a short call.", "yes" },
	{ "I asked Margaret and she said yes, happy to.", "yes" },
	{ "Margaret told me she would be glad to meet you.", "yes" },
	{ "Margaret gave her consent to be introduced.", "yes" },
	{ "I spoke to Margaret, she is up for it.", "yes" },
	{ "Margaret asked me to give you her number.", "yes" },
	{ "Margaret passed on this one.", "no" },
	{ "Sadly, Margaret said no.", "no" },
	{ "Margaret declined to meet.", "no" },

	/* what they only seem: it may be a guess */
	{ "Margaret has no time.", "no?" },
	{ "She is far too busy.", "she no?" },
	{ "Margaret hat keine Zeit.", "no?" },

	/* what is hoped, asked, on a condition, or of former days */
	{ "I am sure she will say yes.", "" },
	{ "I'm sure Margaret agrees.", "" },
	{ "If she says yes, I will write to you both.", "" },
	{ "Once Margaret agrees I will introduce you.", "" },
	{ "I will let you know when she says yes.", "" },
	{ "As soon as she agrees, I will connect you.", "" },
	{ "I will ask her whether she agrees.", "" },
	{ "I will ask Margaret. She would love to meet you.", "" },
	{ "Did she say yes?", "" },
	{ "Has Margaret agreed?", "" },
	{ "Has she said yes", "" },
	{ "She said yes, didn't she?", "" },
	{ "I hope Margaret agrees.", "" },
	{ "I think she'd be happy to meet you.", "" },
	{ "She would be delighted, I guess.", "" },
	{ "Margaret is happy to meet new people.", "" },
	{ "Margaret would love to meet you.", "" },
	{ "Margaret would have said yes.", "" },
	{ "Margaret hasn't said yes yet.", "" },
	{ "Margaret has not agreed.", "" },
	{ "She never agreed to that.", "" },
	{ "Margaret said yes, but only if it is about rye.", "" },
	{ "Margaret said yes last year.", "" },
	{ "Margaret agreed years ago.", "" },
	{ "She usually agrees.", "" },
	{ "Probably she agrees.", "" },
	{ "Margaret says yes to everybody.", "" },
	{ "Margaret agreed that it is a bad idea.", "" },
	{ "Margaret agreed with me.", "" },
	{ "Margaret agreed to think about it.", "" },
	{ "I need Margaret's ok first.", "" },
	{ "I haven't asked Margaret. She would be happy to meet you.", "" },
	{ "I asked my wife and she said yes.", "" },
	{ "Margaret's assistant said yes.", "" },
	{ "Margaret said she would think about it.", "" },
	{ "She said no at first. Now she agrees.", "" },
	{ "Tom said yes.", "" },
	{ "Yes, happy to introduce you to Margaret.", "" },
	{ "Happy to introduce you to Margaret. I will ask her.", "" },
	{ "Bestimmt ist sie einverstanden.", "" },
	{ "Sie ist sicher einverstanden.", "" },
	{ "Ich bin sicher, sie sagt ja.", "" },
	{ "Wenn Margaret ja sagt, stelle ich euch vor.", "" },
	{ "Ich frage, ob sie einverstanden ist.", "" },
	{ "Hat Margaret zugesagt?", "" },
	{ "Sobald Margaret zugesagt hat, schreibe ich euch.", "" },
	{ "Margaret hat noch nicht zugesagt.", "" },
	{ "Ich hoffe, sie ist einverstanden.", "" },
	{ "Sie würde dich sicher gern kennenlernen.", "" },
	{ "Je suis sûr qu'elle est d'accord.", "" },
	{ "Si elle accepte, je vous présente.", "" },
	{ "Je vais lui demander si elle est d'accord.", "" },
	{ "Est-ce que Margaret a dit oui ?", "" },
	{ "J'espère qu'elle accepte.", "" },
	{ "Dès qu'elle accepte, je vous mets en contact.", "" },
	{ "Elle n'a pas encore dit oui.", "" },
	{ "Seguro que Margaret acepta.", "" },
	{ "Si Margaret dice que sí, os presento.", "" },
	{ "Le pregunto si está de acuerdo.", "" },
	{ "¿Margaret dijo que sí?", "" },
	{ "Espero que ella acepta.", "" },
	{ "Cuando Margaret acepta, te escribo.", "" },
	{ "Margaret todavía no ha aceptado.", "" },
	{ "Tenho a certeza que ela aceita.", "" },
	{ "Se a Margaret aceita, apresento-vos.", "" },
	{ "Vou perguntar se ela está de acordo.", "" },
	{ "A Margaret disse que sim?", "" },
	{ "Espero que ela aceita.", "" },
	{ "Quando ela aceitou o emprego, mudou-se.", "" },
	{ "A Margaret ainda não aceitou.", "" },
	{ "Margaret agreed to be my reference.", "" },
	{ "Let me know if Margaret agreed.", "" },
	{ "You could say Margaret agreed.", "" },
	{ "I doubt Margaret agrees.", "" },
	{ "No idea if she said yes.", "" },
	{ "Margaret said yes? That would be news.", "" },
	{ "I cannot promise she agrees.", "" },
	{ "Nobody knows whether Margaret accepted.", "" },
	{ "Unless she agrees I can't.", "" },
	{ "It would be best if Margaret agreed.", "" },
	{ "Wait until Margaret says yes.", "" },
	{ "In case Margaret agrees, I will write.", "" },
	{ "Margaret is on holiday. I'll ask when she is back.", "" },
	{ "Assuming she agrees, Tuesday would work.", "" },
	{ "I would ask Margaret, and she would be happy to.", "" },
	{ "She is happy to be introduced to anybody.", "" },
	{ "I asked Margaret. I am sure she will say yes.", "" },
	{ "I asked Margaret. I think she would love to.", "" },
	{ "I asked Margaret and hope she agrees.", "" },
	{ "I asked Margaret, no answer yet.", "" },
	{ "I asked Margaret whether she is interested.", "" },
	{ "I asked Margaret if she would be happy to meet you.", "" },
	{ "Wenn sie ja sagt, gern.", "" },
	{ "Ich glaube, Margaret ist einverstanden.", "" },
	{ "Margaret ist bestimmt einverstanden.", "" },
	{ "Ich habe Margaret gefragt, ob sie einverstanden ist.", "" },
	{ "Elle dira oui.", "" },
	{ "Je pense qu'elle accepte.", "" },
	{ "J'ai demandé à Margaret si elle est d'accord.", "" },
	{ "Ella dirá que sí.", "" },
	{ "Creo que Margaret está de acuerdo.", "" },
	{ "Le pregunté a Margaret si está de acuerdo.", "" },
	{ "Ela vai dizer que sim.", "" },
	{ "Acho que a Margaret aceita.", "" },
	{ "Perguntei à Margaret se ela está de acordo.", "" },
	{ "My guess is that Margaret agrees.", "" },
	{ "Everyone says Margaret agreed.", "" },
	{ "Margaret agreed to meet Tom.", "" },
	{ "She agreed to have lunch with me.", "" },
	{ "Margaret said yes to Tom.", "" },
	{ "Margaret wants me to introduce Tom.", "" },
	{ "Margaret asked me to give you her regards.", "" },
	{ "She is on board the ferry.", "" },
	{ "I got the go from her doctor.", "" },
	{ "I asked Margaret. She is happy in her garden.", "" },
	{ "I spoke to Margaret. She is open on Sundays.", "" },
	{ "I spoke to Margaret. She'd love to, but can't.", "" },
	{ "Margaret passed away in June.", "" },
	{ "Margaret passed your mail on to Tom.", "" },
	{ "She refused to believe it.", "" },
	{ "Margaret ist einverstanden mit dem Preis.", "" },
	{ "Margaret wird bestimmt zusagen.", "" },
	{ "Ela disse que não tem problema.", "" },
	{ "Margaret and I agreed.", "" },
	{ "I hope she didn't say no.", "" },
	{ "She didn't say no.", "" },
	{ "If she says no, I will tell you.", "" },
	{ "", "" },
};

static void
what_others_said_is_told(void **state)
{
	static const char *const says[] = { "", "yes", "no" };
	int wrong = 0;

	(void)state;
	for (size_t i = 0; i < RN_LEN(told); i++) {
		struct rn_told t = rn_reply_tells(a, phrases, told[i].text,
		    "margaret hale");
		const char *is = t.says == RN_TELLS_NOTHING ? "" :
		    rn_sprintf(a, "%s%s%s", t.named ? "" : "she ",
		    says[t.says], t.firm ? "" : "?");

		assert_true((t.quote != NULL) == (*is != '\0'));
		if (strcmp(is, told[i].tells) == 0)
			continue;
		print_error("%s: '%s', not '%s'\n", told[i].text, is,
		    told[i].tells);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static void
the_line_is_quoted(void **state)
{
	static const char text[] = "Hi Ines,\n\nGood to hear from you.\n"
	    "  Margaret said no, she has no time.\n\nTom\n";
	struct rn_told t = rn_reply_tells(a, phrases, text, "margaret hale");

	(void)state;
	assert_string_equal(t.quote, "Margaret said no, she has no time.");
	/* nobody's name: nobody is named */
	t = rn_reply_tells(a, phrases, "She said yes.", NULL);
	assert_int_equal(t.says, RN_TELLS_YES);
	assert_false(t.named);
}

static const struct { const char *text; bool met; } met[] = {
	{ "It was great to meet you today.", true },
	{ "Thanks for the meeting yesterday, it was good to talk.", true },
	{ "Great meeting you this morning, Ines.", true },
	{ "It was a real pleasure to finally meet you.", true },
	{ "Dear Ines,\n\nI really enjoyed our conversation.\n\nGrace", true },
	{ "Thank you for your time today!", true },
	{ "Good to have met you. I hope we stay in touch.", true },
	{ "Lovely to see you yesterday!", true },
	{ "Thanks again for yesterday's call.", true },
	{ "It was great to meet you, shall we talk again next week?", true },
	{ "Es war sehr schön, dich heute kennenzulernen.", true },
	{ "Danke für das gute Gespräch gestern.", true },
	{ "Schön, dass wir uns gestern getroffen haben.", true },
	{ "C'était un plaisir de vous rencontrer.", true },
	{ "Merci pour notre échange d'hier.", true },
	{ "Ravie de t'avoir rencontrée ce matin.", true },
	{ "Fue un placer conocerte.", true },
	{ "Gracias por la reunión de ayer.", true },
	{ "Encantada de haberte conocido.", true },
	{ "Foi um prazer conhecê-lo.", true },
	{ "Obrigada pela conversa de ontem.", true },
	{ "Gostei muito de te conhecer.", true },

	{ "Looking forward to meeting you.", false },
	{ "It would be great to meet you.", false },
	{ "Would be great to meet you today.", false },
	{ "Great, meeting you on Tuesday suits me.", false },
	{ "Nice to meet you, Ines!", false },
	{ "It was nice to meet you by email.", false },
	{ "It was great to meet you in Leeds last year.", false },
	{ "Sorry we could not meet yesterday.", false },
	{ "Thanks for confirming our meeting today.", false },
	{ "Thanks for meeting me next week.", false },
	{ "Thanks for the call tomorrow.", false },
	{ "Thanks for the introduction yesterday.", false },
	{ "I wish it was fun to meet you.", false },
	{ "It was good to talk to Tom about you.", false },
	{ "It was lovely to meet your brother.", false },
	{ "Great to hear from you yesterday.", false },
	{ "Would it be good to talk?", false },
	{ "I hope it was nice meeting Tom.", false },
	{ "Es wäre schön, dich kennenzulernen.", false },
	{ "Ich freue mich, dich kennenzulernen.", false },
	{ "Danke für den Termin morgen.", false },
	{ "Ce serait un plaisir de vous rencontrer.", false },
	{ "Ravi de vous rencontrer bientôt.", false },
	{ "Merci pour la réunion de demain.", false },
	{ "Será un placer conocerte.", false },
	{ "Gracias por la reunión de mañana.", false },
	{ "Será um prazer conhecê-lo.", false },
	{ "Obrigada pela conversa de amanhã.", false },
	{ "", false },
};

static void
meetings_that_were_are_read(void **state)
{
	int wrong = 0;

	(void)state;
	for (size_t i = 0; i < RN_LEN(met); i++)
		if ((rn_reply_met(a, phrases, met[i].text) != NULL) !=
		    met[i].met) {
			print_error("%s: not %s\n", met[i].text, met[i].met ?
			    "met" : "unmet");
			wrong++;
		}
	assert_int_equal(wrong, 0);
}

/* --- hostile ------------------------------------------------------------- */

static void
hostile_text_costs_little(void **state)
{
	enum { LARGE = 64 << 10 };
	static const char *const piece[] = { "a", "she ", "Margaret ", ", ",
	    "\xff", "she has has just just said said ", "? ", "no no not ",
	    "thanks thank you so very much again for the ", "if si wenn se ",
	    "it was so very really a real great great good to to ",
	    "i m quite pretty sure sure i think i think ", "\n", ". " };

	(void)state;
	for (size_t i = 0; i < RN_LEN(piece); i++) {
		size_t n = strlen(piece[i]);
		char *s = new_bytes(LARGE + 1);
		clock_t from = clock();

		for (size_t k = 0; k < LARGE; k++)
			s[k] = piece[i][k % n];
		s[LARGE] = '\0';
		assert_int_equal(rn_reply_tells(a, phrases, s,
		    "margaret hale").says, RN_TELLS_NOTHING);
		assert_null(rn_reply_met(a, phrases, s));
		free(s);
		if ((clock() - from) / CLOCKS_PER_SEC > 1)
			fail_msg("%s takes too long", piece[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_others_said_is_told),
		cmocka_unit_test(the_line_is_quoted),
		cmocka_unit_test(meetings_that_were_are_read),
		cmocka_unit_test(hostile_text_costs_little),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
