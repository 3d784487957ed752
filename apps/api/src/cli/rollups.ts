import { findBrands } from '@concord/services/organization/find-brand';
import { rebuildRollups } from '@concord/services/rollups/fill-rollups';
import { type RollupVerdict, verifyRollups } from '@concord/services/rollups/verify-rollups';
import { openWork } from '../start/open-work.ts';
import { type Command, UsageError } from './command.ts';
import { withInstallation } from './with-installation.ts';

const SHOWN_PROBLEMS = 10;

export const command: Command = {
  usage: 'rollups verify|rebuild [SLUG]',
  summary: 'compares the stored scores of every brand, or of one, with what their facts give; rebuild makes them anew',
  run: ([what, slug, ...rest]) => {
    if ((what !== 'verify' && what !== 'rebuild') || rest.length > 0)
      throw new UsageError('say "verify" or "rebuild", and at most one brand.');
    return withInstallation(async ({ installation, log, closers }) => {
      const { db } = await openWork(installation, log, closers, { secure: false, serving: false });
      const brands = (await findBrands(db)).filter((brand) => slug === undefined || brand.slug === slug);
      if (brands.length === 0)
        throw new UsageError(slug === undefined ? 'there is no brand yet.' : `no brand "${slug}".`);
      let wrong = 0;
      for (const { orgId } of brands) {
        if (what === 'rebuild') await rebuildRollups(db, orgId);
        const verdict = await verifyRollups(db, orgId);
        wrong += verdict.problems.length;
        report(verdict);
      }
      return wrong === 0 ? 0 : 1;
    });
  },
};

function report({ brand, locations, steps, problems }: RollupVerdict): void {
  const looked = `${brand}: ${steps.toLocaleString('en')} steps of ${locations.toLocaleString('en')} locations`;
  if (problems.length === 0) {
    console.log(`${looked} say exactly what the facts say.`);
    return;
  }
  console.error(
    `${looked}, ${problems.length.toLocaleString('en')} series differ. Run: npm run concord -- rollups rebuild`,
  );
  for (const { table, locationId, wrong, missing } of problems.slice(0, SHOWN_PROBLEMS)) {
    console.error(`  ${table} of location ${locationId}: ${wrong} steps too many, ${missing} missing`);
  }
}
