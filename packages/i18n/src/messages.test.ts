import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Message = string | [{ declarations?: string[]; selectors?: string[]; match: Record<string, string> }];

const LOCALES = ['de', 'fr', 'hu', 'ar'];
const folder = new URL('../messages/', import.meta.url);
const settings = JSON.parse(readFileSync(new URL('../project.inlang/settings.json', import.meta.url), 'utf8'));
const subjects = readdirSync(new URL('en/', folder)).map((file) => file.replace('.json', ''));

/** Names, symbols and words that really are the same in another language although they are longer than three words. */
const SAME_ON_PURPOSE = new Set<string>([]);

function load(locale: string, subject: string): Record<string, Message> {
  return JSON.parse(readFileSync(new URL(`${locale}/${subject}.json`, folder), 'utf8'));
}

function textsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message[0].match);
}

/** The inputs a caller has to pass; `shown` and the like are made from them inside the message. */
function inputsOf(message: Message): string[] {
  const locals = typeof message === 'string' ? [] : (message[0].declarations ?? []);
  const derived = locals.filter((line) => line.startsWith('local ')).map((line) => line.split(' ')[1]);
  const declared = locals.filter((line) => line.startsWith('input ')).map((line) => line.slice(6));
  const used = textsOf(message).flatMap((text) =>
    [...text.matchAll(/(?<!\\)\{(\w+)\}/g)].map((found) => found[1] ?? ''),
  );
  return [...new Set([...declared, ...used])].filter((name) => !derived.includes(name)).sort();
}

function isCopy(key: string, base: Message, translated: Message): boolean {
  if (typeof base !== 'string' || base !== translated || SAME_ON_PURPOSE.has(key)) return false;
  return (
    base
      .replace(/\{\w+\}/g, '')
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)).length > 3
  );
}

it('compiles every subject that has a file', () => {
  const listed: string[] = settings['plugin.inlang.messageFormat'].pathPattern;
  const named = listed.map((path) => path.replace('./messages/{locale}/', '').replace('.json', ''));
  expect(named.toSorted()).toEqual(subjects.toSorted());
});

describe.each(subjects)('%s', (subject) => {
  const base = load('en', subject);

  it('has keys in snake_case that begin with the subject', () => {
    const wrong = Object.keys(base).filter((key) => !/^[a-z][a-z0-9_]*$/.test(key) || !key.startsWith(`${subject}_`));
    expect(wrong).toEqual([]);
  });

  it.each(['en', ...LOCALES])('%s: has a text for every case of every message', (locale) => {
    const messages = Object.entries(load(locale, subject));
    const empty = messages.filter(([, message]) => textsOf(message).some((text) => text.trim() === ''));
    // Without a catch-all the compiler shows the key itself, e.g. French "many" for a million.
    const open = messages.filter(
      ([, m]) => typeof m !== 'string' && !Object.keys(m[0].match).some((k) => k.endsWith('*')),
    );
    expect([...empty, ...open].map(([key]) => key)).toEqual([]);
  });

  it.each(LOCALES)('%s: has exactly the keys of English', (locale) => {
    expect(Object.keys(load(locale, subject)).toSorted()).toEqual(Object.keys(base).toSorted());
  });

  it.each(LOCALES)('%s: takes the same inputs as English', (locale) => {
    const translated = load(locale, subject);
    const differing = Object.keys(base).filter((key) => {
      const [from, to] = [base[key], translated[key]];
      return from && to && inputsOf(from).join() !== inputsOf(to).join();
    });
    expect(differing).toEqual([]);
  });

  it.each(LOCALES)('%s: is translated, not copied', (locale) => {
    const translated = load(locale, subject);
    const copies = Object.entries(base).filter(([key, text]) => isCopy(key, text, translated[key] ?? ''));
    expect(copies.map(([key]) => key)).toEqual([]);
  });
});

it('has all six Arabic plural forms wherever English counts', () => {
  const short = subjects.flatMap((subject) =>
    Object.entries(load('ar', subject)).filter(([, message]) => {
      if (typeof message === 'string' || !message[0].declarations?.some((line) => line.includes(': plural')))
        return false;
      const forms = Object.keys(message[0].match).join(' ');
      return ['zero', 'one', 'two', 'few', 'many', '*'].some((form) => !forms.includes(`=${form}`));
    }),
  );
  expect(short.map(([key]) => key)).toEqual([]);
});
