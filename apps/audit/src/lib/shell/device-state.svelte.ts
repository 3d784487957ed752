const LEAST_FREE = 50_000_000;
const FULLEST = 0.9;

/** What this device allows, as far as the auditor has to know of it. */
class DeviceState {
  /** Applies the version that waits; null while there is none. */
  newVersion = $state.raw<(() => void) | null>(null);
  nearlyFull = $state(false);
  /** No service worker on this address, so the app cannot be opened without a network. */
  insecure = $state(false);

  get noteworthy(): boolean {
    return this.newVersion !== null || this.nearlyFull || this.insecure;
  }

  look(): void {
    this.insecure = !isSecureContext;
    void this.measure();
  }

  /** Asks that the browser never clears this app's storage by itself; a refusal is a risk, not an error. */
  async keep(): Promise<void> {
    if (!navigator.storage?.persist) return;
    if (!(await navigator.storage.persisted())) await navigator.storage.persist().catch(() => false);
    await this.measure();
  }

  async measure(): Promise<void> {
    if (!navigator.storage?.estimate) return;
    const { usage = 0, quota = Infinity } = await navigator.storage.estimate();
    this.nearlyFull = quota - usage < LEAST_FREE || usage / quota > FULLEST;
  }
}

export const deviceState = new DeviceState();
