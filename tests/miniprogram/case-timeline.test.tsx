import { periods } from '@shared/law';
import { caseFactTexts } from '@shared/case';
import { timelineOf } from '@phone/case/logic/timeline';
import { ownTurns, waitingTurns } from '@phone/case/logic/turn-texts';
import { aDeadline, aFact, wangsView } from './case-views';

const online = (party: string) => ({ party, stage: 'mediation', choice: 'online' });

describe('the timeline', () => {
  it('keeps the order of the facts and says who did each', () => {
    const { done } = timelineOf(
      wangsView(
        [],
        [
          aFact(1, 'case.joined', { party: 'party-wang' }),
          aFact(2, 'case.identity-asked', { party: 'party-li' }),
        ],
      ),
    );
    expect(done.map((d) => [d.title, d.who])).toEqual([
      ['核对身份，进来办理', '王秀兰（您）'],
      ['手机号不一样，请民警核对', '李建军'],
    ]);
  });

  it('joins what several people did on one day into one line', () => {
    const at = aFact(3, 'x', {}).at;
    const { done } = timelineOf(
      wangsView(
        [],
        [
          aFact(1, 'case.route-chosen', online('party-wang'), { at }),
          aFact(2, 'case.route-chosen', online('party-li'), { at }),
        ],
      ),
    );
    expect(done).toHaveLength(1);
    expect(done[0]).toMatchObject({ title: '调解选了网上办', who: '王秀兰（您）、李建军' });
  });

  it('names the officer once where he served several on one day', () => {
    const at = aFact(3, 'x', {}).at;
    const served = { how: 'in-person', on: '2026-11-23', until: '2026-11-26' };
    const { done } = timelineOf(
      wangsView(
        [],
        [
          aFact(
            1,
            'accident.finding-served',
            { ...served, party: 'party-li' },
            { at, role: 'police' },
          ),
          aFact(
            2,
            'accident.finding-served',
            { ...served, party: 'party-wang' },
            { at, role: 'police' },
          ),
        ],
      ),
    );
    expect(done.map((d) => d.who)).toEqual(['交警 · 李建军、王秀兰（您）']);
  });

  it('shows no mere right as the point where the case stands, neither mine nor another’s', () => {
    const review = { period: 'apply-review' };
    const { now } = timelineOf(
      wangsView([
        aDeadline({ ...review, id: 'mine' }),
        aDeadline({ ...review, id: 'his', owner: { party: 'party-li' as never } }),
        aDeadline({ period: 'joint-confirmation', id: 'over', status: 'late' }),
        aDeadline({ period: 'pick-time', id: 'duty' }),
      ]),
    );
    expect(now.map((n) => [n.key, n.who, n.mine])).toEqual([['duty', '轮到您', true]]);
  });

  it('leaves out the move of the spine where the fact that caused it stands beside it', () => {
    const at = aFact(1, 'x', {}).at;
    const stage = { from: 'reported', to: 'open' };
    const { done } = timelineOf(
      wangsView(
        [],
        [
          aFact(1, 'case.stage-moved', stage, { at }),
          aFact(2, 'case.joined', { party: 'party-wang' }, { at }),
        ],
      ),
    );
    expect(done.map((d) => d.title)).toEqual(['核对身份，进来办理']);
    const alone = timelineOf(wangsView([], [aFact(1, 'case.stage-moved', stage)]));
    expect(alone.done.map((d) => d.title)).toEqual(['责任认定完成，可以谈赔偿了']);
  });

  it('shows that something happened when the fact is of a newer version', () => {
    const { done } = timelineOf(
      wangsView([], [aFact(1, 'appraisal.opinion-given', {}, { role: 'appraiser' })]),
    );
    expect(done[0]).toMatchObject({ title: '有新进展', who: '鉴定人' });
  });

  it('has a sentence for every fact of every capability, and says who did it', () => {
    const { done } = timelineOf(
      wangsView(
        [],
        [
          aFact(1, 'mediation.times-picked', { seat: 'x' }, { by: 'party-li' as never }),
          aFact(2, 'accident.review-decided', { result: 'upheld' }, { role: 'police' }),
          aFact(3, 'case.identity-confirmed', { party: 'party-wang' }, { role: 'police' }),
          aFact(4, 'claim.approved', { amount: 12345 }, { role: 'insurer' }),
        ],
      ),
    );
    expect(done.map((d) => [d.title, d.who])).toEqual([
      ['选了时间', '李建军'],
      ['复核维持原认定', '交警'],
      ['民警核对：是本人', '交警 · 王秀兰（您）'],
      ['保险公司核定同意付 ¥123.45', '保险公司'],
    ]);
  });

  it('lists what runs, soonest due first, with owner and article', () => {
    const { now } = timelineOf(
      wangsView([
        aDeadline({ dueAt: '2026-11-30T23:59:59.999+08:00' as never }),
        aDeadline({ period: 'mediator-confirms', owner: { office: 'mediator' }, status: 'late' }),
      ]),
    );
    expect(now.map((n) => [n.who, n.mine, n.late])).toEqual([
      ['轮到调解员', false, true],
      ['轮到您', true, false],
    ]);
    expect(now[0]?.cite).toEqual({ source: 'online-mediation-rules', article: '10' });
  });

  it('says what comes next, and does not repeat a step that already runs', () => {
    const before = timelineOf(wangsView([], [], { stage: 'open' }));
    expect(before.next.map((n) => n.title)).toEqual(['开调解会', '签协议', '保险公司付款']);
    const running = timelineOf(
      wangsView([aDeadline({ period: 'claim-pay', owner: { office: 'insurers' } })], [], {
        stage: 'settled',
      }),
    );
    expect(running.next).toEqual([]);
  });

  it('has a Chinese sentence for every fact of the spine', () => {
    const data = {
      party: 'party-wang',
      stage: 'claim',
      choice: 'offline',
      to: 'open',
      until: '2026-12-31',
      period: 'claim-pay',
    };
    for (const text of Object.values(caseFactTexts))
      expect(text(data as never)).toMatch(/[\u4e00-\u9fff]{2}/);
  });

  it('speaks only of periods that exist in the law table', () => {
    const spoken = [...Object.keys(ownTurns), ...Object.keys(waitingTurns)];
    expect(spoken.filter((period) => !(period in periods))).toEqual([]);
  });
});
