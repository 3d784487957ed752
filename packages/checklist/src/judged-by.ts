import type { Question } from './question.ts';

/** What an answer's worth hangs on. `range` is that of a scale, `pointsEach` also the most that a count may cost. */
export type JudgedBy =
  'type' | 'weight' | 'points' | 'bonus' | 'critical' | 'options' | 'range' | 'band' | 'unit' | 'pointsEach' | 'colour';

/** Whether answers to both are worth the same, so that a trend may join them. Texts, help, department and conditions do not count. */
export function isJudgedAlike(one: Question, other: Question): boolean {
  return judgedDifferently(one, other).length === 0;
}

/** Why answers to both are not worth the same; empty where they are. Another type says enough by itself. */
export function judgedDifferently(one: Question, other: Question): JudgedBy[] {
  const [before, after] = [judgement(one), judgement(other)];
  if (before.type !== after.type) return ['type'];
  return (Object.keys(before) as JudgedBy[]).filter((fact) => before[fact] !== after[fact]);
}

/** All that decides an answer's worth, each as text to compare; the order of options is no matter. */
function judgement(question: Question): Record<JudgedBy, string> {
  const { type, weight, points, bonus, critical } = question;
  const facts = {
    type,
    weight,
    points: points ?? null,
    bonus: bonus === true,
    critical: critical ? [critical.threshold, critical.effect, critical.cap, critical.scope] : null,
    options:
      'options' in question
        ? Object.fromEntries(question.options.map((o) => [o.id, [o.share, o.maximum]]).sort())
        : null,
    range: question.type === 'scale' ? [question.from, question.to] : null,
    band: 'band' in question && question.band ? [question.band.lo, question.band.hi, question.band.tolerance] : null,
    unit: question.type === 'number' ? (question.unit ?? null) : null,
    pointsEach: question.type === 'count' ? [question.pointsEach, question.pointsAtMost] : null,
    colour: question.type === 'colour' ? [question.hex.toLowerCase(), question.tolerance] : null,
  };
  return Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, JSON.stringify(value)])) as Record<
    JudgedBy,
    string
  >;
}
