import { device, says } from '@concord/services/test/audit-fixture';
import { v7 } from 'uuid';
import { answeredAudit, draftAudit, newAssignment, newSubmitted, newWithdrawn, type Spot } from '../walk-brand.ts';
import { movableDraft, movedDraft } from '../walk-again.ts';
import { everyone, writers, auditors, locationOf, listing, type Listed } from './listed.ts';

export const auditsProcedures: Readonly<Record<string, Listed>> = {
  'audits.today': { roles: auditors },
  'audits.list': {
    roles: everyone,
    input: (spot) => ({ locationId: locationOf(spot), checklistId: spot.brand.stock.published.checklistId }),
    place: ['locationId'],
    strange: { locationId: 'EMPTY', checklistId: 'EMPTY' },
    ...listing,
  },
  'audits.get': {
    roles: everyone,
    input: async (spot) => ({
      id: auditors.includes(spot.caller) ? await draftAudit(spot) : await submittedAt(spot),
    }),
    place: ['id'],
    own: ['id'],
  },
  'audits.start': {
    roles: auditors,
    input: async (spot) => ({
      id: v7(),
      assignmentId: await newAssignment(spot),
      checklistVersionId: spot.brand.stock.published.versionId,
      locationId: locationOf(spot),
      startedAt: '2026-03-02T09:00:00Z',
    }),
    makes: { id: draftAudit },
    stray: {
      locationId: [({ brand }) => brand.locations.south, 'NOT_FOUND'],
      checklistVersionId: [({ brand }) => brand.stock.otherVersion.versionId, 'VERSION_MISMATCH'],
    },
  },
  'audits.pushMutations': {
    roles: auditors,
    input: async (spot) => {
      const { versionId } = spot.brand.stock.published;
      const phone = device(await draftAudit(spot), versionId);
      const change = phone.change('doors', says('fail', { photos: [spot.brand.stock.photo] }));
      return { deviceId: phone.id, mutations: [change] };
    },
    makes: {
      deviceId: async (there) => (await answeredAudit(there)).deviceId,
      'mutations.0.mutationId': async (there) => (await answeredAudit(there)).mutationId,
    },
    strange: {
      'mutations.0.checklistVersionId': 'VERSION_MISMATCH',
      // A picture may arrive after the answer that names it; whether it is there is asked at the end.
      'mutations.0.content.photos.0': 'applied',
    },
    own: ['mutations.0.auditId'],
    stray: {
      'mutations.0.checklistVersionId': [({ brand }) => brand.stock.otherVersion.versionId, 'VERSION_MISMATCH'],
      'mutations.0.mutationId': [({ brand }) => brand.stock.mutation, 'MUTATION_DIFFERS'],
    },
    says: ({ outcomes: [first] }: { outcomes: readonly { outcome: string; code: string | null }[] }) =>
      first?.code ?? first?.outcome ?? '',
    gives: 'applied',
    loose: ['mutations'],
  },
  'audits.submit': {
    roles: auditors,
    input: async (spot) => {
      const { id, deviceId, mutationCount } = await answeredAudit(spot);
      const signed = { signedName: 'A. Signer', signature: spot.brand.stock.photo };
      const position = { latitude: 54, longitude: 10, accuracyMetres: 5 };
      return { id, deviceId, mutationCount, ...signed, finishedAt: '2026-03-02T09:20:00Z', position };
    },
    strange: { deviceId: 'AUDIT_INCOMPLETE', signature: 'AUDIT_INCOMPLETE' },
    own: ['id'],
    stray: { deviceId: [({ brand }) => brand.stock.device, 'AUDIT_INCOMPLETE'] },
  },
  'audits.carry': {
    roles: auditors,
    input: async (spot) => {
      const { id, versionId } = await movableDraft(spot);
      return { id, moveId: v7(), versionId, keep: [{ question: 'greeting', instance: 0 }] };
    },
    makes: { moveId: async (there) => (await movedDraft(there)).moveId },
    own: ['id'],
    stray: { versionId: [({ brand }) => brand.stock.otherVersion.versionId, 'VERSION_MISMATCH'] },
  },
  'audits.carryBack': {
    roles: auditors,
    input: async (spot) => {
      const { id, moveId } = await movedDraft(spot);
      return { id, moveId: v7(), undoes: moveId };
    },
    makes: { moveId: async (there) => (await movedDraft(there)).moveId },
    strange: { undoes: 'STATE_FORBIDS' },
    own: ['id'],
  },
  'audits.withdraw': {
    roles: writers,
    input: async (spot) => ({ id: await newSubmitted(spot), reason: 'The wrong place was visited' }),
    place: ['id'],
  },
  'audits.restore': {
    roles: writers,
    input: async (spot) => ({ id: await newWithdrawn(spot) }),
    place: ['id'],
  },
  'audits.correct': {
    roles: writers,
    input: async (spot) => ({
      id: await newSubmitted(spot),
      reason: 'The fridge was read wrong',
      performedOn: '2026-03-01',
      answers: [{ question: 'tables', instance: 0, content: says(2, { photos: [spot.brand.stock.photo] }) }],
    }),
    place: ['id'],
    strange: { 'answers.0.content.photos.0': 'AUDIT_INCOMPLETE' },
  },
};

/** The audit that was submitted at the spot's place. */
async function submittedAt({ brand, at }: Spot): Promise<string> {
  return brand.stock.submitted[at];
}
