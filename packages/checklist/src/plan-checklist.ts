import { answerShare, type ShareOf } from './answer-share.ts';
import { answerCheck } from './check-answer.ts';
import { compileCondition } from './compile-condition.ts';
import type { ChecklistDefinition, Section } from './definition.ts';
import type { Plan, PlannedQuestion, PlannedSection } from './plan.ts';
import { layOut, once } from './lay-out.ts';
import type { Question } from './question.ts';

/** So few answers are looked through faster than any map finds one. */
const mostListed = 12;
const plans = new WeakMap<ChecklistDefinition, Plan>();

/** The compiled form of a definition, kept beside the object. */
export function planOf(definition: ChecklistDefinition): Plan {
  let plan = plans.get(definition);
  if (plan === undefined) {
    plan = planChecklist(definition);
    plans.set(definition, plan);
  }
  return plan;
}

/** Prepares a definition that passed `validateDefinition`. */
function planChecklist(definition: ChecklistDefinition): Plan {
  const byId = new Map<string, PlannedQuestion>();
  const sections = definition.sections.map((section, index) => planSection(definition, section, index, byId));
  return {
    definition,
    sections,
    questions: sections.flatMap((section) => section.questions),
    byId,
    layout: definition.sections.some((section) => section.repeat !== undefined)
      ? null
      : layOut(
          sections,
          sections.map(() => once),
        ),
    conditions: new Map(),
    spare: null,
  };
}

function planSection(
  definition: ChecklistDefinition,
  section: Section,
  index: number,
  byId: Map<string, PlannedQuestion>,
): PlannedSection {
  const condition = section.condition ? compileCondition(section.condition, index, byId) : null;
  const questions = section.questions.map((question, offset) => {
    const planned = planQuestion(definition, question, { section: index, offset, order: byId.size });
    if (question.condition) planned.condition = compileCondition(question.condition, index, byId);
    byId.set(question.id, planned);
    return planned;
  });
  return { section, index, questions, condition };
}

function planQuestion(
  { policy }: ChecklistDefinition,
  question: Question,
  place: Pick<PlannedQuestion, 'section' | 'offset' | 'order'>,
): PlannedQuestion {
  const takesPoints = policy.method !== 'weighted';
  const perThing = takesPoints && question.type === 'count' ? (question.pointsEach ?? null) : null;
  const check = answerCheck(question);
  const share = perThing === null ? answerShare(question) : null;
  return {
    question,
    id: question.id,
    ...place,
    check,
    share,
    listed: share ? listAnswers(question, check, share) : null,
    amount: takesPoints ? (question.points ?? 0) : question.weight,
    maxima: !takesPoints && policy.possible === 'chosenOption' ? maximaOf(question) : null,
    pointsEach: perThing,
    pointsAtMost: (question.type === 'count' ? question.pointsAtMost : undefined) ?? Number.POSITIVE_INFINITY,
    bonus: question.bonus === true,
    allowNotApplicable: question.allowNotApplicable,
    critical: question.critical ?? null,
    condition: null,
  };
}

function listAnswers(question: Question, check: PlannedQuestion['check'], share: ShareOf): PlannedQuestion['listed'] {
  let values: string[];
  if (question.type === 'passFail') values = ['pass', 'fail'];
  else if (question.type === 'graded' || question.type === 'choice') values = question.options.map(({ id }) => id);
  else return null;
  if (values.length > mostListed) return null;
  const valid = values.filter((value) => check(value) === null);
  return { values: valid, shares: valid.map((value) => share(value)) };
}

function maximaOf(question: Question): Map<unknown, number> | null {
  if (question.type !== 'graded' && question.type !== 'choice') return null;
  return new Map<unknown, number>(
    question.options.flatMap((option) => (option.maximum === undefined ? [] : [[option.id, option.maximum] as const])),
  );
}
