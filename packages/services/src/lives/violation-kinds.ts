import { ChecklistDefinition } from '@concord/checklist/definition';
import type { Question } from '@concord/checklist/question';
import { textIn } from '@concord/domain/text-in';
import { LIVES_CHECKLIST_KEY } from '../imports/lives/make-definition.ts';

/** What LIVES says of one kind of violation: a question of ours that was missed. */
export interface ViolationKind {
  readonly code: string;
  readonly description: string;
  readonly risk: string;
  /** The answer says how often. */
  readonly counted: boolean;
}

/** By question. A question that changed from version to version is described as in the newest that has it. */
export function violationKinds(
  definitions: readonly unknown[],
  languages: readonly string[],
): ReadonlyMap<string, ViolationKind> {
  const kinds = new Map<string, ViolationKind>();
  for (const one of definitions) {
    const parsed = ChecklistDefinition.safeParse(one);
    if (!parsed.success) continue;
    const { key, sections } = parsed.data;
    for (const { title, questions } of sections) {
      for (const question of questions) {
        kinds.set(question.id, {
          code: key === LIVES_CHECKLIST_KEY ? sourceCode(question.id) : question.id,
          description: textIn(question.text, languages[0] ?? 'en', languages),
          risk: key === LIVES_CHECKLIST_KEY ? textIn(title, 'en', ['en']) : riskOf(question),
          counted: question.type === 'count' && question.pointsEach !== undefined && question.band === undefined,
        });
      }
    }
  }
  return kinds;
}

/** The code that the source of an import had, as far as the question still tells it; a digest stands for its words. */
function sourceCode(question: string): string {
  return /^v-[0-9a-f]{16}$/.test(question) ? '' : question.replace(/^v-/, '');
}

function riskOf({ critical }: Question): string {
  return critical ? 'High Risk' : '';
}
