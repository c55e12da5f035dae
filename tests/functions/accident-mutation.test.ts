import fc from 'fast-check';
import { samples } from '../builders/accident';
import { startAgency, type Agency } from '../support/agency';

let agency: Agency;
beforeAll(async () => {
  agency = await startAgency('2023-09-01T09:00:00.000+08:00');
});
afterAll(() => agency.stack.stop());

const body = JSON.stringify(samples.injury);
const signedHeaders = [
  'x-message-id',
  'x-message-timestamp',
  'x-message-nonce',
  'x-message-sender',
  'x-message-recipient',
  'x-message-kid',
  'content-digest',
  'x-message-signature',
] as const;

type Place = {
  readonly part: (typeof signedHeaders)[number] | 'body';
  readonly at: number;
  readonly how: 'flip' | 'drop' | 'add' | 'case';
  readonly by: number;
};

/** One change at one place. Positions and bytes are taken modulo the length and the printable range. */
function mutated(text: string, { at, how, by }: Place): string {
  const i = at % Math.max(text.length, 1);
  const letter = text[i] ?? '';
  const other = String.fromCharCode(33 + (by % 94));
  switch (how) {
    case 'flip':
      return text.slice(0, i) + other + text.slice(i + 1);
    case 'drop':
      return text.slice(0, i) + text.slice(i + 1);
    case 'add':
      return text.slice(0, i) + other + text.slice(i);
    case 'case':
      return (
        text.slice(0, i) +
        (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()) +
        text.slice(i + 1)
      );
  }
}

const place: fc.Arbitrary<Place> = fc.record({
  part: fc.constantFrom<Place['part'][]>(...signedHeaders, 'body', 'body', 'body'),
  at: fc.nat(),
  how: fc.constantFrom<Place['how'][]>('flip', 'drop', 'add', 'case'),
  by: fc.nat(),
});

describe('one single change to a signed message', () => {
  it('is refused wherever it is made, leaves no case and no raw message behind (1000 changes)', async () => {
    const original = agency.seal(body, { id: 'mutation-0001' });
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(place, async (where) => {
        const text = where.part === 'body' ? body : (original[where.part] ?? '');
        const change = mutated(text, where);
        fc.pre(change !== text);
        tried += 1;
        const headers = where.part === 'body' ? original : { ...original, [where.part]: change };
        const answer = await agency.stack.post(
          '/accident/receive',
          where.part === 'body' ? change : body,
          headers,
        );
        expect(answer.statusCode).toBeGreaterThanOrEqual(400);
        expect(answer.statusCode).toBeLessThan(500);
      }),
      { numRuns: 1000, seed: 20251101 },
    );
    expect(tried).toBeGreaterThanOrEqual(1000);
    for (const name of ['cases', 'accidents', 'rawMessages', 'nonces', 'facts']) {
      expect(
        await agency.stack.connection
          .collection(name)
          .countDocuments({ _id: { $ne: null } } as never),
      ).toBe(0);
    }
    // and the untouched message still goes through
    expect((await agency.stack.post('/accident/receive', body, original)).statusCode).toBe(200);
  }, 120_000);

  it('is refused for every bit of the signature', async () => {
    const original = agency.seal(body, { id: 'mutation-0002' });
    const signature = Buffer.from(original['x-message-signature'] ?? '', 'base64');
    for (let bit = 0; bit < signature.length * 8; bit++) {
      const flipped = Buffer.from(signature);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const answer = await agency.stack.post('/accident/receive', body, {
        ...original,
        'x-message-signature': flipped.toString('base64'),
      });
      expect(answer.statusCode).toBe(401);
    }
  });
});
