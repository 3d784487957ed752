/** One line of the doctor's report. */
export interface Check {
  readonly level: 'ok' | 'warn' | 'fail';
  readonly what: string;
  /** What to do about it; none where all is well. */
  readonly advice?: string;
}

export const ok = (what: string): Check => ({ level: 'ok', what });
export const warn = (what: string, advice: string): Check => ({ level: 'warn', what, advice });
export const fail = (what: string, advice: string): Check => ({ level: 'fail', what, advice });
