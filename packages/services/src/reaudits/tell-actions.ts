import type { AuditResult } from '@concord/checklist/result';
import type { Answer } from '@concord/checklist/answers';
import { actionEvent } from '@concord/db/schema/actions';
import type { Tx } from '@concord/db/client';
import type { Day } from '@concord/domain/ids';
import { changeAction } from '../actions/change-action.ts';
import type { ActionRow } from '../actions/reachable-action.ts';
import { answerKey } from '../audits/answer-content.ts';
import type { Ctx } from '../context.ts';
import { seesPhoto } from '../photos/photos-in-reach.ts';
import { outcomesIn } from './outcomes-in.ts';
import type { StandingReaudit } from './standing-reaudit.ts';
import { workBehind } from './work-behind.ts';

interface Told {
  readonly again: StandingReaudit;
  readonly result: AuditResult;
  readonly answers: readonly Answer[];
  readonly today: Day;
}

/**
 * Tells the work that the missed answers had opened what the re-audit found, with its photo and note as proof. Met: whoever verifies has
 * what they need. Missed again: finished work is opened again. Returns the answers whose work goes on, so that none is opened twice.
 */
export async function tellActions(ctx: Ctx, tx: Tx, told: Told): Promise<ReadonlySet<string>> {
  const states = outcomesIn(told.result);
  const answers = new Map(told.answers.map((answer) => [answerKey(answer), answer]));
  const goesOn = new Set<string>();
  for (const [key, row] of await workBehind(tx, told.again.row, 'for change')) {
    const state = states.get(key);
    if (state === undefined) continue;
    goesOn.add(key);
    const { note = '', photos = [] } = answers.get(key) ?? {};
    const [proof = null] = photos;
    await tx.insert(actionEvent).values({
      orgId: row.orgId,
      id: ctx.newId(),
      actionId: row.id,
      memberId: ctx.actor.memberId,
      kind: state === 'missed' ? 'reaudit_missed' : 'reaudit_met',
      body: note,
      // An answer may name any picture; whoever sees the work is shown none that its auditor could not see.
      photoId: proof !== null && (await seesPhoto(tx, ctx.actor, proof)) ? proof : null,
      day: told.today,
      at: ctx.now(),
    });
    if (state === 'missed' && (row.status === 'done' || row.status === 'verified'))
      await reopen(ctx, tx, row, told.today);
  }
  return goesOn;
}

async function reopen(ctx: Ctx, tx: Tx, row: ActionRow, today: Day): Promise<void> {
  const unfinished = { finishedBy: null, finishedAt: null, verifiedBy: null, verifiedAt: null, verifiedOn: null };
  await changeAction(ctx, tx, row, {
    verb: 'actions.step',
    set: { status: 'open', ...unfinished },
    event: { kind: 'reopen', body: '', day: today },
    notify: 'action_reopened',
  });
}
