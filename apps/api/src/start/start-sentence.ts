import { DatabaseError, type DatabaseErrorCode, type DatabaseErrorParams } from '@concord/db/errors';
import { SettingError } from '../settings.ts';
import { StartError, type StartErrorCode } from './start-error.ts';

type Params = DatabaseErrorParams;
type Sentence = (params: Params) => string;

const start: Record<StartErrorCode, Sentence> = {
  DATA_DIR_NOT_WRITABLE: ({ folder, reason }) =>
    `The data folder ${folder} cannot be written to (${reason}). Give this user the right to write there, or choose another folder with CONCORD_DATA_DIR.`,
  PORT_TAKEN: ({ port }) =>
    `Port ${port} is already in use, perhaps by another Concord. Stop that program, or choose another port: PORT=4001 npm start.`,
  PORT_FORBIDDEN: ({ port }) => `This user may not open port ${port}. Choose one above 1023: PORT=4000 npm start.`,
  HOST_UNKNOWN: ({ host }) => `HOST=${host} is no address of this machine. Leave HOST out to listen on all of them.`,
  TLS_UNREADABLE: ({ file, reason }) =>
    `The certificate or key ${file} cannot be used (${reason}). Check TLS_CERT and TLS_KEY: both name files in PEM format that belong together.`,
};

const database: Record<DatabaseErrorCode, Sentence> = {
  DATABASE_UNREACHABLE: ({ host, port, database: name, reason }) =>
    `The database ${name ?? ''} at ${host}:${port} cannot be opened (${reason}). Check DATABASE_URL, or leave it out to use the embedded PostgreSQL.`,
  DATABASE_TOO_OLD: ({ version, oldest }) =>
    `The database of DATABASE_URL is PostgreSQL ${version}; ${oldest} or newer is needed. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
  DATABASE_BUSY_MIGRATING: () =>
    'Another process has been migrating this database for over two minutes. Wait until it is done, or end it, and start again.',
  MIGRATION_FAILED: ({ file, reason }) =>
    `The migration ${file} failed (${reason}). Nothing of it was kept and the data is as before; start the previous version again and report this.`,
  DATABASE_ROLE_DENIED: ({ needs }) =>
    `The user of DATABASE_URL lacks ${needs}, which is needed to make the roles that Concord works with. Run as a superuser: ALTER ROLE <that user> ${needs}.`,
  DATABASE_ROLE_TOO_STRONG: ({ role }) =>
    `The database role ${role} owns tables or is a superuser, so brands would not be kept apart. Run: ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS; and give its tables to the owner.`,
  EMBEDDED_NOT_SUPPORTED: ({ platform, arch }) =>
    `There is no embedded PostgreSQL for ${platform ?? 'this system'} ${arch ?? ''}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  EMBEDDED_NOT_POSSIBLE_AS_ROOT: () =>
    'The embedded PostgreSQL does not run as root and no other way was found. Start as an ordinary user, or set DATABASE_URL.',
  EMBEDDED_FAILED: ({ program, reason }) =>
    `The embedded PostgreSQL did not start (${program}: ${reason}). See postgres/server.log in the data folder, or set DATABASE_URL.`,
};

/** What happened, where, and how to mend it, for the person who started the program. Undefined when it is a fault of ours. */
export function startSentence(error: unknown): string | undefined {
  if (error instanceof SettingError) return `The setting ${error.setting} cannot be used: it ${error.reason}.`;
  if (error instanceof StartError) return start[error.code](error.params);
  if (error instanceof DatabaseError) return database[error.code](error.params);
  return undefined;
}
