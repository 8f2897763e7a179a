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
