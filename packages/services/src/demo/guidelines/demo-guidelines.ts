import { DIGITAL } from './digital.ts';
import { FOOD } from './food.ts';
import type { DemoGuideline } from './guideline.ts';
import { IDENTITY } from './identity.ts';
import { SENSES } from './senses.ts';
import { WORDS } from './words.ts';

export const DEMO_GUIDELINES: readonly DemoGuideline[] = [...IDENTITY, ...WORDS, ...FOOD, ...SENSES, ...DIGITAL];
