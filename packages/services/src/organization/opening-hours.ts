import { inputInvalid } from '@concord/domain/input-invalid';
import OpeningHours from 'opening_hours';

export interface OpeningHoursProblem {
  readonly code: 'OPENING_HOURS_UNREADABLE';
  /** How many characters could be read, 0 to the length of the text. */
  readonly at: number;
  /** The text up to where it stops making sense: `Mo-Fr 09:00-`. */
  readonly read: string;
}

export type OpeningHoursCheck =
  | { readonly ok: true; /** As OpenStreetMap writes it: `Mo-Fr 9-18` is `Mo-Fr 09:00-18:00`. */ readonly text: string }
  | { readonly ok: false; readonly problem: OpeningHoursProblem };

/** The words that opening_hours.js has for what it found are English only; they are asked for because the place in the text is in them. */
const AS_HOURS = { mode: 0, locale: 'en', tag_key: 'opening_hours', map_value: false, warnings_severity: 4 } as const;

/** Whether a text is written in OpenStreetMap's opening_hours syntax. Empty is fine: nobody said. About 0.6 ms for an ordinary week. */
export function checkOpeningHours(written: string): OpeningHoursCheck {
  const text = written.trim();
  if (text === '') return { ok: true, text: '' };
  try {
    return { ok: true, text: canonical(text) };
  } catch (complaint) {
    return { ok: false, problem: problemOf(text, String(complaint)) };
  }
}

/** Throws the library's complaint. What it tidies into something that it cannot read itself (rare, odd texts) stays as it was written. */
function canonical(text: string): string {
  const tidy = new OpeningHours(text, null, AS_HOURS).prettifyValue();
  if (tidy === text) return text;
  try {
    new OpeningHours(tidy, null, AS_HOURS);
    return tidy;
  } catch {
    return text;
  }
}

/** The canonical text, or INPUT_INVALID on the field `openingHours`, saying how far it could be read. */
export function requireOpeningHours(written: string): string {
  const check = checkOpeningHours(written);
  if (check.ok) return check.text;
  const { code, ...facts } = check.problem;
  throw inputInvalid('openingHours', code, facts);
}

/** The library marks the spot with ` <--- `; without a mark nothing could be read. */
function problemOf(text: string, complaint: string): OpeningHoursProblem {
  const marked = complaint.indexOf(' <--- ');
  const read = marked < 0 ? '' : text.slice(0, marked);
  return { code: 'OPENING_HOURS_UNREADABLE', at: read.length, read };
}
