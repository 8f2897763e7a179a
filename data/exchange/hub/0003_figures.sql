-- More of the month's figures, out of the rows that are there: the four hundreds, and what was struck off by category
-- and department.

-- The month's figures of all that one may see: for each block, each town (block empty), and together (both empty). Keys
-- are those of `doorstep figures`; of two figures of a key the second has its name behind a colon.
CREATE OR REPLACE FUNCTION doorstep.figures(of_month date)
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
        SELECT v.block, k, v.services
          FROM visited v, unnest(ARRAY['services.introduced', 'four_hundred.services', 'four_hundred.warmed']) k
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
        SELECT n.block, k, count(*)
          FROM doorstep.need n,
               unnest(ARRAY['needs.closed', 'four_hundred.solved',
                            'need_category.' || coalesce(n.category, '') || ':closed',
                            'need_department.' || coalesce(n.department, '') || ':closed']) k
         WHERE n.closed_on >= (SELECT a.first FROM asked a) AND n.closed_on < (SELECT a.beyond FROM asked a)
         GROUP BY 1, 2
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
        SELECT n.block, k, count(*)
          FROM doorstep.need n, unnest(ARRAY['four_hundred.satisfied', 'four_hundred.warmed']) k
         WHERE n.fed_back_on >= (SELECT a.first FROM asked a) AND n.fed_back_on < (SELECT a.beyond FROM asked a)
           AND n.satisfaction >= 4
         GROUP BY 1, 2
        UNION ALL
        SELECT w.block, 'wishes.collected', count(*)
          FROM doorstep.wish w
         WHERE w.month = (SELECT a.first FROM asked a) AND w.block = ANY (ARRAY(SELECT b.uid FROM doorstep.block b))
         GROUP BY 1
        UNION ALL
        SELECT w.block, k, count(*)
          FROM doorstep.wish w, unnest(ARRAY['wishes.fulfilled', 'four_hundred.wishes', 'four_hundred.warmed']) k
         WHERE w.fulfilled_on >= (SELECT a.first FROM asked a) AND w.fulfilled_on < (SELECT a.beyond FROM asked a)
         GROUP BY 1, 2
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
    SELECT d.town, d.block, k, d.number
      FROM (SELECT coalesce(b.town, ''), coalesce(b.name, ''), sum(cardinality(c.subjects))::bigint - CASE
                     WHEN grouping(b.town) = 1 THEN (SELECT coalesce(sum(r.number), 0) FROM again_in_all r)
                     WHEN grouping(b.name) = 1 THEN (SELECT coalesce(sum(r.number), 0) FROM again_in_town r
                                                      WHERE r.town = b.town)
                     ELSE 0 END::bigint
            FROM met c JOIN doorstep.block b ON b.uid = c.block
           GROUP BY GROUPING SETS ((b.town, b.name), (b.town), ())) d (town, block, number),
           unnest(ARRAY['visits.subjects', 'four_hundred.doors']) k
$$;
