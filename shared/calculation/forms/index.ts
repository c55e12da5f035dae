import { costForms } from './costs';
import { eventForms } from './event';
import type { Form } from './form';
import { incomeForms } from './income';
import { lastingForms } from './lasting';
import { moneyForms } from './money';
import { settingForms } from './settings';
import { settled } from './settle';
import { claimForms } from './shares';
import { lastingItemForms, thingForms } from './things';
import { treatmentForms } from './treatment';

export {
  asked,
  emptyRow,
  faultsOf,
  groupTitles,
  type FieldSpec,
  type Form,
  type FormGroup,
  type Row,
} from './form';
export { figureForm } from './money';
export { refusedBy, type Refused } from './place';
export { valueOf } from './settings';

/** Every deeper step, in the order of the page; all are optional. */
export const forms: readonly Form[] = [
  ...eventForms,
  ...treatmentForms,
  ...incomeForms,
  ...lastingForms,
  ...lastingItemForms,
  ...thingForms,
  ...moneyForms,
  ...claimForms,
  ...costForms,
  ...settingForms,
].map((form) => ({
  ...form,
  write: (facts, victim, rows) => settled(facts, form.write(facts, victim, rows)),
}));

export const formOf = (id: string): Form | undefined => forms.find((f) => f.id === id);
