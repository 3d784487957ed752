import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
  /** From the first byte sent to the last one received. */
  readonly ms: number;
}

/** A client with connections of its own that are kept open; node:http itself, because a richer client would take most of the CPU. */
export function httpClient(origin: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = (method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const sent = request(new URL(path, origin), { agent, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(parts).toString('utf8'),
            cookies: response.headers['set-cookie'] ?? [],
            ms: performance.now() - started,
          });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
}

export type HttpClient = ReturnType<typeof httpClient>;

/** The Cookie header of a new session. */
export async function signIn({ ask }: HttpClient, email: string, password: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const { status, body, cookies } = await ask(
    'POST',
    '/api/auth/sign-in/email',
    headers,
    JSON.stringify({ email, password }),
  );
  if (status !== 200) throw new Error(`sign-in refused: ${status} ${body}`);
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

/** Address of a query procedure. */
export function queryPath(procedure: string, input?: unknown): string {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return `/api/trpc/${procedure}${query}`;
}
