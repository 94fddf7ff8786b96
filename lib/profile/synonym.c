/*
 * synonym.c - words of several languages that mean the same of people and their
 * companies; pure.
 *
 * A group is a line of `groups`, its words parted by commas, folded; a word
 * that ends in * stands for all that begin so.  Only words whose other
 * meanings would not mislead; a word is in one group.  Another language is one
 * more word.  Used for words wherever they stand, and for whom to leave out.
 */
#include <string.h>

#include "base/text.h"
#include "profile/profile.h"

static const char *const groups[] = {
	/* how somebody works */
	"interim,fractional,outsourced,externer,externe,rented,rent a,rents "
	    "himself,rents herself,for hire,interimsmanager,interimistisch",
	"freelancer,freelance,self-employed,freiberuflich,freiberufler,"
	    "selbstandig,independant,autonomo",
	"retired,retiree,retirees,ruhestandler,rentner,retirement,retire,"
	    "ruhestand,pensioniert,retraite,jubilado,jubilada,pensionne,"
	    "aposentado,emeritus,pensionar",
	"former,formerly,ex,ehem,ehemals,ehemaliger,ehemalige,fruher,ancien,"
	    "ancienne,previously,antiguo,antigua,past",
	"sabbatical,career break,between jobs,between roles,between posts,"
	    "out of a job,out of work,looking for work,looking for a job,"
	    "job seeker,job seekers,job hunting,open to work,unemployed,"
	    "en busqueda,buscando trabajo,buscando empleo,sin trabajo,"
	    "desempleado,desempregado,a procura de emprego,auf der suche,"
	    "auf jobsuche,arbeitssuchend,ohne job,ohne stelle,en recherche,"
	    "sans poste,sans emploi,en poste nulle part,gardening leave,"
	    "in transition",
	"owner,inhaber*,indehaver,eigentumer*,proprietaire,propietari*,dueno,"
	    "duena,proprietor,titolare,eigenaar,eier,agare,wlasciciel",
	"founder,grunder*,fondateur,fondatrice,fundador*,fondatore,oprichter",
	"successor,succession,nachfolge*,sucesion,sucessao,successione,"
	    "repreneur,transmission,opvolging,handover",
	"family,familien*,familiale,familiar,famille,familia,familie",
	/* fields of work */
	"treasury,treasurer,treasurers,tresorerie,tresorier,tesoreria,tesorero",
	"purchasing,procurement,buyer,sourcing,einkauf*,beschaffung,achats,"
	    "acheteur,acheteuse,compras,comprador,acquisti,inkoop,inkop,indkob",
	"indirect,indirects,indirekt*,indirecto,indirecta,indirecte,indireto",
	"sales,vertrieb*,commercial,ventes,comercial,vendite,verkoop,salg",
	"maintenance,instandhaltung,mantenimiento,manutencao,manutenzione,"
	    "onderhoud,vedligehold,wartung",
	"production,produktion,produccion,producao,produzione,fertigung",
	"ciso,cisos,cyber,cybersecurity,infosec,information security,"
	    "it security",
	"security,sicherheit,securite,seguridad,seguranca,sicurezza",
	"data,donnees,daten,datos,dados,dati",
	"risk,risiko,risque,risques,riesgo,riesgos,risco",
	"quality,qualitat,qualite,calidad,qualidade,kwaliteit",
	"research,forschung,recherche,investigacion,pesquisa,ricerca",
	"logistics,logistik,logistique,logistica,warehouse,lager",
	"sustainability,sustainable,nachhaltigkeit*,rse,csr,esg,csrd,"
	    "developpement durable,durabilite,duurzaam*,baeredygtig*,"
	    "hallbarhet*,barekraft*,sostenibilidad,sustentabilidade,"
	    "sostenibilita",
	"planning,planner,planners,stadtplanung,bauleitplanung,urbanisme,"
	    "urbanismo,urbanistica,ruimtelijke,byplan*,stadsplan*",
	"compliance,conformite,cumplimiento,conformidade,regelkonform*",
	"privacy,datenschutz*,gdpr,rgpd,dsgvo,dpo",
	"innovation,innovacion,inovacao,innovazione,innovatie",
	"digital,digitalisierung,digitalisation,numerique,digitalizacion,"
	    "digitalizacao,digitalisering",
	"e-commerce,ecommerce,online shop,online store,web shop,e-handel*,"
	"ehandel*,nethandel*,netthandel*,"
	    "onlinehandel*,onlinesjef,onlinechef,verkkokaup*,"
	    "commerce electronique,comercio electronico,comercio eletronico",
	"infrastructure,infrastruktur,infraestructura,infraestrutura,"
	    "infrastruttura,infrastructuur",
	"reliability,sre,devops,finops",
	"facilities,facility,gebaudemanagement,liegenschaften,immeubles",
	"fleet,fuhrpark*,flotte,flota,frota,wagenpark",
	"training,schulung,weiterbildung,formacion,formacao,opleiding",
	"nursing,nurse,nurses,pflege*,infirmier*,enfermeria,enfermagem",
	"network,networks,netzwerk*,reseau,reseaux",
	"kitchen,kuche,cuisine,cocina,cozinha,chef de cuisine,culinary,food "
	    "and beverage,f&b",
	"design,designer,gestaltung,diseno",
	"partnerships,partnership,partenariats,alianzas,parcerias,alliances,"
	    "partnerschaften",
	/* trades and things */
	"bank,banks,banking,banco,banque,banca,bankhaus,sparkasse,cooperative",
	"insurance,insurer,insurers,versicherung*,assurance,assurances,"
	    "assureur,seguros,aseguradora,assicurazioni,verzekering*,"
	    "forsikring",
	"hospital,hospitals,krankenhaus,klinik,kliniken,hopital,clinique,"
	    "clinica,ospedale,sjukhus,sykehus,ziekenhuis",
	"software,logiciel,logiciels,saas",
	"factory,factories,fabrik,usine,fabrica,werk,fabbrica,fabriek,mill",
	"food,lebensmittel*,alimentaire,alimentacion,alimentos,alimentari,"
	    "agroalimentaire,agroalimentario",
	"bakery,bakeries,backerei*,boulangerie,panaderia,panificadora,padaria",
	"brewery,breweries,brauerei*,brasserie,cerveceria,cervejaria,bryggeri",
	"dairy,dairies,molkerei*,laiterie,lacteos,laticinios,meierei",
	"hotel,hotels,hoteles,hoteis,hotellerie,hospitality",
	"energy,energie,energia,power",
	"boiler,kessel,caldera,caldeira,chaudiere,caldaia",
	"gas,gaz",
	"property,real estate,immobilien,immobilier,inmobiliaria,imobiliaria,"
	    "ejendom*,vastgoed,fastighet*,eiendom",
	"construction,bau,btp,construccion,construcao,costruzioni,bouw,byggeri",
	"shop,store,stores,filiale,filialen,magasin,magasins,boutique,tienda,"
	    "loja,negozio,winkel,webshop,onlineshop",
	"machine,machines,machinery,maschinenbau,maschinen,maquinaria,maquinas",
	"robot,robots,robotics,roboter,robotique,robotica",
	"single hotel,single hotels,single house,single houses,one house,"
	    "one hotel,one site,single site,hotel suelto,hotel unico,"
	    "einzelhotel,einzelhotels,hotel isolado,hotel independant isole",
	"franchise,franchisee,franchisees,franquicia,franquiciado,"
	    "franquiciados,franquia,franqueado,franchisenehmer",
	"angel,angels,business angel,business angels,angel investor",
	"fund,funds,fonds,fondo,fondos,fundo",
	"investor,investors,investisseur,inversor,investidor,investoren",
	"startup,startups,start-up,start-ups,jeune pousse",
	"consultant,consultants,consultancy,consulting,beratung,berater,"
	    "beraterin,conseil,consultor,consultoria,consultora,advisory",
	"recruiter,recruiters,recruiting,recruitment,headhunter,staffing,"
	    "personalvermittlung,personalberatung,executive search,"
	    "leute vermittelt,personal vermittelt,personalvermittler",
	"agency,agencies,agentur,agence,agencia,agenzia",
	"carrier,carriers,transportista*,transporteur*,spedition*,spediteur*,"
	    "haulier*,hauler*,trucking,freight,forwarder*,transitario*,"
	    "transportadora*,3pl,3pls,4pl",
	"reseller,resellers,resale,resells,systemhaus,systemhauser",
	"vendor,vendors,supplier,suppliers,lieferant,lieferanten,fournisseur,"
	    "fournisseurs,proveedor,fornecedor",
	"ministry,ministries,ministere,ministerium,ministerio,"
	    "central government,federal government,national government",
	/* what happens */
	"expansion,expand,expanding,erweiterung,ausbau,ampliacion,expansao,"
	    "agrandissement,extension,udvidelse",
	"export,exports,exporting,exportacion,exportacao",
	"migration,migrating,migrate,umstellung,migracion,migracao,replacing,"
	    "replacement,ablosung",
	"audit,audits,prufung,auditoria",
	"tender,tenders,ausschreibung*,appel d offres,licitacion,rfp",
	"merger,fusion,merging,zusammenschluss,fusione",
	"spreadsheet,spreadsheets,excel,tabellen,tableur",
	"manually,manual,by hand,paper,papier,papel,handisch",
	"licence,license,licensed,lizenz,licencia,agrement,authorisation",
	"renewal,renews,renew,renewing,verlangerung,renouvellement,renovacion",
	"clearance,cleared,approval,approved,zulassung,homologation,510(k)",
	"opening,opens,eroffnung,ouverture,apertura,abertura",
	"growth,growing,wachstum,croissance,crecimiento,crescimento",
	"crisis,incident,vorfall,breach,ransomware,hacked",
	"raised,raise,raising,round,levee,ronda,finanzierungsrunde",
	"climate,klima,climat,clima,decarbonisation,decarbonization,carbon,"
	    "dekarbonisierung,net zero",
	"student,students,studenten,intern,interns,trainee,praktikant,"
	    "werkstudent,stagiaire,becario",
};

/* What somebody may be whatever their trade: of the group of one of these. */
static const char *const work[] = { "consultant", "recruiter", "agency",
    "reseller", "vendor", "freelancer", "interim", "retired", "sabbatical",
    "student" };

/* Do n bytes say the word w of m bytes? */
static bool
is_word(const char *s, size_t n, const char *w, size_t m)
{
	if (m > 0 && w[m - 1] == '*')
		return n >= m - 1 && memcmp(s, w, m - 1) == 0;
	return rn_phrase_same(s, n, w, m);
}

bool
rn_synonym_in(int group, const char *s, size_t n)
{
	const char *list = groups[group], *w;
	size_t m;

	while ((w = rn_item_next(&list, &m)) != NULL)
		if (*w == *s && is_word(s, n, w, m))
			return true;
	return false;
}

int
rn_synonym_group(const char *s, size_t n)
{
	for (size_t i = 0; i < RN_LEN(groups); i++)
		if (rn_synonym_in((int)i, s, n))
			return (int)i;
	return -1;
}

bool
rn_synonym_work(int group)
{
	for (size_t i = 0; group >= 0 && i < RN_LEN(work); i++)
		if (rn_synonym_in(group, work[i], strlen(work[i])))
			return true;
	return false;
}

int
rn_synonym_phrase(const char *text, size_t *at, size_t *len)
{
	for (size_t i = 0; i < RN_LEN(groups); i++) {
		const char *list = groups[i], *w;
		size_t n;

		while ((w = rn_item_next(&list, &n)) != NULL)
			if (memchr(w, ' ', n) != NULL &&
			    rn_phrase_in(text, w, n, at, len))
				return (int)i;
	}
	return -1;
}

bool
rn_synonym_stands(int group, const char *text)
{
	const char *list = rn_synonym_words(group), *w;
	size_t n, at, len;

	if (group < 0)
		return false;
	for (const char *s = text + rn_gap_len(text); *s != '\0'; s += len,
	    s += rn_gap_len(s)) {
		len = rn_word_len(s);
		if (rn_synonym_in(group, s, len))
			return true;
	}
	while ((w = rn_item_next(&list, &n)) != NULL)
		if (memchr(w, ' ', n) != NULL && rn_phrase_in(text, w, n, &at,
		    &len))
			return true;
	return false;
}

const char *
rn_synonym_words(int group)
{
	return group < 0 ? "" : groups[group];
}
