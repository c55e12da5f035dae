import { standardsOf } from './figure';

const sources = ['https://www.jtsg.org/2016-10-15/3531.html'];

const notes = ['2015 年度汇编表，仅作格式样本；存本在海南之后残缺。'];

/** Yearly figures of 辽宁, each with its source; a null value is a known gap. */
export const liaoning = standardsOf('辽宁', sources, notes, [
  ['urban-disposable-income', 2015, '31126', null, 0, true, 'source', 0],
  ['rural-disposable-income', 2015, '12057', null, 0, true, 'source', 0],
  ['urban-consumption', 2015, '18030', null, 0, true, 'source', 0],
  ['rural-consumption', 2015, '7159', null, 0, true, 'source', 0],
]);
