-- A text as it is looked for: in lower case, without accents, vowel signs and stretching; letters that differ from another by more than an
-- accent are written out. Searching folds both sides, so that "gyor" finds Győr and "مكتبه" finds مكتبة.
CREATE FUNCTION folded(what text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN replace(replace(replace(translate(
  regexp_replace(lower(normalize(what, NFKD)), '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g'),
  'øłđıةى', 'oldiهي'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');
--> statement-breakpoint
ALTER TABLE "location" ADD COLUMN "found_by" text GENERATED ALWAYS AS (folded(name || chr(10) || city || chr(10) || external_id)) STORED;