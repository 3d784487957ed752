/** Everything that can be wrong with a definition. Append only. */
export const definitionProblemCodes = [
  'NOT_A_DEFINITION',
  'TOO_DEEP',
  'TOO_BIG',
  'MISSING',
  'WRONG_TYPE',
  'UNKNOWN_FIELD',
  'NOT_ONE_OF',
  'TOO_SMALL',
  'TOO_LARGE',
  'WRONG_FORMAT',
  'NO_VARIANT_FITS',
  'INVALID',
  'TEXT_WITHOUT_LANGUAGE',
  'DUPLICATE_ID',
  'DUPLICATE_LANGUAGE',
  'CONDITION_QUESTION_UNKNOWN',
  'CONDITION_QUESTION_LATER',
  'CONDITION_CIRCULAR',
  'CONDITION_VALUE_MISSING',
  'CONDITION_VALUE_NOT_USED',
  'CONDITION_VALUE_WRONG',
  'CONDITION_OPTION_UNKNOWN',
  'CONDITION_OPERATOR_NOT_FOR_LOCATION',
  'BANDS_NOT_ORDERED',
  'BANDS_LEAVE_GAP',
  'RATING_UNKNOWN',
  'RATING_LEVEL_UNKNOWN',
  'RATING_QUESTION_UNKNOWN',
  'RATING_SECTION_UNKNOWN',
  'WORST_MISSING',
  'POINTS_MISSING',
  'WEIGHTS_ADD_TO_NOTHING',
  'CRITICAL_CAP_MISSING',
  'CRITICAL_WITHOUT_SHARE',
  'OPTIONS_WITHOUT_POSITIVE_SHARE',
  'OPTION_SHARE_OUT_OF_RANGE',
  'SCALE_WITHOUT_RANGE',
  'BAND_UPSIDE_DOWN',
  'REPEAT_MIN_ABOVE_MAX',
  'CONDITION_NEVER_TRUE',
  'BAND_NEVER_REACHED',
  'FIGURE_UNKNOWN',
  'FIGURE_CIRCULAR',
  'RATING_TAG_UNKNOWN',
  'RATING_DEPARTMENT_UNKNOWN',
  'RATING_SELECTS_NOTHING',
  'RATING_TEST_NEVER_HOLDS',
  'RATING_RULE_NEVER_REACHED',
  'RATING_LEVEL_NEVER_REACHED',
  'RATING_WITHOUT_START',
  'STEP_WITHOUT_MOVE',
  'CAP_WITHOUT_LEVEL',
  'CAP_UPSIDE_DOWN',
] as const;
export type DefinitionProblemCode = (typeof definitionProblemCodes)[number];

/** One problem: where it is, what it is, and the facts a message needs. */
export interface DefinitionProblem {
  path: (string | number)[];
  code: DefinitionProblemCode;
  params: Record<string, string | number>;
}

export type Path = readonly (string | number)[];

/** Collects problems. */
export type Report = (path: Path, code: DefinitionProblemCode, params?: Record<string, string | number>) => void;
