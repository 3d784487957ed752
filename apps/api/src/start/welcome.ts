import type { Settings } from '../settings.ts';
import { addressesOf } from './addresses.ts';
import type { Started } from './start-server.ts';

/** What the person at the terminal needs to go on. */
export function welcome(settings: Settings, { accounts, embedded }: Started): string {
  const { own, network } = addressesOf(settings.tls ? 'https' : 'http', settings.host, settings.port);
  const lines = [
    `Concord is ready:  ${settings.publicOrigin ?? own}`,
    `  audit app        ${settings.publicOrigin ?? own}/audit/`,
    ...network.map((url) => `  in this network  ${url}`),
    `  data             ${settings.dataDir}`,
    `  database         ${embedded ? 'embedded PostgreSQL, in the data folder' : 'the one of DATABASE_URL'}`,
  ];
  if (accounts.length > 0) {
    const width = Math.max(...accounts.map(({ email }) => email.length));
    lines.push('', 'Accounts of the demo brand, shown this once:');
    lines.push(
      ...accounts.map(
        ({ email, password, name, role }) =>
          `  ${email.padEnd(width)}  ${password}  ${role.replace('_', ' ')}, ${name}`,
      ),
    );
  }
  return `\n${[...lines, '', 'Ctrl-C stops it.'].join('\n')}\n`;
}
