import type { Condition } from '@concord/checklist/condition';
import type { ChecklistDefinitionInput } from '@concord/checklist/definition';
import type { QuestionType } from '@concord/checklist/question';

/** A checklist while it is written: of the file's shape, but any field may still be empty. */
export type Draft = ChecklistDefinitionInput;
export type DraftSection = Draft['sections'][number];
export type DraftQuestion = DraftSection['questions'][number];
export type DraftOption = Extract<DraftQuestion, { options: unknown }>['options'][number];
export type DraftPicture = NonNullable<DraftQuestion['pictures']>[number];
export type DraftPolicy = Draft['policy'];
export type DraftBand = NonNullable<DraftPolicy['bands']>[number];

export const QUESTION_TYPES = [
  'passFail',
  'graded',
  'choice',
  'multiChoice',
  'scale',
  'number',
  'count',
  'text',
  'date',
  'photo',
  'signature',
  'colour',
  'barcode',
] as const satisfies readonly QuestionType[];

type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function records(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function readQuestion(stored: Json): DraftQuestion {
  const type = QUESTION_TYPES.find((known) => known === stored['type']) ?? 'passFail';
  const options = 'options' in stored ? { options: records(stored['options']).map(withTexts('label')) } : {};
  const pictures = 'pictures' in stored ? { pictures: records(stored['pictures']) } : {};
  return {
    id: '',
    department: '',
    ...withTexts('text')(stored),
    ...options,
    ...pictures,
    type,
  } as unknown as DraftQuestion;
}

function withTexts(...names: string[]): (stored: Json) => Json {
  return (stored) => ({
    ...stored,
    ...Object.fromEntries(names.map((name) => [name, isRecord(stored[name]) ? stored[name] : {}])),
  });
}

function readSection(stored: Json): DraftSection {
  return {
    id: '',
    ...withTexts('title')(stored),
    questions: records(stored['questions']).map(readQuestion),
  } as unknown as DraftSection;
}

/**
 * Whatever is stored as a draft, with the containers that the builder walks through made sure of. Every other field stays as it
 * is, also one that is wrong: validation names it.
 */
export function readDraft(stored: unknown): Draft {
  const json = isRecord(stored) ? stored : {};
  const policy = isRecord(json['policy']) ? json['policy'] : {};
  return {
    format: 'concord.checklist/1',
    key: '',
    ...withTexts('title')(json),
    languages: Array.isArray(json['languages']) ? json['languages'] : [],
    policy: { ...policy, ...('bands' in policy ? { bands: records(policy['bands']).map(withTexts('label')) } : {}) },
    sections: records(json['sections']).map(readSection),
  } as unknown as Draft;
}

const TEXTS = new Set(['title', 'description', 'text', 'help', 'label', 'alt']);
const OPTIONAL_TEXTS = new Set(['description', 'help', 'alt']);

/** The draft as it is stored: languages that hold nothing are left out, and so are optional texts without any. */
export function storableDraft(draft: Draft): Draft {
  return storablePart(draft);
}

/** The same of a part, as a plain copy. */
export function storablePart<Part>(part: Part): Part {
  return strip(part) as Part;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => {
      if (field === undefined) return [];
      if (!TEXTS.has(name) || !isRecord(field)) return [[name, strip(field)]];
      const written = Object.entries(field).filter(([, text]) => typeof text !== 'string' || text.trim() !== '');
      return written.length === 0 && OPTIONAL_TEXTS.has(name) ? [] : [[name, Object.fromEntries(written)]];
    }),
  );
}

/** A checklist with one empty section, in the brand's languages. */
export function newDraft(key: string, title: Record<string, string>, languages: readonly string[]): Draft {
  return {
    format: 'concord.checklist/1',
    key,
    title,
    languages: [...languages],
    validityDays: 365,
    policy: {},
    sections: [{ id: 'section-1', title: {}, questions: [] }],
  };
}

/** Every question with its place, in the order in which they are asked. */
export function placesOf(draft: Draft): { section: number; offset: number; question: DraftQuestion }[] {
  return draft.sections.flatMap(({ questions }, section) =>
    questions.map((question, offset) => ({ section, offset, question })),
  );
}

export type { Condition };
