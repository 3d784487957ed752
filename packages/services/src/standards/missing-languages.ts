import type { GuidelineContent } from '@concord/domain/guideline';

type Texts = Pick<GuidelineContent, 'title' | 'statement' | 'rationale'> & {
  readonly pictures: readonly Pick<GuidelineContent['pictures'][number], 'caption'>[];
};

/** The languages in which some text that the guideline has is missing; a text that it does not have at all is not. */
export function missingLanguages(
  { title, statement, rationale, pictures }: Texts,
  languages: readonly string[],
): readonly string[] {
  const texts = [title, statement, rationale, ...pictures.map(({ caption }) => caption)].filter(
    (text) => text !== null,
  );
  return languages.filter((language) => texts.some((text) => text[language] === undefined));
}
