-- What a city reads over its hubs: the rows for figures, each with the hub that it stands on. As whoever asks may see.

DO $$
DECLARE
    of_table text;
BEGIN
    FOREACH of_table IN ARRAY ARRAY['block', 'subject', 'visit', 'need', 'step', 'wish', 'card', 'service'] LOOP
        EXECUTE format('CREATE VIEW doorstep.%I WITH (security_invoker = true) AS '
                       'SELECT h.uid AS hub, t.* FROM doorstep.%I t CROSS JOIN doorstep.hub h',
                       of_table || '_of_hub', of_table);
        EXECUTE format('GRANT SELECT ON doorstep.%I TO doorstep_member', of_table || '_of_hub');
    END LOOP;
END
$$;

-- The figures themselves, as this hub counts them: of its towns, and of all that is seen here (town empty). To be asked
-- for a month: the months are no more than a list, and each that is not left out is counted.
CREATE VIEW doorstep.figure_of_hub WITH (security_invoker = true) AS
SELECT h.uid AS hub, m.month::date AS month, f.town, f.key, f.number
  FROM doorstep.hub h
 CROSS JOIN generate_series('1970-01-01'::timestamp, '2199-12-01'::timestamp, '1 month'::interval) m (month)
 CROSS JOIN LATERAL doorstep.figures(m.month::date) f
 WHERE f.block = '';
GRANT SELECT ON doorstep.figure_of_hub TO doorstep_member;
