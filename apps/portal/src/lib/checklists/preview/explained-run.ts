import type { Answer } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { Missing } from '@concord/checklist/missing-for-submit';
import type { AuditResult, QuestionResult } from '@concord/checklist/result';
import { anchorOf, type ExplainedSection } from '#lib/audits/explained-audit.ts';
import { formatNumber } from '@concord/i18n/format';
import { localized } from '#lib/texts/localized.ts';
import { answerAt } from './preview-answers.ts';

interface Place {
  readonly question: string;
  readonly instance: number;
}

/** The result of a test run as the page of an audit shows one; what was only pretended to be there is left out. */
export function explainRun(
  definition: ChecklistDefinition,
  result: AuditResult,
  answers: readonly Answer[],
): readonly ExplainedSection[] {
  const sections = new Map(definition.sections.map((section) => [section.id, section]));
  return result.sections.map((one) => {
    const section = sections.get(one.section) ?? null;
    const questions = new Map(section?.questions.map((question) => [question.id, question]));
    return {
      section,
      result: one,
      questions: one.questions.map((each) => {
        const question = questions.get(each.question) ?? null;
        const { value, notApplicable = false, note = '' } = answerAt(answers, each.question, each.instance);
        const pretended = question?.type === 'photo' || question?.type === 'signature';
        const given = notApplicable || note !== '' || (value !== null && !pretended);
        return {
          anchor: anchorOf(each),
          question,
          result: each,
          answer: given ? { value: pretended ? null : value, notApplicable, note, photos: [] } : null,
          finding: null,
          conflicts: [],
        };
      }),
    };
  });
}

/** A question by its words, and which time it was asked where that is not the first. */
export function placeName({ sections }: ChecklistDefinition, { question, instance }: Place): string {
  const found = sections.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  const words = localized(found?.text) || question;
  return instance === 0 ? words : `${words} (${formatNumber(instance + 1)})`;
}

/** What a result says of each question, by `question/instance`. */
export function resultsByPlace(result: AuditResult | null): ReadonlyMap<string, QuestionResult> {
  const all = result?.sections.flatMap(({ questions }) => questions) ?? [];
  return new Map(all.map((each) => [`${each.question}/${each.instance}`, each]));
}

/** What is still needed at each place, by `question/instance`. */
export function missingByPlace(missing: readonly Missing[]): ReadonlyMap<string, readonly Missing[]> {
  return Map.groupBy(missing, ({ question, instance }) => `${question}/${instance}`);
}
