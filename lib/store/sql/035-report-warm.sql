-- 035-report-warm.sql: who was strong or medium when a report went out, so that the
-- next one compares with that and need not ask everybody as they were then.
CREATE TABLE report_warm (
  report INTEGER PRIMARY KEY REFERENCES report,
  at     INTEGER NOT NULL, -- as of when
  body   BLOB NOT NULL     -- how many of each tier, and who: lib/report/kept_warm.c
) STRICT;
CREATE INDEX report_warm_at ON report_warm(at);
