import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';
import { LocalizedText } from './localized-text.ts';
import { paging, Search } from './paging.ts';

/** preparing → open, by its gates or in spite of them; or cancelled, and the location is as if nobody had planned anything. */
export const OPENING_STATUSES = ['preparing', 'open', 'cancelled'] as const;
export const OpeningStatus = z.enum(OPENING_STATUSES);
export type OpeningStatus = z.infer<typeof OpeningStatus>;

export const GATE_KINDS = ['checklist', 'task', 'guidelines'] as const;
export type GateKind = (typeof GATE_KINDS)[number];

/** What a gate asks for. The newest audit of a checklist decides; of several conditions on it all have to hold. */
export const GateDemand = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('checklist'),
    checklistId: Id,
    minScore: z.nullable(z.number().check(z.gte(-1_000_000), z.lte(1_000_000))),
    /** Ids of the bands that are good enough; empty: any. */
    bands: z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(50)),
    noCritical: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('task'),
    title: LocalizedText,
    instructions: z.nullable(LocalizedText),
  }),
  z.strictObject({
    kind: z.literal('guidelines'),
    guidelineIds: z.array(Id).check(z.minLength(1), z.maxLength(200)),
  }),
]);
export type GateDemand = z.infer<typeof GateDemand>;

/** `memberId`: who does it where they can, else whoever owns the department's work. Due so many days before the opening day. */
export const PlaybookGate = z.strictObject({
  id: Id,
  departmentId: Id,
  memberId: z.nullable(Id),
  daysBefore: z.int().check(z.gte(0), z.lte(1_000)),
  demand: GateDemand,
});
export type PlaybookGate = z.infer<typeof PlaybookGate>;

/** The gates of a stage are closed until all gates of the stages before it are met. */
export const PlaybookStage = z.strictObject({
  id: Id,
  title: LocalizedText,
  gates: z.array(PlaybookGate).check(z.minLength(1), z.maxLength(50)),
});
export type PlaybookStage = z.infer<typeof PlaybookStage>;

const playbookContent = {
  name: LocalizedText,
  description: z.nullable(LocalizedText),
  stages: z.array(PlaybookStage).check(z.minLength(1), z.maxLength(20)),
};
export const CreatePlaybookInput = z.strictObject({ id: Id, ...playbookContent });
export type CreatePlaybookInput = z.infer<typeof CreatePlaybookInput>;

const Revision = z.int().check(z.gte(1));
const Seen = { id: Id, revision: Revision };

export const UpdatePlaybookInput = z.strictObject({ ...Seen, ...playbookContent });
export type UpdatePlaybookInput = z.infer<typeof UpdatePlaybookInput>;

export const RemovePlaybookInput = z.strictObject(Seen);
export type RemovePlaybookInput = z.infer<typeof RemovePlaybookInput>;

export const StartOpeningInput = z.strictObject({ id: Id, locationId: Id, playbookId: Id, opensOn: Day });
export type StartOpeningInput = z.infer<typeof StartOpeningInput>;

export const MoveOpeningInput = z.strictObject({ ...Seen, opensOn: Day });
export type MoveOpeningInput = z.infer<typeof MoveOpeningInput>;

const Reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000));

export const CancelOpeningInput = z.strictObject({ ...Seen, reason: Reason });
export type CancelOpeningInput = z.infer<typeof CancelOpeningInput>;

/** `override`: why it opens though gates are not met; null where they are. */
export const OpenLocationInput = z.strictObject({ ...Seen, override: z.nullable(Reason) });
export type OpenLocationInput = z.infer<typeof OpenLocationInput>;

/** Who answers for a gate of a running opening, and until when. `id` is the gate's. */
export const SetGateInput = z.strictObject({ ...Seen, assigneeId: z.nullable(Id), dueOn: Day });
export type SetGateInput = z.infer<typeof SetGateInput>;

/** Ticks a task off, or takes that back. */
export const FinishGateInput = z.strictObject({
  ...Seen,
  done: z.boolean(),
  note: z._default(z.string().check(z.trim(), z.maxLength(2_000)), ''),
});
export type FinishGateInput = z.infer<typeof FinishGateInput>;

/** `late`: the opening day is past and it is not open. */
export const ListOpeningsInput = z.strictObject({
  status: z._default(OpeningStatus, 'preparing'),
  late: z.optional(z.boolean()),
  regionId: z.optional(Id),
  search: z.optional(Search),
  ...paging,
});
export type ListOpeningsInput = z.infer<typeof ListOpeningsInput>;

export const OpeningAtInput = z.strictObject({ locationId: Id });
export type OpeningAtInput = z.infer<typeof OpeningAtInput>;

/** `mine`: given to the asker, or to nobody in a department of theirs; `all`: every gate in reach that is not met. */
export const OpenGatesInput = z.strictObject({ scope: z.enum(['mine', 'all']) });
export type OpenGatesInput = z.infer<typeof OpenGatesInput>;
