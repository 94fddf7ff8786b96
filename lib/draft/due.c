/*
 * due.c - does an ask name a day by which it is to be answered?
 *
 * Pressing is a day (`days`) and, near it in the same sentence, an answer that
 * is wanted of the reader: words for it (`wanted`, `answers`), or what they are
 * to do (is_yours).  Not so where it is denied, or is said to be early
 * enough, or where what is between tells of something else.  What happens by
 * a day is no matter of this file: "the fair is over by Friday".  A row of
 * unit/draft_lint for each.
 */
#include <string.h>

#include "draft/room.h"

#define BY "by|before|until|till"
#define WEEK "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
#define MONTHS "january|february|march|april|may|june|july|august|september|" \
	"october|november|december"
#define WOCHE "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
#define SEMAINE "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
#define MOIS "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|" \
	"octobre|novembre|decembre"

static const char *const days[] = {
	(BY " ?the|this|next ?coming " WEEK "|tomorrow|tonight|noon|midnight|"
	    "weekend|eod|cob"),
	BY " this|next ?coming week|month|year|quarter",
	(BY " ?the ?very end ?of ?the|this|next ?coming week|month|year|day|"
	    "quarter|" MONTHS),
	BY " ?early|mid|late " MONTHS,
	BY " ?the # ?st ?nd ?rd ?th ?of " MONTHS,
	BY " ?the # st|nd|rd|th|am|pm|o",
	"by today",
	"within|in ?the ?next # ?working ?business days|hours|weeks",
	("within ?the ?next a|one|two|three|five|ten|few ?working ?business day|"
	    "days|hours|week|weeks"),
	"no later than",
	"at the latest",
	/* de */
	("bis|vor ?spatestens ?zum|am|diesen|kommenden|nachsten ?kommenden "
	    "?nachsten " WOCHE "|morgen|ubermorgen|wochenende|monatsende|"
	    "jahresende|mittag"),
	"bis ?spatestens heute abend",
	("bis ?spatestens ?zum ende|anfang|mitte ?der|des|dieser|diese|"
	    "nachster|nachsten|kommender ?woche|monats|jahres"),
	"bis ?spatestens zum|dem #",
	"bis ?spatestens # uhr",
	"spatestens ?am ?zum " WOCHE "|morgen|#",
	"innerhalb ?von ?der ?nachsten #|zwei|drei tagen|tage|stunden|wochen",
	/* fr */
	("avant|ici|jusqu|pour ?au|a|le|la ?ce|cette " SEMAINE "|demain|midi|"
	    "soir"),
	"avant|ici|jusqu ?a|au|le|la ?la fin",
	"avant|ici|jusqu ?au|a|le # " MOIS "|h|heures",
	"sous|ici #|deux|trois|quelques jours|heures|semaines",
	"au plus tard",
	/* es, pt */
	("antes|hasta|para ?de|del ?el|este ?proximo lunes|martes|miercoles|"
	    "jueves|viernes|sabado|domingo|manana|fin|final|finales"),
	("antes|hasta|para|ate ?de|del|do ?ao|el|o ?dia # de enero|febrero|"
	    "marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
	    "diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|"
	    "outubro|novembro|dezembro"),
	"a mas tardar",
	"como muy tarde",
	("ate|antes ?de|da|do ?a|ao|o ?proxima|proximo segunda|terca|quarta|"
	    "quinta|sexta|sabado|domingo|amanha|fim|final"),
	"ate ?ao dia #",
	"o mais tardar",
};

/* Plainly of the reader. */
static const char *const wanted[] = {
	"let me|us ?please know",
	"need|want|like|love|have|got to know|hear",
	"hear|hearing ?back from you",
	"get ?back to me|us",
	("your ?final ?short ?quick answer|reply|response|decision|feedback|"
	    "confirmation|yes"),
	"you ?only ?will have|ve|get ?only ?got",
	"tell|answer|write|inform me|us",
	"please make|do|send|arrange",
	/* de */
	("ihre|ihrer|deine|deiner|eure|eurer ?kurze ?baldige antwort|"
	    "ruckmeldung|ruckantwort|zusage|zustimmung|entscheidung|"
	    "einverstandnis"),
	"lass|lassen|lasst ?sie mich|uns",
	"sag|sagen ?sie ?es mir|uns",
	"melde|melden ?sie ?bitte dich|sich ?bitte",
	/* fr */
	("votre|ta|vos ?premiere reponse|decision|retour|accord|avis|"
	    "confirmation"),
	("me|nous|m ?le repondre|dire|confirmer|donner|faire|presenter|tenir"),
	"dites|dis|repondez|reponds|confirmez|confirme ?le moi|nous",
	"besoin|voudrais|aimerais ?de ?le savoir",
	/* es, pt */
	"tu|su|vuestra respuesta|decision|confirmacion",
	("respondeme|respondame|contestame|contesteme|dime|digame|dimelo|"
	    "digamelo|decirme|avisame|aviseme|avisarme|confirmame|confirmeme|"
	    "presentame|presenteme|presentarme|responderme|contestarme"),
	"necesito|quiero|quisiera|preciso|queria ?de saber|saberlo",
	"tua|sua|vossa resposta|decisao|confirmacao",
	("diz|diga|digas|dizer|dizes|responde|responda|avisa|avise|confirma|"
	    "confirme|apresenta|apresente me|nos"),
};

/* Of the reader where the sentence asks (`asking`). */
static const char *const answers[] = {
	("an|a|the ?final ?short ?quick answer|reply|response|decision|"
	    "feedback|confirmation|yes"),
	("antwort|ruckmeldung|ruckantwort|bescheid|zusage|zustimmung|"
	    "entscheidung|einverstandnis"),
	"une reponse|decision|confirmation",
	"una|la respuesta|decision|confirmacion",
	"uma|a resposta|decisao|confirmacao",
};
static const char asking[] = "need want like love appreciate please could can "
    "would help great grateful glad must expect require kindly bitte bitten "
    "brauche brauchen erwarte erwarten geben gib hatte hatten konnten konntest "
    "konnen kannst ware wurde wurden besoin faudrait faut voudrais aimerais "
    "merci attends espere pourriez peux pouvez necesito quiero espero quisiera "
    "puedes puede preciso queria agradecia agradeco agradezco agradeceria "
    "gostava gostaria podes pode";

/* What somebody does: the reader, where that is said or is nobody else. */
static const char you_do[] = "antwortest repondez reponds repondiez decidez "
    "confirmez presentez respondas contestes decidas";
static const char to_do[] = "antworten entscheiden vorstellen zusagen fragen "
    "wissen repondre decider confirmer presenter responder contestar "
    "confirmar avisar decidir apresentar presentar";
static const char doing[] = "answer reply respond decide confirm introduce ask "
    "connect say antworte entscheide responda responde contesta conteste "
    "confirme confirma avise avisa decida decide";
static const char leads[] = "please kindly you sie du ihr vous tu usted voce "
    "te bitte favor must should can could would just puedes puede podrias "
    "podria podes pode podias podia peux pouvez pourriez pourrais kannst "
    "konnen konnten konntest";
static const char readers[] = "you sie du konntet bitte vous tu te merci usted "
    "puedes puede podrias podria podes pode podias podia voce lass lassen";

static const char me_words[] = "i we ich wir je j nous yo eu";
static const char third[] = "they she he who which er ils elles elle ella "
    "ellos ellas ela ele elas eles quien quem";
/* "I saw your answer": it is there. */
static const char knows[] = "saw read got had received";
static const char deny[] = "not t never no nothing without nicht nie kein "
    "keine keinen ohne pas jamais sans aucun nunca sin nao nem sem";

/* What is between belongs to something else. */
static const char apart[] = "i we she he they who which that whether when "
    "where is are was were be runs stays open here there away ich wir er ob "
    "dass wenn weil je nous il elle ils elles que qui quand yo quien cuando eu "
    "quem quando est sont ist sind sera";
static const char joins[] = "and but or if und aber oder wenn falls et mais ou "
    "si y pero o mas se";

/* It need not be so soon. */
static const char *const at_ease[] = {
	"no|not|any ?great hurry|rush|urgent|urgency",
	"keine|nicht eile|eilig",
	"eilt ?es nicht",
	"pas ?d ?de presse|urgence|urgent",
	"rien ne presse",
	"sin|hay|corre|tengo prisa",
	"sem|ha|tenho pressa",
	"whenever you",
};
static const char *const soon_enough[] = {
	("?is|s|will|would|ist|ware|est|sera|serait|es|esta|seria|e ?be ?more "
	    "?than ?also ?quite ?just ?perfectly ?vollig ?auch ?tout ?a ?fait "
	    "?bien ?muy fine|ok|okay|enough|good|early|soon|do|suffices|reicht|"
	    "genugt|fruh|recht|suffit|convient|ira|va|parfait|basta|vale|bien|"
	    "bastara|chega|bem|serve"),
};

enum {
	NEAR = 10,		/* words between the day and the answer */
	DAYS = 200		/* looked at; of more, the text is too long */
};

/* Has the sentence with word i one of a list? */
static bool
says(const struct rn_text *l, size_t i, const char *list)
{
	size_t from, to;

	for (rn_text_sentence(l, i, &from, &to); from < to; from++)
		if (rn_word_in(list, l->word[from].fold))
			return true;
	return false;
}

static bool
is_apart(const struct rn_token *w)
{
	return w->breaks || w->gap == RN_JOINT_COMMA || w->gap == RN_JOINT_OTHER;
}

/* The nearest of those who may do it, before word i up to a comma. */
static bool
is_done_by(const struct rn_text *l, size_t i, const char *whom)
{
	size_t from, to;

	rn_text_sentence(l, i, &from, &to);
	for (; i > from && !is_apart(&l->word[i]); i--) {
		if (rn_word_in(whom, l->word[i - 1].fold))
			return true;
		if (rn_word_in(readers, l->word[i - 1].fold))
			return false;
	}
	return false;
}

/* Is it the reader who does what word i says? */
static bool
is_yours(const struct rn_text *l, size_t i)
{
	const struct rn_token *w = &l->word[i];
	bool mine_next = i + 1 < l->n && w[1].gap == RN_JOINT_BLANK &&
	    !w[1].breaks && rn_word_in(me_words, w[1].fold);

	if (mine_next || is_done_by(l, i, me_words))
		return false;
	if (rn_word_in(you_do, w->fold))
		return true;
	if (rn_word_in(to_do, w->fold) && says(l, i, readers))
		return true;
	return (rn_word_in(doing, w->fold) || rn_word_in(to_do, w->fold)) &&
	    (is_apart(w) || i == 0 || rn_word_in(leads, w[-1].fold) ||
	    (i > 1 && strcmp(w[-1].fold, "to") == 0 &&
	    strcmp(w[-2].fold, "you") == 0));
}

/* Words of an answer wanted of the reader at word i; 0: none. */
static size_t
wants(const struct rn_text *l, size_t i)
{
	size_t n;

	if (is_done_by(l, i, third))
		return 0;
	n = rn_phrase_any(l, i, wanted, RN_LEN(wanted));
	if (n > 0)
		return i > 0 && !l->word[i].breaks &&
		    rn_word_in(knows, l->word[i - 1].fold) ? 0 : n;
	n = rn_phrase_any(l, i, answers, RN_LEN(answers));
	if (n > 0)
		return says(l, i, asking) ? n : 0;
	return is_yours(l, i);
}

/* Is it denied, in what is before word i up to a comma? */
static bool
is_denied(const struct rn_text *l, size_t i)
{
	size_t from, to;

	rn_text_sentence(l, i, &from, &to);
	for (; i > from && !is_apart(&l->word[i]); i--)
		if (rn_word_in(deny, l->word[i - 1].fold))
			return true;
	return false;
}

/* May what is wanted (words from..to) and the day behind it be one? */
static bool
leads_to(const struct rn_text *l, size_t to, size_t day)
{
	for (size_t k = to + 1; k < day; k++)
		if (l->word[k].gap == RN_JOINT_OTHER ||
		    rn_word_in(apart, l->word[k].fold) ||
		    rn_word_in(deny, l->word[k].fold))
			return false;
	return l->word[day].gap != RN_JOINT_OTHER;
}

/* The same where the day comes first: it opens the sentence, or no comma is
 * between. */
static bool
comes_from(const struct rn_text *l, size_t day, size_t end, size_t from)
{
	bool opens = l->word[day].breaks || (day > 0 &&
	    l->word[day - 1].breaks);

	for (size_t k = end + 1; k <= from; k++)
		if (l->word[k].gap == RN_JOINT_OTHER ||
		    (l->word[k].gap == RN_JOINT_COMMA && !opens) ||
		    rn_word_in(joins, l->word[k].fold) ||
		    rn_word_in(deny, l->word[k].fold))
			return false;
	return true;
}

/* Is the reader told to take their time, where a day ends with word `end`? */
static bool
is_at_ease(const struct rn_text *l, size_t end)
{
	size_t from, to;

	if (end + 1 < l->n && !l->word[end + 1].breaks &&
	    rn_phrase_any(l, end + 1, soon_enough, RN_LEN(soon_enough)) > 0)
		return true;
	for (rn_text_sentence(l, end, &from, &to); from < to; from++)
		if (rn_phrase_any(l, from, at_ease, RN_LEN(at_ease)) > 0)
			return true;
	return false;
}

/* What is wanted by the day of words day..end; moves *from, *to apart. */
static bool
find_wanted(const struct rn_text *l, size_t day, size_t end, size_t *from,
    size_t *to)
{
	for (size_t k = day, n; k > 0 && !l->word[k].breaks &&
	    day - k < NEAR; k--) {
		n = wants(l, k - 1);
		if (n > 0 && k - 1 + n <= day && !is_denied(l, k - 1) &&
		    leads_to(l, k + n - 2, day)) {
			*from = k - 1;
			*to = end;
			return true;
		}
	}
	for (size_t k = end + 1, n; k < l->n && !l->word[k].breaks &&
	    k - end <= NEAR; k++) {
		n = wants(l, k);
		if (n > 0 && !is_denied(l, day) &&
		    comes_from(l, day, end, k)) {
			*from = day;
			*to = k + n - 1;
			return true;
		}
	}
	return false;
}

bool
rn_find_due(const struct rn_text *l, size_t *from, size_t *to)
{
	size_t seen = 0;

	for (size_t i = 0; i < l->n && seen < DAYS; i++) {
		size_t n = l->word[i].subject ? 0 :
		    rn_phrase_any(l, i, days, RN_LEN(days));
		/* "within two days of the fair" */
		bool tied = n > 0 && i + n < l->n && rn_word_in("of after",
		    l->word[i + n].fold) && !l->word[i + n].breaks;

		if (n > 0 && !tied && find_wanted(l, i, i + n - 1, from, to) &&
		    !is_at_ease(l, i + n - 1))
			return true;
		seen += n > 0;
		i += n > 0 ? n - 1 : 0;
	}
	return false;
}
