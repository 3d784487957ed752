import { ask, signIn, signOut } from '../wire/call.ts';
import { ServerRefusal, verdictOn } from '../wire/failure.ts';
import type { Me } from '../wire/answers.ts';
import { lastSession, rememberSession } from '../storage/device.ts';
import { deviceIdOf, openOwner, type Owner } from '../storage/open-owner.ts';
import type { OwnerDatabase } from '../storage/schema.ts';

export interface Workplace {
  readonly me: Me;
  readonly owner: Owner;
  readonly db: OwnerDatabase;
  readonly deviceId: string;
}

/**
 * Who works here. `ready` with a workplace may mean a session from before, without a network: then the day that was loaded
 * last is shown, and everything entered waits.
 */
class Session {
  phase = $state<'starting' | 'signedOut' | 'ready' | 'noStorage'>('starting');
  workplace = $state.raw<Workplace | null>(null);
  /** The server no longer knows the session; work goes on and waits. */
  expired = $state(false);
  /** A newer app in another tab has moved the storage on; this one must be loaded again. */
  outdated = $state(false);
  #booting: Promise<void> | null = null;

  /** Starts once, however many pages ask. */
  boot(): Promise<void> {
    this.#booting ??= this.#start();
    return this.#booting;
  }

  async #start(): Promise<void> {
    try {
      const known = await lastSession();
      if (known?.active) await this.#open(known);
    } catch {
      this.phase = 'noStorage';
      return;
    }
    if (this.workplace) void this.confirm();
    else await this.confirm();
  }

  /** Asks the server who is signed in. Nobody reachable changes nothing; another person gets their own workplace. */
  async confirm(): Promise<void> {
    try {
      await this.#enter(await ask<Me>('query', 'session.me'));
    } catch (error) {
      if (verdictOn(error) === 'signIn') this.expired = this.workplace !== null;
      if (!this.workplace) this.phase = 'signedOut';
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    await signIn(email, password);
    await this.#enter(await ask<Me>('query', 'session.me'));
  }

  async switchBrand(orgId: string): Promise<void> {
    await this.#enter(await ask<Me>('mutation', 'session.switchBrand', { orgId }));
  }

  /** Ends the session on the server and here. What waits stays on the device for this person alone. */
  async signOut(): Promise<void> {
    await signOut();
    await rememberSession(null);
    this.workplace?.db.close();
    this.workplace = null;
    this.expired = false;
    this.phase = 'signedOut';
  }

  async #enter(me: Me): Promise<void> {
    if (!me.active) {
      const [first] = me.brands;
      if (!first) throw new ServerRefusal('NO_BRAND');
      return this.switchBrand(first.orgId);
    }
    this.expired = false;
    await rememberSession(me);
    const same = this.workplace?.owner.userId === me.user.id && this.workplace.owner.orgId === me.active.orgId;
    if (same && this.workplace) this.workplace = { ...this.workplace, me };
    else await this.#open(me);
  }

  async #open(me: Me): Promise<void> {
    if (!me.active) return;
    const owner = { userId: me.user.id, orgId: me.active.orgId };
    const db = await openOwner(owner, () => (this.outdated = true));
    this.workplace?.db.close();
    this.workplace = { me, owner, db, deviceId: await deviceIdOf(db) };
    this.phase = 'ready';
  }
}

export const session = new Session();

/** The workplace, for code that only runs once there is one. */
export function workplace(): Workplace {
  if (!session.workplace) throw new Error('nobody has signed in on this device');
  return session.workplace;
}
