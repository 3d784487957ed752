import type { ChecklistDefinitionInput } from '@concord/checklist/definition';
import type { LocalizedText } from '@concord/domain/localized-text';

const PER_SECTION = 20;
const LANGUAGES = ['en', 'de', 'fr', 'hu', 'ar'];

/** A checklist of this many questions in sections of twenty: five languages, all answer types that score, every fifth with a condition. */
export function manyQuestions(count: number, departments: readonly string[]): ChecklistDefinitionInput {
  const questions = Array.from({ length: count }, (_, at) =>
    questionAt(at, departments[at % departments.length] ?? ''),
  );
  return {
    format: 'concord.checklist/1',
    key: `questions-${count}`,
    title: { en: `${count} questions` },
    languages: LANGUAGES,
    policy: {},
    sections: Array.from({ length: Math.ceil(count / PER_SECTION) }, (_, section) => ({
      id: `s${section}`,
      title: inAll(`Section ${section + 1}`),
      questions: questions.slice(section * PER_SECTION, (section + 1) * PER_SECTION),
    })),
  };
}

function questionAt(at: number, department: string): ChecklistDefinitionInput['sections'][number]['questions'][number] {
  const common = {
    id: `q${at}`,
    text: inAll(`Is number ${at + 1} as the standard asks, at every till and table of the place?`),
    help: inAll('Look from the door, then from the till; take a photo where it is not.'),
    department,
    weight: 1 + (at % 4),
    evidence: { photo: 'onMiss' as const },
    ...(at % 5 === 4
      ? {
          condition: {
            any: [
              { question: `q${at - 4}`, op: 'missed' as const },
              { question: `q${at - 2}`, op: 'eq' as const, value: 0 },
            ],
          },
        }
      : {}),
  };
  switch (at % 5) {
    case 0:
      return { ...common, type: 'passFail' };
    case 1:
      return {
        ...common,
        type: 'graded',
        options: [1, 0.5, 0].map((share) => ({ id: `o${share * 10}`, label: inAll(`Worth ${share}`), share })),
      };
    case 2:
      return { ...common, type: 'number', unit: '°C', band: { lo: 0, hi: 5, tolerance: 2 } };
    case 3:
      return { ...common, type: 'scale', from: 0, to: 10 };
    default:
      return { ...common, type: 'passFail' };
  }
}

function inAll(text: string): LocalizedText {
  return Object.fromEntries(LANGUAGES.map((language) => [language, `${text} (${language})`]));
}
