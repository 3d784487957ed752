import { api } from '#lib/api/client.ts';
import type { AuditDetail, CountedAudit } from '#lib/api/wire.ts';
import { type ExplainedQuestion, explainAudit } from '#lib/audits/explained-audit.ts';

/** An audit that counts for a department, and the questions of it that the department owns. */
export interface CauseAudit {
  readonly audit: AuditDetail;
  readonly questions: readonly ExplainedQuestion[];
}

/** The audits behind a compliance share with their whole explanation; a handful, one per checklist. */
export async function causeOf(counted: readonly CountedAudit[], signal: AbortSignal): Promise<readonly CauseAudit[]> {
  const audits = await Promise.all(counted.map(({ auditId }) => api.audits.get.query({ id: auditId }, { signal })));
  return audits.map((audit, index) => {
    const owned = new Set(counted[index]?.questions.map(({ question, instance }) => `${question}/${instance}`));
    const questions = explainAudit(audit).flatMap((section) => section.questions);
    return { audit, questions: questions.filter(({ result }) => owned.has(`${result.question}/${result.instance}`)) };
  });
}
