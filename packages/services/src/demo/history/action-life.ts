import type { ActionStep } from '@concord/domain/action';
import type { Motif } from '../draw-picture.ts';
import { oneOf, type Random } from '../random.ts';
import { lowness, RECOVERING, SLIPPING } from '../storylines.ts';
import { COMMENTS, SAID } from './remarks.ts';

/** One line of an action's history, by the login of who wrote it; `opened` is written by the rule. */
export interface LifeEvent {
  readonly kind: 'opened' | 'assigned' | 'comment' | 'evidence' | ActionStep;
  readonly at: Date;
  readonly login: string | null;
  readonly body: string;
  readonly photo: Motif | null;
}

export interface WorkToDo {
  readonly openedAt: Date;
  readonly due: Date;
  readonly department: string;
  readonly district: string;
  readonly daysAgo: number;
  readonly now: Date;
  readonly photos: boolean;
}

interface Worker {
  readonly login: string;
  /** How often work is verified by its due date. */
  readonly inTime: number;
}

/** People has no leader yet: headquarters does what it can. */
const WORKERS: Readonly<Record<string, Worker>> = {
  operations: { login: 'operations', inTime: 0.84 },
  facilities: { login: 'facilities', inTime: 0.82 },
  marketing: { login: 'marketing', inTime: 0.78 },
  quality: { login: 'quality', inTime: 0.9 },
  digital: { login: 'digital', inTime: 0.74 },
  people: { login: 'standards', inTime: 0.55 },
};
const CHECKS = ['standards', 'admin'];

/** A draft of one history: what happens, and after which part of the time until the due date. */
type Draft = readonly (readonly [kind: LifeEvent['kind'], part: number])[];

const USUAL: Draft = [
  ['assigned', 0.08],
  ['start', 0.25],
  ['comment', 0.4],
  ['evidence', 0.62],
  ['finish', 0.7],
  ['verify', 0.93],
];
const QUIET: Draft = [
  ['assigned', 0.15],
  ['comment', 0.3],
  ['finish', 0.55],
  ['verify', 0.8],
];
const TWICE: Draft = [
  ...USUAL.slice(0, 3),
  ...([
    ['finish', 0.5],
    ['reopen', 0.62],
    ['assigned', 0.64],
    ['start', 0.7],
    ['evidence', 0.82],
    ['finish', 0.85],
    ['verify', 0.96],
  ] as const),
];
const DROPPED: Draft = [
  ['assigned', 0.2],
  ['comment', 0.4],
  ['cancel', 0.6],
];

/**
 * The history of one action until now. Its whole life is drawn; what lies after now has not happened yet, and that is how actions come to be
 * in every state.
 */
export function lifeOf(work: WorkToDo, random: Random): LifeEvent[] {
  const worker = WORKERS[work.department] ?? { login: 'standards', inTime: 0.5 };
  const check = CHECKS.find((login) => login !== worker.login) ?? 'admin';
  const span = work.due.getTime() - work.openedAt.getTime();
  const late = random() > chanceInTime(work, worker);
  const pace = late ? 1.15 + random() * 1.6 : 1;
  const events = draftOf(work.daysAgo, random).map(([kind, part]): LifeEvent => {
    const login = kind === 'verify' || kind === 'reopen' || kind === 'cancel' ? check : worker.login;
    const at = inWorkingHours(new Date(work.openedAt.getTime() + span * part * pace));
    const body = kind === 'comment' ? oneOf(random, COMMENTS) : said(kind, random);
    return { kind, at, login, body, photo: kind === 'evidence' ? 'mended' : null };
  });
  return [
    { kind: 'opened', at: work.openedAt, login: null, body: '', photo: null },
    ...events.filter(({ at, kind }) => at.getTime() < work.now.getTime() && (work.photos || kind !== 'evidence')),
  ];
}

/** What nobody has touched is mostly new. */
function draftOf(daysAgo: number, random: Random): Draft {
  const fate = random();
  if (fate < (daysAgo < 60 ? 0.05 : 0.004)) return [];
  if (fate < 0.06) return DROPPED;
  if (fate < 0.13) return TWICE;
  return fate < 0.35 ? QUIET : USUAL;
}

function chanceInTime(work: WorkToDo, { inTime }: Worker): number {
  const low = work.department === RECOVERING.department ? 0.45 * lowness(work.daysAgo) : 0;
  const slipped = work.district === SLIPPING.district && work.daysAgo < SLIPPING.fromDaysAgo ? 0.35 : 0;
  return inTime - low - slipped;
}

function said(kind: LifeEvent['kind'], random: Random): string {
  const words =
    kind === 'finish' || kind === 'verify' || kind === 'reopen' || kind === 'cancel' ? SAID[kind] : undefined;
  return words === undefined ? '' : oneOf(random, words);
}

/** The same day, squeezed between 7 and 16 o'clock UTC; what came first stays first. */
function inWorkingHours(moment: Date): Date {
  const day = 86_400_000;
  const intoDay = moment.getTime() % day;
  return new Date(moment.getTime() - intoDay + 7 * 3_600_000 + (intoDay * 9) / 24);
}
