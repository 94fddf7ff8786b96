/*
 * company.h - what parsing and comparing names of companies share.
 */
#ifndef RN_COMPANY_H
#define RN_COMPANY_H

#include "base/text.h"
#include "name/name.h"

/* Classes of legal forms, as words/form.txt names them. */
enum rn_form {
	RN_FORM_NONE, RN_FORM_LIMITED, RN_FORM_STOCK, RN_FORM_PARTNERS,
	RN_FORM_COMPANY, RN_FORM_CHARITY
};

/* The class that a line of words/form.txt names. */
uint8_t rn_form_class(const char *line);

/* What a list says of words from..from+n. */
const char *rn_said_listed(enum rn_list_of list, const struct rn_said *said,
    size_t from, size_t n);

/* "S.p.A.", "J.P.", "G.m.b.H.", each as one word. */
void rn_said_join_dotted(struct rn_said *said);

/* How much a general word says: its kin[0], which is no given name's. */
enum rn_weight { RN_LIGHT = 1, RN_MILD, RN_HEAVY };

#endif
