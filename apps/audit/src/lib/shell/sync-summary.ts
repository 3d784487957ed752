export interface SyncState {
  online: boolean;
  /** Entries on this device that the server has not acknowledged. */
  waiting: number;
  /** Entries the server refused: they stay here until somebody looks at them. */
  needsYou: number;
  /** Whether this device has ever sent anything; before that, "everything sent" would be a strange thing to say. */
  everSent: boolean;
}

/** What is worst comes first: a refused entry is told before waiting ones. */
export function syncSummary(state: SyncState): 'needsYou' | 'waiting' | 'saved' | 'sent' {
  if (state.needsYou > 0) return 'needsYou';
  if (state.waiting > 0) return 'waiting';
  return state.everSent ? 'sent' : 'saved';
}
