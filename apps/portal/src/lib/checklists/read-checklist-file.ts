import { MAX_CHECKLIST_CHARACTERS } from '@concord/domain/checklist-wire';
import type { ChecklistDefinitionInput } from '@concord/checklist/definition';
import { type DefinitionProblem, validateDefinition } from '@concord/checklist/validate';

export type ChecklistFile =
  | { readonly kind: 'ok'; readonly definition: ChecklistDefinitionInput }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json'; readonly reason: string }
  | { readonly kind: 'problems'; readonly problems: readonly DefinitionProblem[] };

/** What a chosen file is: a checklist that can be taken in whole, or why not. Nothing is taken in by halves. */
export function readChecklistFile(text: string): ChecklistFile {
  if (text.length > MAX_CHECKLIST_CHARACTERS) return { kind: 'too-large' };
  let json: unknown;
  try {
    // Editors on Windows put a mark before the first character.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { kind: 'not-json', reason: error instanceof Error ? error.message : '' };
  }
  const check = validateDefinition(json);
  if (!check.ok) return { kind: 'problems', problems: check.problems };
  return { kind: 'ok', definition: json as ChecklistDefinitionInput };
}
