import { createHash } from 'node:crypto';
import type { ChecklistDefinition, ChecklistDefinitionInput } from '@concord/checklist/definition';
import { validateDefinition } from '@concord/checklist/validate';
import { ServiceError } from '@concord/domain/errors';
import type { LivesViolationType } from './join.ts';
import { type LivesScoring, OTHER_RISK, riskKey } from './scoring.ts';

export const LIVES_CHECKLIST_KEY = 'lives-inspections';

/** Question id of a violation: readable where the code is short and plain, else a digest of it. */
export function questionOf(code: string): string {
  const plain = code.toLowerCase();
  return /^[a-z0-9-]{1,40}$/.test(plain)
    ? `v-${plain}`
    : `v-${createHash('sha256').update(code).digest('hex').slice(0, 16)}`;
}

/**
 * The checklist that the inspections were: one counted question per kind of violation, in one section per risk, scored by deduction.
 * @throws ServiceError CHECKLIST_INVALID {problems} when the violations do not make a checklist (none at all).
 */
export function makeLivesDefinition(
  types: readonly LivesViolationType[],
  scoring: LivesScoring,
  department: string,
): ChecklistDefinition {
  const sections = [...scoring.risks, { key: OTHER_RISK, label: 'Other', pointsEach: 0 }].flatMap(
    ({ key, label, pointsEach }) => {
      const questions = types
        .filter((type) => riskKey(scoring, type.risk) === key)
        .map((type) => ({
          id: questionOf(type.code),
          type: 'count' as const,
          text: { en: type.description || type.code },
          department,
          pointsEach,
          required: false,
        }));
      return questions.length === 0 ? [] : [{ id: key, title: { en: label }, questions }];
    },
  );
  const definition: ChecklistDefinitionInput = {
    format: 'concord.checklist/1',
    key: LIVES_CHECKLIST_KEY,
    title: { en: 'Health inspection (LIVES)' },
    languages: ['en'],
    validityDays: scoring.validityDays,
    policy: {
      method: 'deduction',
      start: scoring.start,
      unanswered: 'zero',
      decimals: 0,
      bands: scoring.bands.map((band) => ({ ...band, label: { en: band.label } })),
    },
    sections,
  };
  const checked = validateDefinition(definition);
  if (!checked.ok) throw new ServiceError('CHECKLIST_INVALID', { problems: checked.problems });
  return checked.definition;
}
