import type { Tx } from '@concord/db/client';
import { addDays } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import { inputInvalid } from '@concord/domain/input-invalid';
import { requireRegion } from '../access/require-region.ts';
import type { Ctx } from '../context.ts';
import { networkDay } from '../scorecards/network-day.ts';

const LONGEST_SPAN_DAYS = 3_660;

interface SpanInput {
  readonly asOf?: Day | undefined;
  readonly from?: Day | undefined;
  readonly days: number;
  readonly regionId?: string | undefined;
}

/** The two days that figures are told between. INPUT_INVALID where they stand the wrong way round or ten years apart. */
export async function networkSpan(ctx: Ctx, tx: Tx, input: SpanInput): Promise<{ asOf: Day; from: Day }> {
  if (input.regionId !== undefined) await requireRegion(ctx, tx, input.regionId);
  const asOf = input.asOf ?? (await networkDay(ctx, tx));
  const from = input.from ?? addDays(asOf, -input.days);
  if (from > asOf) throw inputInvalid('from', 'SPAN_BACKWARDS');
  if (from < addDays(asOf, -LONGEST_SPAN_DAYS)) throw inputInvalid('from', 'SPAN_TOO_LONG');
  return { asOf, from };
}
