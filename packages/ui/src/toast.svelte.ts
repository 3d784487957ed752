import type { Tone } from './tone.ts';

export interface Toast {
  id: number;
  text: string;
  tone: Tone;
  /** e.g. Undo. */
  action?: { label: string; run: () => void };
}

const SHOWN_MS = 6000;
let last = 0;

/** What the one <ToastRegion> of an app shows. */
export const toasts = $state<Toast[]>([]);

export function dismissToast(id: number): void {
  const index = toasts.findIndex((toast) => toast.id === id);
  if (index >= 0) toasts.splice(index, 1);
}

/**
 * Tells that something happened. Errors and toasts with an action stay until they are dismissed: nobody should have to
 * read or press against the clock.
 */
export function toast(text: string, options: { tone?: Tone; action?: Toast['action'] } = {}): number {
  const { tone = 'neutral', action } = options;
  const id = ++last;
  toasts.push(action ? { id, text, tone, action } : { id, text, tone });
  if (tone !== 'bad' && !action) setTimeout(() => dismissToast(id), SHOWN_MS);
  return id;
}
