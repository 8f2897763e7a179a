-- A city over several hubs: the rows for figures stay on their servers, each a partition here that is a foreign table.
-- What is counted within a hub is counted there, all hubs at the same time (asynchronous append).

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
-- What each hub counts of a month, from what it keeps counted: of its towns, and of all of them (town empty).
CREATE TABLE doorstep_city.figure (hub uuid, month date, town text, key text, number bigint) PARTITION BY LIST (hub);

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
    FOREACH of_table IN ARRAY ARRAY['block', 'subject', 'visit', 'need', 'step', 'wish', 'card', 'service',
                                   'figure'] LOOP
        EXECUTE format('CREATE FOREIGN TABLE doorstep_city.%I PARTITION OF doorstep_city.%I FOR VALUES IN (%L) '
                       'SERVER %I OPTIONS (schema_name ''doorstep'', table_name %L)',
                       of_table || '_' || replace(of_hub::text, '-', ''), of_table, of_hub, server,
                       of_table || '_of_hub');
    END LOOP;
END
$$;

-- The month's figures of each town, and of the city (town empty): those of the hubs together, by the same keys. A subject
-- is of one hub. (With a setting of its own the function is planned apart, so that the month is a value that goes along
-- to the hubs.)
CREATE FUNCTION doorstep_city.figures(of_month date)
RETURNS TABLE (town text, key text, number bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT f.town, f.key, sum(f.number)::bigint
      FROM doorstep_city.figure f
     WHERE f.month = of_month AND f.number <> 0
     GROUP BY f.town, f.key
$$;
