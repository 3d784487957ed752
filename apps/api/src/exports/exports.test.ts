import { location } from '@concord/db/schema/organization';
import { withTenant } from '@concord/db/tenant';
import ExcelJS from 'exceljs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { startWalk, type Walk } from '../walk/walk.ts';
import { csvCell } from '@concord/domain/csv';

let walk: Walk;
beforeAll(async () => {
  walk = await startWalk();
}, 60_000);
afterAll(() => walk.api.close());

const HOSTILE = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a,"b"\nc', 'Ünïcödé 中文 عربي'];

const get = (file: string, query: Record<string, string> = {}, role: keyof Walk['ours']['cookies'] = 'admin') =>
  walk.api.app.inject({
    method: 'GET',
    url: `/api/export/${file}?${new URLSearchParams(query)}`,
    headers: { cookie: walk.ours.cookies[role], 'accept-encoding': 'identity' },
  });

async function named(names: readonly string[]): Promise<void> {
  const { orgId, regions } = walk.ours;
  await withTenant(walk.api.deps.db, orgId, async (tx) => {
    await tx.delete(location).where(eq(location.purpose, 'hostile'));
    const place = { orgId, regionId: regions.north, timeZone: 'Europe/Berlin', purpose: 'hostile' };
    await tx.insert(location).values(names.map((name) => ({ ...place, id: v7(), externalId: v7(), name })));
  });
}
const hostile = JSON.stringify({ purpose: 'hostile', sort: { column: 'name', direction: 'asc' } });

describe('CSV', () => {
  it('lets no cell run as a formula, and keeps every other character', async () => {
    expect(
      HOSTILE.slice(0, 6)
        .map(csvCell)
        .every((cell) => /^"?'/.test(cell)),
    ).toBe(true);
    expect([csvCell(-1), csvCell(null), csvCell('a"b')]).toEqual(['-1', '', '"a""b"']);
    await named(HOSTILE);
    const { statusCode, body, headers } = await get('locations.csv', { input: hostile, columns: 'name,score' });
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(body.startsWith('\uFEFFLocation,Score\r\n')).toBe(true);
    expect(body).toContain('Ünïcödé 中文 عربي,\r\n');
    expect(body).toContain('"a,""b""\nc"');
    expect(body).not.toMatch(/(^|,|\n)"?[=+@]/);
  });

  it('speaks the language asked for and names brand, table and day', async () => {
    const { body, headers } = await get('audits.csv', { locale: 'de', input: '{"status":"submitted"}' });
    expect(body).toContain('Standort');
    const name = decodeURIComponent(String(headers['content-disposition']));
    expect(name).toMatch(/Brand-Audits-\d{4}-\d\d-\d\d\.csv$/);
    expect((await get('actions.csv', { locale: 'hu' })).body).toContain('Fontosság');
  });
});

describe('the network', () => {
  it('gives every location by department, and every question with what is known of it', async () => {
    const heat = await get('heatmap.csv', { input: '{"sort":"name"}' });
    expect(heat.body.split('\r\n')[0]).toMatch(/^\uFEFFLocation,City,Whole location,Coverage,/);
    expect(heat.body.split('\r\n')[1]).toMatch(/^Mean,,\d/);
    expect(heat.body).toMatch(/Harbour,\w+,12\.5,0\.75,0,18\.75\r\n/);
    const owner = await get('heatmap.csv', {}, 'department_owner');
    expect(owner.body.split('\r\n')[0]?.split(',')).toHaveLength(5);
    const asked = await get('questions.csv', { input: '{"sort":"compliance"}' });
    expect(asked.body.split('\r\n')[0]).toBe(
      '\uFEFFQuestion,Department,Checklist,Compliance,Agreement,Locations,Weight',
    );
    expect((await get('questions.csv', { input: '{"sort":"age"}' })).statusCode).toBe(400);
  });
});

describe('customer knowledge and the glossary', () => {
  it('come as they are filtered, in the reader’s language, to everybody who reads standards', async () => {
    const known = await get(
      'knowledge.csv',
      { input: '{"kind":"research","order":"expiry"}', locale: 'de' },
      'auditor',
    );
    expect(known.body.split('\r\n')[0]).toMatch(/^\uFEFFTitel,Art,Kurz gesagt,Quelle,/);
    expect(known.body).toContain('Amber study,Studie,Amber summary,Amber institute,2026-01-05,,Aktuell,');
    const none = await get('knowledge.csv', { input: '{"state":"expired"}' });
    expect(none.body.trim().split('\r\n')).toHaveLength(1);
    expect((await get('knowledge.csv', { input: '{"state":"old"}' })).statusCode).toBe(400);
    const words = await get('glossary.csv', { input: '{"search":"amber term"}' }, 'viewer');
    expect(words.body).toContain('Amber term,Amber meaning,');
  });
});

describe('XLSX', () => {
  it('holds text as text, numbers as numbers and days as days', async () => {
    await named(HOSTILE.map((name) => `${name}\u0007`));
    const { rawPayload } = await get('locations.xlsx', { input: hostile, columns: 'name,overdueActions' });
    const cells = await sheetOf(rawPayload);
    expect(cells[0]).toEqual(['Location', 'Overdue actions']);
    expect(
      cells
        .slice(1)
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(HOSTILE.map((name) => name.replace('\r', '\n')).toSorted());
    expect(cells[1]?.[1]).toBe(0);
    const audits = await sheetOf(
      (await get('audits.xlsx', { input: '{"status":"submitted"}', columns: 'day,score' })).rawPayload,
    );
    expect(audits[1]?.[0]).toBeInstanceOf(Date);
    expect(typeof audits[1]?.[1]).toBe('number');
  });

  it('says on a second sheet what it is of, and in its name; ranks are whole numbers', async () => {
    const { regions, locations } = walk.ours;
    const input = JSON.stringify({ asOf: '2026-02-01', days: 30, regionId: regions.north, standing: 'enough' });
    const { rawPayload, headers } = await get('locations.xlsx', { input });
    expect(decodeURIComponent(String(headers['content-disposition']))).toMatch(/Locations-.*North.*-2026-02-01\.xlsx$/);
    const about = new Map((await sheetOf(rawPayload, 1)).map(([label, value]) => [label, value]));
    expect(about.get('As of')).toBe('2026-02-01');
    expect(about.get('Change since')).toBe('2026-01-02');
    expect(about.get('Region')).toMatch(/North/);
    expect(about.get('Data')).toBe('Enough data');
    const compared = await get('compare.xlsx', { input: JSON.stringify({ ids: [locations.north] }) });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(compared.rawPayload as unknown as ArrayBuffer);
    const rank = book.worksheets[0]?.getRow(3);
    expect([rank?.getCell(1).value, rank?.getCell(2).numFmt]).toEqual(['Rank', '0']);
  });

  it('takes a question that fits no address by POST, and refuses it like any other', async () => {
    const { locations, cookies } = walk.ours;
    const post = (payload: object) =>
      walk.api.app.inject({
        method: 'POST',
        url: '/api/export/locations.csv',
        headers: { cookie: cookies.admin, 'accept-encoding': 'identity' },
        payload,
      });
    const ids = [...Array.from({ length: 499 }, () => v7()), locations.north];
    const { body } = await post({ input: JSON.stringify({ ids }), columns: 'externalId' });
    expect(body).toBe('\uFEFFNumber\r\nN-1\r\n');
    expect((await post({ input: '{', more: 1 })).statusCode).toBe(400);
  });
});

async function sheetOf(bytes: Buffer, at = 0) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[at];
  return (sheet?.getSheetValues() ?? []).slice(1).map((row) => (Array.isArray(row) ? row.slice(1) : []));
}

describe('what is refused', () => {
  it('is refused before a byte of the file', async () => {
    const codeOf = async (...ask: Parameters<typeof get>) => (await get(...ask)).json().error.code as string;
    expect(await codeOf('nothing.csv')).toBe('NOT_FOUND');
    expect(await codeOf('constructor.csv')).toBe('NOT_FOUND');
    expect(await codeOf('locations.pdf')).toBe('INPUT_INVALID');
    expect(await codeOf('locations.csv', { input: '{' })).toBe('INPUT_INVALID');
    expect(await codeOf('locations.csv', { input: '{"limit":0}' })).toBe('INPUT_INVALID');
    expect(await codeOf('locations.csv', { locale: 'xx' })).toBe('INPUT_INVALID');
    expect(await codeOf('locations.csv', {}, 'auditor')).toBe('NOT_ALLOWED');
    expect(await codeOf('compare.csv', { input: JSON.stringify({ ids: [walk.theirs.locations.north] }) })).toBe(
      'NOT_FOUND',
    );
  });

  it('and nobody finds in a file what no screen shows them', async () => {
    const manager = (await get('locations.csv', { columns: 'externalId' }, 'location_manager')).body;
    expect(manager.trim().split('\r\n')).toHaveLength(2);
    expect(manager).toContain('N-1');
  });
});
