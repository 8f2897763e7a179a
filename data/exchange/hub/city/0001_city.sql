-- A city over several hubs: the rows for figures stay on their servers, each a partition here that is a foreign table.
-- Joins and counts within a hub are done there, all hubs at the same time (asynchronous append).

CREATE EXTENSION IF NOT EXISTS postgres_fdw;
CREATE SCHEMA doorstep_city;

CREATE TABLE doorstep_city.city (version integer NOT NULL);
INSERT INTO doorstep_city.city VALUES (1);

CREATE TABLE doorstep_city.block (hub uuid, uid uuid, town text, name text) PARTITION BY LIST (hub);
CREATE TABLE doorstep_city.subject (hub uuid, uid uuid, block uuid, month date, day date, kind text, status text,
    street text) PARTITION BY LIST (hub);
CREATE TABLE doorstep_city.visit (hub uuid, uid uuid, block uuid, month date, day date, subject uuid, mode text,
    outcome text, drives text[], services integer) PARTITION BY LIST (hub);
CREATE TABLE doorstep_city.need (hub uuid, uid uuid, block uuid, month date, day date, subject uuid, category text,
    department text, urgency text, stage text, deadline date, fed_back_on date, satisfaction integer,
    closed_on date) PARTITION BY LIST (hub);
CREATE TABLE doorstep_city.step (hub uuid, uid uuid, block uuid, month date, day date, need uuid, action text)
    PARTITION BY LIST (hub);
CREATE TABLE doorstep_city.wish (hub uuid, uid uuid, block uuid, month date, day date, subject uuid, stage text,
    fulfilled_on date) PARTITION BY LIST (hub);
CREATE TABLE doorstep_city.card (hub uuid, uid uuid, block uuid, month date, day date, subject uuid)
    PARTITION BY LIST (hub);
CREATE TABLE doorstep_city.service (hub uuid, uid uuid, block uuid, month date, day date, subject uuid, step text,
    service text) PARTITION BY LIST (hub);

-- A hub, by the login under which it is read there; its password stands in the password file of this server.
CREATE FUNCTION doorstep_city.join_hub(of_hub uuid, login text, place text[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    server   text := 'doorstep_' || replace(of_hub::text, '-', '');
    options  text := '';
    of_table text;
BEGIN
    FOR i IN 1 .. array_length(place, 1) BY 2 LOOP
        options := options || format(', %I %L', place[i], place[i + 1]);
    END LOOP;
    IF EXISTS (SELECT FROM pg_foreign_server WHERE srvname = server) THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE SERVER %I FOREIGN DATA WRAPPER postgres_fdw OPTIONS (async_capable ''true'', '
                   'use_remote_estimate ''false'', fetch_size ''10000''%s)', server, options);
    EXECUTE format('CREATE USER MAPPING FOR CURRENT_USER SERVER %I OPTIONS (user %L)', server, login);
    FOREACH of_table IN ARRAY ARRAY['block', 'subject', 'visit', 'need', 'step', 'wish', 'card', 'service'] LOOP
        EXECUTE format('CREATE FOREIGN TABLE doorstep_city.%I PARTITION OF doorstep_city.%I FOR VALUES IN (%L) '
                       'SERVER %I OPTIONS (schema_name ''doorstep'', table_name %L)',
                       of_table || '_' || replace(of_hub::text, '-', ''), of_table, of_hub, server,
                       of_table || '_of_hub');
    END LOOP;
END
$$;

-- The month's figures of each town, and of the city (town empty). A subject is of one town.
CREATE FUNCTION doorstep_city.figures(of_month date)
RETURNS TABLE (town text, key text, number bigint)
LANGUAGE sql STABLE SET enable_partitionwise_join = on SET enable_partitionwise_aggregate = on
AS $$
    WITH of_town (town, key, number) AS (
        SELECT b.town, 'visits.total', count(*)
          FROM doorstep_city.visit v JOIN doorstep_city.block b ON b.hub = v.hub AND b.uid = v.block
         WHERE v.month = of_month GROUP BY b.hub, b.town
        UNION ALL
        SELECT b.town, 'visits.subjects', count(DISTINCT v.subject)
          FROM doorstep_city.visit v JOIN doorstep_city.block b ON b.hub = v.hub AND b.uid = v.block
         WHERE v.month = of_month GROUP BY b.hub, b.town
        UNION ALL
        SELECT b.town, 'needs.found', count(*)
          FROM doorstep_city.need n JOIN doorstep_city.block b ON b.hub = n.hub AND b.uid = n.block
         WHERE n.month = of_month GROUP BY b.hub, b.town
        UNION ALL
        SELECT b.town, 'needs.closed', count(*)
          FROM doorstep_city.need n JOIN doorstep_city.block b ON b.hub = n.hub AND b.uid = n.block
         WHERE n.closed_on >= of_month AND n.closed_on < (of_month + interval '1 month')::date GROUP BY b.hub, b.town
        UNION ALL
        SELECT b.town, 'wishes.collected', count(*)
          FROM doorstep_city.wish w JOIN doorstep_city.block b ON b.hub = w.hub AND b.uid = w.block
         WHERE w.month = of_month GROUP BY b.hub, b.town
        UNION ALL
        SELECT b.town, 'wishes.fulfilled', count(*)
          FROM doorstep_city.wish w JOIN doorstep_city.block b ON b.hub = w.hub AND b.uid = w.block
         WHERE w.fulfilled_on >= of_month AND w.fulfilled_on < (of_month + interval '1 month')::date
         GROUP BY b.hub, b.town
        UNION ALL
        SELECT b.town, 'cards.delivered', count(*)
          FROM doorstep_city.card c JOIN doorstep_city.block b ON b.hub = c.hub AND b.uid = c.block
         WHERE c.month = of_month GROUP BY b.hub, b.town
    )
    SELECT coalesce(t.town, ''), t.key, sum(t.number)::bigint
      FROM of_town t GROUP BY GROUPING SETS ((t.town, t.key), (t.key))
$$;
