import * as net from 'net';

const taken = new Set<number>();

/**
 * Ports of 127.0.0.1 that nobody listens on, each given out once. They lie below
 * the range from which the kernel takes ports for clients.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let port = 20000; ports.length < count; port++) {
    if (port > 32000) {
      throw new Error(`no ${count} free ports between 20000 and 32000 on 127.0.0.1`);
    }
    if (!taken.has(port) && await isFree(port)) {
      taken.add(port);
      ports.push(port);
    }
  }
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
