import type { ActionStep } from '@concord/domain/action';
import { formatDate } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import { toast } from '@concord/ui/toast';
import { v7 as newId } from 'uuid';
import { api } from '#lib/api/client.ts';
import { resource } from '#lib/api/resource.svelte.ts';
import type { ActionDetail } from '#lib/api/wire.ts';
import { submission } from '#lib/forms/submission.svelte.ts';
import { actionStatusName } from './action-words.ts';

/** One action and everything that can be done with it. Call it while a component is being made. */
export function actionWork(id: () => string) {
  const action = resource((signal) => api.actions.get.query({ id: id() }, { signal }));
  const sending = submission();

  /** Shows at once what the server will agree to, and goes back to what it says if it does not. */
  function change(guess: Partial<ActionDetail>, send: () => Promise<unknown>, done: () => void): Promise<void> {
    const before = action.data;
    if (before) action.set({ ...before, ...guess });
    // Its revision comes before the word that it is done: the next step is made on it.
    const sent = () => send().then(() => action.reload());
    return sending.run(sent, done).then(() => (sending.failure ? action.reload() : undefined));
  }

  async function step(next: ActionStep, comment = ''): Promise<boolean> {
    const { data } = action;
    if (!data) return false;
    let taken = false;
    const input = { id: data.id, step: next, revision: data.revision, comment };
    await sending.run(
      () => api.actions.step.mutate(input),
      ({ status }) => {
        taken = true;
        const undo = next === 'finish' ? { action: { label: m.app_undo(), run: () => void step('reopen') } } : {};
        toast(m.actions_step_done_toast({ status: actionStatusName(status) }), { tone: 'good', ...undo });
      },
    );
    await action.reload();
    return taken;
  }

  return {
    action,
    sending,
    step,
    assign(assignee: { id: string; name: string } | null): Promise<void> {
      const send = () => api.actions.assign.mutate({ id: id(), assigneeId: assignee?.id ?? null });
      const words = assignee ? m.actions_assigned_toast({ name: assignee.name }) : m.actions_unassigned_toast();
      return change({ assignee }, send, () => toast(words, { tone: 'good' }));
    },
    setDue(dueOn: string): Promise<void> {
      const send = () => api.actions.setDue.mutate({ id: id(), dueOn });
      return change({ dueOn }, send, () => toast(m.actions_due_toast({ date: formatDate(dueOn) }), { tone: 'good' }));
    },
    /** `eventId` comes from the form, so that sending twice is one comment. Resolves to whether the server has it. */
    async comment(eventId: string, body: string): Promise<boolean> {
      let sent = false;
      await sending.run(
        () => api.actions.comment.mutate({ id: id(), eventId, body }),
        () => void (sent = true),
      );
      if (sent) await action.reload();
      return sent;
    },
    async addEvidence(photoId: string): Promise<void> {
      await sending.run(
        () => api.actions.addEvidence.mutate({ id: id(), eventId: newId(), photoId }),
        () => void toast(m.actions_evidence_toast(), { tone: 'good' }),
      );
      await action.reload();
    },
  };
}
export type ActionWork = ReturnType<typeof actionWork>;
