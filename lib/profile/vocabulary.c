/*
 * vocabulary.c - which words give away an industry, and which cities a place.
 *
 * To teach it a word, add it to a row: folded (lower case, no accents),
 * phrases parted by commas.  The first column is what it may be called when
 * wanted, the second what else is taken for a sign of it; @NAME takes in the
 * words of another row.  A word that also means something else (works, house)
 * does more harm than good.  The last: it is a field of work too, so that a
 * title with its name says nothing of the org.
 */
#include <string.h>

#include "profile/profile.h"

const struct rn_term rn_industry[] = {
	{ "manufacturing,manufacturer,industrial",
	    "factory,plant,machinery,engineering works,mill,foundry,castings,"
	    "forge,steel,stahl,stal,metal,tooling,gear works,bearing,pump,"
	    "hydraulics,hydraulik,drive,antriebstechnik,plastics,resins,"
	    "textile,moulding,moldes,valve,precision,packaging,emballage,"
	    "maschinenbau,werke,meccanica,mecanique,fabrik,oven,robotics,"
	    "components,instruments,milling,muehlenbau,muhlenbau,hornos",
	    false },
	{ "robotics,automation", "robot,cobot,mechatronics", false },
	{ "food,food and beverage,food & beverage",
	    "foods,@bakery,dairy,brewery,winery,beverage,meat,confectionery,"
	    "catering,restaurant,lebensmittel,alimentos", false },
	{ "bakery,baking,bread,baker",
	    "boulangerie,backerei,baeckerei,panaderia,panificio,pekarna,"
	    "pekarny,piekarnia,brodverket,brod,patisserie,crumb,milling",
	    false },
	{ "textiles,textile,apparel,fashion,clothing",
	    "garment,fabrics,weaving,knitwear,textil", false },
	{ "logistics,shipping,freight,transport,transportation",
	    "forwarding,container,haulage,trucking,courier,warehouse,"
	    "warehousing,cold chain,terminal,port,spedition,logistik,"
	    "logistica,fleet,3pl", false },
	{ "software,saas,technology,tech",
	    "cloud,app,platform,digital,it services,informatik,logiciel",
	    true },
	{ "fintech,payments", "paiement,pagos,pay,lending,neobank,ledger",
	    false },
	{ "banking,bank,finance,financial services",
	    "banque,banco,sparkasse,credit union,capital,asset management,"
	    "wealth,@insurance,@fintech", true },
	{ "insurance,insurer", "versicherung,assurance,seguros,reinsurance,"
	    "underwriting,broker", false },
	{ "venture capital,vc,private equity,investment,investor,"
	    "venture capitalist",
	    "ventures,capital,partners fund,equity,angel", false },
	{ "legal,law,law firm,lawyer,attorney",
	    "solicitor,barrister,advokat,advokater,"
	    "rechtsanwalt,rechtsanwalte,avocat,abogado,counsel,llp", true },
	{ "accounting,audit,accountant,auditor", "cpa,chartered accountant,tax,"
	    "steuerberater,wirtschaftsprufer,bookkeeping", true },
	{ "consulting,advisory,consultant,consultancy,advisor,adviser",
	    "beratung,conseil", false },
	{ "recruiting,recruitment,executive search,staffing,recruiter,"
	    "headhunter", "talent acquisition,search", true },
	{ "marketing,advertising", "agency,media,pr,public relations,brand,"
	    "branding,werbung", true },
	{ "health,healthcare,health care,medical",
	    "hospital,clinic,klinik,pharma,pharmacy,medtech,biotech,dental,"
	    "diagnostics", false },
	{ "pharma,pharmaceutical,life sciences",
	    "biotech,biopharma,drug,therapeutics", false },
	{ "energy,utilities", "power,solar,wind,oil,gas,electric,grid,"
	    "energie,renewable", false },
	{ "construction,building", "contractor,builder,bau,civil engineering,"
	    "cement,concrete,architect", false },
	{ "real estate,property", "realty,immobilien,housing,estate", false },
	{ "retail,ecommerce,e commerce", "shop,store,supermarket,grocery,"
	    "wholesale,merchant,einzelhandel", false },
	{ "automotive,car,vehicle", "auto,motor,mobility,tyre,tire", false },
	{ "aerospace,aviation", "aircraft,airline,avionics,space", false },
	{ "chemicals,chemical", "chemie,coatings,resins,polymer,paint", false },
	{ "agriculture,farming,agri", "farm,agro,crop,seed,tractor", false },
	{ "education,edtech", "school,university,college,academy,training",
	    false },
	{ "hospitality,travel,tourism", "hotel,restaurant,resort,airline",
	    false },
	{ "telecom,telecommunications", "mobile,broadband,network operator,"
	    "telco", false },
	{ "non profit,nonprofit,charity", "foundation,ngo,stiftung,verein",
	    false },
	{ "government,public sector", "ministry,council,municipality,agency",
	    false },
};
const size_t rn_industry_n = RN_LEN(rn_industry);

const struct rn_term rn_place[] = {
	{ "germany,deutschland", "berlin,hamburg,munich,munchen,muenchen,"
	    "cologne,koln,koeln,frankfurt,stuttgart,bremen,dusseldorf,"
	    "duesseldorf,leipzig,dresden,hannover,hanover,nuremberg,nurnberg,"
	    "mannheim,karlsruhe,bavaria,bayern", false },
	{ "austria,osterreich,oesterreich", "vienna,wien,linz,graz,salzburg,"
	    "innsbruck", false },
	{ "switzerland,schweiz,suisse", "zurich,geneva,geneve,basel,bern,"
	    "lausanne,zug", false },
	{ "dach", "@germany,@austria,@switzerland", false },
	{ "france", "paris,lyon,marseille,lille,toulouse,nantes,bordeaux,"
	    "strasbourg,nice,rennes,grenoble", false },
	{ "spain,espana", "madrid,barcelona,valencia,seville,sevilla,bilbao,"
	    "malaga,zaragoza", false },
	{ "portugal", "lisbon,lisboa,porto,braga,coimbra", false },
	{ "iberia", "@spain,@portugal", false },
	{ "italy,italia", "rome,roma,milan,milano,turin,torino,naples,napoli,"
	    "bologna,florence,firenze,genoa,venice,verona", false },
	{ "netherlands,holland,nederland", "amsterdam,rotterdam,the hague,"
	    "den haag,utrecht,eindhoven", false },
	{ "belgium,belgique,belgie", "brussels,bruxelles,antwerp,ghent,"
	    "liege", false },
	{ "luxembourg", "letzebuerg", false },
	{ "benelux", "@netherlands,@belgium,@luxembourg", false },
	{ "united kingdom,uk,great britain,britain", "england,scotland,wales,"
	    "northern ireland,london,manchester,birmingham,leeds,glasgow,"
	    "edinburgh,bristol,liverpool,cardiff,belfast,cambridge,oxford",
	    false },
	{ "ireland,eire", "dublin,cork,limerick,galway", false },
	{ "sweden,sverige", "stockholm,gothenburg,goteborg,malmo,uppsala",
	    false },
	{ "norway,norge", "oslo,bergen,trondheim,stavanger", false },
	{ "denmark,danmark", "copenhagen,kobenhavn,aarhus,odense,aalborg",
	    false },
	{ "finland,suomi", "helsinki,espoo,tampere,turku", false },
	{ "iceland", "reykjavik", false },
	{ "nordics,scandinavia,nordic countries",
	    "@sweden,@norway,@denmark,@finland,@iceland", false },
	{ "poland,polska", "warsaw,warszawa,krakow,cracow,wroclaw,poznan,"
	    "gdansk,lodz,katowice", false },
	{ "czechia,czech republic", "prague,praha,brno,ostrava,plzen", false },
	{ "slovakia", "bratislava,kosice", false },
	{ "hungary", "budapest,debrecen", false },
	{ "romania", "bucharest,cluj,timisoara,iasi", false },
	{ "bulgaria", "sofia,plovdiv,varna", false },
	{ "slovenia", "ljubljana,maribor", false },
	{ "croatia", "zagreb,split", false },
	{ "greece", "athens,thessaloniki", false },
	{ "estonia", "tallinn,tartu", false },
	{ "latvia", "riga", false },
	{ "lithuania", "vilnius,kaunas", false },
	{ "baltics", "@estonia,@latvia,@lithuania", false },
	{ "europe,eu,european union", "@dach,@france,@iberia,@italy,@benelux,"
	    "@united kingdom,@ireland,@nordics,@poland,@czechia,@slovakia,"
	    "@hungary,@romania,@bulgaria,@slovenia,@croatia,@greece,"
	    "@baltics", false },
	{ "united states,usa,us,u s,u s a,america", "new york,nyc,boston,"
	    "chicago,san francisco,bay area,los angeles,seattle,austin,"
	    "dallas,houston,texas,california,florida,miami,atlanta,denver,"
	    "minneapolis,minnesota,ohio,detroit,michigan,philadelphia,"
	    "washington dc,illinois,massachusetts", false },
	{ "midwest", "chicago,minneapolis,detroit,milwaukee,cleveland,"
	    "columbus,cincinnati,indianapolis,st louis,kansas city,ohio,"
	    "illinois,michigan,minnesota,wisconsin,indiana,iowa,missouri",
	    false },
	{ "canada", "toronto,montreal,vancouver,calgary,ottawa,ontario,"
	    "quebec", false },
	{ "mexico", "mexico city,guadalajara,monterrey", false },
	{ "north america", "@united states,@canada,@mexico", false },
	{ "brazil,brasil", "sao paulo,rio de janeiro,belo horizonte", false },
	{ "argentina", "buenos aires,cordoba", false },
	{ "latin america,latam", "@mexico,@brazil,@argentina,chile,colombia,"
	    "peru,santiago,bogota,lima", false },
	{ "india", "mumbai,delhi,bangalore,bengaluru,hyderabad,chennai,pune",
	    false },
	{ "china", "shanghai,beijing,shenzhen,guangzhou,hangzhou", false },
	{ "japan", "tokyo,osaka,kyoto,nagoya,fukuoka,yokohama", false },
	{ "singapore", "", false },
	{ "vietnam", "hanoi,ho chi minh city,saigon", false },
	{ "south korea,korea", "seoul,busan", false },
	{ "asia", "@india,@china,@japan,@singapore,@vietnam,@south korea,"
	    "hong kong,taiwan,thailand,indonesia,malaysia,philippines", false },
	{ "australia", "sydney,melbourne,brisbane,perth,adelaide", false },
	{ "new zealand", "auckland,wellington", false },
	{ "apac,asia pacific", "@asia,@australia,@new zealand", false },
	{ "israel", "tel aviv,jerusalem,haifa", false },
	{ "united arab emirates,uae", "dubai,abu dhabi", false },
	{ "south africa", "johannesburg,cape town,durban", false },
};
const size_t rn_place_n = RN_LEN(rn_place);

const char *const rn_industry_filler = "a,an,the,and,of,company,firm,"
    "business,sector,industry,industries,services,space,world,or";
const char *const rn_place_filler = "a,the,of,and,or,area,region,greater,"
    "metro,city of,northern,southern,eastern,western,central";

enum { DEPTH = 4 };	/* of one row taking in another */

static void
open_list(struct rn_arena *a, const char *list, int depth, struct rn_list *to)
{
	for (; *list != '\0'; list += *list == ',') {
		size_t n = strcspn(list, ",");
		const struct rn_term *t = NULL;

		if (*list != '@') {
			rn_list_add(a, to, rn_strndup(a, list, n));
		} else if (depth > 0) {
			t = rn_term_called(rn_place, rn_place_n, list + 1,
			    n - 1);
			if (t == NULL)
				t = rn_term_called(rn_industry, rn_industry_n,
				    list + 1, n - 1);
		}
		if (t != NULL) {
			open_list(a, t->names, depth - 1, to);
			open_list(a, t->words, depth - 1, to);
		}
		list += n;
	}
}

void
rn_list_open(struct rn_arena *a, const char *list, struct rn_list *to)
{
	open_list(a, list, DEPTH, to);
}

bool
rn_list_has(const char *list, const char *phrase)
{
	for (; *list != '\0'; list += *list == ',') {
		size_t n = strcspn(list, ",");

		if (*list != '@' &&
		    rn_phrase_same(list, n, phrase, strlen(phrase)))
			return true;
		list += n;
	}
	return false;
}

const struct rn_term *
rn_term_called(const struct rn_term *t, size_t n, const char *phrase,
    size_t len)
{
	for (size_t i = 0; i < n; i++) {
		const char *p = t[i].names;

		for (; *p != '\0'; p += *p == ',') {
			size_t m = strcspn(p, ",");

			if (rn_phrase_same(p, m, phrase, len))
				return &t[i];
			p += m;
		}
	}
	return NULL;
}
