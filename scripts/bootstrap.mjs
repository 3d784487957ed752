// The one door: `npm start`, `npm test`, `npm run bench` and `npm run concord` come through here on a machine that has
// only Node >= 18 and npm. It brings the pinned Node and pnpm into .tools/, installs the dependencies
// from the lockfile and hands over. Plain JavaScript, no dependency, so that any Node can run it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TOOLS = { node: '24.21.0', pnpm: '12.21.0' };
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const toolsDir = path.join(root, '.tools');
const binDir = path.join(toolsDir, 'node_modules', '.bin');
const windows = process.platform === 'win32';

const [command, ...rest] = process.argv.slice(2);

/** The environment without npm's own variables: a nested npm or pnpm would take them for its settings. */
function cleanEnvironment() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|PNPM_)/i.test(name)),
  );
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathName] = [binDir, env[pathName]].join(path.delimiter);
  env.TURBO_TELEMETRY_DISABLED = '1';
  env.DO_NOT_TRACK = '1';
  return env;
}
const env = cleanEnvironment();

function fail(message) {
  console.error(`concord: ${message}`);
  process.exit(1);
}

function run(file, args, what) {
  const result = spawnSync(file, args, { cwd: root, env, stdio: 'inherit', shell: windows });
  if (result.error) fail(`${what} could not be started: ${result.error.message}`);
  if (result.status !== 0) fail(`${what} failed (exit ${result.status ?? result.signal}). See the lines above.`);
}

function marker(name) {
  return path.join(toolsDir, `${name}.done`);
}

/** Runs `work` unless it already ran to its end for this same fingerprint. */
function once(name, fingerprint, work) {
  if (existsSync(marker(name)) && readFileSync(marker(name), 'utf8') === fingerprint) return;
  work();
  writeFileSync(marker(name), fingerprint);
}

function hashOf(...files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function installTools() {
  mkdirSync(toolsDir, { recursive: true });
  once('tools', JSON.stringify(TOOLS), () => {
    console.log(`concord: bringing Node ${TOOLS.node} and pnpm ${TOOLS.pnpm} into .tools/`);
    const manifest = path.join(toolsDir, 'package.json');
    if (!existsSync(manifest)) writeFileSync(manifest, '{"private":true}\n');
    run(
      'npm',
      [
        'install',
        '--prefix',
        toolsDir,
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '--save-exact',
        `node@${TOOLS.node}`,
        `pnpm@${TOOLS.pnpm}`,
      ],
      'installing Node and pnpm from npm',
    );
  });
}

function installDependencies() {
  const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
  const installed = existsSync(path.join(root, 'node_modules', '.modules.yaml'));
  once('dependencies', `${hashOf(...manifests)} ${installed}`, () => {
    console.log('concord: installing dependencies from the lockfile');
    run('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only'], 'installing dependencies');
    writeFileSync(marker('dependencies'), `${hashOf(...manifests)} true`);
  });
}

/** Hands the terminal to `node script`, passes signals on, and ends as it ends. */
function handOver(script, args) {
  const child = spawn('node', [path.join(root, script), ...args], { cwd: root, env, stdio: 'inherit', shell: windows });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A service manager that ends npm reaches neither the shell's child nor ours; without a parent we end too.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000).unref();
  child.on('error', (error) => fail(`${script} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function build() {
  run('pnpm', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--log-prefix=none'], 'the build');
}

const commands = {
  start() {
    build();
    handOver('apps/api/src/main.ts', rest);
  },
  test() {
    handOver('scripts/test.mjs', rest);
  },
  bench() {
    build();
    handOver('bench/main.ts', rest);
  },
  concord() {
    handOver('apps/api/src/concord.ts', rest);
  },
};

if (!Object.hasOwn(commands, command))
  fail(`unknown command "${command ?? ''}". Known: ${Object.keys(commands).join(', ')}.`);
installTools();
installDependencies();
commands[command]();
