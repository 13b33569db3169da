-- The language of the page that a form was sent from, for the mails and links to whoever sent it. Empty for what came
-- before: that is the first language of the portal.
ALTER TABLE submissions ADD COLUMN language TEXT;
