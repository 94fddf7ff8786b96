-- 015-human.sql: what humans said of two people, found without a look at what
-- imports did, which is a verdict for each duplicate.
CREATE INDEX verdict_human ON verdict(change) WHERE human;
