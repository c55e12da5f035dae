import Trtc from 'trtc-wx-sdk';

type Ticket = {
  readonly sdkAppId: number;
  readonly userId: string;
  readonly userSig: string;
  readonly roomId: string;
};
export type TrtcView = {
  readonly pusherUrl: string;
  readonly players: readonly { userId: string; src: string }[];
};

type Player = { userID: string; src: string };
type Client = {
  createPusher(options: object): { pusherAttributes: { url: string } };
  enterRoom(options: object): { url: string };
  getPusherInstance(): { start(): void };
  exitRoom(): { pusher: object; playerList: Player[] };
  on(event: string, listener: () => void): void;
  getPlayerList(): Player[];
  EVENT: Readonly<Record<string, string>>;
};

/** TRTC's state holder around WeChat's live components. Returns how to leave. */
export function openTrtc(
  { sdkAppId, userId, userSig, roomId }: Ticket,
  onView: (view: TrtcView) => void,
): () => void {
  const client = new (Trtc as new (page: object) => Client)({});
  client.createPusher({ enableCamera: true, enableMic: true });
  const { url } = client.enterRoom({
    sdkAppID: sdkAppId,
    userID: userId,
    userSig,
    strRoomID: roomId,
    scene: 'rtc',
  });
  const show = () =>
    onView({
      pusherUrl: url,
      players: client.getPlayerList().map((p) => ({ userId: p.userID, src: p.src })),
    });
  for (const event of [
    'REMOTE_USER_JOIN',
    'REMOTE_USER_LEAVE',
    'REMOTE_VIDEO_ADD',
    'REMOTE_AUDIO_ADD',
    'REMOTE_VIDEO_REMOVE',
  ]) {
    const name = client.EVENT[event];
    if (name) client.on(name, show);
  }
  show();
  client.getPusherInstance().start();
  return () => {
    client.exitRoom();
  };
}
