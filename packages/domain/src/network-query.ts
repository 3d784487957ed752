import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';
import { COMPONENTS } from './scorecard.ts';

/** `regionId` takes what belonged to the region or below it on the day asked about. Without `asOf` it is today in the network. */
const shownPlaces = { asOf: z.optional(Day), regionId: z.optional(Id) };

/** The span that a change is told over: from a day, else so many days back from `asOf`. */
const span = { from: z.optional(Day), days: z._default(z.int().check(z.gte(1), z.lte(3_660)), 90) };

export const NetworkSummaryInput = z.strictObject({ ...shownPlaces, ...span });
export type NetworkSummaryInput = z.infer<typeof NetworkSummaryInput>;

export const NetworkTrendInput = z.strictObject({ ...shownPlaces, ...span, departmentId: z.optional(Id) });
export type NetworkTrendInput = z.infer<typeof NetworkTrendInput>;

/** Why a location needs somebody, the most urgent first; the order is the order on screen. */
export const ATTENTION_REASONS = [
  'criticalOpen',
  'actionOverdue',
  'scoreFell',
  'auditOverdue',
  'expiringSoon',
  'notEnoughData',
] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

/** A fall of the score below which nobody is called, as a share; and how many days ahead an expiry is announced. */
export const ATTENTION_FALL = 0.05;
export const ATTENTION_EXPIRY_DAYS = 14;

/** `urgent`: by the most urgent reason, worst first. `spread`: the worst of each reason, so that no reason hides the others. */
const ATTENTION_ORDERS = ['urgent', 'spread'] as const;

/** `reason` keeps the locations for which it holds, by how bad it is there. */
export const NetworkAttentionInput = z.strictObject({
  ...shownPlaces,
  ...span,
  reason: z.optional(z.enum(ATTENTION_REASONS)),
  order: z._default(z.enum(ATTENTION_ORDERS), 'urgent'),
  offset: z._default(z.int().check(z.gte(0), z.lte(10_000_000)), 0),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 10),
});
export type NetworkAttentionInput = z.infer<typeof NetworkAttentionInput>;

export const HEATMAP_FIGURES = ['score', ...COMPONENTS] as const;
export type HeatmapFigure = (typeof HEATMAP_FIGURES)[number];

/** `sort`: by the location's own score, by name, or by the figure of the department `sortDepartmentId`. */
export const NetworkHeatmapInput = z.strictObject({
  ...shownPlaces,
  figure: z._default(z.enum(HEATMAP_FIGURES), 'score'),
  sort: z._default(z.enum(['worst', 'best', 'name']), 'worst'),
  sortDepartmentId: z.optional(Id),
  offset: z._default(z.int().check(z.gte(0), z.lte(10_000_000)), 0),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 50),
});
export type NetworkHeatmapInput = z.infer<typeof NetworkHeatmapInput>;

export const LocationTimelineInput = z.strictObject({ locationId: Id, from: z.optional(Day), to: z.optional(Day) });
export type LocationTimelineInput = z.infer<typeof LocationTimelineInput>;

/** The critical findings of a location that nobody has settled, in the audits that count on a day. */
export const OpenCriticalInput = z.strictObject({ locationId: Id, asOf: z.optional(Day) });
export type OpenCriticalInput = z.infer<typeof OpenCriticalInput>;

/** The answers to one question of a checklist that missed the standard in the audits that count on a day. */
export const MissedAnswersInput = z.strictObject({
  ...shownPlaces,
  checklistId: Id,
  question: z.string().check(z.minLength(1), z.maxLength(200)),
  offset: z._default(z.int().check(z.gte(0), z.lte(10_000_000)), 0),
  limit: z._default(z.int().check(z.gte(1), z.lte(200)), 50),
});
export type MissedAnswersInput = z.infer<typeof MissedAnswersInput>;
