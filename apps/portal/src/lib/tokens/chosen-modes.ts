/** The modes in the address bar, a JSON list of `modifier/context`; nothing for whatever else stands there. */
export function chosenModes(text: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(text || '[]');
    return Array.isArray(parsed) ? parsed.filter((mode) => typeof mode === 'string').slice(0, 20) : [];
  } catch {
    return [];
  }
}
