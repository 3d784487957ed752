import { guideline } from '@concord/db/schema/standards';
import { withTenant } from '@concord/db/tenant';
import type { GuidelineStatus } from '@concord/domain/guideline';
import { v7 } from 'uuid';
import type { Brand } from './brand.ts';

/** A guideline of the brand in the given state, as things lead to it. */
export async function standard(brand: Brand, status: GuidelineStatus): Promise<string> {
  const id = v7();
  const { orgId, departments, members } = brand;
  const { db } = await brand.ctxFor('admin');
  const text = { en: 'A standard' };
  const said = { key: `k-${id}`, chapter: 'practices', title: text, statement: text, status };
  await withTenant(db, orgId, (tx) =>
    tx.insert(guideline).values({ orgId, id, departmentId: departments.service, ...said, createdBy: members.admin }),
  );
  return id;
}
