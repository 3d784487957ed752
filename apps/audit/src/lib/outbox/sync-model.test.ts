import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { signAudit } from '../audit/sign-audit.ts';
import { Unreachable } from '../wire/failure.ts';
import { appendAnswer } from './append.ts';
import { drain } from './drain.ts';
import { readOutbox } from './read-outbox.ts';
import type { Server } from './receiver.ts';
import { beginAudit, content, deviceOf, NOW, photoOf, someone } from './test/device.ts';
import { ReferenceServer } from './test/reference-server.ts';

type Weather = 'fine' | 'offline' | 'dropped';

/** The reference server behind a network that loses requests (`offline`) or answers (`dropped`), call by call. */
function behindNetwork(server: ReferenceServer, next: () => Weather): Server {
  const through = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    const weather = next();
    if (weather === 'offline') throw new Unreachable('offline');
    const result = await call();
    if (weather === 'dropped') throw new Unreachable('answer lost');
    return result;
  };
  return {
    who: () => through(() => server.who()),
    start: (input) => through(() => server.start(input)),
    putPhoto: (id, bytes, type, sha256) => through(() => server.putPhoto(id, bytes, type, sha256)),
    push: (input) => through(() => server.push(input)),
    submit: (input) => through(() => server.submit(input)),
  };
}

const step = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), audit: fc.nat(1), question: fc.nat(3), value: fc.nat(9) }),
  fc.record({ do: fc.constant('photo' as const), audit: fc.nat(1), question: fc.nat(3) }),
  fc.record({ do: fc.constant('drain' as const), drainers: fc.integer({ min: 1, max: 2 }) }),
);
const weathers = fc.array(fc.constantFrom<Weather>('fine', 'fine', 'offline', 'dropped'), { maxLength: 60 });

it('whatever the network does, everything arrives exactly once and both sides agree', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), weathers, async (steps, weather) => {
      const owner = someone();
      const reference = new ReferenceServer(owner);
      const queue = [...weather];
      const drainer = await deviceOf(
        owner,
        behindNetwork(reference, () => queue.shift() ?? 'fine'),
      );
      const { db, deviceId } = drainer;
      const audits = [await beginAudit(db), await beginAudit(db)];
      for (const now of steps) {
        if (now.do === 'drain') {
          await Promise.all(Array.from({ length: now.drainers }, () => drain(drainer)));
          continue;
        }
        const auditId = audits[now.audit]?.id ?? '';
        const change = { auditId, question: `q${now.question}`, instance: 0 };
        if (now.do === 'answer') await appendAnswer(db, { ...change, content: content(now.value) });
        else {
          const photo = await photoOf(auditId, `${Math.max(...steps.map((_, i) => i), 0)}`);
          await appendAnswer(db, { ...change, content: content('fail', [photo.id]), photos: [photo] });
        }
      }
      for (const { id } of audits) {
        await signAudit(
          db,
          id,
          deviceId,
          { signedName: 'Ana', signature: null, finishedAt: NOW, position: null },
          null,
        );
      }
      for (let run = 0; run < 80 && (await readOutbox(db)).entries.length > 0; run += 1) await drain(drainer);

      expect((await readOutbox(db)).entries).toEqual([]);
      for (const { id } of audits) {
        const held = reference.audits.get(id);
        const here = await db.get('audits', id);
        expect(here?.state).toBe('sent');
        expect(held?.submitted).toBe(1);
        expect(held?.seen.size).toBe(here?.lastSeq);
        const answers = await db.getAllFromIndex('answers', 'byAudit', id);
        expect(answers.map((a) => [`${a.question} ${a.instance}`, a.revision, a.content])).toEqual(
          [...(held?.answers ?? [])].map(([key, a]) => [key, a.revision, a.content]).toSorted(),
        );
      }
      db.close();
    }),
    { numRuns: 150 },
  );
});
