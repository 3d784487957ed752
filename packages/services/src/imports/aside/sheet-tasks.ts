type Task<Input, Portion> = (input: Input) => AsyncGenerator<Portion>;

/** A task that is loaded when it is asked for: a thread starts with what it needs, and nothing else. */
function loaded<Input, Portion>(load: () => Promise<Task<Input, Portion>>): Task<Input, Portion> {
  return async function* (input) {
    yield* (await load())(input);
  };
}

/** What is done with a file away from the event loop; input and portions are plain values, for they are copied from thread to thread. */
export const SHEET_TASKS = {
  columns: loaded(async () => (await import('../locations/read-sheet-columns.ts')).readSheetColumns),
  lines: loaded(async () => (await import('../locations/read-lines.ts')).readLines),
  locations: loaded(async () => (await import('../locations/read-locations.ts')).readLocations),
  form: loaded(async () => (await import('../../checklists/form-file/read-workbook.ts')).readFormWorkbook),
  definition: loaded(async () => (await import('../../checklists/form-file/make-form.ts')).makeForm),
};
export type SheetTasks = typeof SHEET_TASKS;
