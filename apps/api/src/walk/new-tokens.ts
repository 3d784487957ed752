import { guidelineFromToken } from '@concord/services/tokens/guideline-from-token';
import { importTokens } from '@concord/services/tokens/import-tokens';
import { v7 } from 'uuid';
import type { Spot } from './walk-brand.ts';

export const tokenFiles = (mark: string) => ({
  files: [
    {
      name: 'brand.tokens.json',
      text: JSON.stringify({ brand: { $type: 'color', $value: '#c8102e', $description: `${mark} red` } }),
    },
  ],
});

/** A version of the brand's token set, and a guideline that measures its one colour; the version's id. */
export const newTokens = async (spot: Pick<Spot, 'brand' | 'owner'>): Promise<string> => (await made(spot)).versionId;

/** The same; the guideline's id. */
export const newMeasured = async (spot: Pick<Spot, 'brand' | 'owner'>): Promise<string> =>
  (await made(spot)).guidelineId;

async function made({ brand, owner }: Pick<Spot, 'brand' | 'owner'>) {
  const ctx = await brand.ctxFor('admin');
  const { id: versionId } = await importTokens(ctx, {
    id: v7(),
    note: brand.mark,
    ...tokenFiles(brand.mark),
    modes: [],
  });
  const text = { en: `${brand.mark} red` };
  const { id: guidelineId } = await guidelineFromToken(ctx, {
    guideline: {
      id: v7(),
      key: `red-${v7()}`,
      chapter: 'colours',
      departmentId: brand.departments[owner],
      title: text,
      statement: text,
      rationale: null,
      pictureId: null,
    },
    versionId,
    path: 'brand',
    modes: [],
    tolerance: { colour: 3, weight: 0, size: 0 },
  });
  return { versionId, guidelineId };
}
