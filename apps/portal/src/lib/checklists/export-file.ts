/** Offers a JSON value as a file, readable by people: two spaces, a newline at the end. */
export function downloadJson(name: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken what it needs by the next turn of its own loop.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
