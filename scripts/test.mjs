// `npm test`: everything that gates a landing, in order of how fast it can say no. Plain JavaScript behind scripts/bootstrap.mjs.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './ensure-chromium.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const steps = {
  build: ['pnpm', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--log-prefix=none']],
  lint: ['pnpm', ['run', '--silent', 'lint']],
  laws: ['pnpm', ['run', '--silent', 'laws']],
  types: ['pnpm', ['exec', 'turbo', 'run', 'check', '--output-logs=errors-only', '--log-prefix=none']],
  units: ['pnpm', ['exec', 'vitest', 'run', '--project', 'pure', '--project', 'database']],
  bench: ['node', ['bench/main.ts', '--quick']],
  e2e: ['pnpm', ['--filter', '@concord/e2e', 'exec', 'playwright', 'test']],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`npm test: unknown step ${unknown.join(', ')}. Known: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

const env = { ...process.env };
if (!env.CONCORD_DATA) console.log('npm test: CONCORD_DATA is not set, so the tests on public data are skipped.');

const times = [];
for (const [name, [file, args]] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (name === 'bench' || name === 'e2e') env.CONCORD_CHROMIUM ??= ensureChromium();
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { status, error } = spawnSync(file, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (error || status !== 0) {
    console.error(`\nnpm test: ${name} failed after ${seconds} s${error ? `: ${error.message}` : ''}.`);
    process.exit(1);
  }
  times.push(`${name} ${seconds} s`);
}
console.log(`\nnpm test: all passed (${times.join(', ')}).`);
