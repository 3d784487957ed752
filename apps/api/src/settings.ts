import path from 'node:path';
import * as z from 'zod';

/** A setting that cannot be used; stops the start with its name. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  readonly setting: string;
  readonly reason: string;

  constructor(setting: string, reason: string) {
    super(`${setting}: ${reason}`);
    this.setting = setting;
    this.reason = reason;
  }
}

const empty = z.literal('').transform(() => undefined);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.union([empty, schema]).optional();
const filePath = z.string().transform((given) => path.resolve(given));

const Environment = z.object({
  PORT: optional(
    z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(1, 'must be 1 to 65535')
      .max(65_535, 'must be 1 to 65535'),
  ),
  HOST: optional(z.string()),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' }),
  ),
  CONCORD_DATA_DIR: optional(filePath),
  CONCORD_SECRET: optional(z.string().min(32, 'must have 32 characters or more')),
  TLS_CERT: optional(filePath),
  TLS_KEY: optional(filePath),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'must look like https://concord.example.com' })),
  LOG_LEVEL: optional(z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])),
  IMPORT_SPACE_GB: optional(z.coerce.number('must be a number').positive('must be more than 0')),
  TRUST_PROXY: optional(z.enum(['true', 'false'], 'must be true or false').transform((given) => given === 'true')),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The owner's URL of a PostgreSQL of one's own; undefined for the embedded server. */
  readonly databaseUrl: string | undefined;
  /** Absolute path of the folder that everything is kept in. */
  readonly dataDir: string;
  /** Undefined: made at first start and kept in the data folder. */
  readonly secret: string | undefined;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
  /** Origin under which people reach it when a proxy stands before it; no path. */
  readonly publicOrigin: string | undefined;
  readonly logLevel: string;
  /** Gigabytes of uploaded files that wait for their import, at most, in one brand. */
  readonly importSpaceGb: number;
  /** Believe X-Forwarded-For and -Proto; only behind a proxy that sets them. */
  readonly trustProxy: boolean;
}

const repository = path.resolve(import.meta.dirname, '..', '..', '..');

/**
 * Reads all settings from the environment; the only reader of it in this app.
 * @throws SettingError naming the first setting that cannot be used.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) throw firstProblem(parsed.error);
  const given = parsed.data;
  return {
    port: given.PORT ?? 4000,
    host: given.HOST ?? '0.0.0.0',
    databaseUrl: given.DATABASE_URL,
    dataDir: given.CONCORD_DATA_DIR ?? path.join(repository, 'data'),
    secret: given.CONCORD_SECRET,
    tls: tlsOf(given.TLS_CERT, given.TLS_KEY),
    publicOrigin: given.PUBLIC_URL && new URL(given.PUBLIC_URL).origin,
    logLevel: given.LOG_LEVEL ?? 'info',
    importSpaceGb: given.IMPORT_SPACE_GB ?? 12,
    trustProxy: given.TRUST_PROXY ?? false,
  };
}

function tlsOf(certFile: string | undefined, keyFile: string | undefined): Settings['tls'] {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined) throw new SettingError('TLS_CERT', 'must be set too when TLS_KEY is');
  if (keyFile === undefined) throw new SettingError('TLS_KEY', 'must be set too when TLS_CERT is');
  return { certFile, keyFile };
}

/** The value itself is never repeated: it may be a password. Of a union the complaint about the filled form counts. */
function firstProblem(error: z.ZodError): SettingError {
  const [issue] = error.issues;
  const inner = issue?.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : issue;
  return new SettingError(String(issue?.path[0]), inner?.message ?? 'cannot be used');
}

/** SvelteKit's server reads the protocol from the header named here; it would otherwise take https for granted. */
export function nameProtocolHeader(header: string): void {
  process.env['PROTOCOL_HEADER'] = header;
}
