import type { Channel } from '@concord/domain/organization';
import type { ScorecardModel } from '@concord/domain/scorecard';
import type { ActionRule } from '@concord/domain/action';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, moment, orgId, rowId, tenantKey, within } from './tenancy.ts';

/** One brand. Its id is the org_id of every other row. */
export const organization = pgTable('organization', {
  orgId: uuid('org_id').primaryKey(),
  name: text('name').notNull(),
  slug: text('slug').notNull(),
  /** Languages of the brand's own texts, the first is the default. */
  languages: text('languages').array().notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
  actionRules: jsonb('action_rules').$type<readonly ActionRule[]>().notNull(),
  createdAt: createdAt(),
});

const ofBrand = (table: { orgId: AnyPgColumn }) =>
  foreignKey({ columns: [table.orgId], foreignColumns: [organization.orgId] });

export const region = pgTable(
  'region',
  {
    orgId: orgId(),
    id: rowId(),
    parentId: uuid('parent_id'),
    key: text('key').notNull(),
    name: text('name').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    unique('region_key').on(t.orgId, t.key),
    ofBrand(t),
    foreignKey({ columns: [t.orgId, t.parentId], foreignColumns: [t.orgId, t.id] }),
  ],
);

export const location = pgTable(
  'location',
  {
    orgId: orgId(),
    id: rowId(),
    regionId: uuid('region_id').notNull(),
    /** The brand's or the source's own number of the place; imports find it by this. */
    externalId: text('external_id').notNull(),
    name: text('name').notNull(),
    purpose: text('purpose').notNull().default(''),
    /** store | website | contactCentre */
    channel: text('channel').$type<Channel>().notNull().default('store'),
    address: text('address').notNull().default(''),
    city: text('city').notNull().default(''),
    postalCode: text('postal_code').notNull().default(''),
    countryCode: text('country_code').notNull().default(''),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    /** IANA zone; a day is the location's own day. */
    timeZone: text('time_zone').notNull(),
    franchisee: text('franchisee'),
    weight: doublePrecision('weight').notNull().default(1),
    openedOn: date('opened_on', { mode: 'string' }),
    /** The first day on which it is no longer open. */
    closedOn: date('closed_on', { mode: 'string' }),
    /** GS1 Global Location Number, 13 digits with a valid check digit. */
    gln: text('gln'),
    /** In OpenStreetMap's opening_hours syntax; empty where nobody said. */
    openingHours: text('opening_hours').notNull().default(''),
    /** The location that this one turned out to be: its facts moved there, its external id still finds it. */
    mergedInto: uuid('merged_into'),
    /** By what it is looked for, kept because folding every name costs too much at each key that is pressed. */
    foundBy: text('found_by').generatedAlwaysAs(sql`folded(name || chr(10) || city || chr(10) || external_id)`),
    revision: integer('revision').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    foreignKey({ columns: [t.orgId, t.mergedInto], foreignColumns: [t.orgId, t.id] }),
    unique('location_external_id').on(t.orgId, t.externalId),
    within(t, t.regionId, region),
    index('location_by_region').on(t.orgId, t.regionId),
    index('location_by_name').on(t.orgId, t.name),
    check('location_channel', sql`${t.channel} in ('store', 'website', 'contactCentre')`),
    check('location_days', sql`${t.openedOn} <= ${t.closedOn}`),
  ],
);

/**
 * Where a location stood in the tree, day by day without gap: `fromDay` (-infinity for the first) up to but not including `untilDay`
 * (infinity for the last, which is `location.region_id`).
 */
export const locationRegion = pgTable(
  'location_region',
  {
    orgId: orgId(),
    locationId: uuid('location_id').notNull(),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    untilDay: date('until_day', { mode: 'string' }).notNull(),
    regionId: uuid('region_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.locationId, t.fromDay] }),
    within(t, t.locationId, location),
    within(t, t.regionId, region),
    index('location_region_by_region').on(t.orgId, t.regionId, t.untilDay),
    check('location_region_days', sql`${t.fromDay} < ${t.untilDay}`),
  ],
);

/** A person's place in one brand. `userId` is the account in schema auth; a person may join several brands. */
export const member = pgTable(
  'member',
  {
    orgId: orgId(),
    id: rowId(),
    userId: text('user_id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    role: text('role').notNull(),
    active: boolean('active').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), unique('member_user').on(t.orgId, t.userId), ofBrand(t)],
);

export const department = pgTable(
  'department',
  {
    orgId: orgId(),
    id: rowId(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    leaderId: uuid('leader_id'),
    createdAt: createdAt(),
  },
  (t) => [tenantKey(t), unique('department_key').on(t.orgId, t.key), ofBrand(t), within(t, t.leaderId, member)],
);

/** Where a member's role holds; exactly one of the three is set. */
export const memberScope = pgTable(
  'member_scope',
  {
    orgId: orgId(),
    id: rowId(),
    memberId: uuid('member_id').notNull(),
    regionId: uuid('region_id'),
    locationId: uuid('location_id'),
    departmentId: uuid('department_id'),
  },
  (t) => [
    tenantKey(t),
    within(t, t.memberId, member).onDelete('cascade'),
    within(t, t.regionId, region),
    within(t, t.locationId, location),
    within(t, t.departmentId, department),
    index('member_scope_by_member').on(t.orgId, t.memberId),
    check('member_scope_one', sql`num_nonnulls(${t.regionId}, ${t.locationId}, ${t.departmentId}) = 1`),
  ],
);

/** A version of the federated model: weights that hold from a day on. Old scores name the version they used. */
export const modelVersion = pgTable(
  'model_version',
  {
    orgId: orgId(),
    id: rowId(),
    version: integer('version').notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    model: jsonb('model').$type<ScorecardModel>().notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (t) => [tenantKey(t), unique('model_version_number').on(t.orgId, t.version), ofBrand(t)],
);

/** A table as a member set it up: the query part of its address, under a name. */
export const savedView = pgTable(
  'saved_view',
  {
    orgId: orgId(),
    id: rowId(),
    memberId: uuid('member_id').notNull(),
    /** Which table: `locations` | `ranking`. */
    place: text('place').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    tenantKey(t),
    unique('saved_view_name').on(t.orgId, t.memberId, t.place, t.name),
    within(t, t.memberId, member).onDelete('cascade'),
  ],
);
