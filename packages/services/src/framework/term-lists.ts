import { emotion, journeyPhase, type TermTable, touchpoint } from '@concord/db/schema/framework';
import type { TermList } from '@concord/domain/term';

/** Where the entries of each word list lie, and the first part of the names of its verbs. */
export const TERM_TABLES: Record<TermList, { readonly table: TermTable; readonly verbs: string }> = {
  touchpoint: { table: touchpoint, verbs: 'touchpoints' },
  journeyPhase: { table: journeyPhase, verbs: 'journeyPhases' },
  emotion: { table: emotion, verbs: 'emotions' },
};
