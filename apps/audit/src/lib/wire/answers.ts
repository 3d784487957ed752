import type { AppRouter } from '@concord/api/router';
import type { inferRouterOutputs } from '@trpc/server';

type Answers = inferRouterOutputs<AppRouter>;

export type Me = Answers['session']['me'];
/** Everything the app needs offline, in one answer of audits.today. */
export type TodayBundle = Answers['audits']['today'];
export type TodayAssignment = TodayBundle['assignments'][number];
/** What a re-audit asks again, with all answers of the audit that it stands on. */
export type ReauditItem = NonNullable<TodayAssignment['reaudit']>;
export type VersionItem = TodayBundle['versions'][number];
export type GuidelineItem = TodayBundle['guidelines'][number];
export type ServerDraft = TodayBundle['drafts'][number];
export type DraftMove = ServerDraft['moves'][number];
export type SubmitAnswer = Answers['audits']['submit'];
