import { createSubscriber } from 'svelte/reactivity';
import { pageDirection } from './page-direction.ts';

const follow = createSubscriber((update) => {
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['dir'] });
  return () => observer.disconnect();
});

/** The reading direction for what is drawn by script and stays: a change of language draws it anew. Reactive. */
export function followedDirection(): 'ltr' | 'rtl' {
  follow();
  return pageDirection();
}
