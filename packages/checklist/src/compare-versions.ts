import type { ChecklistDefinition } from './definition.ts';
import type { Question } from './question.ts';

/** Question ids by what happened between two versions. */
export interface VersionDifference {
  /** Judged alike in both: a trend may use them. */
  comparable: string[];
  /** In both, but judged differently: type, options, range, weight, points or critical. */
  changed: string[];
  added: string[];
  removed: string[];
}

/** Compares the questions of two versions by id, in the order of the newer one (removed: of the older). Texts and help do not count. */
export function compareVersions(older: ChecklistDefinition, newer: ChecklistDefinition): VersionDifference {
  const before = judgements(older);
  const after = judgements(newer);
  const common = [...after.keys()].filter((id) => before.has(id));
  return {
    comparable: common.filter((id) => before.get(id) === after.get(id)),
    changed: common.filter((id) => before.get(id) !== after.get(id)),
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}

/** Whether answers to both are worth the same, so that a trend may join them. Texts, help, department and conditions do not count. */
export function isJudgedAlike(one: Question, other: Question): boolean {
  return judgement(one) === judgement(other);
}

function judgements({ sections }: ChecklistDefinition): Map<string, string> {
  return new Map(sections.flatMap(({ questions }) => questions.map((question) => [question.id, judgement(question)])));
}

/** All that decides an answer's worth, as text to compare; the order of options is no matter. */
function judgement(question: Question): string {
  const { type, weight, points, bonus, critical } = question;
  const ownFacts = {
    options:
      'options' in question
        ? Object.fromEntries(question.options.map((o) => [o.id, [o.share, o.maximum]]).sort())
        : null,
    scale: question.type === 'scale' ? [question.from, question.to] : null,
    band: 'band' in question && question.band ? [question.band.lo, question.band.hi, question.band.tolerance] : null,
    unit: question.type === 'number' ? question.unit : null,
    pointsEach: question.type === 'count' ? [question.pointsEach, question.pointsAtMost] : null,
    colour: question.type === 'colour' ? [question.hex.toLowerCase(), question.tolerance] : null,
  };
  const strict = critical && [critical.threshold, critical.effect, critical.cap, critical.scope];
  return JSON.stringify([type, weight, points ?? null, bonus === true, strict ?? null, ownFacts]);
}
