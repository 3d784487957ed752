import { connect } from '@concord/db/client';
import { silentLog } from '@concord/db/log';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { startKeptDatabase } from './kept-database.ts';

it('brings a killed server back under the same address, and stops it at the end', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concord-kept-'));
  const dataDir = path.join(folder, 'postgres');
  const database = await startKeptDatabase({ dataDir, log: silentLog });
  const client = connect({ url: database.ownerUrl, max: 1, log: silentLog });
  const answers = () =>
    client.sql`select 1`.then(
      () => true,
      () => false,
    );
  const postmaster = async () => Number.parseInt(await readFile(path.join(dataDir, 'postmaster.pid'), 'utf8'), 10);
  try {
    for (let kill = 1; kill <= 2; kill += 1) {
      expect(await answers()).toBe(true);
      const killed = await postmaster();
      process.kill(killed, 'SIGKILL');
      const again = async () => (await postmaster().catch(() => killed)) !== killed && (await answers());
      await expect.poll(again, { timeout: 20_000, interval: 50 }).toBe(true);
    }
  } finally {
    await client.close();
    await database.stop();
  }
  await expect(postmaster()).rejects.toThrow('ENOENT');
  await rm(folder, { recursive: true, force: true });
});
