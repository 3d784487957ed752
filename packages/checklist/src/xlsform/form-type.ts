/** What a row of a survey is, by its type. */
export type FormType =
  | { readonly kind: 'question'; readonly type: QuestionKind }
  | {
      readonly kind: 'select';
      readonly command: 'one' | 'multiple' | 'rank' | 'external' | 'file';
      readonly list: string;
      readonly other: boolean;
    }
  | { readonly kind: 'begin'; readonly group: GroupKind; readonly list: string }
  | { readonly kind: 'end'; readonly group: GroupKind }
  | { readonly kind: 'metadata' }
  | { readonly kind: 'list-missing' }
  | { readonly kind: 'unknown' };

export type GroupKind = 'group' | 'repeat' | 'loop';

/** Types that are not about a list of choices. */
export type QuestionKind =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'percentage'
  | 'range'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'image'
  | 'barcode'
  | 'acknowledge'
  | 'note'
  | 'calculate'
  | 'hidden'
  | 'uncarried';

const PLAIN: Readonly<Record<string, QuestionKind>> = {
  text: 'text',
  string: 'text',
  'phone number': 'text',
  url: 'text',
  integer: 'integer',
  int: 'integer',
  number: 'integer',
  'number of days in last month': 'integer',
  'number of days in last six months': 'integer',
  'number of days in last year': 'integer',
  percentage: 'percentage',
  decimal: 'decimal',
  range: 'range',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  'date time': 'dateTime',
  image: 'image',
  picture: 'image',
  photo: 'image',
  barcode: 'barcode',
  acknowledge: 'acknowledge',
  trigger: 'acknowledge',
  note: 'note',
  calculate: 'calculate',
  calculation: 'calculate',
  hidden: 'hidden',
  audio: 'uncarried',
  video: 'uncarried',
  file: 'uncarried',
  geopoint: 'uncarried',
  location: 'uncarried',
  gps: 'uncarried',
  geotrace: 'uncarried',
  geoshape: 'uncarried',
  'xml-external': 'uncarried',
  'csv-external': 'uncarried',
  entity: 'uncarried',
};

const METADATA = new Set([
  'start',
  'start time',
  'end',
  'end time',
  'today',
  'device id',
  'deviceid',
  'imei',
  'subscriber id',
  'subscriberid',
  'sim id',
  'simid',
  'sim serial',
  'simserial',
  'phonenumber',
  'username',
  'email',
  'audit',
  'start-geopoint',
  'background-geopoint',
  'background-audio',
]);

const SELECTS: readonly (readonly [RegExp, Extract<FormType, { kind: 'select' }>['command']])[] = [
  [/^select[ _](?:one|multiple)[ _]from[ _]file$/, 'file'],
  [/^select[ _]one[ _]external$/, 'external'],
  [/^(?:add select one prompt using|select[ _]?(?:one|1)(?: from| using)?)$/, 'one'],
  [
    /^(?:add select multiple prompt using|select[ _]multiple(?: from| using)?|select all that apply(?: from| using)?)$/,
    'multiple',
  ],
  [/^rank$/, 'rank'],
];

/** Reads `select_one yes_no or_other`, `begin loop over sizes`, `Get today` and the older ways of saying the same. */
export function readFormType(cell: string): FormType {
  const written = cell.trim().replaceAll(/\s+/g, ' ');
  const small = written.toLowerCase();
  return readGroup(written, small) ?? readSelect(written, small) ?? readPlain(small);
}

function readGroup(written: string, small: string): FormType | null {
  const match = /^(begin|end)[ _]+(group|lgroup|repeat|looped[ _]group|loop)\b(?: over)?/.exec(small);
  if (!match) return null;
  const name = match[2] ?? '';
  const group = name === 'group' ? 'group' : name === 'loop' ? 'loop' : 'repeat';
  if (match[1] === 'end') return { kind: 'end', group };
  return { kind: 'begin', group, list: written.slice(match[0].length).trim() };
}

function readSelect(written: string, small: string): FormType | null {
  const ending = /\s+(?:or specify other|or_other|or other)$/.exec(small)?.[0] ?? '';
  const words = written.slice(0, written.length - ending.length).split(' ');
  const other = ending !== '';
  const commandOf = (count: number) => {
    const asked = words.slice(0, count).join(' ').toLowerCase();
    return SELECTS.find(([pattern]) => pattern.test(asked))?.[1];
  };
  const whole = commandOf(words.length);
  if (whole) return { kind: 'list-missing' };
  const command = commandOf(words.length - 1);
  const list = words.at(-1) ?? '';
  return command ? { kind: 'select', command, list, other } : null;
}

function readPlain(small: string): FormType {
  const asked = small.replace(/^(?:q|add) /, '').replace(/ prompt$/, '');
  const metadata = small.replace(/^get /, '');
  if (small === 'get phone number') return { kind: 'metadata' };
  const type = Object.hasOwn(PLAIN, asked) ? PLAIN[asked] : undefined;
  if (type) return { kind: 'question', type };
  if (METADATA.has(metadata)) return { kind: 'metadata' };
  return /^(?:osm|uri:)\b/.test(small) ? { kind: 'question', type: 'uncarried' } : { kind: 'unknown' };
}
