/**
 * What every field of the calculator's input means, in what unit, and what stands when it is left out. Keys: the field's
 * name after the name of what holds it; a test asks for a sentence for each field of the contract.
 */
export const inputWords: Readonly<Record<string, string>> = {
  'input.version': 'Version of this input form. Always 1; may be left out.',
  'input.province':
    'Province of the court or mediator (受诉法院所在地), which fixes yearly figures and local practice; not where the accident was, if that is another.',
  'input.accidentAt':
    'When the accident was, Beijing time: a day `2020-09-18`, or with the hour `2020-09-18T23:59`. It picks the law and the limits of compulsory insurance (交强险), which rose on 2020-09-19 at 00:00.',
  'input.decidedOn':
    'End of the first-instance debate (一审法庭辩论终结), else the day of calculation. It picks the statistical year of the figures. Where a judgment does not print it, take its date and give the figures it uses in `figures`.',
  'input.onHoliday':
    'True when the accident was on a statutory holiday or weekend; asked for only by a cover with `holiday-double`. Default false.',
  'input.closedRoad':
    'True on a motorway or another closed road (高速公路等封闭道路), where a driver without fault bears less. Default false.',
  'input.attachedToCriminal':
    'True in a civil claim inside a criminal case (刑事附带民事诉讼): mental damage then counts as zero. Default false.',
  'input.settings':
    'Named conventions of courts (裁判惯例). Give only those in which the court departs from the default of the province; `result.settings` shows each one as used.',
  'input.statYears':
    'Statistical years fixed by the court. Default: the last year published before `decidedOn`, for each measure by itself.',
  'statYears.income': 'Year of incomes and consumption, e.g. 2013.',
  'statYears.wage': 'Year of wages, e.g. 2013.',
  'input.figures':
    'Yearly figures as the papers print them. They go before the built-in table; where neither has one, the item has `amount: null`.',
  'figures.measure':
    'Which figure: e.g. `urban-disposable-income` 城镇居民人均可支配收入 (disability, death), `urban-consumption` 城镇居民人均消费支出 (dependants), the `rural-…` ones for rural residents, `wage-on-post` 在岗职工年平均工资 (funeral: half of it), `wage-resident-services` 居民服务业 (care). `…-per-day` are amounts of one day.',
  'figures.year':
    'Statistical year, or null when it stands for whatever year counts. Default null.',
  'figures.value':
    'The figure in 分: of a year, or of a day for `…-per-day`. 34750.34 元 is 3475034.',
  'figures.source': 'Where it comes from, printed on the result, e.g. 判决书载明.',
  'figures.verified': 'True when somebody compared it with the publication. Default false.',
  'input.parties':
    'Every road user of the accident: each vehicle with its driver, each rider, each pedestrian. A trailer (挂车) is one of its own.',
  'input.victims':
    'Everybody who lost something in this calculation, injured or the owner of damaged things. One person is one victim, with all his items.',
  'input.shares':
    'Shares of responsibility in percent, where a court or agreement fixed them; they go before the duties. They act on what compulsory insurance leaves. What is missing from 100 the victim bears. `victims[].shares` goes before these.',
  'input.payments': 'Money already paid to or for a victim (垫付、先行赔付、医保).',
  'input.disputed':
    'Facts in dispute with a low and a high value; used by the range of the web page, without effect on this result.',
  'input.costs':
    'Court fee and interest for paying late; they stand beside the loss in `result.costs`.',

  'parties.id':
    'Name of the road user inside this input, e.g. `B`: letters, digits, - and _. Not `self`.',
  'parties.name': 'Name to print. Default: the id.',
  'parties.kind':
    '`motor` any motor vehicle, also a motorcycle; `non-motor` bicycle or e-bike (非机动车); `pedestrian`; `trailer` 挂车, which shares the duty and share of its tractor.',
  'parties.duty':
    'Duty found by the police (事故责任): full 全部, main 主要, equal 同等, minor 次要, none 无责. Needed unless shares are given; it also tells whether the full or the small no-fault limit of compulsory insurance applies, so give it beside shares too.',
  'parties.towedBy': 'Trailer only: id of the tractor.',
  'parties.liable':
    'Persons who answer for this road user (驾驶人、车主、单位、监护人、挂靠单位). Default: one person with the id of the party; payer `person:ID`.',
  'liable.id': 'Id of the person; payer `person:ID` of the result.',
  'liable.name': 'Name to print.',
  'liable.percent':
    'His percent of what this party owes; the percents of one party add up to 100. Without any, the first person owes all.',
  'liable.joint':
    'True: owes together with the others (连带), named beside them, no part of his own. Default false.',
  'parties.compulsory':
    'Compulsory insurance (交强险). Motor vehicles only. Left out it is unknown: nothing is counted from it and a warning says so.',
  'compulsory.status':
    '`insured`; `uninsured` (whoever should have insured pays within the limits first, see setting uninsuredPaysLimit); `unknown`; `not-required`.',
  'compulsory.insurer': 'Name of the insurer to print.',
  'compulsory.used':
    'What the sub-limits already paid to persons outside this calculation (前案已用), in 分.',
  'compulsory.reserved': 'What is kept back for a victim who has not come yet (预留), in 分.',
  'used.medical': 'From the medical sub-limit (医疗费用), in 分. Default 0.',
  'used.disability': 'From the death and disability sub-limit (死亡伤残), in 分. Default 0.',
  'used.property': 'From the property sub-limit (财产损失), in 分. Default 0.',
  'reserved.medical': 'Of the medical sub-limit, in 分. Default 0.',
  'reserved.disability': 'Of the death and disability sub-limit, in 分. Default 0.',
  'reserved.property': 'Of the property sub-limit, in 分. Default 0.',
  'compulsory.quotas':
    'Parts of the limits fixed for one victim by the court or by agreement (酌定分配), instead of the division by losses.',
  'covers.quotas': 'Parts of the limit fixed for one victim by the court or by agreement.',
  'quotas.victim': 'Id of the victim.',
  'quotas.bucket':
    'Which sub-limit; `all` is drawn down in the order disability, medical, property. A cover: `all`.',
  'quotas.amount': 'The most he gets from it, in 分.',
  'parties.covers': 'Voluntary policies (商业险) of this road user.',
  'covers.id':
    'Id of the policy, unique in the input; payer `commercial:ID`, `seat:ID` or `own-damage:ID` of the result.',
  'covers.kind':
    '`third-party` 商业三者险; `seat` 车上人员责任险 for people in this vehicle; `own-damage` 车损险 for this vehicle.',
  'covers.insurer': 'Name of the insurer to print.',
  'covers.limit': 'Limit of one accident, of `seat` for each seat, in 分.',
  'covers.deductiblePercent':
    'Deductible rate in percent (免赔率), e.g. 10 without 不计免赔 at equal duty. Default 0.',
  'covers.deductibleByDuty':
    'True: the rate follows the duty, for a policy without 不计免赔. Ignored where deductiblePercent is given. Default false.',
  'covers.deductibleAmount':
    'Absolute deductible of one accident (绝对免赔额), taken off last, in 分. Default 0.',
  'covers.excluded':
    'Reason why the policy does not pay at all, e.g. 准驾不符. Drink, drugs, no licence and flight follow from `driver` by themselves.',
  'covers.clausePointedOut':
    'False: the insurer never pointed the exclusion out (未尽提示义务, 保险法 17), so the policy pays in spite of it. Default true.',
  'covers.adds':
    'Add-ons that widen this policy within its limit: `mental` 精神损害, `non-medicare` 医保外用药, `loss-of-use` 停运损失, `holiday-double` doubles the limit on a holiday.',
  'covers.addLimits': 'Add-ons with a limit of their own beside the policy, in 分.',
  'addLimits.mental': 'Limit of the add-on for mental damage (精神损害), in 分.',
  'addLimits.non-medicare':
    'Limit of the add-on for treatment outside medical insurance (医保外用药), in 分.',
  'addLimits.loss-of-use': 'Limit of the add-on for loss of business (停运损失), in 分.',
  'covers.used': 'Paid to persons outside this calculation, in 分. Default 0.',
  'covers.reserved': 'Kept back for a victim who has not come yet, in 分. Default 0.',
  'parties.driver':
    'Facts of the driver: `drunk` 醉酒, `drugged` 毒驾, `unlicensed` 无证, `intentional` 故意, `stolen` 盗抢车, `fled` 逃逸. Compulsory insurance still pays persons and asks back (追偿), except after flight; commercial policies do not pay.',
  'parties.identified': 'False for a car that fled and was never found. Default true.',

  'payments.id': 'Id of the payment, unique in the input.',
  'payments.by':
    'Who paid: `person:ID` (a party or one of its `liable`), `compulsory:PARTY`, `cover:ID`, `fund` (道路交通事故社会救助基金), `other:ID` outside the accident. It counts against what the payer owes; the rest comes back to him out of what others owe (`result.returns`).',
  'payments.victim': 'Id of the victim.',
  'payments.amount':
    'Paid, in 分. What is paid for treatment must also be in the receipts of the victim.',
  'disputed.path': 'Place in this input, e.g. `victims.0.items.2.amount`.',
  'disputed.title': 'Name to print.',
  'disputed.low': 'Value at the low end.',
  'disputed.high': 'Value at the high end.',

  'costs.courtFee': 'Court fee (案件受理费).',
  'courtFee.claim':
    'Amount asked for (诉讼请求金额), in 分. Default: the claims of the victims, else what others owe.',
  'courtFee.victim': 'Id of the one plaintiff. Default: all victims in one suit.',
  'courtFee.kind':
    'How the court books the case: `property` 财产案件 or `personality` 人格权案件. Default property.',
  'courtFee.fixed': 'Fixed part of a personality case, in 分. Default 30000.',
  'courtFee.halved':
    'Why the fee is halved: summary 简易程序, mediation 调解, withdrawal 撤诉, counterclaim 反诉. Default: not.',
  'courtFee.bornBy': 'Who bears it: by what was won and lost, or one side all. Default outcome.',
  'courtFee.plaintiffPercent': 'Percent the plaintiff bears, where it was fixed.',
  'courtFee.insurersBear': 'False: the persons behind the insurers bear their part. Default true.',
  'courtFee.preservation': 'Amount secured (保全), in 分, for the fee of that.',
  'costs.lateInterest': 'Interest for paying late (迟延履行利息).',
  'lateInterest.principal': 'Unpaid amount, in 分. Default: what is still to come to the victims.',
  'lateInterest.dueOn': 'Last day of the term to pay.',
  'lateInterest.until': 'Day of payment or of calculation.',
  'lateInterest.repaid': 'Parts paid in between.',
  'repaid.on': 'Day of that payment.',
  'repaid.amount': 'Paid, in 分.',
  'lateInterest.yearlyPercent':
    'Yearly percent of general interest, only where the judgment gives it.',
};
