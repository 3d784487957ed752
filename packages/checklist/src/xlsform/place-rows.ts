import type { ChoiceLists } from './choice-lists.ts';
import type { FormNotes } from './form-note.ts';
import { type FormRecord, placeOf } from './form-table.ts';
import type { FormChoice } from './choice-lists.ts';
import type { OutlineNode, QuestionType } from './outline.ts';

/** A turn of a loop: which choice it is about. */
export interface LoopTurn {
  readonly choice: FormChoice;
}

/** A row that becomes a question. */
export interface PlacedRow {
  readonly record: FormRecord;
  readonly type: QuestionType;
  readonly turn: LoopTurn | null;
  /** Groups inside its section, whose conditions hold for it too. */
  readonly within: readonly FormRecord[];
}

/** A run of rows that becomes a section. */
export interface PlacedSection {
  /** The group that it is; null for rows outside any group. */
  readonly record: FormRecord | null;
  readonly repeat: boolean;
  readonly turn: LoopTurn | null;
  /** The groups around it and itself, whose conditions hold for it. */
  readonly conditions: readonly FormRecord[];
  readonly rows: PlacedRow[];
}

interface Place {
  readonly record: FormRecord | null;
  readonly turn: LoopTurn | null;
  readonly conditions: readonly FormRecord[];
}

type Group = Extract<OutlineNode, { kind: 'group' }>;

/** Sections are flat: a group inside a group becomes one of its own, a group inside a repeat joins it, a loop becomes one per choice. */
export function placeRows(outline: readonly OutlineNode[], lists: ChoiceLists, notes: FormNotes): PlacedSection[] {
  const sections: PlacedSection[] = [];

  function walk(nodes: readonly OutlineNode[], place: Place): void {
    let current: PlacedSection | null = null;
    for (const node of nodes) {
      if (node.kind === 'group') {
        current = null;
        enter(node, place);
        continue;
      }
      if (!current) {
        current = { ...place, repeat: false, rows: [] };
        sections.push(current);
      }
      current.rows.push({ record: node.record, type: node.type, turn: place.turn, within: [] });
    }
  }

  function enter(node: Group, place: Place): void {
    const { record, group } = node;
    const conditions = [...place.conditions, record];
    if (place.record && group === 'group') notes.add('changed', 'GROUP_NESTED', placeOf(record), named(record));
    if (group === 'loop') return loop(node, { ...place, conditions });
    if (group === 'group') return walk(node.children, { ...place, record, conditions });
    repeat(node, { ...place, conditions });
  }

  function repeat({ record, children }: Group, place: Place): void {
    const section: PlacedSection = { ...place, record, repeat: true, rows: [] };
    sections.push(section);
    const inner: Group[] = [];
    const gather = (nodes: readonly OutlineNode[], within: readonly FormRecord[]): void => {
      for (const node of nodes) {
        if (node.kind === 'question') section.rows.push({ ...node, turn: place.turn, within });
        else if (node.group === 'group') {
          notes.add('changed', 'GROUP_IN_REPEAT', placeOf(node.record), named(node.record));
          gather(node.children, [...within, node.record]);
        } else {
          notes.add('changed', 'REPEAT_IN_REPEAT', placeOf(node.record), named(node.record));
          inner.push(node);
        }
      }
    };
    gather(children, []);
    for (const node of inner) enter(node, { ...place, record: null });
  }

  function loop({ record, list, children }: Group, place: Place): void {
    const choices = lists.get(list)?.choices;
    if (!choices) {
      notes.add('error', 'LIST_UNKNOWN', placeOf(record, 'type'), { list });
      return walk(children, { ...place, record });
    }
    notes.add('changed', 'LOOP_SPREAD', placeOf(record), { ...named(record), sections: choices.length });
    for (const choice of choices) walk(children, { ...place, record, turn: { choice } });
  }

  walk(outline, { record: null, turn: null, conditions: [] });
  return sections;
}

function named(record: FormRecord): { name: string } {
  return { name: record.text('label') || record.text('name') };
}
