import type { AppRouter } from '@concord/api/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/** What each procedure answers: `Answer['guidelines']['list']`. */
export type Answer = inferRouterOutputs<AppRouter>;
/** What each procedure takes: `Input['guidelines']['create']`. */
export type Input = inferRouterInputs<AppRouter>;

export type Me = Answer['session']['me'];
export type ActiveBrand = NonNullable<Me['active']>;
export type GuidelineItem = Answer['guidelines']['list']['items'][number];
export type GuidelineDetail = Answer['guidelines']['get'];
export type ChecklistItem = Answer['checklists']['list'][number];
export type ChecklistDetail = Answer['checklists']['get'];
export type DepartmentItem = Answer['departments']['list'][number];
export type AssignmentItem = Answer['assignments']['list']['items'][number];
