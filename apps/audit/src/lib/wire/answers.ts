import type { AppRouter } from '@concord/api/router';
import type { inferRouterOutputs } from '@trpc/server';

type Answers = inferRouterOutputs<AppRouter>;

export type Me = Answers['session']['me'];
/** Everything the app needs offline, in one answer of audits.today. */
export type TodayBundle = Answers['audits']['today'];
export type TodayAssignment = TodayBundle['assignments'][number];
export type VersionItem = TodayBundle['versions'][number];
export type GuidelineItem = TodayBundle['guidelines'][number];
export type ServerDraft = TodayBundle['drafts'][number];
export type SubmitAnswer = Answers['audits']['submit'];
