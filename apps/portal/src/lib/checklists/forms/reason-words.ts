import * as m from '@concord/i18n/messages';
import type { Failure } from '#lib/errors/failure.ts';

const REASONS: Readonly<Record<string, () => string>> = {
  EMPTY_FILE: m.xlsform_reason_empty_file,
  NO_SHEET: m.xlsform_reason_empty_file,
  NOT_UTF8: m.xlsform_reason_not_utf8,
  NOT_UTF16: m.xlsform_reason_not_utf8,
  NOT_XLSX: m.xlsform_reason_not_xlsx,
  NOT_XLS: m.xlsform_reason_not_xls,
  PASSWORD: m.xlsform_reason_password,
  TOO_LARGE_UNPACKED: m.xlsform_reason_too_large,
  TOO_MANY_ROWS: m.xlsform_reason_too_large,
  TOO_SLOW: m.xlsform_reason_too_slow,
  NOT_A_FORM: m.xlsform_reason_not_a_form,
  QUOTE_OPEN: m.xlsform_reason_broken_row,
  QUOTE_MISPLACED: m.xlsform_reason_broken_row,
  ROW_TOO_LONG: m.xlsform_reason_broken_row,
};

/** Why a file could not be read, where that is what failed; null for any other failure. */
export function unreadableWords({ code, details }: Failure): string | null {
  if (code === 'BODY_TOO_LARGE') return m.xlsform_too_large();
  if (code !== 'FORM_UNREADABLE') return null;
  const reason = REASONS[String(details['reason'])] ?? m.xlsform_reason_not_a_form;
  return m.xlsform_unreadable({ reason: reason() });
}
