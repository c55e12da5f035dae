import { decideAndPay, signAll } from '../../../functions/local/walk/ending';
import { cutTexts } from '../on-phone';
import { factCounts } from './others';
import { lookAgain, type Told } from './told';

const stroke = (row: number) =>
  [0, 1, 2, 3, 4, 5].map((n) => ({ x: 50 + n * 28, y: 36 + row * 26 + (n % 2) * 9 }));

/**
 * She agrees to sign on the phone, writes her name with a finger, and gives the code that came by SMS.
 * The answer is lost on its way; the second tap finds the signature given, once.
 */
export const sign = async ({ weapp, walk }: Told): Promise<void> => {
  const { user, phone, kill } = weapp;
  const { world, caseId, victim } = walk;
  await phone.set({ typeScale: 1.4 });
  await kill();
  await user.open(`/mediation/agreement/index?caseId=${caseId}`);
  await user.tapText('看清了，去签字');
  await user.doubleTapText('同意，网上办');
  await user.tapText('看清了，去签字');
  await user.arrive('mediation/sign/index');
  for (const row of [0, 1, 2]) await user.draw('.signpad__ink', stroke(row));
  await user.tapText('发验证码');
  await user.see('秒后重发');
  await user.fill('短信验证码', await world.smsCode(victim.phone));
  expect(await cutTexts(weapp)).toEqual([]);
  await phone.willLoseAnswer('/api/mediation/sign-agreement');
  await user.tapText('确认签字');
  await user.see('没有提交成功');
  await user.doubleTapText('确认签字');
  await user.arrive('mediation/agreement/index');
  expect((await factCounts(walk))['mediation.agreement-signed']).toBe(1);
};

/** The others sign and the seal is set: the agreement is in force. */
export const inForce = async ({ weapp, walk }: Told): Promise<void> => {
  await signAll({ ...walk, people: walk.people.filter((person) => person !== walk.victim) });
  await lookAgain(weapp);
  await weapp.user.see('协议生效了');
};

export const claim = async ({ weapp, walk }: Told): Promise<void> => {
  const { user } = weapp;
  await user.tapText('去一键理赔');
  await user.arrive('claim/progress/index');
  await user.see('¥42,000.00');
  await user.doubleTap('.turn .btn--primary');
  await user.see('轮到豫安财险');
  expect((await factCounts(walk))['claim.submitted']).toBe(1);
  await decideAndPay(walk);
  await lookAgain(weapp);
  await user.tapText('钱到了，我来确认');
  await user.doubleTapText('到了，确认');
  await user.see('钱已到账');
};
