import type { Page } from 'playwright-core';

type Seen = { readonly width: number; readonly frames: number };
type WithLines = typeof globalThis & { lines?: RTCPeerConnection[] };

/** Keeps every connection the page makes, so that a test can break them. */
export async function collectLines(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made: RTCPeerConnection[] = [];
    (globalThis as WithLines).lines = made;
    globalThis.RTCPeerConnection = new Proxy(RTCPeerConnection, {
      construct(target, given: ConstructorParameters<typeof RTCPeerConnection>) {
        const connection = new target(...given);
        made.push(connection);
        return connection;
      },
    });
  });
}

/** Closes the connections under the page's feet, as a driver fault would. Gives how many. */
export async function breakLines(page: Page): Promise<number> {
  return page.evaluate(() => {
    const alive = ((globalThis as WithLines).lines ?? []).filter(
      (one) => one.connectionState === 'connected',
    );
    for (const connection of alive) connection.close();
    return alive.length;
  });
}

/** A device that has neither camera nor microphone. */
export async function withoutCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('none', 'NotFoundError'));
  });
}

/** How many pictures of others are in sight and went on within a second. */
export async function moving(page: Page): Promise<number> {
  const before = await pictures(page);
  await page.waitForTimeout(1000);
  const after = await pictures(page);
  return Object.entries(after).filter(([name, { width, frames }]) => {
    const earlier = before[name];
    return width > 0 && earlier !== undefined && frames > earlier.frames;
  }).length;
}

/** The others' pictures that no words cover. */
async function pictures(page: Page): Promise<Record<string, Seen>> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('.tile')].filter(
      (tile) => !tile.querySelector('.tile__body'),
    );
    const videos = shown.flatMap((tile) => [...tile.querySelectorAll('video')]);
    const others = videos.filter((video) => video.getAttribute('aria-label') !== '我的画面');
    return Object.fromEntries(
      others.map((video) => [
        video.getAttribute('aria-label') ?? '',
        { width: video.videoWidth, frames: video.getVideoPlaybackQuality().totalVideoFrames },
      ]),
    );
  });
}

/** Waits until something holds, at most a minute. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within a minute: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
