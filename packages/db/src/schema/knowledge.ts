import type { LocalizedText } from '@concord/domain/localized-text';
import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { journeyPhase, persona, touchpoint } from './framework.ts';
import { member } from './organization.ts';
import { guideline, photo } from './standards.ts';
import { createdAt, orgId, rowId, tenantKey, within } from './tenancy.ts';

/** Something that the brand learned about its customers, where from, and until when it holds. */
export const knowledge = pgTable(
  'knowledge',
  {
    orgId: orgId(),
    id: rowId(),
    kind: text('kind').notNull(),
    title: jsonb('title').$type<LocalizedText>().notNull(),
    summary: jsonb('summary').$type<LocalizedText>().notNull(),
    findings: jsonb('findings').$type<LocalizedText>(),
    source: text('source').notNull(),
    /** Where the whole of it lies: an http(s) address. */
    fileUrl: text('file_url'),
    learnedOn: date('learned_on', { mode: 'string' }).notNull(),
    /** The last day on which it is taken as true; null where it does not age. */
    expiresOn: date('expires_on', { mode: 'string' }),
    ownerId: uuid('owner_id').notNull(),
    revision: integer('revision').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    within(t, t.ownerId, member),
    within(t, t.createdBy, member),
    index('knowledge_by_day').on(t.orgId, t.learnedOn),
  ],
);

export const knowledgePicture = pgTable(
  'knowledge_picture',
  {
    orgId: orgId(),
    knowledgeId: uuid('knowledge_id').notNull(),
    photoId: uuid('photo_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.knowledgeId, t.photoId] }),
    within(t, t.knowledgeId, knowledge).onDelete('cascade'),
    within(t, t.photoId, photo),
    index('knowledge_picture_by_photo').on(t.orgId, t.photoId),
  ],
);

export const knowledgePersona = pgTable(
  'knowledge_persona',
  { orgId: orgId(), knowledgeId: uuid('knowledge_id').notNull(), personaId: uuid('persona_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.knowledgeId, t.personaId] }),
    within(t, t.knowledgeId, knowledge).onDelete('cascade'),
    within(t, t.personaId, persona),
    index('knowledge_persona_by_persona').on(t.orgId, t.personaId),
  ],
);

export const knowledgePhase = pgTable(
  'knowledge_phase',
  { orgId: orgId(), knowledgeId: uuid('knowledge_id').notNull(), phaseId: uuid('phase_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.knowledgeId, t.phaseId] }),
    within(t, t.knowledgeId, knowledge).onDelete('cascade'),
    within(t, t.phaseId, journeyPhase),
    index('knowledge_phase_by_phase').on(t.orgId, t.phaseId),
  ],
);

export const knowledgeTouchpoint = pgTable(
  'knowledge_touchpoint',
  { orgId: orgId(), knowledgeId: uuid('knowledge_id').notNull(), touchpointId: uuid('touchpoint_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.knowledgeId, t.touchpointId] }),
    within(t, t.knowledgeId, knowledge).onDelete('cascade'),
    within(t, t.touchpointId, touchpoint),
    index('knowledge_touchpoint_by_touchpoint').on(t.orgId, t.touchpointId),
  ],
);

export const knowledgeGuideline = pgTable(
  'knowledge_guideline',
  { orgId: orgId(), knowledgeId: uuid('knowledge_id').notNull(), guidelineId: uuid('guideline_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.knowledgeId, t.guidelineId] }),
    within(t, t.knowledgeId, knowledge).onDelete('cascade'),
    within(t, t.guidelineId, guideline),
    index('knowledge_guideline_by_guideline').on(t.orgId, t.guidelineId),
  ],
);
