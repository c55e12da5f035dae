import { standardsOf } from './figure';

const sources = [
  'https://www.jtsg.org/2016-10-15/3531.html',
  'http://www.zg122.com/article/article-detail/a25f2577-5604-4ed3-af73-5294fbf98b79',
];

const notes = [
  '2015 年度汇编表，仅作格式样本；存本在海南之后残缺。',
  '上海自 2020-01-01 事故起统一用全体居民口径。',
];

/** Yearly figures of 上海, each with its source; a null value is a known gap. */
export const shanghai = standardsOf('上海', sources, notes, [
  ['urban-disposable-income', 2015, '52962', null, 0, true, 'source', 0],
  ['rural-disposable-income', 2015, '23205', null, 0, true, 'source', 0],
  ['urban-consumption', 2015, '36946', null, 0, true, 'source', 0],
  ['rural-consumption', 2015, '16152', null, 0, true, 'source', 0],
  ['all-consumption', 2020, '42536', null, 1, true, 'source', 1],
]);
