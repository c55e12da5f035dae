import { defineActions } from './actions';
import { defineChoices } from './choices';
import { defineFields } from './fields';
import { defineLayout } from './layout';
import { defineMedia } from './media';
import { definePageLevel } from './page-level';
import { definePicker } from './picker';

/** Registers every built-in component of the mini-program. */
export const defineBuiltIns = (go: (api: string, url: string) => void, share: () => void): void => {
  defineLayout();
  defineFields();
  defineChoices();
  definePicker();
  defineMedia();
  defineActions(go, share);
  definePageLevel();
};
