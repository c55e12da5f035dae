import { periodWords } from '@shared/law';
import type { GuideOf } from './guide';

/** 请交警调解 (程序规定 84–94). */
export const police: GuideOf = (view) => ({
  title: '请交警调解',
  lead: '各方都同意，一起书面申请。不收钱。',
  periods: ['ask-police-mediation', 'ask-police-mediation-again'],
  parts: [
    {
      title: '怎么申请',
      numbered: true,
      points: [
        '存下申请书，各方都签名。少一方，交警不能调。',
        `收到认定书、事故证明或维持的复核结论，${periodWords('ask-police-mediation')}内交。`,
        `人民调解没谈成的，${periodWords('ask-police-mediation-again')}内交。`,
        `交给${view.offices.police.name}。`,
      ],
    },
    {
      title: '交了以后',
      points: [
        `开会前 ${periodWords('police-session-notice')}通知您。每方最多来 3 个人，保险公司也能来。`,
        `${periodWords('police-mediation')}内调完。受伤的从治好那天算，评残的从定残那天算，去世的从办完丧事那天算。`,
        '谈成了，各方签名，调解书就生效。',
      ],
    },
    {
      title: '先想清楚',
      points: [
        '对方签了又不给钱，要去起诉，不能直接强制执行。',
        '已经起诉的，交警不再调解。',
        '没来开会，又没有正当理由，调解就结束。',
      ],
    },
  ],
  cites: ['84', '85', '86', '88', '89', '90', '94'].map((article) => ({
    source: 'handling-procedure',
    article,
  })),
  form: { kind: 'police-mediation', note: '事故和各方姓名都填好了。各方自己写号码、签名。' },
});
