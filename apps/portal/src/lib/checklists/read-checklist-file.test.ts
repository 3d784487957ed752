import { expect, it } from 'vitest';
import { pathText } from './problem-words.ts';
import { readChecklistFile } from './read-checklist-file.ts';

const valid = {
  format: 'concord.checklist/1',
  key: 'store',
  title: { en: 'Store' },
  languages: ['en'],
  policy: {},
  sections: [
    { id: 's', title: { en: 'S' }, questions: [{ id: 'q', type: 'passFail', text: { en: 'Q' }, department: 'ops' }] },
  ],
};

it('takes a valid file as it was written, a byte order mark included', () => {
  expect(readChecklistFile(`\uFEFF${JSON.stringify(valid)}`)).toEqual({ kind: 'ok', definition: valid });
});

it('names an unknown field by its path', () => {
  const file = structuredClone(valid);
  Object.assign(file.sections[0]!.questions[0]!, { colour: 'red' });
  const read = readChecklistFile(JSON.stringify(file));
  if (read.kind !== 'problems') throw new Error(read.kind);
  expect(read.problems.map(({ path, code }) => `${pathText(path)} ${code}`)).toEqual([
    'sections[0].questions[0].colour UNKNOWN_FIELD',
  ]);
});

it.each(['', '{', '<html>', 'null', '[]', '7', '{"format":"other"}'])('refuses %j without throwing', (text) => {
  expect(readChecklistFile(text).kind).not.toBe('ok');
});

it('refuses what the server would refuse for its size', () => {
  expect(readChecklistFile(`"${'x'.repeat(2_000_001)}"`).kind).toBe('too-large');
});
