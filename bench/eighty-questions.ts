import type { Answer } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import { validateDefinition } from '@concord/checklist/validate';

/** One question of the form, as both engines are told of it. */
export interface FormQuestion {
  readonly id: string;
  readonly weight: number;
  readonly department: string;
  /** What may be chosen, and the share it is worth. */
  readonly shares: Readonly<Record<string, number>>;
  /** Shown only where this earlier question was answered so. */
  readonly shownIf: { readonly question: string; readonly value: string } | null;
}

const SECTIONS = 8;
const PER_SECTION = 10;
const passFail = { pass: 1, fail: 0 };
const graded = { good: 1, fair: 0.5, poor: 0.25, none: 0 };

/** 80 questions in eight sections, half of them graded, ten with a condition on an earlier answer. */
export function eightyQuestions(departments: readonly string[]): FormQuestion[] {
  return Array.from({ length: SECTIONS * PER_SECTION }, (_, at) => ({
    id: `q${at}`,
    weight: 1 + (at % 4),
    department: departments[at % departments.length] ?? '',
    shares: at % 2 === 0 ? passFail : graded,
    shownIf: at % 8 === 7 ? { question: `q${at - 7}`, value: 'pass' } : null,
  }));
}

export function definitionOf(questions: readonly FormQuestion[]): ChecklistDefinition {
  const checked = validateDefinition({
    format: 'concord.checklist/1',
    key: 'eighty-questions',
    title: { en: 'Eighty questions' },
    languages: ['en'],
    validityDays: 365,
    policy: { decimals: 1 },
    sections: Array.from({ length: SECTIONS }, (_, section) => ({
      id: `s${section}`,
      title: { en: `Section ${section}` },
      questions: questions.slice(section * PER_SECTION, (section + 1) * PER_SECTION).map(asQuestion),
    })),
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.definition;
}

function asQuestion({ id, weight, department, shares, shownIf }: FormQuestion): object {
  const options = Object.entries(shares).map(([option, share]) => ({ id: option, label: { en: option }, share }));
  return {
    id,
    text: { en: `Is it so? (${id})` },
    department,
    weight,
    ...(shares === passFail ? { type: 'passFail' } : { type: 'graded', options }),
    ...(shownIf ? { condition: { question: shownIf.question, op: 'eq', value: shownIf.value } } : {}),
  };
}

/** Answers to every question, others for each `turn`; about one in five is missed. */
export function answersTo(questions: readonly FormQuestion[], turn: number): Answer[] {
  return questions.map(({ id, shares }, at) => {
    const options = Object.keys(shares);
    const chance = (Math.imul(at + 1, 2_654_435_761) + Math.imul(turn + 1, 40_503)) >>> 8;
    const value = chance % 5 === 0 ? options[1 + (chance % (options.length - 1))] : options[0];
    return { question: id, instance: 0, value: value ?? null };
  });
}
