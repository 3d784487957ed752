import { v7 } from 'uuid';
import { newDepartment } from '../walk-brand.ts';
import { everyone, network, admins, departmentOf, type Listed } from './listed.ts';

export const organizationProcedures: Readonly<Record<string, Listed>> = {
  'auditLog.list': { roles: admins, input: () => ({ limit: 200 }) },
  'auditLog.verify': { roles: admins, input: () => ({}) },
  'brands.found': { roles: admins, input: () => ({ name: 'A further brand' }) },
  'departments.list': { roles: everyone },
  'departments.create': {
    roles: admins,
    input: ({ brand }) => ({ id: v7(), key: `d-${v7()}`, name: 'Another', leaderId: brand.members.viewer }),
    makes: { id: newDepartment },
  },
  'departments.update': {
    roles: admins,
    input: (spot) => ({ id: departmentOf(spot), name: 'Renamed', leaderId: spot.brand.members.department_owner }),
  },
  'members.list': { roles: network, input: () => ({}) },
  'settings.actionRules': { roles: network },
  'settings.saveActionRules': {
    roles: admins,
    input: () => ({ rules: [{ when: 'missed', minimumLost: 0, dueInDays: 7, priority: 'normal' }] }),
  },
  'settings.model': { roles: network },
};
