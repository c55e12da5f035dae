import type { Deadline } from '@shared/case';
import type { Instant, PartyId } from '@shared/kernel';
import { furtherTurns, turnOf } from '@phone/case/logic/turn';
import { aCase, driver, rider } from '../builders/case';
import { aDeadline, wangsView } from './case-views';

const due = (day: string) => `${day}T23:59:59.999+08:00` as Instant;
const driverOwns: Deadline['owner'] = { party: driver().id };

function chosen(choice: 'online' | 'offline', parties = aCase().parties) {
  return parties.map((party) => ({
    ...party,
    consents: [
      {
        stage: 'mediation' as const,
        choice,
        shownVersion: 'mediation-1',
        shownHash: 'a'.repeat(64),
        at: due('2026-11-20'),
        by: 'account-wang' as never,
      },
    ],
  }));
}

describe('whose turn it is', () => {
  it('shows my own deadline first, even when another one ends sooner', () => {
    const view = wangsView([
      aDeadline({
        period: 'mediator-confirms',
        owner: { office: 'mediator' },
        dueAt: due('2026-11-25'),
      }),
      aDeadline({ period: 'pick-time', dueAt: due('2026-11-27') }),
    ]);
    expect(turnOf(view)).toMatchObject({
      whose: 'mine',
      who: '轮到您',
      title: '选一个调解时间',
      deadline: { dueAt: due('2026-11-27') },
    });
  });

  it('takes the sooner of two own deadlines and keeps the other one visible', () => {
    const view = wangsView([
      aDeadline({ period: 'pick-time', dueAt: due('2026-11-28') }),
      aDeadline({ period: 'sign-agreement', dueAt: due('2026-11-26') }),
    ]);
    const turn = turnOf(view);
    expect(turn.title).toBe('看清协议，决定签不签');
    expect(furtherTurns(view, turn).map((t) => t.title)).toEqual(['选一个调解时间']);
  });

  it('asks for the choice of a route as long as none is made, though others have deadlines', () => {
    const view = wangsView([
      aDeadline({ period: 'identity-answer', owner: { office: 'police-office' } }),
    ]);
    expect(turnOf(view)).toMatchObject({ whose: 'mine', page: 'route' });
  });

  it('names the person the case waits for, with the sentence for those who wait', () => {
    const view = wangsView([aDeadline({ period: 'pick-time', owner: driverOwns })], [], {
      parties: chosen('online'),
    });
    expect(turnOf(view)).toMatchObject({
      whose: 'others',
      who: '轮到李建军',
      title: '等选调解时间',
    });
  });

  it('names the insurer by its firm when the period is the insurer’s', () => {
    const view = wangsView(
      [aDeadline({ period: 'claim-pay', owner: { office: 'insurers' } })],
      [],
      {
        stage: 'settled',
        parties: chosen('online'),
      },
    );
    expect(turnOf(view).who).toBe('轮到豫安财险濮阳中心支公司');
  });

  it('gives an own period without a sentence of its own its legal title instead of nothing', () => {
    const view = wangsView([aDeadline({ period: 'appraisal-fee' })]);
    expect(turnOf(view)).toMatchObject({ whose: 'mine', title: '交纳鉴定费' });
  });

  it('leads to the application for mediation once online handling is chosen and nothing runs', () => {
    const view = wangsView([], [], { parties: chosen('online') });
    expect(turnOf(view)).toMatchObject({
      whose: 'nobody',
      page: 'mediation',
      button: '去申请调解',
    });
  });

  it('offers the way back to a party who handles the case offline', () => {
    const view = wangsView([], [], { parties: chosen('offline') });
    expect(turnOf(view)).toMatchObject({ title: '您选了线下办', page: 'route' });
  });

  it('says that a closed case is finished and asks for nothing', () => {
    const turn = turnOf(wangsView([], [], { stage: 'closed' }));
    expect(turn.title).toBe('这起事故办完了');
    expect(turn.button).toBeUndefined();
  });

  it('does not take another party’s deadline for mine', () => {
    const view = wangsView([aDeadline({ owner: { party: 'party-li' as PartyId } })], [], {
      parties: [rider(), driver()],
    });
    expect(turnOf(view).deadline).toBeUndefined();
  });
});
