import { spawn } from 'node:child_process';

export type RunResult = { readonly status: number; readonly output: string };

export type RunOptions = {
  readonly input?: string;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
};

/** Runs a program to its end; its output and errors together. Never throws for a bad status. */
export function run(command: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const [program = '', ...args] = command;
  const { uid, gid, input } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: 'pipe',
      cwd: '/',
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    });
    let output = '';
    const keep = (part: Buffer): void => {
      output += part.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => resolve({ status: 127, output: `${program}: ${error.message}` }));
    child.once('exit', (code) => setImmediate(() => resolve({ status: code ?? 1, output })));
    child.stdin.end(input);
  });
}
