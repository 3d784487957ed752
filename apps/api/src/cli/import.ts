import { type Command, UsageError } from './command.ts';
import { importLives } from './import-lives.ts';
import { importLocations } from './import-locations.ts';

const LIVES = 'import lives DIR [--brand SLUG] [--department KEY] [--time-zone ZONE]';
const LOCATIONS =
  'import locations FILE [--brand SLUG] [--mapping NAME|FILE.json] [--time-zone ZONE] [--moved-from DAY] [--close-missing DAY] [--yes] [--empty-cells keep|clear] [--encoding NAME] [--errors FILE.csv] [--dry-run]';

export const command: Command = {
  usage: `${LIVES}\n  ${LOCATIONS}`,
  summary:
    'reads inspections in LIVES format (CSV) as past audits, into a brand of their own if none is named; or the locations of a brand from CSV or XLSX',
  run: async ([kind, ...args]) => {
    if (kind === 'lives') return importLives(args);
    if (kind === 'locations') return importLocations(args);
    throw new UsageError(`what to import is "lives" or "locations", not "${kind ?? ''}".`);
  },
};
