/** The same for victims and their items; `items(kind).field` goes before `items.field`. */
export const victimWords: Readonly<Record<string, string>> = {
  'victims.id': 'Name of the victim inside this input, e.g. `A`.',
  'victims.name': 'Name to print. Default: the id.',
  'victims.bornOn': 'Birth date. With it years and periods are counted by age.',
  'victims.age':
    'Age in full years on the day that counts (rating or death), when no birth date is known. Without both, disability and death count 20 years.',
  'victims.residence':
    '`urban`, `rural`, or `rural-in-town` (rural household living and earning in town, counted as urban). Only for accidents before one urban standard for all (2022-05-01, pilots earlier). Default: rural, with a warning. Setting `regime` goes before it.',
  'victims.party':
    'Id of the road user he belongs to. None: a bystander, or the owner of a thing by the road.',
  'victims.role':
    '`self`: driver, rider, pedestrian or owner of that party, whose share is his own; `passenger`; `outside`: thrown out of the car or hit by it, a third party to it. Default: self with a party, else outside.',
  'victims.ratedOn':
    'Day of the disability rating (定残日). Lost income ends the day before it, unless setting lostIncomePeriod is `appraised`. Leave it out when unknown.',
  'victims.diedOn':
    'Day of death. Default: the day of the accident, where there is an item `death`.',
  'victims.items': 'Items of the loss (赔偿项目), each with the facts it is computed from.',
  'victims.claimTotal':
    'The most he asks for in all (诉请总额), in 分: the award never goes beyond.',
  'victims.shares':
    'Shares of responsibility for this victim alone; before `shares` of the accident.',
  'victims.freeRidePercent':
    'Percent by which his driver’s part is lightened for a free ride (好意同乘). Passengers only. Default 0.',
  'victims.notSuing': 'Ids of road users he does not sue: their part stays with nobody.',
  'victims.notSuingInsurers': 'Ids of vehicles whose compulsory insurer he does not ask.',
  'victims.nonMedicare':
    'Treatment outside medical insurance that the commercial insurer cuts (非医保用药). The tortfeasor bears it; setting nonMedicareShare says whether times his share.',
  'nonMedicare.by': '`percent` of the treatment bills, or a fixed `amount`.',
  'nonMedicare.percent': 'Percent cut, e.g. 15.',
  'nonMedicare.base':
    '`all` 医疗费 of the bills, or `above-compulsory`: only what is above the medical sub-limit.',
  'nonMedicare.amount': 'The part outside medical insurance, in 分.',
  'shares.party': 'Id of a road user, or `self` for the victim’s own fault (e.g. no helmet).',
  'shares.percent': 'Percent of what compulsory insurance leaves.',
  'shares.of': '`injury` or `property` when they differ. Default all.',

  'items.kind': 'Which item.',
  'items.id': 'Id of the item in the result. Default: kind and place, e.g. `care-3`.',
  'items.title': 'Name to print.',
  'items.claim':
    'The most he asks for this item (诉请), in 分: a higher computed amount is cut to it.',
  'items.agreed':
    'Amount accepted by all or by the court as claimed, in 分; goes before the formula, which is printed beside it.',
  'items.bucket':
    'Sub-limit of compulsory insurance this item falls into, where the court places it otherwise; `outside` none. Default: by kind (医疗费用: medical, later-treatment, plastic-surgery, meal, nutrition; 财产: repair, total-loss, cargo, towing, other-property; outside: appraisal, loss-of-use, substitute, depreciation, other; else 死亡伤残).',
  'items.covered':
    'Whether commercial third-party cover pays it. Default: all but mental, appraisal, loss-of-use, substitute, depreciation, other.',
  'items.round': 'Rounding of this item. Default: setting itemRounding.',
  'items.dayRound':
    'Rounding of the daily rate of this item before it is multiplied. Default: setting dayRounding.',
  'items.divisor':
    'Divisor from the yearly or monthly rate to the day for this item, e.g. 360. Default: settings dayDivisor (yearly), monthDivisor (monthly).',
  'items.causePercent':
    'How far the injury goes back to the accident (损伤参与度), in percent. Default 100.',
  'items(medical).receipts': 'Every bill, in 分, also those others have paid.',
  'items(medical).less': 'Amounts taken off, e.g. paid by medical insurance, in 分.',
  'items.amount': 'Amount as proved, certified or found by the court, in 分.',
  'items(meal).amount': 'Sum at discretion, in 分; added to the days if both are given.',
  'items(lost-income).amount':
    'Sum as proved or at discretion, in 分; added to the stretches if both are given.',
  'items(funeral).amount':
    'Amount, in 分. Default: half of the yearly wage `wage-on-post` (六个月).',
  'items(mental).amount': 'Amount at discretion, in 分. Default: the customary one of the grade.',
  'items(repair).amount': 'Repair cost, in 分.',
  'items(meal).parts': 'Days, each with its daily sum.',
  'items(lost-income).parts': 'Stretches of time, added up: rate × n × people × factor.',
  'items.proof':
    'Lost income at 60 or more or under 16: false when no income was proved, then it counts zero.',
  'parts.days': 'Days; fractions allowed.',
  'parts.perDay': 'Sum of one day, in 分. Default: the customary one of the province.',
  'parts.rate': 'Income or pay the stretch is counted by.',
  'rate.from': '`amount` as in the papers, or `measure` from the yearly figures.',
  'rate.amount': 'Pay in whole 分 for the time in `per`. 28305 元 a year is 2830500.',
  'rate.per':
    'The time the amount is for. Year to day divides by dayDivisor (365), month to day by monthDivisor (30), year to month by 12.',
  'rate.measure':
    'Yearly figure taken, e.g. `wage-resident-services` for care. It may be entered in `figures`.',
  'parts.n': 'How many units of time; fractions allowed.',
  'parts.unit': 'Unit of `n`.',
  'parts.people': 'How many carers or relatives. Default 1.',
  'parts.factor': 'Any further factor, e.g. 1.5 for two part-time jobs. Default 1.',
  'parts.alongside':
    'True: in the same days as the stretch before it (a second job or carer). Default false.',
  'parts.dependence':
    'Care after rating (护理依赖): full 完全 × 100 %, most 大部分 × 80 %, part 部分 × 50 %. Default: no factor.',
  'items(disability).grades':
    'All grades (伤残等级), 1 to 10; several are joined by setting multiGrade.',
  'items(disability).index':
    'Index in percent fixed by opinion or court, e.g. 21; goes before grades.',
  'items(disability).years':
    'Years fixed by the papers. Default: 20 by age, one less for each year over 60, 5 from 75.',
  'items(death).years':
    'Years fixed by the papers. Default: 20 by age, one less for each year over 60, 5 from 75.',
  'items(disability).adjustPercent':
    'Raised or lowered by the court, in percent of the amount, e.g. -20. Default 0.',
  'items(dependants).people':
    'The persons supported. The item needs an item `death` (coefficient 1) or `disability` (its index).',
  'people.id': 'Id of the person; his part is `items[].parts` of the result.',
  'people.relation': 'Child, parent, spouse or other close relative of the victim.',
  'people.name': 'Name to print.',
  'people.bornOn':
    'Birth date: a child counts until 18, an adult 20 years less one for each year over 60, 5 from 75.',
  'people.years':
    'Years as fixed by the papers, fractions allowed; before the birth date. Added to months.',
  'people.months': 'Months as fixed by the papers, e.g. 203.',
  'people.supporters':
    'How many share the duty, the victim among them (扶养人数). 1: the victim alone.',
  'people.residence':
    'Where he lives, when his yardstick is not the victim’s. Under one urban standard for all it counts only if setting regime is given.',
  'people.ownIncome': 'True: has enough to live on, counts nothing (adults). Default false.',
  'people.ownYearly':
    'Pension or income of a year, in 分: only the difference to the yardstick is owed. Default 0.',
  'people.incapacityPercent': 'How far an adult cannot work, in percent. Default 100.',
  'items(aids).devices': 'Devices: price × count × times.',
  'devices.price': 'Price of one, in 分.',
  'devices.count': 'How many at a time. Default 1.',
  'devices.years': 'Years of need. Times = years ÷ cycleYears, rounded up. Default: once.',
  'devices.cycleYears': 'Years one lasts (更换周期).',
  'devices.upkeep': 'Upkeep for the whole time, in 分. Default 0.',
  'items(repair).valueBefore':
    'Value before the accident, in 分: repair never counts beyond it less salvage.',
  'items(repair).salvage': 'Salvage, in 分. Default 0.',
  'items(total-loss).value': 'Value on the day of the accident, in 分.',
  'items(total-loss).salvage': 'Salvage, in 分. Default 0.',
};

/** What one kind of item is. */
export const kindWords: Readonly<Record<string, string>> = {
  medical: '医疗费: bills.',
  'later-treatment':
    'An amount; which one says `kind`: later-treatment 后续治疗费, rehabilitation 康复费, plastic-surgery 整容费, lodging 住宿费, appraisal 鉴定费 (who pays: setting appraisalPayer), funeral-transport 处理丧事交通住宿费, cargo 车载物品, towing 施救费, depreciation 贬值损失, other-property, other-medical, other-injury, other.',
  meal: 'Days × a daily sum: meal 住院伙食补助费, nutrition 营养费, transport 交通费.',
  'lost-income':
    'Rate × time: lost-income 误工费, care 护理费, funeral-relatives 处理丧事误工费, loss-of-use 停运损失, substitute 替代性交通工具费.',
  disability: '残疾赔偿金: income × years × index. Needs the income figure.',
  death: '死亡赔偿金: income × years.',
  funeral: '丧葬费.',
  dependants:
    '被扶养人生活费: consumption × years ÷ supporters × index, by years, within the yearly cap. Its own line; the law adds it to disability or death.',
  mental: '精神损害抚慰金.',
  aids: '残疾辅助器具费.',
  repair: '车辆维修费.',
  'total-loss': '车辆重置损失.',
};
