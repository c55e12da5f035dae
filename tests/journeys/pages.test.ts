import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { desks, subPackages } from '../../miniprogram/app.pages';
import { staff } from '../../functions/local/county';
import { launchBrowser } from '../support/browser';
import { addressOf, browserWorld, personAt } from '../support/browser-world';
import { atFullHeight, coveredAtEnd, layoutFaults } from '../support/layout-check';
import { watchPage, type Watch } from '../support/page-watch';
import { takePicture } from '../support/screenshots';
import { casesOf, type Shown } from './pages/cases';
import { ways, type Reader, type Way } from './pages/ways';

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
const wide: Size = { variant: '1920', width: 1920, height: 1080, large: false, tap: 0 };
const roomSizes: readonly Size[] = [desk, wide];
/** A mediator answers from his telephone, an officer from a tablet; the small laptop stands between. */
const deskSizes: readonly Size[] = [
  desk,
  wide,
  { variant: '1024', width: 1024, height: 768, large: false, tap: 0 },
  { variant: '768', width: 768, height: 1024, large: false, tap: 0 },
  { variant: '375', width: 375, height: 812, large: false, tap: 44 },
  { variant: '375-large', width: 375, height: 812, large: true, tap: 44 },
  { variant: '1280-large', width: 1280, height: 900, large: true, tap: 0 },
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
    expect(await faultsOf('mediation/room', roomSizes)).toEqual([]);
    const { page } = await seat('mediator', undefined, desk);
    const edges = await page.evaluate(() => {
      const of = (name: string) => document.querySelector(name)?.getBoundingClientRect();
      return { left: of('.room')?.right, right: of('.page__body')?.left, tile: of('.tile')?.width };
    });
    expect(edges.right).toBeGreaterThanOrEqual(edges.left ?? Infinity);
    expect(edges.tile).toBeGreaterThan(320);
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

  async function look(name: string, way: Way, size: Size): Promise<string[]> {
    const world = browserWorld();
    const shown = way.at ? await caseAt(way.at) : undefined;
    const { page, watch } = await seat(way.as, shown, size);
    const own = shown ? { caseId: shown.caseId } : {};
    const query = shown && way.query ? await way.query(world, shown) : own;
    const label = way.state ? `${name}.${way.state}` : name;
    watch.faults();
    // a page of its own: the app keeps earlier pages under the present one
    await page.goto('about:blank');
    await page.goto(addressOf(world.url, name, query));
    await watch.quiet();
    await way.then?.(page);
    await page.getByText(way.says).filter({ visible: true }).first().waitFor();
    await watch.quiet();
    const covered = await coveredAtEnd(page);
    const found = await atFullHeight(page, async () => {
      await takePicture(page, label, size.variant);
      return [...(await layoutFaults(page, size)), ...(await axeFaults(page))];
    });
    const faults = [...watch.faults(), ...covered, ...found];
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
  if (as === 'victim' || as === 'driver' || as === 'company') return shown?.[as];
  return staff[as].phone;
}
