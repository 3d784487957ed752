import type { LocalizedText } from '@concord/domain/localized-text';
import type { GuidelineItem, TodayAssignment, TodayBundle, VersionItem } from '../wire/answers.ts';
import type { AuditRecord, PlaceRecord } from '../storage/records.ts';

type Finding = TodayBundle['previousFindings'][number] & { readonly text: LocalizedText | undefined };

export interface KnownOfLocation {
  readonly place: PlaceRecord;
  readonly assignments: readonly TodayAssignment[];
  readonly findings: readonly Finding[];
  /** The standards that the checklists due here look at. */
  readonly guidelines: readonly GuidelineItem[];
  readonly titleOf: (versionId: string) => LocalizedText | undefined;
  readonly begun: (assignmentId: string) => boolean;
}

/** What the stored day knows of one location; null when it knows nothing. */
export function knownOfLocation(
  bundle: TodayBundle | null,
  audits: readonly AuditRecord[],
  locationId: string,
): KnownOfLocation | null {
  const open = new Set(audits.flatMap((audit) => (audit.state === 'draft' ? [audit.assignmentId] : [])));
  const closed = new Set(audits.flatMap((audit) => (audit.state === 'draft' ? [] : [audit.assignmentId])));
  const here = bundle?.assignments.filter((item) => item.location.id === locationId) ?? [];
  const place = here[0]?.location ?? audits.find((audit) => audit.place.id === locationId)?.place;
  if (!place || !bundle) return null;
  const versions = new Map(bundle.versions.map((version) => [version.id, version]));
  const due = here.filter((item) => !closed.has(item.id));
  const keys = new Set(due.flatMap((item) => guidelineKeys(versions.get(item.checklistVersionId))));
  return {
    place,
    assignments: due,
    findings: bundle.previousFindings
      .filter((finding) => finding.locationId === locationId)
      .map((finding) => ({ ...finding, text: questionText(bundle.versions, finding) })),
    guidelines: bundle.guidelines.filter((guideline) => keys.has(guideline.key)),
    titleOf: (versionId) => versions.get(versionId)?.definition?.title,
    begun: (assignmentId) => open.has(assignmentId),
  };
}

function questionsIn(version: VersionItem | undefined) {
  return version?.definition?.sections.flatMap((section) => section.questions) ?? [];
}

function guidelineKeys(version: VersionItem | undefined): string[] {
  return questionsIn(version).flatMap((question) => (question.guideline === undefined ? [] : [question.guideline]));
}

function questionText(
  versions: readonly VersionItem[],
  finding: { readonly checklistId: string; readonly question: string },
): LocalizedText | undefined {
  const version = versions.find((candidate) => candidate.checklistId === finding.checklistId);
  return questionsIn(version).find((question) => question.id === finding.question)?.text;
}
