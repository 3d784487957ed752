import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readForm } from '@concord/checklist/read-form';
import { validateDefinition } from '@concord/checklist/validate';
import { describe, expect, it } from 'vitest';
import { readFormFile } from './read-form-file.ts';

const data = process.env['CONCORD_DATA'];
if (!data) console.warn('CONCORD_DATA is not set: the forms of the XLSForm reference implementation are not tested');
const folder = path.join(data ?? '', 'xlsform');
const filesIn = (name: string) =>
  data ? readdirSync(path.join(folder, name)).filter((file) => /\.(?:xlsx?|csv|md)$/.test(file)) : [];

const words = { en: 'word' };
const options = {
  department: 'service',
  language: 'en',
  fileName: 'form',
  words: { general: words, other: words, specifyOther: words, acknowledged: words },
};

const opened = new Map<string, ReturnType<typeof readFormFile>>();

async function read(file: string) {
  const sheets = opened.get(file) ?? readFormFile(readFileSync(path.join(folder, file)), file);
  opened.set(file, sheets);
  return readForm(await sheets, options);
}

describe.skipIf(!data)('forms of the reference implementation', () => {
  it.each(['case_insensitivity', 'group', 'loop', 'text_and_integer', 'yes_or_no_question'])(
    '%s is the same form as xlsx, xls, csv and md',
    async (name) => {
      const forms = await Promise.all(['xlsx', 'xls', 'csv', 'md'].map((ending) => read(`${name}.${ending}`)));
      const [first] = forms;
      expect(first?.definition).not.toBeNull();
      for (const form of forms) {
        expect(form.definition).toEqual(first?.definition);
        expect(form.notes.map(({ code, sheet }) => [code, sheet])).toEqual(
          first?.notes.map(({ code, sheet }) => [code, sheet]),
        );
      }
    },
  );

  it('each becomes a checklist that holds together, but for one that calculates and asks nothing, and one with a question that is never shown', async () => {
    const files = [...filesIn('.'), ...filesIn('must_warn_or_fail').map((file) => `must_warn_or_fail/${file}`)];
    expect(files).toHaveLength(38);
    for (const file of files) {
      const { definition, notes } = await read(file);
      if (file === 'calculate.xls') {
        expect(definition).toBeNull();
        expect(notes[0]).toMatchObject({ level: 'error', code: 'NO_QUESTIONS', sheet: 'survey', row: 1 });
      } else if (file === 'must_warn_or_fail/duplicate_columns.xlsx') {
        // Its author switched one question off for good: `relevant` is false(). The draft says so at the question.
        const never = { path: ['sections', 1, 'questions', 7, 'condition'], code: 'CONDITION_NEVER_TRUE' };
        expect(validateDefinition(definition)).toMatchObject({ ok: false, problems: [never] });
      } else expect({ file, ...validateDefinition(definition) }).toMatchObject({ file, ok: true });
      for (const note of notes)
        expect(note).toMatchObject({ sheet: expect.stringMatching(/./), row: expect.any(Number) });
    }
  });

  it.each([
    ['badly_named_choices_sheet.xls', 'SHARES_ASSUMED', 'Choices', 2],
    ['blank_second_row.xls', 'ROW_BLANK', 'survey', 2],
    ['calculate_without_calculation.xls', 'CALCULATION_MISSING', 'survey', 34],
    ['duplicate_columns.xlsx', 'COLUMN_TWICE', 'survey', 1],
    ['extra_columns.xls', 'TYPE_UNKNOWN', 'survey', 19_999],
  ])('%s is warned of', async (file, code, sheet, row) => {
    const { notes } = await read(`must_warn_or_fail/${file}`);
    expect(notes.filter(({ level }) => level !== 'info')).toContainEqual(expect.objectContaining({ code, sheet, row }));
  });

  it('carries what hangs on other answers: a cascade by filter, and one by calculation', async () => {
    const filtered = await read('choice_filter_test.xlsx');
    expect(filtered.definition?.sections[0]?.questions.map(({ id }) => id)).toEqual([
      'state',
      'county-washington',
      'county-texas',
      'city-king',
      'city-cameron',
      'city-pierce',
    ]);
    const calculated = await read('cascading_select_test_equivalent.xls');
    const conditions = calculated.definition?.sections[0]?.questions.slice(3).map(({ condition }) => condition);
    expect(conditions?.[0]).toEqual({
      all: [
        { question: 'mylga_zone', op: 'eq', value: 'zone_1' },
        { question: 'mylga_state_in_zone_1', op: 'eq', value: 'state_1' },
      ],
    });
    expect(calculated.notes.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
