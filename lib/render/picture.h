/*
 * picture.h - a picture on paper: SVG for people, Graphviz and JSON for tools.
 *
 * All print to the stream they are given and show the same people at the same
 * places.  Texts of SVG and Graphviz are clean (no control or bidi characters)
 * and escaped as the format wants it.
 */
#ifndef RN_RENDER_PICTURE_H
#define RN_RENDER_PICTURE_H

#include <stdio.h>

#include "refnet/picture.h"
#include "render/render.h"

/* One self-contained file: no script, nothing fetched. */
void rn_picture_svg(FILE *to, const struct rn_picture *p);

/* For neato and its kin; places are pinned. */
void rn_picture_dot(FILE *to, const struct rn_picture *p);

/* Rows of refnet.graph/1: one, with its people and ties; texts as stored. */
RN_CHECKED enum rn_status rn_picture_json(struct refnet *rn, FILE *to,
    const struct rn_picture *p);

/* Somebody in a line: "Ada Novak, CFO, Novak Works - strong, ...". */
const char *rn_picture_said(struct rn_arena *a,
    const struct rn_picture_person *who);

#endif
