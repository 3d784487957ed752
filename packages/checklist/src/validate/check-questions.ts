import { answerShare } from '../answer-share.ts';
import type { ChecklistDefinition } from '../definition.ts';
import type { Policy } from '../policy.ts';
import type { Question } from '../question.ts';
import type { Path, Report } from './problem.ts';

/** What each section and question must have to be scored the way the policy says. */
export function checkQuestions({ sections, policy }: ChecklistDefinition, report: Report): void {
  sections.forEach((section, index) => {
    const path = ['sections', index];
    if (section.repeat && section.repeat.min > section.repeat.max) {
      const { min, max } = section.repeat;
      report([...path, 'repeat'], 'REPEAT_MIN_ABOVE_MAX', { min, max });
    }
    section.questions.forEach((question, offset) => {
      const at = [...path, 'questions', offset];
      checkAnswerType(question, at, report);
      checkCritical(question, policy, at, report);
      if (policy.method !== 'weighted' && isScored(question, policy) && !costs(question)) {
        report([...at, 'points'], 'POINTS_MISSING', { question: question.id, method: policy.method });
      }
    });
  });
}

/** Whether the policy gives the question a share or points. */
export function isScored(question: Question, policy: Policy): boolean {
  if (answerShare(question) !== null) return true;
  return policy.method !== 'weighted' && question.type === 'count' && question.pointsEach !== undefined;
}

function costs(question: Question): boolean {
  return question.points !== undefined || (question.type === 'count' && question.pointsEach !== undefined);
}

function checkCritical(question: Question, policy: Policy, path: Path, report: Report): void {
  const { critical, id } = question;
  if (!critical) return;
  if (critical.effect === 'cap' && critical.cap === undefined) {
    report([...path, 'critical', 'cap'], 'CRITICAL_CAP_MISSING', { question: id });
  }
  if (!isScored(question, policy)) report([...path, 'critical'], 'CRITICAL_WITHOUT_SHARE', { question: id });
}

function checkAnswerType(question: Question, path: Path, report: Report): void {
  const named = { question: question.id };
  if ('options' in question) checkOptions(question, path, report);
  if (question.type === 'scale' && question.from === question.to) report(path, 'SCALE_WITHOUT_RANGE', named);
  if ('band' in question && question.band && question.band.lo > question.band.hi) {
    report([...path, 'band'], 'BAND_UPSIDE_DOWN', named);
  }
}

function checkOptions(question: Extract<Question, { options: unknown }>, path: Path, report: Report): void {
  const { options } = question;
  if (question.type === 'multiChoice') {
    if (options.some((option) => option.share > 0)) return;
    report([...path, 'options'], 'OPTIONS_WITHOUT_POSITIVE_SHARE', { question: question.id });
    return;
  }
  options.forEach((option, index) => {
    if (option.share >= 0 && option.share <= 1) return;
    const at = [...path, 'options', index, 'share'];
    report(at, 'OPTION_SHARE_OUT_OF_RANGE', { question: question.id, option: option.id, share: option.share });
  });
}
