import type { PlaceState, Standing } from '@concord/domain/league-query';
import * as m from '@concord/i18n/messages';
import { currentLocale } from '#lib/shell/locale.svelte.ts';

const STANDING_NAMES: Record<Standing, () => string> = {
  enough: m.league_standing_enough,
  notEnough: m.league_standing_not_enough,
  all: m.league_standing_all,
};
export const standingName = (standing: Standing): string => STANDING_NAMES[standing]();

const STATE_NAMES: Record<PlaceState, () => string> = {
  open: m.league_state_open,
  notOpen: m.league_state_not_open,
};
export const stateName = (state: PlaceState): string => STATE_NAMES[state]();

/** A country's name in the reader's language; the code itself where there is none. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([currentLocale()], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
