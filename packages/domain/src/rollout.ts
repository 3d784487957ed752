import * as z from 'zod/mini';
import { Day, Id } from './ids.ts';
import { LocalizedText } from './localized-text.ts';

/** Ways on which a message reaches the people at a location. */
export const ROLLOUT_CHANNELS = ['meeting', 'email', 'chat', 'intranet', 'poster', 'training', 'call'] as const;
export const RolloutChannel = z.enum(ROLLOUT_CHANNELS);
export type RolloutChannel = z.infer<typeof RolloutChannel>;

/** What is said to whom, where and when. Without a persona it is for everybody. */
export const RolloutMessage = z.strictObject({
  id: Id,
  personaId: z.nullable(Id),
  channel: RolloutChannel,
  text: LocalizedText,
  plannedOn: z.nullable(Day),
});
export type RolloutMessage = z.infer<typeof RolloutMessage>;
export const MOST_MESSAGES = 40;

/** `revision` is the one the person saw, 0 for a guideline without a plan. */
export const SaveRolloutInput = z.strictObject({
  id: Id,
  revision: z.int().check(z.gte(0)),
  why: z.nullable(LocalizedText),
  affected: z.nullable(LocalizedText),
  training: z.nullable(LocalizedText),
  messages: z.array(RolloutMessage).check(z.maxLength(MOST_MESSAGES)),
  startsOn: z.nullable(Day),
  completeBy: z.nullable(Day),
});
export type SaveRolloutInput = z.infer<typeof SaveRolloutInput>;
