/*
 * guess.c - which field each column of an unknown table holds.  Pure.
 *
 * Each pair of a column and a field gets points: for the label, known from
 * the maps or from `words` below, and for the share of values that look like
 * the field.  The best pairs are taken first; a field that a record has once
 * goes to one column.  To know more labels, add words (folded, hyphens as
 * blanks); a new field is a row of fields[].  What values look like is told by
 * values.c.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/text.h"
#include "import/guess.h"

/* Points; what has fewer than ENOUGH is no guess. */
#define EXACT 6.0
#define INSIDE 3.0
#define ENOUGH 2.4

static const struct field {
	enum rn_in_field field;
	enum rn_in_kind kind;
	bool once;		/* a record has it once */
	enum rn_seems look;
	double alone;		/* share of values that tells without a
				 * label; 0: none does */
	const char *words;
} fields[] = {
	{ RN_IN_EMAIL, RN_IN_CONTACTS, false, RN_SEEMS_MAIL, 0.6,
	    "email,e mail,mail,email address,e mail address,mail address,"
	    "e mail adresse,emailadresse,mailadresse,courriel,adresse mail,"
	    "adresse email,correo,correo electronico,posta elettronica,"
	    "indirizzo email,endereco de email,e mailadres,adres e mail,"
	    "epost" },
	{ RN_IN_GIVEN, RN_IN_CONTACTS, true, RN_SEEMS_WORD, 0,
	    "first name,given name,forename,vorname,prenom,prenoms,"
	    "nombre de pila,primeiro nome,nome proprio,voornaam,imie,"
	    "fornamn" },
	{ RN_IN_FAMILY, RN_IN_CONTACTS, true, RN_SEEMS_WORD, 0,
	    "last name,family name,surname,nachname,familienname,zuname,"
	    "nom de famille,apellido,apellidos,cognome,sobrenome,apelido,"
	    "achternaam,nazwisko,efternamn" },
	{ RN_IN_NAME, RN_IN_CONTACTS, true, RN_SEEMS_PERSON, 0.6,
	    "name,full name,display name,vollstandiger name,nom complet,"
	    "nombre completo,nome completo,nom,nombre,nome,naam,"
	    "imie i nazwisko,namn,contact,kontakt,ansprechpartner,"
	    "ansprechpartnerin,interlocuteur,contacto,contatto,contato,"
	    "person,osoba,guest,gast,attendee,participant,teilnehmer,teilnehmerin,"
	    "invite,invitado,member,mitglied,speaker,kunde,who" },
	{ RN_IN_PHONE, RN_IN_CONTACTS, false, RN_SEEMS_PHONE, 0.6,
	    "phone,phone number,telephone,mobile,cell,tel,telefon,"
	    "telefonnummer,rufnummer,handy,handynummer,mobil,mobiltelefon,"
	    "portable,telefono,movil,cellulare,telefone,celular,telemovel,"
	    "telefoon,mobiel,numer telefonu,whatsapp" },
	{ RN_IN_URL, RN_IN_CONTACTS, false, RN_SEEMS_LINK, 0.6,
	    "linkedin,linkedin url,linkedin profile,profile url,profil,"
	    "perfil,profilo,url,website,web,homepage,webseite,site web,"
	    "sitio web,sito web" },
	{ RN_IN_ORG, RN_IN_CONTACTS, true, RN_SEEMS_COMPANY, 0.3,
	    "company,company name,organisation,organization,employer,firm,"
	    "business,firma,firmenname,unternehmen,arbeitgeber,entreprise,"
	    "societe,employeur,organisme,empresa,compania,organizacion,"
	    "azienda,societa,organizzazione,bedrijf,organizacja,organizacao,"
	    "companhia,startup,works at" },
	{ RN_IN_TITLE, RN_IN_CONTACTS, true, RN_SEEMS_JOB, 0.5,
	    "job title,position,role,title,job,occupation,funktion,"
	    "berufsbezeichnung,stelle,rolle,poste,fonction,"
	    "intitule du poste,cargo,puesto,ruolo,qualifica,funcao,functie,"
	    "stanowisko,befattning" },
	{ RN_IN_CITY, RN_IN_CONTACTS, true, RN_SEEMS_ANY, 0,
	    "city,town,ort,stadt,wohnort,ville,ciudad,citta,cidade,plaats,"
	    "woonplaats,miasto" },
	{ RN_IN_REGION, RN_IN_CONTACTS, true, RN_SEEMS_ANY, 0,
	    "state,region,province,bundesland,kanton,provincia,estado,"
	    "comunidad autonoma,regione" },
	{ RN_IN_COUNTRY, RN_IN_CONTACTS, true, RN_SEEMS_ANY, 0,
	    "country,land,pays,pais,paese,kraj,nation" },
	{ RN_IN_LOCATION, RN_IN_CONTACTS, true, RN_SEEMS_ANY, 0,
	    "location,place,standort,lieu,ubicacion,lugar,luogo,localidade,"
	    "based in" },
	{ RN_IN_NOTE, RN_IN_CONTACTS, false, RN_SEEMS_ANY, 0,
	    "note,notes,comment,comments,remark,remarks,notiz,notizen,"
	    "bemerkung,bemerkungen,kommentar,anmerkung,remarque,remarques,"
	    "commentaire,commentaires,nota,notas,comentario,comentarios,"
	    "observaciones,opmerking,opmerkingen,uwagi,how we met" },
	{ RN_IN_TAG, RN_IN_CONTACTS, false, RN_SEEMS_ANY, 0,
	    "tag,tags,label,labels,group,groups,category,categories,"
	    "kategorie,kategorien,gruppe,gruppen,categorie,groupe,"
	    "categoria,categorias,etiqueta,etiquetas,gruppo,segment" },
	{ RN_IN_CONNECTED, RN_IN_CONTACTS, true, RN_SEEMS_DATE, 0,
	    "connected on,connected,verbunden am" },
	{ RN_IN_CREATED, RN_IN_CONTACTS, true, RN_SEEMS_DATE, 0,
	    "created,created at,date added,added,erstellt,erstellt am,"
	    "angelegt am,date de creation,fecha de creacion,data creazione,"
	    "data de criacao,data dodania" },
	{ RN_IN_ID, RN_IN_CONTACTS, true, RN_SEEMS_ANY, 0,
	    "id,contact id,record id,kundennummer" },

	{ RN_IN_DATE, RN_IN_MESSAGES, true, RN_SEEMS_DATE, 0.8,
	    "date,sent,received,timestamp,datum,gesendet,gesendet am,"
	    "empfangen,date d'envoi,envoye,recu,fecha,enviado,recibido,data,"
	    "inviato,ricevuto,data de envio,verzonden,wyslano" },
	{ RN_IN_FROM, RN_IN_MESSAGES, true, RN_SEEMS_MAIL, 0,
	    "from,sender,von,absender,absenderin,de,expediteur,remitente,da,"
	    "mittente,remetente,van,afzender,od,nadawca,author" },
	{ RN_IN_TO, RN_IN_MESSAGES, true, RN_SEEMS_MAIL, 0,
	    "to,recipient,recipients,an,empfanger,a,destinataire,"
	    "destinataires,destinatario,destinatarios,destinatari,para,aan,"
	    "ontvanger,do,adresat" },
	{ RN_IN_CC, RN_IN_MESSAGES, true, RN_SEEMS_MAIL, 0,
	    "cc,kopie,copie,copia" },
	{ RN_IN_BCC, RN_IN_MESSAGES, true, RN_SEEMS_MAIL, 0,
	    "bcc,blindkopie,cci" },
	{ RN_IN_SUBJECT, RN_IN_MESSAGES, true, RN_SEEMS_ANY, 0,
	    "subject,betreff,objet,sujet,asunto,oggetto,assunto,onderwerp,"
	    "temat" },
	{ RN_IN_MESSAGE_ID, RN_IN_MESSAGES, true, RN_SEEMS_ANY, 0,
	    "message id" },
	{ RN_IN_IN_REPLY_TO, RN_IN_MESSAGES, true, RN_SEEMS_ANY, 0,
	    "in reply to" },
	{ RN_IN_FOLDER, RN_IN_MESSAGES, true, RN_SEEMS_ANY, 0,
	    "folder,mailbox,ordner,dossier,carpeta,cartella,pasta" }
};

/* A label with one of these is about somebody or something else. */
static const char others[] =
	"owner,account owner,contact owner,manager,assistant,assistent,"
	"assistentin,spouse,partner,referred by,created by,modified,"
	"modified by,updated by,assigned to,inhaber,besitzer,zustandig,"
	"proprietaire,propietario,birthday,geburtstag,anniversary,birth,"
	"password,salutation,anrede,gender";

/* --- words --------------------------------------------------------------- */

/* One of the list's phrases as whole words of s. */
static bool
holds(const char *s, const char *list)
{
	while (*list != '\0') {
		size_t len = strcspn(list, ",");

		for (const char *p = s; len > 3 && *p != '\0'; p++)
			if ((p == s || p[-1] == ' ') &&
			    strncmp(p, list, len) == 0 &&
			    (p[len] == ' ' || p[len] == '\0'))
				return true;
		list += len + (list[len] == ',');
	}
	return false;
}

/* Do most maps of this kind that have the label give it this meaning? */
static double
known_label(const struct rn_source_map *maps, size_t n,
    const struct field *f, const char *folded)
{
	size_t same = 0, other = 0;
	uint16_t slot;

	for (size_t i = 0; i < n; i++) {
		enum rn_in_field m;

		if (maps[i].kind != f->kind ||
		    strcmp(maps[i].format, "csv") != 0)
			continue;
		m = rn_source_field(&maps[i], folded, &slot);
		same += m == f->field;
		other += m != f->field && m != RN_IN_NONE;
	}
	return same > other ? EXACT : 0;
}

static double
label_points(const struct rn_source_map *maps, size_t n,
    const struct field *f, const char *folded, const char *words)
{
	if (rn_phrase_listed(f->words, words, strlen(words)))
		return EXACT + 0.5;
	if (holds(words, others) ||
	    rn_phrase_listed(others, words, strlen(words)))
		return 0;
	if (known_label(maps, n, f, folded) > 0)
		return EXACT;
	return holds(words, f->words) ? INSIDE : 0;
}

/* --- the choice ---------------------------------------------------------- */

/* Do the values show that it must be something else? */
static bool
contradicts(const struct rn_shares *v, enum rn_seems look)
{
	if (look >= RN_SEEMS_MAIL && look <= RN_SEEMS_DATE)
		return v->of[look] < 0.1;
	for (enum rn_seems k = RN_SEEMS_MAIL; k <= RN_SEEMS_DATE; k++)
		if (v->of[k] >= 0.5)
			return look != RN_SEEMS_ANY || k != RN_SEEMS_DATE;
	return look != RN_SEEMS_ANY && v->of[RN_SEEMS_TEXT] >= 0.5;
}

static double
points(const struct field *f, double label, const struct rn_shares *v,
    unsigned *why)
{
	double share = f->look == RN_SEEMS_ANY ? 0 : v->of[f->look];
	bool firm = f->look >= RN_SEEMS_MAIL && f->look <= RN_SEEMS_DATE;
	bool tells = f->alone > 0 && share >= f->alone;

	*why = (label > 0 ? RN_BY_LABEL : 0) |
	    (tells || share >= 0.5 ? RN_BY_VALUES : 0);
	if (v->n == 0)
		return label;
	if (label == 0)
		return tells ? 2.5 + share : 0;
	if (contradicts(v, f->look))
		return 0;
	/* "Event name" holds no people, "Event title" no jobs. */
	if (label < EXACT && (f->look == RN_SEEMS_PERSON ||
	    f->look == RN_SEEMS_JOB) && share + v->of[RN_SEEMS_WORD] < 0.25)
		return 0;
	return label + (firm ? 4 : 2) * share;
}

struct pair {
	double points;
	size_t column;
	const struct field *field;
	unsigned why;
};

/* Best first; then as they stand in the file and in fields[]. */
static int
by_points(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	if (x->points != y->points)
		return x->points < y->points ? 1 : -1;
	if (x->column != y->column)
		return x->column < y->column ? -1 : 1;
	return x->field < y->field ? -1 : x->field > y->field;
}

static void
choose(struct rn_guessed *out, const struct rn_shares *v, struct pair *p,
    size_t n)
{
	uint64_t taken = 0;

	if (n > 0)
		qsort(p, n, sizeof(*p), by_points);
	for (size_t i = 0; i < n; i++) {
		const struct field *f = p[i].field;
		struct rn_guessed *g = &out[p[i].column];

		if (g->field != RN_IN_NONE ||
		    (f->once && (taken & RN_IN_BIT(f->field)) != 0))
			continue;
		taken |= RN_IN_BIT(f->field);
		g->field = f->field;
		g->why = p[i].why;
		if (f->field == RN_IN_EMAIL) {
			g->split = v[p[i].column].split;
			g->some_are_none = v[p[i].column].n > 0 &&
			    v[p[i].column].of[RN_SEEMS_MAIL] < 1;
		}
	}
}

static struct rn_guessed *
find_field(struct rn_guessed *v, size_t n, enum rn_in_field field)
{
	for (size_t i = 0; i < n; i++)
		if (v[i].field == field)
			return &v[i];
	return NULL;
}

/* "Vorname, Name": beside the one half of a name stands the other. */
static void
halve_name(struct rn_guessed *v, const struct rn_shares *s, size_t n)
{
	struct rn_guessed *name = find_field(v, n, RN_IN_NAME);
	bool given = find_field(v, n, RN_IN_GIVEN) != NULL;
	bool family = find_field(v, n, RN_IN_FAMILY) != NULL;

	if (name == NULL || given == family ||
	    s[name - v].of[RN_SEEMS_PERSON] >= 0.5)
		return;
	name->field = given ? RN_IN_FAMILY : RN_IN_GIVEN;
}

static struct rn_guessed *
guess_as(struct rn_arena *a, const struct rn_source_map *maps, size_t n,
    const struct rn_sample *s, const struct rn_shares *v, enum rn_in_kind kind)
{
	struct rn_guessed *out = rn_alloc(a, (s->columns + 1) * sizeof(*out));
	struct pair *pairs = rn_alloc(a, (s->columns * RN_LEN(fields) + 1) *
	    sizeof(*pairs));
	size_t len = 0;

	for (size_t c = 0; c < s->columns; c++) {
		const char *folded = rn_fold(a, s->label[c]);
		const char *words = rn_words_of(a, s->label[c]);

		if (*words == '\0')	/* a map has no word for it */
			continue;
		for (size_t f = 0; f < RN_LEN(fields); f++) {
			struct pair p = { .column = c, .field = &fields[f] };

			if (fields[f].kind != kind)
				continue;
			p.points = points(&fields[f], label_points(maps, n,
			    &fields[f], folded, words), &v[c], &p.why);
			if (p.points >= ENOUGH)
				pairs[len++] = p;
		}
	}
	choose(out, v, pairs, len);
	if (kind == RN_IN_CONTACTS)
		halve_name(out, v, s->columns);
	return out;
}

bool
rn_guess_usable(const struct rn_guessed *v, size_t n, enum rn_in_kind kind)
{
	uint64_t set = 0;

	for (size_t i = 0; i < n; i++)
		set |= RN_IN_BIT(v[i].field);
	if (kind == RN_IN_MESSAGES)
		return (set & RN_IN_BIT(RN_IN_DATE)) != 0 && (set &
		    (RN_IN_BIT(RN_IN_FROM) | RN_IN_BIT(RN_IN_TO))) != 0;
	return (set & (RN_IN_BIT(RN_IN_NAME) | RN_IN_BIT(RN_IN_GIVEN) |
	    RN_IN_BIT(RN_IN_FAMILY) | RN_IN_BIT(RN_IN_EMAIL))) != 0;
}

struct rn_guessed *
rn_guess_columns(struct rn_arena *a, const struct rn_source_map *maps,
    size_t n, const struct rn_sample *s, enum rn_in_kind *kind)
{
	struct rn_shares *v = rn_alloc(a, (s->columns + 1) * sizeof(*v));
	struct rn_guessed *out;

	for (size_t c = 0; c < s->columns; c++)
		v[c] = rn_shares_of(a, s, c);
	*kind = RN_IN_MESSAGES;
	out = guess_as(a, maps, n, s, v, *kind);
	if (rn_guess_usable(out, s->columns, *kind))
		return out;
	*kind = RN_IN_CONTACTS;
	return guess_as(a, maps, n, s, v, *kind);
}
