import type { Answer } from '@concord/checklist/answers';
import { DatabaseUnavailable } from '@concord/db/unavailable';
import { pushMutations } from '@concord/services/audits/push-mutations';
import { startAudit } from '@concord/services/audits/start-audit';
import { submitAudit } from '@concord/services/audits/submit-audit';
import type { Ctx } from '@concord/services/context';

export interface Visit {
  readonly locationId: string;
  readonly checklistVersionId: string;
  readonly answers: readonly Answer[];
}

/** One audit from its start to its score, as a device sends it: opened, all answers in one delivery, submitted. */
export async function oneAudit(ctx: Ctx, { locationId, checklistVersionId, answers }: Visit): Promise<void> {
  const { newId, now } = ctx;
  const [id, deviceId] = [newId(), newId()];
  const at = now().toISOString();
  await sent(() => startAudit(ctx, { id, assignmentId: null, checklistVersionId, locationId, startedAt: at }));
  const mutations = answers.map(({ question, value }, index) => ({
    mutationId: newId(),
    auditId: id,
    checklistVersionId,
    seq: index + 1,
    question,
    instance: 0,
    baseRevision: 0,
    content: { value, notApplicable: false, note: '', photos: [] },
  }));
  const { outcomes } = await sent(() => pushMutations(ctx, { deviceId, mutations }));
  const refused = outcomes.find(({ outcome }) => outcome !== 'applied');
  if (refused) throw new Error(`answer ${refused.outcome}: ${refused.code}`);
  await sent(() =>
    submitAudit(ctx, {
      id,
      deviceId,
      mutationCount: mutations.length,
      signedName: 'The auditor',
      signature: null,
      finishedAt: at,
      position: null,
    }),
  );
}

/** A device whose call found no place at the database sends it again. */
async function sent<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    }
  }
}
