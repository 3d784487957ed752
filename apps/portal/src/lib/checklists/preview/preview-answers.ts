import type { Answer, AnswerValue } from '@concord/checklist/answers';

/** The answer at a place, or an empty one. */
export function answerAt(answers: readonly Answer[], question: string, instance: number): Answer {
  return (
    answers.find((answer) => answer.question === question && answer.instance === instance) ?? {
      question,
      instance,
      value: null,
    }
  );
}

/** The answers with one of them given anew. A value takes "not applicable" back, and the other way round. */
export function withAnswer(
  answers: readonly Answer[],
  place: { question: string; instance: number },
  value: AnswerValue,
): Answer[] {
  return replaced(answers, { ...place, value });
}

export function withNotApplicable(
  answers: readonly Answer[],
  place: { question: string; instance: number },
  on: boolean,
): Answer[] {
  return replaced(answers, { ...place, value: null, ...(on ? { notApplicable: true } : {}) });
}

function replaced(answers: readonly Answer[], next: Answer): Answer[] {
  const others = answers.filter((answer) => answer.question !== next.question || answer.instance !== next.instance);
  return [...others, next];
}
