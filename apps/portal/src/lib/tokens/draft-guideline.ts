import { formatNumber } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import { type Locale, locales } from '@concord/i18n/runtime';
import type { TokenDetail } from '#lib/api/wire.ts';
import type { DraftText } from '#lib/texts/draft-text.ts';
import { measureText } from './measure-text.ts';

/** Words for a standard made from a token, in those of the brand's languages that the product speaks. */
function inEach(languages: readonly string[], words: (locale: Locale) => string): DraftText {
  return Object.fromEntries(
    languages.map((language) => {
      const locale = locales.find((known) => known === language.split('-')[0]);
      return [language, locale ? words(locale) : ''];
    }),
  );
}

export function draftTitle({ path, measurable }: TokenDetail, languages: readonly string[]): DraftText {
  const name = path.split('.').slice(-2).join(' ');
  return inEach(languages, (locale) =>
    measurable?.kind === 'font'
      ? m.tokens_draft_font_title({ name }, { locale })
      : m.tokens_draft_title({ name }, { locale }),
  );
}

export function draftStatement(
  { measurable }: TokenDetail,
  tolerance: number,
  languages: readonly string[],
): DraftText {
  return inEach(languages, (locale) => {
    if (!measurable) return '';
    return measurable.kind === 'colour'
      ? m.tokens_draft_colour({ hex: measurable.hex, tolerance: formatNumber(tolerance) }, { locale })
      : m.tokens_draft_font({ font: measureText(measurable) }, { locale });
  });
}
