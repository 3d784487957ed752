import { type Role, ROLES } from '@concord/domain/roles';
import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { newGuideline, newImport, type Spot } from './walk-brand.ts';

/** What the walk knows of one HTTP route. */
export interface ListedRoute {
  /** Why everybody may ask, or who may. */
  readonly open?: string;
  readonly roles?: readonly Role[];
  /** The path with ids of the spot's brand. */
  readonly path?: (spot: Spot, app: FastifyInstance) => Promise<string>;
  readonly body?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** What another brand's path gives; OK where the id is the caller's to make. */
  readonly strange?: string;
}

const uploaders = ROLES.filter((role) => role !== 'viewer');
const importers: readonly Role[] = ['admin', 'standards_manager'];

/** A picture of one pixel, and its hash. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pixelHash = {
  'content-type': 'image/png',
  'x-concord-sha256': createHash('sha256').update(pixel).digest('hex'),
};

/** A picture that the member of the role uploaded. */
export async function upload({ brand, caller }: Spot, app: FastifyInstance): Promise<string> {
  const id = v7();
  const headers = { cookie: brand.cookies[caller], ...pixelHash };
  const { statusCode, body } = await app.inject({ method: 'PUT', url: `/api/photos/${id}`, headers, payload: pixel });
  if (statusCode !== 200) throw new Error(body);
  return id;
}

/** The picture of a published standard, which everybody may see. */
async function picture(spot: Spot, app: FastifyInstance): Promise<string> {
  const id = await upload({ ...spot, caller: 'admin' }, app);
  await newGuideline(spot, 'published', id);
  return `/api/photos/${id}`;
}

/** Every route of the server by method and pattern: one that is missing here fails the walk. */
export const routes: Readonly<Record<string, ListedRoute>> = {
  'GET /api/health': { open: 'a monitor asks without an account' },
  'POST /api/auth/sign-in/email': { open: 'nobody is signed in before' },
  'POST /api/auth/sign-out': { open: 'without a session there is nothing to end' },
  'GET /api/auth/get-session': { open: 'says null to strangers' },
  'GET /api/trpc/:path': { open: 'each procedure judges by itself' },
  'POST /api/trpc/:path': { open: 'each procedure judges by itself' },
  'GET /api/photos/:id': { roles: ROLES, path: picture, strange: 'NOT_FOUND' },
  'PUT /api/photos/:id': {
    roles: uploaders,
    path: async () => `/api/photos/${v7()}`,
    body: pixel,
    headers: pixelHash,
  },
  'PUT /api/imports/:id/files/:name': {
    roles: importers,
    path: async (spot) => `/api/imports/${await newImport(spot)}/files/businesses.csv`,
    body: Buffer.from('business_id,name\n'),
    headers: { 'content-type': 'text/csv' },
    strange: 'NOT_FOUND',
  },
  'POST /api/forms': {
    roles: importers,
    path: async () => '/api/forms?file=round.md',
    body: Buffer.from('| survey |\n| | type | name | label |\n| | text | q | Question |\n'),
    headers: { 'content-type': 'text/markdown' },
    strange: 'OK',
  },
  'GET /api/checklists/:id/:file': {
    roles: ROLES,
    path: async ({ brand }) => `/api/checklists/${brand.stock.published.checklistId}/form.csv?version=1`,
    strange: 'NOT_FOUND',
  },
  'GET /api/lives/:checklistId': {
    roles: ROLES,
    path: async ({ brand }) => `/api/lives/${brand.stock.published.checklistId}?from=2000-01-01`,
    strange: 'NOT_FOUND',
  },
  'GET /api/export/:file': {
    roles: ROLES.filter((role) => role !== 'auditor'),
    path: async ({ brand, at }) =>
      `/api/export/compare.csv?input=${encodeURIComponent(JSON.stringify({ ids: [brand.locations[at]] }))}`,
    strange: 'NOT_FOUND',
  },
  'POST /api/export/:file': {
    roles: ROLES,
    path: () => Promise.resolve('/api/export/audits.csv'),
    body: Buffer.from('{}'),
    headers: { 'content-type': 'application/json' },
  },
  'ALL /api/*': { open: 'says that there is nothing' },
  'GET /audit': { open: 'leads to the app' },
  'GET /audit/*': { open: 'the app itself, which shows nothing before signing in' },
  'GET /*': { open: 'the portal, which asks the procedures' },
  'POST /*': { open: 'forms of the portal' },
};
