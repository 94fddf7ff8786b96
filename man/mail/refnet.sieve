# Dovecot's Pigeonhole, with the plugin sieve_extprograms: answers are
# delivered as ever, a copy is read.
require ["copy", "vnd.dovecot.pipe"];

if exists ["in-reply-to"] {
	pipe :copy :try "refnet-ingest";
}
