/** What a key press asks for in the run screen; null for a key that belongs to the field being typed in. */
export type RunKey = { move: 1 | -1 } | { choice: number } | { notApplicable: true } | null;

/** @param rtl arrows point where the text goes: in Arabic the left arrow leads on */
export function runKey(event: KeyboardEvent, rtl: boolean): RunKey {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  if (event.key === 'ArrowRight') return { move: rtl ? -1 : 1 };
  if (event.key === 'ArrowLeft') return { move: rtl ? 1 : -1 };
  if (/^[1-9]$/.test(event.key)) return { choice: Number(event.key) - 1 };
  return event.key.toLowerCase() === 'n' ? { notApplicable: true } : null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}
