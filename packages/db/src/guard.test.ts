import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isLostSocketError } from './guard.ts';

const stack = (error: Error, ...frames: string[]): Error => {
  error.stack = [String(error), ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
};
const driver = 'Immediate.nextWrite (file:///x/node_modules/postgres/src/connection.js:255:22)';
const nullWrite = "Cannot read properties of null (reading 'write')";

test('knows the error of postgres.js issue 1208', () => {
  expect(
    isLostSocketError(
      stack(new TypeError(nullWrite), driver, 'process.processImmediate (node:internal/timers:485:21)'),
    ),
  ).toBe(true);
});

test('knows a closed connection that nobody waits for', () => {
  const error = Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' });
  expect(isLostSocketError(stack(error, 'Socket.closed (/x/node_modules/postgres/src/connection.js:440:1)'))).toBe(
    true,
  );
});

test.each([
  ['ours, same text', stack(new TypeError(nullWrite), 'send (/x/apps/api/src/mail.ts:1:1)')],
  ['ours, called by the driver', stack(new TypeError(nullWrite), 'parse (/x/apps/api/src/a.ts:1:1)', driver)],
  [
    'a fault in the driver that is not about sockets',
    stack(new TypeError("Cannot read properties of null (reading 'columns')"), driver),
  ],
  ['a statement that failed', Object.assign(stack(new Error('duplicate'), driver), { code: '23505' })],
  ['no error at all', 'text'],
])('%s still ends the process', (_name, error) => {
  expect(isLostSocketError(error)).toBe(false);
});

const underGuard = (body: string) => {
  const guard = new URL('./guard.ts', import.meta.url).href;
  const program = `import { guardAgainstLostSockets } from '${guard}';
    guardAgainstLostSockets({ log: { info() {}, warn() {}, error() {} } });
    ${body} setTimeout(() => console.log('alive'), 50);`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', timeout: 10_000 });
};

test('a process of its own survives a lost socket and ends with any other error', () => {
  const lost = `const e = new TypeError(${JSON.stringify(nullWrite)}); e.stack = 'x\\n    at ' + ${JSON.stringify(driver)}; setImmediate(() => { throw e; });`;
  expect(underGuard(lost)).toMatchObject({ status: 0, stdout: 'alive\n' });
  const other = underGuard(`setImmediate(() => { throw new TypeError(${JSON.stringify(nullWrite)}); });`);
  expect(other).toMatchObject({ status: 1, stdout: '' });
  expect(other.stderr).toContain(nullWrite);
  expect(underGuard(`Promise.reject(new Error('forgotten'));`).status).toBe(1);
});
