import { periodWords } from '@shared/law';
import type { MediationView } from '@shared/mediation';

type Words = { readonly agree: readonly string[]; readonly refuse: readonly string[] };

/** The name of who asked for the mediation. */
export function applicantOf({ sides, appliedBy }: MediationView): string {
  return sides.find((side) => side.seat === appliedBy)?.name ?? '对方';
}

/** What a yes and a no to an invitation mean (人民调解法 17; 道路交通事故处理程序规定 85 for what is left after it). */
export function invitationWords(mediation: MediationView): Words {
  if (mediation.you.role === 'insurer')
    return {
      agree: ['由调解员主持，约时间谈，不收费', '只是同意谈，不是同意赔多少'],
      refuse: ['其他各方接着谈，贵公司不在场', '理赔照样按法律和合同办'],
    };
  return {
    agree: [
      '由调解员主持，约时间谈，不收费',
      '只是同意谈，不是同意赔多少',
      '谈到一半不想谈了，随时能退出',
    ],
    refuse: [
      '这次调解就结束，各方的权利都还在',
      `${periodWords('ask-police-mediation-again')}内，各方可以一起请交警调解`,
      `${applicantOf(mediation)}可以去法院起诉，您也可以`,
      '以后想谈，谁都可以再申请',
    ],
  };
}
