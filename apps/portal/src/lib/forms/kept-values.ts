const PREFIX = 'concord.form.';

/** What a form keeps: the id made for the row it creates, the revision it began from, and what was typed. */
export interface Kept<Values> {
  readonly id: string;
  readonly revision: number | null;
  readonly values: Values;
}

/** Kept per person, brand and form, for this tab only: reloads and signing in again lose nothing, nobody else sees it. */
export function keptKey(userId: string, orgId: string, form: string): string {
  return `${PREFIX}${userId}.${orgId}.${form}`;
}

/** What was kept, or null. Storage that is forbidden, full or scribbled over counts as empty. */
export function readKept<Values>(key: string): Kept<Values> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'id' in kept && 'values' in kept
      ? (kept as Kept<Values>)
      : null;
  } catch {
    return null;
  }
}

export function writeKept<Values>(key: string, kept: Kept<Values> | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Without storage the form lives as long as its page.
  }
}

export function forgetKeptForms(): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '');
    for (const key of keys) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}
