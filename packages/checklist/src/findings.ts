import type { AuditResult, Finding } from './result.ts';

/** The answers that missed the standard, the critical first, then the dearest; in the checklist's order where equal. */
export function findingsOf(result: AuditResult): Finding[] {
  return [...result.findings].sort((a, b) => Number(b.critical) - Number(a.critical) || b.lost - a.lost);
}
