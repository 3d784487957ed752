import type { KnowledgeKind } from '@concord/domain/knowledge';
import type { KnowledgeDetail } from '#lib/api/wire.ts';
import { type DraftText, fromDraft, fromOptionalDraft, toDraft } from '#lib/texts/draft-text.ts';

/** What the form of an entry holds while somebody writes. */
export interface KnowledgeValues {
  kind: KnowledgeKind;
  title: DraftText;
  summary: DraftText;
  findings: DraftText;
  source: string;
  fileUrl: string;
  /** `YYYY-MM-DD`; '' where nothing is chosen. */
  learnedOn: string;
  expiresOn: string;
  ownerId: string;
  pictureIds: string[];
  personaIds: string[];
  phaseIds: string[];
  touchpointIds: string[];
  guidelineIds: string[];
}

const ids = (rows: readonly { readonly id: string }[] | undefined) => (rows ?? []).map(({ id }) => id);

export function knowledgeValues(
  entry: KnowledgeDetail | null,
  languages: readonly string[],
  fresh: { readonly ownerId: string; readonly today: string },
): KnowledgeValues {
  return {
    kind: entry?.kind ?? 'research',
    title: toDraft(entry?.title, languages),
    summary: toDraft(entry?.summary, languages),
    findings: toDraft(entry?.findings, languages),
    source: entry?.source ?? '',
    fileUrl: entry?.fileUrl ?? '',
    learnedOn: entry?.learnedOn ?? fresh.today,
    expiresOn: entry?.expiresOn ?? '',
    ownerId: entry?.owner.id ?? fresh.ownerId,
    pictureIds: [...(entry?.pictureIds ?? [])],
    personaIds: ids(entry?.personas),
    phaseIds: ids(entry?.phases),
    touchpointIds: ids(entry?.touchpoints),
    guidelineIds: ids(entry?.guidelines),
  };
}

/** What the server takes, apart from id and revision. */
export function knowledgeContent(values: KnowledgeValues) {
  return {
    ...values,
    title: fromDraft(values.title),
    summary: fromDraft(values.summary),
    findings: fromOptionalDraft(values.findings),
    fileUrl: values.fileUrl.trim() || null,
    expiresOn: values.expiresOn || null,
  };
}
