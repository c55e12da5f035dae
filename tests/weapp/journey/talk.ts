import type { Money } from '@shared/kernel';
import { draftAgreement } from '../../../functions/local/walk/agreement';
import * as story from '../../../functions/local/walk/story';
import { factCounts, insurerOffers, offerTimes, pickFirstTime } from './others';
import { lookAgain, until, type Told } from './told';

/** The answer to the application is lost on its way; asked again, the server says what it said. */
export const apply = async ({ weapp, walk }: Told): Promise<void> => {
  const { user, phone } = weapp;
  await user.tapText('去申请调解');
  await phone.willLoseAnswer('/api/mediation/apply');
  await user.tapText('申请调解');
  await user.see('没有提交成功');
  await user.doubleTapText('申请调解');
  await user.see('申请好了');
  expect((await factCounts(walk))['mediation.applied']).toBe(1);
};

export const pickTime = async ({ weapp, walk }: Told): Promise<void> => {
  const { user } = weapp;
  await story.assignMediator(walk);
  await story.acceptAssignment(walk);
  await story.joinMediation(walk);
  await offerTimes(walk);
  await lookAgain(weapp);
  await user.tapText('去选时间');
  await user.arrive('mediation/times/index');
  await user.tap('.choice');
  await user.doubleTapText('就这些时间');
  await user.arrive('mediation/home/index');
  await pickFirstTime(walk);
  await lookAgain(weapp);
  await user.see('上午 9:30');
};

/** The room by writing: a line and an offer of hers, the insurer's offer, her yes. */
export const bargain = async ({ weapp, walk }: Told): Promise<void> => {
  const { user } = weapp;
  await user.tapText('进调解室');
  await user.see('调解员还没宣布开始');
  await story.openSession(walk);
  await user.tapText('文字');
  await user.fill('写一句', '我的腿还在恢复，想早点谈好。');
  await user.doubleTapText('发出去');
  await user.find('.msg--you');
  expect(await user.text('.msg--you .msg__text')).toBe('我的腿还在恢复，想早点谈好。');
  expect(await user.count('.msg--you')).toBe(1);
  await user.tapText('出价');
  await user.tapText('说个数');
  await user.fill('一共多少', '43000');
  await user.doubleTapText('说出去');
  await user.see('¥43,000.00');
  await insurerOffers(walk, 4_200_000 as Money, '零头不要了');
  await user.tapText('同意 ¥42,000.00');
  await user.see('对方同意');
};

/** In the room she is told that the agreement is there; she reads it plainly, then in full, then the PDF. */
export const readAgreement = async ({ weapp, walk }: Told): Promise<void> => {
  const { user, phone } = weapp;
  await draftAgreement(walk, 4_200_000 as Money);
  await user.tapText('去看协议');
  await user.see('您一共能拿到');
  await user.see('¥42,000.00');
  await user.tapText('全文');
  await user.tapText('打开 PDF');
  await until('the PDF is open', async () => (await phone.calls('openDocument')).length === 1);
};
