import type { DefinitionProblemCode } from '@concord/checklist/validate';
import type { ChecklistProblem } from '@concord/domain/checklist-wire';
import * as m from '@concord/i18n/messages';

type Words = (problem: ChecklistProblem) => string;
const fact = ({ params }: ChecklistProblem, name: string) => String(params[name] ?? '');

const WORDS: Record<DefinitionProblemCode, Words> = {
  NOT_A_DEFINITION: () => m.checklists_problem_not_a_definition(),
  TOO_DEEP: () => m.checklists_problem_too_deep(),
  TOO_BIG: () => m.checklists_problem_too_big(),
  MISSING: () => m.checklists_problem_missing(),
  WRONG_TYPE: (problem) => m.checklists_problem_wrong_type({ expected: fact(problem, 'expected') }),
  UNKNOWN_FIELD: (problem) => m.checklists_problem_unknown_field({ field: fact(problem, 'field') }),
  NOT_ONE_OF: () => m.checklists_problem_not_one_of(),
  TOO_SMALL: () => m.checklists_problem_too_small(),
  TOO_LARGE: () => m.checklists_problem_too_large(),
  WRONG_FORMAT: () => m.checklists_problem_wrong_format(),
  NO_VARIANT_FITS: () => m.checklists_problem_no_variant_fits(),
  INVALID: () => m.checklists_problem_invalid(),
  TEXT_WITHOUT_LANGUAGE: () => m.checklists_problem_text_without_language(),
  DUPLICATE_ID: (problem) => m.checklists_problem_duplicate_id({ id: fact(problem, 'id') }),
  DUPLICATE_LANGUAGE: (problem) => m.checklists_problem_duplicate_language({ language: fact(problem, 'language') }),
  CONDITION_QUESTION_UNKNOWN: () => m.checklists_problem_condition_question_unknown(),
  CONDITION_QUESTION_LATER: () => m.checklists_problem_condition_question_later(),
  CONDITION_CIRCULAR: () => m.checklists_problem_condition_circular(),
  CONDITION_VALUE_MISSING: () => m.checklists_problem_condition_value_missing(),
  CONDITION_VALUE_NOT_USED: () => m.checklists_problem_condition_value_not_used(),
  CONDITION_VALUE_WRONG: () => m.checklists_problem_condition_value_wrong(),
  CONDITION_OPTION_UNKNOWN: () => m.checklists_problem_condition_option_unknown(),
  CONDITION_OPERATOR_NOT_FOR_LOCATION: () => m.checklists_problem_condition_operator_not_for_location(),
  BANDS_NOT_ORDERED: () => m.checklists_problem_bands_not_ordered(),
  BANDS_LEAVE_GAP: () => m.checklists_problem_bands_leave_gap(),
  RATING_UNKNOWN: () => m.checklists_problem_rating_unknown(),
  RATING_LEVEL_UNKNOWN: () => m.checklists_problem_rating_level_unknown(),
  RATING_QUESTION_UNKNOWN: () => m.checklists_problem_rating_question_unknown(),
  RATING_SECTION_UNKNOWN: () => m.checklists_problem_rating_section_unknown(),
  WORST_MISSING: () => m.checklists_problem_worst_missing(),
  POINTS_MISSING: () => m.checklists_problem_points_missing(),
  WEIGHTS_ADD_TO_NOTHING: () => m.checklists_problem_weights_add_to_nothing(),
  CRITICAL_CAP_MISSING: () => m.checklists_problem_critical_cap_missing(),
  CRITICAL_WITHOUT_SHARE: () => m.checklists_problem_critical_without_share(),
  OPTIONS_WITHOUT_POSITIVE_SHARE: () => m.checklists_problem_options_without_positive_share(),
  OPTION_SHARE_OUT_OF_RANGE: () => m.checklists_problem_option_share_out_of_range(),
  SCALE_WITHOUT_RANGE: () => m.checklists_problem_scale_without_range(),
  BAND_UPSIDE_DOWN: () => m.checklists_problem_band_upside_down(),
  REPEAT_MIN_ABOVE_MAX: () => m.checklists_problem_repeat_min_above_max(),
  CONDITION_NEVER_TRUE: () => m.checklist_problems_condition_never_true(),
  BAND_NEVER_REACHED: (problem) => m.checklist_problems_band_never_reached({ best: fact(problem, 'best') }),
  FIGURE_UNKNOWN: (problem) => m.checklist_problems_figure_unknown({ figure: fact(problem, 'figure') }),
  FIGURE_CIRCULAR: (problem) => m.checklist_problems_figure_circular({ figure: fact(problem, 'figure') }),
  RATING_TAG_UNKNOWN: (problem) => m.checklist_problems_rating_tag_unknown({ tag: fact(problem, 'tag') }),
  RATING_DEPARTMENT_UNKNOWN: (problem) =>
    m.checklist_problems_rating_department_unknown({ department: fact(problem, 'department') }),
  RATING_SELECTS_NOTHING: () => m.checklist_problems_rating_selects_nothing(),
  RATING_TEST_NEVER_HOLDS: (problem) => m.checklist_problems_rating_test_never_holds({ value: fact(problem, 'value') }),
  RATING_RULE_NEVER_REACHED: () => m.checklist_problems_rating_rule_never_reached(),
  RATING_LEVEL_NEVER_REACHED: (problem) =>
    m.checklist_problems_rating_level_never_reached({ level: fact(problem, 'level') }),
  RATING_WITHOUT_START: (problem) => m.checklist_problems_rating_without_start({ rating: fact(problem, 'rating') }),
  STEP_WITHOUT_MOVE: () => m.checklist_problems_step_without_move(),
  CAP_WITHOUT_LEVEL: () => m.checklist_problems_cap_without_level(),
  CAP_UPSIDE_DOWN: () => m.checklist_problems_cap_upside_down(),
};

/** What only the brand's own data show, so that the server says it. */
const OF_BRAND: Readonly<Record<string, Words>> = {
  DEPARTMENT_UNKNOWN: (problem) => `${m.errors_department_unknown()}: ${fact(problem, 'key')}`,
  GUIDELINE_UNKNOWN: (problem) => `${m.errors_guideline_unknown()}: ${fact(problem, 'key')}`,
  PICTURE_MISSING: (problem) => m.media_problem_missing({ file: fact(problem, 'file') }),
  PICTURE_UNKNOWN: (problem) => m.media_problem_unknown({ file: fact(problem, 'file') || fact(problem, 'photo') }),
};

export function isOfBrand({ code }: ChecklistProblem): boolean {
  return Object.hasOwn(OF_BRAND, code);
}

const ALL: Readonly<Record<string, Words>> = { ...WORDS, ...OF_BRAND };

/** A problem in the reader's language. Codes that are newer than this build read as "not valid". */
export function problemWords(problem: ChecklistProblem): string {
  const words = Object.hasOwn(ALL, problem.code) ? ALL[problem.code] : undefined;
  return words ? words(problem) : m.checklists_problem_invalid();
}

/** A path as a person who reads the file finds it: `sections[0].questions[2].text`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}
