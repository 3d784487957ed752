import { describe, expect, it } from 'vitest';
import { joinLives, readDay } from './join.ts';

const files = { businesses: 'businesses.csv', inspections: 'inspections.csv', violations: 'violations.csv' };
const site = (businessId: string, line: number, more: object = {}) => ({
  businessId,
  name: `Site ${businessId}`,
  address: '',
  city: '',
  postalCode: '',
  latitude: '',
  longitude: '',
  line,
  ...more,
});
const visit = (businessId: string, date: string, score: string, line: number) => ({
  businessId,
  date,
  score,
  type: 'routine',
  description: '',
  line,
});
const cited = (businessId: string, date: string, code: string, line: number) => ({
  businessId,
  date,
  code,
  risk: 'Low Risk',
  description: `d${code}`,
  line,
});

describe('joining the LIVES tables', () => {
  it('attaches the violations of a shared day to what was scored on it, else to the first visit, and says so', () => {
    const facts = joinLives({
      businesses: [site('1', 2)],
      inspections: [
        visit('1', '20200102', '', 2),
        visit('1', '20200102', '100', 3),
        visit('1', '20200103', '', 4),
        visit('1', '20200103', '', 5),
      ],
      violations: [cited('1', '20200102', 'a', 2), cited('1', '20200102', 'a', 3), cited('1', '20200103', 'b', 4)],
      files,
    });
    expect(facts.inspections.map((inspection) => [...inspection.cited])).toEqual([[], [['a', 2]], [['b', 1]], []]);
    expect(facts.issues.map((issue) => [issue.code, issue.line])).toEqual([
      ['VIOLATION_DAY_SHARED', 2],
      ['VIOLATION_DAY_SHARED', 3],
      ['VIOLATION_DAY_SHARED', 4],
    ]);
  });

  it('reports by file and line what cannot be joined or read, and keeps the rest', () => {
    const facts = joinLives({
      businesses: [
        site('1', 2),
        site('1', 3),
        site('', 4),
        site('2', 5, { latitude: '200', longitude: '5' }),
        site('3', 6, { latitude: '0', longitude: '0' }),
      ],
      inspections: [
        visit('1', '20200230', '90', 2),
        visit('9', '20200101', '90', 3),
        visit('1', '2020-01-01', 'A+', 4),
      ],
      violations: [cited('1', '20210101', 'a', 2), cited('1', 'yesterday', 'a', 3), cited('1', '20200101', 'b', 4)],
      files,
    });
    expect(facts.issues.map((issue) => `${issue.file}:${issue.line} ${issue.code}`)).toEqual([
      'businesses.csv:3 SITE_REPEATED',
      'businesses.csv:4 SITE_WITHOUT_ID',
      'businesses.csv:5 COORDINATES_INVALID',
      'inspections.csv:2 DATE_INVALID',
      'inspections.csv:3 INSPECTION_WITHOUT_SITE',
      'inspections.csv:4 SCORE_INVALID',
      'violations.csv:2 VIOLATION_WITHOUT_INSPECTION',
      'violations.csv:3 DATE_INVALID',
    ]);
    expect(facts.sites.map((row) => [row.externalId, row.latitude])).toEqual([
      ['1', null],
      ['2', null],
      ['3', null],
    ]);
    expect(facts).toMatchObject({ attached: 1, orphaned: 2 });
  });

  it('numbers inspections of one site and day, so that reading again finds the same ones', () => {
    const input = {
      businesses: [site('1', 2)],
      inspections: [visit('1', '20200101', '90', 2), visit('1', '20200101', '90', 3)],
      violations: [],
      files,
    };
    expect(joinLives(input).inspections.map((inspection) => inspection.externalId)).toEqual([
      '1/2020-01-01/1',
      '1/2020-01-01/2',
    ]);
  });
});

describe('days', () => {
  it.each([
    ['20160229', '2016-02-29'],
    ['2016-02-29', '2016-02-29'],
    ['20150229', null],
    ['2016022', null],
    ['', null],
    ['20161301', null],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
