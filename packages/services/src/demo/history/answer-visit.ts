import type { AnswerValue } from '@concord/checklist/answers';
import type { ChecklistDefinition } from '@concord/checklist/definition';
import type { Question } from '@concord/checklist/question';
import { textIn } from '@concord/domain/localized-text';
import { habitOf } from '../checklists/habits.ts';
import type { Motif } from '../draw-picture.ts';
import { type DemoPlace, isRemote } from '../places/draw-places.ts';
import { oneOf, type Random, wholeFrom } from '../random.ts';
import { chanceMet } from '../storylines.ts';
import { NOTES } from './remarks.ts';

/** What an auditor of the demo brand enters for one question. */
export interface DemoAnswer {
  readonly question: string;
  readonly value: AnswerValue;
  readonly notApplicable: boolean;
  readonly note: string;
  /** What the photos of it show. */
  readonly pictures: readonly Motif[];
}

export interface Occasion {
  readonly definition: ChecklistDefinition;
  readonly place: DemoPlace;
  readonly auditor: string;
  /** The auditor writes in it. */
  readonly language: string;
  readonly daysAgo: number;
}

/** One visit's answers, in the checklist's order. */
export function answerVisit(occasion: Occasion, random: Random): DemoAnswer[] {
  const missed = new Set<string>();
  return occasion.definition.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const habit = habitOf(question.id);
      if (habit.after !== undefined && !missed.has(habit.after)) return [];
      if (!question.required && habit.after === undefined && random() > (habit.given ?? 0)) return [];
      if (question.allowNotApplicable && doesNotApply(question, occasion, random)) return [notApplicable(question)];
      const { department } = question;
      const met = random() < chanceMet({ ...occasion, question: question.id, department, ease: habit.ease ?? 0 });
      if (!met) missed.add(question.id);
      return [answerQuestion(question, met, occasion.language, random)];
    }),
  );
}

/** An answer that meets the standard behind the question in full, or one that does not. */
export function answerQuestion(question: Question, met: boolean, language: string, random: Random): DemoAnswer {
  const { picture, notes } = habitOf(question.id);
  const wanted = question.evidence?.photo;
  const photographed = wanted === 'always' || (!met && (wanted === 'onMiss' || random() < 0.35));
  const said = notes === undefined ? undefined : textIn(notes, language, ['en']);
  const noted = !met && question.type !== 'text' && (question.evidence?.note === 'onMiss' || random() < 0.5);
  return {
    question: question.id,
    value: question.type === 'text' ? (said ?? '') : valueOf(question, met, random),
    notApplicable: false,
    note: noted ? (said ?? oneOf(random, NOTES[language] ?? NOTES.en)) : '',
    pictures: photographed && picture !== undefined ? [picture] : [],
  };
}

function doesNotApply(question: Question, { place }: Occasion, random: Random): boolean {
  const habit = habitOf(question.id);
  if (habit.onSite && (isRemote(place) || (place.purpose === 'Kiosk' && question.id === 'restroom'))) return true;
  return random() < (habit.notApplicable ?? 0);
}

function notApplicable({ id: question }: Question): DemoAnswer {
  return { question, value: null, notApplicable: true, note: '', pictures: [] };
}

function valueOf(question: Question, met: boolean, random: Random): AnswerValue {
  switch (question.type) {
    case 'passFail':
      return met ? 'pass' : 'fail';
    case 'graded': {
      const [best, second, ...worse] = question.options.toSorted((a, b) => b.share - a.share);
      return (met ? best : random() < 0.6 ? second : (worse[0] ?? second))?.id ?? null;
    }
    case 'scale':
      return met ? question.to : wholeFrom(random, question.from + 1, question.to - 1);
    case 'number':
      return numberOf(question, met, random);
    case 'colour':
      return faded(question.hex, met ? 3 : 45, random);
    default:
      return null;
  }
}

function numberOf(question: Extract<Question, { type: 'number' }>, met: boolean, random: Random): number | null {
  const { band } = question;
  if (!band) return null;
  const { decimals = 0, below = false } = habitOf(question.id);
  const inside = band.lo + (0.12 + random() * 0.82) * (band.hi - band.lo);
  const beyond = (0.25 + random() * 0.85) * band.tolerance;
  const value = met ? inside : below ? band.lo - beyond : band.hi + beyond;
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  return met || rounded < band.lo || rounded > band.hi ? rounded : band.hi + 1;
}

/** A sample of a colour that has seen so much sun. */
function faded(hex: string, sun: number, random: Random): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const paler = Math.round(sun * (0.5 + random() * 0.5));
  return `#${channels
    .map((channel) =>
      Math.min(255, channel + paler)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
