import type { Attachment } from 'svelte/attachments';

const FAR_PX = 70;

/** A swipe along the line of text turns the page: against reading direction leads on. Vertical scrolling is left alone. */
export function swipe(move: (by: 1 | -1) => void): Attachment<HTMLElement> {
  return (element) => {
    let from: Touch | undefined;
    const begin = (event: TouchEvent) => {
      const inControl = event.target instanceof Element && event.target.closest('canvas, input, textarea') !== null;
      from = event.touches.length === 1 && !inControl ? event.touches[0] : undefined;
    };
    const end = (event: TouchEvent) => {
      const to = event.changedTouches[0];
      if (!from || !to) return;
      const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
      if (Math.abs(x) < FAR_PX || Math.abs(x) < 2 * Math.abs(y)) return;
      move(x < 0 === (getComputedStyle(element).direction === 'ltr') ? 1 : -1);
    };
    element.addEventListener('touchstart', begin, { passive: true });
    element.addEventListener('touchend', end, { passive: true });
    return () => {
      element.removeEventListener('touchstart', begin);
      element.removeEventListener('touchend', end);
    };
  };
}
