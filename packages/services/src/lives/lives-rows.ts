import { Band } from '@concord/checklist/rating';
import { audit, auditAnswer, finding } from '@concord/db/schema/audits';
import { location } from '@concord/db/schema/organization';
import { and, asc, between, eq, gt, max, or, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { atLocation } from '../audits/audits-in-reach.ts';
import { inBrand } from '../in-brand.ts';
import { isReaudit } from '../reaudits/is-reaudit.ts';
import type { LivesCell, LivesSource } from './export-lives.ts';

type Rows = AsyncGenerator<readonly (readonly LivesCell[])[]>;

const BUSINESSES = 5_000;
/** A count beyond it is a slip of the pen, and one row each would fill the disk. */
const MOST_TIMES = 100;

const day = (text: string | null) => (text ?? '').replaceAll('-', '');

/** The places that were inspected. */
export async function* businesses({ ctx, where }: LivesSource): Rows {
  yield [['business_id', 'name', 'address', 'city', 'state', 'postal_code', 'latitude', 'longitude', 'phone_number']];
  const columns = {
    id: location.externalId,
    name: location.name,
    address: location.address,
    city: location.city,
    postalCode: location.postalCode,
    latitude: location.latitude,
    longitude: location.longitude,
  };
  for (let after: string | null = null; ;) {
    const rows = await inBrand(ctx, (tx) =>
      tx
        .selectDistinct(columns)
        .from(audit)
        .innerJoin(location, atLocation)
        .where(and(where, after === null ? undefined : gt(location.externalId, after)))
        .orderBy(asc(location.externalId))
        .limit(BUSINESSES),
    );
    yield rows.map(({ id, name, address, city, postalCode, latitude, longitude }) => [
      ...[id, name, address, city, '', postalCode, latitude, longitude, ''],
    ]);
    const last = rows.at(-1);
    if (!last || rows.length < BUSINESSES) return;
    after = last.id;
  }
}

/** One row per audit; what was imported keeps the score that its source published. */
export async function* inspections({ ctx, where, windows, title, hasScores }: LivesSource): Rows {
  yield [['business_id', 'score', 'date', 'description', 'type']];
  for (const window of windows) {
    const rows = await inBrand(ctx, (tx) =>
      tx
        .select({
          id: location.externalId,
          day: audit.performedOn,
          source: audit.source,
          score: audit.score,
          published: audit.publishedScore,
          again: isReaudit(audit.orgId, audit.assignmentId),
        })
        .from(audit)
        .innerJoin(location, atLocation)
        .where(and(where, within(window)))
        .orderBy(asc(audit.performedOn), asc(location.externalId), asc(audit.externalId), asc(audit.id)),
    );
    yield rows.map((row) => {
      const score = row.source === 'app' ? row.score : row.published;
      return [row.id, hasScores ? score : null, day(row.day), title, row.again ? 'followup' : 'routine'];
    });
  }
}

/** One row per question missed, or per thing counted. */
export async function* violations({ ctx, where, windows, kinds }: LivesSource): Rows {
  yield [['business_id', 'date', 'code', 'description', 'risk_category']];
  const counted = [...kinds].filter(([, kind]) => kind.counted).map(([question]) => question);
  const isCounted = sql`${auditAnswer.question} = any(${sql.param(counted)}::text[])`;
  const isNumber = sql`jsonb_typeof(${auditAnswer.value}) = 'number'`;
  const times = sql<number>`sum(case when ${isCounted} and ${isNumber} then (${auditAnswer.value})::text::float8 else 1 end)`;
  const missed = or(
    sql`${finding.id} is not null`,
    sql`case when ${isCounted} and ${isNumber} then (${auditAnswer.value})::text::float8 > 0 else false end`,
  );
  for (const window of windows) {
    const rows = await inBrand(ctx, (tx) => {
      const perAudit = tx
        .select({
          id: location.externalId,
          day: audit.performedOn,
          question: auditAnswer.question,
          times: times.as('times'),
        })
        .from(audit)
        .innerJoin(location, atLocation)
        .innerJoin(auditAnswer, and(eq(auditAnswer.orgId, audit.orgId), eq(auditAnswer.auditId, audit.id)))
        .leftJoin(finding, ofAnswer)
        .where(and(where, within(window), missed))
        .groupBy(audit.id, location.externalId, audit.performedOn, auditAnswer.question)
        .as('per_audit');
      return tx
        .select({ id: perAudit.id, day: perAudit.day, question: perAudit.question, times: max(perAudit.times) })
        .from(perAudit)
        .groupBy(perAudit.id, perAudit.day, perAudit.question)
        .orderBy(asc(perAudit.day), asc(perAudit.id), asc(perAudit.question));
    });
    yield rows.flatMap((row) => {
      const { code = row.question, description = row.question, risk = '' } = kinds.get(row.question) ?? {};
      const often = Math.min(MOST_TIMES, Math.max(1, Math.round(Number(row.times))));
      return Array.from({ length: often }, () => [row.id, day(row.day), code, description, risk]);
    });
  }
}

const ofAnswer = and(
  eq(finding.orgId, auditAnswer.orgId),
  eq(finding.auditId, auditAnswer.auditId),
  eq(finding.question, auditAnswer.question),
  eq(finding.instance, auditAnswer.instance),
);

function within([from, to]: readonly [string, string]): SQL {
  return between(audit.performedOn, from, to);
}

const Banded = z.object({ policy: z.object({ bands: z.array(Band) }) });

/** What ranges of the score are called, in whole numbers from 0 to 100; empty for a checklist without bands. */
export function legend({ definition, hasScores }: LivesSource): LivesCell[][] {
  const parsed = Banded.safeParse(definition);
  if (!parsed.success || !hasScores || parsed.data.policy.bands.length === 0) return [];
  const { bands } = parsed.data.policy;
  const rows = bands.map(({ from, label }, index): LivesCell[] => {
    const next = bands[index + 1];
    return [
      Math.max(0, Math.ceil(from)),
      next ? Math.ceil(next.from) - 1 : 100,
      label['en'] ?? Object.values(label)[0] ?? '',
    ];
  });
  return [['minimum_score', 'maximum_score', 'description'], ...rows];
}
