/*
 * signal_import.c - refnet signal import: tables of what happened, and of
 * nothing else; otherwise as refnet import.
 */
#include "batch.h"
#include "cmd.h"

static const struct opt opts[] = {
	TEXT(0, "source", struct rn_import_options, source, "SOURCE",
	    "take the file for this kind of table"),
	TEXT(0, "map", struct rn_import_options, map, "FILE",
	    "read the columns by this map, refnet-mapping(5)"),
	TEXT(0, "encoding", struct rn_import_options, encoding, "ENCODING",
	    "read the file in this encoding"),
	TEXT(0, "date-order", struct rn_import_options, date_order,
	    "dmy|mdy|ymd", "how numeric dates are written"),
	TEXT(0, "rejects", struct rn_import_options, rejects, "FILE",
	    "write rejected rows there, to be mended"),
	NO_MORE_OPTS
};

static enum rn_status
run(struct app *app, const void *args, char **operand)
{
	return import_signals(app, args, operand);
}

const struct cmd cmd_signal_import = {
	.family = "signal", .verb = "import",
	.brief = "read tables of what happened",
	.operands = "FILE...",
	.can = CAN_WRITE | CAN_ROWS,
	.view = &rn_view_import,
	.opts = opts, .args_size = sizeof(struct rn_import_options),
	.run = run,
};
