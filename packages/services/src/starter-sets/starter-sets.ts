import { ANTICIPATION, EVALUATION, NEED } from './before-purchase.ts';
import { AFTER_SALES, DELIVERY, PURCHASE, USE } from './purchase-and-after.ts';
import { SIGHT, SMELL, SOUND } from './senses.ts';
import type { StarterItem } from './starter-item.ts';
import { TASTE, TOUCH } from './touch-and-taste.ts';
import { ERGONOMICS, FINDABILITY, FORMS } from './website-and-app.ts';

export interface StarterSet {
  readonly key: string;
  readonly group: 'sense' | 'phase' | 'digital';
  readonly items: readonly StarterItem[];
}

const set = (group: StarterSet['group'], key: string, items: readonly StarterItem[]): StarterSet => ({
  key,
  group,
  items,
});

/** One set for each sense, for each phase of a customer's way (by the kind of the brand's own phases), and for website and app. */
export const STARTER_SETS: readonly StarterSet[] = [
  set('sense', 'sight', SIGHT),
  set('sense', 'sound', SOUND),
  set('sense', 'smell', SMELL),
  set('sense', 'touch', TOUCH),
  set('sense', 'taste', TASTE),
  set('phase', 'need', NEED),
  set('phase', 'anticipation', ANTICIPATION),
  set('phase', 'evaluation', EVALUATION),
  set('phase', 'purchase', PURCHASE),
  set('phase', 'delivery', DELIVERY),
  set('phase', 'use', USE),
  set('phase', 'after_sales', AFTER_SALES),
  set('digital', 'ergonomics', ERGONOMICS),
  set('digital', 'findability', FINDABILITY),
  set('digital', 'forms', FORMS),
];
