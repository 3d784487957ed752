import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checklistJsonSchema } from './json-schema.ts';

const published = fileURLToPath(new URL('../../../docs/checklist.schema.json', import.meta.url));

it('the published schema is the current one (vitest -u writes it)', async () => {
  await expect(`${JSON.stringify(checklistJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(published);
});

it('the schema names its parts and refuses unknown fields', () => {
  const schema = checklistJsonSchema();
  expect(schema).toMatchObject({
    additionalProperties: false,
    required: expect.arrayContaining(['format', 'sections']),
  });
  expect(Object.keys(schema['$defs'] as object)).toEqual(expect.arrayContaining(['Question', 'Condition', 'Policy']));
});
