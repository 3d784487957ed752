import type { Role } from '@concord/domain/roles';
import { v7 } from 'uuid';
import { newNotification, newSavedView } from '../walk-brand.ts';
import { everyone, type Listed } from './listed.ts';

const otherThan = (role: Role): Role => (role === 'admin' ? 'viewer' : 'admin');

export const sessionProcedures: Readonly<Record<string, Listed>> = {
  'notifications.list': { roles: everyone, input: () => ({ limit: 200 }) },
  'notifications.markRead': {
    roles: everyone,
    input: async (spot) => ({ ids: [await newNotification(spot)] }),
    says: ({ marked }: { marked: number }) => (marked === 0 ? 'NOTHING' : 'OK'),
    strange: { 'ids.0': 'NOTHING' },
    stray: { 'ids.0': [(spot) => newNotification({ ...spot, caller: otherThan(spot.caller) }), 'NOTHING'] },
  },
  'savedViews.list': { roles: everyone, input: () => ({ place: 'locations' }) },
  'savedViews.save': {
    roles: everyone,
    input: () => ({ id: v7(), place: 'locations', name: `View ${v7()}`, query: 'sort=score' }),
    makes: { id: newSavedView },
  },
  'savedViews.remove': {
    roles: everyone,
    input: async (spot) => ({ id: await newSavedView(spot) }),
    stray: { id: [(spot) => newSavedView({ ...spot, caller: otherThan(spot.caller) }), 'NOT_FOUND'] },
  },
  'search.all': { roles: everyone, input: () => ({ text: 'or' }) },
  'session.me': { roles: everyone },
  'session.switchBrand': {
    roles: everyone,
    input: ({ brand }) => ({ orgId: brand.orgId }),
    strange: { orgId: 'NO_BRAND' },
  },
};
