import type { LocalizedText } from '@concord/domain/localized-text';
import type { FrameworkPoint } from '@concord/domain/framework';
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { member, organization } from './organization.ts';
import { createdAt, moment, orgId, rowId, tenantKey, within } from './tenancy.ts';

/**
 * A word list of the brand, in an order of its own. `kind` says which of the usual entries it stands for (for emotions: whether one
 * wants it), however it is named; `own` for what only this brand has. The key stays: files name the entry by it.
 */
const termTable = (name: string) =>
  pgTable(
    name,
    {
      orgId: orgId(),
      id: rowId(),
      key: text('key').notNull(),
      kind: text('kind').notNull(),
      name: jsonb('name').$type<LocalizedText>().notNull(),
      description: jsonb('description').$type<LocalizedText>(),
      position: integer('position').notNull(),
      revision: integer('revision').notNull().default(1),
      createdAt: createdAt(),
    },
    (t) => [
      tenantKey(t),
      unique(`${name}_key`).on(t.orgId, t.key),
      foreignKey({ columns: [t.orgId], foreignColumns: [organization.orgId] }),
    ],
  );

/** Any contact or impression of a customer. */
export const touchpoint = termTable('touchpoint');
/** A stretch of a customer's way. */
export const journeyPhase = termTable('journey_phase');
/** What a customer should feel, or does. */
export const emotion = termTable('emotion');
export type TermTable = ReturnType<typeof termTable>;

/** One page of the brand's framework; a part that nobody wrote yet has no row. */
export const frameworkPart = pgTable(
  'framework_part',
  {
    orgId: orgId(),
    part: text('part').notNull(),
    text: jsonb('text').$type<LocalizedText>(),
    /** Single values, objectives, reasons to choose the brand; in their order. */
    points: jsonb('points').$type<readonly FrameworkPoint[]>().notNull(),
    revision: integer('revision').notNull().default(1),
    changedBy: uuid('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.part] }), within(t, t.changedBy, member)],
);

/** How the frontline or a digital touchpoint behaves; guidelines say it in detail. */
export const behaviour = pgTable(
  'behaviour',
  {
    orgId: orgId(),
    id: rowId(),
    channel: text('channel').notNull(),
    title: jsonb('title').$type<LocalizedText>().notNull(),
    text: jsonb('text').$type<LocalizedText>(),
    position: integer('position').notNull(),
    revision: integer('revision').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), foreignKey({ columns: [t.orgId], foreignColumns: [organization.orgId] })],
);

export const glossaryTerm = pgTable(
  'glossary_term',
  {
    orgId: orgId(),
    id: rowId(),
    term: jsonb('term').$type<LocalizedText>().notNull(),
    meaning: jsonb('meaning').$type<LocalizedText>().notNull(),
    /** Words that the brand does not use for it. */
    avoid: jsonb('avoid').$type<LocalizedText>(),
    revision: integer('revision').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), foreignKey({ columns: [t.orgId], foreignColumns: [organization.orgId] })],
);

/** A kind of customer, as one invented person. */
export const persona = pgTable(
  'persona',
  {
    orgId: orgId(),
    id: rowId(),
    key: text('key').notNull(),
    name: jsonb('name').$type<LocalizedText>().notNull(),
    summary: jsonb('summary').$type<LocalizedText>(),
    values: jsonb('values').$type<LocalizedText>(),
    motives: jsonb('motives').$type<LocalizedText>(),
    expectations: jsonb('expectations').$type<LocalizedText>(),
    tradeOffs: jsonb('trade_offs').$type<LocalizedText>(),
    position: integer('position').notNull(),
    revision: integer('revision').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), unique('persona_key').on(t.orgId, t.key), within(t, t.createdBy, member)],
);

/** What a persona needs, wants or prefers. */
export const personaWish = pgTable(
  'persona_wish',
  {
    orgId: orgId(),
    id: rowId(),
    personaId: uuid('persona_id').notNull(),
    kind: text('kind').notNull(),
    /** From 1 within persona and kind, the most important first. */
    rank: integer('rank').notNull(),
    text: jsonb('text').$type<LocalizedText>().notNull(),
  },
  (t) => [
    tenantKey(t),
    within(t, t.personaId, persona).onDelete('cascade'),
    index('persona_wish_by_persona').on(t.orgId, t.personaId),
  ],
);
