import { z } from 'zod';
import type { Citation } from '@shared/kernel';

/** What a piece of evidence is for: one item of the claim (赔偿项目), or how the accident happened. */
export const ClaimItem = z.enum([
  'scene',
  'medical',
  'later-treatment',
  'lost-income',
  'care',
  'transport',
  'lodging',
  'meal',
  'nutrition',
  'disability',
  'aids',
  'dependants',
  'death',
  'funeral',
  'mental',
  'appraisal',
  'repair',
  'property',
  'paid-in-advance',
]);
export type ClaimItem = z.infer<typeof ClaimItem>;

export type Paper = { readonly name: string; readonly where: string };

/**
 * What to bring for an item, where to get it, and what happens without it.
 * `personal`: health, money or family of a person; looking at it leaves a trace (个人信息保护法 28).
 */
export type ChecklistItem = {
  readonly title: string;
  readonly papers: readonly Paper[];
  readonly without: string;
  /** Without a paper the item is not counted, or counted lower. */
  readonly required: boolean;
  readonly personal: boolean;
  readonly cite?: Citation;
};

const pi = (article: string): Citation => ({ source: 'pi-2022', article });
const hospital = '医院收费处和病案室，出院时或之后都能开';
const appraiser = '鉴定机构，办完鉴定时一起给';
const police = '派出所或村（居）委会';

export const checklist: Readonly<Record<ClaimItem, ChecklistItem>> = {
  scene: {
    title: '现场和经过',
    papers: [
      { name: '现场照片或视频', where: '自己拍的，行车记录仪、路边店铺的录像也行' },
      { name: '事故认定书', where: '交警送达的那一份，系统里已有的不用再传' },
    ],
    without: '已有认定书的，可以不传',
    required: false,
    personal: false,
  },
  medical: {
    title: '医疗费',
    papers: [
      { name: '医疗费发票', where: hospital },
      { name: '费用清单', where: hospital },
      { name: '病历、诊断证明、出院小结', where: '医院病案室，带身份证复印' },
    ],
    without: '没有发票的部分不能算',
    required: true,
    personal: true,
    cite: pi('6'),
  },
  'later-treatment': {
    title: '后续治疗费',
    papers: [{ name: '医院证明或鉴定意见', where: '治疗的医院，或鉴定机构' }],
    without: '可以等花了再要',
    required: false,
    personal: true,
    cite: pi('6'),
  },
  'lost-income': {
    title: '误工费',
    papers: [
      { name: '工资流水', where: '发工资的银行，手机银行里也能导出' },
      { name: '单位误工证明', where: '工作单位，写明停工几天、扣了多少，盖章' },
      { name: '医院休息证明', where: '看病的医生' },
    ],
    without: '没有也能算，按当地同行业的平均收入算',
    required: true,
    personal: true,
    cite: pi('7'),
  },
  care: {
    title: '护理费',
    papers: [
      { name: '护工合同和收据', where: '护工或护理公司' },
      { name: '家人误工证明', where: '家人自己护理的，由家人的单位开' },
      { name: '需要护理的医嘱', where: '看病的医生' },
    ],
    without: '没有也能算，按当地护工的报酬算一个人',
    required: true,
    personal: true,
    cite: pi('8'),
  },
  transport: {
    title: '交通费',
    papers: [{ name: '车票、打车票', where: '看病来回坐车时留下的，要对得上看病的日子' }],
    without: '没有票，按看病天数酌情算',
    required: false,
    personal: false,
    cite: pi('9'),
  },
  lodging: {
    title: '住宿费',
    papers: [{ name: '住宿发票', where: '去外地看病时住的旅店' }],
    without: '没有去外地看病，不用交',
    required: false,
    personal: false,
    cite: pi('10'),
  },
  meal: {
    title: '住院伙食补助费',
    papers: [{ name: '出院小结', where: '医院病案室，和医疗费的是同一份' }],
    without: '按住院天数算，不用票',
    required: false,
    personal: true,
    cite: pi('10'),
  },
  nutrition: {
    title: '营养费',
    papers: [{ name: '加强营养的医嘱或鉴定意见', where: '看病的医生，或鉴定机构' }],
    without: '没有医嘱，对方可能不认',
    required: false,
    personal: true,
    cite: pi('11'),
  },
  disability: {
    title: '残疾赔偿金',
    papers: [{ name: '伤残鉴定意见书', where: appraiser }],
    without: '没有鉴定意见，不能算',
    required: true,
    personal: true,
    cite: pi('12'),
  },
  aids: {
    title: '残疾辅助器具费',
    papers: [
      { name: '配制机构的意见', where: '假肢、轮椅等的配制机构' },
      { name: '发票', where: '卖方' },
    ],
    without: '用不着器具的，不用交',
    required: true,
    personal: true,
    cite: pi('13'),
  },
  dependants: {
    title: '被扶养人生活费',
    papers: [
      { name: '户口簿、出生证明', where: '自己家里，缺了到派出所补' },
      { name: '没有收入来源的证明', where: police },
    ],
    without: '要证明靠伤者或死者扶养，才能算',
    required: true,
    personal: true,
    cite: pi('17'),
  },
  death: {
    title: '死亡赔偿金',
    papers: [
      { name: '死亡证明、户口注销证明', where: '医院和派出所' },
      { name: '和死者的关系证明', where: police },
    ],
    without: '没有死亡证明，不能算',
    required: true,
    personal: true,
    cite: pi('15'),
  },
  funeral: {
    title: '丧葬费',
    papers: [{ name: '死亡证明', where: '医院或派出所' }],
    without: '按标准一次算清，不用票',
    required: false,
    personal: true,
    cite: pi('14'),
  },
  mental: {
    title: '精神损害抚慰金',
    papers: [{ name: '鉴定意见书或死亡证明', where: '和上面的是同一份，不用再传' }],
    without: '按伤得多重、谁的责任算，不用票',
    required: false,
    personal: true,
  },
  appraisal: {
    title: '鉴定费',
    papers: [{ name: '鉴定费发票', where: appraiser }],
    without: '没有发票的部分不能算',
    required: true,
    personal: false,
  },
  repair: {
    title: '车辆修理费',
    papers: [
      { name: '定损单', where: '保险公司' },
      { name: '修理发票和清单', where: '修理厂' },
      { name: '损坏的照片', where: '修以前自己拍' },
    ],
    without: '没有发票或定损单，不能算',
    required: true,
    personal: false,
  },
  property: {
    title: '其他财物损失',
    papers: [
      { name: '损坏的照片', where: '自己拍' },
      { name: '购买凭证', where: '网购订单截图也行' },
    ],
    without: '说不清值多少的，不能算',
    required: true,
    personal: false,
  },
  'paid-in-advance': {
    title: '已经垫付的钱',
    papers: [{ name: '收条、转账记录', where: '收钱的人，或手机银行、微信账单' }],
    without: '没有凭据，对方不认就扣不下来',
    required: true,
    personal: false,
  },
};
