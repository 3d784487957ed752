import type { Tx } from '@concord/db/client';
import { addDays } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { GateDemand } from '@concord/domain/opening';
import { currentStage, type GateLack, lackOf } from '@concord/domain/opening-gates';
import { sql } from 'drizzle-orm';
import { titleOf } from '../checklists/title-of.ts';
import { outrun } from '../rollups/load-facts.ts';
import { uuids } from '../rollups/uuids.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Owner extends Named {
  readonly leaderId: string | null;
}

/** The audit that decides a gate. */
interface GateAudit {
  readonly id: string;
  readonly score: number | null;
  readonly band: string | null;
  readonly performedOn: Day;
  readonly criticals: number;
}

interface Band {
  readonly id: string;
  readonly label: LocalizedText;
}

interface GateRow extends Record<string, unknown> {
  readonly id: string;
  readonly openingId: string;
  readonly opensOn: Day;
  readonly stage: number;
  readonly demand: GateDemand;
  readonly department: Owner;
  readonly assignee: Named | null;
  readonly daysBefore: number;
  readonly doneAt: string | null;
  readonly doneBy: string | null;
  readonly note: string;
  readonly metAtEnd: boolean | null;
  readonly revision: number;
  readonly checklistKey: string | null;
  readonly checklistTitle: unknown;
  readonly bands: readonly Band[] | null;
  readonly audit: GateAudit | null;
  readonly missing: readonly { readonly id: string; readonly title: LocalizedText }[] | null;
}

/** A gate as it stands now. */
export interface OpeningGate {
  readonly id: string;
  readonly openingId: string;
  readonly stage: number;
  readonly demand: GateDemand;
  readonly department: Owner;
  readonly assignee: Named | null;
  readonly dueOn: Day;
  readonly done: { readonly at: string; readonly by: string | null } | null;
  readonly note: string;
  readonly revision: number;
  /** Of a checklist. */
  readonly checklist: {
    readonly id: string;
    readonly title: LocalizedText;
    /** The bands that are good enough, as the newest version calls them. */
    readonly bands: readonly Band[];
  } | null;
  readonly audit: GateAudit | null;
  /** Guidelines that the location has not acknowledged. */
  readonly missing: readonly { readonly id: string; readonly title: LocalizedText }[];
  readonly met: boolean;
  /** Why it is not met. */
  readonly lack: GateLack | null;
  /** Waits for a stage before it. */
  readonly closed: boolean;
}

/** The gates of openings in their order; of one that has ended as they stood then. */
export async function gatesOf(
  tx: Tx,
  orgId: string,
  openingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly OpeningGate[]>> {
  if (openingIds.length === 0) return new Map();
  const rows = await tx.execute<GateRow>(sql`
    select k.id, k.opening_id as "openingId", o.opens_on as "opensOn", k.stage, k.demand,
      json_build_object('id', d.id, 'name', d.name, 'leaderId', d.leader_id) as department,
      case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end as assignee,
      k.days_before as "daysBefore", k.done_at as "doneAt", b.name as "doneBy", k.note, k.met_at_end as "metAtEnd", k.revision,
      c.key as "checklistKey", case when c.id is not null then json_build_object('title', v.title) end as "checklistTitle",
      v.bands,
      a.audit, g.missing
    from opening_gate k
    join opening o on o.org_id = k.org_id and o.id = k.opening_id
    join department d on d.org_id = k.org_id and d.id = k.department_id
    left join member m on m.org_id = k.org_id and m.id = k.assignee_id
    left join member b on b.org_id = k.org_id and b.id = k.done_by
    left join checklist c on c.org_id = k.org_id and c.id = (k.demand ->> 'checklistId')::uuid
    left join lateral (
      select v.definition -> 'title' as title, v.definition -> 'policy' -> 'bands' as bands from checklist_version v
      where v.org_id = k.org_id and v.checklist_id = c.id order by v.version desc limit 1
    ) v on true
    left join lateral (
      select json_build_object('id', a.id, 'score', a.score, 'band', a.band, 'performedOn', a.performed_on, 'criticals',
        (select count(*) from finding f where f.org_id = a.org_id and f.audit_id = a.id and f.critical)) as audit
      from audit a
      where a.org_id = k.org_id and a.location_id = o.location_id and a.checklist_id = c.id and a.status = 'submitted'
        and not ${outrun(orgId)}
      order by a.performed_on desc nulls last, a.id desc limit 1
    ) a on true
    left join lateral (
      select json_agg(json_build_object('id', g.id, 'title', g.title) order by g.key) as missing
      from guideline g
      where k.demand ->> 'kind' = 'guidelines' and g.org_id = k.org_id and g.status = 'published'
        and k.demand -> 'guidelineIds' ? g.id::text
        and not exists (select from acknowledgement e where e.org_id = g.org_id and e.guideline_id = g.id
          and e.location_id = o.location_id and e.version >= g.asks_version)
    ) g on true
    where k.org_id = ${orgId} and k.opening_id = any(${uuids(openingIds)})
    order by k.opening_id, k.stage, k.position`);
  const byOpening = Map.groupBy(rows, ({ openingId }) => openingId);
  return new Map([...byOpening].map(([id, some]) => [id, judged(some)]));
}

function judged(rows: readonly GateRow[]): readonly OpeningGate[] {
  const gates = rows.map((row) => {
    const { doneAt, audit, missing } = row;
    const lack = lackOf({ demand: row.demand, done: doneAt !== null, audit, missing: missing?.length ?? 0 });
    return {
      row,
      lack,
      met: row.metAtEnd ?? lack === null,
      stage: row.stage,
      dueOn: addDays(row.opensOn, -row.daysBefore),
    };
  });
  const current = currentStage(gates);
  return gates.map(({ row, lack, met, stage, dueOn }) => ({
    ...{ id: row.id, openingId: row.openingId, stage, demand: row.demand },
    ...{ department: row.department, assignee: row.assignee, dueOn },
    done: row.doneAt === null ? null : { at: new Date(row.doneAt).toISOString(), by: row.doneBy },
    ...{ note: row.note, revision: row.revision },
    checklist: checklistOf(row),
    ...{ audit: row.audit, missing: row.missing ?? [] },
    ...{ met, lack: met ? null : lack },
    closed: row.metAtEnd === null && current !== null && stage > current,
  }));
}

function checklistOf({ demand, checklistKey, checklistTitle, bands }: GateRow): OpeningGate['checklist'] {
  if (demand.kind !== 'checklist' || checklistKey === null) return null;
  const enough = (bands ?? []).filter(({ id }) => demand.bands.includes(id)).map(({ id, label }) => ({ id, label }));
  return { id: demand.checklistId, title: titleOf(checklistTitle, checklistKey), bands: enough };
}
