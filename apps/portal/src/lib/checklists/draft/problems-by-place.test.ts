import type { DefinitionProblem } from '@concord/checklist/validate';
import { expect, it } from 'vitest';
import { problemsByPlace } from './problems-by-place.ts';

const at = (...path: (string | number)[]): DefinitionProblem => ({ path, code: 'MISSING', params: {} });
const title = at('sections', 0, 'title');
const text = at('sections', 0, 'questions', 1, 'text');
const option = at('sections', 0, 'questions', 1, 'options', 0, 'label');
const find = problemsByPlace([title, text, option, at('policy', 'worst')]);

it('finds the first problem at a place or below it, and nothing of a neighbour', () => {
  expect(find(['sections', 0, 'questions', 1], true)).toBe(text);
  expect(find(['sections', 0, 'questions', 1], false)).toBeUndefined();
  expect(find(['sections', 0, 'questions', 1, 'options', 0], true)).toBe(option);
  expect(find(['sections', 0, 'questions', 0], true)).toBeUndefined();
  expect(find(['sections', 0], true)).toBe(title);
  expect(find(['sections', 0, 'title'], false)).toBe(title);
  expect(find(['sections', 1], true)).toBeUndefined();
});
