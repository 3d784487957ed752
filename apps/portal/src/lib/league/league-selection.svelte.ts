import { param, setParams } from '#lib/url-state.ts';
import { idsIn } from './ids-in.ts';

/** So many ids still make an address that can be sent to somebody; more of them stay in this tab. */
const MOST_IN_ADDRESS = 20;
/** As many as one verb takes. */
export const MOST_SELECTED = 500;
/** Stands in the address for a selection that is too long for it. */
const KEPT = 'kept';
const KEPT_AS = 'concord.selected-locations';

/** A large selection survives a reload of the tab; where the browser keeps nothing it lives on this screen only. */
function keep(ids: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(KEPT_AS, [...ids].join(','));
  } catch {
    // Storage is full or forbidden.
  }
}

function kept(): ReadonlySet<string> {
  try {
    return idsIn(sessionStorage.getItem(KEPT_AS) ?? '');
  } catch {
    return idsIn('');
  }
}

/** The selected locations; the address bar holds them while they are few. */
export function leagueSelection() {
  let many = $state.raw<ReadonlySet<string> | null>(null);
  const inAddress = $derived(param('sel'));
  const ids = $derived(inAddress === KEPT ? (many ?? kept()) : idsIn(inAddress));

  return {
    get ids(): ReadonlySet<string> {
      return ids;
    },
    choose(next: ReadonlySet<string>) {
      const few = next.size <= MOST_IN_ADDRESS;
      many = few ? null : next;
      if (!few) keep(next);
      void setParams({ sel: few ? [...next].join(',') : KEPT }, { replace: true });
    },
    clear() {
      this.choose(idsIn(''));
    },
  };
}
