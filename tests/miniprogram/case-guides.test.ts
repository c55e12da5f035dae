import { sourceOfId } from '@shared/law';
import { guideAloud, guideOf, topics } from '@phone/case/logic/guides';
import { wangsView } from './case-views';

describe('a way outside of this place', () => {
  it.each(topics)('%s: every article it rests on is a known source', (topic) => {
    const { cites } = guideOf(topic, wangsView());
    expect(cites.length).toBeGreaterThan(0);
    expect(cites.filter(({ source }) => !sourceOfId(source))).toEqual([]);
  });

  it('says against whom a suit goes: who bears a fault, and the insurer of his car', () => {
    const text = guideAloud(guideOf('court', wangsView()));
    expect(text).toContain('李建军、');
    expect(text).toContain('清丰县人民法院');
    expect(text).not.toContain('王秀兰');
  });

  it('speaks of suing together only where there are several', () => {
    const view = wangsView();
    expect(guideAloud(guideOf('court', view))).toContain('，一起告');
    const uninsured = view.vehicles.map((vehicle) => ({ ...vehicle, policies: [] }));
    const text = guideAloud(guideOf('court', { ...view, vehicles: uninsured }));
    expect(text).toContain('告李建军。');
  });

  it('counts three years from the accident as the last safe day for a suit', () => {
    expect(guideAloud(guideOf('court', wangsView()))).toContain('2029年8月18日以前去');
  });

  it('says that judicial confirmation takes both, within thirty days', () => {
    const text = guideAloud(guideOf('confirmation', wangsView()));
    expect(text).toContain('各方一起申请，协议生效后 30 天内');
  });

  it('tells both terms of the police’s mediation', () => {
    const text = guideAloud(guideOf('police', wangsView()));
    expect(text).toContain('10 个工作日内交');
    expect(text).toContain('3 个工作日内交');
  });
});
