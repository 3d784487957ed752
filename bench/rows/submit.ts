import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createChecklist } from '@concord/services/checklists/create-checklist';
import { publishChecklist } from '@concord/services/checklists/publish-checklist';
import type { Ctx } from '@concord/services/context';
import { inParallel } from '../in-parallel.ts';
import { answersTo, definitionOf, eightyQuestions } from '../eighty-questions.ts';
import { alternate, figure, ratioOf } from '../measure.ts';
import { addLocations, locationId } from '../network/add-locations.ts';
import { contextOf, departmentKeys, makeBrand } from '../network/make-brand.ts';
import type { Row } from '../row.ts';
import { oneAudit, type Visit } from '../submit/one-audit.ts';
import { findPgbench, runsPerSecond } from '../submit/pgbench.ts';
import { pgbenchScript, statementsOf } from '../submit/statements.ts';
import { openWorkplace } from '../workplace.ts';

const CLIENTS = 32;
/** Ways of answering; each run of ours takes the next. pgbench repeats the statements of one of them. */
const WAYS = 16;

/** Audits of 80 answers by 32 clients: started, answered, scored, findings, actions and roll-ups; beside pgbench with the same SQL. */
export const row: Row = {
  name: 'submit',
  async run({ quick, server }) {
    await using place = await openWorkplace(server);
    const brand = await makeBrand(place);
    const locations = quick ? 8 : 256;
    await addLocations(place, brand, locations);
    const ctx = await contextOf(place, brand, brand.admin);
    const visit = await visits(ctx);
    let count = 0;
    const audits = async (number: number): Promise<number> => {
      const started = performance.now();
      await inParallel(CLIENTS, number, () => oneAudit(ctx, visit((count += 1), count % locations)));
      return number / ((performance.now() - started) / 1000);
    };
    // Every place has an audit of today, so that each further one changes the same rows, ours and pgbench's.
    await audits(locations);

    const program = await findPgbench();
    const [rounds, ofEach, ofPgbench] = quick ? [1, 1, 1] : [5, 10, 40];
    const ours = () => audits(CLIENTS * ofEach);
    const what = 'audits of 80 answers a second, 32 clients';
    const target = { of: 'ratio', atLeast: 0.4 } as const;
    const name = 'pgbench, the same SQL';
    if (program === null) {
      const alone = figure([await ours(), await ours(), await ours()], '/s');
      return [{ what, ours: alone, beside: { name, figure: null }, ratio: null, target }];
    }
    const fresh: string[] = [];
    const newId = () => fresh[fresh.push(ctx.newId()) - 1] ?? '';
    const statements = await statementsOf(ctx.db, () => oneAudit({ ...ctx, newId }, visit(0, 0)));
    const script = path.join(place.installation.dataDir, 'audit.sql');
    await writeFile(script, pgbenchScript(statements, { fresh, location: locationId(0), locations }));
    const run = { url: place.installation.appUrl, script, clients: CLIENTS, runs: ofPgbench };
    const pair = await alternate(rounds, ours, () => runsPerSecond(program, run));
    return [
      {
        what,
        ours: figure(pair.ours, '/s'),
        beside: { name, figure: figure(pair.peer, '/s') },
        ratio: ratioOf(pair.ours, pair.peer),
        target,
        note: `${statements.length} statements an audit, in three transactions`,
      },
    ];
  },
};

async function visits(ctx: Ctx): Promise<(turn: number, location: number) => Visit> {
  const questions = eightyQuestions(departmentKeys);
  const [id, checklistVersionId] = [ctx.newId(), ctx.newId()];
  await createChecklist(ctx, { id, definition: definitionOf(questions) });
  await publishChecklist(ctx, { id, baseRevision: 1, versionId: checklistVersionId });
  const answers = Array.from({ length: WAYS }, (_, turn) => answersTo(questions, turn));
  return (turn, location) => ({
    locationId: locationId(location),
    checklistVersionId,
    answers: answers[turn % WAYS] ?? [],
  });
}
