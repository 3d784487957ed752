// Finds a Chromium for the browser tests, or brings one the platform's way, and says which.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function fromDebian() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [file, ...rest] = [...asRoot, 'apt-get', '-y', '-qq', ...args];
    return (
      spawnSync(file, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
      0
    );
  };
  return (
    existsSync('/usr/bin/apt-get') &&
    apt('update') &&
    apt('install', '--no-install-recommends', 'chromium', 'fonts-noto-core')
  );
}

/** Path of a Chromium, or '' for the one that Playwright downloaded into its own cache. Ends the process when there is none. */
export function ensureChromium() {
  const named = process.env.CONCORD_CHROMIUM;
  const found = [named, ...PLACES].find((place) => place && existsSync(place));
  if (found) {
    console.log(`npm test: browser tests run in ${found}.`);
    return found;
  }
  console.log('npm test: no Chromium found, installing one.');
  if (fromDebian() && existsSync(PLACES[0])) return PLACES[0];
  if (
    spawnSync('pnpm', ['--filter', '@concord/e2e', 'exec', 'playwright', 'install', 'chromium'], { stdio: 'inherit' })
      .status === 0
  )
    return '';
  console.error(
    'npm test: no Chromium could be installed. Install one and name it: CONCORD_CHROMIUM=/path/to/chromium npm test',
  );
  process.exit(1);
}
