import type { TokenMeasure } from '@concord/domain/token';
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { member } from './organization.ts';
import { guideline } from './standards.ts';
import { createdAt, orgId, rowId, tenantKey, within } from './tenancy.ts';

/** One import of design tokens: an immutable version of the brand's set, with what was read and what was wrong with it. */
export const tokenVersion = pgTable(
  'token_version',
  {
    orgId: orgId(),
    id: rowId(),
    number: integer('number').notNull(),
    note: text('note').notNull(),
    /** A TokenSet of the checklist room. */
    content: jsonb('content').$type<unknown>().notNull(),
    files: jsonb('files').$type<unknown>().notNull(),
    /** TokenProblem[] of the checklist room: the first ones; the figures count all. */
    problems: jsonb('problems').$type<unknown>().notNull(),
    tokens: integer('tokens').notNull(),
    aliases: integer('aliases').notNull(),
    unresolved: integer('unresolved').notNull(),
    errors: integer('errors').notNull(),
    notices: integer('notices').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), unique('token_version_number').on(t.orgId, t.number), within(t, t.createdBy, member)],
);

/** What a guideline measures, and the token that said so. The measure stays as it was taken; newer versions are compared with it. */
export const guidelineToken = pgTable(
  'guideline_token',
  {
    orgId: orgId(),
    guidelineId: uuid('guideline_id').notNull(),
    versionId: uuid('version_id').notNull(),
    path: text('path').notNull(),
    modes: text('modes').array().notNull(),
    measure: jsonb('measure').$type<TokenMeasure>().notNull(),
    /** What the draft beside the published version measures; it comes into effect with it. */
    draftVersionId: uuid('draft_version_id'),
    draftMeasure: jsonb('draft_measure').$type<TokenMeasure>(),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.guidelineId] }),
    within(t, t.guidelineId, guideline),
    within(t, t.versionId, tokenVersion),
    within(t, t.draftVersionId, tokenVersion),
    within(t, t.createdBy, member),
    index('guideline_token_by_path').on(t.orgId, t.path),
  ],
);
