/*
 * views_room.h - how a table of columns becomes a view.  A file defines AT for
 * the struct of the table that follows.
 */
#ifndef RN_VIEWS_ROOM_H
#define RN_VIEWS_ROOM_H

#include <stddef.h>

#include "base/base.h"
#include "render/views.h"

#define VIEW(id_, name_, cols_, none_) {				\
	.name = (name_), .version = 1, .none = (none_),			\
	.cols = (cols_), .n = RN_LEN(cols_), .id = (id_) }

/* Rows of people, who may lack a name. */
#define PEOPLE(id_, name_, cols_, none_, row_) {			\
	.name = (name_), .version = 1, .none = (none_),			\
	.cols = (cols_), .n = RN_LEN(cols_), .id = (id_),		\
	.named = "name", .called = offsetof(row_, called) }

#endif
