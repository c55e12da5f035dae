import { standardsOf } from './figure';

const sources = ['https://www.jtsg.org/2016-10-15/3531.html'];

const notes = ['2015 年度汇编表，仅作格式样本；存本在海南之后残缺。'];

/** Yearly figures of 广西, each with its source; a null value is a known gap. */
export const guangxi = standardsOf('广西', sources, notes, [
  ['urban-disposable-income', 2015, '26416', null, 0, true, 'source', 0],
  ['rural-disposable-income', 2015, '9467', null, 0, true, 'source', 0],
  ['urban-consumption', 2015, '16321', null, 0, true, 'source', 0],
  ['rural-consumption', 2015, '7582', null, 0, true, 'source', 0],
]);
