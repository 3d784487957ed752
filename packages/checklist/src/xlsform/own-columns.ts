/**
 * The columns of ours in a form: what forms have no word for. Other programs leave columns alone that they do not know.
 * `concord::more` holds as JSON whatever has no column of its own; long values go on in `concord::more_2` and so on.
 */
export const OWN_SURVEY_COLUMNS = [
  'concord::id',
  'concord::type',
  'concord::department',
  'concord::guideline',
  'concord::weight',
  'concord::points',
  'concord::bonus',
  'concord::allow_na',
  'concord::critical',
  'concord::critical_scope',
  'concord::critical_cap',
  'concord::critical_threshold',
  'concord::photo',
  'concord::note',
  'concord::band_low',
  'concord::band_high',
  'concord::band_tolerance',
  'concord::repeat_min',
  'concord::repeat_max',
  'concord::repeat_label',
  'concord::condition',
  'concord::more',
] as const;

export const OWN_CHOICE_COLUMNS = ['concord::share', 'concord::maximum', 'concord::na', 'concord::more'] as const;

export const OWN_SETTINGS_COLUMNS = ['concord::key', 'concord::languages', 'concord::policy', 'concord::more'] as const;

/** What one cell of a workbook holds, with room. */
const CELL = 30_000;

/** JSON in as many columns as it needs. */
export function moreCells(value: Readonly<Record<string, unknown>>, column = 'concord::more'): [string, string][] {
  if (Object.keys(value).length === 0) return [];
  const whole = JSON.stringify(value);
  // Blanks at the end of a cell get lost, so a text that is cut holds none.
  const json = whole.length <= CELL ? whole : whole.replaceAll(/\s/gu, escaped);
  return Array.from({ length: Math.ceil(json.length / CELL) }, (_, index) => [
    index === 0 ? column : `${column}_${index + 1}`,
    json.slice(index * CELL, (index + 1) * CELL),
  ]);
}

function escaped(blank: string): string {
  return `\\u${blank.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What `moreCells` wrote; undefined where the cells hold no JSON object, null where there are none. */
export function readMore(
  text: (column: string) => string,
  column = 'concord::more',
): Readonly<Record<string, unknown>> | null | undefined {
  let json = text(column);
  if (json === '') return null;
  for (let index = 2; text(`${column}_${index}`) !== ''; index += 1) json += text(`${column}_${index}`);
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
