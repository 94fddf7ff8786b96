-- 026-consent-words.sql: what shows a consent may be a message, and the line in
-- it; and whom it lets be told.  What a row promised of its words before stays:
-- rn_words_commit() takes these in only where one of them is said.

ALTER TABLE consent_words ADD COLUMN message TEXT; -- Message-ID, without < >
ALTER TABLE consent_words ADD COLUMN quote TEXT; -- the line that says it
ALTER TABLE consent_words ADD COLUMN whom TEXT; -- who may be told what share says; null: those introduced
