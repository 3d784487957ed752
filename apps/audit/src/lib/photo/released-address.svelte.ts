/** An address for <img> that follows what `load` reads; one of bytes kept here (`blob:`) is revoked when it is no longer shown. */
export function releasedAddress(load: () => Promise<string>): { readonly current: string | null } {
  let current = $state<string | null>(null);
  $effect(() => {
    let address: string | null = null;
    let gone = false;
    void load().then((found) => {
      if (gone) return release(found);
      address = current = found;
    });
    return () => {
      gone = true;
      release(address);
    };
  });
  return {
    get current() {
      return current;
    },
  };
}

function release(address: string | null): void {
  if (address?.startsWith('blob:')) URL.revokeObjectURL(address);
}
