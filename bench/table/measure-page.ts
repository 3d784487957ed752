import { placeRows, type TablePage } from './rows.ts';

/** Milliseconds, and how many tasks of the page took more than 50 of them. */
export interface TableTimes {
  readonly ready: number;
  readonly sort: number;
  /** Of one frame while scrolling. */
  readonly frame: number;
  readonly longTasks: number;
}

const PATIENCE_MS = 10_000;
const STEP = 300;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const sorted = placeRows.toSorted((a, b) => b.score - a.score);

/** Makes the page measurable as `window.measure(frames)`: drawn, sorted and scrolled through, each until the right rows are on screen. */
export function offer(page: TablePage): void {
  const measure = async (frames: number): Promise<TableTimes> => {
    const element = document.querySelector<HTMLElement>('#table');
    if (!element) throw new Error('the page has no place for the table');
    let longTasks = 0;
    const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
    observer.observe({ type: 'longtask' });
    const ready = await until(() => page.mount(element), placeRows[0]?.name);
    const sort = await until(() => page.sort(), sorted[0]?.name);
    const scroller = scrollerIn(element);
    const started = performance.now();
    for (let n = 0; n < frames; n += 1) {
      scroller.scrollTop += STEP;
      await frame();
    }
    const scrolled = (performance.now() - started) / frames;
    await until(() => undefined, sorted[Math.round((frames * STEP) / 44) + 3]?.name);
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    return { ready, sort, frame: scrolled, longTasks };
  };
  Object.assign(window, { measure });
}

/** From the call until the row is on screen and painted. */
async function until(work: () => void, name = ''): Promise<number> {
  const started = performance.now();
  work();
  while (!document.querySelector('#table')?.textContent.includes(name)) {
    if (performance.now() - started > PATIENCE_MS) throw new Error(`${name} does not come into view`);
    await frame();
  }
  await frame();
  return performance.now() - started;
}

/** Whatever in it is the longest to scroll. */
function scrollerIn(element: HTMLElement): Element {
  const inside = [...element.querySelectorAll('*')].filter((part) =>
    /auto|scroll/.test(getComputedStyle(part).overflowY),
  );
  const [longest] = inside.sort((a, b) => b.scrollHeight - a.scrollHeight);
  if (!longest) throw new Error('nothing scrolls');
  return longest;
}
