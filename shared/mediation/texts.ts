import { spacedCode } from '@shared/case';
import { stampText } from '@shared/kernel';
import { periodWords } from '@shared/law';
import type { MediationFact } from './facts';
import type { EndReason } from './model';

const endReasons: Readonly<Record<EndReason, string>> = {
  agreed: '达成协议',
  'settled-by-themselves': '双方自己谈好了',
  unreachable: '联系不上一方',
  unwilling: '有一方不愿调解',
  'gap-too-wide': '差距太大，谈不拢',
  expired: '调解期满，没有谈成',
  'refused-to-sign': '有一方不签协议',
  other: '其他原因',
};

const waysLeft = `还能再申请调解；${periodWords('ask-police-mediation-again')}内，各方能一起请交警调解；也能到法院起诉。`;

/** Why it ended, in plain words. */
export function endReasonText(reason: EndReason): string {
  return endReasons[reason];
}

type FactTexts = {
  readonly [T in MediationFact['type']]: (
    data: Extract<MediationFact, { type: T }>['data'],
  ) => string;
};

/** One timeline sentence per fact. The page adds who and when. */
export const mediationFactTexts: FactTexts = {
  'mediation.applied': () => '申请调解',
  'mediation.mediator-assigned': ({ again }) => (again ? '另派了调解员' : '派了调解员'),
  'mediation.mediator-changed': () => '换了调解员，等新的调解员答复',
  'mediation.mediator-declined': () => '调解员不能接，另派一位',
  'mediation.conflict-disclosed': () => '调解员说明了和本案的关系，等当事人答复',
  'mediation.disclosure-agreed': ({ way }) =>
    way === 'online' ? '同意由这位调解员调解' : '线下答复：同意由这位调解员调解',
  'mediation.disclosure-refused': ({ way }) =>
    way === 'online' ? '要求换调解员' : '线下答复：要求换调解员',
  'mediation.mediator-accepted': ({ first }) =>
    first ? '调解员接受，开始调解' : '新的调解员接受，接着调解',
  'mediation.sides-changed': ({ added }) =>
    added.length > 0 ? '案件加了人，请他答复参加不参加调解' : '有人不在案件里了，不再参加调解',
  'mediation.joined': ({ way }) => (way === 'online' ? '同意调解' : '同意调解，走线下'),
  'mediation.refused': () => '不同意调解',
  'mediation.everyone-answered': () => '各方都答复了，约时间',
  'mediation.times-proposed': () => '调解员给出了时间，请选',
  'mediation.times-picked': () => '选了时间',
  'mediation.no-common-time': () => '没有各方都行的时间，调解员再约',
  'mediation.session-booked': ({ startsAt, place }) =>
    `调解会定在 ${stampText(startsAt)}，${place === 'video' ? '视频' : '到调解室'}`,
  'mediation.session-opened': () => '调解会开始',
  'mediation.entered': () => '进了调解室',
  'mediation.left': () => '离开了调解室',
  'mediation.offer-made': ({ round }) => `第 ${round} 次出价`,
  'mediation.offer-answered': ({ answer }) => (answer === 'accepted' ? '同意出价' : '没有同意出价'),
  'mediation.calculation-tabled': () => '摆上了计算单',
  'mediation.agreement-drafted': ({ draft }) => `拟好协议第 ${draft} 稿，请看过再签`,
  'mediation.agreement-sent-back': ({ draft }) => `协议第 ${draft} 稿退回，再谈`,
  'mediation.agreement-signed': ({ on }) =>
    on === 'seal' ? '调委会盖章' : on === 'paper' ? '在纸上签了字' : '签了字',
  'mediation.settled': () => '最后一方签完，协议生效',
  'mediation.failed': ({ reason }) => `调解结束：${endReasons[reason]}`,
  'mediation.withdrawn': ({ reason }) => `撤回调解：${endReasons[reason]}`,
};

type NoticeData = Readonly<Record<string, string | number>>;
type NoticeText = (data: NoticeData) => { readonly title: string; readonly text: string };

const notice =
  (title: string, text: string): NoticeText =>
  ({ code }) => ({ title, text: `事故 ${spacedCode(code)}：${text}` });

/** Title and text of each notice of a mediation, by template. No sums: a notice may be read over a shoulder. */
export const mediationNoticeTexts: Readonly<Record<string, NoticeText>> = {
  'mediation-applied-office': notice(
    '新的调解申请',
    `请在 ${periodWords('assign-mediator')}内指派调解员。`,
  ),
  'mediation-applied': notice('有一方申请调解', '调解不收钱，也可以不参加。打开看看。'),
  'mediator-assigned': notice(
    '派给您一件调解',
    `请在 ${periodWords('mediator-confirms')}内答复接不接，有关系要先说明。`,
  ),
  'mediator-needed': notice('要另派调解员', `请在 ${periodWords('assign-mediator')}内另派一位。`),
  'conflict-disclosed': notice(
    '调解员有话要先说',
    '他说明了和本案的关系。请看看，同意由他调解还是换一位。',
  ),
  'mediator-accepted': notice(
    '调解员接受了',
    `调解开始，期限 ${periodWords('pre-filing-mediation')}。`,
  ),
  'mediator-took-over': notice('新的调解员接受了', '接着调解，期限照原来的算。'),
  'mediator-changed': notice('换了调解员', '调委会另派了一位，等他答复。谈过的、出过的价都还在。'),
  'mediator-relieved': notice('这件调解换人办了', '调委会另派了调解员，您不用再办。'),
  'sides-changed': notice(
    '参加调解的人变了',
    '交警更正了当事人。请看看各方；新来的要先答复参加不参加，协议拟好了的请退回再谈。',
  ),
  'please-answer-mediation': notice(
    '请答复是否参加调解',
    `请在 ${periodWords('ask-counterparty')}内答复。`,
  ),
  'mediation-refused': notice('有一方不参加调解', '请看看下一步怎么办。'),
  'everyone-answered': notice('各方都答复了', '请给出一到三个时间。'),
  'please-pick-time': notice(
    '请选调解时间',
    `请在 ${periodWords('pick-time')}内选。都不行也请说一声。`,
  ),
  'no-common-time': notice('没有各方都行的时间', '请另给时间，或商量后直接定。'),
  'session-booked': ({ code, startsAt, place }) => ({
    title: '调解会定了',
    text: `事故 ${spacedCode(code)}：${stampText(String(startsAt))}，${place === 'video' ? '用手机视频，也可以打电话' : '请到调解室'}。`,
  }),
  'session-opened': notice('调解会开始了', '请打开进调解室。'),
  'please-sign': notice(
    '请看协议',
    `协议拟好了。看懂了、同意了再签，请在 ${periodWords('sign-agreement')}内办。`,
  ),
  'agreement-sent-back': notice('协议退回再谈', '前面的签字作废，谈好后重新签。'),
  'agreement-in-force': notice(
    '协议生效了',
    `各方都签完了。${periodWords('joint-confirmation')}内可以一起申请司法确认，确认后能强制执行。`,
  ),
  'mediation-failed': ({ code, reason }) => ({
    title: '调解结束，没有谈成',
    text: `事故 ${spacedCode(code)}：${endReasons[reason as EndReason] ?? ''}。${waysLeft}`,
  }),
  'mediation-withdrawn': notice('调解撤回了', `申请撤回，调解到此结束。${waysLeft}`),
};
