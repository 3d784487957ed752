import { withTenant } from '@concord/db/tenant';
import { action, actionEvent, notification } from '@concord/db/schema/actions';
import { brandDirectory, session, user } from '@concord/db/schema/auth';
import { assignment, checklistPhoto } from '@concord/db/schema/checklists';
import { importIssue, importMapping, importRun } from '@concord/db/schema/imports';
import { department, location, member, region, savedView } from '@concord/db/schema/organization';
import { guideline, guidelineVersion, photo } from '@concord/db/schema/standards';
import { GuidelineContent } from '@concord/domain/guideline';
import { ROLES, type Role } from '@concord/domain/roles';
import { pushMutations } from '@concord/services/audits/push-mutations';
import { startAudit } from '@concord/services/audits/start-audit';
import { submitAudit } from '@concord/services/audits/submit-audit';
import { withdrawAudit } from '@concord/services/audits/withdraw-audit';
import { device, publish, publishModel, type Published, says } from '@concord/services/test/audit-fixture';
import { type Brand, brand } from '@concord/services/test/brand';
import { eq, sql } from 'drizzle-orm';
import { createHmac } from 'node:crypto';
import { v7 } from 'uuid';
import type { Deps } from '../deps.ts';
import { newTokens } from './new-tokens.ts';
import { movedDraft, newReaudit } from './walk-again.ts';

export type Place = 'north' | 'south';
export type Owner = 'service' | 'facilities';

/** Where in a brand an input points, and who sends it. */
export interface Spot {
  readonly brand: WalkBrand;
  readonly caller: Role;
  readonly at: Place;
  readonly owner: Owner;
}

/** Rows that are there from the start, one of each kind, for ids that a caller makes up itself. */
export interface Stock {
  readonly published: Published;
  /** A version of another checklist. */
  readonly otherVersion: Published;
  readonly photo: string;
  readonly guideline: string;
  readonly action: string;
  readonly event: string;
  readonly assignment: string;
  /** The submitted audits by place; `audit` is the northern one. */
  readonly submitted: Readonly<Record<Place, string>>;
  readonly audit: string;
  readonly device: string;
  readonly mutation: string;
  readonly importRun: string;
  readonly importMapping: string;
}

export interface WalkBrand extends Brand {
  /** Stands in every name and text of the brand, and in nothing of another. */
  readonly mark: string;
  readonly stock: Stock;
  readonly cookies: Readonly<Record<Role, string>>;
}

/** A brand with work of every kind in both districts and for both departments, and a session for every role. */
export async function walkBrand(deps: Deps, mark: string): Promise<WalkBrand> {
  const made = await brand(deps.db, `${mark} Brand`);
  await markNames(deps, made.orgId, mark);
  const published = await publish(made);
  const otherVersion = await publish(made, { ...otherChecklist });
  await publishModel(made, model);
  const cookies = Object.fromEntries(
    await Promise.all(ROLES.map(async (role) => [role, await memberSession(deps, made, role)] as const)),
  ) as Record<Role, string>;
  const empty = { published, otherVersion, photo: '', guideline: '', action: '', event: '', assignment: '' };
  const start: WalkBrand = {
    ...made,
    mark,
    cookies,
    stock: {
      ...empty,
      submitted: { north: '', south: '' },
      audit: '',
      device: '',
      mutation: '',
      importRun: '',
      importMapping: '',
    },
  };
  const spot: Spot = { brand: start, caller: 'auditor', at: 'north', owner: 'service' };
  const photoId = await newPhoto(spot);
  const withPhoto = { ...start, stock: { ...start.stock, photo: photoId } };
  return { ...withPhoto, stock: { ...withPhoto.stock, ...(await stockOf({ ...spot, brand: withPhoto })) } };
}

async function stockOf(spot: Spot): Promise<Partial<Stock>> {
  const audit = await answeredAudit(spot);
  await submit(spot, audit);
  const southern = await answeredAudit({ ...spot, at: 'south' });
  await submit({ ...spot, at: 'south' }, southern);
  await draftAudit({ ...spot, caller: 'admin' });
  await draftAudit({ ...spot, at: 'south' });
  await newAction({ ...spot, at: 'south' });
  await newAction({ ...spot, owner: 'facilities' });
  const { id: actionId, eventId } = await newAction(spot);
  await newAssignment({ ...spot, at: 'south' });
  for (const caller of ROLES) await newNotification({ ...spot, caller });
  await newSavedView(spot);
  await newTokens(spot);
  await newChecklistPhoto(spot);
  await newReaudit(spot, audit.id);
  await movedDraft(spot);
  return {
    submitted: { north: audit.id, south: southern.id },
    audit: audit.id,
    device: audit.deviceId,
    mutation: audit.mutationId,
    action: actionId,
    event: eventId,
    assignment: await newAssignment(spot),
    guideline: await newGuideline(spot, 'published'),
    importRun: await newImport(spot),
    importMapping: await newMapping(spot),
  };
}

const model = {
  components: { compliance: 45, action: 15 },
  departments: [
    { department: 'service', weight: 2 },
    { department: 'facilities', weight: 1 },
  ],
  minimumCoverage: 0,
  actionWindowDays: 90,
};

const otherChecklist = {
  format: 'concord.checklist/1',
  key: 'another-round',
  title: { en: 'Another round' },
  languages: ['en'],
  policy: {},
  sections: [
    {
      id: 'all',
      title: { en: 'All' },
      questions: [{ id: 'greeting', type: 'passFail', text: { en: 'Greeted?' }, department: 'service' }],
    },
  ],
};

async function markNames(deps: Deps, orgId: string, mark: string): Promise<void> {
  await withTenant(deps.db, orgId, async (tx) => {
    await tx.update(location).set({ name: sql`${mark} || ' ' || name`, city: mark });
    for (const table of [region, department, member] as const) {
      await tx.update(table).set({ name: sql`${mark} || ' ' || name` });
    }
    await tx.update(member).set({ email: sql`${mark.toLowerCase()} || '.' || email` });
  });
}

/** A session as the cookie of a signed-in person; the account carries the id that the member row names. */
async function memberSession(deps: Deps, { orgId, members }: Brand, role: Role): Promise<string> {
  const [row] = await withTenant(deps.db, orgId, (tx) =>
    tx.select({ userId: member.userId }).from(member).where(eq(member.id, members[role])),
  );
  const userId = row?.userId ?? '';
  await withTenant(deps.db, orgId, (tx) => tx.insert(brandDirectory).values({ userId, orgId }));
  return openSession(deps, userId, orgId);
}

/** An account and a session of it; without a brand for a person who belongs to none. */
export async function openSession(deps: Deps, userId: string, activeOrgId: string | null): Promise<string> {
  const token = v7().replaceAll('-', '');
  await deps.authDb.drizzle
    .insert(user)
    .values({ id: userId, name: 'Somebody', email: `${userId}@example.org` })
    .onConflictDoNothing();
  const expiresAt = new Date('2099-01-01T00:00:00Z');
  await deps.authDb.drizzle.insert(session).values({ id: v7(), userId, token, expiresAt, activeOrgId });
  const { name } = (await deps.auth.$context).authCookies.sessionToken;
  const signature = createHmac('sha256', deps.authKey).update(token).digest('base64');
  return `${name}=${encodeURIComponent(`${token}.${signature}`)}`;
}

const placeOf = ({ brand: { locations }, at }: Spot): string => locations[at];
const ownerOf = ({ brand: { departments }, owner }: Spot): string => departments[owner];
const within = async <T>({ brand }: Spot, work: Parameters<typeof withTenant<T>>[2]): Promise<T> =>
  withTenant((await brand.ctxFor('admin')).db, brand.orgId, work);

async function newPhoto(spot: Spot): Promise<string> {
  const id = v7();
  const hash = 'a'.repeat(64);
  const { orgId, members } = spot.brand;
  const picture = { contentType: 'image/webp', width: 8, height: 8, bytes: 64, uploadedBy: members.auditor };
  await within(spot, (tx) =>
    tx.insert(photo).values({ orgId, id, receivedSha256: hash, storedSha256: hash, ...picture }),
  );
  return id;
}

/** The stock's picture beside a question of the stock's checklist. */
async function newChecklistPhoto(spot: Spot): Promise<void> {
  const { orgId, stock } = spot.brand;
  const row = { orgId, checklistId: stock.published.checklistId, photoId: stock.photo };
  await within(spot, (tx) => tx.insert(checklistPhoto).values(row));
}

export async function newDepartment(spot: Spot): Promise<string> {
  const id = v7();
  const { orgId, mark } = spot.brand;
  await within(spot, (tx) => tx.insert(department).values({ orgId, id, key: `d-${id}`, name: `${mark} Department` }));
  return id;
}

export async function newLocation(spot: Spot): Promise<string> {
  const id = v7();
  const { orgId, mark, regions } = spot.brand;
  const place = { name: `${mark} Place`, timeZone: 'Europe/Berlin', regionId: regions[spot.at] };
  await within(spot, (tx) => tx.insert(location).values({ orgId, id, externalId: id, ...place }));
  return id;
}

/** A view that the caller saved. */
export async function newSavedView(spot: Spot): Promise<string> {
  const id = v7();
  const { orgId, mark, members } = spot.brand;
  const view = { memberId: members[spot.caller], place: 'locations', name: `${mark} ${id}`, query: 'sort=score' };
  await within(spot, (tx) => tx.insert(savedView).values({ orgId, id, ...view }));
  return id;
}

/** A region of its own, in which nothing stands. */
export async function newRegion(spot: Spot): Promise<string> {
  const id = v7();
  const { orgId, mark } = spot.brand;
  await within(spot, (tx) => tx.insert(region).values({ orgId, id, key: `r-${id}`, name: `${mark} Region` }));
  return id;
}

export async function newGuideline(
  spot: Spot,
  status: 'draft' | 'published',
  pictureId: string | null = null,
): Promise<string> {
  const id = v7();
  const { orgId, members, mark } = spot.brand;
  const text = { en: `${mark} standard` };
  const content = { chapter: 'sight', departmentId: ownerOf(spot), title: text, statement: text, pictureId } as const;
  const made = { orgId, id, key: `standard-${id}`, createdBy: members.admin };
  const publishedAt = spot.brand.clock.now;
  await within(spot, async (tx) => {
    if (status === 'draft') {
      await tx.insert(guideline).values({ ...made, ...content, status });
      return;
    }
    const version = { publishedAt, publishedVersion: 1, asksVersion: 1 };
    await tx.insert(guideline).values({ ...made, ...content, ...version, status });
    const kept = GuidelineContent.parse({ ...content, rationale: null });
    const published = { version: 1, content: kept, minor: false, publishedBy: members.admin, publishedAt };
    await tx.insert(guidelineVersion).values({ orgId, id: v7(), guidelineId: id, ...published });
  });
  return id;
}

/** An open action with a comment. */
export async function newAction(spot: Spot, photoId: string | null = null): Promise<{ id: string; eventId: string }> {
  const [id, eventId] = [v7(), v7()];
  const { orgId, members, mark, clock } = spot.brand;
  const due = { priority: 'normal', dueOn: '2026-03-20', firstDueOn: '2026-03-20' };
  const where = { locationId: placeOf(spot), departmentId: ownerOf(spot) };
  await within(spot, async (tx) => {
    await tx.insert(action).values({ orgId, id, title: `${mark} work`, ...due, ...where });
    const said = { kind: 'comment', body: `${mark} comment`, photoId, memberId: members.admin, at: clock.now };
    await tx.insert(actionEvent).values({ orgId, id: eventId, actionId: id, ...said });
  });
  return { id, eventId };
}

export async function newAssignment(spot: Spot): Promise<string> {
  const id = v7();
  const { orgId, members, stock } = spot.brand;
  const people = { assigneeId: members[spot.caller === 'admin' ? 'admin' : 'auditor'], createdBy: members.admin };
  const { checklistId } = stock.published;
  await within(spot, (tx) =>
    tx.insert(assignment).values({ orgId, id, checklistId, locationId: placeOf(spot), dueOn: '2026-03-09', ...people }),
  );
  return id;
}

export async function newImport(spot: Spot): Promise<string> {
  const id = v7();
  const { orgId, members, mark } = spot.brand;
  const row = { kind: 'lives', status: 'uploading', departmentId: ownerOf(spot), timeZone: 'Europe/Berlin' };
  await within(spot, async (tx) => {
    await tx.insert(importRun).values({ orgId, id, ...row, createdBy: members.admin });
    const issue = { importId: id, file: `${mark}.csv`, line: 2, code: 'ROW_MALFORMED', details: {} };
    await tx.insert(importIssue).values({ orgId, id: v7(), ...issue });
  });
  return id;
}

export async function newLocationsImport(spot: Spot): Promise<string> {
  const id = v7();
  const { orgId, members } = spot.brand;
  const row = { orgId, id, kind: 'locations', status: 'uploading', timeZone: 'UTC', createdBy: members.admin };
  await within(spot, (tx) => tx.insert(importRun).values(row));
  return id;
}

export async function newMapping(spot: Spot): Promise<string> {
  const id = v7();
  const { orgId, members, mark } = spot.brand;
  const row = { kind: 'locations', name: `${mark} ${id}`, mapping: {}, createdBy: members.admin };
  await within(spot, (tx) => tx.insert(importMapping).values({ orgId, id, ...row }));
  return id;
}

export async function newNotification(spot: Spot): Promise<string> {
  const id = v7();
  const { orgId, members, stock } = spot.brand;
  const line = { kind: 'action_opened', subjectId: stock.action || v7(), memberId: members[spot.caller] };
  await within(spot, (tx) => tx.insert(notification).values({ orgId, id, ...line }));
  return id;
}

/** A draft of the caller, who performs audits. */
export async function draftAudit(spot: Spot): Promise<string> {
  const id = v7();
  const { brand: owner, caller } = spot;
  const start = { checklistVersionId: owner.stock.published.versionId, startedAt: owner.clock.now.toISOString() };
  await startAudit(await owner.ctxFor(caller), {
    id,
    assignmentId: await newAssignment(spot),
    locationId: placeOf(spot),
    ...start,
  });
  return id;
}

export interface AnsweredAudit {
  readonly id: string;
  readonly deviceId: string;
  readonly mutationId: string;
  readonly mutationCount: number;
}

/** A draft of the caller with every answer there; both departments missed a standard. */
export async function answeredAudit(spot: Spot): Promise<AnsweredAudit> {
  const id = await draftAudit(spot);
  const phone = device(id, spot.brand.stock.published.versionId);
  const mutations = [
    phone.change('greeting', says('fail', { note: `${spot.brand.mark} note` })),
    phone.change('tables', says(3)),
    phone.change('doors', says('fail', { photos: [spot.brand.stock.photo] })),
  ];
  const ctx = await spot.brand.ctxFor(spot.caller);
  await pushMutations(ctx, { deviceId: phone.id, mutations: mutations.map((mutation) => ({ ...mutation })) });
  return { id, deviceId: phone.id, mutationId: mutations[0]?.mutationId ?? '', mutationCount: phone.count() };
}

async function submit(spot: Spot, { id, deviceId, mutationCount }: AnsweredAudit): Promise<void> {
  const finishedAt = spot.brand.clock.now.toISOString();
  const signed = { signedName: `${spot.brand.mark} signer`, signature: spot.brand.stock.photo, position: null };
  await submitAudit(await spot.brand.ctxFor(spot.caller), { id, deviceId, mutationCount, finishedAt, ...signed });
}

/** An audit that the brand's auditor carried out and submitted at the spot's place. */
export function newSubmitted(spot: Spot): Promise<string> {
  return submittedByCaller({ ...spot, caller: 'auditor' });
}

/** The same by the caller, who performs audits. */
export async function submittedByCaller(spot: Spot): Promise<string> {
  const answered = await answeredAudit(spot);
  await submit(spot, answered);
  return answered.id;
}

export async function newWithdrawn(spot: Spot): Promise<string> {
  const id = await newSubmitted(spot);
  await withdrawAudit(await spot.brand.ctxFor('admin'), { id, reason: `${spot.brand.mark} reason` });
  return id;
}
