import { standardsOf } from './figure';

const sources = [
  'https://www.jtsg.org/2016-10-15/3531.html',
  '河北省2020年度道路交通事故人身损害赔偿标准有关参考数据（未存网址）',
];

const notes = [
  '2015 年度汇编表，仅作格式样本；存本在海南之后残缺。',
  '检索页载有全文但未给网址，使用前须重新查找。',
];

/** Yearly figures of 河北, each with its source; a null value is a known gap. */
export const hebei = standardsOf('河北', sources, notes, [
  ['urban-disposable-income', 2015, '26152', null, 0, true, 'source', 0],
  ['rural-disposable-income', 2015, '11051', null, 0, true, 'source', 0],
  ['urban-consumption', 2015, '17587', null, 0, true, 'source', 0],
  ['rural-consumption', 2015, '9023', null, 0, true, 'source', 0],
  ['urban-disposable-income', 2019, '35738', null, 1, false, 'secondary', 1],
  ['rural-disposable-income', 2019, '15373', null, 1, false, 'secondary', 1],
  ['urban-consumption', 2019, '23483', null, 1, false, 'secondary', 1],
  ['rural-consumption', 2019, '12372', null, 1, false, 'secondary', 1],
]);
