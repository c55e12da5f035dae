import { standardsOf } from './figure';

const sources = ['https://www.jtsg.org/2016-10-15/3531.html'];

const notes = ['2015 年度汇编表，仅作格式样本；存本在海南之后残缺。'];

/** Yearly figures of 黑龙江, each with its source; a null value is a known gap. */
export const heilongjiang = standardsOf('黑龙江', sources, notes, [
  ['urban-disposable-income', 2015, '19597', null, 0, true, 'source', 0],
  ['rural-disposable-income', 2015, '9634.1', null, 0, true, 'source', 0],
  ['urban-consumption', 2015, '14162', null, 0, true, 'source', 0],
  ['rural-consumption', 2015, '6813.6', null, 0, true, 'source', 0],
]);
