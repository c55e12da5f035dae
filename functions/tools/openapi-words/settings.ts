import type { SettingId } from '@shared/law/compensation';

/** What each named convention decides and what its values do. The default is read from the law itself. */
export const settingWords: Readonly<Record<SettingId, string>> = {
  dayDivisor: 'Days a yearly rate is divided by: 365, or 360, 366, 250 … as the court does.',
  monthDivisor: 'Days a monthly rate is divided by: 30, or 21.75 ….',
  dayRounding:
    'Rounding of a daily rate that comes from a year or a month, before it is multiplied by the days. fen 分 half up, fen-cut cut to 分, jiao 角, yuan 元 half up, yuan-cut cut to 元, none exact.',
  itemRounding:
    'Rounding of every item: fen, fen-cut, jiao, yuan, yuan-cut. An item’s own `round` goes before it.',
  shareRounding: 'Rounding of a part found by a percent: fen, fen-cut, yuan.',
  multiGrade:
    'Several disability grades: the highest counts whole, each further one adds. grade-percent: grade 10 adds 1 %, 9 adds 2 % … (9+10 = 21 %). plus-one: grade 10 adds 2 %, 9 adds 3 % … (9+10 = 22 %, 9+9 = 23 %). Both 10 % at most. cap10: 10 % together. sum: all added. highest: nothing added. An item’s `index` goes before it.',
  lostIncomePeriod:
    'until-rating: days of 误工费 after `ratedOn` do not count. appraised: the days as given.',
  regime:
    'Urban or rural yardstick of 残疾/死亡赔偿金 and dependants. auto: by accident, province and residence. urban, rural: for all victims; a dependant’s own `residence` then counts for his part.',
  dependantsCap:
    'Yearly cap when several dependants overlap (年赔偿总额不超过一年消费支出), year by year. after-coefficient: compared after the disability coefficient; before-coefficient: before it; none: no cap.',
  dependantsCoefficient:
    'Whether dependants of an injured person are multiplied by the disability index: apply or leave-out.',
  dependantsRounding:
    'each: every dependant is rounded to 分, then added. total: added exactly, then rounded once.',
  childYears:
    'Years of a child to 18 by birth date: months full months ÷ 12, whole years only, days ÷ 365. `years` or `months` of the dependant go before it.',
  mealBucket: 'Sub-limit of 住院伙食补助费 and 营养费: medical or disability.',
  mentalOrder:
    'Mental damage inside the death and disability sub-limit: first before the other items, pro-rata with them, last after them, outside not in compulsory insurance at all.',
  mentalFault:
    'The rest of mental damage beyond compulsory insurance. final: the amount already weighs fault and is not multiplied by the share. times-share: it is.',
  nonMedicareOrder:
    'Which bills the medical sub-limit pays: last, those within medical insurance first (the whole cut stays for the tortfeasor); first, the others first (the cut shrinks by it).',
  nonMedicareShare:
    'What the insurer cuts as 非医保用药 the tortfeasor bears: times-share by his percent (0.7 × cut); in-full whole, beside 0.7 of the rest; off-insurer whole, but all together he and his insurer owe 0.7 of the loss, so the insurer pays that much less. Only where he has third-party cover.',
  appraisalPayer:
    '鉴定费: tortfeasor by share, no insurer; compulsory in the death and disability sub-limit; commercial by share through third-party cover; insurer whole, without the share; claimant himself.',
  subLimits:
    'Sub-limits of compulsory insurance: separate; merged-personal medical and disability as one sum; merged one sum for all (不分项).',
  payOrder:
    'compulsory-first: compulsory insurance, then the percent on the rest. ratio-first: the percent on the whole loss, then compulsory insurance is taken off.',
  vehicleSplit: 'How several compulsory policies share one loss: by-limit or equal.',
  victimSplit: 'How several victims share one limit: by-loss or equal.',
  victimShareDecimals:
    'Decimals to which each victim’s percent of a limit is rounded before it is multiplied, e.g. 2 for 11.37 %, 0 for 48 %. null: exact.',
  coverSplit:
    'How several third-party policies of one side (tractor and trailer) share: by-limit, equal, in-order one after the other.',
  deductibleOn:
    'Deductible rate: payment, on what the policy would pay (limit 50,000 at 10 % pays 45,000); loss, on the loss before the limit.',
  uninsuredPaysLimit:
    'Whether whoever did not buy compulsory insurance pays within its limits before shares count.',
  insuredFirst: 'With insured and uninsured cars: true, the insured pay first and ask back.',
  stolenCover:
    'Compulsory insurance of a stolen car (`driver: stolen`): persons, pays 医疗 and 死亡伤残 and asks the thief back; rescue, only the medical sub-limit.',
  noFaultProxy:
    '无责代赔: the no-fault car’s property limit is paid by the other car’s own insurer.',
  prepaymentsDeducted: 'Whether `payments` are taken off what is owed and given back to who paid.',
  ownDamageFirst: 'Whether the car’s own 车损险 pays first and asks the others back (代位求偿).',
  returnFrom: 'Out of which insurance of his side an advance is given back first.',
  sameDeathAmount: 'Whether several dead of one accident get the same 死亡赔偿金, the highest.',
};
