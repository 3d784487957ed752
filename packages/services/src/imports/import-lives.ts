import { importIssue } from '@concord/db/schema/imports';
import { department } from '@concord/db/schema/organization';
import type { Tx } from '@concord/db/tenant';
import { ServiceError } from '@concord/domain/errors';
import type { ImportIssue, LivesReport } from '@concord/domain/import';
import { and, eq } from 'drizzle-orm';
import { record } from '../audit-log/record.ts';
import type { Ctx } from '../context.ts';
import { inBrand } from '../in-brand.ts';
import { insertRows } from '../insert-rows.ts';
import { openPlaces } from '../rollups/open-places.ts';
import { rebuildScores } from '../rollups/rebuild-scores.ts';
import { compareScores } from './lives/compare-scores.ts';
import { findLivesFiles } from './lives/find-files.ts';
import { joinLives, type LivesFacts } from './lives/join.ts';
import { makeLivesDefinition } from './lives/make-definition.ts';
import { MOST_ROWS, readTable } from './lives/read-table.ts';
import { LIVES_SCORING, OTHER_RISK, riskKey } from './lives/scoring.ts';
import { storeLivesChecklist } from './lives/store-checklist.ts';
import { storeInspections } from './lives/store-inspections.ts';
import { storeSites } from './lives/store-sites.ts';
import { onlyOne, planForMany } from './whole-brand.ts';

export interface ImportLivesInput {
  readonly importId: string;
  readonly folder: string;
  readonly departmentId: string;
  readonly timeZone: string;
  /** Rows done so far and in all. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
  /** Seconds from any fixed moment; only differences are used. */
  readonly clock: () => number;
  /** Runs in the same transaction as the facts, so that the import's own row says "done" exactly when they are there. */
  readonly finish: (tx: Tx, report: LivesReport) => Promise<void>;
}

/**
 * Reads a LIVES folder and stores its places and inspections in one transaction: all of it or nothing.
 * Read again, it adds only what is new. Past inspections make findings but open no actions: that work was due years ago.
 * @throws ServiceError IMPORT_NOT_LIVES, IMPORT_FILE_MISSING, IMPORT_COLUMN_MISSING, IMPORT_UNREADABLE, CHECKLIST_INVALID; IMPORT_RUNNING while another
 * import of the brand runs: try again later.
 */
export async function importLives(ctx: Ctx, input: ImportLivesInput): Promise<LivesReport> {
  const started = input.clock();
  const files = await findLivesFiles(input.folder);
  const businesses = await readTable('businesses', files.businesses.path, files.businesses.file, MOST_ROWS);
  const inspections = await readTable('inspections', files.inspections.path, files.inspections.file, MOST_ROWS);
  const violations = await readTable('violations', files.violations.path, files.violations.file, MOST_ROWS);
  const names = {
    businesses: files.businesses.file,
    inspections: files.inspections.file,
    violations: files.violations.file,
  };
  const facts = joinLives({
    businesses: businesses.rows,
    inspections: inspections.rows,
    violations: violations.rows,
    files: names,
  });
  const total = businesses.read + inspections.read + violations.read;
  await input.onProgress(businesses.read, total);

  return inBrand(ctx, async (tx) => {
    await onlyOne(ctx, tx);
    await planForMany(tx);
    const departmentKey = await keyOfDepartment(ctx, tx, input.departmentId);
    const definition = makeLivesDefinition(facts.violationTypes, LIVES_SCORING, departmentKey);
    const stored = await storeLivesChecklist(ctx, tx, definition);
    const sites = await storeSites(ctx, tx, facts.sites, input.timeZone);
    // While they have no audits yet: there is nothing to look for.
    await openPlaces(tx, ctx.actor.orgId, sites.created);
    const perInspection = (total - businesses.read) / Math.max(1, facts.inspections.length);
    const audits = await storeInspections(ctx, tx, {
      orgId: ctx.actor.orgId,
      importId: input.importId,
      departmentId: input.departmentId,
      definition,
      stored,
      newId: ctx.newId,
      now: ctx.now(),
      inspections: facts.inspections,
      siteIds: sites.ids,
      file: names.inspections,
      onProgress: (done) => input.onProgress(Math.round(businesses.read + done * perInspection), total),
    });
    await rebuildScores(tx, ctx.actor.orgId, { locations: [...audits.locations], from: null });
    const compared = compareScores(definition, facts.inspections, names.inspections);
    const issues = [
      ...businesses.issues,
      ...inspections.issues,
      ...violations.issues,
      ...facts.issues,
      ...audits.issues,
      ...compared.issues,
      ...unknownRisks(facts, names.violations),
    ];
    await insertRows(
      tx,
      importIssue,
      issues.map((issue) => ({ orgId: ctx.actor.orgId, id: ctx.newId(), importId: input.importId, ...issue })),
    );
    const seconds = input.clock() - started;
    const report: LivesReport = {
      locations: {
        rows: businesses.read,
        created: sites.created.length,
        unchanged: facts.sites.length - sites.created.length,
      },
      audits: {
        rows: inspections.read,
        created: audits.created,
        unchanged: audits.unchanged,
        scored: facts.inspections.filter((inspection) => inspection.publishedScore !== null).length,
      },
      violations: { rows: violations.read, attached: facts.attached, orphaned: facts.orphaned },
      scores: compared.scores,
      issues: issues.length,
      seconds: Math.round(seconds * 100) / 100,
      rowsPerSecond: Math.round(total / Math.max(seconds, 0.001)),
      checklistId: stored.checklistId,
    };
    await record(ctx, tx, {
      verb: 'imports.run',
      subject: { kind: 'import', id: input.importId },
      details: { kind: 'lives', audits: audits.created, locations: sites.created.length },
    });
    await input.finish(tx, report);
    return report;
  });
}

async function keyOfDepartment(ctx: Ctx, tx: Tx, departmentId: string): Promise<string> {
  const [found] = await tx
    .select({ key: department.key })
    .from(department)
    .where(and(eq(department.orgId, ctx.actor.orgId), eq(department.id, departmentId)));
  if (!found) throw new ServiceError('NOT_FOUND', { what: 'department' });
  return found.key;
}

/** One issue per kind of violation whose risk category says nothing to the scoring: it came in and cost nothing. */
function unknownRisks(facts: LivesFacts, file: string): ImportIssue[] {
  return facts.violationTypes
    .filter((type) => riskKey(LIVES_SCORING, type.risk) === OTHER_RISK)
    .map((type) => ({
      file,
      line: 1,
      code: 'RISK_UNKNOWN' as const,
      details: { code: type.code.slice(0, 80), risk: type.risk.slice(0, 80) },
    }));
}
