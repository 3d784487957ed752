import { session, type Workplace } from '../session/session.svelte.ts';
import { needsAuditor } from './needs-auditor.ts';

/** Lets a sentence being typed become one change. Nothing is saved later because of it: saving happened before. */
const GATHER_MS = 800;
/** iOS has no background sync and tells of no returning network, so an open page looks by itself. */
const LOOK_AGAIN_MS = 60_000;

/** The state of sending, for the bar that is always in view, and the one place that starts the drainer. */
class Sync {
  waiting = $state(0);
  needsYou = $state(0);
  everSent = $state(false);
  online = $state(true);
  /** Somebody else is signed in on this browser, so nothing is sent. */
  otherPerson = $state(false);
  /** Counts up when the drainer has moved something; pages that show sent things read it. */
  moved = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #again = false;
  #failures = 0;
  #channel: BroadcastChannel | null = null;

  /** Call once per page load. Returns what undoes it. */
  watch(): () => void {
    this.online = navigator.onLine;
    const back = () => {
      this.online = navigator.onLine;
      this.#failures = 0;
      this.kick(0);
    };
    const seen = () => document.visibilityState === 'visible' && this.kick(0);
    addEventListener('online', back);
    addEventListener('offline', back);
    document.addEventListener('visibilitychange', seen);
    const looking = setInterval(() => this.kick(0), LOOK_AGAIN_MS);
    this.#channel = new BroadcastChannel('concord-audit');
    this.#channel.onmessage = () => void this.refresh();
    return () => {
      removeEventListener('online', back);
      removeEventListener('offline', back);
      document.removeEventListener('visibilitychange', seen);
      clearInterval(looking);
      this.#channel?.close();
    };
  }

  /** Something was saved: count it, tell the other tabs, send soon. */
  async saved(): Promise<void> {
    this.#channel?.postMessage('saved');
    await this.refresh();
    this.kick();
  }

  async refresh(): Promise<void> {
    const place = session.workplace;
    if (!place) return;
    const entries = await place.db.getAll('outbox');
    const held = entries.filter(needsAuditor).length;
    this.needsYou = held;
    this.waiting = entries.length - held;
    this.everSent = (await place.db.getAll('audits')).some((audit) => audit.state === 'sent');
    this.moved += 1;
  }

  kick(afterMs = GATHER_MS): void {
    if (this.#running) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), afterMs);
  }

  async #run(): Promise<void> {
    const place = session.workplace;
    if (!place || session.expired || (await place.db.count('outbox')) === 0) return;
    this.#running = true;
    this.#again = false;
    try {
      await this.#drain(place);
      await this.refresh();
    } finally {
      this.#running = false;
    }
    if (this.#again) this.kick();
  }

  async #drain({ db, owner, deviceId }: Workplace): Promise<void> {
    const [{ drain }, { server }, { withDrainLock }, { pauseAfter }] = await Promise.all([
      import('./drain.ts'),
      import('./receiver.ts'),
      import('./lock.ts'),
      import('./pause.ts'),
    ]);
    const now = () => new Date().toISOString();
    const end = await withDrainLock(owner, () => drain({ db, server, owner, deviceId, now }));
    this.otherPerson = end === 'otherPerson';
    if (end === 'signIn') session.expired = true;
    this.#failures = end === 'later' ? this.#failures + 1 : 0;
    if (end !== 'later') return;
    this.#timer = setTimeout(() => void this.#run(), pauseAfter(this.#failures, Math.random()));
  }
}

export const sync = new Sync();
