import { v7 } from 'uuid';
import { newAssignment, newSubmitted, submittedByCaller } from '../walk-brand.ts';
import { auditors, everyone, type Listed, planners } from './listed.ts';

export const reauditsProcedures: Readonly<Record<string, Listed>> = {
  'reaudits.get': {
    roles: everyone,
    input: async (spot) => ({ id: await newSubmitted(spot) }),
    place: ['id'],
  },
  'reaudits.ask': {
    roles: planners,
    input: async (spot) => ({
      id: v7(),
      auditId: await newSubmitted(spot),
      assigneeId: spot.brand.members.auditor,
      dueOn: '2026-03-09',
    }),
    makes: { id: newAssignment },
    place: ['auditId'],
  },
  'reaudits.askMyself': {
    roles: auditors,
    input: async (spot) => ({ id: v7(), auditId: await submittedByCaller(spot), dueOn: '2026-03-09' }),
    makes: { id: newAssignment },
    own: ['auditId'],
  },
};
