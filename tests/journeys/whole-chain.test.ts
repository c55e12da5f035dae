import type { Browser } from 'playwright-core';
import type { CaseId } from '@shared/kernel';
import { staff } from '../../functions/local/county';
import { launchBrowser } from '../support/browser';
import { atFullHeight } from '../support/layout-check';
import { takePicture } from '../support/screenshots';
import { arrive, desk, personWith, seen, type Person } from './chain/acting';
import * as claim from './chain/claim';
import * as table from './chain/mediation';
import * as party from './chain/party';
import * as police from './chain/police';

const lookedFor = '通知领取认定书';

type Who = 'officer' | 'victim' | 'driver' | 'clerk' | 'mediator' | 'insurer';

describe('One accident through the screens of everybody in it', () => {
  const people = new Map<Who, Person>();
  const times: string[] = [];
  const { name } = police.victim;
  let browser: Browser | undefined;
  let caseId = '' as CaseId;
  let broken: string | undefined;

  const the = (who: Who): Person => {
    const person = people.get(who);
    if (!person) throw new Error(`${who} is not there`);
    return person;
  };
  const everybody = ['mediator', 'victim', 'driver', 'insurer'] as const;

  beforeAll(async () => {
    browser = await launchBrowser({ fakeMedia: true });
    const open = async (who: Who, phone: string, signedIn: boolean, options = {}) => {
      if (browser) people.set(who, await personWith(browser, phone, { signedIn, ...options }));
    };
    await open('officer', staff.police.phone, false, { viewport: desk });
    await open('victim', police.victim.phone, false, { hasTouch: true });
    await open('driver', police.driver.phone, false);
    await open('clerk', staff.clerk.phone, true, { viewport: desk });
    await open('mediator', staff.mediator.phone, true, { viewport: desk });
    await open('insurer', staff.insurer.phone, true);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    process.stdout.write(`${times.join('\n')}\n`);
  });

  /** One step of the story; nobody's page may have complained in it. A story that broke is not told on. */
  const step = (title: string, run: () => Promise<unknown>, limit = 60_000) =>
    it(
      title,
      async () => {
        if (broken) throw new Error(`the story broke before, at: ${broken}`);
        broken = title;
        const began = performance.now();
        await run().catch(async (error: unknown) => {
          for (const [who, { page }] of people)
            await atFullHeight(page, () => takePicture(page, `broken.${who}`, 'last'));
          throw error;
        });
        times.push(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${title}`);
        const faults = [...people].flatMap(([who, { watch }]) =>
          watch.faults().map((fault) => `${who}: ${fault}`),
        );
        expect(faults).toEqual([]);
        broken = undefined;
      },
      limit,
    );

  step('lets the officer sign in and enter the accident', async () => {
    caseId = await police.enterAccident(the('officer'));
    expect(caseId).not.toBe('');
  });

  step(
    'lets the officer make the finding, register its service, and look at a number',
    async () => {
      await police.issueAndServe(the('officer'));
      await police.lookAtNumber(the('officer'), lookedFor);
    },
  );

  step(
    'lets both parties come in by the code on the finding and a code on their phones',
    async () => {
      const link = await police.entryLink(caseId);
      await party.enterByCode(the('victim'), link, police.victim);
      await party.enterByCode(the('driver'), link, police.driver);
    },
  );

  step('lets both choose online mediation after reading what it means', async () => {
    await party.chooseOnline(the('victim'), caseId, '调解');
    await party.chooseOnline(the('driver'), caseId, '调解');
  });

  step('lets the victim name a helper and take it back', () =>
    party.nameHelperAndRevoke(the('victim'), caseId),
  );

  step('seals the victim’s photo, and carries a question and its answer', async () => {
    await party.uploadPhoto(the('victim'), caseId);
    await party.askAbout(the('driver'), caseId);
    await party.answerAbout(the('victim'), caseId);
  });

  step('keeps the victim’s calculation with the case', () =>
    party.calculate(the('victim'), caseId, name),
  );

  step('brings the case to a mediator who has no conflict', async () => {
    await table.apply(the('victim'), caseId);
    await table.assign(the('clerk'), name);
    await table.accept(the('mediator'), name);
    await table.agreeToMediate(the('driver'), caseId);
    await table.agreeFromDesk(the('insurer'), name);
  });

  step('finds a time that suits everybody', async () => {
    await table.proposeTimes(the('mediator'), name);
    for (const who of ['victim', 'driver', 'insurer'] as const)
      await table.pickTime(the(who), caseId);
  });

  step(
    'shows everybody the others’ moving pictures in the room',
    async () => {
      await table.openSession(the('mediator'), name);
      for (const who of ['victim', 'driver', 'insurer'] as const)
        await table.enterRoom(the(who), caseId);
      await table.seeOneAnother(everybody.map(the));
    },
    120_000,
  );

  step('carries offers and the answer through the room', async () => {
    await table.bargain(the('victim'), the('insurer'));
    for (const who of everybody) await table.leaveRoom(the(who));
  });

  step('drafts the agreement from what was agreed', () => table.draft(the('mediator'), name));

  step(
    'is signed by everybody by hand, with a code, and sealed last',
    async () => {
      for (const who of ['victim', 'driver'] as const)
        await party.chooseOnline(the(who), caseId, '签协议');
      await table.sign(the('victim'), caseId, 'finger');
      for (const who of ['driver', 'insurer', 'mediator'] as const)
        await table.sign(the(who), caseId, 'mouse');
      await table.seal(the('clerk'), name);
      await table.isInForce(the('victim'), caseId);
    },
    120_000,
  );

  step('comes to the insurer with one tap', async () => {
    await party.chooseOnline(the('victim'), caseId, '理赔');
    await claim.claimOnce(the('victim'), caseId);
  });

  step('is checked, approved and paid at the insurer’s desk', async () => {
    await the('insurer').page.setViewportSize(desk);
    await claim.decideAndPay(the('insurer'), name);
  });

  step('is closed by the victim’s confirmation of the money', () =>
    claim.confirmMoney(the('victim'), caseId),
  );

  step('stands in the timeline from the report to the money', async () => {
    const { page } = the('victim');
    await arrive(the('victim'), 'case/home', { caseId });
    await seen(page, '这起事故办完了').waitFor();
    await seen(page, /^看更早的/).click();
    const told = await page.getByRole('list', { name: '办到哪了' }).innerText();
    const inOrder = [
      '民警登记',
      '认定书',
      '当面送达',
      '核对身份',
      '调解选了网上办',
      '交了一份照片',
      '理赔计算单',
      '同意调解',
      '约时间',
      '调解会开始',
      '第 1 次出价',
      '同意出价',
      '拟好协议',
      '签了字',
      '盖章',
      '协议生效',
      '一键理赔',
      '同意付',
      '付出',
      '确认收到',
    ];
    const places = inOrder.map((words) => told.indexOf(words));
    expect(inOrder.filter((_, at) => places[at] === -1)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  step('told each of them everything once', async () => {
    for (const who of ['victim', 'driver'] as const) {
      const { page } = the(who);
      await arrive(the(who), 'account/notices');
      await seen(page, /没看$|都看过了/).waitFor();
      const lines = await page.locator('.row').allInnerTexts();
      const texts = lines.map((line) => line.split('\n').slice(0, 2).join(' '));
      expect(texts.length).toBeGreaterThan(5);
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    }
  });

  step('shows the victim who of which office looked at her data', async () => {
    const { page } = the('victim');
    await arrive(the('victim'), 'account/looks');
    for (const office of [
      '交警 · 清丰县公安局交警大队',
      '调解员 · 清丰县道路交通事故人民调解委员会',
      '保险公司 · 豫安财险濮阳中心支公司',
    ])
      await seen(page, office).waitFor();
    await seen(page, `为了：${lookedFor}`).waitFor();
  });
});
