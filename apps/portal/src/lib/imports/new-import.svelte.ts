import { v7 as newId } from 'uuid';
import { api } from '#lib/api/client.ts';
import { type Failure, toFailure } from '#lib/errors/failure.ts';
import { csvFiles, MOST_BYTES } from './choose-files.ts';
import { uploadFile } from './upload-file.ts';

interface Target {
  readonly departmentId: string;
  readonly timeZone: string;
}

/** An import being put together: files chosen, sent one by one, handed to the server. */
export function newImport() {
  let files = $state.raw<File[]>([]);
  let nothingUsable = $state(false);
  let sending = $state.raw<{ name: string; share: number } | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let opened: (Target & { id: string }) | null = null;

  /** A second try with the same choices goes on with the import that the first one opened. */
  async function open(target: Target): Promise<string> {
    if (opened?.departmentId !== target.departmentId || opened.timeZone !== target.timeZone) {
      opened = { ...target, id: newId() };
    }
    await api.imports.create.mutate({ ...target, id: opened.id, kind: 'lives' });
    return opened.id;
  }

  async function upload(id: string): Promise<Failure | null> {
    for (const file of files) {
      sending = { name: file.name, share: 0 };
      const problem = await uploadFile(id, file, (share) => (sending = { name: file.name, share }));
      if (problem) return problem;
    }
    return null;
  }

  return {
    get files() {
      return files;
    },
    get nothingUsable() {
      return nothingUsable;
    },
    get tooLarge() {
      return files.find(({ size }) => size > MOST_BYTES)?.name ?? null;
    },
    get sending() {
      return sending;
    },
    get failure() {
      return failure;
    },
    choose(more: readonly File[]) {
      files = csvFiles([...files, ...more]);
      nothingUsable = csvFiles(more).length === 0;
    },
    remove(name: string) {
      files = files.filter((file) => file.name !== name);
    },
    /** Sends everything and starts the import; resolves to its id, or null when something was refused. */
    async start(target: Target): Promise<string | null> {
      if (sending) return null;
      failure = null;
      sending = { name: '', share: 0 };
      try {
        const id = await open(target);
        failure = await upload(id);
        if (failure) return null;
        await api.imports.run.mutate({ id });
        return id;
      } catch (error) {
        failure = toFailure(error, navigator.onLine);
        return null;
      } finally {
        sending = null;
      }
    },
  };
}
