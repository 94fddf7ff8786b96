-- 011-birthday.sql: a row may say a birthday, which tells who is who.

ALTER TABLE record ADD COLUMN birthday TEXT; -- YYYY-MM-DD, or --MM-DD where the year is not told; null: not said
