import { caseApi } from '@shared/case';
import { addDays, dateOf, instantOf, type Money, type OfficeId } from '@shared/kernel';
import { mediationApi, mostUnder, type Terms } from '@shared/mediation';
import type { z } from 'zod';
import { staff } from '../county';
import type { Walk } from './story';

type TermsInput = z.input<typeof Terms>;

/** The mediator writes down what was agreed: compulsory cover up to its limit, the rest by the commercial one. */
export async function draftAgreement(walk: Walk, total: Money): Promise<void> {
  const { world, caseId, victim, insurers } = walk;
  const mediator = await world.login(staff[walk.mediator].phone);
  const insurer = insurers[0]?.office ?? '';
  const dispute = await world.ask(caseApi.readCase, { caseId }, mediator);
  const most = mostUnder(dispute, insurer as OfficeId, 'compulsory') ?? total;
  const byCompulsory = Math.min(total, most) as Money;
  const dueOn = addDays(dateOf(instantOf(world.now())), 20);
  const number = '6217 0000 3308 4417';
  const account = { holder: victim.name, bank: '清丰县农村信用社', number };
  const terms: TermsInput = {
    facts: '双方车辆在清丰县境内发生碰撞，责任以交警认定书为准。',
    responsibility: '按交警认定书划分责任，保险公司在保险限额内赔偿。',
    items: [{ to: victim.party, label: '各项损失合计', amount: total }],
    payments: (['compulsory', 'commercial'] as const).flatMap((kind) => {
      const amount = kind === 'compulsory' ? byCompulsory : ((total - byCompulsory) as Money);
      const payment = { payer: { kind, insurer }, payee: victim.party, amount, dueOn, account };
      return amount > 0 ? [{ ...payment, purpose: 'damages' as const }] : [];
    }),
    prepayments: [],
    laterInjury: 'open',
    otherTerms: [],
  };
  await world.step('拟协议（PDF 与指纹）', async () => {
    const { mediation } = await world.ask(mediationApi.readMediation, { caseId }, mediator);
    await world.ask(
      mediationApi.draftAgreement,
      { caseId, version: mediation?.version ?? 0, terms },
      mediator,
    );
  });
}
