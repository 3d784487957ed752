import type { FormNote } from '@concord/checklist/form-note';
import type { FormPreview } from '@concord/checklist/form-preview';
import { onSignedOut } from '#lib/api/signed-out.ts';
import { type Failure, failure, knownCode, toFailure } from '#lib/errors/failure.ts';

export type Asked<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly failure: Failure };

/** Reading a large workbook on a busy server takes its time. */
const TIMEOUT_MS = 60_000;

/** What the server makes of a form. Nothing is kept there. */
export function previewForm(file: File, department: string | null): Promise<Asked<FormPreview>> {
  const asked = new URLSearchParams({ file: file.name.slice(-200), ...(department === null ? {} : { department }) });
  const headers = { 'content-type': 'application/octet-stream' };
  return ask(`/api/forms?${asked}`, { method: 'POST', headers, body: file });
}

/** The address of a version, or of the draft, as a form. */
export function formUrl(id: string, version: number | 'draft', format: 'xlsx' | 'csv' | 'json' | 'zip'): string {
  return `/api/checklists/${id}/form.${format}?version=${version}`;
}

/** What other programs will not see in that form, and how many pictures belong to it. */
export function formNotes(
  id: string,
  version: number | 'draft',
): Promise<Asked<{ notes: readonly FormNote[]; pictures: number }>> {
  return ask(formUrl(id, version, 'json'), {});
}

async function ask<Answer>(url: string, init: RequestInit): Promise<Asked<Answer>> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 401) onSignedOut();
    if (!response.ok) return { ok: false, failure: await refusalOf(response) };
    return { ok: true, answer: (await response.json()) as Answer };
  } catch (error) {
    return { ok: false, failure: toFailure(error, navigator.onLine) };
  }
}

async function refusalOf(response: Response): Promise<Failure> {
  const requestId = response.headers.get('x-request-id');
  try {
    const { error } = (await response.json()) as { error: { code: unknown; details?: Failure['details'] } };
    return failure(knownCode(error.code), error.details ?? {}, requestId);
  } catch {
    return failure(response.status === 413 ? 'BODY_TOO_LARGE' : 'INTERNAL', {}, requestId);
  }
}
