import type { CreateGuidelineInput } from '@concord/domain/guideline';
import { v7 } from 'uuid';
import type { Ctx } from '../context.ts';
import { createGuideline } from '../standards/create-guideline.ts';
import { publishGuideline } from '../standards/publish-guideline.ts';
import type { Brand } from './brand.ts';

/** A guideline of the service department as somebody would write it. */
export const written = (brand: Brand, over: Partial<CreateGuidelineInput> = {}): CreateGuidelineInput => ({
  id: v7(),
  key: `k-${v7()}`,
  chapter: 'practices',
  departmentId: brand.departments.service,
  title: { en: 'Greet within ten seconds', de: 'In zehn Sekunden grüßen' },
  statement: { en: 'Look up, smile, say hello.' },
  rationale: null,
  pictureId: null,
  ...over,
});

/** The same, published as version 1. */
export async function published(brand: Brand, ctx: Ctx, over: Partial<CreateGuidelineInput> = {}) {
  const input = written(brand, over);
  await createGuideline(ctx, input);
  const { revision } = await publishGuideline(ctx, { id: input.id, revision: 1 });
  return { ...input, revision };
}
