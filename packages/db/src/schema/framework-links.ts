import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { behaviour, persona, personaWish, touchpoint } from './framework.ts';
import { guideline, photo } from './standards.ts';
import { orgId, within } from './tenancy.ts';

/*
 * What the framework leads to. Apart from the framework itself, on which the guidelines build: a reference from here to there would be
 * a circle. A link goes with its owner; what it leads to stays as long as something links to it.
 */

export const personaPicture = pgTable(
  'persona_picture',
  { orgId: orgId(), personaId: uuid('persona_id').notNull(), photoId: uuid('photo_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.personaId] }),
    within(t, t.personaId, persona).onDelete('cascade'),
    within(t, t.photoId, photo),
    index('persona_picture_by_photo').on(t.orgId, t.photoId),
  ],
);

export const behaviourGuideline = pgTable(
  'behaviour_guideline',
  { orgId: orgId(), behaviourId: uuid('behaviour_id').notNull(), guidelineId: uuid('guideline_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.behaviourId, t.guidelineId] }),
    within(t, t.behaviourId, behaviour).onDelete('cascade'),
    within(t, t.guidelineId, guideline),
    index('behaviour_guideline_by_guideline').on(t.orgId, t.guidelineId),
  ],
);

export const behaviourTouchpoint = pgTable(
  'behaviour_touchpoint',
  { orgId: orgId(), behaviourId: uuid('behaviour_id').notNull(), touchpointId: uuid('touchpoint_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.behaviourId, t.touchpointId] }),
    within(t, t.behaviourId, behaviour).onDelete('cascade'),
    within(t, t.touchpointId, touchpoint),
    index('behaviour_touchpoint_by_touchpoint').on(t.orgId, t.touchpointId),
  ],
);

export const wishGuideline = pgTable(
  'wish_guideline',
  { orgId: orgId(), wishId: uuid('wish_id').notNull(), guidelineId: uuid('guideline_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.wishId, t.guidelineId] }),
    within(t, t.wishId, personaWish).onDelete('cascade'),
    within(t, t.guidelineId, guideline),
    index('wish_guideline_by_guideline').on(t.orgId, t.guidelineId),
  ],
);

export const wishTouchpoint = pgTable(
  'wish_touchpoint',
  { orgId: orgId(), wishId: uuid('wish_id').notNull(), touchpointId: uuid('touchpoint_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.orgId, t.wishId, t.touchpointId] }),
    within(t, t.wishId, personaWish).onDelete('cascade'),
    within(t, t.touchpointId, touchpoint),
    index('wish_touchpoint_by_touchpoint').on(t.orgId, t.touchpointId),
  ],
);
