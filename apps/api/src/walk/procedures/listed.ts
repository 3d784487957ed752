import { type Role, ROLES } from '@concord/domain/roles';
import type { Spot } from '../walk-brand.ts';

/** What the walk knows of one procedure. Paths lead into the input: `mutations.0.auditId`. */
export interface Listed {
  /** Who may call it at all; everybody else hears NOT_ALLOWED. */
  readonly roles: readonly Role[];
  /** A valid input of the caller at the spot. A procedure without one takes no input. */
  readonly input?: (spot: Spot) => object | Promise<object>;
  /** Another input that every allowed role may send: the list without its filters. */
  readonly open?: object;
  /** Ids that the caller makes up, each with one that a spot of another brand uses for the same: it is free here. */
  readonly makes?: Readonly<Record<string, (there: Spot) => string | Promise<string>>>;
  /** What a strange id at a path gives where it is not NOT_FOUND. */
  readonly strange?: Readonly<Record<string, string>>;
  /** Paths that name something of a place, of a department, or of the caller's own audits. */
  readonly place?: readonly string[];
  readonly department?: readonly string[];
  readonly own?: readonly string[];
  /** Ids of the brand itself that belong to another parent, and what they give. */
  readonly stray?: Readonly<Record<string, readonly [(spot: Spot) => string | Promise<string>, string]>>;
  /** What a successful answer means, where that is not simply OK. */
  readonly says?: (data: never) => string;
  /** Paths below which unknown fields are let through or judged one by one. */
  readonly loose?: readonly string[];
  /** What an allowed call gives where it is not OK. */
  readonly gives?: string;
}

export const everyone = ROLES;
export const network = ROLES.filter((role) => role !== 'auditor');
export const workers = network.filter((role) => role !== 'viewer');
export const writers: readonly Role[] = ['admin', 'standards_manager'];
export const planners: readonly Role[] = ['admin', 'standards_manager', 'region_manager'];
export const auditors: readonly Role[] = ['admin', 'auditor'];
export const admins: readonly Role[] = ['admin'];

export const locationOf = ({ brand, at }: Spot): string => brand.locations[at];
export const departmentOf = ({ brand, owner }: Spot): string => brand.departments[owner];
const emptyOr = (data: { readonly items: readonly unknown[] }): string => (data.items.length === 0 ? 'EMPTY' : 'OK');
export const listing = { says: emptyOr, open: { limit: 200 } };
