import type { Browser } from 'playwright-core';
import { launchWeapp, type LaunchOptions, type Weapp } from './launch';
import { weappBrowser } from './session';
import { serveTests, type Seen, type TestServer } from './test-server';

export type WeappSuite = {
  /** Starts the mini-program on a new phone, talking to the suite's server; closed after the test. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<Weapp>;
  /** What the suite's server was sent in this test. */
  readonly seen: () => readonly Seen[];
};

/**
 * Prepares a test file that runs mini-programs: one browser and one remembering server for the file.
 *
 * @param build gives the folder of the built mini-program
 */
export const weappSuite = (build: () => Promise<string>): WeappSuite => {
  const parts: { dist?: string; browser?: Browser; server?: TestServer } = {};
  const open: Weapp[] = [];

  beforeAll(async () => {
    parts.dist = await build();
    parts.browser = await weappBrowser();
    parts.server = await serveTests();
  }, 120_000);

  afterEach(async () => {
    await Promise.all(open.splice(0).map((weapp) => weapp.close()));
    parts.server?.seen.splice(0);
  });

  afterAll(async () => {
    await parts.browser?.close();
    await parts.server?.close();
  });

  return {
    launch: async (options = {}) => {
      const { dist, browser, server } = parts;
      if (dist === undefined || browser === undefined || server === undefined) {
        throw new Error('The suite is not ready: launch inside a test.');
      }
      const weapp = await launchWeapp({ dist, browser, apiBase: server.base, ...options });
      open.push(weapp);
      return weapp;
    },
    seen: () => parts.server?.seen ?? [],
  };
};
