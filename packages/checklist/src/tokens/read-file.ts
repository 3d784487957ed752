import JSON5 from 'json5';
import type { Report } from './problem.ts';
import { scanJson } from './scan-json.ts';
import { isObject, type Json, type JsonObject } from './token-set.ts';

/** A token file as chosen by a person. `name` may hold folders, divided by `/`. */
export interface TokenFile {
  readonly name: string;
  readonly text: string;
}

/** The object that a JSON or JSON5 file holds, or null after a report. */
export function readFile({ name: file, text }: TokenFile, report: Report): JsonObject | null {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!scanJson(content, file, report)) return null;
  const parsed = parse(content, file, report);
  if (parsed === undefined) return null;
  if (isObject(parsed)) return parsed;
  report({ code: 'FILE_UNREADABLE', path: '', file, params: { line: 1, column: 1 } });
  return null;
}

function parse(text: string, file: string, report: Report): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return parseLoosely(text, file, report);
  }
}

function parseLoosely(text: string, file: string, report: Report): Json | undefined {
  try {
    return JSON5.parse<Json>(text);
  } catch (error) {
    const { lineNumber: line = 1, columnNumber: column = 1 } = error as {
      lineNumber?: number;
      columnNumber?: number;
    };
    report({ code: 'FILE_UNREADABLE', path: '', file, params: { line, column } });
    return undefined;
  }
}
