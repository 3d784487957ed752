export interface Running {
  readonly origin: string;
  readonly dataDir: string;
  readonly password: string;
}

/** The server that the global setup started. */
export const running = (): Running => JSON.parse(process.env.CONCORD_E2E ?? '{}') as Running;

export type Login =
  | 'admin'
  | 'standards'
  | 'region'
  | 'location'
  | 'operations'
  | 'facilities'
  | 'marketing'
  | 'auditor'
  | 'auditor2'
  | 'auditor4'
  | 'viewer';

export const emailOf = (login: Login): string => `${login}@demo.example`;
