import type { RunOptions } from './row.ts';
import { rows } from './rows.ts';

/** `main.ts` starts one of these per row: a row that leaks, crashes or hangs leaves the others alone. */
const [name = '', options = '{}'] = process.argv.slice(2);
const load = rows[name];
if (!load) throw new Error(`there is no row "${name}"`);
const { row } = await load();
const lines = await row.run(JSON.parse(options) as RunOptions);
process.send?.(lines, undefined, undefined, () => process.exit(0));
