import { modelVersion } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import { DEFAULT_ACTION_RULES } from '@concord/domain/action';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { failureOf } from '../test/failure-of.ts';
import { world } from '../test/world.ts';
import { getActionRules } from './get-action-rules.ts';
import { getModel } from './get-model.ts';
import { saveActionRules } from './save-action-rules.ts';

const here = world();

it('keeps action rules per brand, changed by who manages it', async () => {
  const ctx = await here.ours.ctxFor('admin');
  const rules = [{ when: 'critical', minimumLost: 0, dueInDays: 1, priority: 'urgent' }] as const;
  await saveActionRules(ctx, { rules: [...rules] });
  expect(await getActionRules(await here.ours.ctxFor('viewer'))).toEqual({ rules });
  expect(await getActionRules(await here.theirs.ctxFor('viewer'))).toEqual({ rules: DEFAULT_ACTION_RULES });
  const manager = await here.ours.ctxFor('standards_manager');
  expect(await failureOf(saveActionRules(manager, { rules: [] }))).toMatchObject({ code: 'NOT_ALLOWED' });
});

it('gives the newest version of the model', async () => {
  const ctx = await here.ours.ctxFor('viewer');
  expect(await failureOf(getModel(ctx))).toEqual({ code: 'NOT_FOUND', details: { what: 'model' } });
  const { orgId } = here.ours;
  const model = { components: { compliance: 1 }, departments: [], minimumCoverage: 0.5, actionWindowDays: 365 };
  await withTenant(here.db.app, orgId, (tx) =>
    tx.insert(modelVersion).values(
      [1, 3, 2].map((version) => ({
        orgId,
        id: v7(),
        version,
        effectiveFrom: `2026-01-0${version}`,
        model,
        publishedAt: new Date('2026-01-01T00:00:00Z'),
      })),
    ),
  );
  expect(await getModel(ctx)).toMatchObject({ version: 3, effectiveFrom: '2026-01-03', model });
});
