import type { FormWords } from '@concord/checklist/read-form';
import type { WrittenWords } from '@concord/checklist/write-form';
import type { LocalizedText } from '@concord/domain/localized-text';
import * as m from '@concord/i18n/messages';
import { locales } from '@concord/i18n/runtime';
import type { Label } from './export-table.ts';

/** A message in every language that we speak, as a text of a checklist. */
const inAll = (label: Label): LocalizedText =>
  Object.fromEntries(locales.map((locale) => [locale, label({}, { locale })]));

/** Texts of what a form only implies. */
export const formWords: FormWords = {
  general: inAll(m.xlsform_general),
  other: inAll(m.xlsform_other),
  specifyOther: inAll(m.xlsform_specify_other),
  acknowledged: inAll(m.xlsform_acknowledged),
};

/** Labels of choices that a checklist only implies. */
export const writtenWords: WrittenWords = {
  pass: inAll(m.xlsform_pass),
  fail: inAll(m.xlsform_fail),
  notApplicable: inAll(m.xlsform_not_applicable),
};
