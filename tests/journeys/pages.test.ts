import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { desks, subPackages } from '../../miniprogram/app.pages';
import { staff, type StaffKey } from '../../functions/local/county';
import { launchBrowser } from '../support/browser';
import { addressOf, browserWorld, personAt } from '../support/browser-world';
import { atFullHeight, coveredAtEnd, layoutFaults } from '../support/layout-check';
import { watchPage, type Watch } from '../support/page-watch';
import { takePicture } from '../support/screenshots';
import { casesOf, type Shown } from './pages/cases';
import { roomAtDesks, ways, type Reader, type Way } from './pages/ways';

/** The main package's pages stand in `app.config.ts`, which only Taro can read. */
function mainPages(): string[] {
  const listed = /pages: \[([^\]]*)\]/.exec(readFileSync('miniprogram/app.config.ts', 'utf8'))?.[1];
  return [...(listed ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
}

const nameOf = (path: string): string => path.replace(/\/index$/, '');
const below = (roots: typeof desks): string[] =>
  roots.flatMap(({ root, pages }) => pages.map((page) => nameOf(`${root}/${page}`)));
const phonePages = [...mainPages().map(nameOf), ...below(subPackages)];
const deskPages = below(desks);

type Size = {
  readonly variant: string;
  readonly width: number;
  readonly height: number;
  readonly large: boolean;
  readonly tap: number;
};
const phoneSizes: readonly Size[] = [
  { variant: '375', width: 375, height: 812, large: false, tap: 44 },
  { variant: '375-large', width: 375, height: 812, large: true, tap: 44 },
];
const desk: Size = { variant: '1280', width: 1280, height: 900, large: false, tap: 0 };
/** A mediator answers from his telephone, an officer from a tablet; the small laptop stands between. */
const deskSizes: readonly Size[] = [
  desk,
  { variant: '1024', width: 1024, height: 768, large: false, tap: 0 },
  { variant: '768', width: 768, height: 1024, large: false, tap: 0 },
  { variant: '375', width: 375, height: 812, large: false, tap: 44 },
  { variant: '375-large', width: 375, height: 812, large: true, tap: 44 },
];
const accessible = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Seat = { readonly page: Page; readonly watch: Watch };

describe('Every page of the app', () => {
  let browser: Browser | undefined;
  const seats = new Map<string, Promise<Seat>>();
  const caseAt = casesOf(browserWorld());

  beforeAll(async () => {
    browser = await launchBrowser({ fakeMedia: true });
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('is known to this test, and this test knows no page that is not there', () => {
    expect(mainPages()).toContain('home/index');
    expect(Object.keys(ways).sort()).toEqual([...phonePages, ...deskPages].sort());
  });

  it.each(phonePages)(
    '%s fits a phone, also with large letters, and can be tapped and read aloud',
    async (name) => {
      expect(await faultsOf(name, phoneSizes)).toEqual([]);
    },
    180_000,
  );

  it.each(deskPages)(
    '%s fits a desk, a laptop, a tablet and a telephone, and can be used with a keyboard and a screen reader',
    async (name) => {
      expect(await faultsOf(name, deskSizes)).toEqual([]);
    },
    180_000,
  );

  it('sets the pictures of a mediation large at the left of a desk, and what is said and offered beside them', async () => {
    for (const way of roomAtDesks) {
      expect(await look('mediation/room', way, desk, besideEachOther)).toEqual([]);
    }
  }, 180_000);

  async function faultsOf(name: string, sizes: readonly Size[]): Promise<string[]> {
    const faults: string[] = [];
    if (!ways[name]) return [`there is no way to ${name} in tests/journeys/pages/ways.ts`];
    for (const way of ways[name] ?? []) {
      const looks = await Promise.all(sizes.map((size) => look(name, way, size)));
      faults.push(...looks.flat());
    }
    return faults;
  }

  async function look(
    name: string,
    way: Way,
    size: Size,
    further: (page: Page) => Promise<string[]> = async () => [],
  ): Promise<string[]> {
    const world = browserWorld();
    const shown = way.at ? await caseAt(way.at) : undefined;
    const { page, watch } = await seat(way.as, shown, size);
    const own = shown ? { caseId: shown.caseId } : {};
    const query = shown && way.query ? await way.query(world, shown) : own;
    const label = way.state ? `${name}.${way.state}` : name;
    // from a blank page: the app keeps earlier pages under the present one
    watch.faults();
    await page.goto(addressOf(world.url, name, query));
    await watch.quiet();
    await way.then?.(page);
    await page.getByText(way.says).filter({ visible: true }).first().waitFor();
    await watch.quiet();
    const covered = await coveredAtEnd(page);
    const found = await atFullHeight(page, async () => {
      await takePicture(page, label, size.variant);
      return [
        ...(await layoutFaults(page, size)),
        ...(await axeFaults(page)),
        ...(await further(page)),
      ];
    });
    const faults = [...watch.faults(), ...covered, ...found];
    // nobody stays in a room that is looked at next by others
    await page.goto('about:blank');
    return faults.map((fault) => `${label} at ${size.variant}: ${fault}`);
  }

  /** One browser context for each person and size, kept for all pages. */
  function seat(as: Reader | undefined, shown: Shown | undefined, size: Size): Promise<Seat> {
    const phone = phoneOf(as, shown);
    const key = `${phone ?? 'nobody'} ${size.variant}`;
    const known = seats.get(key) ?? open(phone, size);
    seats.set(key, known);
    return known;
  }

  async function open(phone: string | undefined, { width, height, large }: Size): Promise<Seat> {
    if (!browser) throw new Error('no browser');
    const viewport = { width, height };
    const page = await personAt(browser, browserWorld(), phone, { viewport, large });
    return { page, watch: watchPage(page) };
  }
});

/** What keeps the pictures of a room from standing large beside what is said. */
async function besideEachOther(page: Page): Promise<string[]> {
  const { room, top, bar, words, tile } = await page.evaluate(() => {
    const of = (name: string) => document.querySelector(name)?.getBoundingClientRect();
    return {
      room: of('.room')?.right ?? Infinity,
      top: of('.room')?.top ?? Infinity,
      bar: of('.navbar')?.bottom ?? 0,
      words: of('.page__body')?.left ?? 0,
      tile: of('.tile')?.width ?? 0,
    };
  });
  return [
    ...(words < room ? [`the words begin at ${words}, the pictures end at ${room}`] : []),
    ...(top > bar + 24 ? [`the pictures begin ${top - bar} under the bar`] : []),
    ...(tile < 320 ? [`a picture is ${tile} wide`] : []),
  ];
}

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: accessible, resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => node.target.join(' '));
    return `axe ${id}: ${where.join(', ')}`;
  });
}

function phoneOf(as: Reader | undefined, shown: Shown | undefined): string | undefined {
  if (as === undefined) return undefined;
  if (as in staff) return staff[as as StaffKey].phone;
  return shown?.[as as Exclude<Reader, StaffKey>];
}
