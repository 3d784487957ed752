import { withTenant } from '@concord/db/tenant';
import { addDays } from '@concord/domain/day';
import { rebuildScores } from '@concord/services/rollups/rebuild-scores';
import postgres, { type Sql } from 'postgres';
import type { Workplace } from '../workplace.ts';
import { addLocations } from './add-locations.ts';
import { type BenchBrand, departmentKeys } from './make-brand.ts';

export interface History {
  readonly locations: number;
  readonly years: number;
  /** Audits of each checklist at each location in a year. */
  readonly perYear: number;
}

const CHECKLISTS = 2;
const VALIDITY_DAYS = 365;
/** What each audit could earn per department: so many answers of weight 1. */
export const POSSIBLE = 14;

/**
 * A network with its past, written set by set as the verbs would have left it: two checklists with three departments each, two findings in
 * three audits, each with an action that was verified unless it is of the last two months. A longer past ends in the same present.
 */
export async function addNetwork(place: Workplace, brand: BenchBrand, history: History): Promise<void> {
  await addLocations(place, brand, history.locations);
  const sql = postgres(place.adminUrl, { max: 1, onnotice: () => undefined });
  try {
    // Foreign keys hold by how the ids are made; checking millions of them would be most of the work.
    await sql`set session_replication_role = replica`;
    await sql`
      create function pg_temp.id_of(kind text, n bigint) returns uuid immutable language sql
      return ('00000000-0000-7000-' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid`;
    await addChecklists(sql, brand);
    await addAudits(sql, brand, history);
    await addWork(sql, brand);
    await sql`vacuum analyze`;
    await withTenant(place.work.db, brand.orgId, (tx) =>
      rebuildScores(tx, brand.orgId, { locations: 'all', from: null }),
    );
    await sql`vacuum analyze`;
  } finally {
    await sql.end();
  }
}

async function addChecklists(sql: Sql, { orgId, today, admin }: BenchBrand): Promise<void> {
  for (let n = 0; n < CHECKLISTS; n += 1) {
    const definition = definitionOf(n);
    await sql`
      insert into checklist (org_id, id, key, draft, created_by)
      values (${orgId}, ${idOf('8010', n)}, ${definition.key}, ${sql.json(definition)}, ${admin.id})`;
    await sql`
      insert into checklist_version
        (org_id, id, checklist_id, version, definition, validity_days, published_by, published_at)
      values (${orgId}, ${idOf('8011', n)}, ${idOf('8010', n)}, 1, ${sql.json(definition)}, ${VALIDITY_DAYS}, ${admin.id},
        ${addDays(today, -4000)}::date)`;
  }
}

function definitionOf(n: number) {
  const share = departmentKeys.length / CHECKLISTS;
  const text = (en: string) => ({ en });
  return {
    format: 'concord.checklist/1',
    key: `checklist-${n}`,
    title: text(`Checklist ${n}`),
    languages: ['en'],
    validityDays: VALIDITY_DAYS,
    policy: {},
    sections: departmentKeys.slice(n * share, (n + 1) * share).map((department) => ({
      id: department,
      title: text(department),
      questions: [{ id: `${department}-1`, type: 'passFail', text: text('Is it so?'), department }],
    })),
  };
}

const idOf = (kind: string, n: number): string => `00000000-0000-7000-${kind}-${n.toString(16).padStart(12, '0')}`;

async function addAudits(sql: Sql, brand: BenchBrand, { locations, years, perYear }: History): Promise<void> {
  const { orgId, today, auditor, departmentIds } = brand;
  const ofEach = years * perYear;
  const apart = Math.floor(365 / perYear);
  await sql`
    insert into audit (org_id, id, checklist_id, checklist_version_id, location_id, auditor_id, status, started_at, finished_at,
      submitted_at, performed_on, signed_name, score)
    select ${orgId}, pg_temp.id_of('8020', (l * ${CHECKLISTS}::bigint + c) * ${ofEach} + k), pg_temp.id_of('8010', c),
      pg_temp.id_of('8011', c), pg_temp.id_of('8000', l), ${auditor.id}, 'submitted', day, day, day, day, 'The auditor',
      60 + abs(hashint8(l * 7919 + c * 31 + k)) % 41
    from generate_series(0, ${locations}::int - 1) l, generate_series(0, ${CHECKLISTS}::int - 1) c,
      generate_series(0, ${ofEach}::int - 1) k,
      lateral (select ${today}::date - k * ${apart}::int - abs(hashint8(l * 13 + c)) % ${apart}::int as day) d`;
  await sql`
    insert into audit_department (org_id, audit_id, department_id, method, scale, earned, possible, points_lost)
    select a.org_id, a.id, (${departmentIds}::uuid[])[1 + d + 3 * c.n], 'weighted', 100,
      ${POSSIBLE}::int - abs(hashtext(a.id::text || d)) % 7, ${POSSIBLE}, 0
    from audit a
    join lateral (select case when a.checklist_id = ${idOf('8010', 0)} then 0 else 1 end as n) c on true,
      generate_series(0, 2) d
    where a.org_id = ${orgId}`;
}

async function addWork(sql: Sql, { orgId, today, admin, departmentIds }: BenchBrand): Promise<void> {
  await sql`
    create temporary table missed as
    select a.id as audit_id, pg_temp.id_of('8030', n) as finding_id, pg_temp.id_of('8031', n) as action_id, a.location_id,
      a.performed_on as day, (${departmentIds}::uuid[])[d] as department_id, (${[...departmentKeys]}::text[])[d] || '-1' as question
    from (select *, row_number() over (order by id) as n from audit where org_id = ${orgId}) a,
      lateral (select 1 + abs(hashtext(a.id::text)) % 3 + case when a.checklist_id = ${idOf('8010', 0)} then 0 else 3 end as d) x
    where n % 3 <> 0`;
  await sql`
    insert into audit_answer (org_id, audit_id, question, value, photos)
    select ${orgId}, audit_id, question, '"fail"', '{}' from missed`;
  await sql`
    insert into finding (org_id, id, audit_id, location_id, department_id, question, instance, share, lost, critical, created_at)
    select ${orgId}, finding_id, audit_id, location_id, department_id, question, 0, 0, 2, abs(hashtext(audit_id::text)) % 50 = 0, day
    from missed`;
  await sql`
    insert into audit_shares (org_id, audit_id, missed, shares, left_out)
    select a.org_id, a.id, case when m.audit_id is null then '{}' else array[m.question] end,
      case when m.audit_id is null then '{}' else array[0] end, '{}'
    from audit a left join missed m on m.audit_id = a.id where a.org_id = ${orgId}`;
  const done = sql`day < ${today}::date - 60 or abs(hashtext(action_id::text)) % 4 > 0`;
  await sql`
    insert into action (org_id, id, location_id, department_id, finding_id, status, priority, due_on, first_due_on, finished_by,
      finished_at, verified_by, verified_at, verified_on, created_at)
    select ${orgId}, action_id, location_id, department_id, finding_id, case when done then 'verified' else 'open' end, 'normal',
      day + 14, day + 14, case when done then ${admin.id}::uuid end, case when done then day + 5 end,
      case when done then ${admin.id}::uuid end, case when done then day + 6 end, case when done then day + 6 end, day
    from (select *, ${done} as done from missed) m`;
  await sql`
    insert into action_event (org_id, id, action_id, member_id, kind, day, at)
    select ${orgId}, pg_temp.id_of('8032', row_number() over (order by action_id)), action_id, ${admin.id}, 'verify', day + 6, day + 6
    from missed where ${done}`;
}
