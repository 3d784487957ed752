/** A place in lists that stand below each other: which list, and before which of its items (the list's length: behind them all). */
export interface DragPlace {
  readonly list: number;
  readonly offset: number;
}

interface Line {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

interface Drag {
  readonly kind: string;
  readonly from: DragPlace;
  readonly label: string;
  readonly pointer: { readonly x: number; readonly y: number };
  readonly to: DragPlace | null;
  readonly line: Line | null;
}

/** So far a press is a press and no drag, px. */
const SLOP = 4;
/** So near the edge of the window the page scrolls along, px, and at most so fast, px per frame. */
const EDGE = 90;
const FASTEST = 22;

/**
 * Reordering by pointer, mouse and touch alike. Nothing moves before it is let go: a line shows where it would go, so that a list of any length
 * costs one look per frame. Lists carry `data-drag-list="<kind>:<list>:<items>"`, their items `data-drag-item="<kind>:<list>:<offset>"`, what
 * scrolls is the page. Reordering by keyboard is the caller's.
 */
export function dragOrder(ondrop: (kind: string, from: DragPlace, to: DragPlace) => void) {
  let drag = $state.raw<Drag | null>(null);
  let frame = 0;
  let stop: (() => void) | null = null;

  function look(): void {
    frame = 0;
    if (!drag) return;
    const { y } = drag.pointer;
    scrollAlong(y);
    const found = placeAt(drag.kind, drag.pointer);
    if (found) drag = { ...drag, ...found };
    if (speedAt(y) !== 0) plan();
  }

  function plan(): void {
    if (frame === 0) frame = requestAnimationFrame(look);
  }

  function end(drop: boolean): void {
    const last = drag;
    cancelAnimationFrame(frame);
    frame = 0;
    drag = null;
    stop?.();
    stop = null;
    if (drop && last?.to && !isSame(last.from, last.to)) ondrop(last.kind, last.from, settled(last.from, last.to));
  }

  /** For the handle's `pointerdown`. `label` goes along with the pointer. */
  function start(event: PointerEvent, kind: string, from: DragPlace, label: string): void {
    const handle = event.currentTarget;
    if (event.button !== 0 || stop || !(handle instanceof HTMLElement)) return;
    const begun = { x: event.clientX, y: event.clientY };
    const listening = new AbortController();
    const { signal } = listening;
    stop = () => listening.abort();
    handle.setPointerCapture(event.pointerId);
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!drag && Math.hypot(x - begun.x, y - begun.y) < SLOP) return;
      drag = drag ? { ...drag, pointer: { x, y } } : { kind, from, label, pointer: { x, y }, to: null, line: null };
      plan();
    };
    const leave = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      end(false);
    };
    handle.addEventListener('pointermove', move, { signal });
    handle.addEventListener('pointerup', () => end(true), { signal });
    handle.addEventListener('lostpointercapture', () => end(false), { signal });
    window.addEventListener('keydown', leave, { signal, capture: true });
  }

  return {
    get active() {
      return drag;
    },
    /** Whether this very item is being dragged. */
    isFrom: (kind: string, list: number, offset: number) =>
      drag?.kind === kind && drag.from.list === list && drag.from.offset === offset,
    start,
  };
}

export type DragOrder = ReturnType<typeof dragOrder>;

/** The place counted after the item was taken out of its own. */
function settled(from: DragPlace, to: DragPlace): DragPlace {
  return from.list === to.list && to.offset > from.offset ? { list: to.list, offset: to.offset - 1 } : to;
}

function isSame(from: DragPlace, to: DragPlace): boolean {
  return from.list === to.list && (to.offset === from.offset || to.offset === from.offset + 1);
}

function speedAt(y: number): number {
  const near = y < EDGE ? y - EDGE : Math.max(0, y - (window.innerHeight - EDGE));
  return Math.max(-FASTEST, Math.min(FASTEST, near / 4));
}

function scrollAlong(y: number): void {
  const speed = speedAt(y);
  if (speed !== 0) window.scrollBy({ top: speed, behavior: 'instant' });
}

/** Where something of this kind would go if it were let go here; null where there is no list. */
function placeAt(kind: string, { x, y }: Drag['pointer']): { to: DragPlace; line: Line } | null {
  const under = document.elementsFromPoint(x, y);
  for (const element of under) {
    const item = element.closest<HTMLElement>(`[data-drag-item^="${kind}:"]`);
    if (!item) continue;
    const [, list = 0, offset = 0] = (item.dataset['dragItem'] ?? '').split(':').map(Number);
    const { left, top, bottom, width } = item.getBoundingClientRect();
    const behind = y > (top + bottom) / 2;
    return {
      to: { list, offset: offset + (behind ? 1 : 0) },
      line: { left, width, top: behind ? bottom : top },
    };
  }
  for (const element of under) {
    const list = element.closest<HTMLElement>(`[data-drag-list^="${kind}:"]`);
    if (!list) continue;
    const [, number = 0, items = 0] = (list.dataset['dragList'] ?? '').split(':').map(Number);
    const { left, top, bottom, width } = list.getBoundingClientRect();
    const first = items > 0 && y < (top + bottom) / 2;
    return { to: { list: number, offset: first ? 0 : items }, line: { left, width, top: first ? top : bottom } };
  }
  return null;
}
