import { expect, test } from 'vitest';
import { createGate } from './gate.ts';

const held = () => Promise.withResolvers<void>();

test('lets in as many as there are places, the rest in order', async () => {
  const gate = createGate({ places: 1, queue: 10, patienceMs: 1000 });
  const first = held();
  const order: number[] = [];
  const all = [gate.pass(() => first.promise), ...[1, 2, 3].map((n) => gate.pass(async () => order.push(n)))];
  await Promise.resolve();
  expect(order).toEqual([]);
  first.resolve();
  await Promise.all(all);
  expect(order).toEqual([1, 2, 3]);
});

test('refuses at once when the queue is full, and after its patience', async () => {
  const gate = createGate({ places: 1, queue: 1, patienceMs: 20 });
  const first = held();
  const inside = gate.pass(() => first.promise);
  const waiting = gate.pass(async () => 'late');
  await expect(gate.pass(async () => 'never')).rejects.toMatchObject({ reason: 'POOL_EXHAUSTED' });
  await expect(waiting).rejects.toMatchObject({ reason: 'POOL_EXHAUSTED' });
  first.resolve();
  await inside;
  expect(await gate.pass(async () => 'free again')).toBe('free again');
});

test('a failing user gives its place back', async () => {
  const gate = createGate({ places: 1, queue: 0, patienceMs: 10 });
  for (let i = 0; i < 3; i += 1)
    await expect(gate.pass(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
  expect(await gate.pass(async () => 1)).toBe(1);
});
