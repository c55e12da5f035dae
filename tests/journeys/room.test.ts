import type { Browser, Page } from 'playwright-core';
import { mediationApi } from '@shared/mediation';
import { plots, walk } from '../../functions/local/walk';
import type { Plot } from '../../functions/local/walk';
import { staff } from '../../functions/local/county';
import { launchBrowser } from '../support/browser';
import { addressOf, browserWorld, personAt } from '../support/browser-world';
import { atFullHeight, layoutFaults } from '../support/layout-check';
import { takePicture } from '../support/screenshots';
import { collectLines, breakLines, moving, until, withoutCamera } from '../support/room-page';

const phones = { victim: '13811110001', driver: '13811120001' } as const;

function plotOf(): Plot {
  const model = plots.find((plot) => plot.kind === 'e-bike');
  if (!model) throw new Error('no plot with a rider');
  return {
    ...model,
    number: 701,
    victim: { name: '郝秀芝', phone: phones.victim, born: '1970-04-14', order: '226' },
    driver: { name: '段志强', phone: phones.driver, born: '1988-09-02', order: '431' },
    insurer: 'insurer-yuan',
  };
}

type Who = 'mediator' | 'victim' | 'driver' | 'insurer';
const numbers: Readonly<Record<Who, string>> = {
  mediator: staff.mediator.phone,
  victim: phones.victim,
  driver: phones.driver,
  insurer: staff.insurer.phone,
};
const everybody = Object.keys(numbers) as Who[];

describe('A mediation with four people in the room', () => {
  const room: { browser?: Browser; caseId?: string; pages: Map<Who, Page> } = { pages: new Map() };
  const times: string[] = [];
  const pageOf = (who: Who): Page => {
    const page = room.pages.get(who);
    if (!page) throw new Error(`${who} is not in the room`);
    return page;
  };
  const timed = async (what: string, run: () => Promise<unknown>) => {
    const began = performance.now();
    await run();
    times.push(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${what}`);
  };
  const enter = async (who: Who, before?: (page: Page) => Promise<void>) => {
    const { browser, caseId } = room;
    if (!browser || !caseId) throw new Error('nothing to enter');
    const world = browserWorld();
    const page = await personAt(browser, world, numbers[who], { large: who === 'insurer' });
    await collectLines(page);
    await before?.(page);
    await page.goto(addressOf(world.url, 'mediation/room', { caseId }));
    room.pages.set(who, page);
    return page;
  };
  const look = async (who: Who, name: string) => {
    const page = pageOf(who);
    const variant = who === 'insurer' ? '375-large' : '375';
    await takePicture(page, `room/${name}`, variant);
    await atFullHeight(page, async () => {
      expect(await layoutFaults(page, { tap: 44 })).toEqual([]);
    });
  };
  const seesAll = (who: Who, count: number) =>
    until(
      `${who} sees ${count} moving pictures`,
      async () => (await moving(pageOf(who))) === count,
    );

  beforeAll(async () => {
    const world = browserWorld();
    const walked = await walk(world, plotOf(), 'scheduled');
    if (!walked) throw new Error('the case did not come to its session');
    room.caseId = walked.caseId;
    const checked = walked.people.map((p) => `party:${p.party}` as never);
    const mediator = await world.login(staff.mediator.phone);
    const opening = { caseId: walked.caseId, identityChecked: checked, warningRead: true as const };
    await world.ask(mediationApi.openSession, opening, mediator);
    room.browser = await launchBrowser({ fakeMedia: true });
  }, 120_000);

  afterAll(async () => {
    await room.browser?.close();
    process.stdout.write(`${times.join('\n')}\n`);
  });

  it('shows each of them three moving pictures', async () => {
    for (const who of everybody) await enter(who);
    await timed('from the last one entering until everybody sees three pictures', () =>
      Promise.all(everybody.map((who) => seesAll(who, 3))),
    );
    await look('victim', 'four');
    await look('insurer', 'four');
  }, 120_000);

  it('carries what one writes to the three others', async () => {
    const page = pageOf('victim');
    for (const who of everybody) await pageOf(who).getByRole('tab', { name: /^文字/ }).click();
    await page.getByRole('textbox', { name: '写一句' }).fill('我还在做康复，走路不方便。');
    await timed('a line of text from one to three', async () => {
      await page.getByRole('button', { name: '发出去' }).click();
      for (const who of everybody) await pageOf(who).getByText('走路不方便').waitFor();
    });
    await look('mediator', 'talk');
    await look('insurer', 'talk');
  }, 60_000);

  it('carries an offer to the others, and the answer back', async () => {
    for (const who of everybody) await pageOf(who).getByRole('tab', { name: '出价' }).click();
    const insurer = pageOf('insurer');
    await insurer.getByRole('button', { name: '说个数' }).click();
    await insurer.getByRole('textbox', { name: '一共多少' }).fill('52000');
    await timed('an offer from one to three', async () => {
      await insurer.getByRole('button', { name: '说出去' }).click();
      for (const who of everybody) await pageOf(who).getByText('¥52,000.00').first().waitFor();
    });
    await timed('the answer back', async () => {
      await pageOf('victim').getByRole('button', { name: /^同意/ }).click();
      await insurer.getByText('对方同意').waitFor();
    });
    await look('victim', 'offers');
    await look('insurer', 'offers');
    // nothing pushes: the mediator is not asked to agree
    expect(await pageOf('mediator').getByRole('button', { name: /^同意/ }).count()).toBe(0);
  }, 60_000);

  it('shows somebody again who closed the page and came back', async () => {
    await pageOf('driver').context().close();
    await timed('the others see that he has gone', () => seesAll('mediator', 2));
    await enter('driver');
    await timed('until all see each other again', () =>
      Promise.all(everybody.map((who) => seesAll(who, 3))),
    );
  }, 120_000);

  it('shows somebody again who loaded the page anew', async () => {
    await pageOf('victim').reload();
    await timed('until all see each other after a reload', () =>
      Promise.all(everybody.map((who) => seesAll(who, 3))),
    );
  }, 120_000);

  it('mends a line that breaks, whoever of the two broke it', async () => {
    for (const who of ['mediator', 'insurer'] as const) {
      // the line of a name that was left behind may live for some seconds more
      expect(await breakLines(pageOf(who))).toBeGreaterThanOrEqual(3);
      await timed(`until the pictures move again after all lines of the ${who} broke`, async () => {
        await until('the break was noticed', async () => (await moving(pageOf(who))) < 3);
        await Promise.all(everybody.map((one) => seesAll(one, 3)));
      });
    }
  }, 180_000);

  it('seats somebody without camera and microphone, who sees the others and writes', async () => {
    await pageOf('driver').context().close();
    const page = await enter('driver', withoutCamera);
    await timed('until the one without camera sees three pictures', () => seesAll('driver', 3));
    await page.getByText('没有打开摄像头和麦克风').waitFor();
    await pageOf('mediator').getByText('在写字').waitFor();
    await look('driver', 'no-camera');
    await seesAll('mediator', 2);
    await page.getByRole('tab', { name: /^文字/ }).click();
    await page.getByRole('textbox', { name: '写一句' }).fill('我没有摄像头，写字谈。');
    await page.getByRole('button', { name: '发出去' }).click();
    await pageOf('mediator').getByRole('tab', { name: /^文字/ }).click();
    await pageOf('mediator').getByText('写字谈').waitFor();
  }, 120_000);

  it('shows a person instead of a black picture when the camera is covered', async () => {
    await pageOf('victim').getByRole('button', { name: '关画面' }).click();
    await pageOf('mediator').getByText('关了画面').waitFor();
    await pageOf('victim').getByRole('button', { name: '开画面' }).click();
    await seesAll('mediator', 2);
  }, 60_000);

  it('says that it is over when the mediator ends it, and leads on', async () => {
    const world = browserWorld();
    const token = await world.login(staff.mediator.phone);
    const caseId = room.caseId as never;
    await world.ask(mediationApi.closeFailed, { caseId, reason: 'gap-too-wide', note: '' }, token);
    await pageOf('victim').getByText('这次调解已经结束').waitFor();
    await pageOf('victim').getByRole('button', { name: '看调解进展' }).waitFor();
  }, 60_000);
});
