/*
 * lint_words.c - words that say nothing of anybody, and what to say instead.
 *
 * A row is a phrase, folded, an English plural being the same word, the longer
 * before the shorter; the field it stands for, where people known can propose
 * better ones; and a hint.
 */
#include "profile/profile.h"

#define TITLE RN_FIELD_ROLE, "the title on their card"
#define WHAT RN_FIELD_INDUSTRY, "what makes them so, in a number or a fact:" \
	" 'grew from 50 to 80 people'"
#define WHERE RN_FIELD_GEOGRAPHY, "a country, a region or a city"

const struct rn_worn rn_worn_everybody[] = {
	{ "decision makers", TITLE }, { "decision-makers", TITLE },
	{ "business leaders", TITLE }, { "key players", TITLE },
	{ "key stakeholders", TITLE }, { "stakeholders", TITLE },
	{ "leaders", TITLE }, { "leadership team", TITLE },
	{ "business executives", TITLE },
	{ "senior executives", TITLE }, { "professionals", TITLE },
	{ "influencers", TITLE }, { "the right people", TITLE },
	{ "right person", TITLE }, { "senior people", TITLE },
	{ "interesting people", TITLE }, { "like minded", TITLE },
	{ "movers and shakers", TITLE }, { "c level", TITLE },
	{ "anybody", TITLE }, { "anyone", TITLE }, { "everyone", TITLE },
	{ "everybody", TITLE }, { "whoever", TITLE },
	{ "people who get it", TITLE }, { "potential clients", TITLE },
	{ "potential customers", TITLE }, { "entscheider", TITLE },
	{ "entscheidungstrager", TITLE }, { "fuhrungskrafte", TITLE },
	{ "ansprechpartner", TITLE }, { "jeder", TITLE },
	{ "alle die", TITLE }, { "irgendjemand", TITLE },
	{ "interessenten", TITLE }, { "decideurs", TITLE },
	{ "decisionnaires", TITLE }, { "cadres dirigeants", TITLE },
	{ "n'importe qui", TITLE }, { "tout le monde", TITLE },
	{ "toute personne", TITLE },
	{ "fast growing companies", WHAT }, { "fast growing", WHAT },
	{ "high growth", WHAT }, { "growing companies", WHAT },
	{ "forward thinking", WHAT }, { "innovative companies", WHAT },
	{ "innovative", WHAT }, { "ambitious", WHAT },
	{ "successful", WHAT }, { "modern companies", WHAT },
	{ "progressive", WHAT }, { "dynamic", WHAT }, { "serious", WHAT },
	{ "open to innovation", WHAT }, { "open minded", WHAT },
	{ "companies of all sizes", WHAT }, { "all sizes", WHAT },
	{ "any size", WHAT }, { "all industries", WHAT },
	{ "any industry", WHAT }, { "various industries", WHAT },
	{ "all kinds of", WHAT }, { "established companies", WHAT },
	{ "quality companies", WHAT }, { "great companies", WHAT },
	{ "cool companies", WHAT }, { "interesting companies", WHAT },
	{ "interested in", WHAT }, { "struggling with", WHAT },
	{ "innovative unternehmen", WHAT }, { "innovativ", WHAT },
	{ "dynamisch", WHAT }, { "erfolgreich", WHAT },
	{ "zukunftsorientiert", WHAT }, { "wachsende unternehmen", WHAT },
	{ "schnell wachsende", WHAT }, { "alle branchen", WHAT },
	{ "entreprises innovantes", WHAT }, { "innovantes", WHAT },
	{ "en croissance", WHAT }, { "ambitieuses", WHAT },
	{ "dynamiques", WHAT }, { "tous secteurs", WHAT },
	{ "industrial", RN_FIELD_INDUSTRY, "what they make" },
	{ "worldwide", WHERE }, { "globally", WHERE }, { "global", WHERE },
	{ "anywhere in the world", WHERE }, { "around the world", WHERE },
	{ "international", WHERE }, { "weltweit", WHERE },
	{ "monde entier", WHERE }, { "partout", WHERE },
};

const size_t rn_worn_everybody_n = RN_LEN(rn_worn_everybody);

#define PLAIN RN_FIELD_DESCRIPTION, "say it as you would at a table"

const struct rn_worn rn_worn_jargon[] = {
	{ "synergy", PLAIN }, { "leverage", PLAIN }, { "leveraging", PLAIN },
	{ "best in class", PLAIN }, { "best of breed", PLAIN },
	{ "world class", PLAIN }, { "cutting edge", PLAIN },
	{ "state of the art", PLAIN }, { "next generation", PLAIN },
	{ "next gen", PLAIN }, { "disruptive", PLAIN },
	{ "disrupt", PLAIN }, { "game changer", PLAIN },
	{ "game changing", PLAIN }, { "paradigm", PLAIN },
	{ "holistic", PLAIN }, { "turnkey", PLAIN },
	{ "end to end solution", PLAIN }, { "value add", PLAIN },
	{ "value added", PLAIN }, { "move the needle", PLAIN },
	{ "low hanging fruit", PLAIN }, { "thought leader", PLAIN },
	{ "thought leadership", PLAIN }, { "results driven", PLAIN },
	{ "mission critical", PLAIN }, { "ai powered", PLAIN },
	{ "ai driven", PLAIN }, { "data driven", PLAIN },
	{ "seamless", PLAIN }, { "frictionless", PLAIN },
	{ "scalable solution", PLAIN }, { "innovative solution", PLAIN },
	{ "digital transformation journey", PLAIN }, { "empower", PLAIN },
	{ "unlock", PLAIN }, { "supercharge", PLAIN },
	{ "revolutionary", PLAIN }, { "revolutionize", PLAIN },
	{ "win win", PLAIN }, { "touch base", PLAIN },
	{ "circle back", PLAIN }, { "ecosystem", PLAIN },
	{ "ganzheitlich", PLAIN }, { "mehrwert", PLAIN },
	{ "synergien", PLAIN }, { "losungsanbieter", PLAIN },
	{ "disruptiv", PLAIN }, { "massgeschneidert", PLAIN },
	{ "cle en main", PLAIN }, { "sur mesure", PLAIN },
	{ "synergies", PLAIN }, { "incontournable", PLAIN },
};

const size_t rn_worn_jargon_n = RN_LEN(rn_worn_jargon);
