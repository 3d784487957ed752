import { audit, auditShares } from '@concord/db/schema/audits';
import { department, location, locationRegion, member, region } from '@concord/db/schema/organization';
import { departmentScore, locationScore } from '@concord/db/schema/rollups';
import { withTenant } from '@concord/db/tenant';
import type { Tx } from '@concord/db/client';
import { and, avg, eq, gt, lte, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { JobCtx } from '../context.ts';
import { DEMO_NOW, demoDatabase, madeDemo } from '../test/made-demo.ts';
import { demoPeople } from './brand-facts.ts';
import { calendarOf } from './history/calendar.ts';
import { FORGOTTEN, LENIENT, RECOVERING, SLIPPING, SPLIT_IN_HALVES, WRONG_EVERYWHERE } from './storylines.ts';

const database = demoDatabase();
let work: JobCtx;
beforeAll(async () => void (work = await madeDemo(database(), { locations: 160, years: 1, photos: false })), 120_000);
const inDemo = <T>(ask: (tx: Tx) => Promise<T>) => withTenant(work.db, work.orgId, ask);
const day = calendarOf(DEMO_NOW).day;

/** The mean score and coverage of a country's places on a day: those of one district, and the others. */
async function scoresAround(country: string, district: string, daysAgo: number) {
  const rows = await inDemo((tx) =>
    tx
      .select({ district: region.key, score: locationScore.score, coverage: locationScore.coverage })
      .from(locationScore)
      .innerJoin(location, eq(location.id, locationScore.locationId))
      .innerJoin(region, eq(region.id, location.regionId))
      .where(and(eq(location.countryCode, country), ...onDay(locationScore, daysAgo))),
  );
  const figures = (there: boolean) => {
    const places = rows.filter((row) => (row.district === district) === there);
    const scores = places.flatMap(({ score }) => (score === null ? [] : [100 * score]));
    return { score: mean(scores), coverage: mean(places.map(({ coverage }) => coverage)) };
  };
  return { district: figures(true), others: figures(false) };
}

const mean = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
const onDay = (steps: typeof locationScore | typeof departmentScore, daysAgo: number) => [
  lte(steps.fromDay, day(daysAgo)),
  gt(steps.untilDay, day(daysAgo)),
];

it('a region slips while its country does not', async () => {
  const before = await scoresAround('HU', SLIPPING.district, SLIPPING.fromDaysAgo + 5);
  const now = await scoresAround('HU', SLIPPING.district, 0);
  expect(before.district.score - now.district.score).toBeGreaterThan(12);
  expect(Math.abs(before.others.score - now.others.score)).toBeLessThan(6);
  expect(now.district.score).toBeLessThan(now.others.score - 10);
});

it('a department recovers while the others stay as they are', async () => {
  const complianceOn = (daysAgo: number) =>
    inDemo(async (tx) => {
      const rows = await tx
        .select({ key: department.key, compliance: avg(departmentScore.compliance) })
        .from(departmentScore)
        .innerJoin(department, eq(department.id, departmentScore.departmentId))
        .where(and(...onDay(departmentScore, daysAgo)))
        .groupBy(department.key);
      return new Map(rows.map(({ key, compliance }) => [key, 100 * Number(compliance)]));
    });
  const [low, now] = [await complianceOn(RECOVERING.lowUntil + 5), await complianceOn(0)];
  for (const [key, compliance] of now) {
    const gained = compliance - (low.get(key) ?? 0);
    if (key === RECOVERING.department) expect(gained).toBeGreaterThan(12);
    else expect(Math.abs(gained), key).toBeLessThan(6);
  }
});

it('a lenient auditor sees more than others in the same country, and likes to see just enough for a grade', async () => {
  const visits = await inDemo((tx) =>
    tx
      .select({ score: audit.score, by: member.name })
      .from(audit)
      .innerJoin(location, eq(location.id, audit.locationId))
      .innerJoin(member, eq(member.id, audit.auditorId))
      .where(and(eq(location.countryCode, 'DE'), gt(audit.score, 0))),
  );
  const name = demoPeople.find(({ login }) => login === LENIENT.auditor)?.name;
  const scoresBy = (lenient: boolean) =>
    visits.flatMap(({ score, by }) => (score !== null && (by === name) === lenient ? [score] : []));
  const [theirs, others] = [scoresBy(true), scoresBy(false)];
  const near = (scores: readonly number[], from: number, to: number) =>
    scores.filter((score) => [75, 90].some((edge) => score >= edge + from && score < edge + to)).length;
  /** Of the scores around an edge of a grade, how many lie above it. */
  const above = (scores: readonly number[]) => near(scores, 0, 3) / near(scores, -6, 3);
  const gap = mean(theirs) - mean(others);
  expect(gap).toBeGreaterThan(5.5);
  expect(gap).toBeLessThan(12);
  expect(above(theirs)).toBeGreaterThan(0.85);
  expect(above(others)).toBeLessThan(0.6);
});

it('one question is missed alike everywhere, one by every second place', async () => {
  const answers = await inDemo((tx) =>
    tx
      .selectDistinctOn([audit.locationId], {
        missed: auditShares.missed,
        leftOut: auditShares.leftOut,
      })
      .from(auditShares)
      .innerJoin(audit, eq(audit.id, auditShares.auditId))
      .where(
        sql`${audit.result} @? ${`$.sections[*].questions[*] ? (@.question == "${SPLIT_IN_HALVES.question}")`}::jsonpath`,
      )
      .orderBy(audit.locationId, sql`${audit.performedOn} desc`),
  );
  const figures = (question: string) => {
    const asked = answers.filter(({ leftOut }) => !leftOut.includes(question));
    const passed = asked.filter(({ missed }) => !missed.includes(question)).length;
    const [n, x] = [asked.length, passed];
    return { compliance: x / n, agreement: (x * (x - 1) + (n - x) * (n - x - 1)) / (n * (n - 1)) };
  };
  const [wrong, split] = [figures(WRONG_EVERYWHERE.question), figures(SPLIT_IN_HALVES.question)];
  expect(wrong.compliance).toBeLessThan(0.1);
  expect(wrong.agreement).toBeGreaterThan(0.85);
  expect(split.compliance).toBeGreaterThan(0.35);
  expect(split.compliance).toBeLessThan(0.65);
  expect(split.agreement).toBeLessThan(0.58);
});

it('a district is forgotten: its coverage goes with its last visits', async () => {
  const before = await scoresAround('FR', FORGOTTEN.district, FORGOTTEN.sinceDaysAgo - 20);
  const now = await scoresAround('FR', FORGOTTEN.district, 0);
  expect(now.district.coverage).toBeLessThan(before.district.coverage - 0.15);
  expect(Math.abs(before.others.coverage - now.others.coverage)).toBeLessThan(0.1);
});

it('two districts gave places to another within the year, without a gap', async () => {
  const stays = await inDemo((tx) =>
    tx
      .select({ id: locationRegion.locationId, from: locationRegion.fromDay, until: locationRegion.untilDay })
      .from(locationRegion)
      .orderBy(locationRegion.locationId, locationRegion.fromDay),
  );
  const moved = [...Map.groupBy(stays, ({ id }) => id).values()].filter(({ length }) => length > 1);
  expect(moved.length).toBeGreaterThan(2);
  for (const [before, after] of moved)
    expect([before?.from, before?.until, after?.until]).toEqual(['-infinity', after?.from, 'infinity']);
});
