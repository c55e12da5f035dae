import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What becomes of one message to the database: it arrives, it is lost, or it arrives and the answer is lost. */
export type Fate = 'pass' | 'lose' | 'lose-answer' | 'hang';

/** A line to a database on this machine that can be cut, slowed down or led elsewhere. */
export type FaultProxy = {
  readonly port: number;
  /** Where new connections lead. */
  lead(port: number): void;
  /** Asked for every message of the functions; what the driver asks to keep the line alive passes by itself. */
  decide(fate: (message: Buffer) => Fate): void;
  /** Every message waits so many milliseconds. */
  slow(ms: number): void;
  close(): Promise<void>;
};

const housekeeping = ['hello', 'ismaster', 'isMaster', 'endSessions'];

export async function startFaultProxy(target: number): Promise<FaultProxy> {
  let to = target;
  let delay = 0;
  let fateOf: (message: Buffer) => Fate = () => 'pass';
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(to, '127.0.0.1');
    let deaf = false;
    const cut = (): void => void [client, database].forEach((socket) => socket.destroy());
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on('error', cut).on('close', () => (open.delete(socket), cut()));
    }
    client.on('data', (message: Buffer) => {
      const fate = housekeeping.some((word) => message.includes(word)) ? 'pass' : fateOf(message);
      if (fate === 'lose') return cut();
      if (fate === 'hang') return;
      deaf ||= fate === 'lose-answer';
      setTimeout(() => database.writable && database.write(message), delay);
    });
    database.on('data', (answer: Buffer) => (deaf ? cut() : client.write(answer)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    lead: (port) => void (to = port),
    decide: (fate) => void (fateOf = fate),
    slow: (ms) => void (delay = ms),
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
