import { TOKEN_LIMITS } from './limits.ts';
import type { Report } from './problem.ts';

const SPACE = /\s/;
const WORD = /[^\s,:{}[\]"'/]/;

interface Frame {
  readonly keys: Set<string> | null;
  key: string;
  /** In an object: a name comes next, not a value. */
  naming: boolean;
}

/**
 * One pass over JSON or JSON5 text before it is parsed: names that stand twice in one object (a parser would keep the last and say
 * nothing), and nesting that is too deep. False when the text must not be parsed.
 */
export function scanJson(text: string, file: string, report: Report): boolean {
  const frames: Frame[] = [];
  const where = () => frames.map(({ key }) => key).join('.');
  const name = (key: string) => {
    const frame = frames.at(-1);
    if (!frame?.naming || !frame.keys) return;
    frame.key = key;
    frame.naming = false;
    if (frame.keys.has(key)) report({ code: 'KEY_TWICE', path: where(), file, params: { name: key } });
    frame.keys.add(key);
  };
  for (let at = 0; at < text.length;) {
    const sign = text.charAt(at);
    if (sign === '"' || sign === "'") {
      const end = endOfString(text, at);
      name(unquoted(text.slice(at, end)));
      at = end;
    } else if (sign === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      at = endOfComment(text, at);
    } else if (sign === '{' || sign === '[') {
      frames.push({ keys: sign === '{' ? new Set() : null, key: '', naming: sign === '{' });
      if (frames.length > TOKEN_LIMITS.depth) {
        report({ code: 'FILE_TOO_DEEP', path: where().slice(0, 200), file, params: { depth: TOKEN_LIMITS.depth } });
        return false;
      }
      at += 1;
    } else if (sign === '}' || sign === ']') {
      frames.pop();
      at += 1;
    } else if (sign === ',') {
      const frame = frames.at(-1);
      if (frame?.keys) frame.naming = true;
      at += 1;
    } else if (SPACE.test(sign) || !WORD.test(sign)) {
      at += 1;
    } else {
      let end = at + 1;
      while (end < text.length && WORD.test(text.charAt(end))) end += 1;
      name(text.slice(at, end));
      at = end;
    }
  }
  return true;
}

function endOfString(text: string, start: number): number {
  const quote = text[start];
  let at = start + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === '\\' ? 2 : 1;
  return Math.min(text.length, at + 1);
}

function endOfComment(text: string, start: number): number {
  const end = text[start + 1] === '/' ? text.indexOf('\n', start) : text.indexOf('*/', start + 2);
  return end < 0 ? text.length : end + (text[start + 1] === '/' ? 1 : 2);
}

function unquoted(quoted: string): string {
  const inner = quoted.slice(1, -1);
  if (!inner.includes('\\')) return inner;
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    return inner;
  }
}
