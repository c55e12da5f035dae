import { periodWords } from '@shared/law';
import { endReasonText, type MediationView } from '@shared/mediation';
import { applicantOf } from './invitation';
import { statusTitles } from './status-texts';

export type NowWords = {
  /** Whether something waits for the reader. */
  readonly mine: boolean;
  readonly title: string;
  readonly why: string;
};

type Side = MediationView['sides'][number];

const mine = (title: string, why: string): NowWords => ({ mine: true, title, why });
const names = (sides: readonly { readonly name: string }[]) => sides.map((s) => s.name).join('、');

/** What stands on top of a mediation for this reader: true for the state, for his role, and for what he has done in it. */
export function nowWords(mediation: MediationView, open: readonly string[]): NowWords {
  const wait = (why: string, title = statusTitles[mediation.status]): NowWords => ({
    mine: false,
    title,
    why,
  });
  const own = mediation.sides.find((side) => side.you);
  if (open.includes('join')) return question(mediation);
  if (own?.answer === 'refused' && !mediation.end)
    return wait('您这边没有参加，其他各方接着谈。', '您没有参加这次调解');
  const mediator = mediation.you.role === 'mediator';
  switch (mediation.status) {
    case 'applied':
      return wait('调委会会派一位调解员，派好了通知您。');
    case 'assigned':
      return open.includes('accept-assignment')
        ? mine(
            '这件调解，您接不接？',
            `请在 ${periodWords('mediator-confirms')}内答复，有关系先说明。`,
          )
        : wait(`已经派了调解员，他在 ${periodWords('mediator-confirms')}内答复。`);
    case 'disclosed':
      return disclosed(mediation, open, wait);
    case 'inviting':
      return wait(`正在问各方同不同意调解。还没有答复：${names(asked(mediation))}。`);
    case 'scheduling':
      return scheduling(mediation, open, wait);
    case 'scheduled':
      return open.includes('open-session')
        ? mine('到时间了就开始', '核对了到场人的身份，就能宣布开始。')
        : wait(
            mediation.session?.place === 'on-site'
              ? '请按时到调解室，带上身份证。来不了，先告诉调解员。'
              : '到时间点进来就行，视频、语音、文字都可以。',
          );
    case 'in-session':
      return wait(
        mediator ? '谈定了就拟协议。出价只用来调解，法院看不到。' : '出价只用来调解，法院看不到。',
      );
    case 'signing':
      return signing(mediation, open, wait);
    case 'settled':
      return wait('各方都要照协议办。');
    case 'failed':
    case 'withdrawn': {
      const reason = mediation.end ? `：${endReasonText(mediation.end.reason)}` : '';
      return wait(
        mediator ? '这件不用再办了。' : '没有放弃任何权利，想谈可以再申请，也可以起诉。',
        `${statusTitles[mediation.status]}${reason}`,
      );
    }
  }
}

type Wait = (why: string, title?: string) => NowWords;

/** The invitation is a question, with the name of who asks. */
function question(mediation: MediationView): NowWords {
  return mine(
    `${applicantOf(mediation)}申请调解，您同意吗？`,
    '同意和不同意都可以，都不用交钱。看清下面两样，再选。',
  );
}

function asked({ sides }: MediationView): Side[] {
  return sides.filter((side) => side.answer === 'asked');
}

function disclosed(mediation: MediationView, open: readonly string[], wait: Wait): NowWords {
  if (open.includes('agree-disclosure'))
    return mine('还由这位调解员调解吗？', '他和本案有关系，要每位当事人都同意才由他调解。');
  const waiting = mediation.sides.filter((s) => s.kind === 'party' && !s.agreedToDisclosure);
  return wait(`调解员说明了他和本案的关系。还没有答复：${names(waiting)}。`);
}

function scheduling(mediation: MediationView, open: readonly string[], wait: Wait): NowWords {
  const { slots, sides, you } = mediation;
  const unpicked = sides.filter((side) => side.answer === 'joined' && !side.pick);
  if (slots.length === 0)
    return open.includes('propose-times')
      ? mine('请给出时间', '给一到三个时间，各方来选。')
      : wait('各方都答复了。调解员会给出几个时间，给了通知您。');
  if (you.role === 'mediator')
    return unpicked.length > 0
      ? wait(`等各方选时间。还没选：${names(unpicked)}。`)
      : mine('没有各方都行的时间', '请另给时间，或者商量后直接定。');
  if (open.includes('pick-times') && unpicked.some((side) => side.you))
    return mine('哪些时间您有空？', '各方都有空的那个就定下来。');
  return unpicked.length > 0
    ? wait(`您选好了。等：${names(unpicked)}。`)
    : wait('没有各方都行的时间，调解员会再约。');
}

function signing(mediation: MediationView, open: readonly string[], wait: Wait): NowWords {
  const signers = mediation.agreement?.signers ?? [];
  const left = signers.filter((signer) => !signer.signedAt && !signer.you);
  if (open.includes('sign-agreement'))
    return mine('协议拟好了，请您看', '看懂了、同意了再签。最后一个签完，协议才生效。');
  const signed = signers.some((signer) => signer.you && signer.signedAt);
  return wait(`${signed ? '您签好了。' : ''}还没有签：${names(left)}。最后一个签完，协议才生效。`);
}
