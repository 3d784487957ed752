import { testDatabase } from '@concord/db/test/database';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addActionEvidence } from '../actions/add-action-evidence.ts';
import { assignAction } from '../actions/assign-action.ts';
import { getAction } from '../actions/get-action.ts';
import { listActions } from '../actions/list-actions.ts';
import { stepAction } from '../actions/step-action.ts';
import { compliance } from '../scorecards/compliance.ts';
import { locationScorecard } from '../scorecards/location-scorecard.ts';
import {
  assign,
  auditRow,
  device,
  publish,
  publishModel,
  says,
  started,
  storeVisit,
  uploaded,
} from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { failureOf } from '../test/failure-of.ts';
import { getAudit } from './get-audit.ts';
import { listAudits } from './list-audits.ts';
import { pushMutations } from './push-mutations.ts';
import { startAudit } from './start-audit.ts';
import { submitAudit } from './submit-audit.ts';
import { today } from './today.ts';

const database = await testDatabase();
let ours: Brand;
beforeAll(async () => {
  ours = await brand(database.app);
});
afterAll(() => database.close());

const page = { limit: 50 };
const signed = { signedName: 'Ada', signature: null, position: null };

test('start, push, submit, finding, action, done, verified, scorecard', async () => {
  const published = await publish(ours);
  await publishModel(ours, {
    components: { compliance: 45, action: 15 },
    departments: [
      { department: 'service', weight: 2 },
      { department: 'facilities', weight: 1 },
    ],
    minimumCoverage: 0.5,
    actionWindowDays: 90,
  });
  const auditor = await ours.ctxFor('auditor');
  const auditId = await started(ours, published);
  const bundle = await today(auditor);
  expect(bundle.assignments).toMatchObject([{ status: 'started', auditId, checklistVersionId: published.versionId }]);
  expect(bundle.versions).toHaveLength(1);

  const phone = device(auditId, published.versionId);
  const photoId = v7();
  const mutations = [
    phone.change('greeting', says('pass')),
    phone.change('tables', says(2)),
    phone.change('doors', says('fail', { photos: [photoId] })),
  ];
  const { outcomes } = await pushMutations(auditor, { deviceId: phone.id, mutations });
  expect(outcomes.map(({ outcome, revision }) => [outcome, revision])).toEqual([
    ['applied', 1],
    ['applied', 1],
    ['applied', 1],
  ]);

  const submission = {
    id: auditId,
    deviceId: phone.id,
    mutationCount: 4,
    finishedAt: '2026-03-01T23:30:00Z',
    ...signed,
  };
  const missing = await failureOf(submitAudit(auditor, submission));
  expect(missing).toEqual({
    code: 'AUDIT_INCOMPLETE',
    details: { missingMutations: 1, missingPhotos: [photoId], missingAnswers: [] },
  });
  const photo = await uploaded(ours);
  const corrected = phone.change('doors', says('fail', { photos: [photo] }), 1);
  await pushMutations(auditor, { deviceId: phone.id, mutations: [corrected] });
  // (3 + 0.5 + 0) of 5
  const first = await submitAudit(auditor, submission);
  expect(first).toMatchObject({ score: 70, band: { tone: 'bad' }, findings: 2, actions: 2, alreadySubmitted: false });
  expect(await submitAudit(auditor, submission)).toEqual({ ...first, alreadySubmitted: true });
  // 23:30 UTC on the 1st is the 2nd in Berlin.
  expect((await auditRow(auditor, auditId))?.performedOn).toBe('2026-03-02');
  expect((await today(auditor)).assignments).toEqual([]);

  const late = phone.change('remarks', says('too late'));
  const closed = await pushMutations(auditor, { deviceId: phone.id, mutations: [late] });
  expect(closed.outcomes[0]).toMatchObject({ outcome: 'refused', code: 'AUDIT_CLOSED' });

  const detail = await getAudit(await ours.ctxFor('viewer'), { id: auditId });
  expect(detail.findings.map(({ question, share, department }) => [question, share, department.key])).toEqual([
    ['doors', 0, 'facilities'],
    ['tables', 0.5, 'service'],
  ]);
  expect(detail.answers.find((answer) => answer.question === 'doors')?.content.photos).toEqual([photo]);

  const owner = await ours.ctxFor('department_owner');
  const inbox = await listActions(owner, page);
  expect(inbox.items).toMatchObject([
    { title: { en: 'Clean tables' }, status: 'open', priority: 'high', dueOn: '2026-03-09', overdue: false },
  ]);
  expect(inbox.counts).toEqual({ open: 1, inProgress: 0, done: 0, overdue: 0 });
  const id = inbox.items[0]?.id ?? '';
  const assigned = await assignAction(owner, { id, assigneeId: ours.members.location_manager });
  const unproven = { id, step: 'finish' as const, revision: assigned.revision, comment: '' };
  const manager = await ours.ctxFor('location_manager');
  expect((await failureOf(stepAction(manager, unproven))).code).toBe('EVIDENCE_REQUIRED');
  await addActionEvidence(manager, { id, eventId: v7(), photoId: photo, body: 'cleaned' });
  const done = await stepAction(manager, unproven);
  expect(done.status).toBe('done');
  expect((await failureOf(stepAction(manager, { ...unproven, step: 'verify', revision: done.revision }))).code).toBe(
    'NOT_ALLOWED',
  );
  expect((await getAction(owner, { id })).allowedSteps).toEqual(['verify', 'reopen']);
  const verified = await stepAction(owner, { id, step: 'verify', revision: done.revision, comment: 'seen' });
  expect(verified.status).toBe('verified');

  const card = await locationScorecard(await ours.ctxFor('admin'), {
    locationId: ours.locations.north,
    asOf: '2026-03-31',
  });
  const service = card.departments[0];
  // Service: (3 + 0.5) of 4, its one action in time. Facilities: nothing of 1, its one action never done.
  expect(service?.components.map(({ component, share }) => [component, share])).toEqual([
    ['compliance', 0.875],
    ['action', 1],
  ]);
  expect(service?.score).toBeCloseTo((45 * 0.875 + 15) / 60, 12);
  expect(card.score).toBeCloseTo((2 * (45 * 0.875 + 15)) / 60 / 3, 12);
  expect(card).toMatchObject({ enough: true, coverage: 1, newestData: '2026-03-02' });
  const cause = await compliance(owner, { locationId: ours.locations.north, departmentId: ours.departments.service });
  expect(cause[0]?.questions.find(({ question }) => question === 'tables')).toMatchObject({
    share: 0.5,
    earned: 0.5,
    possible: 1,
    answer: { value: 2 },
    actionId: id,
  });
});

test('an audit belongs to its auditor, an assignment to its assignee, an id to its brand', async () => {
  const published = await publish(ours, { ...storeVisit, key: 'second-visit' });
  const theirs = await brand(database.app, 'Other brand');
  const auditor = await ours.ctxFor('auditor');
  const stranger = await theirs.ctxFor('auditor');
  const assignmentId = await assign(ours, published);
  const input = {
    id: v7(),
    assignmentId,
    checklistVersionId: published.versionId,
    locationId: ours.locations.north,
    startedAt: '2026-03-02T09:00:00.000Z',
  };
  expect((await failureOf(startAudit(stranger, input))).details).toEqual({ what: 'assignment' });
  expect(await startAudit(auditor, input)).toEqual(await startAudit(auditor, input));
  const elsewhere = { ...input, startedAt: '2026-03-02T09:00:01.000Z' };
  expect((await failureOf(startAudit(auditor, elsewhere))).code).toBe('ID_TAKEN');
  expect((await failureOf(startAudit(auditor, { ...input, id: v7(), assignmentId: null }))).code).toBe('NOT_ALLOWED');
  const misplaced = { ...input, id: v7(), locationId: ours.locations.south };
  expect((await failureOf(startAudit(auditor, misplaced))).details).toEqual({ what: 'location' });
  const other = await publish(ours, { ...storeVisit, key: 'third-visit' });
  const unversioned = { ...input, id: v7(), checklistVersionId: other.versionId };
  expect((await failureOf(startAudit(auditor, unversioned))).code).toBe('VERSION_MISMATCH');

  for (const intruder of [stranger, await ours.ctxFor('admin')]) {
    const phone = device(input.id, published.versionId);
    const mutations = [phone.change('greeting', says('pass'))];
    const { outcomes } = await pushMutations(intruder, { deviceId: phone.id, mutations });
    expect(outcomes[0]).toMatchObject({ outcome: 'refused', code: 'NOT_FOUND' });
    const submission = { id: input.id, deviceId: phone.id, mutationCount: 0, finishedAt: input.startedAt, ...signed };
    expect((await failureOf(submitAudit(intruder, submission))).details).toEqual({ what: 'audit' });
  }
  expect((await failureOf(getAudit(stranger, { id: input.id }))).details).toEqual({ what: 'audit' });
  const bound = await ours.ctxFor('location_manager');
  expect((await getAudit(bound, { id: input.id })).status).toBe('draft');
  const away = await started(ours, published, ours.locations.south);
  expect((await failureOf(getAudit(bound, { id: away }))).code).toBe('NOT_FOUND');
  expect((await listAudits(bound, page)).items.map((item) => item.id)).not.toContain(away);
  expect((await listAudits(auditor, page)).items.map((item) => item.id)).toContain(away);
  expect(
    (await listAudits(await ours.ctxFor('department_owner'), page)).items.every((item) => item.status === 'submitted'),
  ).toBe(true);
});
