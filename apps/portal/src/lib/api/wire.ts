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
export type LocationScorecard = Answer['scorecards']['location'];
export type DepartmentScorecard = LocationScorecard['departments'][number];
export type ComponentScore = DepartmentScorecard['components'][number];
export type CountedAudit = Answer['scorecards']['compliance'][number];
export type NetworkSummary = Answer['network']['summary'];
export type DepartmentFigures = NetworkSummary['departments'][number];
export type NetworkTrend = Answer['network']['trend'];
export type NetworkAttention = Answer['network']['attention'];
export type AttentionItem = NetworkAttention['items'][number];
export type NetworkHeatmap = Answer['network']['heatmap'];
export type ScoreChange = Answer['scorecards']['change'];
export type ChangeCause = ScoreChange['causes'][number];
export type ConsistencyQuestion = Answer['scorecards']['consistency']['questions'][number];
export type LocationTimeline = Answer['locations']['timeline'];
export type LocationDetail = Answer['locations']['get'];
export type AuditItem = Answer['audits']['list']['items'][number];
export type AuditDetail = Answer['audits']['get'];
export type ActionItem = Answer['actions']['list']['items'][number];
export type ActionDetail = Answer['actions']['get'];
export type ActionEvent = ActionDetail['events'][number];
export type ImportItem = Answer['imports']['list'][number];
export type ImportIssueItem = Answer['imports']['issues']['items'][number];
export type LocationsPreview = Answer['imports']['preview'];
export type SheetColumns = Answer['imports']['columns'];
export type NotificationItem = Answer['notifications']['list']['items'][number];
export type AuditLogVerdict = Answer['auditLog']['verify'];
export type LeagueRow = Answer['network']['leagueTable']['rows'][number];
export type Comparison = Answer['network']['compare'];
