/*
 * lists.c - single words by what they tell in a description, in English,
 * German, French, Spanish and Portuguese.
 *
 * A list is a row of lists[] and a name in reader.h.  Words are folded and
 * parted by blanks; one that ends in * stands for all that begin so.
 */
#include <string.h>

#include "profile/reader.h"

static const char *const lists[RN_WORDS_LISTS] = {
	[RN_WORDS_GLUE] = "& + a an the any some of in at or and but to for "
	    "by on is are be am as with their its his her our who that this "
	    "these those it one all both either also too really actually "
	    "maybe perhaps please preferably especially mainly mostly say "
	    "company companies firm firms business businesses organisation* "
	    "organization* employer* based located working works work "
	    "operating active ideally there here absolutely only just anyone "
	    "anybody someone somebody everyone people person persons other "
	    "others though honestly they're they've he's she's it's could "
	    "would should can may will must "
	    "might good best better fine ok okay welcome between from where "
	    "whom he she they we i me us level including incl like annual "
	    "yearly year per about around roughly somewhere anywhere whether "
	    "still through himself herself themselves second then if because "
	    "since nor so than was were do does did done have has had be been "
	    "being need needs such same even very too else how what why yes "
	    "no not der die das den dem des ein eine einen einem einer und "
	    "oder im aus bei von vom zum zur fur mit auch sowie bzw ist sind "
	    "sein als auf unternehmen firma firmen betrieb betriebe gerne "
	    "gern bitte etwa ca circa rund sie er es wir ich zwischen bis pro "
	    "jahr nur sehr eher dort sitz selbst le la les l un une du de d "
	    "et ou en dans au aux chez par pour sur qui que qu est sont "
	    "entreprise entreprises societe societes aussi entre environ ans "
	    "ils elles il elle nous je ce ces leur leurs y plutot y e o el "
	    "los las uno una unos unas del con en que si es son al se su sus "
	    "lo como mas menos muy tambien donde cuyo cuya quien quienes os "
	    "as um uma uns umas do da dos das na nas nos em com por se sao ao "
	    "aos seu sua seus suas ou muito mais tambem onde quem cuja "
	    "empresa empresas personas pessoas",
	[RN_WORDS_LITTLE] = "company companies firm firms business businesses "
	    "organisation* organization* employer* work works working "
	    "operating active based located people person persons level "
	    "annual yearly year good best better fine ok okay welcome "
	    "honestly unternehmen firma firmen betrieb betriebe sitz jahr "
	    "entreprise entreprises societe societes ans need needs done "
	    "other others",
	[RN_WORDS_JOIN] = "or and nor noch & und oder bzw sowie et ou plus + "
	    "u y e o",
	[RN_WORDS_POWER] = "control controls controlling decide decides "
	    "deciding decision decisions own owns owning sign signs signing "
	    "approve approves approving choose chooses choosing select "
	    "selects selecting buy buys buying purchase purchases purchasing "
	    "manage manages run runs running responsible charge budget "
	    "budgets hold holds oversee oversees lead leads pick picks "
	    "picking spend spends authorise* authorize* accountable award "
	    "awards negotiate* specify specifies procure procures say veto "
	    "greenlight evaluate* recommend* influence* pays entscheid* "
	    "verantwort* verfug* unterschr* zeichn* bestimm* beschaff* "
	    "einkauf* kauft kaufen auswahl* auswahlen wahlt wahlen "
	    "budgetverantwortung budgethoheit freig* freigibt beauftrag* "
	    "zustandig* vergib* vergeb* decide* decident choisi* sign* "
	    "signent valid* achet* achete pilot* gere gerent arbitr* budget* "
	    "selectionn* responsab* maitris* detien*",
	[RN_WORDS_MOMENT] = "recent* just raised raising hired hiring opened "
	    "opening open launch* expand* expansion growing acquir* merg* "
	    "moving replac* planning plan plans planned new newly appoint* "
	    "won lost losing closing migrat* joined started starting "
	    "deadline* renewal* renew* coming upcoming expir* ends ending "
	    "thinking considering preparing selling outgrow* outgrown fined "
	    "announced announcing funding funded succession series quarter "
	    "month months week weeks soon changed changing switching "
	    "restructur* tender* rfp audit* received failed moved going "
	    "relocat* modernis* moderniz* rollout implement* kurzlich neu "
	    "neue neuer neuen neues gerade soeben planen plant geplant "
	    "eroffn* nachfolge* ubernahm* ubernomm* fusion* einfuhr* "
	    "einfuhrung umstell* wechsel* gewechselt lauft auslauf* demnachst "
	    "bald ausschreib* investier* expandier* wachsen gewonnen verloren "
	    "monate monaten quartal anlass recemment vient viennent nouveau "
	    "nouvelle nouveaux nouvelles leve levee levees ouvr* ouverture "
	    "lanc* rachat* rachet* fusionn* demenag* recrut* remplac* prevoi* "
	    "prochain* renouvell* appel cession* transmission mois trimestre "
	    "perte perdu gagne",
	[RN_WORDS_ORG] = "company companies firm firms business businesses "
	    "group groups practice practices provider providers maker makers "
	    "brand brands operator operators organisation organisations "
	    "organization organizations chain chains shop shops vendor "
	    "vendors startup startups scaleup scaleups supplier suppliers "
	    "dealer dealers store stores plant plants trust trusts system "
	    "systems house houses network networks producer producers "
	    "manufacturer manufacturers distributor distributors industry "
	    "bank banks banken banque banques banco bancos insurer insurers "
	    "versicherer lender lenders retailer retailers agencies agency "
	    "maschinenbauer* anlagenbauer* autobauer* "
	    "industries sector sectors space services platforms agencies "
	    "unternehmen firma firmen betrieb betriebe hersteller anbieter "
	    "gruppe gruppen branche entreprise entreprises societe societes "
	    "groupe groupes cabinet cabinets secteur etablissements",
	[RN_WORDS_BEARING] = "time zone timezone zeitzone fuseau north south "
	    "east west northern southern eastern western central greater "
	    "upper lower inner mid around near nord sud ost est ouest rund "
	    "nordlich* sudlich* ostlich* westlich* grossraum raum region "
	    "downtown metro rural coastal",
	[RN_WORDS_NUMBER] = "two three four five six seven eight nine ten "
	    "twelve twenty thirty forty fifty hundred hundreds thousand "
	    "thousands dozen dozens million several zwei drei vier funf sechs "
	    "sieben acht neun zehn zwolf hundert tausend mehrere deux trois "
	    "quatre cinq sept huit neuf dix douze vingt cent mille plusieurs",
	[RN_WORDS_PEOPLE] = "leader leaders lead leads people staff team "
	    "teams folks professional professionals buyer buyers engineer "
	    "engineers developer developers accountant accountants controller "
	    "controllers treasurer treasurers executive executives exec execs "
	    "officer officers champion* specialist specialists analyst "
	    "analysts lawyer lawyers recruiter recruiters planner planners "
	    "decider deciders einkaufer einkauferin* controllerin* referent* "
	    "sachbearbeiter* acheteur acheteurs acheteuse* responsable "
	    "responsables comptable comptables juriste juristes",
	[RN_WORDS_MONEY] = "revenue revenues turnover sales umsatz "
	    "jahresumsatz chiffre affaires d ca arr income budget budgets "
	    "annual a of in im von de with mit avec",
	[RN_WORDS_STAFF] = "employee employees people staff headcount fte "
	    "ftes ppl heads mitarbeiter mitarbeiterinnen mitarbeitende "
	    "mitarbeitenden beschaftigte beschaftigten salaries salarie "
	    "collaborateurs personnes effectif",
	[RN_WORDS_AT] = "at in within from bei im aus chez dans en em na nas",
	[RN_WORDS_WORLD] = "nationwide countrywide statewide bundesweit "
	    "landesweit europaweit europe-wide worldwide globally global "
	    "international weltweit mondial mondiale monde",
	[RN_WORDS_SUBJECT] = "i we they who that ich wir qui que je nous",
	[RN_WORDS_CLAUSE] = "is are was were be if as when because then nor "
	    "so whether while where although unless gehen geht do does did can "
	    "could would should may might need needs ist sind war waren wenn "
	    "falls kann konnen est sont si quand car peut",
	[RN_WORDS_ARTICLE] = "the a an der die das den ein eine le la l un une "
	    "el los las o os um uma il",
	[RN_WORDS_TIME] = "spring summer autumn fall winter january february "
	    "march april may june july august september october november "
	    "december q1 q2 q3 q4 h1 h2 quarter quarters month months week "
	    "weeks year years season jahr jahres monat monate monaten quartal "
	    "woche wochen fruhjahr fruhling sommer herbst januar februar marz "
	    "mai juni juli oktober dezember an annee mois trimestre semestre "
	    "printemps ete automne hiver janvier fevrier mars avril juin "
	    "juillet aout septembre octobre novembre decembre",
	[RN_WORDS_SOON] = "this next last past within by in before until "
	    "coming early late mid end during since from dieses diesen "
	    "nachsten letzten kommenden bis im ab binnen innerhalb vor cette "
	    "cet ce prochain prochaine prochains dernier derniere derniers d "
	    "ici en",
	[RN_WORDS_OURS] = "our ours us unser unsere unseren unserem uns notre "
	    "nos",
	[RN_WORDS_SELLS] = "sells sell selling makes make making builds build "
	    "produces produce producing manufactures manufacture distributes "
	    "distribute operates operate provides provide verkauft verkaufen "
	    "herstellt herstellen produziert produzieren vend vendent fabrique "
	    "fabriquent produit produisent exploite exploitent",
	[RN_WORDS_KIND] = "independent regional local national small smaller "
	    "large larger big mid medium mid-sized private public family "
	    "specialist specialty niche premium luxury boutique commercial "
	    "industrial corporate retail digital online traditional european "
	    "international global foreign leading modern early younger older "
	    "general consumer professional mittelstandische mittlere grosse "
	    "kleine regionale private offentliche petites petits grandes "
	    "grands",
	[RN_WORDS_WELL] = "so basically ansonsten sonst otherwise well hi hello hey ok "
	    "okay oh anyway "
	    "honestly look hallo also bonjour bueno hola bem ola",
	[RN_WORDS_SHORT] = "mind max min mio mrd ca bzw inkl incl etc approx "
	    "vs usw ggf evtl env dr st inc ltd corp co no nr z b e g i u",
};

bool
rn_word_among(const char *fold, enum rn_word_list list)
{
	const char *s = lists[list];
	size_t len = strlen(fold);

	while (*s != '\0') {
		size_t n = strcspn(s, " ");

		if (s[n - 1] == '*' ? len >= n - 1 &&
		    memcmp(fold, s, n - 1) == 0 :
		    len == n && memcmp(fold, s, n) == 0)
			return true;
		s += n;
		s += *s == ' ';
	}
	return false;
}
