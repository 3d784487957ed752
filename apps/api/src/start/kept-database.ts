import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from '@concord/db/embedded';
import { setTimeout as sleep } from 'node:timers/promises';

const lookEveryMs = 250;

/** The embedded server, started again on the same port whenever it dies: the system's memory guard or a person may end it. */
export async function startKeptDatabase(options: EmbeddedOptions): Promise<Pick<EmbeddedServer, 'ownerUrl' | 'stop'>> {
  const servers = [await startEmbedded(options)];
  const first = servers[0] as EmbeddedServer;
  const port = Number(new URL(first.ownerUrl).port);
  const ended = new AbortController();
  const keeping = keep();
  return {
    ownerUrl: first.ownerUrl,
    stop: async () => {
      ended.abort();
      await keeping;
      // Each start registered one user of the data folder; the last to leave stops the server.
      for (const server of servers) await server.stop();
    },
  };

  async function keep(): Promise<void> {
    while (!ended.signal.aborted) {
      await sleep(lookEveryMs, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
      const current = servers.at(-1) as EmbeddedServer;
      if (ended.signal.aborted || isAlive(current.postmasterPid)) continue;
      options.log.error({ pid: current.postmasterPid }, 'the embedded PostgreSQL died; starting it again');
      await startEmbedded({ ...options, port })
        .then((server) => servers.push(server))
        .catch((error: unknown) =>
          options.log.error({ err: error }, 'the embedded PostgreSQL did not start; trying again'),
        );
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
