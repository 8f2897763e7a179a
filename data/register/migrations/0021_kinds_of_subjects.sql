-- Firms in office buildings and parks, and collective enterprises, beside shops and workers. Only a
-- constraint grows, no row changes: the table is not copied (SQLite, "Making Other Kinds Of Table
-- Schema Changes"). The columns come first, as ALTER TABLE reckons with the text that it knows.

ALTER TABLE subject ADD COLUMN building TEXT NOT NULL DEFAULT '';
ALTER TABLE subject ADD COLUMN floor TEXT NOT NULL DEFAULT '';

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
   SET sql = replace(
           replace(sql, 'CHECK (kind IN (''shop'', ''worker''))',
                   'CHECK (kind IN (''shop'', ''firm'', ''collective'', ''worker''))'),
           'CHECK (kind = ''shop'' OR (business_type_id IS NULL AND credit_code = ''''))',
           'CHECK (kind <> ''worker'' OR (business_type_id IS NULL AND credit_code = ''''))')
 WHERE type = 'table' AND name = 'subject';

UPDATE sqlite_schema
   SET sql = replace(sql, 'CHECK (for_kind IN ('''', ''shop'', ''worker''))',
                     'CHECK (for_kind IN ('''', ''shop'', ''firm'', ''collective'', ''worker''))')
 WHERE type = 'table' AND name = 'service_item';

PRAGMA writable_schema = RESET;
