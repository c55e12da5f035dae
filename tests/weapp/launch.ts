import type { Browser, Page } from 'playwright-core';
import automator from 'miniprogram-automator';
import { createDriver, type Driver } from './driver';
import { createOwner, type Owner } from './owner';
import type { PhoneState } from './phone-state';
import { serveProtocol } from './protocol-server';
import { openSession, type LogLine } from './session';

/** The client of the WeChat developer tools, as published. */
export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>;

export type LaunchOptions = {
  /** Folder of the built mini-program, such as `dist/weapp`. */
  readonly dist: string;
  /** Origin of the servers the test runs; the app's own addresses are sent there. */
  readonly apiBase?: string;
  /** Page to open first, with its query, such as `case/home/index?id=7`; the first page if left out. */
  readonly url?: string;
  readonly phone?: Partial<PhoneState>;
  /** A browser from `weappBrowser()` shared by several phones. */
  readonly browser?: Browser;
  readonly size?: { readonly width: number; readonly height: number };
};

export type Weapp = {
  /** The unchanged `miniprogram-automator` client; the same calls drive the developer tools. */
  readonly mini: MiniProgram;
  /** Quick steps of a person, without the client's pauses of 3 s a route. */
  readonly user: Driver;
  /** The phone and its owner: files, codes, network, dialogs. */
  readonly phone: Owner;
  /** Errors of the app since launch: a journey ends with `expect(weapp.errors).toEqual([])`. */
  readonly errors: readonly string[];
  readonly logs: readonly LogLine[];
  /** The browser page that shows the phone, for screenshots and axe. */
  readonly page: Page;
  /** Ends the app and opens it again: storage and saved files are left, memory and temporary files not. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const launchAt = (url: string): PhoneState['launch'] => {
  const [path = '', query = ''] = url.replace(/^\//, '').split('?');
  return { path, query, scene: 1001 };
};

/** Runs a built mini-program on a phone of its own and connects to it. The caller closes it. */
export const launchWeapp = async (options: LaunchOptions): Promise<Weapp> => {
  const { dist, browser, size } = options;
  const session = await openSession({
    dist,
    ...(browser === undefined ? {} : { browser }),
    ...(size === undefined ? {} : { size }),
    phone: {
      ...(options.apiBase === undefined ? {} : { apiBase: options.apiBase }),
      ...(options.url === undefined ? {} : { launch: launchAt(options.url) }),
      ...options.phone,
    },
  });
  const server = await serveProtocol(session);
  const mini = await automator.connect({ wsEndpoint: server.wsEndpoint });
  return {
    mini,
    user: createDriver(session),
    phone: createOwner(session),
    errors: session.errors,
    logs: session.logs,
    page: session.page,
    kill: session.restart,
    close: async () => {
      mini.disconnect();
      await server.close();
      await session.close();
    },
  };
};
