import { weappApp } from './weapp-app';
import { until } from './journey/told';

const app = weappApp();

test('anybody calculates on the phone without signing in, and the server comes to the same digest', async () => {
  const { user, phone, kill, errors } = await app.launch();
  await user.tapText('算一算');
  await user.tapText('我骑电动车，对方开汽车');
  await user.tapText('下一题');
  await user.tapText('主要责任');
  await kill();
  await user.tapText('算一算');
  await user.see('交警认定，对方是什么责任？');
  await user.tapText('下一题');
  await user.tapText('评上了伤残');
  await user.tapText('十级');
  await user.tapText('下一题');
  await user.fill('看病花了多少', '23456.78');
  await user.tapText('15 天');
  await user.tapText('下一题');
  await user.tapText('18 到 59 岁');
  await user.tapText('算出来');
  await user.arrive('calculation/result/index');
  await user.tapText('重新验算');
  await user.see('服务器用同样的事实又算了一次，和手机上的逐字节相同。');
  await user.tapText('存 PDF');
  await until('the PDF is open', async () => (await phone.calls('openDocument')).length === 1);
  expect(errors).toEqual([]);
});
