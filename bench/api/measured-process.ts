import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';

/** What a server's process tells of itself. */
export interface ProcessState {
  readonly cpuSeconds: number;
  /** Open connections that it accepted. */
  readonly accepted: number;
}

export interface MeasuredProcess extends AsyncDisposable {
  readonly origin: string;
  readonly state: () => Promise<ProcessState>;
}

/** Starts a script of this folder that listens at PORT, says its state once it does and again whenever asked, and ends when left alone. */
export async function startProcess(
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<MeasuredProcess> {
  const port = await freePort();
  const child = fork(path.join(import.meta.dirname, script), {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...environment },
    execArgv: [],
  });
  const exited = once(child, 'exit');
  const next = async (): Promise<ProcessState> => {
    const ended = exited.then(() => Promise.reject(new Error(`${script} ended by itself`)));
    const [state] = (await Promise.race([once(child, 'message'), ended])) as [ProcessState];
    return state;
  };
  await next();
  return {
    origin: `http://127.0.0.1:${port}`,
    state: () => {
      const answer = next();
      child.send('state');
      return answer;
    },
    [Symbol.asyncDispose]: async () => {
      child.disconnect();
      await exited;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
