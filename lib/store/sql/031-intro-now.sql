-- 031-intro-now.sql: how each introduction stands, derived (lib/intro/now.c), so
-- that a list of many need not read what was ever said of each.  Triggers see to
-- it that a row says nothing any more once it may be wrong; whoever writes next
-- computes it anew.  Derived rows belong to no change.

CREATE TABLE intro_now (
  intro     INTEGER PRIMARY KEY REFERENCES intro, -- which
  since     INTEGER, -- from this moment on it is so; null: from ever
  upto      INTEGER, -- and from this one on may be no more; null: to be computed anew
  body      BLOB,    -- its numbers, as lib/intro/now.c packs them; null: undone
  next      TEXT,    -- what moves it on: a verb of intro, and what follows the id
  requester INTEGER, -- the person who sits there
  connector INTEGER, -- likewise
  target    INTEGER, -- likewise
  heard     INTEGER, -- whose interactions bear on it
  firm      TEXT     -- where the target works, as compared; always as in person
) STRICT;
CREATE INDEX intro_now_by_since ON intro_now(since);
CREATE INDEX intro_now_by_upto ON intro_now(upto);
CREATE INDEX intro_now_by_requester ON intro_now(requester);
CREATE INDEX intro_now_by_connector ON intro_now(connector);
CREATE INDEX intro_now_by_target ON intro_now(target);
CREATE INDEX intro_now_by_heard ON intro_now(heard) WHERE heard IS NOT NULL;
CREATE INDEX intro_now_by_firm ON intro_now(firm) WHERE firm IS NOT NULL;
CREATE INDEX intro_by_change ON intro(change);
CREATE INDEX intro_act_by_change ON intro_act(change);
CREATE INDEX intro_act_words ON intro_act(intro) WHERE kind IN (4, 9);
INSERT INTO intro_now (intro) SELECT id FROM intro;

-- Something is appended about it.
CREATE TRIGGER intro_now_opened AFTER INSERT ON intro
BEGIN
  INSERT INTO intro_now (intro) VALUES (NEW.id);
END;
CREATE TRIGGER intro_now_act AFTER INSERT ON intro_act
BEGIN
  UPDATE intro_now SET upto = NULL WHERE intro = NEW.intro;
END;
CREATE TRIGGER intro_now_consent AFTER INSERT ON consent
BEGIN
  UPDATE intro_now SET upto = NULL WHERE intro = NEW.intro;
END;

-- Words of a yes are erased.
CREATE TRIGGER intro_now_words AFTER UPDATE OF whom ON consent_words
BEGIN
  UPDATE intro_now SET upto = NULL
  WHERE intro = (SELECT intro FROM consent WHERE id = NEW.consent);
END;
CREATE TRIGGER intro_now_words_gone AFTER DELETE ON consent_words
BEGIN
  UPDATE intro_now SET upto = NULL
  WHERE intro = (SELECT intro FROM consent WHERE id = OLD.consent);
END;

-- A change falls, or stands again.
CREATE TRIGGER intro_now_undone AFTER UPDATE OF undone_at ON change
BEGIN
  UPDATE intro_now SET upto = NULL WHERE intro IN (
    SELECT id FROM intro WHERE change = NEW.id
    UNION ALL SELECT intro FROM intro_act WHERE change = NEW.id
    UNION ALL SELECT intro FROM consent WHERE change = NEW.id);
END;

-- Somebody else is who sits there: people were merged or split, an address moved.
CREATE TRIGGER intro_now_moved AFTER UPDATE OF person ON handle_row
WHEN OLD.person IS NOT NEW.person
BEGIN
  UPDATE intro_now SET upto = NULL
  WHERE requester IN (OLD.person, NEW.person)
    OR connector IN (OLD.person, NEW.person)
    OR target IN (OLD.person, NEW.person);
END;
-- Out of its page, as all do that move; until then it was its first owner's.
CREATE TRIGGER intro_now_paged AFTER INSERT ON handle_row
WHEN NEW.first IS NOT NEW.person
BEGIN
  UPDATE intro_now SET upto = NULL
  WHERE requester IN (NEW.first, NEW.person)
    OR connector IN (NEW.first, NEW.person)
    OR target IN (NEW.first, NEW.person);
END;
-- Until now nobody's: who sits there was nobody.
CREATE TRIGGER intro_now_owned AFTER UPDATE OF person ON handle_row
WHEN OLD.person IS NULL AND NEW.person IS NOT NULL
BEGIN
  UPDATE intro_now SET upto = NULL
  WHERE requester IS NULL OR connector IS NULL OR target IS NULL;
END;
CREATE TRIGGER intro_now_me AFTER UPDATE OF me ON person
WHEN OLD.me IS NOT NEW.me
BEGIN
  UPDATE intro_now SET upto = NULL;
END;
CREATE TRIGGER intro_now_firm AFTER UPDATE OF org_fold ON person
WHEN OLD.org_fold IS NOT NEW.org_fold
BEGIN
  UPDATE intro_now SET firm = NEW.org_fold WHERE target = NEW.id;
END;

-- What happened with whoever I was introduced to: whenever interactions of
-- somebody come or go, their state is derived anew.
CREATE TRIGGER intro_now_heard AFTER INSERT ON state_recent
WHEN EXISTS (SELECT 1 FROM intro_now WHERE heard = NEW.person)
BEGIN
  UPDATE intro_now SET upto = NULL WHERE heard = NEW.person;
END;
CREATE TRIGGER intro_now_heard_settled AFTER INSERT ON state
WHEN EXISTS (SELECT 1 FROM intro_now WHERE heard = NEW.person)
BEGIN
  UPDATE intro_now SET upto = NULL WHERE heard = NEW.person;
END;
CREATE TRIGGER intro_now_unheard AFTER DELETE ON state_recent
WHEN EXISTS (SELECT 1 FROM intro_now WHERE heard = OLD.person)
BEGIN
  UPDATE intro_now SET upto = NULL WHERE heard = OLD.person;
END;
CREATE TRIGGER intro_now_unheard_settled AFTER DELETE ON state
WHEN EXISTS (SELECT 1 FROM intro_now WHERE heard = OLD.person)
BEGIN
  UPDATE intro_now SET upto = NULL WHERE heard = OLD.person;
END;
