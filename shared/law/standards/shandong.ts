import { standardsOf } from './figure';

const sources = [
  'https://www.jtsg.org/2016-10-15/3531.html',
  'https://m.banwoyixia.com/wenku/reveb/rmdvrb57zZ',
];

const notes = ['2015 年度汇编表，仅作格式样本；存本在海南之后残缺。'];

/** Yearly figures of 山东, each with its source; a null value is a known gap. */
export const shandong = standardsOf('山东', sources, notes, [
  ['urban-disposable-income', 2015, '31545', null, 0, true, 'source', 0],
  ['rural-disposable-income', 2015, '12930', null, 0, true, 'source', 0],
  ['urban-consumption', 2015, '19854', null, 0, true, 'source', 0],
  ['rural-consumption', 2015, '8748', null, 0, true, 'source', 0],
  ['urban-disposable-income', 2019, '42329', null, 1, true, 'source'],
  ['rural-disposable-income', 2019, '17775', null, 1, true, 'source'],
  ['urban-consumption', 2019, '26731', null, 1, true, 'source'],
  ['rural-consumption', 2019, '12309', null, 1, true, 'source'],
]);
