import { type Role, ROLES } from '@concord/domain/roles';
import { device, publish, says, storeVisit } from '@concord/services/test/audit-fixture';
import { v7 } from 'uuid';
import {
  answeredAudit,
  draftAudit,
  newAction,
  newAssignment,
  newDepartment,
  newGuideline,
  newImport,
  newLocationsImport,
  newMapping,
  newLocation,
  newNotification,
  newSubmitted,
  newWithdrawn,
  newSavedView,
  newRegion,
  type Spot,
} from './walk-brand.ts';

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

const everyone = ROLES;
const network = ROLES.filter((role) => role !== 'auditor');
const workers = network.filter((role) => role !== 'viewer');
const writers: readonly Role[] = ['admin', 'standards_manager'];
const planners: readonly Role[] = ['admin', 'standards_manager', 'region_manager'];
const auditors: readonly Role[] = ['admin', 'auditor'];
const admins: readonly Role[] = ['admin'];

const locationOf = ({ brand, at }: Spot): string => brand.locations[at];
const departmentOf = ({ brand, owner }: Spot): string => brand.departments[owner];
const actionOf = async (spot: Spot): Promise<string> => (await newAction(spot)).id;
const emptyOr = (data: { readonly items: readonly unknown[] }): string => (data.items.length === 0 ? 'EMPTY' : 'OK');
const listing = { says: emptyOr, open: { limit: 200 } };
const text = { en: 'A standard' };
const guidelineContent = (spot: Spot) => ({
  key: `standard-${v7()}`,
  chapter: 'sight',
  departmentId: departmentOf(spot),
  title: text,
  statement: text,
  rationale: text,
  pictureId: spot.brand.stock.photo,
});
const checklistNamed = (key: string) => ({ ...storeVisit, key });
const newPublished = ({ brand }: Spot) => publish(brand, checklistNamed(`round-${v7()}`));
const newChecklist = async (spot: Spot): Promise<string> => (await newPublished(spot)).checklistId;

const mapping = { columns: { externalId: 'Number', name: 'Name' }, timeZone: 'Europe/Berlin' };
const locationSettings = { ...mapping, movedFrom: '2026-03-01' };

/** Every procedure of the router, by hand: one that is missing here fails the walk. */
export const procedures: Readonly<Record<string, Listed>> = {
  'actions.list': {
    roles: network,
    input: (spot) => ({ departmentId: departmentOf(spot), locationId: locationOf(spot), limit: 200 }),
    place: ['locationId'],
    department: ['departmentId'],
    strange: { departmentId: 'EMPTY', locationId: 'EMPTY' },
    ...listing,
  },
  'actions.get': {
    roles: network,
    input: async (spot) => ({ id: await actionOf(spot) }),
    place: ['id'],
    department: ['id'],
  },
  'actions.create': {
    roles: workers,
    input: (spot) => ({
      id: v7(),
      locationId: locationOf(spot),
      departmentId: departmentOf(spot),
      title: 'Mend the door',
      priority: 'high',
      dueOn: '2026-03-09',
      assigneeId: spot.brand.members.admin,
    }),
    makes: { id: actionOf },
    place: ['locationId'],
    department: ['departmentId'],
  },
  'actions.assign': {
    roles: workers,
    input: async (spot) => ({ id: await actionOf(spot), assigneeId: spot.brand.members.admin }),
    place: ['id'],
    department: ['id'],
  },
  'actions.setDue': {
    roles: workers,
    input: async (spot) => ({ id: await actionOf(spot), dueOn: '2026-04-01' }),
    place: ['id'],
    department: ['id'],
  },
  'actions.comment': {
    roles: workers,
    input: async (spot) => ({ id: await actionOf(spot), eventId: v7(), body: 'Done soon' }),
    makes: { eventId: async (there) => (await newAction(there)).eventId },
    place: ['id'],
    department: ['id'],
    stray: { eventId: [({ brand }) => brand.stock.event, 'ID_TAKEN'] },
  },
  'actions.addEvidence': {
    roles: workers,
    input: async (spot) => ({
      id: await actionOf(spot),
      eventId: v7(),
      photoId: spot.brand.stock.photo,
      body: 'See here',
    }),
    makes: { eventId: async (there) => (await newAction(there)).eventId },
    place: ['id'],
    department: ['id'],
    stray: { eventId: [({ brand }) => brand.stock.event, 'ID_TAKEN'] },
  },
  'actions.step': {
    roles: workers,
    input: async (spot) => ({ id: await actionOf(spot), step: 'start', revision: 1, comment: 'At it' }),
    place: ['id'],
    department: ['id'],
  },
  'assignments.list': {
    roles: everyone,
    input: () => ({ scope: 'mine', status: 'open' }),
    open: { scope: 'all', limit: 200 },
  },
  'assignments.create': {
    roles: planners,
    input: (spot) => ({
      id: v7(),
      checklistId: spot.brand.stock.published.checklistId,
      locationId: locationOf(spot),
      assigneeId: spot.brand.members.auditor,
      dueOn: '2026-03-09',
    }),
    makes: { id: newAssignment },
    place: ['locationId'],
  },
  'assignments.createMany': {
    roles: planners,
    input: (spot) => ({
      checklistId: spot.brand.stock.published.checklistId,
      assigneeId: spot.brand.members.auditor,
      dueOn: '2026-03-09',
      items: [{ id: v7(), locationId: locationOf(spot) }],
    }),
    makes: { 'items.0.id': newAssignment },
    place: ['items.0.locationId'],
  },
  'assignments.cancel': {
    roles: planners,
    input: async (spot) => ({ id: await newAssignment(spot) }),
    place: ['id'],
  },
  'auditLog.list': { roles: admins, input: () => ({ limit: 200 }) },
  'auditLog.verify': { roles: admins, input: () => ({}) },
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
  'brands.found': { roles: admins, input: () => ({ name: 'A further brand' }) },
  'checklists.list': { roles: everyone },
  'checklists.get': { roles: everyone, input: ({ brand }) => ({ id: brand.stock.published.checklistId }) },
  'checklists.version': { roles: everyone, input: ({ brand }) => ({ id: brand.stock.published.versionId }) },
  'checklists.exportJson': {
    roles: everyone,
    input: ({ brand }) => ({ id: brand.stock.published.checklistId, version: 1 }),
  },
  'checklists.create': {
    roles: writers,
    input: () => ({ id: v7(), definition: checklistNamed(`round-${v7()}`) }),
    makes: { id: newChecklist },
    loose: ['definition'],
  },
  'checklists.saveDraft': {
    roles: writers,
    input: async (spot) => ({ id: await newChecklist(spot), definition: storeVisit, baseRevision: 1 }),
    loose: ['definition'],
  },
  'checklists.publish': {
    roles: writers,
    input: async (spot) => ({ id: await newChecklist(spot), baseRevision: 1, versionId: v7() }),
    makes: { versionId: async (there) => (await newPublished(there)).versionId },
    stray: { versionId: [({ brand }) => brand.stock.published.versionId, 'ID_TAKEN'] },
  },
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
  'guidelines.list': {
    roles: everyone,
    input: (spot) => ({ departmentId: departmentOf(spot) }),
    strange: { departmentId: 'EMPTY' },
    ...listing,
  },
  'guidelines.get': { roles: everyone, input: ({ brand }) => ({ id: brand.stock.guideline }) },
  'guidelines.create': {
    roles: writers,
    input: (spot) => ({ id: v7(), ...guidelineContent(spot) }),
    makes: { id: (there) => newGuideline(there, 'draft') },
  },
  'guidelines.update': {
    roles: writers,
    input: async (spot) => ({ id: await newGuideline(spot, 'draft'), revision: 1, ...guidelineContent(spot) }),
  },
  'guidelines.publish': {
    roles: writers,
    input: async (spot) => ({ id: await newGuideline(spot, 'draft'), revision: 1 }),
  },
  'guidelines.retire': {
    roles: writers,
    input: async (spot) => ({ id: await newGuideline(spot, 'published'), revision: 1 }),
  },
  'imports.list': { roles: writers },
  'imports.get': { roles: writers, input: async (spot) => ({ id: await newImport(spot) }) },
  'imports.issues': { roles: writers, input: async (spot) => ({ id: await newImport(spot) }) },
  'imports.create': {
    roles: writers,
    input: (spot) => ({ id: v7(), kind: 'lives', departmentId: departmentOf(spot), timeZone: 'Europe/Berlin' }),
    makes: { id: newImport },
  },
  'imports.run': {
    roles: writers,
    input: async (spot) => ({ id: await newImport(spot) }),
    gives: 'IMPORT_NOT_LIVES',
  },
  'locations.timeline': {
    roles: network,
    input: (spot) => ({ locationId: locationOf(spot) }),
    place: ['locationId'],
  },
  'imports.columns': {
    roles: admins,
    input: async (spot) => ({ id: await newLocationsImport(spot) }),
    gives: 'IMPORT_FILE_MISSING',
  },
  'imports.preview': {
    roles: admins,
    input: async (spot) => ({ id: await newLocationsImport(spot), settings: locationSettings }),
    gives: 'IMPORT_FILE_MISSING',
  },
  'imports.mappings': { roles: admins },
  'imports.saveMapping': {
    roles: admins,
    input: () => ({ id: v7(), name: `Partner ${v7()}`, mapping }),
    makes: { id: newMapping },
    stray: { id: [({ brand }) => brand.stock.importMapping, 'ID_TAKEN'] },
  },
  'imports.deleteMapping': { roles: admins, input: async (spot) => ({ id: await newMapping(spot) }) },
  'locations.list': {
    roles: everyone,
    input: (spot) => ({ regionId: spot.brand.regions[spot.at] }),
    place: ['regionId'],
    strange: { regionId: 'EMPTY' },
    ...listing,
  },
  'locations.get': { roles: everyone, input: (spot) => ({ id: locationOf(spot) }), place: ['id'] },
  'locations.create': {
    roles: admins,
    input: (spot) => ({
      id: v7(),
      regionId: spot.brand.regions[spot.at],
      externalId: `X ${v7()}`,
      name: 'New place',
      timeZone: 'Europe/Berlin',
    }),
    makes: { id: newLocation },
  },
  'locations.history': { roles: everyone, input: (spot) => ({ id: locationOf(spot) }), place: ['id'] },
  'locations.facts': { roles: admins, input: (spot) => ({ id: locationOf(spot) }) },
  'locations.update': {
    roles: admins,
    input: async (spot) => ({
      id: await newLocation(spot),
      revision: 1,
      externalId: `X ${v7()}`,
      name: 'Renamed',
      timeZone: 'Europe/Berlin',
    }),
  },
  'locations.move': {
    roles: admins,
    input: async (spot) => ({
      id: await newLocation(spot),
      regionId: spot.brand.regions[spot.at],
      from: '2026-03-01',
    }),
  },
  'locations.close': {
    roles: admins,
    input: async (spot) => ({ id: await newLocation(spot), closedOn: '2026-03-09' }),
  },
  'locations.reopen': { roles: admins, input: async (spot) => ({ id: await newLocation(spot) }) },
  'locations.merge': {
    roles: admins,
    input: async (spot) => ({ id: await newLocation(spot), into: await newLocation(spot) }),
  },
  'members.list': { roles: network, input: () => ({}) },
  'network.summary': {
    roles: network,
    input: (spot) => (spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    open: {},
    place: ['regionId'],
  },
  'network.trend': {
    roles: network,
    input: (spot) => ({
      departmentId: departmentOf(spot),
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    open: {},
    place: ['regionId'],
    department: ['departmentId'],
  },
  'network.attention': {
    roles: network,
    input: (spot) => (spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    open: {},
    place: ['regionId'],
  },
  'network.heatmap': {
    roles: network,
    input: (spot) => ({
      sortDepartmentId: departmentOf(spot),
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    open: {},
    place: ['regionId'],
    department: ['sortDepartmentId'],
  },
  'network.leagueTable': {
    roles: network,
    // A member bound to a single location reaches no region, not even the one it lies in.
    input: (spot) => ({
      ids: [locationOf(spot)],
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    open: {},
    says: ({ rows }: { readonly rows: readonly unknown[] }) => (rows.length === 0 ? 'EMPTY' : 'OK'),
    strange: { 'ids.0': 'EMPTY' },
    place: ['regionId', 'ids.0'],
  },
  'network.compare': {
    roles: network,
    input: (spot) => ({ ids: [locationOf(spot)] }),
    place: ['ids.0'],
  },
  'network.facets': { roles: network },
  'network.map': {
    roles: network,
    input: (spot) => (spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    open: {},
    place: ['regionId'],
  },
  'network.tree': { roles: network, input: () => ({}) },
  'network.missedAnswers': {
    roles: network,
    input: (spot) => ({
      checklistId: spot.brand.stock.published.checklistId,
      question: 'greeting',
      ...(spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    }),
    place: ['regionId'],
  },
  'notifications.list': { roles: everyone, input: () => ({ limit: 200 }) },
  'notifications.markRead': {
    roles: everyone,
    input: async (spot) => ({ ids: [await newNotification(spot)] }),
    says: ({ marked }: { marked: number }) => (marked === 0 ? 'NOTHING' : 'OK'),
    strange: { 'ids.0': 'NOTHING' },
    stray: { 'ids.0': [(spot) => newNotification({ ...spot, caller: otherThan(spot.caller) }), 'NOTHING'] },
  },
  'regions.list': { roles: everyone },
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
  'regions.create': {
    roles: admins,
    input: (spot) => ({ id: v7(), parentId: spot.brand.regions[spot.at], key: `r-${v7()}`, name: 'New region' }),
    makes: { id: newRegion },
  },
  'regions.rename': { roles: admins, input: async (spot) => ({ id: await newRegion(spot), name: 'Renamed' }) },
  'regions.move': {
    roles: admins,
    input: async (spot) => ({ id: await newRegion(spot), parentId: spot.brand.regions[spot.at] }),
  },
  'regions.delete': { roles: admins, input: async (spot) => ({ id: await newRegion(spot) }) },
  'scorecards.location': {
    roles: network,
    input: (spot) => ({ locationId: locationOf(spot) }),
    place: ['locationId'],
  },
  'scorecards.compliance': {
    roles: network,
    input: (spot) => ({ locationId: locationOf(spot), departmentId: departmentOf(spot) }),
    place: ['locationId'],
    department: ['departmentId'],
  },
  'search.all': { roles: everyone, input: () => ({ text: 'or' }) },
  'scorecards.change': {
    roles: network,
    input: (spot) => ({ from: '2026-01-01', to: '2026-03-01', locationId: locationOf(spot) }),
    place: ['locationId'],
  },
  'scorecards.consistency': {
    roles: network,
    input: (spot) => (spot.caller === 'location_manager' ? {} : { regionId: spot.brand.regions[spot.at] }),
    open: {},
    place: ['regionId'],
  },
  'session.me': { roles: everyone },
  'session.switchBrand': {
    roles: everyone,
    input: ({ brand }) => ({ orgId: brand.orgId }),
    strange: { orgId: 'NO_BRAND' },
  },
  'settings.actionRules': { roles: network },
  'settings.saveActionRules': {
    roles: admins,
    input: () => ({ rules: [{ when: 'missed', minimumLost: 0, dueInDays: 7, priority: 'normal' }] }),
  },
  'settings.model': { roles: network },
};

const otherThan = (role: Role): Role => (role === 'admin' ? 'viewer' : 'admin');

/** The audit that was submitted at the spot's place. */
async function submittedAt({ brand, at }: Spot): Promise<string> {
  return brand.stock.submitted[at];
}
