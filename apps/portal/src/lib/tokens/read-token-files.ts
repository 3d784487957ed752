/** A chosen file as the server takes it; a file of a folder keeps the folders below the chosen one in its name. */
export interface TokenFileText {
  readonly name: string;
  readonly text: string;
}

const ENDINGS = /\.(json5?|tokens)$/i;

export async function readTokenFiles(files: readonly File[]): Promise<TokenFileText[]> {
  // Of a folder only what can hold tokens; of files all that somebody chose, so that a wrong one is named.
  const chosen = files.filter((file) => file.webkitRelativePath === '' || ENDINGS.test(file.name));
  return Promise.all(chosen.map(async (file) => ({ name: nameOf(file), text: await file.text() })));
}

function nameOf(file: File): string {
  const path = file.webkitRelativePath;
  return (path === '' ? file.name : path.slice(path.indexOf('/') + 1)).slice(0, 300);
}
