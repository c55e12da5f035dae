import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchWeapp, type LaunchOptions, type Weapp } from './launch';
import { weappBrowser } from './session';
import { startWeappWorld, type WeappWorld } from './world';

export type WeappApp = {
  /** The system behind the app, with WeChat's servers; one for the test file. */
  readonly world: () => WeappWorld;
  /** Starts the product's mini-program on a new phone, closed after the test. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<Weapp>;
};

/** Folder of the mini-program that tests/support/browser-setup.ts built, or found built. */
export const builtWeapp = (): string => {
  const dist = process.env['TEST_WEAPP'];
  if (!dist)
    throw new Error('tests/support/browser-setup.ts has not run: use the "browser" project');
  return resolve(__dirname, '../..', dist);
};

/** Prepares a test file that runs the product's mini-program: one browser and one system. */
export const weappApp = (): WeappApp => {
  const parts: { world?: WeappWorld; browser?: Browser } = {};
  const open: Weapp[] = [];

  beforeAll(async () => {
    [parts.world, parts.browser] = await Promise.all([startWeappWorld(), weappBrowser()]);
  }, 60_000);

  afterEach(async () => {
    await Promise.all(open.splice(0).map((weapp) => weapp.close()));
  });

  afterAll(async () => {
    await parts.browser?.close();
    await parts.world?.stop();
  });

  const world = (): WeappWorld => {
    if (parts.world === undefined) throw new Error('The system is not up: use it inside a test.');
    return parts.world;
  };
  return {
    world,
    launch: async (options = {}) => {
      const { browser } = parts;
      if (browser === undefined) throw new Error('No browser yet: launch inside a test.');
      const dist = builtWeapp();
      const weapp = await launchWeapp({ dist, browser, apiBase: world().url, ...options });
      open.push(weapp);
      return weapp;
    },
  };
};
