/** Which rows of a long list are drawn, and which are asked for. */
export interface RowWindow {
  /** The first row drawn, and the one after the last. */
  readonly first: number;
  readonly end: number;
}

export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly total: number;
  /** Rows drawn beyond both edges, so that scrolling does not show gaps. */
  readonly overscan?: number;
}

export function rowWindow({ scrollTop, height, rowHeight, total, overscan = 8 }: Viewport): RowWindow {
  const top = Math.max(0, Math.floor(scrollTop / rowHeight));
  const first = Math.min(Math.max(0, top - overscan), Math.max(0, total - 1));
  const end = Math.min(total, top + Math.ceil(height / rowHeight) + overscan + 1);
  return { first: total === 0 ? 0 : first, end: Math.max(end, 0) };
}

/** The pages, counted from 0, that a window touches. */
export function pagesOf({ first, end }: RowWindow, pageSize: number): readonly number[] {
  if (end <= first) return [];
  const from = Math.floor(first / pageSize);
  return Array.from({ length: Math.floor((end - 1) / pageSize) - from + 1 }, (_, index) => from + index);
}

/** Where the list must be scrolled to so that a row is whole in view under the header; null where it is already. */
export function scrollFor(
  row: number,
  { scrollTop, height, rowHeight }: Pick<Viewport, 'scrollTop' | 'height' | 'rowHeight'>,
): number | null {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return null;
}

/** The row that a key moves to; null for keys that mean nothing here. `page` is how many rows are in view. */
export function rowAfterKey(key: string, current: number, total: number, page: number): number | null {
  const steps: Record<string, number> = {
    j: 1,
    ArrowDown: 1,
    k: -1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[key];
  if (step === undefined || total === 0) return null;
  if (current < 0) return step === Infinity ? total - 1 : 0;
  return Math.min(total - 1, Math.max(0, current + step));
}

/** A selection with one key put in or taken out. */
export function toggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** A selection with all rows between two of them, both included; rows that are not known yet stay out. */
export function withRange(
  selected: ReadonlySet<string>,
  from: number,
  to: number,
  keyAt: (index: number) => string | undefined,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const key = keyAt(index);
    if (key !== undefined) next.add(key);
  }
  return next;
}
