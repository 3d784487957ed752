import * as z from 'zod/mini';
import { addDays } from './day.ts';
import { Day, Id } from './ids.ts';
import { LocalizedText } from './localized-text.ts';
import { paging, Search } from './paging.ts';
import { LinkedIds } from './term.ts';

export const KNOWLEDGE_KINDS = [
  'research',
  'competitor_comparison',
  'customer_interview',
  'department_interview',
] as const;
export const KnowledgeKind = z.enum(KNOWLEDGE_KINDS);
export type KnowledgeKind = z.infer<typeof KnowledgeKind>;

/** `expiring`: within the next `EXPIRING_DAYS` days. `current` also where it never expires. */
export const KNOWLEDGE_STATES = ['current', 'expiring', 'expired'] as const;
export const KnowledgeState = z.enum(KNOWLEDGE_STATES);
export type KnowledgeState = z.infer<typeof KnowledgeState>;

export const EXPIRING_DAYS = 30;

/** Whether what was learned still holds on a day. `expiresOn` is the last day on which it does, null for no end. */
export function knowledgeState(expiresOn: Day | null, today: Day): KnowledgeState {
  if (expiresOn === null) return 'current';
  if (expiresOn < today) return 'expired';
  return expiresOn <= addDays(today, EXPIRING_DAYS) ? 'expiring' : 'current';
}

/** An address that a browser opens as a page or file: nothing that runs. */
const WebAddress = z.string().check(z.trim(), z.maxLength(2_000), z.refine(isWebAddress, { error: 'ADDRESS_INVALID' }));

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/<>"][^\s<>"]*$/i.test(text);
}

const content = {
  kind: KnowledgeKind,
  title: LocalizedText,
  summary: LocalizedText,
  findings: z.nullable(LocalizedText),
  /** Who found it out, where it was published. */
  source: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  fileUrl: z.nullable(WebAddress),
  learnedOn: Day,
  expiresOn: z.nullable(Day),
  ownerId: Id,
  pictureIds: z.array(Id).check(z.maxLength(20)),
  personaIds: LinkedIds,
  phaseIds: LinkedIds,
  touchpointIds: LinkedIds,
  guidelineIds: LinkedIds,
};

export const CreateKnowledgeInput = z.strictObject({ id: Id, ...content });
export type CreateKnowledgeInput = z.infer<typeof CreateKnowledgeInput>;
export const UpdateKnowledgeInput = z.strictObject({ id: Id, revision: z.int().check(z.gte(1)), ...content });
export type UpdateKnowledgeInput = z.infer<typeof UpdateKnowledgeInput>;

export const KNOWLEDGE_ORDERS = ['newest', 'expiry'] as const;

export const ListKnowledgeInput = z.strictObject({
  search: z.optional(Search),
  kind: z.optional(KnowledgeKind),
  state: z.optional(KnowledgeState),
  ownerId: z.optional(Id),
  personaId: z.optional(Id),
  phaseId: z.optional(Id),
  touchpointId: z.optional(Id),
  guidelineId: z.optional(Id),
  /** The newest first, or what expires next first. */
  order: z._default(z.enum(KNOWLEDGE_ORDERS), 'newest'),
  ...paging,
});
export type ListKnowledgeInput = z.infer<typeof ListKnowledgeInput>;
