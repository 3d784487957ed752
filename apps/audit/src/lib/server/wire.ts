import type { AnswerContent } from '@concord/domain/audit';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { PlaceRecord } from '../storage/records.ts';

export interface Me {
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly brands: readonly { readonly orgId: string; readonly name: string; readonly role: string }[];
  readonly active: {
    readonly orgId: string;
    readonly name: string;
    readonly permissions: readonly string[];
    readonly languages: readonly string[];
    readonly isDemo: boolean;
  } | null;
}

export interface VersionItem {
  readonly id: string;
  readonly checklistId: string;
  readonly version: number;
  /** ChecklistDefinition; parsed when an audit is opened. */
  readonly definition: unknown;
}

export interface TodayAssignment {
  readonly id: string;
  readonly dueOn: string;
  readonly status: string;
  readonly checklistVersionId: string;
  readonly location: PlaceRecord;
  readonly auditId: string | null;
}

export interface GuidelineItem {
  readonly key: string;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
  readonly rationale: LocalizedText | null;
  readonly pictureId: string | null;
}

export interface ServerDraft {
  readonly id: string;
  readonly assignmentId: string | null;
  readonly checklistVersionId: string;
  readonly locationId: string;
  readonly startedAt: string;
  readonly answers: readonly {
    readonly question: string;
    readonly instance: number;
    readonly revision: number;
    readonly content: AnswerContent;
  }[];
}

export interface PreviousFinding {
  readonly locationId: string;
  readonly checklistId: string;
  readonly question: string;
  readonly performedOn: string;
  readonly auditId: string;
}

/** Everything the app needs offline, in one answer of audits.today. */
export interface TodayBundle {
  readonly assignments: readonly TodayAssignment[];
  readonly versions: readonly VersionItem[];
  readonly guidelines: readonly GuidelineItem[];
  readonly departments: readonly { readonly key: string; readonly name: string }[];
  readonly drafts: readonly ServerDraft[];
  readonly previousFindings: readonly PreviousFinding[];
  readonly asOf: string;
}

export interface SubmitAnswer {
  readonly id: string;
  readonly score: number | null;
  readonly band: string | null;
  readonly findings: number;
  readonly actions: number;
  readonly alreadySubmitted: boolean;
}
