import { session } from '#lib/session/session.svelte.ts';
import type { OpeningGate } from '#lib/api/wire.ts';

type Owned = Pick<OpeningGate, 'assignee' | 'department'>;

const answersFor = ({ department }: Owned): boolean => {
  const departments = session.brand?.departments ?? [];
  return departments === 'all' || departments.includes(department.id);
};

/** Whether the reader may tick a task off: it was given to them, or their work covers its department. */
export const mayFinish = (gate: Owned): boolean =>
  session.may('actions.work') && (gate.assignee?.id === session.brand?.memberId || answersFor(gate));

/** Whether the reader may say who answers for a gate. */
export const mayGive = (gate: Owned): boolean => session.may('actions.verify') && answersFor(gate);
