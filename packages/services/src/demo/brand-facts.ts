import type { Role } from '@concord/domain/roles';
import type { ScorecardModel } from '@concord/domain/scorecard';
import { DEMO_LANGUAGES } from './five-languages.ts';

/** The demo brand: invented, and it says so on screen. */
export const DEMO_BRAND = { name: 'Saltmarsh Bakery', slug: 'demo', languages: DEMO_LANGUAGES };

export const DEMO_DEPARTMENTS = [
  { key: 'operations', name: 'Store operations', leader: 'operations' },
  { key: 'facilities', name: 'Facilities', leader: 'facilities' },
  { key: 'marketing', name: 'Brand and marketing', leader: 'marketing' },
  { key: 'people', name: 'People', leader: null },
  { key: 'quality', name: 'Food quality', leader: 'quality' },
  { key: 'digital', name: 'Digital', leader: 'digital' },
] as const;

const weighed = (operations: number, facilities: number, digital: number): ScorecardModel['departments'] => [
  { department: 'operations', weight: operations },
  { department: 'facilities', weight: facilities },
  { department: 'marketing', weight: 2 },
  { department: 'people', weight: 1 },
  { department: 'quality', weight: 3 },
  { department: 'digital', weight: digital },
];

/**
 * The federated model and its second version, from the day on which the weights moved towards Facilities and Digital. Readiness and
 * experience are not measured yet, so the model does not use them; compliance and action share the weight.
 */
export const DEMO_MODEL: ScorecardModel = {
  components: { compliance: 75, action: 25 },
  departments: weighed(3, 2, 1),
  minimumCoverage: 0.5,
  actionWindowDays: 365,
};
export const SECOND_MODEL: ScorecardModel = {
  ...DEMO_MODEL,
  components: { compliance: 70, action: 30 },
  departments: weighed(3, 3, 2),
};
export const SECOND_MODEL_DAYS_AGO = 137;

export interface DemoPerson {
  /** Before the @ of the account; also the name others are found by. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly region?: string;
  readonly location?: string;
  readonly department?: string;
  /** What an auditor writes notes in; English unless said. */
  readonly language?: string;
}

export const demoPeople: readonly DemoPerson[] = [
  { login: 'admin', name: 'Ada Lindqvist', role: 'admin' },
  { login: 'standards', name: 'Jonas Weber', role: 'standards_manager' },
  { login: 'region', name: 'Marie Keller', role: 'region_manager', region: 'germany' },
  { login: 'location', name: 'Péter Nagy', role: 'location_manager', location: 'HU-001' },
  { login: 'operations', name: 'Tomás Varga', role: 'department_owner', department: 'operations' },
  { login: 'facilities', name: 'Leila Haddad', role: 'department_owner', department: 'facilities' },
  { login: 'marketing', name: 'Claire Dubois', role: 'department_owner', department: 'marketing' },
  { login: 'quality', name: 'Eszter Barta', role: 'department_owner', department: 'quality' },
  { login: 'digital', name: 'Omar Farouk', role: 'department_owner', department: 'digital' },
  { login: 'auditor', name: 'Nora Fischer', role: 'auditor', language: 'de' },
  { login: 'auditor2', name: 'Karim Saleh', role: 'auditor', language: 'ar' },
  { login: 'auditor3', name: 'Lucie Martin', role: 'auditor', language: 'fr' },
  { login: 'auditor4', name: 'Zsófia Kiss', role: 'auditor', language: 'hu' },
  { login: 'auditor5', name: 'Felix Brandt', role: 'auditor', language: 'de' },
  { login: 'viewer', name: 'Ines Moreau', role: 'viewer' },
];

/** The reserved domain that no mail ever leaves for (RFC 2606). */
export const demoEmail = (login: string): string => `${login}@demo.example`;
