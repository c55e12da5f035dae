import { addDays, type LocalDate } from '@shared/kernel';
import type { HelperForm } from './helper-words';

/** The form as it is kept while it is being filled. */
export const emptyHelper: HelperForm = {
  kind: 'relative',
  name: '',
  phone: '',
  scopes: [],
  until: '',
};

/** What keeps the form from being read back, field by field; the server asks again. */
export function helperFaults(form: HelperForm, today: LocalDate): Readonly<Record<string, string>> {
  return {
    ...(form.name.trim().length < 2 ? { name: '请填姓名' } : {}),
    ...(/^1\d{10}$/.test(form.phone) ? {} : { phone: '手机号是 11 位数字，1 开头' }),
    ...(form.scopes.length === 0 ? { scopes: '至少选一样' } : {}),
    ...(form.until >= today ? {} : { until: '请选今天以后的一天' }),
  };
}

/** Three months is what a case usually takes; a year is the most that is offered. */
export function endDates(today: LocalDate): {
  readonly first: LocalDate;
  readonly last: LocalDate;
} {
  return { first: today, last: addDays(today, 365) };
}
