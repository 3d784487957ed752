import type { Answer, AuditContext } from './answers.ts';
import { questionsIn } from './condition-questions.ts';
import type { ChecklistDefinition } from './definition.ts';
import { type Missing, missingForSubmit } from './missing-for-submit.ts';
import { visibleQuestions } from './visibility.ts';

/** Where one answer belongs. */
export interface AnswerPlace {
  readonly question: string;
  readonly instance: number;
}

/** An audit that is asked again where it missed the standard. */
export interface ReauditBase {
  readonly definition: ChecklistDefinition;
  /** Its answers, all of them. */
  readonly answers: readonly Answer[];
  /** The answers that missed the standard. */
  readonly missed: readonly AnswerPlace[];
  readonly context?: AuditContext;
}

/** What a re-audit asks, and what it takes over. */
export interface Reaudit {
  /** The answers of the audit that stay: all but those that missed. */
  readonly takenOver: readonly Answer[];
  /** Whether an answer may be given here. */
  readonly asks: (place: AnswerPlace) => boolean;
  /** What a submit still needs: of the questions that are asked only, each missed one among them whether required or not. */
  readonly missing: (answers: readonly Answer[]) => Missing[];
}

/**
 * A re-audit asks what was missed; what the conditions of that look at, with the answer it had; and what was hidden before and depends
 * on either, for the case that it is shown now. Everything else stays as the audit found it.
 */
export function reauditOf({ definition, answers, missed, context }: ReauditBase): Reaudit {
  const again = new Set(missed.map(keyOf));
  const asked = withSources(definition, missed);
  const followers = followersOf(definition, asked);
  const shown = new Set(
    visibleQuestions(definition, answers, context).map(({ question, instance }) => `${instance}/${question.id}`),
  );
  const asks = (place: AnswerPlace) =>
    asked.get(place.question)?.has(place.instance) === true ||
    asked.get(place.question)?.has('any') === true ||
    (followers.has(place.question) && !shown.has(keyOf(place)));
  return {
    takenOver: answers.filter((answer) => !again.has(keyOf(answer))),
    asks,
    missing: (now) => missingOf({ definition, now, context, asks, again }),
  };
}

interface Asked {
  definition: ChecklistDefinition;
  now: readonly Answer[];
  context: AuditContext | undefined;
  asks: Reaudit['asks'];
  again: ReadonlySet<string>;
}

function missingOf({ definition, now, context, asks, again }: Asked): Missing[] {
  const needed = missingForSubmit(definition, now, context).filter(asks);
  const known = new Set(needed.map(keyOf));
  const open = visibleQuestions(definition, now, context).flatMap(({ question, instance, settled }): Missing[] => {
    const place = { question: question.id, instance };
    return settled || !again.has(keyOf(place)) || known.has(keyOf(place)) ? [] : [{ ...place, code: 'REQUIRED' }];
  });
  return [...needed, ...open];
}

type Instances = Set<number | 'any'>;

/** The places, and all that their conditions look at: of the same section in the same instance, of others in any. */
function withSources(definition: ChecklistDefinition, places: readonly AnswerPlace[]): Map<string, Instances> {
  const looksAt = conditionsOf(definition);
  const sections = sectionsOf(definition);
  const found = new Map<string, Instances>();
  const add = (question: string, instance: number | 'any'): void => {
    const instances = found.get(question) ?? new Set();
    if (instances.has(instance)) return;
    found.set(question, instances.add(instance));
    for (const source of looksAt.get(question) ?? []) {
      add(source, sections.get(source) === sections.get(question) ? instance : 'any');
    }
  };
  for (const { question, instance } of places) add(question, instance);
  return found;
}

/** Questions that are shown or hidden by the answers to others. */
function followersOf(definition: ChecklistDefinition, asked: ReadonlyMap<string, unknown>): Set<string> {
  const followers = new Set<string>();
  // Conditions only look back, so one pass in order finds followers of followers too.
  for (const [question, sources] of conditionsOf(definition)) {
    if (sources.some((source) => asked.has(source) || followers.has(source))) followers.add(question);
  }
  return followers;
}

/** By question, in order: the questions that its condition and its section's look at. */
function conditionsOf({ sections }: ChecklistDefinition): Map<string, readonly string[]> {
  return new Map(
    sections.flatMap((section) =>
      section.questions.map(
        ({ id, condition }) => [id, [...questionsIn(section.condition), ...questionsIn(condition)]] as const,
      ),
    ),
  );
}

function sectionsOf({ sections }: ChecklistDefinition): Map<string, string> {
  return new Map(sections.flatMap(({ id, questions }) => questions.map((question) => [question.id, id] as const)));
}

function keyOf({ question, instance }: AnswerPlace): string {
  return `${instance}/${question}`;
}
