import type { Role } from '@concord/domain/roles';
import type { ScorecardModel } from '@concord/domain/scorecard';

/** The demo brand: invented, and it says so on screen. */
export const DEMO_BRAND = { name: 'Saltmarsh Bakery', slug: 'demo', languages: ['en', 'de', 'fr', 'hu', 'ar'] };

export const DEMO_DEPARTMENTS = [
  { key: 'operations', name: 'Store operations', leader: 'operations' },
  { key: 'facilities', name: 'Facilities', leader: 'facilities' },
  { key: 'marketing', name: 'Brand and marketing', leader: 'marketing' },
  { key: 'people', name: 'People', leader: null },
] as const;

/** Readiness and experience are not measured yet, so the model does not use them; compliance and action share the weight. */
export const DEMO_MODEL: ScorecardModel = {
  components: { compliance: 75, action: 25 },
  departments: [
    { department: 'operations', weight: 3 },
    { department: 'facilities', weight: 2 },
    { department: 'marketing', weight: 2 },
    { department: 'people', weight: 1 },
  ],
  minimumCoverage: 0.5,
  actionWindowDays: 365,
};

export const DEMO_REGIONS = [
  { key: 'europe', name: 'Europe', parent: null },
  { key: 'germany', name: 'Germany', parent: 'europe' },
  { key: 'france', name: 'France', parent: 'europe' },
  { key: 'hungary', name: 'Hungary', parent: 'europe' },
  { key: 'gulf', name: 'Gulf', parent: null },
] as const;

interface DemoLocation {
  readonly externalId: string;
  readonly name: string;
  readonly region: (typeof DEMO_REGIONS)[number]['key'];
  readonly city: string;
  readonly countryCode: string;
  readonly timeZone: string;
  /** Chance that a standard is met here, before the storyline of the second round. */
  readonly quality: number;
}

const inCountry = (
  region: DemoLocation['region'],
  countryCode: string,
  timeZone: string,
  rows: readonly (readonly [string, string, string, number])[],
): readonly DemoLocation[] =>
  rows.map(([externalId, name, city, quality]) => ({ externalId, name, city, quality, region, countryCode, timeZone }));

export const DEMO_LOCATIONS: readonly DemoLocation[] = [
  ...inCountry('germany', 'DE', 'Europe/Berlin', [
    ['DE-01', 'Lindenplatz', 'Berlin', 0.95],
    ['DE-02', 'Speicherstadt', 'Hamburg', 0.9],
    ['DE-03', 'Isarufer', 'München', 0.82],
  ]),
  ...inCountry('france', 'FR', 'Europe/Paris', [
    ['FR-01', 'Canal Saint-Félix', 'Nantes', 0.88],
    ['FR-02', 'Quai des Tisserands', 'Lyon', 0.93],
    ['FR-03', 'Vieille Halle', 'Lille', 0.78],
  ]),
  ...inCountry('hungary', 'HU', 'Europe/Budapest', [
    ['HU-01', 'Gesztenye tér', 'Budapest', 0.9],
    ['HU-02', 'Duna sor', 'Győr', 0.86],
    ['HU-03', 'Kossuth sarok', 'Szeged', 0.8],
  ]),
  ...inCountry('gulf', 'AE', 'Asia/Dubai', [
    ['AE-01', 'Marina Walk', 'Dubai', 0.92],
    ['AE-02', 'Al Qasba', 'Sharjah', 0.85],
    ['AE-03', 'Palm Court', 'Abu Dhabi', 0.74],
  ]),
];

interface DemoPerson {
  /** Before the @ of the account; also the name others are found by. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly region?: string;
  readonly location?: string;
  readonly department?: string;
}

export const demoPeople: readonly DemoPerson[] = [
  { login: 'admin', name: 'Ada Lindqvist', role: 'admin' },
  { login: 'standards', name: 'Jonas Weber', role: 'standards_manager' },
  { login: 'region', name: 'Marie Keller', role: 'region_manager', region: 'germany' },
  { login: 'location', name: 'Péter Nagy', role: 'location_manager', location: 'HU-01' },
  { login: 'operations', name: 'Tomás Varga', role: 'department_owner', department: 'operations' },
  { login: 'facilities', name: 'Leila Haddad', role: 'department_owner', department: 'facilities' },
  { login: 'marketing', name: 'Claire Dubois', role: 'department_owner', department: 'marketing' },
  { login: 'auditor', name: 'Nora Fischer', role: 'auditor' },
  { login: 'auditor2', name: 'Karim Saleh', role: 'auditor' },
  { login: 'viewer', name: 'Ines Moreau', role: 'viewer' },
];

/** The reserved domain that no mail ever leaves for (RFC 2606). */
export const demoEmail = (login: string): string => `${login}@demo.example`;
