/** What a figure measures (统计口径), with its Chinese name and the month it is usually published. */
const rows = {
  'urban-disposable-income': ['城镇居民人均可支配收入', 'income'],
  'rural-disposable-income': ['农村居民人均可支配收入', 'income'],
  'all-disposable-income': ['全体居民人均可支配收入', 'income'],
  'urban-consumption': ['城镇居民人均消费支出', 'income'],
  'rural-consumption': ['农村居民人均生活消费支出', 'income'],
  'all-consumption': ['全体居民人均消费支出', 'income'],
  'wage-on-post': ['在岗职工年平均工资', 'wage'],
  'wage-employed': ['城镇非私营单位就业人员年平均工资', 'wage'],
  'wage-agriculture': ['农、林、牧、渔业年平均工资', 'wage'],
  'wage-manufacturing': ['制造业年平均工资', 'wage'],
  'wage-construction': ['建筑业年平均工资', 'wage'],
  'wage-transport': ['交通运输、仓储和邮政业年平均工资', 'wage'],
  'wage-wholesale-retail': ['批发和零售业年平均工资', 'wage'],
  'wage-resident-services': ['居民服务、修理和其他服务业年平均工资', 'wage'],
  'wage-catering': ['住宿和餐饮业年平均工资', 'wage'],
  'wage-finance': ['金融业年平均工资', 'wage'],
  'wage-utilities': ['电力、热力、燃气及水的生产和供应业年平均工资', 'wage'],
  'wage-it': ['信息传输、软件和信息技术服务业年平均工资', 'wage'],
  'wage-private': ['城镇私营单位就业人员年平均工资', 'wage'],
  'wage-private-realestate': ['城镇私营单位房地产业年平均工资', 'wage'],
  'wage-private-construction': ['城镇私营单位建筑业年平均工资', 'wage'],
  'wage-private-transport': ['城镇私营单位交通运输、仓储和邮政业年平均工资', 'wage'],
  'funeral-expense': ['丧葬费（按工资折算）', 'wage'],
  'meal-per-day': ['住院伙食补助费每天标准', 'custom'],
  'nutrition-per-day': ['营养费每天标准', 'custom'],
  'transport-per-day': ['市内交通费每天标准', 'custom'],
  'mental-grade-1': ['精神损害抚慰金（一级）', 'custom'],
  'mental-grade-2': ['精神损害抚慰金（二级）', 'custom'],
  'mental-grade-3': ['精神损害抚慰金（三级）', 'custom'],
  'mental-grade-4': ['精神损害抚慰金（四级）', 'custom'],
  'mental-grade-5': ['精神损害抚慰金（五级）', 'custom'],
  'mental-grade-6': ['精神损害抚慰金（六级）', 'custom'],
  'mental-grade-7': ['精神损害抚慰金（七级）', 'custom'],
  'mental-grade-8': ['精神损害抚慰金（八级）', 'custom'],
  'mental-grade-9': ['精神损害抚慰金（九级）', 'custom'],
  'mental-grade-10': ['精神损害抚慰金（十级）', 'custom'],
  'mental-death': ['精神损害抚慰金（死亡，惯常）', 'custom'],
  'mental-death-min': ['精神损害抚慰金（死亡，下限）', 'custom'],
  'mental-death-max': ['精神损害抚慰金（死亡，上限）', 'custom'],
  'mental-partial-max': ['精神损害抚慰金（部分丧失劳动能力上限）', 'custom'],
} as const;

export type MeasureId = keyof typeof rows;
/** `income` appears in January or February, `wage` in May or June; `custom` is not yearly. */
export type MeasureFamily = 'income' | 'wage' | 'custom';

export const measureIds = Object.keys(rows) as [MeasureId, ...MeasureId[]];
export const measureTitle = (id: MeasureId): string => rows[id][0];
export const familyOf = (id: MeasureId): MeasureFamily => rows[id][1];
export const measureByTitle: ReadonlyMap<string, MeasureId> = new Map(
  measureIds.map((id) => [rows[id][0], id]),
);
