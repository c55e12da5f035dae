import { eventForms } from './event';
import type { Form } from './form';
import { incomeForms } from './income';
import { lastingForms } from './lasting';
import { moneyForms } from './money';
import { settingsForm } from './settings';
import { lastingItemForms, thingForms } from './things';
import { treatmentForms } from './treatment';

export {
  emptyRow,
  faultsOf,
  groupTitles,
  type FieldSpec,
  type Form,
  type FormGroup,
  type Row,
} from './form';
export { figureForm } from './money';

/** Every deeper step, in the order of the page; all are optional. */
export const forms: readonly Form[] = [
  ...eventForms,
  settingsForm,
  ...treatmentForms,
  ...incomeForms,
  ...lastingForms,
  ...lastingItemForms,
  ...thingForms,
  ...moneyForms,
];

export const formOf = (id: string): Form | undefined => forms.find((f) => f.id === id);
