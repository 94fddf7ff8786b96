-- 009-role.sql: a role may be over, or be a school.
--
-- Such a record says what was; what a person row shows is what is.

ALTER TABLE record ADD COLUMN ended INTEGER; -- when the role ended; null: it lasts, or nothing was said
ALTER TABLE record ADD COLUMN school INTEGER NOT NULL DEFAULT 0; -- 1: org is a school, title a degree
