import type { GateDemand, GateKind, PlaybookGate } from '@concord/domain/opening';
import { v7 as newId } from 'uuid';
import type { Input, PlaybookDetail } from '#lib/api/wire.ts';
import { type DraftText, fromDraft, fromOptionalDraft, toDraft } from '#lib/texts/draft-text.ts';

/** A requirement while somebody writes: what the other kinds ask stays typed when the kind is changed back. */
export interface GateValues {
  id: string;
  kind: GateKind;
  departmentId: string;
  /** '' for whoever owns the department's work. */
  memberId: string;
  daysBefore: number | null;
  title: DraftText;
  instructions: DraftText;
  checklistId: string;
  minScore: number | null;
  bands: string[];
  noCritical: boolean;
  guidelineIds: string[];
}

export interface StageValues {
  id: string;
  title: DraftText;
  gates: GateValues[];
}

/** What the form of a playbook holds while somebody writes. */
export interface PlaybookValues {
  name: DraftText;
  description: DraftText;
  stages: StageValues[];
}

const USUAL_DAYS = 14;

export function newGate(kind: GateKind, languages: readonly string[]): GateValues {
  return {
    ...{ id: newId(), kind, departmentId: '', memberId: '', daysBefore: USUAL_DAYS },
    ...{ title: toDraft(null, languages), instructions: toDraft(null, languages) },
    ...{ checklistId: '', minScore: null, bands: [], noCritical: true, guidelineIds: [] },
  };
}

export function newStage(languages: readonly string[]): StageValues {
  return { id: newId(), title: toDraft(null, languages), gates: [newGate('task', languages)] };
}

export function playbookValues(playbook: PlaybookDetail | null, languages: readonly string[]): PlaybookValues {
  return {
    name: toDraft(playbook?.name, languages),
    description: toDraft(playbook?.description, languages),
    stages: playbook?.stages.map(({ id, title, gates }) => ({
      id,
      title: toDraft(title, languages),
      gates: gates.map((gate) => gateValues(gate, languages)),
    })) ?? [newStage(languages)],
  };
}

function gateValues({ id, departmentId, memberId, daysBefore, demand }: PlaybookGate, languages: readonly string[]) {
  const gate = { ...newGate(demand.kind, languages), id, departmentId, memberId: memberId ?? '', daysBefore };
  if (demand.kind === 'task') {
    const { title, instructions } = demand;
    return { ...gate, title: toDraft(title, languages), instructions: toDraft(instructions, languages) };
  }
  if (demand.kind === 'guidelines') return { ...gate, guidelineIds: [...demand.guidelineIds] };
  const { checklistId, minScore, bands, noCritical } = demand;
  return { ...gate, checklistId, minScore, bands: [...bands], noCritical };
}

/** What the server takes, apart from id and revision. */
export function playbookOf(values: PlaybookValues): Omit<Input['playbooks']['create'], 'id'> {
  return {
    name: fromDraft(values.name),
    description: fromOptionalDraft(values.description),
    stages: values.stages.map(({ id, title, gates }) => ({
      id,
      title: fromDraft(title),
      gates: gates.map((gate) => ({
        id: gate.id,
        departmentId: gate.departmentId,
        memberId: gate.memberId || null,
        daysBefore: gate.daysBefore ?? 0,
        demand: demandOf(gate),
      })),
    })),
  };
}

function demandOf(gate: GateValues): GateDemand {
  const { kind, checklistId, minScore, bands, noCritical, guidelineIds } = gate;
  if (kind === 'task') {
    return { kind, title: fromDraft(gate.title), instructions: fromOptionalDraft(gate.instructions) };
  }
  if (kind === 'guidelines') return { kind, guidelineIds: [...guidelineIds] };
  return { kind, checklistId, minScore, bands: [...bands], noCritical };
}
