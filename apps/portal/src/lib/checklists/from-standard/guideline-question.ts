import { MOST_QUESTION_PICTURES } from '@concord/checklist/question';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { GuidelineForQuestions } from '#lib/api/wire.ts';
import { measureText } from '#lib/tokens/measure-text.ts';
import type { DraftPicture, DraftQuestion } from '../draft/draft.ts';
import { newQuestion, type OptionLabels } from '../draft/new-question.ts';

interface Wanted {
  readonly id: string;
  /** The first pictures beside the question: how it is done right. */
  readonly pictures: boolean;
  readonly labels: OptionLabels;
}

/**
 * A question that asks whether a guideline is kept: its title, what it says as help, its owner and contributors, its pictures; a colour is
 * measured with its tolerance, a type is named with those it has.
 */
export function questionFromGuideline(guideline: GuidelineForQuestions, wanted: Wanted): DraftQuestion {
  const { key, version, title, department, contributing, measure } = guideline;
  const colour = measure?.kind === 'colour';
  const common = { id: wanted.id, text: { ...title }, department, guideline: key };
  const question = newQuestion(colour ? 'colour' : 'passFail', common, wanted.labels);
  const pictures = wanted.pictures ? picturesOf(guideline) : [];
  return {
    ...question,
    ...(colour ? { hex: measure.hex, tolerance: measure.tolerance } : {}),
    help: helpOf(guideline),
    ...(contributing.length > 0 ? { contributing: [...contributing] } : {}),
    ...(version === null ? {} : { guidelineVersion: version }),
    ...(pictures.length > 0 ? { pictures } : {}),
  } as DraftQuestion;
}

function helpOf({ statement, measure }: GuidelineForQuestions): LocalizedText {
  if (measure?.kind !== 'font') return { ...statement };
  return Object.fromEntries(
    Object.entries(statement).map(([tag, words]) => [tag, `${words}\n${measureText(measure)}`]),
  );
}

/** The picture that the guideline is known by, then those of how it is done; each once. */
export function picturesOf({ pictureId, title, pictures }: GuidelineForQuestions): DraftPicture[] {
  const known = pictureId === null ? [] : [{ photo: pictureId, alt: title }];
  const done = pictures
    .filter(({ side, photoId }) => side === 'do' && photoId !== pictureId)
    .map(({ photoId, caption }) => ({ photo: photoId, alt: caption ?? title }));
  return [...known, ...done]
    .slice(0, MOST_QUESTION_PICTURES)
    .map(({ photo, alt }, index) => ({ id: `picture-${index + 1}`, photo, alt: { ...alt } }));
}
