import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Everything a quiet, offline-friendly headless browser needs. */
const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Camera and microphone made by the browser itself; two pages can call each other on one machine. */
const FAKE_MEDIA_FLAGS = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
  '--autoplay-policy=no-user-gesture-required',
];

const runnable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const candidates = (): readonly string[] => [
  ...['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
    .filter((dir) => dir !== '')
    .flatMap((dir) => NAMES.map((name) => join(dir, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The Chromium used by browser tests: `CHROMIUM` if set, else the first one installed.
 *
 * @throws Error with one sentence naming the ways to provide it, when there is none
 */
const chromiumPath = (): string => {
  const wanted = process.env['CHROMIUM'];
  if (wanted !== undefined && wanted !== '') {
    if (runnable(wanted)) return wanted;
    throw new Error(`CHROMIUM is set to ${wanted}, but no program can be run there.`);
  }
  const found = candidates().find(runnable);
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium was found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its program file.',
  );
};

export type BrowserOptions = {
  /** Give pages a fake camera and microphone (for video mediation). Default false. */
  readonly fakeMedia?: boolean;
  /** Further command-line flags. */
  readonly flags?: readonly string[];
};

/** Starts a headless Chromium of its own; the caller closes it. */
export const launchBrowser = (options: BrowserOptions = {}): Promise<Browser> => {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    chromiumSandbox: !asRoot,
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      ...QUIET_FLAGS,
      ...(options.fakeMedia === true ? FAKE_MEDIA_FLAGS : []),
      ...(options.flags ?? []),
    ],
  });
};
