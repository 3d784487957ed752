import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { type Caller, callerFor } from '../server/call.ts';
import { emailOf, type Login, running } from '../server/running.ts';

/** What a browser complains about. Every complaint that a journey did not announce fails it. */
export class Complaints {
  readonly #heard: string[] = [];
  readonly #announced: RegExp[] = [];

  listenTo(context: BrowserContext): void {
    context.on('weberror', (event) => this.#heard.push(`uncaught: ${event.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error') this.#heard.push(`${message.text()} (${message.location().url})`);
    });
  }

  /** The journey is about to make this happen on purpose. */
  announce(pattern: RegExp): void {
    this.#announced.push(pattern);
  }

  unannounced(): string[] {
    return this.#heard.filter((line) => !this.#announced.some((pattern) => pattern.test(line)));
  }
}

interface Journey {
  complaints: Complaints;
  /** Signs the context in without the screen, for journeys that are not about signing in. */
  signedInAs: (login: Login) => Promise<void>;
  /** Another person in a browser of their own. */
  pageOf: (login: Login) => Promise<Page>;
  callAs: (login: Login) => Promise<Caller>;
}

export const test = base.extend<Journey>({
  baseURL: async ({ browserName: _ }, use) => use(running().origin),
  complaints: async ({ browserName: _ }, use) => {
    const complaints = new Complaints();
    await use(complaints);
    expect(complaints.unannounced(), 'errors in the browser console').toEqual([]);
  },
  context: async ({ context, complaints }, use) => {
    complaints.listenTo(context);
    await use(context);
  },
  signedInAs: async ({ context }, use) => use((login) => signIn(context, login)),
  pageOf: async ({ browser, complaints, viewport, locale, timezoneId }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (login) => {
      const context = await browser.newContext({
        baseURL: running().origin,
        viewport,
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
      });
      opened.push(context);
      complaints.listenTo(context);
      await signIn(context, login);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  callAs: async ({ browserName: _ }, use) => {
    const opened: Caller[] = [];
    await use(async (login) => {
      const caller = await callerFor(login);
      opened.push(caller);
      return caller;
    });
    for (const { http } of opened) await http.dispose();
  },
});

/** Gives the context the session cookie of a person. */
async function signIn(context: BrowserContext, login: Login): Promise<void> {
  const { origin, password } = running();
  const response = await context.request.post(`${origin}/api/auth/sign-in/email`, {
    headers: { origin },
    data: { email: emailOf(login), password },
  });
  expect(response.status(), await response.text()).toBe(200);
}

export { expect };
