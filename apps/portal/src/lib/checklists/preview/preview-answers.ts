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

/** The answers with one of them given anew; its note and photos stay. A value takes "not applicable" back, and the other way round. */
export function withAnswer(
  answers: readonly Answer[],
  place: { question: string; instance: number },
  value: AnswerValue,
): Answer[] {
  const { note, photos } = answerAt(answers, place.question, place.instance);
  return replaced(answers, { ...place, value, ...(note === undefined ? {} : { note }), ...(photos ? { photos } : {}) });
}

/** The answers with a note or photos beside one of them. */
export function withEvidence(
  answers: readonly Answer[],
  place: { question: string; instance: number },
  evidence: Pick<Answer, 'note' | 'photos'>,
): Answer[] {
  return replaced(answers, { ...answerAt(answers, place.question, place.instance), ...evidence });
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

/** One more round of a repeated section. The engine knows rounds by their answers, so each gets at least an empty one. */
export function withOneMore(answers: readonly Answer[], question: string, instances: readonly number[]): Answer[] {
  const next = Math.max(-1, ...instances) + 1;
  const named = [...instances, next].filter(
    (instance) => !answers.some((answer) => answer.instance === instance && answer.question === question),
  );
  return [...answers, ...named.map((instance) => ({ question, instance, value: null }))];
}
