import { periodWords } from '@shared/law';
import type { MediationView } from '@shared/mediation';

type Status = MediationView['status'];

/** Where a mediation stands, in a few words, and what that means for the reader. */
export const statusTexts: Readonly<Record<Status, { title: string; why: string }>> = {
  applied: { title: '等派调解员', why: '调委会会派一位调解员，派好了通知您。' },
  assigned: {
    title: '等调解员答复',
    why: `已经派了调解员，他在 ${periodWords('mediator-confirms')}内答复。`,
  },
  disclosed: { title: '等各方答复', why: '调解员说明了他和本案的关系。' },
  inviting: { title: '等各方答复', why: '正在问其他各方同不同意调解。' },
  scheduling: { title: '正在约时间', why: '大家都方便的时间会定下来。' },
  scheduled: { title: '调解会时间定了', why: '到时间点进来就行，视频、语音、文字都可以。' },
  'in-session': { title: '正在调解', why: '出价只用来调解，法院看不到。' },
  signing: { title: '等大家签字', why: '最后一个人签完，协议才生效。' },
  settled: { title: '协议生效了', why: '双方都要照协议办。' },
  failed: { title: '这次没有谈成', why: '没有放弃任何权利，可以再谈，也可以起诉。' },
  withdrawn: { title: '调解已撤回', why: '没有放弃任何权利，想谈可以再申请。' },
};
