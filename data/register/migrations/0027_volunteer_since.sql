-- Since when somebody is a volunteer, where a list or a person says so; otherwise it is the day on which that was written
-- down, which a register made from lists would not know.
ALTER TABLE subject ADD COLUMN volunteer_on TEXT CHECK (volunteer_on IS date(volunteer_on));
