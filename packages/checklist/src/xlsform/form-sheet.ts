/** One row of a form's sheet as texts. `row` is the number that a person sees beside it. */
export interface FormRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** One sheet of a form, whatever file it came from. */
export interface FormSheet {
  readonly name: string;
  readonly rows: readonly FormRow[];
}
