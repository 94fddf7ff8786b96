/*
 * face.h - what is compared of somebody: names, addresses, jobs, dates.
 *
 * A face is all that is said of one person (or by one row).  Faces are filled
 * one after the other, then sealed, then compared; between sealing and freeing
 * nothing changes, so many threads may read them.  Texts are copied, equal
 * ones once, and taken apart once.  Pure: no store.
 *
 * A new kind of fact: a value of enum rn_said, its reading in readers[] of
 * face.c, the row that compares it in evidence.c.
 */
#ifndef RN_IDENTITY_FACE_H
#define RN_IDENTITY_FACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/base.h"
#include "base/table.h"
#include "refnet/name.h"

/* Kinds of facts.  Values are kept in stores as parts of keys: add at the end. */
enum rn_said {
	RN_SAID_NAME,		/* as said, any order; all of it in one text */
	RN_SAID_EMAIL,		/* canonical: rn_canon_email() */
	RN_SAID_PROFILE,	/* canonical: rn_canon_url() */
	RN_SAID_PHONE,		/* canonical: rn_canon_phone() */
	RN_SAID_COMPANY,	/* as said; with dates: rn_face_job() */
	RN_SAID_TITLE,		/* as said, all below too */
	RN_SAID_LOCATION,
	RN_SAID_BIRTHDAY,	/* YYYY-MM-DD, YYYYMMDD, --MM-DD */
	RN_SAID_STREET,
	RN_SAID_POSTCODE,
	RN_SAID_CODE,		/* a number that names one person */
	RN_SAID_DOMAIN,		/* not to be said: of a company's e-mail */
	RN_SAIDS
};

/*
 * A face keeps so many facts of a kind: the first in the order of their hashes,
 * so that it does not matter in which order they came.
 */
#define RN_FACE_FACTS 16

/*
 * A name, and the words of it that are counted: the family name, the first
 * given name, and the name that stands behind a nickname.
 */
struct rn_called {
	struct rn_person_name name;
	uint32_t family, given, kin;	/* RN_NO_WORD: none */
	uint64_t family_sound, given_sound;	/* hashed; 0: none */
	const uint32_t *kins;		/* of the given name; NULL: none */
};
#define RN_NO_WORD UINT32_MAX

/* One text, however often it was said. */
struct rn_said_once {
	uint64_t hash;		/* of kind and content: the same everywhere */
	const char *text;	/* folded but for addresses; may be shortened */
	union {
		const struct rn_called *called;
		const struct rn_company_name *company;
		uint64_t number;	/* phones: the last 7 digits;
					 * birthdays: y * 10000 + m * 100 + d;
					 * domains: bytes before the dot;
					 * e-mails: rn_email_user() and, above
					 * 16 bits, which letters are in it */
	};
	uint32_t people;	/* how many faces say it; see frequency.c */
	uint16_t len;		/* of text */
	uint8_t kind;		/* enum rn_said */
	uint8_t use;		/* enum rn_use: whose an address is (use.h) */
};

/* A face says a value.  Days since 1970; INT32_MIN: unknown. */
struct rn_fact {
	uint32_t value;
	int32_t from, to;
	bool now;		/* said to hold still */
};

struct rn_one {
	int64_t id;		/* the caller's */
	uint64_t content;	/* of all it says, whatever the order */
	uint32_t first;		/* its facts: fact[first + at[kind]] up to */
	uint8_t at[RN_SAIDS + 1];	/* fact[first + at[kind + 1]] */
};

struct rn_faces {
	struct rn_one *one;
	size_t n, room;
	struct rn_fact *fact;
	size_t facts, fact_room;
	struct rn_said_once *value;
	size_t values, value_room;
	struct rn_table seen;		/* hash of a text: its value */
	struct rn_table word;		/* hash of a word of a name: below */
	uint32_t *word_people;		/* how many faces have the word */
	size_t words, word_room;
	double people;			/* how many were counted */
	struct rn_arena *arena, *scratch;
	uint64_t secret;
	size_t capped;		/* facts left out, texts shortened */
	bool open, sealed;
};

/* `secret` keeps hash tables from being flooded; any number will do. */
void rn_faces_open(struct rn_faces *f, uint64_t secret);
void rn_faces_close(struct rn_faces *f);

/*
 * Begins the next face, whose index is returned: 0, 1, ...  What is said then
 * is of it.  Texts may be any bytes; empty ones say nothing.
 */
uint32_t rn_face_begin(struct rn_faces *f, int64_t id);
void rn_face_say(struct rn_faces *f, enum rn_said kind, const char *text,
    size_t n);

/* An employer, with the days from and to which; INT32_MIN: unknown. */
void rn_face_job(struct rn_faces *f, const char *company, size_t n,
    int32_t from, int32_t to, bool now);

/*
 * After the last face: facts in order, values counted, and whose addresses and
 * numbers are, by the names on them (use.h).  One on which more than
 * RN_SHARED_NAMES different family names appear is a desk's, and never
 * identifies anybody; one that is a desk's by its own name, info@, is said to
 * be beforehand, by rn_face_desk().
 */
#define RN_SHARED_NAMES 3
void rn_faces_seal(struct rn_faces *f);
void rn_face_desk(struct rn_faces *f, enum rn_said kind, const char *canon,
    size_t n);

/*
 * Counts people anew: faces of one cluster say a value once.  cluster[i] is
 * that of face i, the least index in it; NULL: each is somebody, unless it says
 * just what another does.  (frequency.c)
 */
void rn_faces_count(struct rn_faces *f, const uint32_t *cluster);

/*
 * How likely somebody says the value, has the word: its frequency, drawn
 * towards `usual` as if that had been seen of RN_USUAL people.
 */
#define RN_USUAL 200.0
double rn_least_share(const struct rn_faces *f, double usual);
double rn_value_share(const struct rn_faces *f, uint32_t value, double usual);
double rn_word_share(const struct rn_faces *f, uint32_t word, double usual);

/* Bytes of an e-mail before the @. */
static inline size_t
rn_email_user(const struct rn_said_once *email)
{
	return email->number & 0xffff;
}

/* The facts of a kind; how many. */
static inline size_t
rn_face_facts(const struct rn_faces *f, uint32_t face, enum rn_said kind,
    const struct rn_fact **fact)
{
	const struct rn_one *o = &f->one[face];

	*fact = f->facts == 0 ? NULL : f->fact + o->first + o->at[kind];
	return (size_t)(o->at[kind + 1] - o->at[kind]);
}

/* SipHash under a key that is part of the program, for keys and order. */
uint64_t rn_content_hash(unsigned kind, const void *p, size_t n);

/* Both halves of a hash scrambled: for sums and combinations of them. */
static inline uint64_t
rn_scramble(uint64_t x)
{
	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

#endif
