import type { Facts, Form } from './form';
import { changeVictim, numberField, put, victimAt, yuanField } from './form';
import { nameOf, partyOptions } from './parties';
import { fenOf } from '../guided';

/** Percents fixed by finding, judgment or agreement; they go before what the duty usually comes to. */
const shares: Form = {
  id: 'shares',
  drop: '不按比例，按责任大小',
  title: '责任比例',
  group: 'event',
  lead: '判决、协议写明了百分之几，才填；不填，按责任大小照本省做法算。加起来不超过 100。',
  fieldOf: { shares: 'p0', percent: 'p0' },
  fields: (facts) =>
    facts.parties
      .filter((p) => p.kind !== 'trailer')
      .map((p) => ({
        key: p.id,
        label: nameOf(p),
        kind: 'count',
        unit: '%',
        optional: true,
        most: 100,
      })),
  read: (facts) =>
    facts.shares
      ? [
          Object.fromEntries(
            facts.parties.map((p) => [
              p.id,
              numberField(facts.shares?.find((s) => s.party === p.id)?.percent),
            ]),
          ),
        ]
      : [],
  write: (facts, _, [row]) => {
    const { shares: _old, ...rest } = facts;
    const fixed = facts.parties.flatMap((p) =>
      row?.[p.id] ? [{ party: p.id, percent: Number(row[p.id]) }] : [],
    );
    const victims = facts.victims.map(({ shares: _own, ...v }) => v);
    return { ...rest, victims, ...(fixed.length > 0 ? { shares: fixed } : {}) };
  },
};

/** What is asked and of whom: a total, a free ride, drugs outside the catalogue, somebody who is spared. */
const claim: Form = {
  id: 'claim',
  drop: '都不填',
  title: '一共要多少、向谁要',
  group: 'court',
  lead: '有诉状、有约定才填。',
  fieldOf: { percent: 'nonMedicare', notSuing: 'notSuing' },
  fields: (facts, at) => [
    {
      key: 'claimTotal',
      label: '一共要多少',
      kind: 'money',
      unit: '元',
      optional: true,
      hint: '要的比算出来的少，就按要的算',
    },
    {
      key: 'notSuing',
      label: '不向哪一方要',
      kind: 'choice',
      optional: true,
      options: [
        { value: '', title: '都要' },
        ...partyOptions(facts).filter((o) => o.value !== victimAt(facts, at)?.party),
      ],
    },
    {
      key: 'freeRidePercent',
      label: '免费搭车，减轻',
      kind: 'count',
      unit: '%',
      optional: true,
      most: 100,
      hint: '坐熟人的车没给钱，才填',
    },
    {
      key: 'nonMedicare',
      label: '医保外用药占',
      kind: 'count',
      unit: '%',
      optional: true,
      most: 100,
      hint: '超出交强险的医疗费里，商业险不赔这一部分',
    },
  ],
  read: (facts, at) => {
    const v = victimAt(facts, at);
    const drugs = v?.nonMedicare?.by === 'percent' ? v.nonMedicare.percent : undefined;
    const row = {
      claimTotal: yuanField(v?.claimTotal),
      notSuing: v?.notSuing?.[0] ?? '',
      freeRidePercent: numberField(v?.freeRidePercent),
      nonMedicare: numberField(drugs),
    };
    return Object.values(row).some((text) => text !== '') ? [row] : [];
  },
  write: (facts, at, [row]) =>
    changeVictim(
      facts,
      at,
      ({ claimTotal: _c, notSuing: others, freeRidePercent: _f, nonMedicare, ...v }) => ({
        ...v,
        ...put('claimTotal', row?.['claimTotal'], fenOf),
        ...put('notSuing', row?.['notSuing'], (id) => [id, ...(others ?? []).slice(1)]),
        ...put('freeRidePercent', row?.['freeRidePercent'], Number),
        ...(nonMedicare?.by === 'amount' ? { nonMedicare } : {}),
        ...put('nonMedicare', row?.['nonMedicare'], (percent) =>
          drugsOutside(Number(percent), facts, at),
        ),
      }),
    ),
};

function drugsOutside(percent: number, facts: Facts, at: number) {
  const old = victimAt(facts, at)?.nonMedicare;
  const base = old?.by === 'percent' ? old.base : ('above-compulsory' as const);
  return { by: 'percent' as const, percent, base };
}

export const shareForms: readonly Form[] = [shares];
export const claimForms: readonly Form[] = [claim];
