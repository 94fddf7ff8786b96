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

/* How much a general word says: its kin[0], which is no given name's. */
enum rn_weight { RN_LIGHT = 1, RN_MILD, RN_HEAVY };

#endif
