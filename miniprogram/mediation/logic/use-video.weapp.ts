import type { Video } from './use-video';

/** In the mini-program pictures come from TRTC's own components (`RoomTiles.weapp`); without it the room is for writing. */
export function useVideo(): Video {
  const nothing = () => undefined;
  return {
    own: { stream: undefined, way: 'text' },
    remotes: [],
    silent: false,
    hidden: false,
    toggleSound: nothing,
    togglePicture: nothing,
    feed: nothing,
  };
}
