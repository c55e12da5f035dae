import { standardsOf } from './figure';

const sources = ['https://www.jtsg.org/2016-10-15/3531.html'];

const notes = ['2015 年度汇编表，仅作格式样本；存本在海南之后残缺。'];

/** Yearly figures of 江苏, each with its source; a null value is a known gap. */
export const jiangsu = standardsOf('江苏', sources, notes, [
  ['urban-disposable-income', 2015, '37173', null, 0, true, 'source', 0],
  ['rural-disposable-income', 2015, '16257', null, 0, true, 'source', 0],
  ['urban-consumption', 2015, '23476', null, 0, true, 'source', 0],
  ['rural-consumption', 2015, '11820', null, 0, true, 'source', 0],
]);
