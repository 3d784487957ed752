import { expect, test } from 'vitest';
import { questionList } from './question-list.ts';

const question = (name: string, checklistId: string, agreement: number | null, compliance: number | null) => ({
  name,
  checklistId,
  department: { id: 'service' },
  agreement,
  compliance,
});

test('questions are listed by checklist, department and figure; those without the figure stay in order at the end', () => {
  const all = [
    question('a', 'c1', null, 0.2),
    question('b', 'c1', 0.9, 0.4),
    question('c', 'c2', 0.5, null),
    question('d', 'c2', null, 0.1),
  ];
  const names = (ask: Partial<Parameters<typeof questionList>[1]>) =>
    questionList(all, { sort: 'agreement', ...ask })
      .map(({ name }) => name)
      .join('');
  expect(names({})).toBe('cbad');
  expect(names({ sort: 'compliance' })).toBe('dabc');
  expect(names({ checklistId: 'c1' })).toBe('ba');
  expect(names({ departmentId: 'kitchen' })).toBe('');
});
