import { compileChecklist } from '@concord/checklist/score';
import { validateDefinition } from '@concord/checklist/validate';
import { expect, it } from 'vitest';
import { scoreLine } from './score-line.ts';

const check = validateDefinition({
  format: 'concord.checklist/1',
  key: 'visit',
  languages: ['en'],
  title: { en: 'Visit' },
  policy: { method: 'weighted' },
  sections: [
    {
      id: 'all',
      title: { en: 'All' },
      questions: [{ id: 'clean', type: 'passFail', text: { en: 'Clean?' }, department: 'service' }],
    },
  ],
});
if (!check.ok) throw new Error(JSON.stringify(check.problems));
const checklist = compileChecklist(check.definition);

it('gives the result under the name of its line', () => {
  const outcome = scoreLine(checklist, '{"id": 7, "answers": [{"question": "clean", "value": "pass"}]}');
  expect(outcome).toMatchObject({ ok: true, result: { id: 7, score: 100, method: 'weighted' } });
});

it.each([
  ['{"answers": [', '', 'malformed'],
  ['', '', 'malformed'],
  ['[]', '', 'invalid_type'],
  ['{}', 'answers', 'invalid_type'],
  ['{"answers": [{"question": "clean", "value": "pass", "extra": 1}]}', 'answers.0.extra', 'unrecognized_keys'],
  ['{"answers": [{"question": 5, "value": "pass"}]}', 'answers.0.question', 'invalid_type'],
])('names what is wrong in %s', (line, path, code) => {
  expect(scoreLine(checklist, line)).toEqual({ ok: false, issues: [{ path, code }] });
});
