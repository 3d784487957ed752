import { testDatabase } from '@concord/db/test/database';
import type { MutationOutcome } from '@concord/domain/audit';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '../context.ts';
import { device, publish, type Published, says, started } from '../test/audit-fixture.ts';
import { brand, type Brand } from '../test/brand.ts';
import { getAudit } from './get-audit.ts';
import { pushMutations } from './push-mutations.ts';

const database = await testDatabase();
let ours: Brand;
let published: Published;
let auditor: Ctx;
beforeAll(async () => {
  ours = await brand(database.app);
  published = await publish(ours);
  auditor = await ours.ctxFor('auditor');
});
afterAll(() => database.close());

const codes = (outcomes: readonly MutationOutcome[]) => outcomes.map(({ outcome, code }) => code ?? outcome);

async function push(deviceId: string, ...mutations: { mutationId: string }[]): Promise<MutationOutcome[]> {
  return (await pushMutations(auditor, { deviceId, mutations: mutations.map((item) => ({ ...item })) })).outcomes;
}

describe('delivery', () => {
  test('the same item again is a duplicate with its first revision, another content under its id differs', async () => {
    const auditId = await started(ours, published);
    const phone = device(auditId, published.versionId);
    const [one, two] = [phone.change('greeting', says('pass')), phone.change('greeting', says('fail'), 1)];
    expect(codes(await push(phone.id, one, two, one))).toEqual(['applied', 'applied', 'duplicate']);
    expect(await push(phone.id, one)).toEqual([
      { mutationId: one.mutationId, outcome: 'duplicate', revision: 1, code: null },
    ]);
    const changed = { ...one, content: says('fail') };
    const fromElsewhere = await push(v7(), one);
    expect(codes(await push(phone.id, changed))).toEqual(['MUTATION_DIFFERS']);
    expect(codes(fromElsewhere)).toEqual(['MUTATION_DIFFERS']);
    expect((await getAudit(auditor, { id: auditId })).answers).toMatchObject([
      { revision: 2, content: { value: 'fail' } },
    ]);
  });

  test('an item nested without end is refused by itself, and the others go through', async () => {
    const phone = device(await started(ours, published), published.versionId);
    const deep = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown;
    const poison = { ...phone.change('tables', says(1)), seq: 2, content: { ...says(1), value: deep } };
    const sound = { ...phone.change('greeting', says('pass')), seq: 1 };
    expect(codes(await push(phone.id, poison, sound))).toEqual(['ANSWER_INVALID', 'applied']);
  });

  test('a gap waits, order inside a delivery does not matter', async () => {
    const auditId = await started(ours, published);
    const phone = device(auditId, published.versionId);
    const [one, two, three] = [1, 2, 3].map((value) => phone.change('tables', says(value), 0));
    if (!one || !two || !three) throw new Error('three changes');
    expect(codes(await push(phone.id, three))).toEqual(['MUTATION_OUT_OF_ORDER']);
    expect(codes(await push(phone.id, three, one, two))).toEqual(['applied', 'applied', 'applied']);
    expect(codes(await push(phone.id, { ...one, mutationId: v7() }))).toEqual(['MUTATION_DIFFERS']);
    expect((await getAudit(auditor, { id: auditId })).answers).toMatchObject([{ revision: 3, content: { value: 3 } }]);
  });

  test('broken items are refused alone and use up their place', async () => {
    const auditId = await started(ours, published);
    const phone = device(auditId, published.versionId);
    const items = [
      phone.change('greeting', says('maybe')),
      phone.change('no-such-question', says('pass')),
      { ...phone.change('greeting', says('pass')), instance: 1 },
      { ...phone.change('greeting', says('pass')), checklistVersionId: v7() },
      phone.change('greeting', says('pass', { notApplicable: true })),
      phone.change('remarks', says('a\0b')),
      phone.change('remarks', says('\ud800')),
      { ...phone.change('remarks', says('fine')), surprise: 1 },
      { ...phone.change('remarks', says('x')), content: null },
      phone.change('remarks', says('good')),
    ];
    const outcomes = await push(phone.id, ...items, { mutationId: 'not an id' });
    expect(codes(outcomes)).toEqual([
      'ANSWER_INVALID',
      'QUESTION_UNKNOWN',
      'QUESTION_UNKNOWN',
      'VERSION_MISMATCH',
      ...Array.from({ length: 5 }, () => 'ANSWER_INVALID'),
      'applied',
      'ANSWER_INVALID',
    ]);
    expect(await push(phone.id, ...items.slice(0, 9))).toEqual(outcomes.slice(0, 9));
    expect((await getAudit(auditor, { id: auditId })).answers).toMatchObject([{ content: { value: 'good' } }]);
  });

  test('two deliveries at once follow each other', async () => {
    const auditId = await started(ours, published);
    const phone = device(auditId, published.versionId);
    const items = Array.from({ length: 20 }, (_, index) => phone.change('tables', says(index % 5), index));
    const answers = await Promise.all([push(phone.id, ...items), push(phone.id, ...items), push(phone.id, ...items)]);
    const kinds = answers.map((outcomes) => outcomes[0]?.outcome).sort();
    expect(kinds).toEqual(['applied', 'duplicate', 'duplicate']);
    expect((await getAudit(auditor, { id: auditId })).answers).toMatchObject([{ revision: 20 }]);
  });
});

describe('two devices', () => {
  test('a change on an older revision than the other device left is kept beside it', async () => {
    const auditId = await started(ours, published);
    const [phone, tablet] = [device(auditId, published.versionId), device(auditId, published.versionId)];
    await push(phone.id, phone.change('greeting', says('pass')));
    const losing = tablet.change('greeting', says('fail', { note: 'nobody there' }));
    const [outcome] = await push(tablet.id, losing);
    expect(outcome).toMatchObject({
      outcome: 'conflict',
      code: 'ANSWER_CONFLICT',
      current: { revision: 1, content: { value: 'pass' } },
    });
    expect(await push(tablet.id, losing)).toEqual([outcome]);
    const detail = await getAudit(auditor, { id: auditId });
    expect(detail.answers).toMatchObject([{ revision: 1, content: { value: 'pass' } }]);
    expect(detail.conflicts).toMatchObject([
      { mutationId: losing.mutationId, content: { value: 'fail', note: 'nobody there' }, member: { name: 'auditor' } },
    ]);
    expect(codes(await push(tablet.id, tablet.change('greeting', says('fail'), 1)))).toEqual(['applied']);
  });

  test('the same device moves on, and agreeing is no conflict', async () => {
    const auditId = await started(ours, published);
    const [phone, tablet] = [device(auditId, published.versionId), device(auditId, published.versionId)];
    const changes = [1, 2, 3].map((value) => phone.change('tables', says(value), 0));
    expect(codes(await push(phone.id, ...changes))).toEqual(['applied', 'applied', 'applied']);
    expect(await push(tablet.id, tablet.change('tables', says(3)))).toMatchObject([
      { outcome: 'applied', revision: 3 },
    ]);
    expect(codes(await push(phone.id, phone.change('tables', says(4), 1)))).toEqual(['applied']);
  });
});
