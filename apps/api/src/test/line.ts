import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a database server that can be cut and mended: what the API sees when the server dies and returns. */
export async function openLine(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const exchange = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
      from.pipe(to);
    }
  });
  const listen = async (port: number) => {
    exchange.listen(port, '127.0.0.1');
    await once(exchange, 'listening');
  };
  const cut = async () => {
    const closed = once(exchange, 'close');
    exchange.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const { port } = exchange.address() as AddressInfo;
  return {
    /** The same database by way of this line. */
    through: (url: string): string => Object.assign(new URL(url), { port: String(port) }).href,
    cut,
    mend: () => listen(port),
  };
}
