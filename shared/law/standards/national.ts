import { standardsOf } from './figure';

const sources = ['https://shanshicn.com/zhiku/info.aspx?itemid=7951'];

const notes = ['全国数，不能用于河南的赔偿请求。'];

/** Yearly figures of 全国, each with its source; a null value is a known gap. */
export const national = standardsOf('全国', sources, notes, [
  ['wage-employed', 2021, '106837', null, 0, true, 'source', 0],
  ['wage-agriculture', 2021, '53819', null, 0, true, 'source', 0],
  ['wage-manufacturing', 2021, '92459', null, 0, true, 'source', 0],
  ['wage-construction', 2021, '75762', null, 0, true, 'source', 0],
  ['wage-wholesale-retail', 2021, '107735', null, 0, true, 'source', 0],
  ['wage-transport', 2021, '109851', null, 0, true, 'source', 0],
  ['wage-resident-services', 2021, '65193', null, 0, true, 'source', 0],
  ['wage-employed', 2022, '114029', null, 0, true, 'source', 0],
  ['wage-agriculture', 2022, '58976', null, 0, true, 'source', 0],
  ['wage-manufacturing', 2022, '97528', null, 0, true, 'source', 0],
  ['wage-construction', 2022, '78295', null, 0, true, 'source', 0],
  ['wage-wholesale-retail', 2022, '115408', null, 0, true, 'source', 0],
  ['wage-transport', 2022, '115345', null, 0, true, 'source', 0],
  ['wage-resident-services', 2022, '65478', null, 0, true, 'source', 0],
]);
