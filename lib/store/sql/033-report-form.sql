-- 033-report-form.sql: a report is kept in the form it was sent in; kind is also
-- 1 monthly, 2 quarterly.
ALTER TABLE report ADD COLUMN form INTEGER NOT NULL DEFAULT 0; -- 0 text, 1 Markdown, 2 HTML
