import type { Plot } from './people';

/** How far a demonstration case has come. */
export const stops = [
  'reported',
  'served',
  'joined',
  'calculated',
  'applied',
  'assigned',
  'accepted',
  'scheduled',
  'in-session',
  'signing',
  'settled',
  'claimed',
  'paid',
] as const;
/** The stops lie one behind the other; `failed` is beside the way, where the mediation came to nothing. */
export type Stop = (typeof stops)[number] | 'failed';

type Seed = Plot & { readonly stop: Stop };

const place = (name: string) => `清丰县${name}`;

/** Invented accidents at every stage, so that no list is empty. */
export const plots: readonly [Seed, ...Seed[]] = [
  plot(
    1,
    'served',
    'e-bike',
    ['王秀兰', '13800006021', '1971-03-04', '042'],
    ['李建军', '13800000915', '1985-06-12', '091'],
    '马庄桥镇 106 国道与朝阳路口',
    12,
  ),
  plot(
    2,
    'reported',
    'pedestrian',
    ['张大山', '13800010002', '1958-02-11', '013'],
    ['刘伟', '13800020002', '1990-05-06', '215'],
    '城关镇政通大道',
    2,
  ),
  plot(
    3,
    'joined',
    'e-bike',
    ['陈桂花', '13800010003', '1966-09-23', '126'],
    ['赵强', '13800020003', '1988-11-30', '337'],
    '柳格镇卫生院门口',
    20,
  ),
  plot(
    4,
    'calculated',
    'e-bike',
    ['杨小梅', '13800010004', '1983-07-17', '248'],
    ['孙磊', '13800020004', '1979-01-21', '459'],
    '瓦屋头镇十字路口',
    26,
  ),
  plot(
    5,
    'applied',
    'pedestrian',
    ['马长顺', '13800010005', '1952-12-05', '353'],
    ['郭亮', '13800020005', '1995-03-18', '571'],
    '古城乡集市',
    28,
  ),
  {
    ...plot(
      6,
      'assigned',
      'e-bike',
      ['韩玉珍', '13800010006', '1969-04-28', '464'],
      ['丁浩', '13800020006', '1982-08-09', '613'],
      '仙庄镇 212 省道',
      30,
    ),
    mediator: 'mediator2',
  },
  plot(
    7,
    'accepted',
    'cars',
    ['吕春生', '13800010007', '1977-10-14', '575'],
    ['曹飞', '13800020007', '1992-02-27', '735'],
    '韩村镇铁路桥下',
    31,
  ),
  plot(
    8,
    'scheduled',
    'e-bike',
    ['侯爱华', '13800010008', '1963-06-01', '686'],
    ['邓军', '13800020008', '1986-12-12', '857'],
    '阳邵镇中学门口',
    33,
  ),
  plot(
    9,
    'in-session',
    'e-bike',
    ['袁福来', '13800010009', '1960-08-19', '717'],
    ['董超', '13800020009', '1989-09-09', '979'],
    '大屯乡加油站',
    36,
  ),
  plot(
    14,
    'failed',
    'e-bike',
    ['史文秀', '13800010015', '1967-12-21', '364'],
    ['姚强', '13800020015', '1984-03-30', '673'],
    '双庙乡集市路',
    38,
  ),
  plot(
    10,
    'signing',
    'e-bike',
    ['潘秀英', '13800010010', '1974-01-30', '828'],
    ['魏涛', '13800020010', '1981-04-04', '191'],
    '高堡乡村口',
    40,
  ),
  plot(
    11,
    'settled',
    'cars',
    ['苏建国', '13800010011', '1970-05-20', '939'],
    ['秦勇', '13800020011', '1993-07-07', '213'],
    '巩营乡 106 国道',
    44,
  ),
  plot(
    12,
    'claimed',
    'e-bike',
    ['程玉兰', '13800010012', '1968-11-11', '142'],
    ['范磊', '13800020012', '1987-10-10', '335'],
    '六塔乡路口',
    50,
  ),
  plot(
    13,
    'paid',
    'e-bike',
    ['任德福', '13800010013', '1965-02-02', '253'],
    ['贺明', '13800020013', '1991-01-15', '457'],
    '固城镇卫星路',
    60,
  ),
];

type Who = readonly [name: string, phone: string, born: string, order: string];

function plot(
  number: number,
  stop: Stop,
  kind: Plot['kind'],
  victim: Who,
  driver: Who,
  at: string,
  daysAgo: number,
): Seed {
  const insurer = number % 5 === 0 ? 'insurer-zhongyuan' : 'insurer-yuan';
  return {
    number,
    stop,
    kind,
    victim: person(victim),
    driver: person(driver),
    place: place(at),
    insurer,
    daysAgo,
  };
}

function person([name, phone, born, order]: Who): Plot['victim'] {
  return { name, phone, born, order };
}
