import { param, setParams } from '#lib/url-state.ts';
import { idsIn } from './ids-in.ts';

/** So many ids still make an address that can be sent to somebody; more of them live on this screen only. */
const MOST_IN_ADDRESS = 20;
/** As many as one verb takes. */
export const MOST_SELECTED = 500;

/** The selected locations; the address bar holds them while they are few. */
export function leagueSelection() {
  let many = $state.raw<ReadonlySet<string> | null>(null);
  const ids = $derived(many ?? idsIn(param('sel')));

  return {
    get ids(): ReadonlySet<string> {
      return ids;
    },
    choose(next: ReadonlySet<string>) {
      many = next.size > MOST_IN_ADDRESS ? next : null;
      void setParams({ sel: many ? '' : [...next].join(',') }, { replace: true });
    },
    clear() {
      this.choose(idsIn(''));
    },
  };
}
