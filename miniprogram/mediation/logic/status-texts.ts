import type { MediationView } from '@shared/mediation';

/** Where a mediation stands, in a few words. */
export const statusTitles: Readonly<Record<MediationView['status'], string>> = {
  applied: '等派调解员',
  assigned: '等调解员答复',
  disclosed: '等各方答复',
  inviting: '等各方答复',
  scheduling: '正在约时间',
  scheduled: '调解会时间定了',
  'in-session': '正在调解',
  signing: '等大家签字',
  settled: '协议生效了',
  failed: '这次没有谈成',
  withdrawn: '调解已撤回',
};
