import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '..', '..');

export interface ConcordProcess {
  readonly origin: string;
  readonly port: number;
  /** The password that the first start printed for every demo account; empty on later starts. */
  readonly password: string;
  readonly child: ChildProcess;
  /** From the command to the line that says it is ready. */
  readonly startedInMs: number;
  /** Interrupts it as Ctrl-C does and waits for its end. Returns the exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface RefusedStart {
  readonly code: number | null;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts the built product as `npm start` does, without the build, and waits until it says that it is ready. */
export async function startConcord(dataDir: string, port: number, env: Environment = {}): Promise<ConcordProcess> {
  const began = performance.now();
  const child = launch(dataDir, port, env);
  const said = listen(child);
  const ended = once(child, 'exit');
  const ready = await Promise.race([said.ready.then(() => true), ended.then(() => false)]);
  if (!ready) throw new Error(`the server did not start:\n${said.out()}\n${said.err()}`);
  return {
    origin: `http://localhost:${port}`,
    port,
    password: /@demo\.example\s+(\S+)/.exec(said.out())?.[1] ?? '',
    child,
    startedInMs: performance.now() - began,
    stop: async () => {
      child.kill('SIGINT');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** Starts it where it must refuse, and waits for the end. */
export async function refusedStart(dataDir: string, port: number, env: Environment = {}): Promise<RefusedStart> {
  const child = launch(dataDir, port, env);
  const said = listen(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr: said.err() };
}

/** Runs `npm run concord -- …` without the bootstrap. */
export async function concordCommand(
  dataDir: string,
  args: readonly string[],
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [path.join(repository, 'apps/api/src/concord.ts'), ...args], {
    cwd: repository,
    env: { ...process.env, CONCORD_DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
  });
  const said = listen(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: said.out(), stderr: said.err() };
}

function launch(dataDir: string, port: number, env: Environment): ChildProcess {
  return spawn(process.execPath, [path.join(repository, 'apps/api/src/main.ts')], {
    cwd: repository,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      CONCORD_DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function listen(child: ChildProcess): { ready: Promise<void>; out: () => string; err: () => string } {
  let [out, err] = ['', ''];
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('Ctrl-C stops it.')) resolve();
    });
  });
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return { ready, out: () => out, err: () => err };
}
