/**
 * Compiles messages/<locale>/<subject>.json to src/paraglide and then proves the result: when the format plugin does not
 * load, the compiler succeeds with no messages at all, and every text on every screen would read "undefined".
 */
import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@inlang/paraglide-js';

const here = new URL('.', import.meta.url);

function keysOfBase(): string[] {
  const folder = new URL('messages/en/', here);
  return readdirSync(folder).flatMap((file) => Object.keys(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
}

process.chdir(here.pathname);
await compile({
  project: './project.inlang',
  outdir: './src/paraglide',
  strategy: ['globalVariable', 'baseLocale'],
  disableAsyncLocalStorage: true,
  emitReadme: false,
  emitPrettierIgnore: false,
});

const compiled: Record<string, unknown> = await import(new URL('src/paraglide/messages.js', here).href);
const missing = keysOfBase().filter((key) => typeof compiled[key] !== 'function');
if (missing.length > 0) {
  console.error(`i18n: ${missing.length} messages were not compiled: ${missing.slice(0, 10).join(', ')}`);
  process.exit(1);
}
console.log(`i18n: ${Object.keys(compiled).length} messages in five languages`);
