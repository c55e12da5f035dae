import { plots } from '../../functions/local/walk';
import * as story from '../../functions/local/walk/story';
import { chooseOnline, enterByCode, signInByWechat } from './journey/beginning';
import { claim, inForce, sign } from './journey/ending';
import { sendPhotoThroughKill, sendPhotoWithoutNetwork } from './journey/evidence';
import { joinOther, openCase } from './journey/others';
import { apply, bargain, pickTime, readAgreement } from './journey/talk';
import { weappApp } from './weapp-app';

const app = weappApp();

test('a person who was hurt goes from the WeChat login to the money, on her phone alone', async () => {
  const world = app.world();
  const [plot] = plots;
  if (plot === undefined) throw new Error('There is no plot to tell.');
  const { phone } = plot.victim;
  const reported = await openCase(world, plot);
  const weapp = await app.launch({
    phone: {
      loginCode: world.wechat.loginCode('openid-wang'),
      phoneCode: world.wechat.phoneCode(phone),
    },
  });

  await signInByWechat(weapp);
  await enterByCode(weapp, plot, reported.code);
  await chooseOnline(weapp);

  const told = { weapp, walk: await joinOther(world, reported, phone) };
  await sendPhotoThroughKill(told, plot.place);
  await sendPhotoWithoutNetwork(told);
  await story.calculate(told.walk);

  await apply(told);
  await pickTime(told);
  await bargain(told);
  await readAgreement(told);

  await sign(told);
  await inForce(told);
  await claim(told);
  expect(weapp.errors).toEqual([]);
}, 180_000);
