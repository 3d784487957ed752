import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { newTenantTables, tenantPolicySql } from '../src/tenant-policy.ts';

/** `pnpm --filter @concord/db generate <name>`: drizzle-kit's migration, and row-level security for its new tables. */
const Journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });
const breakpoint = '\n--> statement-breakpoint\n';
const home = path.resolve(import.meta.dirname, '..');
const tags = (): readonly string[] => {
  try {
    const journal: unknown = JSON.parse(readFileSync(path.join(home, 'migrations/meta/_journal.json'), 'utf8'));
    return Journal.parse(journal).entries.map((entry) => entry.tag);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

const name = process.argv[2];
if (name === undefined) throw new Error('usage: generate <name>');
const before = new Set(tags());
const made = spawnSync('drizzle-kit', ['generate', '--name', name], { cwd: home, stdio: 'inherit' });
if (made.status !== 0) process.exit(made.status ?? 1);
for (const tag of tags().filter((candidate) => !before.has(candidate))) {
  const file = path.join(home, 'migrations', `${tag}.sql`);
  const statements = newTenantTables(readFileSync(file, 'utf8')).flatMap(tenantPolicySql);
  appendFileSync(file, statements.map((statement) => breakpoint + statement).join(''));
  console.log(`${tag}: ${statements.length} statements of row-level security`);
}
