import { inflateSync } from 'node:zlib';
import { localRooms } from '../../functions/adapters/local/video';
import { trtcRooms, userSigFor } from '../../functions/adapters/tencent/trtc';
import type { VideoRooms } from '../../functions/ports';
import type { Instant } from '../../shared/kernel';
import { Ticket } from '../../shared/mediation';

const at = '2026-11-25T21:00:00.000+08:00' as Instant;
const secret = 'a'.repeat(64);
const cloud = () => trtcRooms({ sdkAppId: 1_400_000_000, secret });

const unpacked = (sig: string): string =>
  inflateSync(
    Buffer.from(sig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '='), 'base64'),
  ).toString();

describe.each([
  ['WebRTC of our own', localRooms],
  ['TRTC', cloud],
] as [string, () => VideoRooms][])('video rooms by %s', (_name, open) => {
  test('a ticket is what the room page expects, and the same member gets the same name', async () => {
    const one = await open().ticket('mediation-1', '0f3a9c21-phone1', at);
    expect(Ticket.parse(one)).toEqual(one);
    expect(await open().ticket('mediation-1', '0f3a9c21-phone1', at)).toEqual(one);
  });

  test('two members get two names', async () => {
    const [one, two] = await Promise.all(
      ['0f3a9c21-a', '0f3a9c21-b'].map((member) => open().ticket('mediation-1', member, at)),
    );
    expect(one).not.toEqual(two);
  });
});

describe('UserSig of TRTC', () => {
  /** Computed by the published algorithm with node crypto, its HMAC with openssl; lifetime two hours. */
  const vector =
    'eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwgZpxomWyUaGugUZ*XmphlAlxSnZiQUFmSlKVoYmBlAAkSnJzE1VsjI0tzQ1MzWxgImmVhRkFqUqWZkbwUSKM9OVrJSK84zNwh1Nk409PN0zK-xNtVNLy0srg7yNy4KzIp1zcrUzwosL3Ux8LPTLbZVqAS8aMwE_';
  const known = {
    sdkAppId: 1_400_000_000,
    secret,
    userId: '0f3a9c21-phone1',
    now: 1_795_654_800,
    expire: 7200,
  };

  test('is the known one to the byte', () => {
    expect(unpacked(userSigFor(known))).toBe(unpacked(vector));
    expect(JSON.parse(unpacked(vector))).toMatchObject({
      'TLS.sig': 'sn36WA5c3HIGixO5+euwuyRK3vSjYClm+hWsqF4L8/w=',
    });
  });

  test('uses only letters that may stand in a link', () => {
    for (let now = 0; now < 50; now++)
      expect(userSigFor({ ...known, now })).toMatch(/^[A-Za-z0-9*_-]+$/);
  });

  test('changes with every part of it', () => {
    const others = [
      { userId: 'other' },
      { now: 1 },
      { expire: 1 },
      { sdkAppId: 1 },
      { secret: 'b' },
    ];
    for (const change of others)
      expect(userSigFor({ ...known, ...change })).not.toBe(userSigFor(known));
  });

  test('opens one room to one member for two hours from now', async () => {
    const ticket = await cloud().ticket('0b2f7c6e-1111-4222-8333-444455556666', 'x'.repeat(40), at);
    if (ticket.kind !== 'trtc') throw new Error('not a TRTC ticket');
    expect(ticket.userId).toHaveLength(32);
    expect(ticket.roomId).toBe('0b2f7c6e-1111-4222-8333-444455556666');
    expect(JSON.parse(unpacked(ticket.userSig))).toMatchObject({
      'TLS.identifier': ticket.userId,
      'TLS.time': Date.parse(at) / 1000,
      'TLS.expire': 7200,
    });
  });
});
