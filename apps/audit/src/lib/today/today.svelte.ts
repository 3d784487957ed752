import { ask } from '../wire/call.ts';
import { ServerRefusal, verdictOn } from '../wire/failure.ts';
import type { TodayBundle } from '../wire/answers.ts';
import { session, workplace } from '../session/session.svelte.ts';
import type { AuditRecord } from '../storage/records.ts';
import { mergeBundle } from './merge-bundle.ts';

/** The day as this device knows it, refreshed from the server when there is one. */
class Today {
  bundle = $state.raw<TodayBundle | null>(null);
  audits = $state.raw<readonly AuditRecord[]>([]);
  loaded = $state(false);
  refreshing = $state(false);
  /** Why the last refresh failed; null after a good one. */
  failure = $state.raw<ServerRefusal | 'unreachable' | null>(null);

  /** Reads what is stored here. Quick, and all there is without a network. */
  async read(): Promise<void> {
    const { db } = workplace();
    const [bundle, audits] = await Promise.all([db.get('bundle', 'today'), db.getAll('audits')]);
    this.bundle = bundle ?? null;
    this.audits = audits;
    this.loaded = true;
  }

  async refresh(): Promise<void> {
    if (this.refreshing) return;
    this.refreshing = true;
    const { db, owner } = workplace();
    try {
      const bundle = await ask<TodayBundle>('query', 'audits.today');
      // Somebody else may have signed in meanwhile; their day is not put into this person's storage.
      if (session.workplace?.db !== db) return;
      await mergeBundle(db, bundle);
      this.failure = null;
      const { keepPictures } = await import('./keep-pictures.ts');
      // Also of versions that only an audit on this device still needs.
      void keepPictures(owner, bundle.guidelines, await db.getAll('versions'));
    } catch (error) {
      if (verdictOn(error) === 'signIn') session.expired = true;
      this.failure = error instanceof ServerRefusal ? error : 'unreachable';
    } finally {
      this.refreshing = false;
      if (session.workplace) await this.read();
    }
  }
}

export const today = new Today();
