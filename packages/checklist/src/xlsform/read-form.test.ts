import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateDefinition } from '../validate.ts';
import { readForm } from './read-form.ts';
import { readOptions, sheets, table } from './test/form-words.ts';

function read(survey: string, choices = '', settings = '') {
  const written = { survey: table(survey), choices: table(choices), settings: table(settings) };
  const present = Object.entries(written).filter(([, rows]) => rows.length > 0);
  return readForm(sheets(Object.fromEntries(present)), readOptions);
}

const questionsOf = ({ definition }: ReturnType<typeof read>) =>
  definition?.sections.flatMap(({ questions }) => questions) ?? [];
const codesOf = ({ notes }: ReturnType<typeof read>) => notes.map(({ code, sheet, row }) => `${code} ${sheet} ${row}`);

const yesNo = `
  | list_name | name | label |
  | yn | yes | Yes |
  | yn | no | No |
  | yn | na | Not applicable |`;

describe('questions', () => {
  it('of each type become ours, or are named', () => {
    const form = read(
      `| type | name | label | appearance | parameters |
       | text | a | A |
       | integer | b | B |
       | decimal | c | C |
       | range | d | D | | start=0 end=4 step=2 |
       | date | e | E |
       | time | f | F |
       | dateTime | g | G |
       | image | h | H |
       | image | i | I | signature |
       | barcode | j | J |
       | acknowledge | k | K |
       | select_one yn | l | L |
       | select_multiple yn | m | M |
       | rank yn | n | N |
       | geopoint | o | O |
       | audio | p | P |
       | start | q |
       | deviceid | r |
       | whatever | s | S |`,
      yesNo,
    );
    expect(questionsOf(form).map(({ id, type }) => `${id} ${type}`)).toEqual([
      ...[
        'a text',
        'b number',
        'c number',
        'd scale',
        'e date',
        'f text',
        'g text',
        'h photo',
        'i signature',
        'j barcode',
      ],
      ...['k choice', 'l choice', 'm multiChoice', 'n multiChoice'],
    ]);
    expect(codesOf(form)).toEqual(
      expect.arrayContaining([
        'RANGE_STEP_NOT_CARRIED survey 5',
        'TYPE_CHANGED survey 7',
        'RANK_AS_CHOICES survey 15',
        'TYPE_NOT_CARRIED survey 16',
        'METADATA_NOT_NEEDED survey 18',
        'TYPE_UNKNOWN survey 20',
        'CHOICE_AS_NOT_APPLICABLE choices 4',
      ]),
    );
    expect(validateDefinition(form.definition)).toMatchObject({ ok: true });
  });

  it('have the pictures of their row and of the notes above it, each file noted where it is named', () => {
    const form = read(
      `| type | name | label | media::image::English (en) | media::image::Deutsch (de) | media::audio |
       | note | n | Look here | jr://images/hint.png | | |
       | text | a | A | hands.jpg | hands.jpg | a.mp3 |
       | select_one yn or_other | b | B | door.jpg | tuer.jpg | |
       | begin group | g | G | group.jpg | | |
       | text | c | C | | | |
       | end group | | | | | |`,
      yesNo,
    );
    const pictures = questionsOf(form).map((question) => [question.id, question.pictures?.map(({ file }) => file)]);
    expect(pictures).toEqual([
      ['a', ['hint.png', 'hands.jpg']],
      ['b', ['door.jpg', 'tuer.jpg']],
      ['b_other', undefined],
      ['c', undefined],
    ]);
    expect(form.notes.filter(({ code }) => code === 'PICTURE_FILE').map(({ row, params }) => [row, params])).toEqual([
      [2, { file: 'hint.png' }],
      [3, { file: 'hands.jpg' }],
      [4, { file: 'door.jpg' }],
      [4, { file: 'tuer.jpg' }],
    ]);
    expect(codesOf(form)).toEqual(
      expect.arrayContaining([
        'PICTURE_PER_LANGUAGE survey 4',
        'CELL_NOT_CARRIED survey 3',
        'CELL_NOT_CARRIED survey 5',
      ]),
    );
    expect(validateDefinition(form.definition)).toMatchObject({ ok: true });
  });

  it('believe whoever changed the picture of a row that our own columns describe otherwise', () => {
    const own = JSON.stringify({
      pictures: [
        { id: 'a', file: 'old.webp' },
        { id: 'b', file: 'second.webp' },
      ],
    });
    const row = (image: string) =>
      read(`| type | name | label | media::image | concord::more |\n| text | q | Q | ${image} | ${own} |`);
    expect(questionsOf(row('old.webp'))[0]?.pictures).toHaveLength(2);
    expect(questionsOf(row('new.jpg'))[0]?.pictures).toEqual([{ id: 'picture-1', file: 'new.jpg' }]);
  });

  it('keep their texts in every language, the default first', () => {
    const form = read(
      `| type | name | label::English (en) | label::Deutsch (de) | hint::Deutsch (de) | label::Klingon |
       | text | q | Clean? | Sauber? | Genau hinsehen | taHqeq |`,
      '',
      `| form_title | default_language |
       | Rundgang | Deutsch (de) |`,
    );
    expect(form.definition).toMatchObject({ languages: ['de', 'en', 'und-klingo'], title: { de: 'Rundgang' } });
    expect(questionsOf(form)[0]).toMatchObject({
      text: { en: 'Clean?', de: 'Sauber?', 'und-klingo': 'taHqeq' },
      help: { de: 'Genau hinsehen' },
      required: false,
    });
    expect(codesOf(form)).toEqual(['LANGUAGE_UNKNOWN survey 1']);
  });

  it('get shares from a column of scores, in or out of 0 to 1, and weights and owners from their columns', () => {
    const form = read(
      `| type | name | label | weight | concord::department | concord::critical | required |
       | select_one l | q | Q | 3 | facilities | flag | yes |`,
      `| list_name | name | label | score |
       | l | good | Good | 10 |
       | l | fair | Fair | 5 |
       | l | bad | Bad | 0 |`,
    );
    expect(questionsOf(form)[0]).toMatchObject({
      weight: 3,
      department: 'facilities',
      required: true,
      critical: { effect: 'flag', scope: 'audit' },
      options: [{ share: 1 }, { share: 0.5 }, { share: 0 }],
    });
    expect(codesOf(form)).toEqual(['SHARES_SCALED choices 2']);
  });

  it('with "or other" ask what the other is', () => {
    const questions = questionsOf(read('| type | name | label |\n| select_multiple yn or_other | q | Q |', yesNo));
    expect(questions).toMatchObject([
      { id: 'q', options: [{}, {}, {}, { id: 'other' }] },
      { id: 'q_other', type: 'text', condition: { question: 'q', op: 'contains', value: 'other' } },
    ]);
  });
});

describe('groups', () => {
  it('become sections, nested ones of their own, with the conditions of all around them', () => {
    const form = read(
      `| type | name | label | relevant |
       | select_one yn | open | Open? | |
       | begin group | outer | Outer | \${open} = 'yes' |
       | text | a | A | |
       | begin group | inner | Inner | \${a} != '' |
       | text | b | B | |
       | end group |
       | text | c | C | |
       | end group |`,
      yesNo,
    );
    expect(
      form.definition?.sections.map(({ id, condition, questions }) => [id, condition, questions.map((one) => one.id)]),
    ).toEqual([
      ['general', undefined, ['open']],
      ['outer', { question: 'open', op: 'eq', value: 'yes' }, ['a']],
      [
        'inner',
        {
          all: [
            { question: 'open', op: 'eq', value: 'yes' },
            { question: 'a', op: 'answered' },
          ],
        },
        ['b'],
      ],
      ['outer_2', { question: 'open', op: 'eq', value: 'yes' }, ['c']],
    ]);
    expect(codesOf(form)).toContain('GROUP_NESTED survey 5');
  });

  it('that repeat are answered as often as they say', () => {
    const form = read(
      `| type | name | label | repeat_count |
       | begin repeat | tills | Tills | 3 |
       | text | a | A | |
       | end repeat |
       | begin repeat | rooms | Rooms | \${n} |
       | text | b | B | |
       | end repeat |`,
    );
    expect(form.definition?.sections.map(({ repeat }) => [repeat?.min, repeat?.max])).toEqual([
      [3, 3],
      [1, 1000],
    ]);
    expect(codesOf(form)).toEqual(['REPEAT_COUNT_NOT_CARRIED survey 5']);
  });

  it('that are never closed, or never opened, are named', () => {
    const form = read('| type | name | label |\n| end repeat |\n| begin group | g | G |\n| text | q | Q |');
    expect(codesOf(form)).toEqual(['GROUP_NOT_OPENED survey 2', 'GROUP_NOT_CLOSED survey 3']);
  });
});

it.each([
  ['a name twice', '| type | name | label |\n| text | q | Q |\n| text | q | R |', 'NAME_TWICE survey 3'],
  ['no name', '| type | name | label |\n| text | | Q |', 'NAME_MISSING survey 2'],
  ['no type', '| type | name | label |\n| text | q | Q |\n| | r | R |', 'TYPE_MISSING survey 3'],
  ['an unknown list', '| type | name | label |\n| select_one x | q | Q |', 'LIST_UNKNOWN survey 2'],
  ['no list', '| type | name | label |\n| select_one | q | Q |\n| text | r | R |', 'LIST_MISSING survey 2'],
  [
    'a broken expression',
    '| type | name | label | relevant |\n| text | q | Q | ${a = 1 |',
    'EXPRESSION_BROKEN survey 2',
  ],
  [
    'a later question',
    '| type | name | label | relevant |\n| text | q | Q | ${r} = 1 |\n| integer | r | R |',
    'EXPRESSION_LATER survey 2',
  ],
  ['a heading twice', '| type | name | label | Label |\n| text | q | Q | R |', 'COLUMN_TWICE survey 1'],
  ['a heading misspelt', '| type | name | lable |\n| text | q | Q |', 'COLUMN_SUSPECT survey 1'],
  ['no column of types', '| name | label |\n| q | Q |', 'TYPE_COLUMN_MISSING survey 1'],
])('%s is an error with its sheet and row', (_what, survey, note) => {
  const form = read(survey);
  expect(codesOf(form)).toContain(note);
  expect(form.notes.some(({ level }) => level === 'error' || level === 'lost')).toBe(true);
});

it('a sheet of choices whose name is nearly right is read, and said', () => {
  const form = readForm(
    sheets({ survey: table('| type | name | label |\n| select_one yn | q | Q |'), choises: table(yesNo) }),
    readOptions,
  );
  expect(questionsOf(form)[0]).toMatchObject({ type: 'choice' });
  expect(codesOf(form)).toContain('SHEET_NAME_SUSPECT choises 1');
});

it('never throws, whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'type',
      'name',
      'label',
      'relevant',
      'constraint',
      'list_name',
      'label::de',
      'concord::more',
      'choice_filter',
    ),
    fc.constantFrom(
      'text',
      'begin group',
      'end group',
      'begin repeat',
      'end repeat',
      'select_one a or_other',
      'begin loop over a',
      'calculate',
      'note',
    ),
    fc.constantFrom(
      'q',
      'a',
      "${q} = 'a'",
      '. > 3',
      '${q} = a',
      'if(${q}, 1, 2)',
      '{"weight":',
      '__proto__',
      'constructor',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  const head = fc.constant(['type', 'name', 'label', 'relevant', 'choice_filter', 'constraint']);
  const survey = fc
    .tuple(fc.oneof(head, fc.array(cell, { maxLength: 6 })), rows)
    .map(([first, rest]) => [first, ...rest]);
  fc.assert(
    fc.property(survey, rows, (one, other) => {
      const form = readForm(
        sheets({ survey: one, choices: [['list_name', 'name', 'label', 'a'], ...other] }),
        readOptions,
      );
      if (form.definition) validateDefinition(form.definition);
      for (const note of form.notes) expect(note.row).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
