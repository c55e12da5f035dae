import { createHash, createHmac } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { epochOf } from '@shared/kernel';
import type { VideoRooms } from '../../ports';

const twoHours = 7200;

/** Video rooms of 腾讯云实时音视频 (TRTC). A ticket opens one room to one member for two hours. */
export function trtcRooms(config: {
  readonly sdkAppId: number;
  readonly secret: string;
}): VideoRooms {
  const { sdkAppId, secret } = config;
  return {
    async ticket(room, member, at) {
      const userId = shortened(member, 32);
      const now = Math.floor(epochOf(at) / 1000);
      const userSig = userSigFor({ sdkAppId, secret, userId, now, expire: twoHours });
      return { kind: 'trtc', sdkAppId, userId, userSig, roomId: shortened(room, 64) };
    },
  };
}

/** TRTC takes user names of at most 32 and room names of at most 64 characters. */
function shortened(name: string, most: number): string {
  return name.length <= most
    ? name
    : createHash('sha256').update(name).digest('hex').slice(0, most);
}

export type UserSigOf = {
  readonly sdkAppId: number;
  readonly secret: string;
  readonly userId: string;
  /** Seconds since 1970, and how many the signature lives. */
  readonly now: number;
  readonly expire: number;
};

/** UserSig (TLS signature 2.0): HMAC-SHA256 over fixed lines, as deflated JSON in Tencent's own base64. */
export function userSigFor({ sdkAppId, secret, userId, now, expire }: UserSigOf): string {
  const lines = [
    `TLS.identifier:${userId}`,
    `TLS.sdkappid:${sdkAppId}`,
    `TLS.time:${now}`,
    `TLS.expire:${expire}`,
  ];
  const sig = createHmac('sha256', secret)
    .update(`${lines.join('\n')}\n`)
    .digest('base64');
  const ticket = {
    'TLS.ver': '2.0',
    'TLS.identifier': userId,
    'TLS.sdkappid': sdkAppId,
    'TLS.time': now,
    'TLS.expire': expire,
    'TLS.sig': sig,
  };
  const packed = deflateSync(Buffer.from(JSON.stringify(ticket))).toString('base64');
  return packed.replace(/\+/g, '*').replace(/\//g, '-').replace(/=/g, '_');
}
