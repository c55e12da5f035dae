import { nowWords } from '@phone/mediation/logic/now-words';
import { invitationWords } from '@phone/mediation/logic/invitation';
import type { MediationView } from '@shared/mediation';

type Side = MediationView['sides'][number];

const side = (seat: string, name: string, change: Partial<Side> = {}): Side => ({
  seat: seat as never,
  name,
  kind: seat.startsWith('party') ? 'party' : 'insurer',
  you: false,
  way: 'online',
  answer: 'joined',
  agreedToDisclosure: false,
  ...change,
});

/** Wang applied; Li reads, unless told otherwise. */
function view(change: Partial<MediationView> = {}, li: Partial<Side> = {}): MediationView {
  return {
    id: 'm1',
    version: 1,
    caseId: 'c1',
    office: 'o1',
    appliedAt: '2026-11-25T09:00:00.000+08:00',
    appliedBy: 'party:wang',
    status: 'inviting',
    slots: [],
    drafts: 0,
    sides: [
      side('party:wang', '王秀兰'),
      side('party:li', '李建军', { you: true, ...li }),
      side('insurer:yuan', '豫安财险', { answer: 'asked' }),
    ],
    you: { role: 'party', seat: 'party:li', party: 'li' },
    ...change,
  } as unknown as MediationView;
}

const slots = [{ id: 's1', startsAt: '2026-11-27T09:30:00.000+08:00' }] as never;
const pick = { slots: ['s1'], at: '2026-11-25T09:00:00.000+08:00' } as never;
const asMediator = { you: { role: 'mediator', seat: 'mediator' } } as never;
const signers = (you: boolean, signedAt?: string) =>
  ({
    agreement: {
      signers: [
        { seat: 'party:li', name: '李建军', you, ...(signedAt ? { signedAt } : {}) },
        { seat: 'party:wang', name: '王秀兰', you: false },
      ],
    },
  }) as never;

const cells: readonly (readonly [
  said: string,
  mediation: MediationView,
  open: readonly string[],
  words: readonly [mine: boolean, title: string, why: string | RegExp],
])[] = [
  [
    'an invited side is asked a question',
    view({}, { answer: 'asked' }),
    ['join', 'refuse'],
    [true, '王秀兰申请调解，您同意吗？', /都可以/],
  ],
  [
    'who agreed reads who has not answered',
    view(),
    [],
    [false, '等各方答复', /还没有答复：豫安财险。/],
  ],
  [
    'an insurer that stayed out reads so',
    view({ status: 'scheduling' }, { answer: 'refused' }),
    [],
    [false, '您没有参加这次调解', /其他各方接着谈/],
  ],
  ['before there is a mediator', view({ status: 'applied' }), [], [false, '等派调解员', /通知您/]],
  [
    'the mediator who was named is asked',
    view({ status: 'assigned', ...(asMediator as object) }),
    ['accept-assignment'],
    [true, '这件调解，您接不接？', /答复/],
  ],
  ['the parties wait for him', view({ status: 'assigned' }), [], [false, '等调解员答复', /他在/]],
  [
    'a party is asked about a tie',
    view({ status: 'disclosed' }),
    ['agree-disclosure'],
    [true, '还由这位调解员调解吗？', /每位当事人都同意/],
  ],
  [
    'who has answered it reads who has not',
    view({ status: 'disclosed' }, { agreedToDisclosure: true }),
    [],
    [false, '等各方答复', /还没有答复：王秀兰。/],
  ],
  [
    'no time can be chosen before times are given',
    view({ status: 'scheduling' }),
    ['pick-times'],
    [false, '正在约时间', /给了通知您/],
  ],
  [
    'the mediator is to give them',
    view({ status: 'scheduling', ...(asMediator as object) }),
    ['propose-times'],
    [true, '请给出时间', /一到三个/],
  ],
  [
    'then the side is to choose',
    view({ status: 'scheduling', slots }),
    ['pick-times'],
    [true, '哪些时间您有空？', /定下来/],
  ],
  [
    'and waits when it has',
    view({ status: 'scheduling', slots }, { pick }),
    ['pick-times'],
    [false, '正在约时间', '您选好了。等：王秀兰。'],
  ],
  [
    'a session at the office is not called a video',
    view({ status: 'scheduled', session: { place: 'on-site' } } as never),
    [],
    [false, '调解会时间定了', /到调解室/],
  ],
  [
    'who is to sign',
    view({ status: 'signing', ...(signers(true) as object) }),
    ['sign-agreement'],
    [true, '协议拟好了，请您看', /再签/],
  ],
  [
    'who has signed',
    view({ status: 'signing', ...(signers(true, 'x') as object) }),
    [],
    [false, '等大家签字', /^您签好了。还没有签：王秀兰。/],
  ],
  [
    'who need not sign',
    view({ status: 'signing', ...(signers(false) as object) }),
    [],
    [false, '等大家签字', /^还没有签：李建军、王秀兰。/],
  ],
  [
    'an end says why',
    view({ status: 'failed', end: { reason: 'expired' } } as never),
    [],
    [false, '这次没有谈成：调解期满，没有谈成', /没有放弃任何权利/],
  ],
];

describe('what stands on top of a mediation', () => {
  it.each(cells.map((cell) => ({ said: cell[0], cell })))('$said', ({ cell }) => {
    const [, mediation, open, [mine, title, why]] = cell;
    const words = nowWords(mediation, open);
    expect([words.mine, words.title]).toEqual([mine, title]);
    expect(words.why).toMatch(why);
  });

  it('an invitation says what a no leaves to everybody', () => {
    const { agree, refuse } = invitationWords(view());
    expect(agree).toContain('只是同意谈，不是同意赔多少');
    expect(refuse.join('。')).toMatch(/请交警调解.*王秀兰可以去法院起诉/);
  });
});
