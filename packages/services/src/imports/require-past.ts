import { dayIn } from '@concord/domain/day';
import { inputInvalid } from '@concord/domain/input-invalid';
import type { LocationImportSettings } from '@concord/domain/location-import';
import type { Ctx } from '../context.ts';

/** Where the day begins first. */
const EARLIEST_ZONE = 'Pacific/Kiritimati';

/** A location lies in one region today; a move that is dated later than today, wherever that is, would say otherwise. Throws INPUT_INVALID. */
export function requirePast(ctx: Ctx, { movedFrom }: LocationImportSettings): void {
  if (movedFrom <= dayIn(ctx.now(), EARLIEST_ZONE)) return;
  throw inputInvalid('settings.movedFrom', 'DAY_IN_FUTURE');
}
