import { api } from '#lib/api/client.ts';
import type { Input, TokensPreview } from '#lib/api/wire.ts';
import { submission } from '#lib/forms/submission.svelte.ts';
import { readTokenFiles, type TokenFileText } from './read-token-files.ts';

type FileMode = NonNullable<Input['tokens']['preview']['modes']>[number];

/** One import being prepared: files, what they would bring, and where each holds. */
export function tokenImport() {
  let files = $state.raw<readonly TokenFileText[]>([]);
  let preview = $state.raw<TokensPreview | null>(null);
  let modes = $state.raw<readonly FileMode[]>([]);
  const reading = submission();

  function ask(): Promise<void> {
    return reading.run(
      () => api.tokens.preview.mutate({ files: [...files], modes: [...modes] }),
      (answer) => {
        preview = answer;
      },
    );
  }

  return {
    reading,
    get files() {
      return files;
    },
    get modes() {
      return modes;
    },
    get preview() {
      return preview;
    },
    async choose(chosen: readonly File[]): Promise<void> {
      files = await readTokenFiles(chosen);
      modes = [];
      preview = null;
      if (files.length > 0) await ask();
    },
    /** Says where a file's values hold, and reads all of them again. */
    place(file: string, mode: FileMode['mode']): Promise<void> {
      modes = [...modes.filter((other) => other.file !== file), { file, mode }];
      return ask();
    },
  };
}
