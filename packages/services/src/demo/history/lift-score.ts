import { deriveFacts } from '../../audits/derive-facts.ts';
import type { Answer, AuditContext } from '@concord/checklist/answers';
import { GRADE_EDGES } from '../checklists/grades.ts';
import type { Random } from '../random.ts';
import { LENIENT } from '../storylines.ts';
import { answerQuestion, type DemoAnswer, type Occasion } from './answer-visit.ts';

/** What the lenient auditor does: from just under a grade, the cheapest misses are overlooked until the grade is reached. */
export function liftScore(
  answers: readonly DemoAnswer[],
  occasion: Occasion,
  context: AuditContext,
  random: Random,
): readonly DemoAnswer[] {
  const facts = deriveFacts(occasion.definition, answers.map(asGiven), context);
  const edge = Object.values(GRADE_EDGES).find(
    (from) => from > (facts.score ?? from) && from - (facts.score ?? 0) < LENIENT.lifts,
  );
  if (edge === undefined) return answers;
  let lifted = answers;
  for (const { question: id } of facts.findings.toSorted((a, b) => a.lost - b.lost)) {
    const question = occasion.definition.sections.flatMap((section) => section.questions).find((one) => one.id === id);
    if (question === undefined) continue;
    lifted = lifted.map((answer) =>
      answer.question === id ? answerQuestion(question, true, occasion.language, random) : answer,
    );
    if ((deriveFacts(occasion.definition, lifted.map(asGiven), context).score ?? 0) >= edge) break;
  }
  return lifted;
}

/** As the engine takes it, without its photos. */
export function asGiven({ question, value, notApplicable, note }: DemoAnswer): Answer {
  return { question, instance: 0, value, notApplicable, note };
}
