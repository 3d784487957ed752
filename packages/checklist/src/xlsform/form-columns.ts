/** A heading of a form: what it means, and whose language its texts are in. */
export interface FormColumn {
  /** As written. */
  readonly heading: string;
  readonly index: number;
  /** One of the fields below, `concord::…`, or the heading itself in small letters. */
  readonly field: string;
  /** As written; null without one. */
  readonly language: string | null;
}

/** Spellings of old and new forms, in small letters, blanks and `-` as `_`. */
const SPELLINGS: Readonly<Record<string, string>> = {
  command: 'type',
  tag: 'name',
  value: 'name',
  caption: 'label',
  list: 'list_name',
  listname: 'list_name',
  relevance: 'relevant',
  'bind::relevant': 'relevant',
  'bind::relevance': 'relevant',
  'bind::constraint': 'constraint',
  'bind::jr_constraintmsg': 'constraint_message',
  constraint_msg: 'constraint_message',
  constraintmsg: 'constraint_message',
  constraining_message: 'constraint_message',
  'bind::required': 'required',
  'bind::jr_requiredmsg': 'required_message',
  required_msg: 'required_message',
  requiredmsg: 'required_message',
  calculate: 'calculation',
  'bind::calculate': 'calculation',
  'bind::calculation': 'calculation',
  readonly: 'read_only',
  'bind::readonly': 'read_only',
  'bind::read_only': 'read_only',
  count: 'repeat_count',
  jr_count: 'repeat_count',
  'control::jr_count': 'repeat_count',
  'body::jr_count': 'repeat_count',
  'control::appearance': 'appearance',
  'body::appearance': 'appearance',
  image: 'media::image',
  audio: 'media::audio',
  video: 'media::video',
  big_image: 'media::big_image',
};

/** What a column may hold in several languages. */
const TRANSLATED = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'media::image',
  'media::audio',
  'media::video',
  'media::big_image',
  'concord::repeat_label',
]);

const FAMILIES = new Set(['bind', 'control', 'body', 'instance', 'media', 'concord']);

/** Reads `label::English (en)`, `media:image:french`, `bind:relevant`, `Constraint Message`. */
export function readHeading(heading: string, index: number): FormColumn {
  const parts = heading
    .replaceAll(/jr:/gi, 'jr_')
    .split(heading.includes('::') ? '::' : ':')
    .map((part) => part.trim());
  const plain = (part: string) => part.toLowerCase().replaceAll(/[\s-]+/g, '_');
  const first = plain(parts[0] ?? '');
  const named = FAMILIES.has(first) && parts.length > 1 ? 2 : 1;
  const joined = named === 2 ? `${first}::${plain(parts[1] ?? '')}` : first;
  const field = Object.hasOwn(SPELLINGS, joined) ? (SPELLINGS[joined] ?? joined) : joined;
  const language = parts.slice(named).join(':');
  if (language === '') return { heading, index, field, language: null };
  if (TRANSLATED.has(field)) return { heading, index, field, language };
  return { heading, index, field: `${field}::${language.toLowerCase()}`, language: null };
}

/** Distance of two words in letters changed, left out, put in or swapped; up to 3, which stands for "more". */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => i + j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 3;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 3;
      const row = rows[i];
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped);
    }
  }
  return Math.min(3, at(a.length, b.length));
}
