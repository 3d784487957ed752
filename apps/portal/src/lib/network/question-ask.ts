import { Id } from '@concord/domain/ids';
import { QUESTION_SORTS } from '@concord/domain/question-list';
import type { ConsistencyQuestion } from '#lib/api/wire.ts';
import { param, paramOf } from '#lib/url-state.ts';
import { networkAsk, networkHref } from './network-ask.ts';

/** The page of a question: where it was missed. Reactive. */
export function questionHref({ checklistId, question }: Pick<ConsistencyQuestion, 'checklistId' | 'question'>): string {
  return networkHref(`/network/questions/${checklistId}/${encodeURIComponent(question)}`);
}

/** Which questions the address bar asks for, of what day and region, and in which order. Reactive. */
export function questionAsk() {
  const { days: _days, ...ask } = networkAsk();
  const checklistId = Id.safeParse(param('checklist')).data;
  const departmentId = Id.safeParse(param('department')).data;
  const sort = paramOf('sort', QUESTION_SORTS, 'agreement');
  return { ...ask, ...(checklistId && { checklistId }), ...(departmentId && { departmentId }), sort };
}
