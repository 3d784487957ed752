import { type JudgedBy, judgedDifferently } from './judged-by.ts';
import type { ChecklistDefinition } from './definition.ts';
import { scoredQuestions } from './question-shares.ts';

/** Whether a trend across two versions may use a question, and why not. `unscored`: in one of them it has no share, or is a bonus. */
export interface Comparability {
  question: string;
  standing: 'alike' | 'judgedDifferently' | 'unscored' | 'added' | 'removed';
  /** Where it is judged differently: by what. */
  judgedBy: JudgedBy[];
}

/** Every question of two versions: those of the newer one in its order, then those that went. What is `alike` is what a trend uses. */
export function comparability(older: ChecklistDefinition, newer: ChecklistDefinition): Comparability[] {
  const [before, after] = [questionsIn(older), questionsIn(newer)];
  const scored = [older, newer].map((version) => new Set(scoredQuestions(version).map(({ id }) => id)));
  const kept = [...after].map(([question, now]): Comparability => {
    const was = before.get(question);
    if (!was) return { question, standing: 'added', judgedBy: [] };
    if (!scored.every((ids) => ids.has(question))) return { question, standing: 'unscored', judgedBy: [] };
    const judgedBy = judgedDifferently(was, now);
    return { question, standing: judgedBy.length === 0 ? 'alike' : 'judgedDifferently', judgedBy };
  });
  const gone = [...before.keys()].filter((id) => !after.has(id));
  return [...kept, ...gone.map((question): Comparability => ({ question, standing: 'removed', judgedBy: [] }))];
}

function questionsIn({ sections }: ChecklistDefinition) {
  return new Map(sections.flatMap(({ questions }) => questions.map((question) => [question.id, question] as const)));
}
