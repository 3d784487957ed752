import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext } from '@playwright/test';

const vite = path.join(import.meta.dirname, 'node_modules/vite/bin/vite.js');

/** Builds the Vite project in a folder of the bench, into its `build`. */
export async function buildPages(folder: string): Promise<string> {
  const cwd = path.join(import.meta.dirname, folder);
  await promisify(execFile)(process.execPath, [vite, 'build'], { cwd });
  return path.join(cwd, 'build');
}

/** Answers everything under this origin with the files of a build; nothing listens. */
export async function serveBuild(context: BrowserContext, origin: string, build: string): Promise<void> {
  await context.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(build, pathname === '/' ? 'index.html' : pathname);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
}
