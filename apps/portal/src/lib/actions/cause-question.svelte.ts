import type { Question } from '@concord/checklist/question';
import { api } from '#lib/api/client.ts';
import { resource } from '#lib/api/resource.svelte.ts';

/**
 * The question behind a finding as its audit asked it, for the labels of its options. Null until it is there, and for people
 * who may not read audits. Call it while a component is being made.
 */
export function causeQuestion(finding: () => { auditId: string; question: string } | null) {
  const auditId = $derived(finding()?.auditId);
  const audit = resource((signal) =>
    auditId === undefined ? Promise.resolve(null) : api.audits.get.query({ id: auditId }, { signal }),
  );
  return {
    get question(): Question | null {
      const key = finding()?.question;
      const questions = audit.data?.definition.sections.flatMap((section) => section.questions) ?? [];
      return questions.find(({ id }) => id === key) ?? null;
    },
  };
}
