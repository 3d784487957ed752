import type { Database } from '@concord/db/client';

/** A signed-in person before a brand is known. */
export interface Account {
  readonly db: Database;
  readonly now: () => Date;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  /** The brand the session last chose; whether the person may still open it is not said by it. */
  readonly activeOrgId: string | null;
  /** Writes the choice into the session. */
  readonly activate: (orgId: string) => Promise<void>;
}
