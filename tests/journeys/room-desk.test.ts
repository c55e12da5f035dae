import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { mediationApi } from '@shared/mediation';
import { plots, walk, type Plot } from '../../functions/local/walk';
import { bargain, joinMediation, type Walk } from '../../functions/local/walk/story';
import { signAll } from '../../functions/local/walk/ending';
import { staff } from '../../functions/local/county';
import { launchBrowser } from '../support/browser';
import { addressOf, browserWorld, personAt } from '../support/browser-world';
import { atFullHeight, layoutFaults } from '../support/layout-check';
import { takePicture } from '../support/screenshots';

function plotOf(): Plot {
  const model = plots.find((plot) => plot.kind === 'e-bike');
  if (!model) throw new Error('no plot with a rider');
  return {
    ...model,
    number: 702,
    victim: { name: '葛美云', phone: '13811110002', born: '1972-05-18', order: '248' },
    driver: { name: '申大鹏', phone: '13811120002', born: '1986-03-11', order: '517' },
    insurer: 'insurer-yuan',
  };
}

describe('The desk of the mediators', () => {
  const made: { browser?: Browser; walked?: Walk; mediator?: Page; clerk?: Page; phone?: Page } =
    {};
  const have = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the step before did not succeed');
    return value;
  };
  const story = { broken: false };
  /** Each step stands on the one before it: after a break the rest need not wait for what cannot come. */
  const step = (title: string, run: () => Promise<void>, patience: number) =>
    it(
      title,
      async () => {
        if (story.broken) throw new Error('a step before this one did not succeed');
        story.broken = true;
        await run();
        story.broken = false;
      },
      patience,
    );
  const walked = () => have(made.walked);
  const mediator = () => have(made.mediator);
  const clerk = () => have(made.clerk);
  const at = (page: string, query: Readonly<Record<string, string>> = {}) =>
    addressOf(browserWorld().url, page, query);
  const file = () => at('mediation/desk/file', { caseId: walked().caseId });
  const view = async () => {
    const world = browserWorld();
    const token = await world.login(staff.mediator.phone);
    const { caseId } = walked();
    return have((await world.ask(mediationApi.readMediation, { caseId }, token)).mediation);
  };
  const look = async (page: Page, name: string) => {
    const wide = (page.viewportSize()?.width ?? 0) > 600;
    await atFullHeight(page, async () => {
      await takePicture(page, `room-desk/${name}`, wide ? '1280' : '375');
      expect(await layoutFaults(page, { tap: wide ? 0 : 44 })).toEqual([]);
    });
  };
  const fresh = async (page: Page, address: string) => {
    await page.goto('about:blank');
    await page.goto(address);
  };
  const scan = async (page: Page, button: string) => {
    const buffer = await sharp({
      create: { width: 900, height: 1200, channels: 3, background: '#fbfaf6' },
    })
      .png()
      .toBuffer();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).click();
    await (await chooser).setFiles({ name: '签字页.png', mimeType: 'image/png', buffer });
    await page.getByText('存好了，换一张').waitFor();
  };

  beforeAll(async () => {
    const world = browserWorld();
    made.walked = have(await walk(world, plotOf(), 'applied'));
    made.browser = await launchBrowser();
    const desk = { viewport: { width: 1280, height: 900 } };
    made.mediator = await personAt(made.browser, world, staff.mediator.phone, desk);
    made.clerk = await personAt(made.browser, world, staff.clerk.phone, desk);
    made.phone = await personAt(made.browser, world, staff.mediator.phone);
  }, 120_000);

  afterAll(async () => {
    await made.browser?.close();
  });

  step(
    'lets the office give a new case to the mediator with a look at what each has in hand',
    async () => {
      const page = clerk();
      await page.goto(at('mediation/desk'));
      const row = page.getByRole('row', { name: /葛美云/ });
      await row.getByText('派调解员', { exact: true }).waitFor();
      await look(page, 'queue-clerk');
      await row.click();
      await page.getByRole('radio', { name: /孟凡琴/ }).click();
      await look(page, 'assign');
      await page.getByRole('button', { name: '派给他' }).click();
      await page.getByText('等调解员答复').first().waitFor();
      expect((await view()).mediator).toBe('孟凡琴');
    },
    60_000,
  );

  step(
    'asks the mediator whether he knows anybody before he takes the case',
    async () => {
      const page = mediator();
      await page.goto(at('mediation/desk'));
      await page.getByRole('row', { name: /葛美云/ }).click();
      await page.getByRole('radio', { name: /没有关系/ }).click();
      await page.getByRole('button', { name: '接下这件' }).click();
      await page.getByText('等各方答复').first().waitFor();
      expect((await view()).status).toBe('inviting');
    },
    60_000,
  );

  step(
    'records the answer of a side that came to the window, with its paper',
    async () => {
      const { people, insurers, world, caseId } = walked();
      const page = mediator();
      await page.getByText('登记申大鹏的线下答复').click();
      await page.getByRole('radio', { name: '同意调解，线下参加' }).click();
      await look(page, 'record-answer');
      await scan(page, '上传签字的答复');
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await page.getByText('线下参加').first().waitFor();
      await joinMediation({
        ...walked(),
        people: people.filter((p) => p.ref === 'B'),
        world,
        caseId,
        insurers,
      });
      expect((await view()).status).toBe('scheduling');
    },
    60_000,
  );

  step(
    'offers times from the telephone, and records at the desk what the offline side picked',
    async () => {
      const { people, insurers, world, caseId } = walked();
      const phone = have(made.phone);
      await phone.goto(at('mediation/home', { caseId }));
      const day = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
      await phone.getByLabel('第一个：哪天').fill(day);
      await phone.getByRole('textbox', { name: '第一个：几点' }).fill('930');
      await look(phone, 'times-phone');
      await phone.getByRole('button', { name: '请各方选这 1 个时间' }).click();
      await phone.getByText('各方选的时间').waitFor();

      const slot = have((await view()).slots[0]).id;
      for (const { token } of [...people.filter((p) => p.ref === 'B'), ...insurers])
        await world.ask(mediationApi.pickTimes, { caseId, slots: [slot] }, token);
      const page = mediator();
      await fresh(page, file());
      await page.getByText('登记申大鹏选的时间').click();
      await page.getByRole('checkbox').first().click();
      await look(page, 'pick-times');
      await page.getByRole('button', { name: '登记这 1 个' }).click();
      await page.getByText('调解会时间定了').first().waitFor();
    },
    60_000,
  );

  step(
    'opens the session only after identities are checked and the warning is read',
    async () => {
      const page = mediator();
      await page.getByText('先核对到场人的身份').waitFor();
      await page.getByRole('checkbox', { name: /葛美云/ }).click();
      await page.getByText('先核对申大鹏的身份').waitFor();
      await page.getByRole('checkbox', { name: /申大鹏/ }).click();
      await page.getByText('先宣读虚假调解的后果').waitFor();
      await page.getByRole('checkbox', { name: /念过了/ }).click();
      await look(page, 'open-session');
      await page.getByRole('button', { name: '宣布开始' }).click();
      await page.getByText('正在调解').first().waitFor();
      expect((await view()).status).toBe('in-session');
    },
    60_000,
  );

  step(
    'starts the agreement from the offer that was taken, and shows each refusal at its field',
    async () => {
      const total = await bargain(walked(), 5_432_100 as never);
      const page = mediator();
      await fresh(page, file());
      await page.getByText('对方同意').first().waitFor();
      await look(page, 'file-in-session');
      await page.getByRole('button', { name: '拟协议' }).click();
      await page.getByText('各方谈的是').waitFor();
      await page.getByText('对得上').waitFor();
      expect(await page.getByRole('textbox', { name: '账号' }).first().inputValue()).toBe('');
      await look(page, 'draft');

      await page.getByRole('textbox', { name: /其他约定/ }).fill('李某尽快付清');
      await page.getByRole('button', { name: '拟好了，请各方签' }).click();
      await page.getByText('银行账号是 8 到 30 位数字').first().waitFor();
      const banks = page.getByRole('textbox', { name: '开户行' });
      for (let row = 0; row < (await banks.count()); row += 1) {
        await banks.nth(row).fill('清丰县农村信用社');
        await page.getByRole('textbox', { name: '账号' }).nth(row).fill('6217 0000 3308 4417');
      }
      await page.getByRole('button', { name: '拟好了，请各方签' }).click();
      await page.getByText('“尽快”说不清').waitFor();
      await look(page, 'draft-refused');
      await page.getByRole('textbox', { name: /其他约定/ }).fill('');
      await page.getByRole('button', { name: '拟好了，请各方签' }).click();
      await page.getByText('协议第 1 稿').waitFor();
      const paid = (await view()).agreement?.terms.payments.map((p) => p.amount) ?? [];
      expect(paid.reduce((sum, one) => sum + one, 0)).toBe(total);
      await look(page, 'file-signing');
    },
    90_000,
  );

  step(
    'keeps what was typed when the draft is changed before anybody has signed',
    async () => {
      const page = mediator();
      await page.getByRole('button', { name: /改协议/ }).click();
      const account = page.getByRole('textbox', { name: '账号' }).first();
      await account.waitFor();
      expect((await account.inputValue()).replace(/\s/g, '')).toBe('6217000033084417');
      await page.getByRole('textbox', { name: /其他约定/ }).fill('申大鹏当面道歉。');
      await page.getByRole('button', { name: '拟好了，请各方签' }).click();
      await page.getByText('协议第 2 稿').waitFor();
    },
    60_000,
  );

  step(
    'opens the very file that people sign',
    async () => {
      const page = mediator();
      const answered = page.waitForResponse(/mediation\/link-agreement/);
      await page.getByRole('button', { name: '打开 PDF' }).click();
      const { value } = (await (await answered).json()) as { value: { url: string } };
      const bytes = Buffer.from(await (await fetch(value.url)).arrayBuffer());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    },
    60_000,
  );

  step(
    'records a signature given on paper',
    async () => {
      const page = mediator();
      await page.getByRole('link', { name: '登记申大鹏的纸上签字' }).click();
      await scan(page, '上传签字页扫描件');
      await page.getByRole('button', { name: '登记签字' }).click();
      await page.getByText(/\d 纸上签$/).waitFor();
      expect(await page.getByRole('button', { name: /改协议/ }).count()).toBe(0);
    },
    60_000,
  );

  step(
    'lets the mediator sign by hand',
    async () => {
      const { people } = walked();
      await signAll({ ...walked(), people: people.filter((p) => p.ref === 'B') }, 1);
      const page = mediator();
      await page.getByRole('button', { name: '调解员签字' }).click();
      const pad = page.getByRole('img', { name: '签名板' });
      // waits until the page has come to rest
      await pad.hover({ position: { x: 40, y: 30 } });
      await page.mouse.down();
      await pad.hover({ position: { x: 120, y: 70 } });
      await page.mouse.up();
      await page.getByRole('button', { name: '发验证码' }).click();
      await page.getByText('秒后重发').waitFor();
      const code = await browserWorld().smsCode(staff.mediator.phone);
      await page.getByRole('textbox', { name: /短信验证码/ }).fill(code);
      await page.getByRole('button', { name: '确认签字' }).click();
      await page.getByText('签好了').last().waitFor();
    },
    60_000,
  );

  step(
    'brings the agreement into force with the seal of the office, the last of all',
    async () => {
      const page = clerk();
      await fresh(page, file());
      await page.getByRole('button', { name: '盖调委会的章' }).click();
      await page.getByText('各方都签了。盖章后马上生效。').waitFor();
      await page.getByRole('button', { name: '盖章', exact: true }).click();
      await page.getByText('协议生效了').first().waitFor();
      expect((await view()).status).toBe('settled');
      await look(page, 'file-settled');
    },
    90_000,
  );

  step(
    'keeps what is done apart from what is to be done',
    async () => {
      const page = mediator();
      await fresh(page, at('mediation/desk'));
      await page.getByText('先到期的在前').waitFor();
      expect(await page.getByRole('row', { name: /葛美云/ }).count()).toBe(0);
      await page.getByRole('link', { name: '办完的' }).click();
      await page.getByRole('row', { name: /葛美云/ }).waitFor();
    },
    60_000,
  );
});
