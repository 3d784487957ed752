import { v7 as newId } from 'uuid';
import { ImportFileName, MOST_FILE_BYTES } from '@concord/domain/import';
import { formatFileSize } from '@concord/i18n/format';
import * as m from '@concord/i18n/messages';
import { api } from '#lib/api/client.ts';
import { type Failure, toFailure } from '#lib/errors/failure.ts';
import { uploadFile } from './upload-file.ts';

/** What is wrong with a file before it is sent; null for a good one. */
function refusalOf(file: File): string | null {
  if (!/\.(csv|tsv|txt|xlsx)$/i.test(file.name)) return m.location_import_wrong_file({ name: file.name });
  const most = /\.xlsx$/i.test(file.name) ? MOST_FILE_BYTES.workbook : MOST_FILE_BYTES.locations;
  return file.size > most ? m.location_import_too_large({ name: file.name, most: formatFileSize(most) }) : null;
}

/** A name that the server takes, as like the file's own as it can be. */
function nameFor(file: File): string {
  const plain = file.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(-100);
  return ImportFileName.safeParse(plain).success ? plain : 'locations.csv';
}

/** The file of an import of locations on its way to the server; `existing` is an import that still lacks one. */
export function locationUpload(existing: () => string | null) {
  const fresh = newId();
  let refusal = $state<string | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let sending = $state.raw<{ name: string; share: number } | null>(null);

  return {
    get refusal() {
      return refusal;
    },
    get failure() {
      return failure;
    },
    get sending() {
      return sending;
    },
    /** Sends the file; resolves to the import's id, or null when something was refused. */
    async send(file: File): Promise<string | null> {
      refusal = refusalOf(file);
      failure = null;
      if (refusal !== null || sending) return null;
      const id = existing() ?? fresh;
      sending = { name: file.name, share: 0 };
      try {
        await api.imports.create.mutate({ id, kind: 'locations' });
        failure = await uploadFile(id, file, (share) => (sending = { name: file.name, share }), nameFor(file));
        return failure ? null : id;
      } catch (error) {
        failure = toFailure(error, navigator.onLine);
        return null;
      } finally {
        sending = null;
      }
    },
  };
}
