import type { FormScope, FormTarget } from './expression/form-scope.ts';
import type { Expression } from './expression/parse.ts';
import type { WrittenQuestion } from './expression/write-condition.ts';
import type { OutlineNode } from './outline.ts';

interface Entry {
  readonly row: number;
  readonly turn: string;
  readonly targets: FormTarget[];
}

/** Which question each name of the form stands for, as far as the form has been read. */
export interface NameBook {
  readonly enter: (name: string, row: number, turn: string, target: FormTarget) => void;
  /** The question of this id as our own export would have named it. */
  readonly written: (id: string) => WrittenQuestion | undefined;
  readonly write: (written: WrittenQuestion) => void;
  readonly calculate: (name: string, expression: Expression) => void;
  readonly lose: (name: string) => void;
  /** How names are understood in a turn of a loop; '' outside. */
  readonly scope: (turn: string) => FormScope;
}

/** A name that comes again later stands for what came last; one that was not read yet is known to come later. */
export function nameBook(outline: readonly OutlineNode[]): NameBook {
  const entries = new Map<string, Entry[]>();
  const calculations = new Map<string, Expression>();
  const written = new Map<string, WrittenQuestion>();
  const lost = new Set<string>();
  const coming = new Set(namesIn(outline));
  return {
    enter: (name, row, turn, target) => {
      const known = entries.get(name) ?? [];
      entries.set(name, known);
      const same = known.find((entry) => entry.row === row && entry.turn === turn);
      if (same) same.targets.push(target);
      else known.push({ row, turn, targets: [target] });
    },
    written: (id) => written.get(id),
    write: (one) => void written.set(one.question.id, one),
    calculate: (name, expression) => void calculations.set(name, expression),
    lose: (name) => void lost.add(name),
    scope: (turn) => (name) => {
      const known = entries.get(name);
      const entry = known?.findLast((one) => one.turn === turn) ?? known?.at(-1);
      if (entry) return { kind: 'targets', targets: entry.targets };
      const expression = calculations.get(name);
      if (expression) return { kind: 'calculation', expression };
      if (lost.has(name)) return { kind: 'lost' };
      return { kind: coming.has(name) ? 'later' : 'unknown' };
    },
  };
}

function namesIn(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? namesIn(node.children) : [node.record.text('name')]));
}
