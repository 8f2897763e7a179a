-- A hub: a mailbox of packs for registers that meet on a server, and beside it what figures and charts are counted
-- from. Who connects is known by the login's name, what a login may see stands in `member`; the owner of the database
-- sees all, unless the packs are sealed.

CREATE SCHEMA doorstep;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'doorstep_member') THEN
        CREATE ROLE doorstep_member NOLOGIN;
    END IF;
END
$$;

CREATE TABLE doorstep.hub (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    uid     uuid NOT NULL DEFAULT gen_random_uuid(),
    version integer NOT NULL,
    sealed  boolean NOT NULL DEFAULT false                    -- takes no pack that it could read
);
INSERT INTO doorstep.hub (version) VALUES (1);

CREATE TABLE doorstep.member (
    login name PRIMARY KEY,
    level text NOT NULL CHECK (level IN ('block', 'town', 'district')),
    town  text NOT NULL CHECK ((town = '') = (level = 'district')),
    block text NOT NULL CHECK ((block = '') = (level <> 'block')),
    names boolean NOT NULL CHECK (names OR level = 'district') -- opens packs, which hold names
);

-- What one register sends, as a block's or as a town's. A copy of a register sends into the same.
CREATE TABLE doorstep.mailbox (
    id       integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    register uuid NOT NULL,
    town     text NOT NULL,
    block    text NOT NULL,                                   -- empty: the town's
    UNIQUE (register, town, block)
);

CREATE TABLE doorstep.pack (
    mailbox integer NOT NULL REFERENCES doorstep.mailbox (id),
    seq     integer NOT NULL CHECK (seq > 0),                 -- in the order in which they were committed
    uid     uuid NOT NULL UNIQUE,
    after   uuid,                                             -- the pack after which it holds what is new
    sha256  bytea NOT NULL CHECK (length(sha256) = 32),
    size    bigint NOT NULL CHECK (size > 0),
    parts   integer NOT NULL CHECK (parts > 0),
    sealed  boolean NOT NULL,
    sender  name NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (mailbox, seq)
);

CREATE TABLE doorstep.pack_part (
    mailbox integer NOT NULL,
    seq     integer NOT NULL,
    part    integer NOT NULL CHECK (part > 0),
    bytes   bytea NOT NULL,
    PRIMARY KEY (mailbox, seq, part),
    FOREIGN KEY (mailbox, seq) REFERENCES doorstep.pack (mailbox, seq)
);

-- Blocks, and whose mailbox tells their figures: the block's own, or the town's where the block sends none.
CREATE TABLE doorstep.block (
    uid     uuid PRIMARY KEY,
    town    text NOT NULL,
    name    text NOT NULL,
    mailbox integer NOT NULL REFERENCES doorstep.mailbox (id),
    UNIQUE (town, name)
);

-- Rows for figures: no name, phone or text of anybody. A row stands in the month of its day; one that went to another
-- block is there twice until the block that it left tells so.

CREATE TABLE doorstep.subject (
    uid    uuid NOT NULL,
    block  uuid NOT NULL REFERENCES doorstep.block (uid),
    month  date NOT NULL CHECK (extract(day FROM month) = 1),
    day    date NOT NULL,                                     -- when it was taken into the register
    kind   text NOT NULL,
    status text NOT NULL,
    street text,
    PRIMARY KEY (uid, month, block)
) PARTITION BY RANGE (month);

CREATE TABLE doorstep.visit (
    uid      uuid NOT NULL,
    block    uuid NOT NULL REFERENCES doorstep.block (uid),
    month    date NOT NULL CHECK (extract(day FROM month) = 1),
    day      date NOT NULL,
    subject  uuid NOT NULL,
    mode     text NOT NULL,
    outcome  text NOT NULL,
    drives   text[] NOT NULL,
    services integer NOT NULL,                                -- introduced
    PRIMARY KEY (uid, month, block)
) PARTITION BY RANGE (month);

CREATE TABLE doorstep.need (
    uid          uuid NOT NULL,
    block        uuid NOT NULL REFERENCES doorstep.block (uid),
    month        date NOT NULL CHECK (extract(day FROM month) = 1),
    day          date NOT NULL,                               -- found
    subject      uuid,
    category     text,
    department   text,
    urgency      text NOT NULL,
    stage        text NOT NULL,
    deadline     date,
    fed_back_on  date,
    satisfaction integer,
    closed_on    date,
    PRIMARY KEY (uid, month, block)
) PARTITION BY RANGE (month);
CREATE INDEX ON doorstep.need (closed_on) WHERE closed_on IS NOT NULL;
CREATE INDEX ON doorstep.need (fed_back_on) WHERE fed_back_on IS NOT NULL;

CREATE TABLE doorstep.step (
    uid    uuid NOT NULL,
    block  uuid NOT NULL REFERENCES doorstep.block (uid),
    month  date NOT NULL CHECK (extract(day FROM month) = 1),
    day    date NOT NULL,
    need   uuid NOT NULL,
    action text NOT NULL,
    PRIMARY KEY (uid, month, block)
) PARTITION BY RANGE (month);

CREATE TABLE doorstep.wish (
    uid          uuid NOT NULL,
    block        uuid NOT NULL REFERENCES doorstep.block (uid),
    month        date NOT NULL CHECK (extract(day FROM month) = 1),
    day          date NOT NULL,                               -- collected
    subject      uuid NOT NULL,
    stage        text NOT NULL,
    fulfilled_on date,
    PRIMARY KEY (uid, month, block)
) PARTITION BY RANGE (month);
CREATE INDEX ON doorstep.wish (fulfilled_on) WHERE fulfilled_on IS NOT NULL;

CREATE TABLE doorstep.card (
    uid     uuid NOT NULL,
    block   uuid NOT NULL REFERENCES doorstep.block (uid),
    month   date NOT NULL CHECK (extract(day FROM month) = 1),
    day     date NOT NULL,
    subject uuid NOT NULL,
    PRIMARY KEY (uid, month, block)
) PARTITION BY RANGE (month);

CREATE TABLE doorstep.service (
    uid     uuid NOT NULL,
    block   uuid NOT NULL REFERENCES doorstep.block (uid),
    month   date NOT NULL CHECK (extract(day FROM month) = 1),
    day     date NOT NULL,
    subject uuid NOT NULL,
    step    text NOT NULL,
    service text NOT NULL,
    PRIMARY KEY (uid, month, block)
) PARTITION BY RANGE (month);

-- What figures count of a block's visits of a month, and whom they were to: kept by triggers, for a city has a million
-- visits a month.
CREATE TABLE doorstep.visit_count (
    month    date NOT NULL,
    block    uuid NOT NULL REFERENCES doorstep.block (uid),
    mode     text NOT NULL,
    outcome  text NOT NULL,
    drives   text[] NOT NULL,
    number   integer NOT NULL,
    services integer NOT NULL,
    PRIMARY KEY (month, block, mode, outcome, drives)
);
CREATE TABLE doorstep.visit_met (
    month    date NOT NULL,
    block    uuid NOT NULL REFERENCES doorstep.block (uid),
    subjects uuid[] NOT NULL,                                 -- each once
    PRIMARY KEY (month, block)
);

CREATE INDEX ON doorstep.visit (block);
CREATE INDEX ON doorstep.need (block);
CREATE INDEX ON doorstep.need (block) WHERE closed_on IS NULL;
CREATE INDEX ON doorstep.wish (block);
CREATE INDEX ON doorstep.card (block);
CREATE INDEX ON doorstep.service (block);

-- Who is who. The login, whatever role it has taken on since.

CREATE FUNCTION doorstep.me() RETURNS SETOF doorstep.member
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT * FROM doorstep.member m WHERE m.login = session_user $$;

CREATE FUNCTION doorstep.my_level() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT m.level FROM doorstep.member m WHERE m.login = session_user $$;

CREATE FUNCTION doorstep.my_town() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT m.town FROM doorstep.member m WHERE m.login = session_user $$;

CREATE FUNCTION doorstep.my_block() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT m.block FROM doorstep.member m WHERE m.login = session_user $$;

CREATE FUNCTION doorstep.opens_packs() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT EXISTS (SELECT FROM doorstep.member m WHERE m.login = session_user AND m.names) $$;

CREATE FUNCTION doorstep.own_mailboxes() RETURNS SETOF integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT b.id
      FROM doorstep.mailbox b
      JOIN doorstep.member m ON m.town = b.town AND m.block = b.block
     WHERE m.login = session_user AND m.level <> 'district'
$$;

CREATE FUNCTION doorstep.told_blocks() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT b.uid FROM doorstep.block b WHERE b.mailbox IN (SELECT doorstep.own_mailboxes())
$$;

-- The mailbox of one's own for a register, nobody else's until the transaction ends: packs get their numbers in the
-- order in which they are committed.
CREATE FUNCTION doorstep.open_mailbox(of_register uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    who doorstep.member;
    box integer;
BEGIN
    SELECT * INTO who FROM doorstep.member m WHERE m.login = session_user AND m.level <> 'district';
    IF NOT FOUND THEN
        RAISE insufficient_privilege USING MESSAGE = 'nothing is sent by ' || session_user;
    END IF;
    INSERT INTO doorstep.mailbox (register, town, block) VALUES (of_register, who.town, who.block)
    ON CONFLICT DO NOTHING;
    SELECT b.id INTO STRICT box
      FROM doorstep.mailbox b
     WHERE b.register = of_register AND b.town = who.town AND b.block = who.block;
    PERFORM pg_advisory_xact_lock(hashtext('doorstep.mailbox'), box);
    RETURN box;
END
$$;

-- Whether this mailbox tells the block's figures: a block's own does, a town's where no block's does.
CREATE FUNCTION doorstep.tell_block(of_block uuid, of_name text, from_mailbox integer) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    who     doorstep.member;
    known   doorstep.block;
    told_by text;
BEGIN
    SELECT * INTO who FROM doorstep.member m WHERE m.login = session_user;
    IF from_mailbox NOT IN (SELECT doorstep.own_mailboxes()) THEN
        RAISE insufficient_privilege USING MESSAGE = 'a mailbox of somebody else';
    END IF;
    IF who.level = 'block' AND of_name <> who.block THEN
        RETURN false;
    END IF;
    INSERT INTO doorstep.block (uid, town, name, mailbox) VALUES (of_block, who.town, of_name, from_mailbox)
    ON CONFLICT (uid) DO NOTHING;
    SELECT * INTO STRICT known FROM doorstep.block b WHERE b.uid = of_block FOR UPDATE;
    IF known.town <> who.town OR who.level = 'block' AND known.name <> who.block THEN
        RAISE insufficient_privilege USING MESSAGE = 'a block of somebody else';
    END IF;
    SELECT b.block INTO STRICT told_by FROM doorstep.mailbox b WHERE b.id = known.mailbox;
    IF who.level = 'town' AND told_by <> '' THEN
        RETURN false;
    END IF;
    UPDATE doorstep.block b SET mailbox = from_mailbox, name = of_name
     WHERE b.uid = of_block AND (b.mailbox <> from_mailbox OR b.name <> of_name);
    RETURN true;
END
$$;

-- Partitions of these months; to be called before a transaction that writes rows, for it locks the tables.
CREATE FUNCTION doorstep.make_months(months date[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    of_month date;
    of_table text;
    part     text;
BEGIN
    IF NOT EXISTS (SELECT FROM doorstep.member m WHERE m.login = session_user AND m.level <> 'district') THEN
        RAISE insufficient_privilege USING MESSAGE = 'nothing is sent by ' || session_user;
    END IF;
    FOR of_month IN
        SELECT DISTINCT date_trunc('month', m::timestamp)::date FROM unnest(months) m
         WHERE m BETWEEN '1970-01-01' AND '2199-12-31'
    LOOP
        CONTINUE WHEN to_regclass('doorstep.service_' || to_char(of_month, 'YYYY_MM')) IS NOT NULL;
        PERFORM pg_advisory_xact_lock(hashtext('doorstep.months'), 0);
        FOREACH of_table IN ARRAY ARRAY['subject', 'visit', 'need', 'step', 'wish', 'card', 'service'] LOOP
            part := of_table || '_' || to_char(of_month, 'YYYY_MM');
            CONTINUE WHEN to_regclass('doorstep.' || part) IS NOT NULL;
            EXECUTE format('CREATE TABLE doorstep.%I PARTITION OF doorstep.%I FOR VALUES FROM (%L) TO (%L)',
                           part, of_table, of_month, (of_month + interval '1 month')::date);
            EXECUTE format('ALTER TABLE doorstep.%I ENABLE ROW LEVEL SECURITY', part);
        END LOOP;
    END LOOP;
END
$$;

CREATE FUNCTION doorstep.count_visits(of_month date, of_block uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM doorstep.visit_count c WHERE c.month = of_month AND c.block = of_block;
    DELETE FROM doorstep.visit_met m WHERE m.month = of_month AND m.block = of_block;
    INSERT INTO doorstep.visit_count (month, block, mode, outcome, drives, number, services)
    SELECT of_month, of_block, v.mode, v.outcome, v.drives, count(*), sum(v.services)
      FROM doorstep.visit v WHERE v.month = of_month AND v.block = of_block GROUP BY 3, 4, 5;
    INSERT INTO doorstep.visit_met (month, block, subjects)
    SELECT of_month, of_block, array_agg(DISTINCT v.subject)
      FROM doorstep.visit v WHERE v.month = of_month AND v.block = of_block HAVING count(*) > 0;
END
$$;

CREATE FUNCTION doorstep.follow_visits() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        PERFORM doorstep.count_visits(f.month, f.block) FROM (SELECT DISTINCT n.month, n.block FROM fresh n) f;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        PERFORM doorstep.count_visits(g.month, g.block) FROM (SELECT DISTINCT o.month, o.block FROM gone o) g;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER follow_new AFTER INSERT ON doorstep.visit
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION doorstep.follow_visits();
CREATE TRIGGER follow_changed AFTER UPDATE ON doorstep.visit
REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION doorstep.follow_visits();
CREATE TRIGGER follow_gone AFTER DELETE ON doorstep.visit
REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION doorstep.follow_visits();

-- Packs are added and stay as they are.

CREATE FUNCTION doorstep.number_pack() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('doorstep.mailbox'), NEW.mailbox);
    NEW.seq := 1 + coalesce((SELECT max(p.seq) FROM doorstep.pack p WHERE p.mailbox = NEW.mailbox), 0);
    NEW.sender := session_user;
    NEW.at := now();
    IF NOT NEW.sealed AND (SELECT h.sealed FROM doorstep.hub h) THEN
        RAISE insufficient_privilege USING MESSAGE = 'this hub takes sealed packs only';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER number_pack BEFORE INSERT ON doorstep.pack FOR EACH ROW EXECUTE FUNCTION doorstep.number_pack();

CREATE FUNCTION doorstep.require_whole_pack() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF (SELECT count(*) <> NEW.parts OR sum(length(p.bytes)) <> NEW.size
          FROM doorstep.pack_part p WHERE p.mailbox = NEW.mailbox AND p.seq = NEW.seq) THEN
        RAISE check_violation USING MESSAGE = 'a pack with parts missing';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER require_whole_pack AFTER INSERT ON doorstep.pack
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION doorstep.require_whole_pack();

CREATE FUNCTION doorstep.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RAISE insufficient_privilege USING MESSAGE = 'packs stay as they are';
END
$$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON doorstep.pack
FOR EACH STATEMENT EXECUTE FUNCTION doorstep.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON doorstep.pack_part
FOR EACH STATEMENT EXECUTE FUNCTION doorstep.refuse_change();

-- The month's figures of all that one may see: for each block, each town (block empty), and together (both empty). Keys
-- are those of `doorstep figures`.
CREATE FUNCTION doorstep.figures(of_month date)
RETURNS TABLE (town text, block text, key text, number bigint)
LANGUAGE sql STABLE PARALLEL SAFE SET work_mem = '64MB' SET jit = off
AS $$
    WITH asked AS (
        SELECT date_trunc('month', of_month::timestamp)::date AS first,
               (date_trunc('month', of_month::timestamp) + interval '1 month')::date AS beyond,
               least((date_trunc('month', of_month::timestamp) + interval '1 month' - interval '1 day')::date,
                     (now() AT TIME ZONE 'Asia/Shanghai')::date) AS judged
    ), visited AS (
        SELECT v.block, v.mode, v.outcome, v.drives, v.number, v.services
          FROM doorstep.visit_count v WHERE v.month = (SELECT a.first FROM asked a)
    ), met AS NOT MATERIALIZED (
        SELECT m.block, m.subjects FROM doorstep.visit_met m WHERE m.month = (SELECT a.first FROM asked a)
    ), several AS ( -- few: visited in more than one block
        SELECT s.subject FROM met m, unnest(m.subjects) s (subject) GROUP BY s.subject HAVING count(*) > 1
    ), again AS MATERIALIZED (
        SELECT m.block, s.subject FROM met m, unnest(m.subjects) s (subject)
         WHERE s.subject IN (SELECT o.subject FROM several o)
    ), again_in_town AS MATERIALIZED (
        SELECT t.town, sum(t.number - 1) AS number
          FROM (SELECT b.town, m.subject, count(*) AS number
                  FROM again m JOIN doorstep.block b ON b.uid = m.block
                 GROUP BY b.town, m.subject) t
         GROUP BY t.town
    ), again_in_all AS MATERIALIZED (
        SELECT count(*) - count(DISTINCT m.subject) AS number FROM again m
    ), fact (block, key, number) AS (
        SELECT v.block, 'visits.total', v.number FROM visited v
        UNION ALL
        SELECT v.block, 'visits.outcome.' || v.outcome, v.number FROM visited v
        UNION ALL
        SELECT v.block, 'modes.' || v.mode, v.number FROM visited v
        UNION ALL
        SELECT v.block, 'drives.' || d, v.number FROM visited v, unnest(v.drives) d
        UNION ALL
        SELECT v.block, 'services.introduced', v.services FROM visited v
        UNION ALL
        SELECT s.block, 'services.' || s.step, count(*)
          FROM doorstep.service s
         WHERE s.month = (SELECT a.first FROM asked a) AND s.block = ANY (ARRAY(SELECT b.uid FROM doorstep.block b))
         GROUP BY 1, 2
        UNION ALL
        SELECT n.block, k, count(*)
          FROM doorstep.need n,
               unnest(ARRAY['needs.found', 'need_category.' || coalesce(n.category, ''),
                            'need_department.' || coalesce(n.department, '')]) k
         WHERE n.month = (SELECT a.first FROM asked a) AND n.block = ANY (ARRAY(SELECT b.uid FROM doorstep.block b))
         GROUP BY 1, 2
        UNION ALL
        SELECT n.block, 'needs.closed', count(*)
          FROM doorstep.need n
         WHERE n.closed_on >= (SELECT a.first FROM asked a) AND n.closed_on < (SELECT a.beyond FROM asked a)
         GROUP BY 1
        UNION ALL -- in hand at the end: those that still are, and those struck off later
        SELECT n.block, k, count(*)
          FROM doorstep.need n,
               unnest(ARRAY['needs.in_hand',
                            CASE WHEN n.deadline < (SELECT a.judged FROM asked a) THEN 'needs.overdue' END]) k
         WHERE n.month <= (SELECT a.first FROM asked a) AND n.closed_on IS NULL AND k IS NOT NULL
         GROUP BY 1, 2
        UNION ALL
        SELECT n.block, k, count(*)
          FROM doorstep.need n,
               unnest(ARRAY['needs.in_hand',
                            CASE WHEN n.deadline < (SELECT a.judged FROM asked a) THEN 'needs.overdue' END]) k
         WHERE n.month <= (SELECT a.first FROM asked a) AND n.closed_on >= (SELECT a.beyond FROM asked a)
           AND k IS NOT NULL
         GROUP BY 1, 2
        UNION ALL
        SELECT n.block, 'four_hundred.satisfied', count(*)
          FROM doorstep.need n
         WHERE n.fed_back_on >= (SELECT a.first FROM asked a) AND n.fed_back_on < (SELECT a.beyond FROM asked a)
           AND n.satisfaction >= 4
         GROUP BY 1
        UNION ALL
        SELECT w.block, 'wishes.collected', count(*)
          FROM doorstep.wish w
         WHERE w.month = (SELECT a.first FROM asked a) AND w.block = ANY (ARRAY(SELECT b.uid FROM doorstep.block b))
         GROUP BY 1
        UNION ALL
        SELECT w.block, 'wishes.fulfilled', count(*)
          FROM doorstep.wish w
         WHERE w.fulfilled_on >= (SELECT a.first FROM asked a) AND w.fulfilled_on < (SELECT a.beyond FROM asked a)
         GROUP BY 1
        UNION ALL
        SELECT w.block, 'wishes.waiting', count(*)
          FROM doorstep.wish w
         WHERE w.month <= (SELECT a.first FROM asked a)
           AND (w.fulfilled_on IS NULL OR w.fulfilled_on >= (SELECT a.beyond FROM asked a))
         GROUP BY 1
        UNION ALL
        SELECT c.block, 'cards.delivered', count(*)
          FROM doorstep.card c
         WHERE c.month = (SELECT a.first FROM asked a) AND c.block = ANY (ARRAY(SELECT b.uid FROM doorstep.block b))
         GROUP BY 1
    )
    SELECT coalesce(b.town, ''), coalesce(b.name, ''), f.key, sum(f.number)::bigint
      FROM fact f JOIN doorstep.block b ON b.uid = f.block
     GROUP BY GROUPING SETS ((b.town, b.name, f.key), (b.town, f.key), (f.key))
    UNION ALL
    SELECT coalesce(b.town, ''), coalesce(b.name, ''), 'visits.subjects', sum(cardinality(c.subjects))::bigint - CASE
               WHEN grouping(b.town) = 1 THEN (SELECT coalesce(sum(r.number), 0) FROM again_in_all r)
               WHEN grouping(b.name) = 1 THEN (SELECT coalesce(sum(r.number), 0) FROM again_in_town r
                                                WHERE r.town = b.town)
               ELSE 0 END::bigint
      FROM met c JOIN doorstep.block b ON b.uid = c.block
     GROUP BY GROUPING SETS ((b.town, b.name), (b.town), ())
$$;

-- A login that exists, by the owner of the hub.
CREATE FUNCTION doorstep.admit(of_login name, of_level text, of_town text, of_block text, opens boolean)
RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    EXECUTE format('GRANT doorstep_member TO %I', of_login);
    INSERT INTO doorstep.member (login, level, town, block, names)
    VALUES (of_login, of_level, of_town, of_block, opens)
    ON CONFLICT (login) DO UPDATE
       SET level = excluded.level, town = excluded.town, block = excluded.block, names = excluded.names;
END
$$;

-- What logins may do, and with which rows.

ALTER TABLE doorstep.mailbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE doorstep.pack ENABLE ROW LEVEL SECURITY;
ALTER TABLE doorstep.pack_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE doorstep.block ENABLE ROW LEVEL SECURITY;

-- (What stands in a SELECT of its own is asked once a query, not once a row.)
CREATE POLICY seen ON doorstep.mailbox FOR SELECT
       USING ((SELECT doorstep.my_level()) = 'district'
              OR town = (SELECT doorstep.my_town())
                 AND ((SELECT doorstep.my_level()) = 'town' OR block = (SELECT doorstep.my_block())));
CREATE POLICY seen ON doorstep.block FOR SELECT
       USING ((SELECT doorstep.my_level()) = 'district'
              OR town = (SELECT doorstep.my_town())
                 AND ((SELECT doorstep.my_level()) = 'town' OR name = (SELECT doorstep.my_block())));
CREATE POLICY seen ON doorstep.pack FOR SELECT USING (mailbox IN (SELECT b.id FROM doorstep.mailbox b));
CREATE POLICY added ON doorstep.pack FOR INSERT WITH CHECK (mailbox IN (SELECT doorstep.own_mailboxes()));
CREATE POLICY seen ON doorstep.pack_part FOR SELECT
       USING (mailbox IN (SELECT b.id FROM doorstep.mailbox b) AND (SELECT doorstep.opens_packs()));
CREATE POLICY added ON doorstep.pack_part FOR INSERT WITH CHECK (mailbox IN (SELECT doorstep.own_mailboxes()));

DO $$
DECLARE
    of_table text;
BEGIN
    FOREACH of_table IN ARRAY ARRAY['subject', 'visit', 'need', 'step', 'wish', 'card', 'service'] LOOP
        EXECUTE format('ALTER TABLE doorstep.%I ENABLE ROW LEVEL SECURITY', of_table);
        EXECUTE format('CREATE POLICY seen ON doorstep.%I FOR SELECT '
                       'USING (block IN (SELECT b.uid FROM doorstep.block b))', of_table);
        EXECUTE format('CREATE POLICY written ON doorstep.%I FOR INSERT '
                       'WITH CHECK (block IN (SELECT doorstep.told_blocks()))', of_table);
        EXECUTE format('CREATE POLICY written_anew ON doorstep.%I FOR UPDATE '
                       'USING (block IN (SELECT doorstep.told_blocks()))', of_table);
        EXECUTE format('CREATE POLICY taken_away ON doorstep.%I FOR DELETE '
                       'USING (block IN (SELECT doorstep.told_blocks()))', of_table);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON doorstep.%I TO doorstep_member', of_table);
    END LOOP;
END
$$;

ALTER TABLE doorstep.visit_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE doorstep.visit_met ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON doorstep.visit_count FOR SELECT USING (block IN (SELECT b.uid FROM doorstep.block b));
CREATE POLICY seen ON doorstep.visit_met FOR SELECT USING (block IN (SELECT b.uid FROM doorstep.block b));

GRANT USAGE ON SCHEMA doorstep TO doorstep_member;
GRANT SELECT ON doorstep.hub, doorstep.mailbox, doorstep.pack, doorstep.pack_part, doorstep.block,
      doorstep.visit_count, doorstep.visit_met TO doorstep_member;
GRANT INSERT ON doorstep.pack, doorstep.pack_part TO doorstep_member;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA doorstep FROM public;
GRANT EXECUTE ON FUNCTION doorstep.me(), doorstep.my_level(), doorstep.my_town(), doorstep.my_block(),
      doorstep.opens_packs(), doorstep.own_mailboxes(), doorstep.told_blocks(), doorstep.open_mailbox(uuid), doorstep.tell_block(uuid, text, integer),
      doorstep.make_months(date[]), doorstep.figures(date) TO doorstep_member;
